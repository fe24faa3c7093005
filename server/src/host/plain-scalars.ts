// One-line values of plain YAML: words, days, whole numbers, quoted texts, lists and mappings in brackets, with or without a comment behind them.

/** Data of the plain kind: lists and mappings by indentation or on one line in brackets, one-line scalars. */
export type Plain = string | number | null | Plain[] | { [key: string]: Plain };

/** Thrown and caught by the quick reader alone: the text uses more of YAML than is read. */
export class NotPlain extends Error {}

/** What a plain scalar may not begin with, and the words and numbers YAML reads as other things. */
const special = /^[-?:,[\]{}#&*!|>'"%@`~]|^(?:true|false|null)$|^[-+.]?\d[\d_]*(?:\.\d*)?(?:e[-+]?\d+)?$|^0[xo]|^[-+]?\.(?:inf|nan)|^\.\d|^[-+.]/i;
/** Blanks other than the space, and characters a text of YAML may not hold as they are. */
const control = /[\u0000-\u001f\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff\ud800-\udfff\ufffe\uffff]/;

/** Characters of words: 2 for Chinese ones and letters, 1 for what may stand behind them. */
const ofWords = new Uint8Array(0x10000).fill(2, 0x4e00, 0xa000).fill(2, 65, 91).fill(2, 97, 123).fill(1, 48, 58).fill(1, 95, 96);
const literals: ReadonlySet<string> = new Set(['true', 'false', 'null']);

/** Surely plain: Chinese characters and letters alone, digits behind them. */
function isWords(text: string, from: number, end: number): boolean {
  if (ofWords[text.charCodeAt(from)] !== 2) return false;
  for (let at = from + 1; at < end; at++) if (ofWords[text.charCodeAt(at)] === 0) return false;
  return end - from > 5 || end - from < 4 || text.charCodeAt(from) > 127 || !literals.has(text.slice(from, end).toLowerCase());
}

/** The words last read, by a number of their length and ends: titles, sources and months come again and again, and one string serves them all. */
const lastWords: string[] = new Array<string>(512).fill('');

function wordsAt(text: string, from: number, end: number): string {
  if (end - from > 12) return text.slice(from, end);
  const slot = (text.charCodeAt(from) * 7 + text.charCodeAt(end - 1) * 31 + (end - from)) & 511;
  const last = lastWords[slot] ?? '';
  if (last.length === end - from && text.startsWith(last, from)) return last;
  const words = text.slice(from, end);
  lastWords[slot] = words;
  return words;
}

/** 2026-01 and 2026-01-12, which YAML reads as words. */
function isDay(text: string, from: number, end: number): boolean {
  if (end - from !== 7 && end - from !== 10) return false;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (at - from === 4 || at - from === 7 ? code !== 45 : code < 48 || code > 57) return false;
  }
  return true;
}

/** Names of fields and sections; no numbers, no words YAML reads otherwise. */
const plainKey = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff-]{0,60}$/i;

/** Keys seen before, by length and first character: a register has few, and to know one again needs no new string. */
const seenKeys = new Map<number, string>();

/** The key between two places of the text. */
export function keyOf(text: string, start: number, end: number): string {
  const shape = ((end - start) << 16) | text.charCodeAt(start);
  const seen = seenKeys.get(shape);
  if (seen?.length === end - start && text.startsWith(seen, start)) return seen;
  const key = text.slice(start, end);
  if (!plainKey.test(key) || key in Object.prototype) throw new NotPlain();
  if (seenKeys.size < 200) seenKeys.set(shape, key);
  return key;
}

/** The value between two places of a text, without line feeds. Throws NotPlain where it is of a kind not read here. */
export function scalar(text: string, from: number, end: number): Plain {
  // most are words
  if (isWords(text, from, end) || isDay(text, from, end)) return wordsAt(text, from, end);
  const raw = text.slice(from, end);
  if (control.test(raw)) throw new NotPlain();
  const first = text.charCodeAt(from);
  if (first === 91 || first === 123 || first === 34 || first === 39) {
    at = from;
    const value = node(text, end);
    if (!isOver(text, at, end)) throw new NotPlain();
    return value;
  }
  const comment = raw.indexOf(' #');
  if (raw.indexOf(': ') >= 0 && (comment < 0 || raw.indexOf(': ') < comment)) throw new NotPlain();
  let stop = comment < 0 ? end : from + comment;
  while (text.charCodeAt(stop - 1) === 32) stop--;
  return plainWord(text, from, stop);
}

