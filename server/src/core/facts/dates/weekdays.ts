// Weekdays that are printed beside a date: which date, which weekdays, and whether the calendar agrees.
import { civilDate, type DayNumber, dayNumber, daysInMonth, weekdayOf } from '../../base/calendar.ts';
import type { CivilMention, DayRange, WeekdayMention } from './mention.ts';
import type { DayPair } from './pairs.ts';

/** A date and the weekdays printed of it. */
export interface DatedWeekday {
  readonly date: CivilMention;
  /** 周六, or the 六 of 上周六. */
  readonly weekday: WeekdayMention | CivilMention;
  readonly days: DayRange;
  /** Weekdays printed of the first and the last day; one entry where the date is one day. */
  readonly printed: readonly number[];
  /** Whether the calendar agrees in a reading that the text supports. */
  readonly right: boolean;
}

/** The day farther from today than this may as well belong to the year before or after. */
const sureDistance = 150;

/** A pair of a date and a weekday; null for pairs of other kinds and dates that cannot be resolved. */
export function datedWeekday({ left, right }: DayPair): DatedWeekday | null {
  const weekday = left.kind === 'weekday' || (left.from.weekday !== null && right.kind === 'civil') ? left : right;
  const date = weekday === left ? right : left;
  if (date.kind !== 'civil' || !date.days) return null;
  const names = weekday.kind === 'weekday' ? weekday.weekdays : weekday.from.weekday === null ? [] : [weekday.from.weekday];
  const printed = compared(names, date.days);
  if (!printed) return null;
  return { date, weekday, days: date.days, printed, right: readings(date).some((days) => agrees(days, printed)) };
}

/** First and last printed weekday, or null where they cannot be matched with the days one by one. */
function compared(names: readonly number[], { first, last }: DayRange): number[] | null {
  const [a] = names;
  const b = names.at(-1);
  if (a === undefined || b === undefined) return null;
  if (first === last) return names.length === 1 ? [a] : null;
  return names.length >= 2 ? [a, b] : null;
}

/** Readings of a date that may be meant: those the text supports, and the neighbouring year where the date is far from today. */
export function readings(date: CivilMention): readonly DayRange[] {
  const { days, others, neighbour, today } = date;
  const all = days ? [days, ...others] : [...others];
  if (neighbour && days && (today === null || Math.abs(days.first - today) > sureDistance)) all.push(neighbour);
  // 23日（周六） of a programme: the day may be still to come in the month of the issue
  if (days && today !== null && days.first < today && date.from.month === null && date.from.day !== null) {
    const { year, month } = civilDate(today);
    const ahead = date.from.day <= daysInMonth(year, month) ? dayNumber({ year, month, day: date.from.day }) : 0;
    if (ahead > today) all.push({ first: ahead, last: ahead });
  }
  return all;
}

function agrees({ first, last }: DayRange, printed: readonly number[]): boolean {
  return weekdayOf(first) === printed[0] && (printed.length === 1 || weekdayOf(last) === printed[1]);
}

/** The day nearest to `day` that falls on a weekday; of two equally near the earlier. */
export function nearestOn(day: DayNumber, weekday: number): DayNumber {
  const ahead = (((weekday - weekdayOf(day)) % 7) + 7) % 7;
  return ahead <= 3 ? day + ahead : day + ahead - 7;
}
