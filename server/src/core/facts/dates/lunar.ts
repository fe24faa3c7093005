// Lunar dates as printed: 农历丙午年五月初五, 闰六月廿九, 腊月廿三, 八月十五.
import { ganzhiIndex } from '../../base/lunar.ts';
import type { Span } from '../../base/span.ts';
import { hanDigit, numeralAt, skipBlank } from './lex.ts';

export interface LunarDraft {
  readonly ganzhi: string | null;
  readonly ganzhiSpan: Span | null;
  readonly month: number | null;
  readonly leap: boolean;
  readonly day: number | null;
  readonly monthDay: Span | null;
  readonly end: number;
}

/** The lunar date that begins at `at`, or null. A Han month needs a day in lunar form (初五, 廿三, 十五 without 日) or 农历 before it. */
export function lunarAt(text: string, at: number): LunarDraft | null {
  const head = text.startsWith('农历', at) || text.startsWith('阴历', at) || text.startsWith('夏历', at) || text.startsWith('旧历', at);
  let p = head ? skipMark(text, at + 2) : at;
  const year = ganzhiAt(text, p);
  if (year) p = skipBlank(text, year.end);
  const start = p;
  const month = lunarMonth(text, p, head || year !== null);
  if (!month) {
    if (!year) return null;
    return { ganzhi: year.pair, ganzhiSpan: { start: year.start, end: year.end - 1 }, month: null, leap: false, day: null, monthDay: null, end: year.end };
  }
  const day = lunarDay(text, month.end);
  if (!head && !year && !month.sure && (day === null || !day.lunar)) return null;
  if (!head && !year && text.charAt(day?.end ?? 0) === '日') return null;
  const end = day?.end ?? month.end;
  return {
    ganzhi: year?.pair ?? null, ganzhiSpan: year ? { start: year.start, end: year.end - 1 } : null,
    month: month.month, leap: month.leap, day: day?.day ?? null, monthDay: { start, end }, end,
  };
}

function skipMark(text: string, at: number): number {
  const p = skipBlank(text, at);
  return text.charAt(p) === '：' || text.charAt(p) === ':' ? p + 1 : p;
}

/** 丙午年; 丙午马年. */
function ganzhiAt(text: string, at: number): { pair: string; start: number; end: number } | null {
  const pair = text.slice(at, at + 2);
  if (ganzhiIndex(pair) < 0 && !wrongPair(pair)) return null;
  if (text.charAt(at + 2) === '年') return { pair, start: at, end: at + 3 };
  if (text.charAt(at + 3) === '年' && '鼠牛虎兔龙蛇马羊猴鸡狗猪'.includes(text.charAt(at + 2))) return { pair, start: at, end: at + 4 };
  return null;
}

/** A stem and a branch that never meet (丙未) still print a year. */
function wrongPair(pair: string): boolean {
  return pair.length === 2 && '甲乙丙丁戊己庚辛壬癸'.includes(pair.charAt(0)) && '子丑寅卯辰巳午未申酉戌亥'.includes(pair.charAt(1));
}

function lunarMonth(text: string, at: number, certain: boolean): { month: number; leap: boolean; sure: boolean; end: number } | null {
  const leap = text.charAt(at) === '闰';
  const p = leap ? at + 1 : at;
  const c = text.charAt(p);
  if (text.charAt(p + 1) === '月') {
    if (c === '正') return { month: 1, leap, sure: true, end: p + 2 };
    if (c === '腊') return { month: 12, leap, sure: true, end: p + 2 };
    if (c === '冬') return { month: 11, leap, sure: true, end: p + 2 };
  }
  const value = numeralAt(text, p);
  if (!value || value.value < 1 || value.value > 12 || text.charAt(value.end) !== '月') return null;
  if (!value.han && !certain) return null;
  return { month: value.value, leap, sure: leap, end: value.end + 1 };
}

/** `lunar`: a form that only lunar dates have. */
function lunarDay(text: string, at: number): { day: number; lunar: boolean; end: number } | null {
  const c = text.charAt(at);
  if (c === '初') {
    const unit = hanDigit(text.charCodeAt(at + 1));
    return unit > 0 && unit <= 10 ? { day: unit, lunar: true, end: at + 2 } : null;
  }
  const value = numeralAt(text, at);
  if (!value || value.value < 1 || value.value > 39 || value.length > 3) return null;
  if (value.han && value.value < 10) return null;
  const unit = text.charAt(value.end);
  if (value.han) return { day: value.value, lunar: unit !== '日' && unit !== '号', end: value.end };
  return unit === '日' ? { day: value.value, lunar: false, end: value.end + 1 } : null;
}
