// The proof report: charts by kind and page, what was accepted and why, escaped text.
import assert from 'node:assert/strict';
import { analyzeText } from '../../testkit/check.ts';
import { markOf, sortOut } from './accepted.ts';
import { htmlReport, reportFile } from './html-report.ts';

const text = '澜州日报\n2026年4月17日 星期四\n\n第01版：要闻\n\n# 雨停了\n\n本报讯（记者 甲乙）雨停了，，人来了。\n\n第02版：综合\n\n# 桥通了\n\n本报讯（记者 甲乙）桥通了，，人走了。\n';

function report(accept: (rule: string) => boolean): string {
  const analysis = analyzeText(text);
  const entries = analysis.findings.filter((f) => accept(f.rule)).slice(0, 1).map((f) => ({ ...markOf(f, text), reason: '<原文>如此', by: '郑重', at: '2026-04-16' }));
  return htmlReport([reportFile('a.issue', analysis, sortOut(analysis.findings, text, entries))]);
}

describe('the report', () => {
  it('counts by kind, in words, and by page', () => {
    const html = report(() => false);
    assert.match(html, /<caption>按类别<\/caption>.*<th scope="row">标点重复<\/th>.*?<td class="n">2<\/td>/);
    assert.match(html, /<caption>按版面<\/caption><tr><th scope="row">报头<\/th>.*?<td class="n">1<\/td><\/tr><tr><th scope="row">第1版 要闻<\/th>.*?<td class="n">1<\/td><\/tr><tr><th scope="row">第2版 综合/);
    assert.match(html, /title="错误 1，警告 0，待核 0，提示 0"/);
  });

  it('lists what was accepted, by whom and why, apart from what is open', () => {
    const html = report((rule) => rule === 'format/duplicate-mark');
    assert.match(html, /已核 <b>1<\/b> 处/);
    assert.match(html, /<summary>已核 1 处<\/summary>.*&#60;原文&#62;如此<\/td><td>郑重<\/td><td>2026-04-16/s);
    assert.equal(html.match(/<mark /g)?.length, 2);
  });
});
