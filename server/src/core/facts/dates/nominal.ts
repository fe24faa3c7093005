// Days of dates whose year is not known: lengths and order within one year do not depend on it.
import { dayNumber, daysInMonth } from '../../base/calendar.ts';
import { monthStretch } from './resolve.ts';
import type { CivilMention, DateFields, DayRange } from './mention.ts';

/** Stands in for the year of the issue: neither it nor the years beside it have a 29 February. */
const thisYear = 2026;

/** Days of a date; without an issue date a year without 29 February stands in. Null for days without month and dates that do not exist. */
export function nominalDays({ days, from, to }: CivilMention): DayRange | null {
  if (days || from.month === null || from.festival !== null) return days;
  const at = (f: DateFields, year: number, last: boolean): number | null => {
    const length = f.month === null ? 0 : daysInMonth(year, f.month);
    const day = f.day ?? monthStretch(f.stretch, length)[last ? 1 : 0];
    return f.month !== null && day >= 1 && day <= length ? dayNumber({ year, month: f.month, day }) : null;
  };
  // 去年 and 今年 of one story lie a year apart
  const base = thisYear + (from.year === null ? (from.yearShift ?? 0) : 0);
  const first = at(from, base, false);
  const end = to ?? from;
  const years = yearsApart(from, end);
  if (years === null) return null;
  const last = at(end, base + (years || ((end.month ?? 0) < from.month ? 1 : 0)), true);
  return first === null || last === null || last < first ? null : { first, last };
}

/** Years from the first point's year to the last's: 去年3月到今年8月 → 1; null where they are told from different sides (2024年3月到今年8月). */
function yearsApart(from: DateFields, to: DateFields): number | null {
  if (to.year === from.year && to.yearShift === from.yearShift) return 0;
  if (to.yearShift !== null && from.year === null) return to.yearShift - (from.yearShift ?? 0);
  return to.year !== null && from.year !== null ? to.year - from.year : null;
}
