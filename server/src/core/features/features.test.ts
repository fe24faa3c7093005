// Hover, completion, hints and mentions over dates and figures, asked at ‸ of a marked text.
import assert from 'node:assert/strict';
import { analyzeText } from '../../testkit/check.ts';
import { readMarks } from '../../testkit/marks.ts';
import { otherActions } from './actions.ts';
import { completionsAt } from './completion.ts';
import { hoverAt } from './hover.ts';
import { foldsOf } from './folding.ts';
import { inlayHints } from './inlay.ts';
import { jumpTarget } from './jumps.ts';
import { linksOf } from './links.ts';
import { mentionsAt } from './mentions.ts';
import { outlineOf, type OutlineSymbol } from './outline.ts';
import { inReadingOrder } from './reorder.ts';
import { selectionsAt } from './selection.ts';

const head = '东湖报\n2026年3月20日 星期五 第12期\n\n# 社区食堂添到二十八家\n\n';

function at(source: string): { analysis: ReturnType<typeof analyzeText>; caret: number; text: string } {
  const { text, caret } = readMarks(head + source);
  return { analysis: analyzeText(text), caret: caret ?? 0, text };
}

function hover(source: string): string {
  const { analysis, caret } = at(source);
  return hoverAt(analysis, caret)?.markdown ?? '';
}

describe('hover', () => {
  it('tells the whole date, its weekday, lunar date and distance', () => {
    const told = hover('本报讯（记者 甲乙）昨‸天，全区最后一座食堂开张，居民都来看。\n');
    assert.match(told, /\*\*2026年3月19日 星期四\*\*/);
    assert.match(told, /农历丙午马年二月初一/);
    assert.match(told, /本期之前1天/);
    assert.match(told, /按本期日期（2026年3月20日）推算/);
  });

  it('tells a stretch of days and a plan period', () => {
    assert.match(hover('本报讯（记者 甲乙）6月1日‸至3日，比赛在体育馆举行，市民可以观看。\n'), /2026年6月1日至6月3日\*\*，共3天/);
    assert.match(hover('本报讯（记者 甲乙）“十五‸五”时期，全区再建一批食堂，方便居民就餐。\n'), /2026—2030年/);
  });

  it('spells a figure out and shows its arithmetic', () => {
    assert.match(hover('本报讯（记者 甲乙）全区共有3.5万‸余家企业参加，其中新办的占三成。\n'), /= 35,000–36,000家/);
    assert.match(hover('本报讯（记者 甲乙）今年投入12亿元，去年投入10亿元，同比增长20‸%。\n'), /✓ /);
    assert.match(hover('本报讯（记者 甲乙）昨晚，红日队以2‸∶1战胜客队。上半场双方战成1∶1，下半场红日队以1∶0取胜。\n'), /✓ 1∶1＋1∶0＝2∶1/);
    assert.match(hover('本报讯（记者 甲乙）昨晚，红日队以3‸∶1战胜客队。上半场双方战成1∶1，下半场红日队以1∶0取胜。\n'), /✗ 分项比分相加为2∶1/);
    assert.match(hover('本报讯（记者 甲乙）昨晚，红日队以3‸∶1战胜客队，取得首胜。\n'), /✓ 胜方得分在前/);
    assert.match(hover('本报讯（记者 甲乙）全区投入3.2亿‸亿元，改造老旧管网。\n'), /✗ “亿”重复/);
    assert.equal(hover('本报讯（记者 甲乙）服务热线为1234‸5，欢迎拨打。\n'), '');
  });
});

