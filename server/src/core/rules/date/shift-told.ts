// Part of date/order: 原定9月10日…，提前12天，8月25日就…: how much earlier or later than the day first set, against both days.
import { matchesOf } from '../../base/matches.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import { rangeText } from '../../facts/dates/words.ts';
import type { OrderContext } from './order-messages.ts';

const shift = /(?:(提前|提早|早了|早到)|(推迟|延迟|延后|延期|晚了|迟了|推后|顺延|拖了|晚到))(?:了|整整|足足|将|达)?(\d{1,3}|[一二三四五六七八九十两]{1,3})(?:天|日(?!起))(?!内|以?前)/g;
/** The day first set. */
const set = /原定|原计划|原本|原先|计划|预定|本该|本应|约定|定在|定于|往年|去年|合同|按期/;

/** Exactly two days in the paragraph, one of them the day first set; a day either way is open. */
export function checkShifts(context: OrderContext, civil: readonly CivilMention[]): void {
  const { text, parts } = context.copy;
  for (const found of matchesOf(text, shift).slice(0, 6)) {
    const part = parts.findIndex((p) => p.start <= found.index && found.index < p.end);
    const days = civil.filter((m) => m.part === part && m.from.dayShift === null && m.grain !== 'vague');
    const [a, b] = days;
    const value = numberOf(found[3] ?? '');
    if (!a || !b || days.length !== 2 || value === null || value < 2 || a.grain !== 'day' || b.grain !== 'day' || a.to || b.to || a.quoted !== b.quoted) continue;
    const isSet = (m: CivilMention): boolean => set.test(text.slice(Math.max(m === b ? a.end : 0, m.start - 14), m.start).split(/[。；\n]/).at(-1) ?? '');
    if (isSet(a) === isSet(b) || a.from.year !== b.from.year || Math.abs(found.index - b.end) > 60 || /[。\n]/.test(text.slice(b.end, found.index))) continue;
    const [planned, real] = isSet(a) ? [a, b] : [b, a];
    const [one, two] = [nominalDays(planned), nominalDays(real)];
    if (!one || !two || civil.length > 8) continue;
    const apart = found[1] ? one.first - two.first : two.first - one.first;
    // the other way round, or a year between: not these two
    if (apart <= 0 || apart > 90 || Math.abs(apart - value) <= 1) continue;
    const span = { start: found.index, end: found.index + found[0].length };
    context.report({
      message: 'shift', data: { range: rangeText({ first: Math.min(one.first, two.first), last: Math.max(one.first, two.first) }), right: apart, words: found[0] }, span, severity: 'warning',
      related: days.map((m) => ({ message: 'other' as const, data: { words: text.slice(m.start, m.end) }, span: { start: m.start, end: m.end } })),
    });
  }
}
