// Figures under the caret ‸: values spelled out, mentions of one quantity and of no other, over the pages of an issue.
import assert from 'node:assert/strict';
import { analyzeText } from '../../testkit/check.ts';
import { readMarks } from '../../testkit/marks.ts';
import type { SiblingPage } from '../rules/define.ts';
import { hoverAt } from './hover.ts';
import { mentionsAt } from './mentions.ts';

const masthead = '东湖报\n2026年3月20日 星期五 第12期\n\n';

function hover(source: string, pages: readonly SiblingPage[] = [], linkTo: string | null = null): string {
  const { text, caret } = readMarks(masthead + source);
  return hoverAt(analyzeText(text), caret ?? 0, [], { pages, linkTo })?.markdown ?? '';
}

/** What is mentioned with the figure at ‸, each with the four characters before it; in the file, then on the other pages. */
function mentions(source: string, pages: readonly SiblingPage[] = []): string[] {
  const { text, caret } = readMarks(masthead + source);
  const found = mentionsAt(analyzeText(text), caret ?? 0)?.inIssue?.(pages);
  const cut = (whole: string, { start, end }: { start: number; end: number }): string => whole.slice(start - 4, end);
  return [...(found?.all ?? []).map((s) => cut(text, s)), ...(found?.elsewhere ?? []).map((e) => cut(e.tree.text, e.span))];
}

function page(name: string, source: string, head = masthead): SiblingPage {
  return { uri: `file:///paper/${name}`, tree: analyzeText(head + source).tree };
}

describe('hover on a figure', () => {
  const body = (words: string): string => hover(`# 渠通了\n\n本报讯（记者 甲乙）${words}。\n`).split('  \n')[0] ?? '';

  it('spells out tenths, fractions, doublings and places', () => {
    assert.deepEqual(
      ['三‸成半的农户受益', '三‸成农户受益', '四分之‸一的企业受益', '年产值翻了两‸番', '队伍排在第3‸位', '水温升高3‸至5摄氏度'].map(body),
      ['**三成半** = 35%', '**三成** = 30%', '**四分之一** = 25%', '**翻两番** = 4倍', '**第3位** = 第3位', '**3至5摄氏度** = 3–5摄氏度'],
    );
  });

  it('takes the number of an issue for no quantity', () => {
    const { text, caret } = readMarks('东湖报\n2026年3月20日 星期五 第12‸期\n\n# 渠通了\n\n本报讯（记者 甲乙）渠通了，水来了。\n');
    assert.equal(hoverAt(analyzeText(text), caret ?? 0), null);
    assert.equal(mentionsAt(analyzeText(text), caret ?? 0), null);
    assert.match(body('第3‸期培训班开班'), /= 第3期/);
  });
});