describe('other features', () => {
  it('completes the date of the issue', () => {
    const { analysis, caret } = at('本报讯（记者 甲乙）会议定于20‸\n');
    assert.deepEqual(completionsAt(analysis, caret).map((c) => c.newText).slice(0, 2), ['2026年3月20日', '2026年3月20日 星期五']);
    const other = at('本报讯（记者 甲乙）会议定于周‸\n');
    assert.ok(completionsAt(other.analysis, other.caret).some((c) => c.newText === '周五'));
  });

  it('hints at relative dates only where it is asked to', () => {
    const { analysis, text } = at('本报讯（记者 甲乙）昨天下午，食堂开张，市民可于3月25日起就餐。\n');
    const labels = (dates: 'off' | 'relative' | 'all'): string[] => inlayHints(analysis, { start: head.length, end: text.length }, { dates, figures: false }).map((h) => h.label);
    assert.deepEqual([labels('off').length, labels('relative')], [0, ['3月19日周四']]);
    assert.ok(labels('all').length >= 2);
  });

  it('shows what stated arithmetic comes to, where it is asked to and in view', () => {
    const { analysis, text } = at('本报讯（记者 甲乙）全年投入12亿元，上年投入10亿元，比上年增长25%。\n\n全区签约项目28个，其中制造业15个、服务业9个、农业4个。农产品产值由3亿元增至6亿元，翻了一番。镇里的28个村中，31个已完成改造。\n');
    const shown = (figures: boolean, from = 0, to = text.length): string[] =>
      inlayHints(analysis, { start: from, end: to }, { dates: 'off', figures }).map((h) => `${text.slice(h.offset - 3, h.offset)} ${h.label} ${h.tooltip}`);
    const growth = '25% ＝20%✗ (12亿−10亿)÷10亿＝20%';
    const sum = '28个 ＝28✓ 15＋9＋4＝28';
    assert.deepEqual(shown(true), [growth, sum, '了一番 ＝2倍✓ 6亿是3亿的2倍，翻1番为2倍']);
    assert.deepEqual(shown(false), []);
    assert.deepEqual(shown(true, 0, text.indexOf('全区签约')), [growth]);
  });

  it('finds every mention of a quantity', () => {
    const { analysis, caret, text } = at('本报讯（记者 甲乙）全区投放公共自行车8‸00辆。\n\n这800辆公共自行车放在站口。去年全区有公共自行车600辆。\n');
    assert.deepEqual(mentionsAt(analysis, caret)?.all.map((s) => text.slice(s.start, s.end)), ['800辆', '800辆']);
  });

  it('links addresses, not figures', () => {
    const { analysis, text } = at('本报讯（记者 甲乙）网址https://a.example/b，邮箱x.y@b.example。www.c.example也可。\n');
    assert.deepEqual(linksOf(analysis.tree).map((l) => [text.slice(l.span.start, l.span.end), l.url]), [
      ['https://a.example/b', 'https://a.example/b'], ['x.y@b.example', 'mailto:x.y@b.example'], ['www.c.example', 'http://www.c.example'],
    ]);
  });

  for (const [printed, links] of [
    ['详见https://e.example/a_(b)。（网址https://e.example/a?b=1）', ['https://e.example/a_(b)', 'https://e.example/a?b=1']],
    ['HTTPS://E.EXAMPLE/a、Www.e.example和“www.e.example”', ['HTTPS://E.EXAMPLE/a', 'Www.e.example', 'www.e.example']],
    ['<a href="https://e.example/x">登录</a>，**https://e.example/y**', ['https://e.example/x', 'https://e.example/y']],
    ['邮箱：甲乙.x@e.example.；..y@e.example，z@e..example', ['x@e.example', 'y@e.example']],
    ['https://，www.e，单价2@3.5元，a@.e，@某某，https://。', []],
    [`https://e.example/${'a'.repeat(400)}。`, [`https://e.example/${'a'.repeat(400)}`]],
  ] as const) {
    it(`links exactly what is an address in ${printed.slice(0, 40)}`, () => {
      const { analysis, text } = at(`本报讯（记者 甲乙）${printed}\n`);
      const found = linksOf(analysis.tree).map((l) => text.slice(l.span.start, l.span.end));
      assert.deepEqual(found, links);
      // in the address a caret selects it whole
      for (const address of links) assert.ok(selectionsAt(analysis, text.indexOf(address) + 5).some((s) => text.slice(s.start, s.end) === address), address);
    });
  }

  it('leads from each number of a note to its own page', () => {
    const { text } = readMarks(`${head}本报讯（记者 甲乙）食堂开张。（详见2、3版）\n\n第02版：综合\n\n# 老街亮灯\n\n灯亮了，街坊都来看。\n\n第03版：副刊\n\n# 山居\n\n山里的日子慢，客人却多。\n`);
    const { tree } = analyzeText(text);
    const shown = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    assert.deepEqual(linksOf(tree).map((l) => [shown(l.span), l.target && shown(l.target.span)]), [['详见2', '第02版：综合'], ['3版', '第03版：副刊']]);
    const to = jumpTarget(tree, text.indexOf('3版') + 1);
    assert.equal(to && shown(to.span), '第03版：副刊');
  });

  for (const [source, word, next] of [
    ['投资突破3‸20亿元', '320亿元', '突破320亿元'],
    ['投资‸突破320亿元', '突破', null],
    ['会议于3月2‸0日召开', '3月20日', null],
    ['镇长李建‸国说，大家都来', '李建国', null],
    ['建成5‸G基站', '5G', null],
    ['全社会R‸&D投入不少', 'R&D', null],
    ['热线0571-88‸8888已开通', '0571-888888', null],
    ['𠮷‸𠮷路', null, null],
    ['推行“春风‸行动”计划', null, '春风行动'],
  ] as const) {
    it(`picks the word at ${source}`, () => {
      const { analysis, caret, text } = at(`本报讯（记者 甲乙）昨天，${source}。\n`);
      const spans = selectionsAt(analysis, caret).map((s) => text.slice(s.start, s.end));
      if (word !== null) assert.equal(spans[0], word);
      if (next !== null) assert.ok(spans.includes(next), spans.join(' | '));
    });
  }

  it('keeps names, ranges and folds in order on odd pages', () => {
    const pages = [
      '', '\n \n', '一行', '第02版：要闻', '---\n日期: 2026-03-20\n', `\ufeff${head}`, `${head}本报讯（记者 甲乙）${'好'.repeat(300)}`.replace(/\n/g, '\r\n'),
      '第01版：要闻\n\n引题说在前头\n\n# 桥通了\n\n■ 甲乙\n\n## 一是桥\n\n桥通了😀，𠮷祥街e\u0301的人都来看。\n\n![桥头](a.jpg)\n\n## 二是路\n\n路也通了。\n\n第02版：综合\n\n简讯\n\n◆ 书屋开门，读者不少。\n\n◆ 食堂添了八家。\n',
      '## 只有小标题\n\n正文一行在此。\n\n𠮷\ud842字\udfb7\n\n（（未完\n',
      '第01版：要闻\n\n# 一江两岸\n\n本报讯（记者 甲乙）沿江二十三个村着力打造\n\n（下转第2版）\n\n第02版：要闻\n\n（上接第1版）“山水一体”的生态长廊。\n',
    ];
    for (const text of pages) {
      const analysis = analyzeText(text);
      const { tree } = analysis;
      const half = (o: number): boolean => /[\ud800-\udbff]/.test(text[o - 1] ?? '') && /[\udc00-\udfff]/.test(text[o] ?? '');
      for (let offset = 0; offset <= text.length; offset++) {
        const spans = selectionsAt(analysis, offset);
        spans.forEach(({ start, end }, i) => {
          assert.ok(start <= offset && offset <= end && !half(start) && !half(end) , `${offset} in ${text}`);
          const inner = spans[i - 1];
          assert.ok(!inner || (start <= inner.start && inner.end <= end && end - start > inner.end - inner.start));
        });
        assert.deepEqual(spans.at(-1), { start: 0, end: text.length });
        const page = tree.pages.find(({ span }) => span.start <= offset && offset < span.end)?.span;
        assert.ok(!page || spans.some((s) => s.start === page.start && s.end === page.end), `the page at ${offset} of ${text}`);
      }
      const ordered = (symbols: readonly OutlineSymbol[], parent: OutlineSymbol | null): void => symbols.forEach((symbol, i) => {
        const { span, selection } = symbol;
        assert.ok(span.start <= selection.start && selection.end <= span.end && span.start >= (symbols[i - 1]?.span.end ?? parent?.span.start ?? 0) && span.end <= (parent?.span.end ?? text.length), symbol.name);
        if (symbol.kind === 'story') assert.ok(text.slice(selection.start, selection.end).includes(symbol.name.slice(0, 10)), symbol.name);
        ordered(symbol.children, symbol);
      });
      ordered(outlineOf(tree), null);
      const folds = foldsOf(tree);
      assert.equal(new Set(folds.map((f) => `${f.start} ${f.end}`)).size, folds.length, 'each fold once');
      for (const a of folds) for (const b of folds) assert.ok(a.end < b.start || b.end < a.start || (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end));
    }
  });

  it('names a story by its headline, with who wrote it, and its sections and briefs', () => {
    const { tree } = analyzeText('第01版：要闻\n\n引题说在前头\n\n# 桥通了\n\n本报讯（记者 甲乙 通讯员 丙丁）桥今天通了，两岸的人都来看。\n\n## 一是桥\n\n桥长三里，走完要一刻钟。\n\n![桥头](a.jpg)\n\n第02版：综合\n\n简讯\n\n◆ 书屋开门，读者不少。\n\n◆ 食堂添了八家。\n');
    const [first, second] = outlineOf(tree).map((page) => page.children[0]);
    assert.ok(first && second);
    assert.match(first.detail, /^记者 甲乙 通讯员 丙丁 · \d+字$/);
    assert.equal(tree.text.slice(first.selection.start, first.selection.end), '桥通了');
    assert.deepEqual(first.children.map((c) => [c.kind, tree.text.slice(c.span.start, c.span.end), c.children.map((d) => d.kind)]), [['subhead', '## 一是桥\n\n桥长三里，走完要一刻钟。\n\n![桥头](a.jpg)', ['photo']]]);
    assert.deepEqual(second.children.filter((c) => c.kind === 'brief').length, 2);
    assert.equal(second.detail, '21字');
  });

  it('nests the outline and grows selections', () => {
    const { analysis, caret, text } = at('本报讯（记者 甲乙）全区添了二‸十八家食堂，老人就餐方便了。\n\n把好事办好\n\n食堂每天开门，菜价不变，大家都说好。\n');
    const symbols = outlineOf(analysis.tree);
    assert.deepEqual(symbols.map((s) => s.kind), ['masthead', 'story']);
    assert.ok(symbols[1]?.children.some((c) => c.name === '把好事办好'));
    const spans = selectionsAt(analysis, caret).map((s) => text.slice(s.start, s.end));
    assert.ok(spans.includes('全区添了二十八家食堂，老人就餐方便了。') || spans.some((s) => s.endsWith('方便了。')));
    assert.equal(spans.at(-1), text);
  });

  it('leads from a jump to its page', () => {
    const { text, caret } = readMarks('东湖报\n2026年3月20日 星期五\n\n第01版:要闻\n\n# 食堂开张了\n\n本报讯（记者 甲乙）食堂开张，居民高兴。（下转第2‸版）\n\n第02版:综合\n\n# 河边新路通车\n\n本报讯（记者 丙丁）新路通车，行人方便。\n');
    const analysis = analyzeText(text);
    const target = jumpTarget(analysis.tree, caret ?? 0);
    assert.ok(target && text.slice(target.span.start, target.span.end).includes('02版'));
  });

  it('leads from jump to jump where a story goes on on another page, and reads it as one', () => {
    const page1 = '东湖报\n2026年3月20日 星期五 第12期\n\n# 一江两岸的十年之变\n\n本报讯（记者 甲乙）十年前，两岸还是荒滩。如今，沿江二十三个村着力打造\n\n（下转第‸3版）\n\n';
    const page3 = '第03版：要闻\n\n（上接第1版）“山水一体”的生态长廊，把荒滩变成花园。\n\n# 书屋开门\n\n本报讯（记者 丙丁）书屋开门，读者不少。\n';
    const { text, caret } = readMarks(`${page1}第02版：综合\n\n# 老街亮灯\n\n本报讯（记者 丙丁）老街亮灯。\n\n${page3}`);
    const { tree } = analyzeText(text);
    const there = jumpTarget(tree, caret ?? 0);
    assert.match(text.slice(there?.span.start, there?.span.end), /^（上接第1版）“山水一体”/);
    const back = jumpTarget(tree, text.indexOf('上接') + 1);
    assert.equal(text.slice(back?.span.start, back?.span.end), '（下转第3版）');
    const story = tree.stories.find((s) => s.copy.text.includes('一江两岸'));
    assert.match(story?.copy.text ?? '', /着力打造“山水一体”的生态长廊/);
    for (const { at, from, length } of story?.pieces ?? []) assert.equal(story?.copy.text.slice(at, at + length), text.slice(from, from + length));
    // the outline and the order of the file stay page by page
    assert.equal(inReadingOrder(tree), text);
    assert.deepEqual(outlineOf(tree).map((s) => s.children.length), [0, 0, 1, 2]);
    const sibling = { uri: 'file:///a/A03.txt', tree: analyzeText(`东湖报\n2026年3月20日 星期五 第12期\n\n${page3}`).tree };
    const first = readMarks(page1);
    const over = jumpTarget(analyzeText(first.text).tree, first.caret ?? 0, [sibling]);
    assert.equal(over?.sibling?.uri, sibling.uri);
    assert.equal(sibling.tree.text.slice(over?.span.start, over?.span.end), '上接第1版');
    // and back from a file that holds that page alone, with a masthead and without
    const front = { uri: 'file:///a/A01.txt', tree: analyzeText(`东湖报\n2026年3月20日 星期五\n\n第01版：要闻\n\n${first.text.slice(first.text.indexOf('#'))}`).tree };
    for (const alone of [sibling.tree.text, `---\n日期: 2026-03-20\n---\n\n${page3}`]) {
      const home = jumpTarget(analyzeText(alone).tree, alone.indexOf('上接') + 1, [front]);
      assert.equal(home?.sibling && front.tree.text.slice(home.span.start, home.span.end), '下转第3版');
    }
  });
});

