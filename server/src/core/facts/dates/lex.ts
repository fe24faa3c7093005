// Numerals of dates: 2026, 12, 二〇二六, 三十一, 廿三. One look at a position, no regular expressions.

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

const hanDigits = '〇一二三四五六七八九';

/** The value of 〇–九 (○ and 零 are 0), 十 = 10, 廿 = 20, 卅 = 30; -1 for other characters. */
export function hanDigit(c: string): number {
  if (c === '十') return 10;
  if (c === '廿') return 20;
  if (c === '卅') return 30;
  if (c === '零' || c === '○') return 0;
  return c === '' ? -1 : hanDigits.indexOf(c);
}

function hanAt(text: string, at: number): Numeral | null {
  let end = at;
  let tens = false;
  for (; end - at < 5; end++) {
    const digit = hanDigit(text.charAt(end));
    if (digit < 0) break;
    if (digit >= 10) tens = true;
  }
  const length = end - at;
  if (length === 0 || length > 4) return null;
  const value = tens ? withTens(text.slice(at, end)) : digitByDigit(text.slice(at, end));
  return value < 0 ? null : { value, end, length, han: true };
}

/** 二〇二六 → 2026; a run of two or three is no date. */
function digitByDigit(run: string): number {
  if (run.length !== 1 && run.length !== 4) return -1;
  let value = 0;
  for (const c of run) value = value * 10 + hanDigit(c);
  return value;
}

/** 十二, 三十, 三十一, 廿三. */
function withTens(run: string): number {
  const values = [...run].map(hanDigit);
  const [a = -1, b = -1, c = -1] = values;
  if (a >= 20) return values.length === 1 ? a : values.length === 2 && b > 0 && b < 10 ? a + b : -1;
  if (a === 10) return values.length === 1 ? 10 : values.length === 2 && b > 0 && b < 10 ? 10 + b : -1;
  if (b !== 10 || a < 1) return -1;
  return values.length === 2 ? a * 10 : values.length === 3 && c > 0 && c < 10 ? a * 10 + c : -1;
}

/** True for 至 到 and the dashes and tildes of ranges. */
export function isRangeMark(c: string): boolean {
  return c === '至' || c === '到' || c === '—' || c === '–' || c === '-' || c === '～' || c === '~' || c === '－' || c === '─';
}

/** Skips one blank. */
export function skipBlank(text: string, at: number): number {
  const c = text.charCodeAt(at);
  return c === 32 || c === 0xa0 || c === 0x3000 ? at + 1 : at;
}
