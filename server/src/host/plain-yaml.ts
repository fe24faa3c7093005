// Reads the plain YAML that register files are made of, many times faster than the library; anything else it leaves to the library.

import { isOver, keyOf, NotPlain, type Plain, scalar } from './plain-scalars.ts';

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

/** Takes what a text of sections is made of, in order. Places are offsets in the text; an end is where the next line that says something begins. */
export interface SectionTaker {
  /** The key of a list that follows. */
  heading(section: string, start: number, end: number): void;
  /** An item in plain YAML, exactly as the library would read it. */
  item(section: string, index: number, item: Plain, start: number, end: number): void;
  /** An item that is not surely plain: its lines from the first to the last. */
  strange(section: string, index: number, start: number, end: number): void;
  /** The lines of a section that is not a list by indentation. */
  section(start: number, end: number): void;
}

/**
 * Reads a text that is a mapping of lists item by item; no item is kept, so a large file costs no more memory than one entry, and one item that is not plain costs
 * the library no more than that item. False where the text is of another kind: what was given until then counts for nothing. Throws what the taker throws, nothing else.
 */
export function readPlainSections(text: string, taker: SectionTaker): boolean {
  const lines = linesOf(text);
  if (!lines) return false;
  const { indent } = lines;
  const seen = new Set<string>();
  while (lines.indent === indent && !lines.isItem()) {
    const start = lines.line;
    const section = sectionOf(lines);
    if (section === null || seen.has(section.name)) return false;
    seen.add(section.name);
    lines.advance();
    if (section.isBare && lines.indent >= indent && lines.isItem()) {
      taker.heading(section.name, section.start, section.end);
      readSection(lines, section.name, taker);
    }
    else {
      if (lines.indent === indent && lines.isItem()) return false;
      lines.skip(indent + 1);
      taker.section(start, lines.line);
    }
    if (lines.indent > indent) return false;
  }
  return seen.size > 0 && lines.indent < 0;
}

function linesOf(text: string): Lines | null {
  try {
    return new Lines(text);
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

/** The key of a section's line, and whether nothing stands behind it. */
function sectionOf(lines: Lines): { readonly name: string; readonly start: number; readonly end: number; readonly isBare: boolean } | null {
  const colon = keyEnd(lines);
  if (colon < 0) return null;
  try {
    return { name: keyOf(lines.text, lines.start, colon), start: lines.start, end: colon, isBare: isOver(lines.text, colon + 1, lines.end) };
  } catch (error) {
    if (error instanceof NotPlain) return null;
    throw error;
  }
}

/** The items of a section, each read here or left to the library. */
function readSection(lines: Lines, section: string, taker: SectionTaker): void {
  const { indent } = lines;
  for (let index = 0; lines.indent === indent && lines.isItem(); index++) {
    const start = lines.line;
    let item: Plain | undefined;
    try {
      item = readItem(lines, indent);
    } catch (error) {
      if (!(error instanceof NotPlain || error instanceof RangeError)) throw error;
    }
    if (item !== undefined) taker.item(section, index, item, start, lines.line);
    else {
      lines.back(start);
      lines.advance();
      lines.advance();
      lines.skip(indent + 1);
      taker.strange(section, index, start, lines.line);
    }
  }
}

/** The lines that say something, one at a time; `indent` is -1 behind the last. */
class Lines {
  indent = -1;
  /** Where what the line says begins and ends. */
  start = 0;
  end = 0;
  /** Where the line itself begins; the text's length behind the last. */
  line = 0;
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
      this.line = from;
      this.start = start;
      this.end = text.charCodeAt(end - 1) === 13 ? end - 1 : end;
      this.indent = start - from;
      return;
    }
    this.indent = -1;
    this.line = text.length;
  }

  /** Goes back to where a line begins; the next `advance` reads it. */
  back(line: number): void {
    this.next = line;
  }

  /** Goes on to the first line that is not so far in. */
  skip(indent: number): void {
    while (this.indent >= indent) this.advance();
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
  // a literal holds what it holds; the first push makes room for seventeen
  const list = [readItem(lines, indent)];
  while (lines.indent === indent && lines.isItem()) list.push(readItem(lines, indent));
  return list;
}

/** The item that begins at the line; the line behind it is no further in than the list. */
function readItem(lines: Lines, indent: number): Plain {
  let offset = 1;
  while (lines.text.charCodeAt(lines.start + offset) === 32) offset++;
  if (lines.start + offset >= lines.end) throw new NotPlain();
  lines.into(offset);
  let item: Plain;
  if (lines.isItem() || keyEnd(lines) >= 0) item = readBlock(lines, lines.indent);
  else {
    item = scalar(lines.text, lines.start, lines.end);
    lines.advance();
  }
  if (lines.indent > indent) throw new NotPlain();
  return item;
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
    // a comment behind the colon says nothing
    if (from < end && lines.text.charCodeAt(from) !== 35) {
      mapping[key] = scalar(lines.text, from, end);
      if (lines.indent > indent) throw new NotPlain();
    } else if (lines.indent > indent || (lines.indent === indent && lines.isItem())) mapping[key] = readBlock(lines, lines.indent);
    else mapping[key] = null;
    if (lines.indent > indent) throw new NotPlain();
  }
  return mapping;
}

/** Where the key of the line ends: the first colon with a blank or nothing behind it; -1 where there is none. */
function keyEnd({ text, start, end }: Lines): number {
  const first = text.charCodeAt(start);
  // quotes and brackets are scalars here
  if (first === 34 || first === 39 || first === 91 || first === 123) return -1;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 35 && text.charCodeAt(at - 1) === 32 && at > start) return -1;
    if (code === 58 && (at + 1 === end || text.charCodeAt(at + 1) === 32)) return at;
  }
  return -1;
}
