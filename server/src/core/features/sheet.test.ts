// Sheets of the proof: marks where findings stand, notes beside them, and nothing in the text that could be markup.
import assert from 'node:assert/strict';
import { analyzeText } from '../../testkit/check.ts';
import { positions } from './positions.ts';
import { proofOf } from './proof.ts';
import { type Note, noteLines, pageHtml, type SheetWords } from './sheet.ts';

const words: SheetWords = { page: '第{0}版', photo: '图片', empty: '空', notes: '批注', accepted: '已核', severities: { error: '错误', warning: '警告', information: '待核', hint: '提示' } };

function sheets(text: string, accepted: readonly number[] = []): string[] {
  const { tree, findings } = analyzeText(text);
  const range = positions(tree.lineStarts);
  const notes = findings.map((f, i): Note => ({ number: i + 1, rule: f.rule, severity: f.severity, message: f.message, range: range(f.span), accepted: accepted.includes(i + 1) }));
  const lines = noteLines(notes);
  return proofOf(tree).map((page) => pageHtml(page, lines, words));
}

describe('sheets', () => {
  it('underline findings, number them and list them in the margin', () => {
    const [html = ''] = sheets('东湖报\n2026年3月20日 星期六\n\n第01版：要闻\n\n# 桥通了\n\n本报讯（记者 甲乙）今天，，桥通了。\n');
    assert.match(html, /<b>第1版<\/b><span>要闻<\/span>/);
    assert.match(html, /<h1><span[^>]*>东湖报<\/span><\/h1>/);
    assert.match(html, /<mark class="\w+"[^>]*>星期六<\/mark>\u2060<sup class="\w+" data-n="1" aria-hidden="true">1<\/sup>/);
    assert.match(html, /<mark class="\w+" data-l="2"[^>]*>，，<\/mark>\u2060<sup[^>]*>2<\/sup>/);
    assert.equal(html.match(/<ol class="notes"/g)?.length, 2);
    assert.match(html, /<h2 class="headline"><span data-l="0" data-f="2" data-t="5">桥通了<\/span><\/h2>/);
  });

  it('show an accepted finding as such', () => {
    const [html = ''] = sheets('# 桥通了\n\n本报讯（记者 甲乙）今天，，桥通了。\n', [1]);
    assert.match(html, /<mark class="accepted"/);
    assert.match(html, /<li class="accepted">.*已核/);
  });

  it('put captions and their credits into one photo box', () => {
    const [html = ''] = sheets('# 桥通了\n\n本报讯（记者 甲乙）今天桥通了。\n\n![桥头人山人海](a.jpg)\n\n本报记者 甲乙 摄\n\n人们走过桥去。\n');
    assert.equal(html.match(/<figure/g)?.length, 1);
    assert.match(html, /<figure class="photo"><div class="frame"[^>]*>图片<\/div><p class="caption">.*?<\/p><p class="credit">.*?<\/p><\/figure><p class="paragraph">/);
  });

  it('break headlines between words only', () => {
    const [html = ''] = sheets('# 先进制造业投资突破320亿元\n\n本报讯（记者 甲乙）今天桥通了。\n');
    assert.match(html, />先进<wbr>制造业<wbr>投资<wbr>突破<wbr>320亿元</);
  });

  it('keep hostile text harmless', () => {
    const html = sheets('<script>alert(1)</script>\n2026年3月20日 星期六\n\n第01版：<img src=x onerror=alert(1)>\n\n# "><svg onload=alert(1)>\n\n本报讯（记者 甲乙）<b>今天</b>，，"桥\'通了&amp;。\u202e\u0000\n').join('');
    assert.doesNotMatch(html, /<(?:script|img|svg|b>今)/);
    assert.doesNotMatch(html, /[\u0000\u202e]/);
    // every tag is one of ours, with attributes of ours
    for (const [, tag, attributes] of html.matchAll(/<\/?([^\s>]+)([^>]*)>/g)) {
      assert.match(tag ?? '', /^(?:section|header|h[123]|p|span|b|mark|sup|ol|li|button|div|article|figure|wbr)$/);
      for (const [, name] of (attributes ?? '').matchAll(/([\w-]+)="[^"]*"/g)) assert.match(name ?? '', /^(?:class|title|aria-label|aria-hidden|aria-describedby|id|data-\w+)$/);
    }
  });
});
