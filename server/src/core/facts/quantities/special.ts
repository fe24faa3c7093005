// Figures with a shape of their own: 百分之十二, 四分之一, 翻两番, 一半, 3∶1, 3比2.
import type { Dimension, QuantityKind } from '../quantity.ts';
import { digitValues, isArabic } from './characters.ts';
import { type Numeral, readArabic, readHan } from './numeral.ts';

/** A figure read by shape rather than by unit. */
export interface Special {
  readonly kind: QuantityKind;
  readonly numeral: Numeral;
  readonly end: number;
  readonly unit: string;
  readonly dimension: Dimension;
  readonly factor: number;
  readonly to: Numeral | null;
  readonly bounds: { readonly low: number; readonly high: number; readonly softLow: number; readonly softHigh: number } | null;
}

/** The special figure at `at`, or null. `numeral` is what stands there. */
export function readSpecial(text: string, at: number, limit: number, numeral: Numeral | null): Special | null {
  const c = text[at];
  if (c === '半') return half(text, at);
  if (c === '一' && text[at + 1] === '半' && text.charCodeAt(at - 1) !== 0x7b2c) return halfOf(at, 2, '一半', null);
  // 翻
  if (c === '过' || text.charCodeAt(at - 1) === 0x7ffb) return doubling(text, at, limit);
  if (numeral && !numeral.han) return score(text, numeral, limit) ?? fractionOf(text, numeral, limit) ?? slashed(text, numeral, limit);
  if (c === '百' || c === '千' || c === '万') {
    if (text.startsWith('分之', at + 1)) return share(text, at, at + 1, c === '百' ? 1 : c === '千' ? 0.1 : 0.01, limit);
    return null;
  }
  if (!numeral || numeral.spelled) return null;
  return score(text, numeral, limit) ?? fractionOf(text, numeral, limit);
}

/** 百分之十二点五. */
function share(text: string, at: number, mark: number, factor: number, limit: number): Special | null {
  const n = decimalAt(text, mark + 2, limit);
  if (!n) return null;
  // 百分之二十 is as exact as 20%
  const exact = n.han && n.place > 1 ? { step: 1, place: 1 } : n;
  return { kind: 'percent', numeral: { ...n, start: at, step: exact.step, place: exact.place }, end: n.end, unit: '%', dimension: 'ratio', factor, to: null, bounds: null };
}

/** 四分之三. */
function fractionOf(text: string, below: Numeral, limit: number): Special | null {
  if (!text.startsWith('分之', below.end) || below.value <= 0) return null;
  const above = decimalAt(text, below.end + 2, limit);
  if (!above) return null;
  const value = (100 * above.value) / below.value;
  // 三分之一多 goes on to what another fraction tells better
  const place = text[above.end] === '多' || text[above.end] === '强' || text.startsWith('有余', above.end) ? 25 / below.value : 1;
  const numeral: Numeral = { ...above, start: below.start, digitsEnd: above.end, value, low: value, high: value, step: 1, place, han: true, scale: 1 };
  return { kind: 'percent', numeral, end: above.end, unit: '分之', dimension: 'ratio', factor: 1, to: null, bounds: null };
}

/** 1/3: no date, no address, no code. */
function slashed(text: string, above: Numeral, limit: number): Special | null {
  if (text[above.end] !== '/' || above.value < 1 || above.value > 8 || !isArabic(text.charCodeAt(above.end + 1)) || /[\dA-Za-z.,/／—～~\-:：]/.test(text[above.start - 1] ?? ' ')) return null;
  const below = readArabic(text, above.end + 1, limit);
  if (!below || below.value <= above.value || below.value > 10 || /[\dA-Za-z/／年月日号.∶:，、—～~-]/.test(text[below.end] ?? ' ')) return null;
  const value = (100 * above.value) / below.value;
  const numeral: Numeral = { ...below, start: above.start, digitsEnd: below.end, value, low: value, high: value, step: 1, place: 1, han: true, scale: 1 };
  return { kind: 'percent', numeral, end: below.end, unit: '分之', dimension: 'ratio', factor: 1, to: null, bounds: null };
}

