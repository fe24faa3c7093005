// A headline's round share that none of the story's percentages rounds to: 逾七成老人想在家养老 over 64.8%的受访老人.
import { baseValue } from './interval.ts';
import type { Mention } from './mentions.ts';
import { sameUnit } from './rows.ts';

/** A headline's share and the body's. */
export interface RoundShare {
  readonly head: Mention;
  readonly body: Mention;
}

const step = 10;
/** In percent: 七成 is 70. */
const value = ({ q }: Mention): number => q.value * q.factor;
/** Of another time or thing: a change, a comparison, a wish. */
const other = /增|减|降|升|涨|跌|比(?!例|重)|去年|上年|前年|目标|计划|力争|达到|其中/;

/** Such pairs: the headline has one share, told in tenths, and the first percentage of the body that says the same noun lies outside what its words allow, but near. */
export function roundShares(text: string, mentions: readonly Mention[]): RoundShare[] {
  const percents = mentions.filter((m) => m.q.kind === 'percent');
  const heads = percents.filter((m) => m.place === 'display');
  const [head, more] = heads;
  if (!head || more || !/成$/.test(text.slice(head.q.start, head.q.end)) || other.test(head.clause)) return [];
  const noun = head.right.replace(/^的/, '').slice(0, 2);
  const bodies = percents.filter((m) => m.place !== 'display');
  const [first] = bodies;
  if (!first || noun.length < 2 || first.q.approximator !== 'exact' || other.test(first.clause) || !first.right.slice(0, 10).includes(noun)) return [];
  const allowed = head.q.approximator === 'over' || head.q.approximator === 'atLeast' ? [0, step] : head.q.approximator === 'under' ? [-step, 0] : [-step / 2, step / 2];
  const fits = (n: number): boolean => n >= value(head) + (allowed[0] ?? 0) - 1e-9 && n <= value(head) + (allowed[1] ?? 0) + 1e-9;
  const values = bodies.map(value);
  if (Math.abs(value(first) - value(head)) > step || bodies.some((m) => fits(value(m)) || (/[不未没无]/.test(m.clause) && fits(100 - value(m)))) || values.some((v, i) => values.some((w, k) => k > i && fits(v + w)))) return [];
  const counts = mentions.filter((m) => m.place !== 'display' && m.q.kind === 'count');
  if (counts.some((a) => counts.some((b) => a !== b && sameUnit(a.q, b.q) && fits((100 * baseValue(a.q)) / baseValue(b.q))))) return [];
  return [{ head, body: first }];
}
