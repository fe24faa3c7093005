// Part of date/relative: 本报8月14日讯…将于明天（8月16日）: a word for a day and the date in brackets behind it, against the dateline of a story whose issue has no date.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { daysInMonth } from '../../base/calendar.ts';
import type { Span } from '../../base/span.ts';

const dateline = /(?:本报|[\u4e00-\u9fff]{2,6})(?:讯|电)?[^\n]{0,6}?(\d{1,2})月(\d{1,2})日(?:讯|电)/;
const pair = /(前天|昨天|昨日|今天|今日|明天|明日|后天)（(\d{1,2})月(\d{1,2})日(?:，?(?:星期|周)[一二三四五六日天])?）/g;
const shifts: Readonly<Record<string, number>> = { 前天: -2, 昨天: -1, 昨日: -1, 今天: 0, 今日: 0, 明天: 1, 明日: 1, 后天: 2 };

/** The brackets that are not the day the word names. A year without 29 February is meant where none is told. */
export function offDateline(text: string): { readonly at: Span; readonly words: string; readonly right: string; readonly line: Span }[] {
  if (!holds(text, '天（') && !holds(text, '日（')) return [];
  const line = dateline.exec(text.slice(0, 400));
  if (!line) return [];
  const today = dayOfYear(Number(line[1]), Number(line[2]));
  return matchesOf(text, pair).flatMap((m) => {
    const due = today + (shifts[m[1] ?? ''] ?? 0);
    const told = dayOfYear(Number(m[2]), Number(m[3]));
    // across New Year nothing is said; a speaker's 昨天 counts from his own day
    if (due < 1 || due > 365 || told === due || Math.abs(told - due) > 31 || /“[^“”\n]*$/.test(text.slice(Math.max(0, m.index - 80), m.index))) return [];
    return [{ at: { start: m.index, end: m.index + m[0].length }, words: m[1] ?? '', right: monthDay(due), line: { start: line.index, end: line.index + line[0].length } }];
  });
}

const year = 2026;

function dayOfYear(month: number, day: number): number {
  let n = day;
  for (let m = 1; m < month; m++) n += daysInMonth(year, m);
  return n;
}

function monthDay(day: number): string {
  let [month, left] = [1, day];
  while (left > daysInMonth(year, month)) left -= daysInMonth(year, month++);
  return `${month}月${left}日`;
}