describe('补全月份', () => {
  it('puts the month before a bare day, and leaves a full date alone', () => {
    const text = '青岭日报\n2026年9月2日　星期三\n\n# 秋汛\n\n本报讯（记者 高原）31日晚，河水漫过堤脚；9月1日退去。\n';
    const analysis = analyzeText(text);
    const at = text.indexOf('31日');
    const [action] = otherActions(analysis, { start: at, end: at + 3 });
    assert.deepEqual(action?.edits, [{ span: { start: at, end: at }, newText: '8月' }]);
    const full = text.indexOf('9月1日');
    assert.deepEqual(otherActions(analysis, { start: full, end: full + 4 }), []);
  });
});

describe('hover on a lunar date', () => {
  it('names the civil day nearest to the issue', () => {
    const text = '青岭日报\n2026年9月2日　星期三\n\n# 中秋在望\n\n本报讯（记者 高原）农历八月十五的灯会已开始布展。\n';
    assert.match(hoverAt(analyzeText(text), text.indexOf('八月十五') + 1)?.markdown ?? '', /2026年9月25日 星期五/);
  });
});

describe('hover on a bare weekday', () => {
  it('names the last and the next one', () => {
    const text = '青岭日报\n2026年9月2日　星期三\n\n# 夜校\n\n本报讯（记者 高原）夜校的课排在周五，报满为止。\n';
    assert.equal(hoverAt(analyzeText(text), text.indexOf('周五') + 1)?.markdown, '星期五：前2026年8月28日，后2026年9月4日');
  });
});
