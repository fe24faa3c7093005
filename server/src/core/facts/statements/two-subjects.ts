// Accounts of two things told alike: 西堤有泊位46个，水龙头5个 … 邻港泊位31个，水龙头8个. A slip changes one figure, not two.
import { rightHead } from './heads.ts';
import { classifierOf } from './rows.ts';
import type { Conflict } from './conflicts.ts';
import type { Mention } from './mentions.ts';

/** Whether beside the two figures their sentences hold two others, of one noun again, that differ as well. */
export function differTwice({ first, second }: Pick<Conflict, 'first' | 'second'>, mentions: readonly Mention[]): boolean {
  if (first.q.sentence === second.q.sentence) return false;
  for (const a of mentions) {
    if (a.q.sentence !== first.q.sentence || a === first) continue;
    for (const b of mentions) if (b.q.sentence === second.q.sentence && b !== second && sameNoun(a, b) && !sameNoun(a, first) && a.q.value !== b.q.value && a.q.approximator === 'exact' && b.q.approximator === 'exact') return true;
  }
  return false;
}

/** Two characters on the left, or the noun behind, are the same, and so is the unit. */
function sameNoun(a: Mention, b: Mention): boolean {
  if (a.q.dimension !== b.q.dimension || (a.q.dimension === 'count' && classifierOf(a.q.unit) !== classifierOf(b.q.unit))) return false;
  const noun = a.left.slice(-2);
  if (/^\p{Script=Han}{2}$/u.test(noun) && b.left.endsWith(noun)) return true;
  const head = rightHead(a.q);
  return head.length > 1 && head === rightHead(b.q);
}
