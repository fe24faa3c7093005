// Part of layout/duplicate-paragraph: two paragraphs of a story that differ in a few characters: a version before and one after correction, both left in.
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';

/** A paragraph and the later one that is nearly the same. */
export interface NearCopy {
  readonly first: Span;
  readonly second: Span;
}

/** Shorter ones are refrains. */
const least = 40;
/** Both ends must agree over so many characters. */
const ends = 10;
/** What differs is no longer than this, in characters, and names no figure: two entries of a list differ in figures and names. */
const most = 8;
/** Of changes that stand apart no more than this. */
const few = 3;
/** As a share of the paragraph, what the ends have in common at least. */
const common = 0.6;

/** Pairs by the beginnings that paragraphs share; each paragraph is looked at against the last one of its beginning. */
export function nearlyAlike({ text, parts }: StoryText): NearCopy[] {
  const found: NearCopy[] = [];
  const byHead = new Map<string, Span>();
  for (const part of parts) {
    if (part.kind !== 'paragraph' || part.end - part.start < least) continue;
    const head = text.slice(part.start, part.start + ends);
    const known = byHead.get(head);
    byHead.set(head, part);
    if (known && differLittle(text.slice(known.start, known.end), text.slice(part.start, part.end))) found.push({ first: { start: known.start, end: known.end }, second: { start: part.start, end: part.end } });
  }
  return found;
}

function differLittle(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > most) return false;
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  if (head < ends || tail < 2) return false;
  // a 了 here, an 也 there, however far apart
  if (a.length > 40 && numbersOf(a) === numbersOf(b) && changed(a.slice(head, a.length - tail), b.slice(head, b.length - tail)) <= few) return true;
  if (tail < ends || head + tail < common * Math.max(a.length, b.length)) return false;
  const [x, y] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  return !/[\d一二两三四五六七八九十]/.test(x + y) && changed(x, y) <= most;
}

const numbersOf = (words: string): string => words.replace(/[^\d一二两三四五六七八九十]/g, '');

/** Characters of both that stand in no common order; more than `most` of them are not counted on, so that the cost follows the length. */
function changed(x: string, y: string): number {
  const far = most + 1;
  let row = Array.from({ length: 2 * most + 1 }, (_, d) => (d < most ? far : d - most));
  for (let i = 1; i <= x.length; i++) {
    const next: number[] = [];
    for (let d = 0; d <= 2 * most; d++) {
      const k = i + d - most;
      if (k < 0 || k > y.length) next.push(far);
      else if (k > 0 && x[i - 1] === y[k - 1]) next.push(row[d] ?? far);
      else next.push(Math.min(far, 1 + Math.min(row[d + 1] ?? far, k > 0 ? (next[d - 1] ?? far) : far)));
    }
    row = next;
  }
  return row[y.length - x.length + most] ?? far;
}
