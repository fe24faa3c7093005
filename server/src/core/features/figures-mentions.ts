// Mentions of one quantity over the whole file: the same thing counted or measured in the same unit.
import type { Analysis } from '../analysis/analyzer.ts';
import type { Quantity } from '../facts/quantity.ts';
import type { Story } from '../syntax/model.ts';
import type { Mentions } from './model.ts';
import { placed } from './place.ts';

/** Every figure of the file that shares the noun of the one at the offset (or, where it has none, its printed value) and its unit. */
export function figureMentions(analysis: Analysis, story: Story, offset: number): Mentions | null {
  const q = analysis.facts(story).get('quantities').find((f) => f.start <= offset && offset <= f.end);
  if (!q || q.kind === 'label' || q.loose) return null;
  const all = analysis.tree.stories.flatMap((other) => analysis.facts(other).get('quantities').filter((f) => isSame(f, q)).map((f) => placed(other, f)));
  return { at: placed(story, q), all: all.sort((a, b) => a.start - b.start) };
}

function isSame(a: Quantity, b: Quantity): boolean {
  if (a === b) return true;
  if (a.loose || a.kind !== b.kind || a.dimension !== b.dimension || ((a.dimension === 'count' || a.dimension === 'none') && a.unit !== b.unit)) return false;
  if (a.head === '' || b.head === '') return a.value * a.factor === b.value * b.factor && a.unit === b.unit && a.head === b.head;
  return a.head === b.head || (Math.min(a.head.length, b.head.length) >= 3 && (a.head.endsWith(b.head) || b.head.endsWith(a.head)));
}
