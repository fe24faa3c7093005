// A document's text as a client edits it: immutable snapshots, changes applied with their line starts kept up to date.
import { lineAt, lineEnd } from '../core/features/positions.ts';

/** How the client counts characters of a line (LSP 3.17 position encodings). */
export type Encoding = 'utf-8' | 'utf-16' | 'utf-32';

/** A version of a text. `lineStarts` are UTF-16 offsets. */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** A change as it comes over the wire; without a range it is the whole new text. */
export interface TextChange {
  readonly range?: { readonly start: WirePosition; readonly end: WirePosition };
  readonly text: string;
}

export interface WirePosition {
  readonly line: number;
  readonly character: number;
}

/** A snapshot of a text seen for the first time. */
export function openSnapshot(uri: string, version: number, text: string): Snapshot {
  return { uri, version, text, lineStarts: lineStartsOf(text, 0, text.length) };
}

/** The next snapshot after changes, which count one after another. */
export function changeSnapshot(old: Snapshot, version: number, changes: readonly TextChange[], encoding: Encoding): Snapshot {
  let { text, lineStarts } = old;
  for (const change of changes) {
    if (!change.range) {
      text = change.text;
      lineStarts = lineStartsOf(text, 0, text.length);
      continue;
    }
    const a = wireOffset(text, lineStarts, change.range.start, encoding);
    const b = wireOffset(text, lineStarts, change.range.end, encoding);
    const from = Math.min(a, b);
    const to = Math.max(a, b);
    const next = text.slice(0, from) + change.text + text.slice(to);
    lineStarts = spliceLineStarts(lineStarts, next, from, to, change.text.length);
    text = next;
  }
  return { uri: old.uri, version, text, lineStarts };
}

/** Offset of a position in the client's encoding, held inside its line. */
export function wireOffset(text: string, lineStarts: readonly number[], { line, character }: WirePosition, encoding: Encoding): number {
  if (line < 0) return 0;
  if (line >= lineStarts.length) return text.length;
  const start = lineStarts[line] ?? 0;
  const end = lineEnd(text, lineStarts, line);
  if (encoding === 'utf-16') return Math.min(start + Math.max(0, character), end);
  let at = start;
  for (let units = 0; at < end && units < character; ) {
    const code = text.codePointAt(at) ?? 0;
    units += encoding === 'utf-32' ? 1 : utf8Length(code);
    if (units > character) break;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

/** Position of an offset in the client's encoding. */
export function wirePosition(text: string, lineStarts: readonly number[], offset: number, encoding: Encoding): WirePosition {
  const line = lineAt(lineStarts, offset);
  const start = lineStarts[line] ?? 0;
  if (encoding === 'utf-16') return { line, character: offset - start };
  let units = 0;
  for (let at = start; at < offset; ) {
    const code = text.codePointAt(at) ?? 0;
    units += encoding === 'utf-32' ? 1 : utf8Length(code);
    at += code > 0xffff ? 2 : 1;
  }
  return { line, character: units };
}

/** Bytes of a code point; a lone surrogate counts three, as its replacement does. */
function utf8Length(code: number): number {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** Starts of the lines that begin in `[from, to]`; `from` itself must be a line's start. Breaks are \n, \r\n and \r. */
export function lineStartsOf(text: string, from: number, to: number): number[] {
  const starts = [from];
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) starts.push(i + 1);
    else if (code === 13 && text.charCodeAt(i + 1) !== 10) starts.push(i + 1);
  }
  return starts;
}

/** Line starts after `[from, to)` of the old text became `length` new units; only the touched lines are read again. */
function spliceLineStarts(old: readonly number[], next: string, from: number, to: number, length: number): number[] {
  const shift = length - (to - from);
  // one line more at both ends: a \r before or a \n behind the change may join or part
  let first = lineAt(old, from);
  if (first > 0) first--;
  const begin = old[first] ?? 0;
  let rest = lineAt(old, to) + 1;
  if (rest < old.length) rest++;
  const until = rest < old.length ? (old[rest] ?? 0) + shift : next.length;
  const middle = lineStartsOf(next, begin, until);
  // the line after the window is kept from the old list
  if (rest < old.length && middle.at(-1) === until) middle.pop();
  const result = old.slice(0, first);
  for (const start of middle) result.push(start);
  for (let i = rest; i < old.length; i++) result.push((old[i] ?? 0) + shift);
  return result;
}
