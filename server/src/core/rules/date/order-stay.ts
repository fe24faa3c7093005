// Part of date/order: how long it took from one step of a story to another, told by the steps and not by their days: 3月8日送进救护站 … 4月2日放飞 … 从入站到放飞住了35天.
import { matchesOf } from '../../base/matches.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import { rangeText } from '../../facts/dates/words.ts';
import { lengthUnit, type OrderContext } from './order-messages.ts';
import { isSlip } from './slip.ts';

const stay = /从([\p{Script=Han}]{1,6})到([\p{Script=Han}]{1,8}?)，[^，。；\d]{0,16}?(?:住|用|历时|过|花|走|待|呆|养|等|经历)了?(?:整整|前后|一共)?(\d{1,3})天/gu;

/** Reports the one such length of a story whose dates are two days, where it is a slip of the pen away from the days between them. */
export function checkStay(context: OrderContext, dates: readonly CivilMention[]): void {
  const { text } = context.copy;
  const found = matchesOf(text, stay);
  const [told] = found;
  if (!told || found.length > 1) return;
  const printed = dates.filter((m) => m.grain !== 'vague' && m.from.dayShift === null && m.from.month !== null);
  const days = printed.flatMap((m) => {
    const range = m.grain === 'day' && m.from.day !== null && !m.to && !m.list && !m.quoted ? nominalDays(m) : null;
    return range ? [range.first] : [];
  });
  const [first, last, more] = [...new Set(days)].sort((a, b) => a - b);
  if (first === undefined || last === undefined || more !== undefined || days.length !== printed.length) return;
  const value = Number(told[3]);
  const between = last - first;
  if (!isSlip(value, between, 1)) return;
  const end = (told.index ?? 0) + told[0].length;
  const span = { start: end - (told[3]?.length ?? 0) - 1, end };
  const [one, two] = [printed.find((m) => nominalDays(m)?.first === first), printed.find((m) => nominalDays(m)?.first === last)];
  context.report({
    message: 'duration', data: { range: rangeText({ first, last }), inclusive: between + 1, unit: lengthUnit('天'), words: text.slice(span.start, span.end) }, span, severity: 'warning',
    related: [one, two].flatMap((m) => (m ? [{ message: 'other' as const, data: { words: text.slice(m.start, m.end) }, span: { start: m.start, end: m.end } }] : [])),
    fixes: [between, between + 1].map((n) => ({ title: 'to' as const, data: { to: `${n}天` }, safety: 'confirm' as const, edits: [{ span: { start: span.start, end: span.end - 1 }, newText: String(n) }] })),
  });
}
