// Part of figure/rank: a table of places in lines, one of them out of order: 第三名　苇子沟队　9分, then 第四名　板栗队　10分.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { Placed } from './rank-told.ts';

// bounded: one line
const line = /(?:^|\n)[　 ]{0,4}(?:第)?(\d{1,2}|[一二三四五六七八九十]{1,2})(?:名|位|[.．、])[　 ：:]{0,3}([^\n　 ：:\d]{2,12})[　 ：:]{1,4}(\d{1,4}(?:\.\d)?)(分|枚|票|环|公斤|个|次|本|件)(?=[　 ，；。\n]|$)/g;
const least = 4;

/** The value that is more than that of the line above it, where the lines are numbered one by one and fall in order but for it. */
export function rowsOutOfOrder(text: string): Placed[] {
  if (!holds(text, '名') && !holds(text, '位')) return [];
  const rows = matchesOf(text, line).map((m) => ({ place: smallNumber(m[1] ?? ''), value: Number(m[3]), unit: m[4] ?? '', end: m.index + m[0].length, length: `${m[3] ?? ''}${m[4] ?? ''}`.length }));
  const [first] = rows;
  if (!first || rows.length < least || rows.some((r, i) => r.place !== first.place + i || r.unit !== first.unit) || first.place !== 1) return [];
  const turns = rows.flatMap((r, i) => (i > 0 && r.value > (rows[i - 1]?.value ?? 0) ? [i] : []));
  const [at, more] = turns;
  if (at === undefined || more !== undefined) return [];
  const falls = (skipped: number): boolean => rows.filter((_, i) => i !== skipped).every((r, i, all) => i === 0 || r.value <= (all[i - 1]?.value ?? 0));
  const [above, below] = [rows[at - 1], rows[at]];
  if (!above || !below || !(falls(at) || falls(at - 1))) return [];
  const span = (r: typeof first): { start: number; end: number } => ({ start: r.end - r.length, end: r.end });
  return [{ kind: 'ahead', said: span(below), other: span(above) }];
}