/** Whether nothing follows but blanks and a comment. */
export function isOver(text: string, from: number, end: number): boolean {
  let next = from;
  while (next < end && text.charCodeAt(next) === 32) next++;
  return next === end || (text.charCodeAt(next) === 35 && next > from);
}

/** A scalar without quotes. */
function plainWord(text: string, from: number, end: number): Plain {
  if (isWords(text, from, end) || isDay(text, from, end)) return wordsAt(text, from, end);
  const source = text.slice(from, end);
  if (/^[1-9]\d{0,14}$|^0$/.test(source)) return Number(source);
  if (source === '' || special.test(source) || source.endsWith(':')) throw new NotPlain();
  return source;
}

/** Where the value in brackets or quotes is read: nothing of a line outlives it. */
let at = 0;

/** A value in quotes or brackets, or within brackets; `at` comes to stand behind it. */
function node(text: string, end: number): Plain {
  const first = text.charCodeAt(at);
  if (first === 91) return flowList(text, end);
  if (first === 123) return flowMapping(text, end);
  if (first === 34) return doubleQuoted(text, end);
  return first === 39 ? singleQuoted(text, end) : flowWord(text, end);
}

function blanks(text: string, end: number): void {
  while (at < end && text.charCodeAt(at) === 32) at++;
}

/** `[甲, 乙]`. */
function flowList(text: string, end: number): Plain[] {
  at++;
  blanks(text, end);
  if (text.charCodeAt(at) === 93 && at < end) {
    at++;
    return [];
  }
  const list = [node(text, end)];
  while (goesOn(text, end, 93)) list.push(node(text, end));
  return list;
}

/** `{ title: 局长, from: 2024-03 }`. */
function flowMapping(text: string, end: number): { [key: string]: Plain } {
  const mapping: { [key: string]: Plain } = {};
  at++;
  blanks(text, end);
  if (text.charCodeAt(at) === 125 && at < end) {
    at++;
    return mapping;
  }
  do {
    const start = at;
    while (at < end && text.charCodeAt(at) !== 58) at++;
    const key = keyOf(text, start, at);
    if (text.charCodeAt(++at) !== 32 || at >= end || mapping[key] !== undefined) throw new NotPlain();
    blanks(text, end);
    mapping[key] = node(text, end);
  } while (goesOn(text, end, 125));
  return mapping;
}

/** Steps over the comma to the next item, or over the bracket that closes. */
function goesOn(text: string, end: number, closing: number): boolean {
  blanks(text, end);
  const next = at < end ? text.charCodeAt(at) : 0;
  if (next !== 44 && next !== closing) throw new NotPlain();
  at++;
  if (next === closing) return false;
  blanks(text, end);
  return true;
}

/** A scalar without quotes between brackets. */
function flowWord(text: string, end: number): Plain {
  const from = at;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (ofWords[code] !== 0) continue;
    if (code === 44 || code === 93 || code === 125) break;
    if (code === 91 || code === 123 || (code === 35 && text.charCodeAt(at - 1) === 32)) throw new NotPlain();
    if (code === 58 && (at + 1 >= end || ' ,[]{}'.includes(text.charAt(at + 1)))) throw new NotPlain();
  }
  let stop = at;
  while (stop > from && text.charCodeAt(stop - 1) === 32) stop--;
  return plainWord(text, from, stop);
}

/** `'甲'`; a mark doubled stands for itself. */
function singleQuoted(text: string, end: number): string {
  const from = at + 1;
  let close = text.indexOf("'", from);
  let doubled = false;
  while (close >= 0 && text.charCodeAt(close + 1) === 39) {
    doubled = true;
    close = text.indexOf("'", close + 2);
  }
  if (close < 0 || close >= end) throw new NotPlain();
  at = close + 1;
  const inner = text.slice(from, close);
  return doubled ? inner.replaceAll("''", "'") : inner;
}

/** `"甲"`, of escapes only those for a quote, a stroke, a line feed and a tab. */
function doubleQuoted(text: string, end: number): string {
  const from = at + 1;
  let escaped = false;
  for (at = from; at < end && text.charCodeAt(at) !== 34; at++) {
    if (text.charCodeAt(at) !== 92) continue;
    escaped = true;
    at++;
  }
  if (at >= end) throw new NotPlain();
  const inner = text.slice(from, at++);
  return escaped ? inner.replace(/\\(.?)/g, (_, mark: string) => escapes[mark] ?? unknownEscape()) : inner;
}

const escapes: Readonly<Record<string, string>> = { '"': '"', '\\': '\\', '/': '/', n: '\n', t: '\t' };

function unknownEscape(): never {
  throw new NotPlain();
}
