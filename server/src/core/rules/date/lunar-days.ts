// Part of date/impossible: 每年农历八月初一…到了八月三十一: a lunar month has thirty days at most.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';

const lunar = /农历|阴历|旧历|[正腊冬]月|初[一二三四五六七八九十]/;
const beyond = /(?:正|[二三四五六七八九]|十[一二]?|冬|腊)月(?:三十[一二三四五六七八九]|四十)(?![日号多余人名天岁年个位])/g;

/** Days beyond the thirtieth, written in Han without 日, in a story of the lunar calendar. */
export function lunarBeyond(text: string): Span[] {
  if (!holds(text, '月三十') || !lunar.test(text)) return [];
  return matchesOf(text, beyond).map((m) => ({ start: m.index, end: m.index + m[0].length }));
}
