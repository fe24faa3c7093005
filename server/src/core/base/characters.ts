// Classes of characters as Chinese typesetting sees them: Han, figures, Latin letters, marks, blanks.

import { simplifiedCharacters, traditionalCharacters } from './traditional-data.ts';

const han = 1;
const digit = 2;
const latin = 4;
const mark = 8;
const blank = 16;
const wide = 32;
const traditional = 64;

/** One byte a UTF-16 unit; filled once. Asked with 16 bits of the code, so that NaN, beyond a text, asks for a unit that is nothing instead of a property by name. */
const classes = buildClasses();

/** Class bits of a code unit, for loops that look at every character; test them with `classBits`. */
export function classOf(code: number): number {
  return classes[code & 0xffff] ?? 0;
}

/** The bits `classOf` answers with. */
export const classBits = { han, digit, latin, mark, blank, wide, traditional } as const;

/** Han characters of the basic block and extension A, and 〇. */
export function isHan(code: number): boolean {
  return ((classes[code & 0xffff] ?? 0) & han) !== 0;
}

/** ASCII 0–9. */
export function isDigit(code: number): boolean {
  return ((classes[code & 0xffff] ?? 0) & digit) !== 0;
}

/** ASCII letters. */
export function isLatin(code: number): boolean {
  return ((classes[code & 0xffff] ?? 0) & latin) !== 0;
}

/** Punctuation and symbols, of either width. */
export function isMark(code: number): boolean {
  return ((classes[code & 0xffff] ?? 0) & mark) !== 0;
}

/** Space, tab, no-break space, ideographic space. */
export function isBlank(code: number): boolean {
  return ((classes[code & 0xffff] ?? 0) & blank) !== 0;
}

/** Full-width figures and letters. */
export function isWide(code: number): boolean {
  return ((classes[code & 0xffff] ?? 0) & wide) !== 0;
}

/** Two code units that are one character beyond the basic plane; NaN, beyond a text, is none. */
export function isSurrogatePair(high: number, low: number): boolean {
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000;
}

/** The simplified form of a traditional character; the character itself where it has none. */
export function simplify(character: string): string {
  const at = character === '' ? -1 : traditionalCharacters.indexOf(character);
  return at < 0 ? character : (simplifiedCharacters[at] ?? character);
}

/** 一二三四五六七八九: the nine Han figures that stand for 1–9; 0 for any other character, 10 for 〇 and 零. */
export function hanDigit(character: string): number {
  if (character === '〇' || character === '零') return 10;
  return character === '' ? 0 : '一二三四五六七八九'.indexOf(character) + 1;
}

function buildClasses(): Uint8Array {
  const table = new Uint8Array(65536);
  const fill = (from: number, to: number, bit: number): void => {
    for (let c = from; c <= to; c++) table[c] = bit;
  };
  fill(0x21, 0x7e, mark);
  fill(0x30, 0x39, digit);
  fill(0x41, 0x5a, latin);
  fill(0x61, 0x7a, latin);
  for (const c of [0x20, 0x09, 0xa0, 0x3000]) table[c] = blank;
  for (const c of [0xab, 0xbb, 0x226a, 0x226b]) table[c] = mark;
  table[0xb7] = mark;
  table[0xb0] = mark;
  fill(0x2010, 0x2027, mark);
  fill(0x2030, 0x205e, mark);
  fill(0x22ef, 0x22ef, mark);
  fill(0x2500, 0x2501, mark);
  fill(0x3001, 0x301f, mark);
  table[0x30fb] = mark;
  fill(0xff01, 0xff65, mark);
  fill(0xff10, 0xff19, wide);
  fill(0xff21, 0xff3a, wide);
  fill(0xff41, 0xff5a, wide);
  fill(0x3400, 0x4dbf, han);
  fill(0x4e00, 0x9fff, han);
  table[0x3007] = han;
  for (let i = 0; i < traditionalCharacters.length; i++) table[traditionalCharacters.charCodeAt(i)] = han | traditional;
  return table;
}
