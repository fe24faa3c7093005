// A way told stretch by stretch, wherever they stand: 全长8.9公里…分三段修的。东段2.8公里…；南段1.7公里…。最难的是西北段3.4公里.
import { holds } from '../../base/held.ts';
import { smallNumber } from '../../base/small-number.ts';
import { add, baseValue, meaning, meet } from './interval.ts';
import type { Statement } from './model.ts';
import { isAddend, lastClause, sameUnit, type Figure, type Row } from './rows.ts';
import { made } from './sum-parts.ts';

const divided = /分(?:成|为|作)?([两二三四五六])(?:个?标?段|期)/;
/** 东段, 西北段, 第一标段, 一期: what a stretch is called, right before its length. */
const named = /(?:^|[，。；：“”是])([东南西北中上下城前后]{1,2}段|第[一二三四五六]段|[一二三四五六]标段|[一二三四]期)(?:全?长|有|为|约)?$/;
const whole = /(?:全长|总长|全程|长)(?:约|为|是|达)?$/;
/** A story with more lengths is a table. */
const most = 24;

/** Wholes against as many stretches as the story says there are, each told once. */
export function readStretches(text: string, rows: readonly Row[]): Statement[] {
  if (!holds(text, '段') && !holds(text, '期')) return [];
  const n = smallNumber(divided.exec(text)?.[1] ?? '零');
  if (n < 2) return [];
  const figures = rows.flatMap((r) => r.figures).filter((f) => isAddend(f.q) && f.q.dimension === 'length' && f.q.approximator === 'exact');
  if (figures.length > most) return [];
  const parts = new Map<string, Figure>();
  for (const f of figures) {
    const name = named.exec(`，${f.before.slice(-12)}`)?.[1];
    if (name === undefined) continue;
    if (parts.has(name)) return [];
    parts.set(name, f);
  }
  const own = [...parts.values()];
  const totals = figures.filter((f) => !own.includes(f) && whole.test(lastClause(f.before)) && own.every((p) => sameUnit(p.q, f.q) && baseValue(p.q) < baseValue(f.q)));
  const [total, more] = totals;
  if (own.length !== n || !total || more) return [];
  const holdsTrue = meet(own.map((f) => meaning(f.q)).reduce(add), meaning(total.q));
  const off = Math.abs(own.reduce((sum, f) => sum + baseValue(f.q), 0) / baseValue(total.q) - 1);
  const one = holdsTrue || off < 0.25 ? made(text, total.q, own, holdsTrue, 'unequal') : null;
  return one ? [one] : [];
}
