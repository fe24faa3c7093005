// Reads the plain YAML that register files are made of, many times faster than the library; anything else it leaves to the library.

import { NotPlain, type Plain, scalar } from './plain-scalars.ts';

export type { Plain };

/** The value of a text, exactly as the library would read it; undefined where it holds anything that is not surely plain. Never throws. */
export function readPlainYaml(text: string): Plain | undefined {
  try {
    const lines = new Lines(text);
    if (lines.indent < 0) return undefined;
    const value = readBlock(lines, lines.indent);
    return lines.indent < 0 ? value : undefined;
  } catch (error) {
    if (error instanceof NotPlain || error instanceof RangeError) return undefined;
    throw error;
  }
}

/**
 * Gives each item of a text that is a mapping of lists, exactly as the library would read it; no item is kept, so a large file costs no more memory than one entry.
 * False where the text is of another kind or not surely plain: what was given until then counts for nothing. Throws what `take` throws, nothing else.
 */
export function readPlainSections(text: string, take: (section: string, index: number, item: Plain) => void): boolean {
  try {
    const lines = new Lines(text);
    const { indent } = lines;
    const seen = new Set<string>();
    while (lines.indent === indent && !lines.isItem()) {
      const colon = keyEnd(lines);
      if (colon < 0) return false;
      const section = keyOf(text, lines.start, colon);
      const rest = text.slice(colon + 1, lines.end).trim();
      if (seen.has(section) || (rest !== '' && rest !== '[]')) return false;
      seen.add(section);
      lines.advance();
      if (rest === '') {
        if (lines.indent < indent || !lines.isItem()) return false;
        readItems(lines, lines.indent, (item, index) => take(section, index, item));
      }
      if (lines.indent > indent) return false;
    }
    return seen.size > 0 && lines.indent < 0;
  } catch (error) {
    if (error instanceof NotPlain || error instanceof RangeError) return false;
    throw error;
  }
}

/** The lines that say something, one at a time; `indent` is -1 behind the last. */
class Lines {
  indent = -1;
  /** Where what the line says begins and ends. */
  start = 0;
  end = 0;
  readonly text: string;
  private next = 0;

  constructor(text: string) {
    this.text = text;
    // a carriage return alone ends no line here, and breaks one there
    if (text.includes('\r') && /\r(?!\n)/.test(text)) throw new NotPlain();
    this.advance();
  }

  advance(): void {
    const { text } = this;
    while (this.next < text.length) {
      const from = this.next;
      const found = text.indexOf('\n', from);
      const end = found < 0 ? text.length : found;
      this.next = end + 1;
      let start = from;
      while (start < end && text.charCodeAt(start) === 32) start++;
      const first = text.charCodeAt(start);
      if (start === end || first === 35 || (first === 13 && start + 1 === end)) continue;
      this.start = start;
      this.end = text.charCodeAt(end - 1) === 13 ? end - 1 : end;
      this.indent = start - from;
      return;
    }
    this.indent = -1;
  }

  /** The rest of the line becomes a line of its own, further in. */
  into(offset: number): void {
    this.start += offset;
    this.indent += offset;
  }

  isItem(): boolean {
    const { text, start, end } = this;
    return text.charCodeAt(start) === 45 && (start + 1 === end || text.charCodeAt(start + 1) === 32);
  }
}

function readBlock(lines: Lines, indent: number): Plain {
  return lines.isItem() ? readList(lines, indent) : readMapping(lines, indent);
}

function readList(lines: Lines, indent: number): Plain[] {
  let list: Plain[] = [];
  // a literal holds what it holds; the first push makes room for seventeen
  readItems(lines, indent, (item, index) => {
    if (index === 0) list = [item];
    else list.push(item);
  });
  return list;
}

function readItems(lines: Lines, indent: number, take: (item: Plain, index: number) => void): void {
  for (let index = 0; lines.indent === indent && lines.isItem(); index++) {
    let offset = 1;
    while (lines.text.charCodeAt(lines.start + offset) === 32) offset++;
    if (lines.start + offset >= lines.end) throw new NotPlain();
    lines.into(offset);
    const inner = lines.indent;
    if (lines.isItem() || keyEnd(lines) >= 0) take(readBlock(lines, inner), index);
    else {
      take(scalar(lines.text, lines.start, lines.end), index);
      lines.advance();
      if (lines.indent > indent) throw new NotPlain();
    }
    if (lines.indent > indent) throw new NotPlain();
  }
}

function readMapping(lines: Lines, indent: number): { [key: string]: Plain } {
  const mapping: { [key: string]: Plain } = {};
  while (lines.indent === indent && !lines.isItem()) {
    const colon = keyEnd(lines);
    if (colon < 0) throw new NotPlain();
    const key = keyOf(lines.text, lines.start, colon);
    if (mapping[key] !== undefined) throw new NotPlain();
    let from = colon + 1;
    while (from < lines.end && lines.text.charCodeAt(from) === 32) from++;
    const { end } = lines;
    lines.advance();
    if (from < end) {
      mapping[key] = scalar(lines.text, from, end);
      if (lines.indent > indent) throw new NotPlain();
    } else if (lines.indent > indent || (lines.indent === indent && lines.isItem())) mapping[key] = readBlock(lines, lines.indent);
    else mapping[key] = null;
    if (lines.indent > indent) throw new NotPlain();
  }
  return mapping;
}

/** Names of fields and sections; no numbers, no words YAML reads otherwise. */
const plainKey = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff-]{0,60}$/i;

/** Keys seen before, by length and first character: a register has few, and to know one again needs no new string. */
const seenKeys = new Map<number, string>();

/** The key between two places of the text. */
function keyOf(text: string, start: number, end: number): string {
  const shape = ((end - start) << 16) | text.charCodeAt(start);
  const seen = seenKeys.get(shape);
  if (seen?.length === end - start && text.startsWith(seen, start)) return seen;
  const key = text.slice(start, end);
  if (!plainKey.test(key) || key in Object.prototype) throw new NotPlain();
  if (seenKeys.size < 200) seenKeys.set(shape, key);
  return key;
}

/** Where the key of the line ends: the first colon with a blank or nothing behind it; -1 where there is none. */
function keyEnd({ text, start, end }: Lines): number {
  const first = text.charCodeAt(start);
  // quotes and brackets are scalars here
  if (first === 34 || first === 39 || first === 91 || first === 123) return -1;
  for (let at = start; at < end; at++) {
    if (text.charCodeAt(at) === 58 && (at + 1 === end || text.charCodeAt(at + 1) === 32)) return at;
  }
  return -1;
}
