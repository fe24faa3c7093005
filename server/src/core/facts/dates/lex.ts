// Numerals of dates: 2026, 12, 二〇二六, 三十一, 廿三. One look at a position, no regular expressions.
import { charSet, has } from '../../base/char-set.ts';

/** A numeral; `end` is the offset behind it, `length` its count of characters. */
export interface Numeral {
  readonly value: number;
  readonly end: number;
  readonly length: number;
  readonly han: boolean;
}

/** A figure of one to four digits, or a Han numeral below 100 or written digit by digit; null where there is none or it is longer. */
export function numeralAt(text: string, at: number): Numeral | null {
  return digitAt(text, at) >= 0 ? arabicAt(text, at) : hanAt(text, at);
}

/** The digit at a position (ASCII or full width), -1 where there is none. */
export function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
}

/** A figure of one to four digits; null where five or more stand in a row. */
export function arabicAt(text: string, at: number): Numeral | null {
  let value = 0;
  let end = at;
  for (let digit = digitAt(text, end); digit >= 0; digit = digitAt(text, ++end)) {
    if (end - at === 4) return null;
    value = value * 10 + digit;
  }
  return end === at ? null : { value, end, length: end - at, han: false };
}

/** The value of 〇–九 (○ and 零 are 0), 十 = 10, 廿 = 20, 卅 = 30; -1 for other characters. */
const hanValues = new Int8Array(65536).fill(-1);
for (const [value, c] of [...'〇一二三四五六七八九十'].entries()) hanValues[c.charCodeAt(0)] = value;
for (const [c, value] of [['零', 0], ['○', 0], ['廿', 20], ['卅', 30]] as const) hanValues[c.charCodeAt(0)] = value;

/** The value of a Han digit or 十, 廿, 卅 by its code; -1 for other characters. */
export function hanDigit(code: number): number {
  return hanValues[code & 0xffff] ?? -1;
}

function hanAt(text: string, at: number): Numeral | null {
  let end = at;
  let tens = false;
  for (; end - at < 5; end++) {
    const digit = hanDigit(text.charCodeAt(end));
    if (digit < 0) break;
    if (digit >= 10) tens = true;
  }
  const length = end - at;
  if (length === 0 || length > 4) return null;
  const value = tens ? withTens(text, at, length) : digitByDigit(text, at, length);
  return value < 0 ? null : { value, end, length, han: true };
}

/** 二〇二六 → 2026; a run of two or three is no date. */
function digitByDigit(text: string, at: number, length: number): number {
  if (length !== 1 && length !== 4) return -1;
  let value = 0;
  for (let i = at; i < at + length; i++) value = value * 10 + hanDigit(text.charCodeAt(i));
  return value;
}

/** 十二, 三十, 三十一, 廿三. */
function withTens(text: string, at: number, length: number): number {
  const a = hanDigit(text.charCodeAt(at));
  const b = length > 1 ? hanDigit(text.charCodeAt(at + 1)) : -1;
  const c = length > 2 ? hanDigit(text.charCodeAt(at + 2)) : -1;
  if (a >= 10) return length === 1 ? a : length === 2 && b > 0 && b < 10 ? a + b : -1;
  if (b !== 10 || a < 1) return -1;
  return length === 2 ? a * 10 : length === 3 && c > 0 && c < 10 ? a * 10 + c : -1;
}

const rangeMarks = charSet('至到—–-～~－─');

/** True for the codes of 至 到 and the dashes and tildes of ranges. */
export function isRangeMark(code: number): boolean {
  return has(rangeMarks, code);
}

/** Skips one blank. */
export function skipBlank(text: string, at: number): number {
  const c = text.charCodeAt(at);
  return c === 32 || c === 0xa0 || c === 0x3000 ? at + 1 : at;
}
