// Reads the plain YAML that register files are made of, many times faster than the library; anything else it leaves to the library.

/** Data of the plain kind: lists and mappings by indentation, one-line scalars, lists in brackets. */
export type Plain = string | number | null | Plain[] | { [key: string]: Plain };

/** Thrown and caught here alone: the text uses more of YAML than is read. */
class NotPlain extends Error {}

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
  const list: Plain[] = [];
  while (lines.indent === indent && lines.isItem()) {
    let offset = 1;
    while (lines.text.charCodeAt(lines.start + offset) === 32) offset++;
    if (lines.start + offset >= lines.end) throw new NotPlain();
    lines.into(offset);
    const inner = lines.indent;
    if (lines.isItem() || keyEnd(lines) >= 0) list.push(readBlock(lines, inner));
    else {
      list.push(scalar(lines.text, lines.start, lines.end));
      lines.advance();
      if (lines.indent > indent) throw new NotPlain();
    }
    if (lines.indent > indent) throw new NotPlain();
  }
  return list;
}

function readMapping(lines: Lines, indent: number): { [key: string]: Plain } {
  const mapping: { [key: string]: Plain } = {};
  while (lines.indent === indent && !lines.isItem()) {
    const colon = keyEnd(lines);
    if (colon < 0) throw new NotPlain();
    const key = lines.text.slice(lines.start, colon);
    if (mapping[key] !== undefined || !isKey(key)) throw new NotPlain();
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

/** Keys seen before: a register has few. */
const seenKeys = new Set<string>();

function isKey(key: string): boolean {
  if (seenKeys.has(key)) return true;
  if (!plainKey.test(key) || key in Object.prototype) return false;
  if (seenKeys.size < 200) seenKeys.add(key);
  return true;
}

/** Where the key of the line ends: the first colon with a blank or nothing behind it; -1 where there is none. */
function keyEnd({ text, start, end }: Lines): number {
  const first = text.charCodeAt(start);
  // quotes and brackets are scalars here
  if (first === 34 || first === 39 || first === 91 || first === 123) return -1;
  for (let at = text.indexOf(':', start); at >= 0 && at < end; at = text.indexOf(':', at + 1)) {
    if (at + 1 === end || text.charCodeAt(at + 1) === 32) return at;
  }
  return -1;
}

/** What a plain scalar may not begin with, and the words and numbers YAML reads as other things. */
const special = /^[-?:,[\]{}#&*!|>'"%@`~]|^(?:true|false|null)$|^[-+.]?\d[\d_]*(?:\.\d*)?(?:e[-+]?\d+)?$|^0[xo]|^[-+]?\.(?:inf|nan)|^\.\d|^[-+.]/i;
/** Blanks other than the space, and characters a text of YAML may not hold as they are. */
const control = /[\u0000-\u001f\u007f-\u00a0\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]/;

/** Surely plain: Chinese characters and letters alone, digits behind them. */
const words = /^[A-Za-z\u4e00-\u9fff][\w\u4e00-\u9fff]*$/;
const literals: ReadonlySet<string> = new Set(['true', 'false', 'null']);

function scalar(text: string, from: number, end: number): Plain {
  const raw = text.slice(from, end);
  const source = raw.trimEnd();
  // most are words
  if (source.length === raw.length && words.test(source) && !literals.has(source.toLowerCase())) return source;
  if (control.test(raw)) throw new NotPlain();
  const first = source.charCodeAt(0);
  if (first === 91) return flowList(source);
  if (first === 34 || first === 39) return quoted(source);
  if (/^[1-9]\d{0,14}$|^0$/.test(source)) return Number(source);
  if (special.test(source) || source.includes(': ') || source.endsWith(':') || source.includes(' #')) throw new NotPlain();
  return source;
}

/** A quoted scalar without escapes. */
function quoted(source: string): string {
  const mark = source.charAt(0);
  const inner = source.slice(1, -1);
  if (source.length < 2 || !source.endsWith(mark) || inner.includes(mark) || inner.includes('\\')) throw new NotPlain();
  return inner;
}

/** `[甲, 乙]` of plain and quoted scalars, without commas, brackets or colons inside them. */
function flowList(source: string): Plain[] {
  const inner = source.slice(1, -1).trim();
  if (!source.endsWith(']') || /[[\]{}:#]/.test(inner)) throw new NotPlain();
  if (inner === '') return [];
  return inner.split(',').map((part) => {
    const item = part.trim();
    if (item === '') throw new NotPlain();
    return scalar(item, 0, item.length);
  });
}
