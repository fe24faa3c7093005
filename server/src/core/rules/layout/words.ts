// Which words of a paragraph's end or beginning to point at.
import type { Span } from '../../base/span.ts';

const marks = '，。；：、！？,;:';

/** The last clause, six characters at most. */
export function lastWords(text: string, { start, end }: Span, most = 6): Span {
  let from = end;
  while (from > start && end - from < most && !(marks.includes(text[from - 1] ?? '') && from < end)) from--;
  return { start: from, end };
}

/** The first clause, six characters at most. */
export function openingWords(text: string, { start, end }: Span, most = 6): Span {
  let to = start;
  while (to < end && to - start < most && !(marks.includes(text[to] ?? '') && to > start)) to++;
  return { start, end: to };
}

/** A span that fills its lines, with the line breaks behind it, or before it at the end of the file. */
export function withBreak(text: string, span: Span): Span {
  let { start, end } = span;
  const fills = isBreak(text[start - 1]) && isBreak(text[end]);
  if (!fills) return span;
  while (end < text.length && isBreak(text[end])) end++;
  if (end === text.length) while (start > 0 && isBreak(text[start - 1])) start--;
  return { start, end };
}

function isBreak(mark: string | undefined): boolean {
  return mark === undefined || mark === '\n' || mark === '\r';
}