describe('mentions of a figure', () => {
  const lines = (source: string): string => /另见：(.+)/.exec(hover(`# 社区食堂添到二十八家\n\n${source}`))?.[1] ?? '';

  it('are of the same thing, in headline and body', () => {
    assert.equal(lines('# 技术改造投资突破320亿元\n\n本报讯（记者 甲乙）今年，全市技术改造投资达230‸亿元，比去年多。\n'), '第6行');
    assert.equal(lines('# 雨季来了\n\n本报讯（记者 甲乙）雨季前，1‸2个借阅点搬了家。\n\n馆长说，12个借阅点里有5个在山上。\n'), '第10行');
  });

  it('leave out other things with the same noun', () => {
    assert.equal(lines('本报讯（记者 甲乙）全区开工服务业项目9‸个、农业项目6个。\n'), '');
    assert.equal(lines('本报讯（记者 甲乙）柳溪片区有14‸个摊位，热闹非常。\n\n集市从最初的9个摊位办起。\n'), '');
  });

  it('are not joined through a headline that does not say when', () => {
    const story = (at: number): string => {
      const figures = ['# 技术交易额突破320亿元\n\n本报讯（记者 甲乙）去年，全区技术交易额达', '320亿元。\n\n今年，全区力争技术交易额突破', '350亿元。\n'];
      return `${figures[0]}${at === 0 ? '‸' : ''}${figures[1]}${at === 1 ? '‸' : ''}${figures[2]}`;
    };
    assert.deepEqual(mentions(story(0)), ['术交易额突破320亿元', '交易额达320亿元']);
    assert.deepEqual(mentions(story(1)), ['术交易额突破350亿元']);
    assert.deepEqual(mentions(story(1).replace('‸', '').replace('突破320', '突破‸320')), mentions(story(0)));
  });

  it('take 去年 for the year before the issue', () => {
    assert.equal(mentions('# 交易活跃\n\n本报讯（记者 甲乙）去年，全区技术交易额达32‸0亿元。\n\n2025年，全区技术交易额达320亿元，2024年技术交易额为310亿元。\n').length, 2);
  });

  it('are of one turn, place and length where they count none of these', () => {
    assert.equal(mentions('# 培训班来了\n\n本报讯（记者 甲乙）第八‸期培训班开课，来的人多。\n\n第九期培训班还早，第八期培训班要结业了。\n').length, 2);
    assert.equal(mentions('# 书法比赛揭晓\n\n本报讯（记者 甲乙）卢一帆总分94.8‸分，石小川总分93.6分。\n\n石远山总分92.2分。\n').length, 1);
  });

  it('are of one noun where they are percentages', () => {
    const growth = '# 开门红\n\n本报讯（记者 甲乙）去年，全区技术交易额达320亿元，比上年的280亿元增长14.‸3%。\n\n参赛学生由去年的40人增加到46人，增长15%。技术交易额增长14.3%，市民高兴。\n';
    assert.equal(mentions(growth).length, 2);
    const added = '# 工业增加值增长8.2%\n\n本报讯（记者 甲乙）一季度，工业增加值118.7亿元，同比增长8.‸2%；农业增加值18.2亿元，同比增长8.2%。\n\n去年一季度，工业增加值增长6.5%。\n';
    assert.deepEqual(mentions(added), ['加值增长8.2%', '同比增长8.2%']);
    assert.equal(mentions('# 开门红\n\n本报讯（记者 甲乙）三成‸的农户受益。\n\n全村30%的农户参加，30%的企业观望。\n').length, 2);
  });

  it('stand on the other pages of the day too, and on none of another day', () => {
    const source = '# 全区新增企业3200家\n\n本报讯（记者 甲乙）去年，全区新增企业32‸00家，其中科技企业1280家。\n';
    const pages = [
      page('A02.issue', '# 企业纷至\n\n本报讯（记者 丙丁）去年，全区新增企业3200家，人才8600名。\n'),
      page('A03.issue', '# 企业又来\n\n本报讯（记者 丙丁）今年，全区力争新增企业3200家。\n'),
      page('0319.issue', '# 企业纷至\n\n本报讯（记者 丙丁）去年，全区新增企业3200家。\n', '东湖报\n2026年3月19日 星期四 第11期\n\n'),
    ];
    assert.deepEqual(mentions(source, pages), ['新增企业3200家', '新增企业3200家', '新增企业3200家']);
    assert.match(hover(source, pages), /另见：第4行、A02\.issue 第6行$/m);
    assert.match(hover(source, pages, 'file:///paper/A01.issue'), /另见：\[第4行\]\(file:\/\/\/paper\/A01\.issue#L4,9\)、\[A02\.issue 第6行\]\(file:\/\/\/paper\/A02\.issue#L6,20\)$/m);
  });

  it('are named up to a dozen, the others counted', () => {
    const again = Array.from({ length: 15 }, () => '\n县长说，这800辆公共自行车放在站口。\n').join('');
    const told = hover(`# 自行车来了\n\n本报讯（记者 甲乙）全区投放公共自行车8‸00辆。\n${again}`);
    assert.match(told, /另见：第8行、(?:第\d+行、){10}第\d+行等15处$/m);
  });
});
