// Part of figure/target: 截至9月底，能耗累计下降21.6% … 到2028年，累计降幅要达到18%: a goal of falling by less than it has fallen.
import { holds } from '../../base/held.ts';
import type { Mention } from '../../facts/statements/mentions.ts';

const fallen = /累计(?:下降|降低|减少|压减|降幅(?:已)?(?:达到?|为))了?$/;
const wanted = /累计(?:降幅|下降|降低|减少)[^，。；\d]{0,3}(?:要|须|力争|将|确保|争取|应)?[^，。；\d]{0,2}(?:达到?|下降)?$/;
const reached = /截[至止]|已|目前|如今|去年|前\d|上半年/;
const goal = /(?:[到至]20\d\d年|[到至][明后]年|目标|力争|“十[四五]五”末)/;
const apart = /每年|年均|其中|(?<!全)[区县镇]|[甲乙]|分项|原/;

/** The goal and what was reached, where a story tells one of each in per cent. */
export function fallsToldTwice(text: string, mentions: readonly Mention[]): { readonly goal: Mention; readonly reached: Mention }[] {
  if (!holds(text, '累计')) return [];
  const told = mentions.filter((m) => m.q.kind === 'percent' && m.q.approximator === 'exact' && (fallen.test(m.before) || wanted.test(m.before)));
  const goals = told.filter((m) => /要|须|力争|将|确保|争取|应/.test(m.before.slice(-12)) && goal.test(m.sentence) && !apart.test(m.clause));
  const done = told.filter((m) => !goals.includes(m) && fallen.test(m.before) && reached.test(m.sentence) && !goal.test(m.clause) && !apart.test(m.clause));
  const [g, d] = [goals[0], done[0]];
  return g && d && goals.length === 1 && done.length === 1 && told.length === 2 && g.q.value < d.q.value && g.q.value > 0.5 * d.q.value ? [{ goal: g, reached: d }] : [];
}
