// Dates as people write them in a register or a table, in the one form that can be compared: 2024, 2024-03, 2024-03-01.
import { isValidDate } from '../base/calendar.ts';

/** 2024-03-01, 2024/3/1, 2024.3, 2024年3月1日, 2024年, 20240301, 202403. */
const written = /^(\d{4})(?:(?:[-/.]|年)(\d{1,2})(?:(?:[-/.]|月)(\d{1,2})日?|月?)|年?)$/;
const solid = /^(\d{4})(\d{2})(\d{2})?$/;

/** ISO form of a date, as exact as it was written; null for what is none. A number with a fraction (2024.1, which may have been 2024.10) is none. */
export function registerDate(value: string | number): string | null {
  const text = typeof value === 'number' && !Number.isInteger(value) ? '' : String(value).normalize('NFKC').replace(/\s/g, '');
  const match = written.exec(text) ?? solid.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  if (year < 1000 || !isValidDate({ year, month, day })) return null;
  return [match[1], match[2]?.padStart(2, '0'), match[3]?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
}

/** Whether an end is none: 至今, 今, 现在, a dash. */
export function isOpenEnd(text: string): boolean {
  return /^(?:至今|今|现在|目前|在任|现任|[-—–/～~]+)$/.test(text.trim());
}

/** Whether a stretch of time covers an ISO day. Each end is as exact as it is known: 2024-03 covers all of March; an end that is not known is open. */
export function coversDay({ from, to }: { readonly from?: string; readonly to?: string }, day: string): boolean {
  return (from === undefined || from <= day.slice(0, from.length)) && (to === undefined || to >= day.slice(0, to.length));
}

/** Whether the first date, each as exact as it is known, surely lies behind the second. */
export function isAfter(first: string, second: string): boolean {
  const length = Math.min(first.length, second.length);
  return first.slice(0, length) > second.slice(0, length);
}
