// Numbers of issues in the folders of a newsroom, one beside the other.
import assert from 'node:assert/strict';
import type { Config } from '../../base/config.ts';
import type { SiblingPage } from '../define.ts';
import { analyzeText, findingsOf } from '../../../testkit/check.ts';
import { misfit, type OtherIssue } from './neighbouring.ts';

const masthead = (day: number, number: string, paper = '青桐日报'): string => `${paper}\n2026年1月${day}日　${number}　今日4版\n\n# 渡口修灯\n\n本报讯（记者 钟一苇）昨天，渡口的灯修好了。\n`;
const page = (text: string): SiblingPage => ({ uri: 'file:///issues/other.txt', tree: analyzeText(text).tree });

/** Messages and severities for the issue of a day among others; numbers by day. */
function told(day: number, numbers: Readonly<Record<number, string>>, config: Partial<Config> = {}): string[] {
  const others = Object.entries(numbers).filter(([d]) => Number(d) !== day).map(([d, n]) => page(masthead(Number(d), n)));
  return findingsOf('issue/number', masthead(day, numbers[day] ?? ''), { siblings: others, config }).map((f) => `${f.messageId} ${f.severity} ${f.fixes.map((x) => x.edits[0]?.newText).join()}`.trim());
}

describe('numbers of neighbouring issues', () => {
  it('grow with the days', () => {
    const right = { 12: '第1234期', 13: '第1235期', 14: '第1236期', 15: '第1237期' };
    for (const day of [12, 13, 14, 15]) assert.deepEqual(told(day, right), []);
    assert.deepEqual(told(14, { 12: '第1234期', 13: '第1235期', 14: '第1235期' }), ['earlier warning 第1236期']);
    assert.deepEqual(told(14, { ...right, 14: '第1235期' }), ['between error 第1236期']);
    assert.deepEqual(told(14, { ...right, 14: '第1263期' }), ['between error 第1236期']);
    assert.deepEqual(told(12, { ...right, 12: '第1243期' }), ['later warning 第1234期']);
    assert.deepEqual(told(15, { ...right, 15: '第1240期' }), ['skipped information 第1237期']);
  });
  it('are not held against an issue that is wrong itself', () => {
    const numbers = { 12: '第1243期', 13: '第1235期', 14: '第1236期' };
    assert.deepEqual([12, 13, 14].map((day) => told(day, numbers).join()), ['later warning 第1234期', '', '']);
    assert.deepEqual([12, 13, 14, 15].map((day) => told(day, { 12: '第1234期', 13: '第1253期', 14: '第1236期', 15: '第1237期' }).join()), ['', 'between error 第1235期', '', '']);
  });
  it('may leave out days of rest, and no day of publication', () => {
    const weekly = { 9: '第88期', 16: '第89期', 23: '第91期' };
    for (const day of [9, 16, 23]) assert.deepEqual(told(day, weekly), [], 'how often it comes out is not known');
    assert.deepEqual(told(23, weekly, { publicationDays: [5] }), ['skipped information 第90期']);
    assert.deepEqual(told(23, { ...weekly, 23: '第89期' }, { publicationDays: [5] }), ['earlier warning 第90期']);
    assert.deepEqual(told(12, { 9: '第88期', 12: '第89期' }, { publicationDays: [1, 5] }), []);
  });
  it('are compared count by count, within a paper', () => {
    assert.deepEqual(told(13, { 12: '第12期（总第1234期）', 13: '第13期（总第1235期）' }), []);
    assert.deepEqual(told(13, { 12: '第12期（总第1234期）', 13: '第13期（总第1234期）' }), ['earlier warning 总第1235期']);
    assert.deepEqual(told(13, { 12: '总第1234期', 13: '第13期' }), []);
    assert.deepEqual(told(13, { 12: '第1234期', 13: '第13期' }), [], 'counts of two kinds in one form');
    assert.deepEqual(findingsOf('issue/number', masthead(13, '第7期'), { siblings: [page(masthead(12, '第9期', '青桐晚报'))] }), []);
  });
  it('of front matter count as well', () => {
    const front = (day: number, number: number): string => `---\n报名: 青桐日报\n日期: 2026-01-${day}\n期号: ${number}\n---\n\n# 渡口修灯\n\n本报讯（记者 钟一苇）昨天，渡口的灯修好了。\n`;
    const found = findingsOf('issue/number', front(13, 1234), { siblings: [page(front(12, 1234))] });
    assert.deepEqual(found.map((f) => [f.messageId, f.fixes[0]?.edits[0]?.newText]), [['earlier', '1235']]);
  });
});

describe('a number among others', () => {
  // what the tests above cannot tell: no neighbour on one side, and none at all
  const issue = (day: number, value: number): OtherIssue => ({ day, date: { year: 2026, month: 1, day }, value });
  it('fits where nobody is beside it', () => {
    assert.equal(misfit(5, 7, [], []), null);
    assert.equal(misfit(5, 7, [issue(6, 7)], []), null, 'one of two may be wrong: the later one tells it');
    assert.equal(misfit(6, 7, [issue(5, 7)], [])?.kind, 'earlier');
  });
});
