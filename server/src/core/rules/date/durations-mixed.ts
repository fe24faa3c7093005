// Part of date/order: 历时一年零七个月, 用了两年半, beside the two months or days they are counted from.
import { civilDate } from '../../base/calendar.ts';
import { matchesOf } from '../../base/matches.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import { rangeText } from '../../facts/dates/words.ts';
import type { Sentence } from '../../facts/sentences.ts';
import { eitherLeads } from './durations-data.ts';
import { lengthUnit, type OrderContext } from './order-messages.ts';

const figure = '\\d{1,3}|[一二三四五六七八九十两]{1,3}';
const phrase = new RegExp(`(?:${eitherLeads})(?:了|仅|只|共|整整)?(${figure})年(?:零?(${figure})个月|半)`, 'g');

/** Compares lengths of years and months with the two dates before them in the sentence; a month either way is left open, three where the length says 半. */
export function checkMixedDurations(context: OrderContext, sentence: Sentence, dates: readonly CivilMention[], judged: Set<number>): void {
  const { text } = context.copy;
  const here = text.slice(sentence.start, sentence.end);
  if (!here.includes('年') || !/月|半/.test(here)) return;
  for (const found of matchesOf(here, phrase)) {
    const start = sentence.start + found.index;
    const [from, to, ...more] = dates.filter((m) => m.end <= start && !m.to && (m.grain === 'day' || m.grain === 'month') && m.from.year !== null);
    const [a, b] = [from && nominalDays(from), to && nominalDays(to)];
    const years = numberOf(found[1] ?? '');
    const months = found[2] === undefined ? 6 : numberOf(found[2]);
    if (!from || !to || !a || !b || more.length > 0 || years === null || months === null || a.first >= b.first || start - to.end > 30 || /^(?:出?生(?!产)|诞生)/.test(text.slice(from.end, from.end + 3))) continue;
    const [one, two] = [civilDate(a.first), civilDate(b.last)];
    const printed = (two.year - one.year) * 12 + two.month - one.month;
    if (Math.abs(printed - (years * 12 + months)) <= (found[2] === undefined ? 3 : 1)) continue;
    const span = { start, end: start + found[0].length };
    judged.add(start + found[0].search(/[\d一二三四五六七八九十两]/));
    context.report({
      message: 'duration', data: { range: rangeText({ first: a.first, last: b.last }), inclusive: printed, unit: lengthUnit('个月'), words: text.slice(span.start, span.end) }, span,
      related: [{ message: 'other', data: { words: text.slice(from.start, to.end) }, span: { start: from.start, end: to.end } }],
    });
  }
}
