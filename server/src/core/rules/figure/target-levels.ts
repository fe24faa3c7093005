// Part of figure/target: which figures of a story are levels a goal may be held against.
import type { Mention } from '../../facts/statements/mentions.ts';

/** Figures among which levels are looked for. */
export interface Levels {
  readonly from: readonly Mention[];
  readonly stands: (m: Mention) => boolean;
}

const mostLevels = 400;

/** The figures that pass the test. Few are tested one by one when they are compared; of many the first levels are picked out. */
export function standing(mentions: readonly Mention[], test: (m: Mention) => boolean): Levels {
  if (mentions.length > mostLevels) return { from: mentions.filter(test).slice(0, mostLevels), stands: () => true };
  const known = new Map<Mention, boolean>();
  return {
    from: mentions,
    stands(m) {
      const before = known.get(m);
      if (before !== undefined) return before;
      const now = test(m);
      known.set(m, now);
      return now;
    },
  };
}
