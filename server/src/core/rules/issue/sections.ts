// The sections a masthead lists (A1—A8、B1—B8) against the number of pages it gives (今日16版).
import type { Span } from '../../base/span.ts';

const range = /([A-Z])(\d{1,2})[—–－～至-]{1,2}([A-Z]?)(\d{1,2})/g;
/** A line of ranges and nothing else. */
const only = /^[ 　]*(?:[A-Z]\d{1,2}[—–－～至-]{1,2}[A-Z]?\d{1,2}版?[、，,;； 　]*){1,8}$/;
/** How many lines from the count they may stand. */
const reach = 3;

/** The line of sections near `at` and how many pages it lists; null where there is none, or one of its ranges runs backwards. Linear in a few lines. */
export function sectionsNear(text: string, at: number): (Span & { readonly pages: number }) | null {
  let start = at;
  for (let i = 0; i <= reach && start > 0; i++) start = Math.max(0, text.lastIndexOf('\n', start - 1));
  let end = at;
  for (let i = 0; i <= reach && end < text.length; i++) end = text.indexOf('\n', end + 1) < 0 ? text.length : text.indexOf('\n', end + 1);
  let offset = start;
  for (const line of text.slice(start, Math.min(end, start + 400)).split('\n')) {
    if (only.test(line)) {
      let pages = 0;
      for (const [, letter, from, to, last] of line.matchAll(range)) {
        const n = Number(last) - Number(from) + 1;
        if (n < 1 || (to !== '' && to !== letter)) return null;
        pages += n;
      }
      return { start: offset + (line.length - line.trimStart().length), end: offset + line.trimEnd().length, pages };
    }
    offset += line.length + 1;
  }
  return null;
}
