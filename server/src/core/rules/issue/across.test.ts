// Days, numbers and counts that a page prints, against its file's name and the front page of the issue.
import assert from 'node:assert/strict';
import { analyzeText, findingsOf } from '../../../testkit/check.ts';
import type { SiblingPage } from '../define.ts';

const story = '\n# 书屋开门\n\n本报讯（记者 钟一苇）昨天，书屋开门，市民都去看。\n';
const file = (page: string | null, text: string, day = 12): { parse: NonNullable<Parameters<typeof analyzeText>[1]>['parse'] & object; text: string } => ({ parse: { outsideDate: { date: { year: 2026, month: 1, day }, source: 'file-name' }, outsidePage: page }, text: `${text}\n${story}` });
const front = file('1', '青桐日报\n2026年1月12日　星期一　第1234期　今日4版');
const sibling = ({ parse, text }: ReturnType<typeof file>): SiblingPage => ({ uri: `file:///issue/20260112-0${parse.outsidePage}.txt`, tree: analyzeText(text, { parse }).tree });

/** Findings of issue rules in a file among others. */
function told({ parse, text }: ReturnType<typeof file>, ...others: ReturnType<typeof file>[]): string[] {
  const siblings = others.map(sibling);
  return ['issue/masthead', 'issue/number'].flatMap((rule) => findingsOf(rule, text, { parse, siblings }).map((f) => `${f.severity} ${f.messageId} ${text.slice(f.span.start, f.span.end)}${f.related[0]?.page ? ` ${f.related[0].page.tree.text.slice(f.related[0].span.start, f.related[0].span.end)}` : ''}`));
}

describe('a page of an issue in several files', () => {
  it('has the day of its name', () => {
    assert.deepEqual(told(file('3', '第03版：民生　2026年1月12日　星期一'), front), []);
    assert.deepEqual(told(file('3', '第03版：民生　2026年1月13日　星期二'), front), ['warning otherDay 2026年1月13日 2026年1月12日']);
    assert.deepEqual(told(file('3', '第03版：民生　1月11日　星期日'), front), ['warning otherDay 1月11日 2026年1月12日']);
    assert.deepEqual(told(front, file('3', '第03版：民生　2026年1月13日　星期二')), []);
  });
  it('may be named after the day somebody worked', () => {
    const tomorrow = (page: string): ReturnType<typeof file> => file(page, `第0${page}版：民生　2026年1月13日　星期二`);
    assert.deepEqual(told(tomorrow('3')), []);
    assert.deepEqual(told(tomorrow('3'), tomorrow('2')), []);
    assert.deepEqual(told(file('3', '第03版：民生　2026年1月21日　星期三')), ['information fileDay 2026年1月21日']);
    assert.deepEqual(told({ ...front, parse: { outsideDate: { date: { year: 2026, month: 1, day: 2 }, source: 'config' }, outsidePage: null } }), [], 'a day of the settings is of files without one');
  });
  it('has the number and the count of the front page', () => {
    assert.deepEqual(told(file('2', '青桐日报　第2版　2026年1月12日　第1234期'), front), []);
    assert.deepEqual(told(file('2', '青桐日报　第2版　2026年1月12日　第1243期'), front), ['error swapped 第1243期 第1234期']);
    assert.deepEqual(told(file('2', '青桐日报　2026年1月12日　星期一　第1235期　今日8版'), front), ['error count 今日8版 今日4版', 'error differs 第1235期 第1234期']);
    assert.deepEqual(told(front, file('2', '青桐日报　第2版　2026年1月12日　第1243期')), [], 'told where the masthead is not');
    assert.deepEqual(told(file('2', '青桐周刊　第2版　2026年1月12日　第88期'), front), [], 'another paper');
    assert.deepEqual(told(file('2', '第2版　2026年1月12日　第88期'), front, file('1', '青桐日报\n2026年1月12日　星期一　第1236期')), [], 'two front pages');
    assert.deepEqual(told(file('2', '青桐日报　第2版　2026年1月12日　总第9234期'), front), [], 'another count');
  });
});
