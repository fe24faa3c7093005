// Part of figure/scale: 一天产奶4.5吨 … 一天4500克: the number of the one reckoned into the unit between, and printed with the unit below it.
import { sameUnit } from '../../facts/statements/rows.ts';
import type { Mention } from '../../facts/statements/mentions.ts';

/** Large unit, how many of the middle unit it is, the middle unit, the unit printed for it. GB 3100: each is a thousandth of the one before. */
const chains: readonly (readonly [RegExp, number, string, RegExp])[] = [
  [/^吨$/, 1000, '公斤', /^克$/],
  [/^(?:公里|千米)$/, 1000, '米', /^(?:厘米|毫米)$/],
  [/^(?:立方米|方)$/, 1000, '升', /^毫升$/],
  [/^(?:公斤|千克)$/, 1000, '克', /^毫克$/],
];

/** Pairs of one story: what is told in the large unit, the same number in a unit too small, and the unit that is meant. */
export function oneUnitDown(mentions: readonly Mention[]): { readonly from: Mention; readonly to: Mention; readonly unit: string }[] {
  const found: { from: Mention; to: Mention; unit: string }[] = [];
  for (const [large, times, unit, small] of chains) {
    const tiny = mentions.filter((m) => small.test(m.q.unit) && m.q.approximator === 'exact' && m.q.scale === 1 && m.q.value >= 100);
    if (tiny.length === 0 || tiny.length > 6) continue;
    for (const to of tiny) {
      const from = mentions.find((m) => large.test(m.q.unit) && m.q.approximator === 'exact' && sameUnit(m.q, to.q) && Math.abs(m.q.value * m.q.scale * times - to.q.value) < 1e-6 * to.q.value);
      if (from && !/[每/／]/.test(to.before.slice(-4))) found.push({ from, to, unit });
    }
  }
  return found;
}
