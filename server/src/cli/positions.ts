// Offsets to zero-based line and character, as LSP counts.
import type { Span } from '../core/base/span.ts';

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Turns offsets of one text into positions by its line starts. */
export function positions(lineStarts: readonly number[]): (span: Span) => Range {
  const at = (offset: number): Position => {
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: offset - (lineStarts[low] ?? 0) };
  };
  return (span) => ({ start: at(span.start), end: at(span.end) });
}
