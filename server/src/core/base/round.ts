// The words round a span: as far as the marks that close its sentence or clause, and no further than so many characters.
import type { Span } from './span.ts';

/** What ends a sentence. */
export const sentenceStops = '。！？\n';

/**
 * The words before and behind `span`, the span itself left out: up to the next of `stops` on either side, `back` and `ahead` UTF-16 units at most.
 * Linear in `back` + `ahead`; never throws.
 */
export function wordsRound(text: string, { start, end }: Span, stops: string, back: number, ahead: number): string {
  let from = start;
  while (from > 0 && start - from < back && !stops.includes(text.charAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < ahead && !stops.includes(text.charAt(to))) to++;
  return text.slice(from, start) + text.slice(end, to);
}

/** The sentence round `span`, without it: 60 UTF-16 units before it and 40 behind at most. */
export const sentenceRound = (text: string, span: Span): string => wordsRound(text, span, sentenceStops, 60, 40);

/** The words of the clause before the offset `at`, 24 UTF-16 units of it at most. */
export const clauseBefore = (text: string, at: number): string => wordsRound(text, { start: at, end: at }, '。；，！？：\n', 24, 0);
