// One area, length or mass in two units a slip apart: 占地126亩 … 整个货场9.4公顷, the only two figures of their dimension in the story.
import { grouped } from '../../base/grouped.ts';
import type { Conflict } from './conflicts.ts';
import { nothingApart, restricted } from './conflict-evidence.ts';
import { baseValue } from './interval.ts';
import { wish } from './mention-scopes.ts';
import type { Mention } from './mentions.ts';
import { misprinted } from './plausible.ts';
import { decimalsOf } from './slips.ts';
import { ofTwoThings } from './things-apart.ts';

const dimensions: ReadonlySet<string> = new Set(['area', 'mass']);
const some = /其中|另|还|又|新增|余|剩|每|均|部分|一期|二期|比|较|增|减/;
const whole = /整[个座片块]|全[部园场馆村县区校]|总|占地|面积|共/;

/** Such pairs, of figures not yet `used`. */
export function unitPairs(mentions: readonly Mention[], used: ReadonlySet<Mention>): Conflict[] {
  const found: Conflict[] = [];
  for (const [dimension, group] of grouped(mentions, (m) => (dimensions.has(m.q.dimension) ? m.q.dimension : null))) {
    const [first, second] = group;
    if (dimension === null || group.length !== 2 || !first || !second || used.has(first) || used.has(second) || first.q.factor === second.q.factor || first.q.sentence === second.q.sentence) continue;
    if ([first, second].some((m) => m.q.approximator !== 'exact' || m.place === 'display' || wish(m) || some.test(m.clause)) || !whole.test(first.clause) || !whole.test(second.clause)) continue;
    const due = (m: Mention, of: Mention): boolean => misprinted(baseValue(of.q) / m.q.factor / m.q.scale, m.q.value / m.q.scale, decimalsOf(m.q), 2);
    const ratio = baseValue(first.q) / baseValue(second.q);
    if (Math.abs(ratio - 1) < 0.03 || ratio > 2 || ratio < 0.5 || !(due(first, second) || due(second, first))) continue;
    if (!nothingApart(first, second) || restricted(first, second) || ofTwoThings(first, second)) continue;
    found.push({ first, second, place: 'body', near: null });
  }
  return found;
}
