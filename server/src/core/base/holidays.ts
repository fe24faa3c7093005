// Holidays, make-up days and working days of mainland China, as chinese-days has them from the State Council's yearly notices.
import chineseDays from 'chinese-days';
import { civilDate, type DayNumber, isoDate, weekdayOf } from './calendar.ts';

export type DayKind = 'holiday' | 'make-up' | 'weekend' | 'workday';

/** What a day is to offices; `name` is the holiday it belongs to (春节), '' where none. Null in years whose notice is not known. */
export function officeDay(day: DayNumber): { readonly kind: DayKind; readonly name: string } | null {
  const date = civilDate(day);
  if (!noticeKnown(date.year)) return null;
  const { work, name } = chineseDays.getDayDetail(isoDate(date));
  const weekend = weekdayOf(day) >= 6;
  const [, holiday = ''] = name.split(',');
  if (holiday !== '') return { kind: work ? 'make-up' : 'holiday', name: holiday };
  return { kind: weekend ? 'weekend' : 'workday', name: '' };
}

/** A year with a notice has a named holiday on 1 October. */
function noticeKnown(year: number): boolean {
  // the library refuses years of other than four digits
  return year >= 1949 && year <= 9999 && chineseDays.getDayDetail(`${year}-10-01`).name.includes(',');
}
