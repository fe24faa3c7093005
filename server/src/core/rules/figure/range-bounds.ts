// Part of figure/range: 处五百元以上二百元以下罚款: a lower bound above its upper bound, of one unit.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';
import { numberOf } from '../../facts/dates/counts.ts';

const figure = '(\\d{1,7}(?:\\.\\d{1,3})?|[一二两三四五六七八九十百千]{1,7})';
const bounds = new RegExp(`${figure}(万?(?:元|名|人|岁|年|个月|天|日|米|公里|公斤|吨|亩|平方米|倍|%|℃))以上[、至到]?${figure}(万?(?:元|名|人|岁|年|个月|天|日|米|公里|公斤|吨|亩|平方米|倍|%|℃))以下`, 'g');

/** Such bounds with the same turned round; `high` and `low` as they are printed, units included. */
export function boundsTurned(text: string): readonly (Span & { readonly high: string; readonly low: string; readonly swapped: string })[] {
  if (!holds(text, '以上') || !holds(text, '以下')) return none;
  return matchesOf(text, bounds).flatMap((m) => {
    const [whole, a = '', unit = '', b = '', other = ''] = m;
    const [one, two] = [amountOf(a), amountOf(b)];
    // 一万元以上五万元以下 has its 万 on both sides, or on none
    if (unit !== other || one === null || two === null || one <= two) return [];
    return [{ start: m.index, end: m.index + whole.length, high: a + unit, low: b + other, swapped: whole.replace(a + unit, '\u0000').replace(b + other, a + unit).replace('\u0000', b + other) }];
  });
}

const none: readonly (Span & { readonly high: string; readonly low: string; readonly swapped: string })[] = [];

/** 五百, 1200, 十. */
const amountOf = (words: string): number | null => (/^\d/.test(words) ? Number(words) : numberOf(words));
