// The calendar of publication: which days a paper comes out on, and how many issues lie between two days.
import { type CivilDate, type DayNumber, dayNumber, weekdayOf } from './calendar.ts';

/** An issue whose date and number are known: the first one, or the last. */
export interface KnownIssue {
  readonly date: CivilDate;
  readonly number: number;
}

/** Whether the paper comes out on a weekday (Monday = 1); every day where no days are given. */
export function isPublished(weekday: number, days: readonly number[]): boolean {
  return days.length === 0 || days.includes(weekday);
}

/** Days of publication behind `from` up to and with `to`, no holiday left out. */
export function issuesBetween(from: DayNumber, to: DayNumber, days: readonly number[]): number {
  // whole weeks first, so that a hundred years are no longer than a week
  const weeks = Math.max(0, Math.floor((to - from) / 7));
  let count = weeks * (days.length > 0 ? new Set(days).size : 7);
  for (let day = from + weeks * 7 + 1; day <= to; day++) if (isPublished(weekdayOf(day), days)) count++;
  return count;
}

/** The number of the issue of a day: the known one's and one more for each day of publication behind it up to that day. Null before the known one. */
export function issueNumber(date: CivilDate, known: KnownIssue | null, days: readonly number[]): number | null {
  if (!known || dayNumber(date) < dayNumber(known.date)) return null;
  return known.number + issuesBetween(dayNumber(known.date), dayNumber(date), days);
}
