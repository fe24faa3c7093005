// The calendar of an issue: the right weekday columns, busy days, stretches, doubts.
import assert from 'node:assert/strict';
import { type CalendarEntry, calendarHtml, type CalendarWords } from './calendar-html.ts';

const words: CalendarWords = { month: '{0}年{1}月', weekdays: [...'一二三四五六日'], issue: '本期', questioned: '存疑{0}处', nothing: '没有日期' };
const entry = (first: string, last = first, questioned = 0, ...texts: string[]): CalendarEntry => ({ first, last, texts: texts.length ? texts : ['某日'], questioned });

describe('the calendar', () => {
  it('puts the first of the month under its weekday', () => {
    // 1 April 2026 is a Wednesday
    const html = calendarHtml([entry('2026-04-01')], '2026-04-17', words);
    assert.match(html, /<caption>2026年4月<\/caption>/);
    assert.match(html, /<tbody><tr><td><\/td><td><\/td><td><button class="day n1" data-date="2026-04-01"/);
    assert.equal(html.match(/<td><(?:button|span)/g)?.length, 30);
  });

  it('marks the day of the issue, doubts and how often a day is named', () => {
    const html = calendarHtml([entry('2026-04-16', '2026-04-16', 1, '昨天', '4月16日')], '2026-04-17', words);
    assert.match(html, /class="day n2 questioned" data-date="2026-04-16" title="2026-04-16 存疑1处\n昨天\n4月16日"/);
    assert.match(html, /<span class="day issue" title="本期">17<\/span>/);
  });

  it('draws short stretches day by day, leaves long ones and far months out, shows gaps', () => {
    const html = calendarHtml([entry('2026-05-01', '2026-05-05'), entry('2026-01-01', '2026-12-31'), entry('1998-06-01'), entry('2026-07-01')], '2026-04-17', words);
    assert.equal(html.match(/class="day ns"/g)?.length, 5);
    assert.deepEqual([...html.matchAll(/<caption>(.*?)<\/caption>/g)].map((m) => m[1]), ['2026年4月', '2026年5月', '2026年7月']);
    assert.equal(html.match(/class="gap"/g)?.length, 1);
  });

  it('says so where the issue names no day, and escapes what it shows', () => {
    assert.equal(calendarHtml([], null, words), '<p class="empty">没有日期</p>');
    assert.doesNotMatch(calendarHtml([entry('2026-04-16', '2026-04-16', 0, '"><img src=x>')], null, words), /<img/);
  });
});
