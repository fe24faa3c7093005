// From a story's reading text back to the document, and the other way.
import type { Span } from '../base/span.ts';
import type { BlockKind, Part, Piece, Story } from './model.ts';

/** Kinds of part that head a story or a section of it: 主题, 引题, 副题, 小标题. */
export const headings: ReadonlySet<string> = new Set<BlockKind>(['headline', 'deck', 'kicker', 'subhead']);
/** Kinds of part that head a whole story: 主题, 引题, 副题. */
export const storyHeads: ReadonlySet<string> = new Set<BlockKind>(['headline', 'deck', 'kicker']);

/** Document spans that a span of the reading text covers, one a piece, in reading order; empty pieces are left out. */
export function documentSpans(pieces: readonly Piece[], at: Span): Span[] {
  const found: Span[] = [];
  for (const piece of pieces) {
    const start = Math.max(at.start, piece.at);
    const end = Math.min(at.end, piece.at + piece.length);
    if (start < end) found.push({ start: piece.from + start - piece.at, end: piece.from + end - piece.at });
  }
  if (found.length === 0) {
    const offset = documentOffset(pieces, at.start);
    found.push({ start: offset, end: offset });
  }
  return found;
}

/** The document span to show for a span of the reading text: the whole run where it is unbroken, else its longest piece. */
export function documentSpan(pieces: readonly Piece[], at: Span): Span {
  const spans = documentSpans(pieces, at);
  let best = spans[0] ?? { start: 0, end: 0 };
  for (const s of spans.slice(1)) {
    if (s.start === best.end) best = { start: best.start, end: s.end };
    else if (s.end - s.start > best.end - best.start) best = s;
  }
  return best;
}

/** Document offset of an offset of the reading text; an offset at a piece's end belongs to that piece. */
export function documentOffset(pieces: readonly Piece[], offset: number): number {
  let last = 0;
  for (const piece of pieces) {
    if (offset < piece.at) break;
    last = piece.from + Math.min(offset - piece.at, piece.length);
    if (offset < piece.at + piece.length) break;
  }
  return last;
}

/** Offset in the story's reading text of a document offset, or null where the offset is not in this story. */
export function readingOffset(story: Story, offset: number): number | null {
  for (const piece of story.pieces) {
    if (offset >= piece.from && offset <= piece.from + piece.length) return piece.at + offset - piece.from;
  }
  return null;
}

/** The part that holds an offset of the reading text. */
export function partAt(parts: readonly Part[], offset: number): Part | null {
  let low = 0;
  let high = parts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const part = parts[middle];
    if (!part) return null;
    if (offset < part.start) high = middle - 1;
    else if (offset > part.end) low = middle + 1;
    else return part;
  }
  return null;
}
