// Small issues with one error of masthead, number or pages each, and clean ones that look like it.
import assert from 'node:assert/strict';
import { analyzeText } from '../../../testkit/check.ts';
import { readMarks } from '../../../testkit/marks.ts';

function expectIssue(rule: string, source: string): void {
  const { text, marks } = readMarks(source);
  const found = analyzeText(text).findings.filter((f) => f.rule.startsWith('issue/'));
  const said = found.map((f) => `${f.rule} “${text.slice(f.span.start, f.span.end)}”`).join('; ');
  assert.deepEqual([...new Set(found.map((f) => f.rule))], marks.length > 0 ? [rule] : [], said || 'nothing found');
  for (const mark of marks) assert.ok(found.some((f) => [f.span, ...f.related.map((r) => r.span)].some((s) => s.start < mark.end && mark.start < s.end)), said);
}

const story = '# 渡口的灯\n\n本报讯（记者 钟一苇）昨天，渡口的灯修好了。';
const errors: readonly (readonly [string, string])[] = [
  ['issue/masthead', `沙湾报\n2026年6月9日　星期二　第310期　⟦今日四版⟧\n本期8版\n\n${story}`],
  ['issue/masthead', `沙湾日报　⟦2026年6月9日⟧　星期二　今日8版\n\n${story}\n\n第3版　文化　2026年6月10日　星期三\n\n# 读书\n\n书屋昨天开门。`],
  ['issue/masthead', `⟦二〇二六年六月九日⟧　沙湾日报　第310期\n\n${story}\n\n沙湾日报　2026年6月8日　02版\n\n# 读书\n\n书屋昨天开门。`],
  ['issue/masthead', `沙湾晨报\n今日共12版　2026年6月9日　星期二\n\n${story}\n\n沙湾晨报　第2版　⟦本期16版⟧\n\n# 读书\n\n书屋昨天开门。`],
  ['issue/masthead', `沙湾晨报　2026.6.9　星期二\n\n${story}\n\nA02　⟦2026.9.6⟧　社会\n\n# 读书\n\n书屋昨天开门。`],
  ['issue/number', `沙湾报\n2026年6月9日　星期二　⟦第310期⟧　今日四版\n\n${story}\n\n沙湾报　第2版　第301期\n\n# 读书\n\n书屋昨天开门。`],
  ['issue/number', `沙湾报\n2026年6月9日　总第2210期\n\n# 致读者\n\n各位读者，您现在看到的，是本报⟦总第2201期⟧，今天起本报改出彩版。`],
  ['issue/number', `沙湾校报\n2026年6月9日　第500期\n\n# 写在五百期\n\n十年一瞬，《沙湾校报》今天出版⟦第501期⟧。编辑换了七任，读者换了一茬又一茬。`],
  ['issue/number', `沙湾周刊　第88期　2026年6月9日\n\n# 编辑手记\n\n本期（⟦第98期⟧）是本刊改版后的第一期，请多提意见。`],
  ['issue/number', `沙湾报　2026年6月9日　星期二　第十二期（总第308期）\n\n${story}\n\n第2版　综合　⟦总第380期⟧\n\n# 读书\n\n书屋昨天开门。`],
  ['issue/pages', `沙湾报　2026年6月9日　本期四版\n\n# 渡口的灯\n\n昨天，渡口的灯修好了。（⟦下转六版⟧）`],
  ['issue/pages', `沙湾报　2026年6月9日　今日8版\n\n# 高考首日\n\n昨天是高考第一天，相关报道⟦见第10版⟧。`],
  ['issue/pages', `沙湾报　2026年6月9日　今日四版\n\n${story}\n\n第2版　综合\n\n# 读书\n\n书屋昨天开门。\n\n⟦第2版⟧　文化\n\n# 看戏\n\n剧场昨天开演。`],
  ['issue/pages', `沙湾报　2026年6月9日　今日四版\n\n${story}\n\n第二版　综合\n\n# 读书\n\n书屋昨天开门。\n\n⟦第六版⟧　文化\n\n# 看戏\n\n剧场昨天开演。`],
  ['issue/pages', `沙湾报　2026年6月9日　今日8版\n\n第1版　要闻\n\n${story}\n\n第3版　综合\n\n# 读书\n\n书屋昨天开门。\n\n⟦第2版⟧　文化\n\n# 看戏\n\n剧场昨天开演。`],
  ['issue/pages', `沙湾报　2026年6月9日　今日四版\n\n# 渡口的灯\n\n昨天，渡口的灯修好了。（⟦下转第3版⟧）\n\n第3版　综合\n\n# 渡口的灯\n\n（上接第2版）灯亮了，人心也亮了。`],
];

