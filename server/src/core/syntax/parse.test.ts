// Pages of every ordinary shape, read as blocks, stories and issue.
import assert from 'node:assert/strict';
import { isoDate } from '../base/calendar.ts';
import { parse } from './parse.ts';

/** `kind story text` of every block. */
function outline(text: string): string[] {
  return parse(text).blocks.map((b) => `${b.kind} ${b.story ?? '-'} ${text.slice(b.content.start, b.content.end)}`);
}

const body = '本报讯（记者 钟一苇）昨天上午，南浦大桥维修工程完工，双向六车道恢复通行。';

describe('mastheads', () => {
  const shapes: readonly (readonly [string, string, number | null, number | null, string | null])[] = [
    ['青桐日报\n2026年5月13日　星期三　总第3187期　今日8版', '2026-05-13', 3187, 8, '青桐日报'],
    ['青桐日报　2026年5月13日　星期三　今日十二版', '2026-05-13', null, 12, '青桐日报'],
    ['2026.5.13 星期三\n第1187期 本期四版\n# 青桐报', '2026-05-13', 1187, 4, '青桐报'],
    ['青 桐 报\n二〇二六年五月十三日　星期三\n农历丙午年三月廿七　今日四版', '2026-05-13', null, 4, '青桐报'],
    ['本期共8版　第12期（总第308期）　2026-05-13', '2026-05-13', 308, 8, null],
    ['今日16版 总第3640期 星期三2026年5月13日 农历丙午年三月廿七', '2026-05-13', 3640, 16, null],
    ['青桐周报\n中共青桐县委主办　新闻热线：0577-6655443\nCN 33-0099　邮发代号 31-12　零售价：1.50元\n２０２６年５月１３日 星期三\n今日天气：多云转阵雨，18℃～25℃，东南风3级', '2026-05-13', null, null, '青桐周报'],
  ];
  for (const [head, date, number, pages, paper] of shapes) {
    it(head.replaceAll('\n', ' / '), () => {
      const text = `${head}\n\n# 南浦大桥恢复通行\n\n${body}\n`;
      const { issue, blocks } = parse(text);
      assert.deepEqual([issue.date && isoDate(issue.date), issue.number, issue.pageCount, issue.paper], [date, number, pages, paper]);
      assert.deepEqual(blocks.slice(-2).map((b) => b.kind), ['headline', 'paragraph']);
      assert.ok(blocks.slice(0, -2).every((b) => b.kind === 'masthead'), JSON.stringify(outline(text)));
    });
  }
  it('no masthead, no date', () => {
    for (const text of [`# 南浦大桥恢复通行\n\n${body}`, '关于停水的通知\n\n5月13日起停水两天，请居民提前储水。\n\n青桐县供水公司\n\n2026年5月11日', '']) {
      assert.equal(parse(text).issue.date, null, text);
      assert.ok(parse(text).blocks.every((b) => b.kind !== 'masthead'));
    }
  });
});

describe('page headers', () => {
  for (const header of ['第2版　要闻', '第02版:要闻', 'A02 要闻', '02版 综合', '第A05版：要闻', '2版', '青桐日报　第2版　要闻　2026年5月13日　星期三', '第二版 文化周刊', '【第3版 社会】']) {
    it(header, () => {
      const text = `# 一条新闻\n\n${body}\n\n${header}\n\n# 另一条新闻\n\n${body}`;
      const tree = parse(text);
      assert.deepEqual(tree.blocks.map((b) => b.kind), ['headline', 'paragraph', 'page-header', 'headline', 'paragraph']);
      assert.equal(tree.pages.length, 1);
      assert.equal(tree.stories.at(-1)?.page, tree.pages[0]?.number);
    });
  }
});

describe('heads, bylines and what stands round them', () => {
  it('two bare lines and a dateline', () => {
    assert.deepEqual(outline(`桥通了\n两岸百姓少绕五公里\n${body}`).map((x) => x.split(' ')[0]), ['headline', 'deck', 'paragraph']);
  });
  it('a deck with a dash, a byline with a bullet, a signature', () => {
    const kinds = outline('# 桥边的人\n\n——南浦大桥维修侧记\n\n□ 本报记者 钟一苇\n\n天没亮，老许就上了桥。\n\n（作者为南浦镇文化站站长）').map((x) => x.split(' ')[0]);
    assert.deepEqual(kinds, ['headline', 'deck', 'byline', 'paragraph', 'byline']);
  });
  it('a caption with its credit, between head and text', () => {
    const kinds = outline(`# 桥通了\n\n5月12日，工人在桥面画线。本报记者 钟一苇 摄\n\n${body}`).map((x) => x.split(' ')[0]);
    assert.deepEqual(kinds, ['headline', 'caption', 'paragraph']);
  });
  it('each brief is a story to the rules, all under one section', () => {
    const { stories } = parse('# 简讯\n\n◆ 昨天，县图书馆开放夜读。(钟一苇)\n\n◆ 前天，老街的路灯全部修好。(许四海)');
    assert.deepEqual(stories.map((s) => s.outlineId), ['1', '1', '1']);
    assert.equal(new Set(stories.map((s) => s.id)).size, 3);
  });
});
