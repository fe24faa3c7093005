// New issues: numbers by the calendar of publication, text from a template.
import assert from 'node:assert/strict';
import { analyzeText } from '../../testkit/check.ts';
import { issueNumber as numberBy, type KnownIssue } from '../base/publication.ts';
import { newIssue, nextIssueDate, type Publication } from './new-issue.ts';

const day = (year: number, month: number, date: number): { year: number; month: number; day: number } => ({ year, month, day: date });
const daily: Publication = { paper: '澜州日报', known: { date: day(2026, 4, 17), number: 11826 }, days: [] };
const thrice: Publication = { paper: '青桐报', known: { date: day(2026, 4, 13), number: 7 }, days: [1, 3, 5] };
const issueNumber = (date: KnownIssue['date'], { known, days }: Publication): number | null => numberBy(date, known, days);

describe('a new issue', () => {
  it('has the next number of a daily', () => {
    assert.equal(issueNumber(day(2026, 4, 17), daily), 11826);
    assert.equal(issueNumber(day(2026, 4, 20), daily), 11829);
    assert.equal(issueNumber(day(2027, 4, 17), daily), 11826 + 365);
  });

  it('counts days of publication only', () => {
    // Monday 13, Wednesday 15, Friday 17, Monday 20
    assert.deepEqual([13, 14, 15, 16, 17, 18, 19, 20].map((d) => issueNumber(day(2026, 4, d), thrice)), [7, 7, 8, 8, 9, 9, 9, 10]);
    assert.equal(issueNumber(day(2026, 12, 28), thrice), 7 + 37 * 3);
    // counted one by one
    let count = 7;
    for (let d = 14; d <= 30; d++) {
      if ([1, 3, 5].includes(new Date(Date.UTC(2026, 3, d)).getUTCDay())) count++;
      assert.equal(issueNumber(day(2026, 4, d), thrice), count);
    }
  });

  it('has no number before the first issue, or where none is known', () => {
    assert.equal(issueNumber(day(2026, 4, 12), thrice), null);
    assert.equal(issueNumber(day(2026, 4, 12), { ...thrice, known: null }), null);
  });

  it('knows the next day of publication', () => {
    assert.deepEqual(nextIssueDate(day(2026, 4, 17), [1, 3, 5]), day(2026, 4, 20));
    assert.deepEqual(nextIssueDate(day(2026, 12, 31), []), day(2027, 1, 1));
  });

  it('prints date, weekday and number, and is clean', () => {
    const { text, published, number } = newIssue(day(2026, 4, 18), daily);
    assert.match(text, /^澜州日报\n2026年4月18日 星期六 第11827期\n本期四版\n\n第01版：要闻\n/);
    assert.equal(published, true);
    assert.equal(number, 11827);
    assert.deepEqual(analyzeText(text).findings.map((f) => f.rule), []);
  });

  it('tells a day on which the paper does not come out', () => {
    assert.equal(newIssue(day(2026, 4, 18), thrice).published, false);
    assert.equal(newIssue(day(2026, 4, 20), thrice).published, true);
  });

  it('fills in a template of the newsroom', () => {
    assert.equal(newIssue(day(2026, 4, 17), { ...daily, known: null }, '{报名}|{日期}|{星期}|{农历}| {期号}\n{别的}').text, '澜州日报|2026年4月17日|星期五|农历丙午年三月初一|\n{别的}');
  });
});
