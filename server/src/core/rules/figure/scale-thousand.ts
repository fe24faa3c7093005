// Part of figure/scale: 2.6公里江堤步道 … 步道全长2600公里: the metres of a length printed as kilometres, where the story has the length itself.
import { baseValue } from '../../facts/statements/interval.ts';
import { placesDiffer } from '../../facts/statements/mention-scopes.ts';
import type { Mention } from '../../facts/statements/mentions.ts';

/** The smaller units that a thousand of go into one. */
const smaller: Readonly<Record<string, string>> = { 公里: '米', 千米: '米', 吨: '公斤', 公斤: '克' };
const most = 4;

/** A figure that is a thousand times another of its unit, and the unit that makes them one. */
export interface Thousandfold {
  readonly large: Mention;
  readonly own: Mention;
  readonly unit: string;
}

/** Such pairs: the smaller one stands in the headline, or the same two characters stand before both. */
export function thousandfold(mentions: readonly Mention[]): Thousandfold[] {
  const found: Thousandfold[] = [];
  const measured = mentions.filter((m) => smaller[m.q.unit] !== undefined && m.q.approximator === 'exact' && !m.q.han && m.q.scale === 1);
  for (const large of measured) {
    const alike = measured.filter((m) => m.q.unit === large.q.unit);
    if (alike.length > most || large.q.value < 1000) continue;
    const own = alike.find((m) => m !== large && m.q.sentence !== large.q.sentence && Math.abs(baseValue(m.q) * 1000 - baseValue(large.q)) < 1e-6 * baseValue(large.q));
    if (!own || placesDiffer(own, large) || /每|均|各/.test(own.clause + large.clause) || !(own.place === 'display' || (own.left.length > 1 && large.left.endsWith(own.left.slice(-2))))) continue;
    found.push({ large, own, unit: smaller[large.q.unit] ?? '' });
  }
  return found;
}
