// Small readers of numerals for format/digits: Han years, Han numbers below ten thousand, and 3千万.
import { hanDigit, isDigit } from '../../base/characters.ts';
import type { Span } from '../../base/span.ts';

const yearFigures = '一二三四五六七八九〇零○OＯ0０';
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A year of four Han figures that ends before `at` (the place of 年); null where there is none. */
export function readHanYear(text: string, at: number): { readonly start: number; readonly value: number } | null {
  const start = at - 4;
  if (start < 0 || !'一二'.includes(text[start] ?? ' ')) return null;
  let value = 0;
  let han = 0;
  for (let i = start; i < at; i++) {
    const c = text[i] ?? '';
    if (c === '' || !yearFigures.includes(c)) return null;
    const digit = hanDigit(c);
    if (digit >= 1) han++;
    value = value * 10 + (digit === 10 ? 0 : digit);
  }
  return han >= 2 && (start === 0 || !yearFigures.includes(text[start - 1] ?? '')) ? { start, value } : null;
}

/** 1 → 一, 12 → 十二, 25 → 二十五, 320 → 三百二十; numbers from 0 to 9999. */
export function hanNumber(value: number): string {
  const figures = '〇一二三四五六七八九';
  if (value < 10) return figures[value] ?? '';
  let text = '';
  let gap = false;
  for (const [place, name] of [[1000, '千'], [100, '百'], [10, '十'], [1, '']] as const) {
    const digit = Math.floor(value / place) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += `${gap ? '零' : ''}${place === 10 && digit === 1 && text === '' ? '' : (figures[digit] ?? '')}${name}`;
    gap = false;
  }
  return text;
}

/** 二十五 → 25; 0 where it is no number below ten thousand. */
export function readHanNumber(text: string): number {
  let value = 0;
  let digit = 0;
  for (const c of text) {
    const place = places[c];
    if (c === '廿') value += 20;
    else if (place) {
      value += (digit || 1) * place;
      digit = 0;
    } else {
      const d = hanDigit(c);
      if (d === 0 || (digit > 0 && d < 10)) return 0;
      digit = d === 10 ? 0 : d;
    }
  }
  return value + digit;
}

/** What follows 千 and 百 in units of their own: 千克, 百货. */
const compounds = /^(?:千(?:克|米|瓦|卡|帕|赫|伏|安|字|兆|焦|岛|里马|斤顶|年|古|禧|金|佛|层|张)|百(?:货|合|花|草|姓|年|分|度|强|科|日|灵)|十(?:年|字|全|堰|月|分|佳|大|里))/;
const counted = '万亿元人个名家多余来零户亩吨公米平件台套张里块册本只头棵株条辆次趟斤升篇处座所位口双份枚颗盏间艘架部对箱筐袋瓶桶碗桌幅卷封首栋幢顶把支根片匹峰丛朵粒罐盒包捆副组批车船列场遍回步两度页级层排行段期轮项门';

/** 3千万元, 5百多人, 1.5千亿, 3亿4千5百万: the whole figure and how it is written; null where 千 belongs to a unit. */
export function thousands(text: string, start: number, end: number): (Span & { readonly whole: string }) | null {
  let from = start;
  if (text[start - 1] === '.' && isDigit(text.charCodeAt(start - 2))) {
    from = start - 2;
    while (isDigit(text.charCodeAt(from - 1))) from--;
  }
  // 6百双 of 3千6百双 is read with it
  if (/\d[千百]$/.test(text.slice(Math.max(0, from - 2), from)) || /[A-Za-z\d第—\-./]/.test(text[from - 1] ?? ' ') || compounds.test(text.slice(end, end + 3))) return null;
  let value = 0;
  let at = from;
  let known = 0;
  for (;;) {
    const digits = /^\d{1,3}(?:\.\d+)?/.exec(text.slice(at, at + 6));
    const place = digits ? places[text[at + digits[0].length] ?? ''] : undefined;
    if (!digits || place === undefined || (known > 0 && place >= known)) break;
    value += Math.round(Number(digits[0]) * place * 100) / 100;
    at += digits[0].length + 1;
    known = place;
    if (text[at] === '零') at++;
  }
  // 2百40台
  const rest = /^\d{2,3}(?![\d.,])/.exec(text.slice(at, at + 4))?.[0] ?? '';
  if ((known === 100 && rest.length === 2) || (known === 1000 && rest.length === 3)) {
    value += Number(rest);
    at += rest.length;
  }
  const last = /^\d(?!\d)/.exec(text.slice(at, at + 2));
  if (known > 1 && last && text[at - 1] === '零') {
    value += Number(last[0]);
    at++;
  }
  const next = text[at] ?? '';
  if (known === 0 || next === '' || !counted.includes(next) || !Number.isInteger(value)) return null;
  const tail = next === '万' || next === '亿' ? 1 + (counted.includes(text[at + 1] ?? ' ') && '元人吨亩户平公'.includes(text[at + 1] ?? ' ') ? 1 : 0) : 1;
  return { start: from, end: at + tail, whole: `${value}${text.slice(at, at + tail)}` };
}
