// Offsets to zero-based line and character in UTF-16 units, and back, by a text's line starts.
import type { Span } from '../base/span.ts';

/** Zero-based; `character` counts UTF-16 units from the line's start. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Turns offsets of one text into ranges by its line starts. */
export function positions(lineStarts: readonly number[]): (span: Span) => Range {
  return (span) => ({ start: positionAt(lineStarts, span.start), end: positionAt(lineStarts, span.end) });
}

/** Position of an offset. */
export function positionAt(lineStarts: readonly number[], offset: number): Position {
  const line = lineAt(lineStarts, offset);
  return { line, character: offset - (lineStarts[line] ?? 0) };
}

/** Zero-based line of an offset: the last one that starts at or before it. */
export function lineAt(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Offset of a position, held inside the text and before the line's break. */
export function offsetAt(text: string, lineStarts: readonly number[], { line, character }: Position): number {
  if (line < 0) return 0;
  if (line >= lineStarts.length) return text.length;
  const start = lineStarts[line] ?? 0;
  return Math.min(start + Math.max(character, 0), lineEnd(text, lineStarts, line));
}

/** Offset of a line's end without its break. */
export function lineEnd(text: string, lineStarts: readonly number[], line: number): number {
  const start = lineStarts[line] ?? 0;
  let end = lineStarts[line + 1] ?? text.length;
  while (end > start && line + 1 < lineStarts.length && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end--;
  return end;
}
