// Part of figure/scale: 一天产奶4.5吨 … 一天4500克: the number of the one reckoned into the unit between, and printed with the unit below it.
import { sameUnit } from '../../facts/statements/rows.ts';
import type { Mention } from '../../facts/statements/mentions.ts';

/** GB 3100: how many of the middle unit the large one is. */
const step = 1000;
/** Large unit, the middle unit, the unit printed for it. */
const chains: readonly (readonly [RegExp, string, RegExp])[] = [
  [/^吨$/, '公斤', /^克$/],
  [/^(?:公里|千米)$/, '米', /^(?:厘米|毫米)$/],
  [/^(?:立方米|方)$/, '升', /^毫升$/],
  [/^(?:公斤|千克)$/, '克', /^毫克$/],
];

/** Pairs of one story: what is told in the large unit, the same number in a unit too small, and the unit that is meant. */
export function oneUnitDown(mentions: readonly Mention[]): { readonly from: Mention; readonly to: Mention; readonly unit: string }[] {
  const found: { from: Mention; to: Mention; unit: string }[] = [];
  for (const [large, unit, small] of chains) {
    const tiny = mentions.filter((m) => small.test(m.q.unit) && m.q.approximator === 'exact' && m.q.scale === 1 && m.q.value >= 100);
    if (tiny.length === 0 || tiny.length > 6) continue;
    for (const to of tiny) {
      const from = mentions.find((m) => large.test(m.q.unit) && m.q.approximator === 'exact' && sameUnit(m.q, to.q) && Math.abs(m.q.value * m.q.scale * step - to.q.value) < 1e-6 * to.q.value);
      if (from && !/[每/／]/.test(to.before.slice(-4))) found.push({ from, to, unit });
    }
  }
  return found;
}
