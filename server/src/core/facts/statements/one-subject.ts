// Whether two mentions say something of one quantity, whatever their values: the reading by noun and modifiers that conflicts are found by.
import { sameAcross } from './conflict-evidence.ts';
import { digitsNear } from './digits-near.ts';
import { modifiersAgree, sharedNoun } from './mention-nouns.ts';
import { scopesAgree } from './mention-scopes.ts';
import type { Mention } from './mentions.ts';
import { classifierOf } from './rows.ts';

/** One unit, one noun, no modifier that tells them apart, scopes (area, time, reckoning) that can be one, and values as near as two tellings of one thing are. In two stories the words must say more. */
export function ofOneSubject(text: string, a: Mention, b: Mention, oneStory: boolean): boolean {
  if (a === b) return true;
  // a sentence tells one figure once: 服务业项目9个、农业项目6个
  if ((oneStory && a.q.sentence === b.q.sentence) || (a.q.unit === '大' && a.q.han) || unitOf(a) !== unitOf(b) || !scopesAgree(a, b, true)) return false;
  const shared = sharedNoun(a, b);
  if (!shared || !modifiersAgree(a, b, shared.modifiers, '')) return false;
  if (a.q.dimension === 'count' && a.q.subject !== '' && b.q.subject !== '' && a.q.subject !== b.q.subject && !same(a, b)) return false;
  return oneStory ? near(text, a, b) : sameAcross(a, b) || (same(a, b) && shared.noun.length >= 4);
}

/** Measures within a factor of two, counts within a sixth, or digits that are easily taken for each other. */
function near(text: string, a: Mention, b: Mention): boolean {
  const ratio = (a.q.value * a.q.factor) / (b.q.value * b.q.factor);
  const most = a.q.dimension === 'count' ? 1.18 : 2;
  return same(a, b) || (ratio < most && ratio > 1 / most) || digitsNear(text, a.q, b.q) === 'exchanged';
}

const same = (a: Mention, b: Mention): boolean => a.q.value * a.q.factor === b.q.value * b.q.factor;

/** What is counted or measured in one unit: 亿元 and 万元, 名 and 人. */
function unitOf({ q: { kind, dimension, unit } }: Mention): string {
  if (kind === 'percent') return kind;
  return dimension === 'count' ? classifierOf(unit) : dimension === 'none' ? `none ${unit}` : dimension;
}
