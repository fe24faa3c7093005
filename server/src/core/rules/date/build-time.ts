// Part of date/year-turn: 本月中旬动工，工期5个月，计划明年6月完工: December's 明年 left standing where the time that the work takes ends this year.
import { civilDate } from '../../base/calendar.ts';
import type { Span } from '../../base/span.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';

const length = /(?:工期|施工期|建设期|建设周期|工程周期|施工周期|历时|耗时|用时|为期)(?:约|为|共|计划|预计|大约|总共)*(\d{1,2}|[一二两三四五六七八九十]{1,2})个月/;
const begins = /^[上中下]?旬?[^，。；]{0,6}(?:动工|开工|开建|进场|启动|施工|开始|破土|封闭)/;
const ends = /^[上中下]?[旬底]?(?:前|底前|底)?[^，。；]{0,6}(?:完工|竣工|完成|建成|投用|开放|通车|恢复|启用|结束|交付)/;

/** The words of the length, where the work begun in a month of this year and lasting so many months ends a year before the printed 明年M月; null where it does not. `sentence`: offsets of the sentence of `mention`. */
export function endsThisYear(text: string, mention: CivilMention, dates: readonly DateMention[], sentence: Span): { readonly told: Span; readonly start: CivilMention } | null {
  const { month } = mention.from;
  if (mention.today === null || month === null || mention.quoted || !ends.test(text.slice(mention.end, mention.end + 16))) return null;
  const found = length.exec(text.slice(sentence.start, mention.start));
  const months = found?.[1] ? numberOf(found[1]) : null;
  if (!found || months === null || months < 1 || months > 12) return null;
  const from = dates.find((m): m is CivilMention => m.kind === 'civil' && m !== mention && m.start >= sentence.start && m.end <= mention.start && m.days !== null && begins.test(text.slice(m.end, m.end + 16)));
  if (!from?.days) return null;
  const began = civilDate(from.days.first);
  const year = civilDate(mention.today).year;
  const late = (year + 1) * 12 + month - (began.year * 12 + began.month) - months;
  // a month to either side of a whole year
  if (began.year !== year || Math.abs(late - 12) > 1) return null;
  return { told: { start: sentence.start + found.index, end: sentence.start + found.index + found[0].length }, start: from };
}
