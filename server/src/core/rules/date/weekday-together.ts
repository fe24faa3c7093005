// Part of date/weekday: 10月1日（星期四）…10月4日（星期日）…10月10日（星期日） of one printed year, in a text without an issue date: the one pair of several that the calendar does not bear out.
import { type DayNumber, civilDate, dayNumber, daysInMonth, weekdayOf } from '../../base/calendar.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import type { DayPair } from '../../facts/dates/pairs.ts';
import type { DatedWeekday } from '../../facts/dates/weekdays.ts';

/** So many right pairs say that a text speaks of its one year throughout. */
const witnesses = 2;
/** Days within which all pairs lie. */
const farthest = 62;

/** The odd pair, with its day in the one year that the text prints; null where the others do not bear each other out. */
export function oddTogether(dates: readonly DateMention[], pairs: readonly DayPair[]): DatedWeekday | null {
  if (pairs.length <= witnesses) return null;
  const years = new Set(dates.flatMap((m) => (m.kind === 'civil' && m.from.year !== null ? [m.from.year] : [])));
  const [year] = years;
  if (year === undefined || years.size > 1 || dates.some((m) => m.kind === 'civil' && m.from.yearShift !== null)) return null;
  const all = pairs.map((pair) => ofYear(pair, year)).filter((d) => d !== null);
  const odd = all.filter((d) => !d.right);
  const [slip] = odd;
  const days = all.map((d) => d.days.first);
  if (!slip || odd.length > 1 || all.length <= witnesses || Math.max(...days) - Math.min(...days) > farthest) return null;
  // what is read in its paragraph's own year is judged with its day
  return slip.date.days === null ? slip : null;
}

function ofYear({ left, right }: DayPair, year: number): DatedWeekday | null {
  const weekday = left.kind === 'weekday' ? left : right;
  const date = weekday === left ? right : left;
  if (date.kind !== 'civil' || weekday.kind !== 'weekday' || weekday.weekdays.length !== 1) return null;
  const day = dayOf(date, year);
  const printed = weekday.weekdays[0] ?? 0;
  return day === null ? null : { date, weekday, days: { first: day, last: day }, printed: [printed], right: weekdayOf(day) === printed };
}

function dayOf({ days, from, to, quoted }: CivilMention, year: number): DayNumber | null {
  if (from.month === null || from.day === null || to || quoted || from.month > 12 || from.day > daysInMonth(year, from.month)) return null;
  if (days !== null && civilDate(days.first).year !== year) return null;
  return dayNumber({ year, month: from.month, day: from.day });
}
