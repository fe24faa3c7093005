// Days of dates whose year is not known: lengths and order within one year do not depend on it.
import { dayNumber, daysInMonth } from '../../base/calendar.ts';
import type { CivilMention, DateFields, DayRange } from './mention.ts';

/** Days of a date; without an issue date a year without 29 February stands in. Null for days without month and dates that do not exist. */
export function nominalDays({ days, from, to }: CivilMention): DayRange | null {
  if (days || from.month === null || from.festival !== null) return days;
  const at = (f: DateFields, year: number, last: boolean): number | null => {
    const length = f.month === null ? 0 : daysInMonth(year, f.month);
    const day = f.day ?? (last ? length : 1);
    return f.month !== null && day >= 1 && day <= length ? dayNumber({ year, month: f.month, day }) : null;
  };
  const first = at(from, 2025, false);
  const end = to ?? from;
  const last = at(end, (end.month ?? 0) < from.month ? 2026 : 2025, true);
  return first === null || last === null || last < first ? null : { first, last };
}