/** An Arabic or Han numeral, the Han one with 点 and decimals. */
function decimalAt(text: string, at: number, limit: number): Numeral | null {
  if (isArabic(text.charCodeAt(at))) return readArabic(text, at, limit);
  const whole = readHan(text, at, limit);
  if (!whole || text[whole.end] !== '点') return whole;
  let i = whole.end + 1;
  let scale = 1;
  let value = whole.value;
  for (; i < limit; i++) {
    const d = digitValues[text.charCodeAt(i) & 0xffff] ?? -1;
    if (d < 0 || isArabic(text.charCodeAt(i))) break;
    scale /= 10;
    value += d * scale;
  }
  if (i === whole.end + 1) return whole;
  const rounded = Number(value.toPrecision(12));
  return { ...whole, end: i, digitsEnd: i, value: rounded, low: rounded, high: rounded, step: scale, place: scale };
}

/** 半数, 过半, 近半. 半年 and 半小时 are left to their own words. */
function half(text: string, at: number): Special | null {
  const before = text[at - 1] ?? '';
  if (before === '过' || before === '超') return halfOf(at, 1, '半', { low: 50, high: 100, softLow: 50, softHigh: 60 });
  if (before === '近') return halfOf(at, text[at + 1] === '数' ? 2 : 1, '半', { low: 0, high: 50, softLow: 40, softHigh: 50 });
  if (text[at + 1] === '数') return halfOf(at, 2, '半数', { low: 45, high: 55, softLow: 45, softHigh: 55 });
  return null;
}

function halfOf(at: number, length: number, unit: string, bounds: Special['bounds']): Special {
  const end = at + length;
  return { kind: 'percent', numeral: { start: at, digitsEnd: end, end, value: 50, low: 50, high: 50, step: 10, place: 10, scale: 1, han: true, plusAt: -1, bare: false, spelled: false }, end, unit, dimension: 'ratio', factor: 1, to: null, bounds };
}

/** 翻两番: the value is the number of doublings. */
function doubling(text: string, at: number, limit: number): Special | null {
  const n = isArabic(text.charCodeAt(at)) ? readArabic(text, at, limit) : readHan(text, at, limit);
  if (!n || text[n.end] !== '番') return null;
  return { kind: 'multiple', numeral: n, end: n.end + 1, unit: '番', dimension: 'ratio', factor: 1, to: null, bounds: null };
}

/** 3∶1, 3比2, 25:21 where it is no clock time. */
function score(text: string, first: Numeral, limit: number): Special | null {
  const c = text.charAt(first.end);
  if ((c !== '∶' && c !== ':' && c !== '：' && c !== '比' && !(c === '-' && hyphenated(text, first))) || first.scale > 1) return null;
  if (c === '比' && (first.value > 200 || '例重分较如'.includes(text[first.end + 1] ?? '\n'))) return null;
  const at = first.end + 1;
  const second = isArabic(text.charCodeAt(at)) ? readArabic(text, at, limit) : c === '比' ? readHan(text, at, limit) : null;
  if (!second || second.end > limit || (first.han && c !== '比')) return null;
  return { kind: 'score', numeral: { ...first, end: second.end }, end: second.end, unit: '', dimension: 'none', factor: 1, to: second, bounds: null };
}

/** 以3-1战胜, 比分25-21: a hyphen makes a score only beside words of a match. */
function hyphenated(text: string, first: Numeral): boolean {
  if (first.value > 200 || first.end - first.start > 3) return false;
  let end = first.end + 1;
  while (isArabic(text.charCodeAt(end))) end++;
  const near = text.slice(Math.max(0, first.start - 30), first.start);
  if (/\d[、，和]$/.test(near) && /比分/.test(near)) return end > first.end + 1 && end - first.end < 5;
  return end > first.end + 1 && end - first.end < 5 && (/(?:以|比分|比分为|比分是|局|大比分)$/.test(text.slice(Math.max(0, first.start - 4), first.start)) || /^(?:战胜|击败|力克|险胜|大胜|完胜|轻取|取胜|获胜|胜出|横扫|逆转|淘汰|不敌|惜败|负于|战平|落败|告负)/.test(text.slice(end, end + 3)));
}
