// Part of date/anniversary: 再过一年，…也要过80岁生日: an anniversary of a year to come; and 分会晚了五年，今年20周年: one counted from what another beginning is told by.
import { matchesOf } from '../../base/matches.ts';
import { numberOf } from '../../facts/dates/counts.ts';

/** 两年后，学校将…; 再过一年，机务段也要…; 再等两年，; 过了这个年，: how many years from now the clause before an anniversary looks ahead; null where it does not. */
export function yearsAhead(text: string, from: number, at: number): number | null {
  const lead = text.slice(Math.max(from, at - 24), at);
  const told = /(?:^|[，。；“])(?:(?:再过|再等|再有|还有|还差|只差)了?([一两二三四五\d])年(?:以?后|之后|时间)?|([一两二三四五\d])年(?:以?后|之后))，?[^。，；]{0,16}$/.exec(lead);
  if (told) return numberOf(told[1] ?? told[2] ?? '');
  return /(?:^|[，。；“])(?:过了(?:这个)?年|转过年|转年|来年|开年后?)，?[^。，；]{0,16}$/.test(lead) ? 1 : null;
}

/** 协会成立于2001年，…；分会晚了五年，今年20周年; 比学校小五岁; 五年后又办了分校: the sentence says by how many years what is counted is younger or older. */
export function countedFromIt(text: string, from: number, at: number, apart: number): boolean {
  const lead = text.slice(Math.max(from, at - 60), at);
  const told = matchesOf(lead, /(?:[晚迟早小大长]|年轻|年长)(?:了|上|出)?整?整?(\d{1,2}|[一两二三四五六七八九十]{1,3})[年岁]|(\d{1,2}|[一两二三四五六七八九十]{1,3})年(?:以?后|之后)/g);
  return told.some((m) => numberOf(m[1] ?? m[2] ?? '') === apart);
}