const clean: Readonly<Record<string, string>> = {
  'dates in the text': `沙湾报　2026年6月9日　星期二　今日四版\n\n# 六十年\n\n1966年6月8日，渡口开航；2026年6月8日，老船退役。`,
  'a page header without date': `沙湾报　2026年6月9日　今日四版\n\n${story}\n\n第2版　综合\n\n# 读书\n\n书屋昨天开门。`,
  'page count in two scripts': `沙湾报　2026年6月9日　今日8版\n本期八版\n\n${story}`,
  'the year’s number and the running number': `沙湾报　2026年6月9日　第23期（总第2210期）\n\n${story}\n\n第2版　综合　第23期\n\n# 读书\n\n书屋昨天开门。`,
  'courses and books': `沙湾报　2026年6月9日　第310期　今日四版\n\n# 讲座\n\n“沙湾讲堂”今天办到第56期。《沙湾方志》第3版已经付印，第12期干部培训班昨天结业，本报记者旁听了课程。`,
  'the issue in hand of something else': `沙湾校报　2026年6月9日　第12期（总第308期）\n\n# 晚读\n\n本报讯（学生记者 钟一苇）昨天，教师培训班开班。\n\n图书馆的“晚读”活动已办到第36期，本期主题是“读懂一座桥”；简报今天出到第5期，“周末课堂”本期是第8期。`,
  'an old issue': `沙湾报　2026年6月9日　第310期　今日四版\n\n# 收藏\n\n老许收藏了本报第1期到第300期，今天他把其中的第88期捐给了档案馆。`,
  'a jump that is answered': `沙湾报　2026年6月9日　今日四版\n\n# 渡口的灯\n\n昨天，渡口的灯修好了。（下转第2版）\n\n第2版　综合\n\n# 渡口的灯\n\n（上接第1版）灯亮了，人心也亮了。`,
  'only some pages in the file': `沙湾报　2026年6月9日　今日12版\n\n${story}\n\n第5版　文化\n\n# 读书\n\n书屋昨天开门。\n\n第9版　体育\n\n# 赛龙舟\n\n龙舟赛下周开桨。（下转第12版）`,
  'lettered pages': `沙湾晨报　2026年6月9日　今日16版\n\nA02　要闻\n\n${story}\n\nB01　周末\n\n# 读书\n\n书屋昨天开门，相关报道见B03版。`,
  'editions of books and software': `沙湾报　2026年6月9日　今日四版\n\n# 字典\n\n《小学生字典》第12版首发，导览系统升级到第5版，地图已印到第9版。`,
};

describe('issue errors of many kinds', () => {
  for (const [rule, source] of errors) it(`${rule}: ${source.replaceAll('\n', ' ').slice(0, 60)}`, () => expectIssue(rule, source));
});

describe('clean issues that look wrong', () => {
  for (const [name, source] of Object.entries(clean)) it(name, () => expectIssue('', source));
});

describe('a day of the front matter that no calendar has', () => {
  it('is told once', () => {
    const { findings } = analyzeText('---\n日期: 2026-05-32\n---\n\n# 渡口\n\n本报讯（记者 钟一苇）昨天，渡口的灯修好了。\n');
    assert.deepEqual(findings.map((f) => f.rule), ['issue/front-matter']);
  });
  it('has no fix that mixes two forms of a date', () => {
    const { findings } = analyzeText('# 渡口\n\n本报讯（记者 钟一苇）工程定于2026-06-31完工，渡口的灯也在那天亮起。\n');
    const fixes = findings.filter((f) => f.rule === 'date/impossible').flatMap((f) => f.fixes.map((x) => x.edits[0]?.newText));
    assert.deepEqual(fixes, ['2026-06-30']);
  });
});
