// Pairs of mentions of one quantity that cannot both be true.
import type { Quantity } from '../quantity.ts';
import { isExact } from './interval.ts';
import { digitsNear, modifiersAgree, scopesAgree, sharedNoun, wish, type Mention } from './mentions.ts';
import { classifierOf } from './rows.ts';

export interface Conflict {
  readonly first: Mention;
  readonly second: Mention;
  readonly place: 'display' | 'caption' | 'body';
  readonly near: 'exchanged' | 'one' | null;
}

/** Conflicts of a story, at most one a figure. */
export function compareMentions(text: string, mentions: readonly Mention[]): Conflict[] {
  const found: Conflict[] = [];
  const used = new Set<Mention>();
  const groups = new Map<string, Mention[]>();
  for (const m of mentions) {
    if (wish(m) || m.q.approximator === 'range' || m.q.approximator === 'several') continue;
    const key = `${m.q.kind === 'percent' ? 'percent' : m.q.dimension}/${m.q.dimension === 'count' ? classifierOf(m.q.unit) : ''}`;
    const group = groups.get(key);
    if (group) group.push(m);
    else groups.set(key, [m]);
  }
  const headline = mentions.filter((m) => m.place === 'display').map((m) => m.sentence).join('');
  for (const group of groups.values()) {
    if (group.length < 2 || group.length > 60) continue;
    for (const second of group) {
      if (second.place === 'display') continue;
      for (const first of group) {
        if (first === second || used.has(first) || used.has(second)) continue;
        const conflict = compare(text, first, second, group, headline);
        if (!conflict) continue;
        found.push(conflict);
        used.add(first).add(second);
      }
    }
  }
  return found;
}

function compare(text: string, first: Mention, second: Mention, group: readonly Mention[], headline: string): Conflict | null {
  const place = first.place === 'display' ? 'display' : first.place === 'caption' ? 'caption' : second.place === 'caption' ? null : 'body';
  if (place === null || (place === 'body' && first.q.start > second.q.start)) return null;
  if (first.q.sentence === second.q.sentence || !apart(first.q, second.q, place === 'display')) return null;
  const shared = sharedNoun(first, second);
  if (!shared || !scopesAgree(first, second)) return null;
  const near = digitsNear(text, first.q, second.q);
  const ratio = (first.q.value * first.q.factor) / (second.q.value * second.q.factor);
  if (!near && (ratio > 2 || ratio < 0.5)) return null;
  if (place === 'display') {
    if (!modifiersAgree(first, second, shared.modifiers, headline)) return null;
    if (second.place === 'body' && near === null) return null;
    if (met(first, second, group)) return null;
  } else if (place === 'caption') {
    if (near === null || shared.modifiers.some((m) => m.length > 4)) return null;
    if (met(first, second, group)) return null;
  } else if (!sameSet(first, second, shared.noun, shared.modifiers, near)) return null;
  else if (met(first, second, group)) return null;
  return { first, second, place, near };
}

/** A third mention of the group agrees with the first: then the second is another figure. */
function met(first: Mention, second: Mention, group: readonly Mention[]): boolean {
  return group.some((m) => m !== first && m !== second && !apart(m.q, first.q, true) && m.place !== first.place);
}

/** The intervals have no point in common; headlines round and cut off. */
function apart(a: Quantity, b: Quantity, display: boolean): boolean {
  const x = reach(a, display);
  const y = reach(b, false);
  return x.high < y.low || y.high < x.low;
}

function reach(q: Quantity, display: boolean): { low: number; high: number } {
  if (q.approximator === 'under') return { low: 0.8 * q.value * q.factor, high: q.value * q.factor - 1e-9 };
  if (q.approximator !== 'exact') return { low: Math.min(q.low, q.softLow), high: Math.max(q.high === Infinity ? q.softHigh * 1.2 : q.high, q.softHigh) };
  const value = q.value * q.factor;
  if (isExact(q) && !(display && q.place >= 10)) return { low: value, high: value };
  const u = (display ? q.place : q.step) * q.factor;
  return { low: value - u / 2, high: display ? value + u * 0.999 : value + u / 2 };
}

const whole = /全部|悉数|一[户个人名家条所]不[落少漏]|无一|统统|均已|都已|全都|已全|这些|上述|所有/;

/** The later figure takes up the earlier: 这13条线路, 437户一户不落, with the same noun. */
function sameSet(first: Mention, second: Mention, noun: string, modifiers: readonly [string, string], near: Conflict['near']): boolean {
  if (first.q.dimension !== 'count' || noun.length < 2) return false;
  const definite = /(?:这|那|上述|前述|全部|所有)(?:的)?$/.test(second.left) || whole.test(second.clause) || whole.test(second.right);
  if (!definite || /其中|另|还有|又|首批|剩|余/.test(second.clause) || /其中|另|还有|首批|剩|余[下的]/.test(first.clause)) return false;
  const ratio = first.q.value / second.q.value;
  return near !== null || (ratio > 0.8 && ratio < 1.25) || modifiers.every((m) => m === '');
}
