// One-line values of plain YAML: words, days, whole numbers, quoted texts, lists in brackets.

/** Data of the plain kind: lists and mappings by indentation, one-line scalars, lists in brackets. */
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

/** The value between two places of a text, without line feeds. Throws NotPlain where it is of a kind not read here. */
export function scalar(text: string, from: number, end: number): Plain {
  // most are words
  if (isWords(text, from, end) || isDay(text, from, end)) return wordsAt(text, from, end);
  const raw = text.slice(from, end);
  const source = raw.trimEnd();
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
