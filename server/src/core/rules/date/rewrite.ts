// Rewriting a printed date so that it names another day, in the form it was printed in.
import { civilDate, type DayNumber } from '../../base/calendar.ts';

/** `printed` with its day (and month and year where they change too) set to another; null where the form does not allow it. */
export function rewriteDay(printed: string, from: DayNumber, to: DayNumber): string | null {
  const a = civilDate(from);
  const b = civilDate(to);
  const parts = [...printed.matchAll(/\d+/g)];
  if (/[一二三四五六七八九十〇廿]/.test(printed)) return rewriteHan(printed, a, b);
  const day = parts.at(-1);
  const month = parts.at(-2);
  const year = parts.at(-3);
  if (!day || Number(day[0]) !== a.day || parts.length > 3) return null;
  if (a.month !== b.month && !month) return null;
  if (a.year !== b.year && year === undefined && Math.abs(to - from) > 31) return null;
  let result = replaceAt(printed, day.index, day[0], b.day);
  if (month) result = replaceAt(result, month.index, month[0], b.month);
  if (year) result = replaceAt(result, year.index, year[0], b.year);
  return result;
}

/** Keeps a leading zero where one is printed: 2026-03-09. */
function replaceAt(text: string, index: number, old: string, value: number): string {
  return text.slice(0, index) + String(value).padStart(old.startsWith('0') || (old.length === 2 && /[-/.]/.test(text)) ? old.length : 1, '0') + text.slice(index + old.length);
}

function rewriteHan(printed: string, a: { month: number; day: number }, b: { month: number; day: number }): string | null {
  if (a.month !== b.month) return null;
  const old = `${hanNumber(a.day)}日`;
  return printed.endsWith(old) ? `${printed.slice(0, -old.length)}${hanNumber(b.day)}日` : null;
}

/** `end`, or the offset behind the bracket that closes one opened between `start` and `end`. */
export function closed(text: string, start: number, end: number): number {
  const c = text.charAt(end);
  const inner = text.slice(start, end);
  return (c === '）' && inner.lastIndexOf('（') > inner.lastIndexOf('）')) || (c === ')' && inner.lastIndexOf('(') > inner.lastIndexOf(')')) ? end + 1 : end;
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1–99 in Han numerals: 二十三. */
export function hanNumber(value: number): string {
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? (digits[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${digits[value % 10] ?? ''}`;
}
