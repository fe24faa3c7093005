// Two legs and their aggregate: 首回合2∶1，次回合1∶1，总比分4∶2, each leg told in its own sentences.
import { holds } from '../../base/held.ts';
import type { Quantity } from '../../facts/quantity.ts';
import { twoLegs } from './score-phrases.ts';
import { fits, sayHalves, type Told } from './score-story.ts';

const mark = /(首|第一|上一|次|第二|两)回合|总比分/g;
/** Farthest, in characters, that the score of a leg stands behind its name. */
const reach = 90;
const ended = /(?:以|最终|全场|终场)[^，。；、\d]{0,8}$/;
const state = /一度|(?:上半场|半场|中场|前三节|首节|次节)[^，。；]{0,8}$|时$/;

/** Aggregates that the two legs do not make; nothing where a leg has more than one result, or extra time or a shoot-out decided. */
export function legs(text: string, scores: readonly Quantity[]): Told[] {
  if (scores.length < 3 || !holds(text, '回合')) return [];
  if (/加时|点球大战|点球决|另一场|另一组|同时进行/.test(text)) return [];
  const found: Record<'first' | 'second' | 'whole', Quantity[]> = { first: [], second: [], whole: [] };
  const taken = new Set<Quantity>();
  const marks = [...text.matchAll(mark)];
  for (const [i, m] of marks.entries()) {
    const at = m.index + m[0].length;
    const stop = Math.min(marks[i + 1]?.index ?? text.length, at + reach);
    const zone = scores.filter((q) => q.start >= at && q.end <= stop && !/^的?总比分/.test(text.slice(q.end, q.end + 4)));
    const kind = m[0] === '总比分' || m[1] === '两' ? 'whole' : m[1] === '首' || m[1] === '第一' || m[1] === '上一' ? 'first' : 'second';
    // 两回合总比分4∶2: the nearest alone is the aggregate; 4∶2的总比分
    const before = kind === 'whole' ? scores.find((q) => q.end <= m.index && m.index - q.end <= 2) : undefined;
    const near = kind === 'whole' ? zone.find((q) => q.start - at <= 8) : null;
    const own = before ?? near ?? (kind === 'whole' ? undefined : result(text, zone));
    if (own === null) return [];
    if (own && !taken.has(own)) {
      taken.add(own);
      found[kind].push(own);
    }
  }
  const [first, second, whole] = [only(found.first), only(found.second), only(found.whole)];
  if (!first || !second || !whole || first.to === null || second.to === null || Math.abs(whole.part - first.part) > 3) return [];
  const [a, b] = [{ a: first.value, b: first.to, lead: false }, { a: second.value, b: second.to, lead: false }];
  if (fits(whole, a, b)) return [];
  return [{ score: whole, told: { start: Math.min(first.start, second.start), end: Math.max(first.end, second.end) }, right: sayHalves(a, b), words: twoLegs(text.slice(first.start, first.end), text.slice(second.start, second.end)) }];
}

/** The result among the scores of a leg: the only one that is no state of play; null where it cannot be told. */
function result(text: string, zone: readonly Quantity[]): Quantity | null | undefined {
  // 首回合1∶2落后: the only score of a leg
  const [sole] = zone;
  if (sole && zone.length === 1 && !state.test(text.slice(Math.max(0, sole.start - 14), sole.start)) && /^(?:落后|领先)/.test(text.slice(sole.end, sole.end + 2))) return sole;
  const results = zone.filter((q) => !state.test(text.slice(Math.max(0, q.start - 14), q.start)) && !/^(?:时|的?领先|的?落后|后)/.test(text.slice(q.end, q.end + 3)));
  if (results.length === 0) return undefined;
  const closing = results.filter((q) => ended.test(text.slice(Math.max(0, q.start - 14), q.start)));
  return results.length === 1 ? results[0] : closing.length === 1 ? closing[0] : null;
}

/** The value told, where all tell the same. */
const only = (list: readonly Quantity[]): Quantity | undefined => (list.every((q) => q.value === list[0]?.value && q.to === list[0].to) ? list[0] : undefined);
