// How messages print dates: 2026年3月18日, 3月18日, 星期三.
import { civilDate, type DayNumber, weekdayOf } from '../../base/calendar.ts';
import type { DayRange } from './mention.ts';

const weekdayNames = ['', '一', '二', '三', '四', '五', '六', '日'];

/** 三 for Wednesday (3). */
export function weekdayCharacter(weekday: number): string {
  return weekdayNames[weekday] ?? '';
}

/** 星期三. */
export function weekdayName(day: DayNumber): string {
  return `星期${weekdayCharacter(weekdayOf(day))}`;
}

/** 2026年3月18日. */
export function fullDate(day: DayNumber): string {
  const { year, month, day: d } = civilDate(day);
  return `${year}年${month}月${d}日`;
}

/** 3月18日. */
export function shortDate(day: DayNumber): string {
  const { month, day: d } = civilDate(day);
  return `${month}月${d}日`;
}

/** 2026年3月18日, or 2026年7月 and 2026年 where the days are a whole month or year, else both ends. */
export function rangeText({ first, last }: DayRange): string {
  if (first === last) return fullDate(first);
  const a = civilDate(first);
  const b = civilDate(last);
  if (a.day === 1 && civilDate(last + 1).day === 1) {
    if (a.year === b.year && a.month === b.month) return `${a.year}年${a.month}月`;
    if (a.month === 1 && b.month === 12) return a.year === b.year ? `${a.year}年` : `${a.year}—${b.year}年`;
    if (a.year === b.year) return `${a.year}年${a.month}—${b.month}月`;
  }
  return a.year === b.year ? `${fullDate(first)}至${shortDate(last)}` : `${fullDate(first)}至${fullDate(last)}`;
}

/** English: 2026-03-18. */
export function isoDay(day: DayNumber): string {
  const { year, month, day: d } = civilDate(day);
  return `${year}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
