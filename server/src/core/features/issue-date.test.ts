// The date of an issue set anew: every form in which papers print it, and no finding that was not there before.
import assert from 'node:assert/strict';
import { analyzeText } from '../../testkit/check.ts';
import { applyEdits } from './edits.ts';
import { issueDateEdits, issueNumberEdits } from './issue-date.ts';

const monday = { year: 2026, month: 4, day: 20 };
const story = '\n\n# 雨停了\n\n本报讯（记者 周一鸣）雨停了，孩子们跑出教室。\n';
const heads = (text: string): string => text.slice(0, text.indexOf('\n\n# 雨停了\n\n'));

function set(text: string, date = monday): string {
  return applyEdits(text, issueDateEdits(analyzeText(text).tree, date));
}

/** Masthead before and after; the result has the date and no finding more than before. */
function becomes(before: string, after: string, date = monday): void {
  const made = set(before + story, date);
  assert.equal(heads(made), after);
  const analysis = analyzeText(made);
  assert.deepEqual(analysis.tree.issue.date, date, after);
  const known = analyzeText(before + story).findings.map((f) => f.rule);
  assert.deepEqual(analysis.findings.filter((f) => !known.includes(f.rule)).map((f) => `${f.rule} ${f.message}`), [], after);
}

describe('setting the date of an issue', () => {
  const masthead: readonly (readonly [string, string])[] = [
    ['2026年4月17日 星期五 第100期', '2026年4月20日 星期一 第100期'],
    ['2026年4月17日　周五　第100期', '2026年4月20日　周一　第100期'],
    ['2026年4月17日 礼拜五 第100期', '2026年4月20日 礼拜一 第100期'],
    ['星期五 2026年4月17日 第100期', '星期一 2026年4月20日 第100期'],
    ['星期五\n2026年4月17日 第100期', '星期一\n2026年4月20日 第100期'],
    ['2026年4月17日\n星期五 第100期', '2026年4月20日\n星期一 第100期'],
    ['2026年04月17日 星期五', '2026年04月20日 星期一'],
    ['２０２６年４月１７日 星期五', '２０２６年４月２０日 星期一'],
    ['二〇二六年四月十七日 星期五 第一百期', '二〇二六年四月二十日 星期一 第一百期'],
    ['2026.4.17 星期五 第100期', '2026.4.20 星期一 第100期'],
    ['2026-04-17 星期五 第100期', '2026-04-20 星期一 第100期'],
    ['2026年\n4月17日\n星期五 第100期', '2026年\n4月20日\n星期一 第100期'],
    ['2026年4月17日 星期五 第100期\n每周一、三、五出版', '2026年4月20日 星期一 第100期\n每周一、三、五出版'],
    ['2026年4月17日 星期五 第100期 上期出版：2026年4月16日', '2026年4月20日 星期一 第100期 上期出版：2026年4月16日'],
    ['2026年4月17日 星期四 第100期', '2026年4月20日 星期一 第100期'],
    ['2026年4月31日 星期五 第100期', '2026年4月20日 星期一 第100期'],
    ['2026年4月17日 星期五 第100期\nFriday, April 17, 2026', '2026年4月20日 星期一 第100期\nMonday, April 20, 2026'],
    ['2026年4月17日 FRI 第100期', '2026年4月20日 MON 第100期'],
  ];
  for (const [before, after] of masthead) it(`keeps the form of ${before.replaceAll('\n', ' / ')}`, () => becomes(`澜州日报\n${before}`, `澜州日报\n${after}`));

  const lunar: readonly (readonly [string, string])[] = [
    ['农历丙午年三月初一', '农历丙午年三月初四'],
    ['农历三月初一', '农历三月初四'],
    ['丙午年三月初一', '丙午年三月初四'],
    ['夏历丙午（马）年三月初一', '夏历丙午（马）年三月初四'],
    ['农历丙午马年 三月大初一', '农历丙午马年 三月大初四'],
    ['（丙午年三月初一）　总第1604期', '（丙午年三月初四）　总第1604期'],
    ['三月初一 明日三月初二', '三月初四 明日三月初五'],
  ];
  for (const [before, after] of lunar) it(`rewrites ${before}`, () => becomes(`澜州日报\n2026年4月17日 星期五 第100期\n${before}`, `澜州日报\n2026年4月20日 星期一 第100期\n${after}`));

  it('knows years, leap months and the names of late months', () => {
    becomes('澜州日报\n2026年4月17日 星期五 农历丙午年三月初一', '澜州日报\n2026年2月16日 星期一 农历乙巳年腊月廿九', { year: 2026, month: 2, day: 16 });
    becomes('澜州日报\n2026年2月16日 星期一 农历乙巳年十二月二十九', '澜州日报\n2026年1月31日 星期六 农历乙巳年十二月十三', { year: 2026, month: 1, day: 31 });
    becomes('澜州日报\n2026年4月17日 星期五 农历丙午年三月初一', '澜州日报\n2025年8月1日 星期五 农历乙巳年闰六月初八', { year: 2025, month: 8, day: 1 });
  });

  it('leaves a lunar date that the tables do not reach, and takes a term of the old day out', () => {
    assert.match(set(`澜州日报\n2026年4月17日 星期五 农历三月初一${story}`, { year: 2206, month: 4, day: 20 }), /2206年4月20日 星期日 农历三月初一/);
    becomes('澜州日报\n2026年4月20日 星期一 农历三月初四 谷雨', '澜州日报\n2026年4月21日 星期二 农历三月初五', { year: 2026, month: 4, day: 21 });
    becomes('澜州日报\n2026年4月20日 星期一 今日谷雨', '澜州日报\n2026年5月5日 星期二 今日立夏', { year: 2026, month: 5, day: 5 });
  });

  it('changes every page header that carries the date, and none that carries another', () => {
    becomes('A02 要闻 2026年4月17日 星期五', 'A02 要闻 2026年4月20日 星期一');
    const pages = `澜州日报\n2026年4月17日 星期五 第100期${story}\n第02版：民生 2026.4.17 周五\n\n# 桥通了\n\n本报讯（记者 周一鸣）桥通了，人来了。\n\n第03版：文体　4月17日　星期五\n\n# 花开了\n\n本报讯（记者 周一鸣）花开了。\n\n第04版：旧报 2020年1月3日 星期五\n\n# 雪化了\n\n本报讯（记者 周一鸣）雪化了。\n`;
    const made = set(pages);
    assert.match(made, /^第02版：民生 2026\.4\.20 周一$/m);
    assert.match(made, /^第03版：文体　4月20日　星期一$/m);
    assert.match(made, /^第04版：旧报 2020年1月3日 星期五$/m);
    const rules = (text: string): string[] => analyzeText(text).findings.map((f) => f.rule);
    assert.deepEqual(rules(made), rules(pages));
  });

  it('changes a line of date under the name of a page, with the lunar date below', () => {
    const before = `# 澜江潮\n\n2026年4月17日 星期五 农历三月初一\n\n# 雨停了\n\n本报讯（记者 周一鸣）雨停了。\n`;
    assert.equal(analyzeText(before).tree.issue.dateSource, 'page-header');
    assert.match(set(before), /^# 澜江潮\n\n2026年4月20日 星期一 农历三月初四\n/);
  });

  const front: readonly (readonly [string, string])[] = [
    ['日期: 2026-04-17', '日期: 2026-04-20'],
    ['日期：2026年4月17日', '日期：2026年4月20日'],
    ['日期: "2026-04-17" # 周五', '日期: "2026-04-20" # 周一'],
    ['date: 20260417', 'date: 20260420'],
    ['日期: 2026-02-30', '日期: 2026-04-20'],
    ['日期: 下周一', '日期: 2026-04-20'],
    ['日期: "2026-04-17', '日期: 2026-04-20'],
    ['日期:', '日期: 2026-04-20'],
    ['日期: 2026年4月17日\n星期: 星期五\n农历: 三月初一', '日期: 2026年4月20日\n星期: 星期一\n农历: 三月初四'],
    ['出版日期: 待定\n报名: 澜州日报', '出版日期: 2026-04-20\n报名: 澜州日报'],
    ['报名: 澜州日报', '日期: 2026-04-20\n报名: 澜州日报'],
  ];
  for (const [before, after] of front) it(`writes front matter over ${before.replaceAll('\n', ' / ')}`, () => becomes(`---\n${before}\n---`, `---\n${after}\n---`));

  it('changes front matter and masthead together', () => {
    becomes('---\n日期: 2026-02-30\n---\n\n澜州日报\n2026年4月17日 星期五', '---\n日期: 2026-04-20\n---\n\n澜州日报\n2026年4月20日 星期一');
    becomes('---\n日期: 2026-04-17\n---\n\n澜州日报\n2026年4月16日 星期四', '---\n日期: 2026-04-20\n---\n\n澜州日报\n2026年4月20日 星期一');
  });

  it('puts front matter before a text that prints no date, with the breaks of the text', () => {
    assert.equal(set('# 雨停了\r\n\r\n雨停了。\r\n'), '---\r\n日期: 2026-04-20\r\n---\r\n\r\n# 雨停了\r\n\r\n雨停了。\r\n');
    assert.match(set(`澜州日报\n2026年4月 第4期${story}`), /^---\n日期: 2026-04-20\n---\n/);
  });

  it('touches nothing where the date stands already, nor dates of stories', () => {
    const text = `澜州日报\n2026年4月20日 星期一 农历三月初四${story}\n4月20日，桥通了。\n`;
    assert.deepEqual(issueDateEdits(analyzeText(text).tree, monday), []);
    assert.match(set(text, { year: 2026, month: 4, day: 21 }), /\n4月20日，桥通了。\n$/);
  });

  it('prints another number wherever the issue prints its own, when that is asked for', () => {
    const text = `---\n期号: 100\n---\n\n澜州日报\n2026年4月17日 星期五 今年第6期（总第00100期）${story}\n第02版：民生 第100期 2026年4月17日\n\n# 桥通了\n\n本报讯（记者 周一鸣）本报第100期出版。\n`;
    const made = applyEdits(text, issueNumberEdits(analyzeText(text).tree, 103));
    assert.match(made, /^---\n期号: 103\n/);
    assert.match(made, /今年第6期（总第00103期）/);
    assert.match(made, /^第02版：民生 第103期 /m);
    assert.match(made, /本报第100期出版/);
  });
});
