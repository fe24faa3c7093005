// Mentions of one quantity over the whole file: the same thing counted or measured, as figure/conflict understands it.
import type { Analysis } from '../analysis/analyzer.ts';
import type { Quantity } from '../facts/quantity.ts';
import { compareMentions } from '../facts/statements/conflicts.ts';
import type { Mention } from '../facts/statements/mentions.ts';
import { ofOneSubject } from '../facts/statements/one-subject.ts';
import type { Story } from '../syntax/model.ts';
import type { Mentions } from './model.ts';
import { placed } from './place.ts';

/** Every figure of the file that is said of the same thing as the one at the offset: noun, modifiers, area, time and reckoning agree. */
export function figureMentions(analysis: Analysis, story: Story, offset: number): Mentions | null {
  const q = analysis.facts(story).get('quantities').find((f) => f.start <= offset && offset <= f.end);
  if (!q || q.kind === 'label' || q.loose) return null;
  const own = analysis.facts(story).get('mentions').find((m) => m.q === q);
  const inConflict = own ? against(analysis, story, own) : [];
  const all = analysis.tree.stories.flatMap((other) => {
    const facts = analysis.facts(other);
    const found = own
      ? facts.get('mentions').filter((m) => ofOneSubject(story.copy.text, own, m, other === story) || inConflict.includes(m)).map((m) => m.q)
      : facts.get('quantities').filter((f) => isSame(f, q));
    return found.map((f) => placed(other, f));
  });
  return { at: placed(story, q), all: all.sort((a, b) => a.start - b.start) };
}

/** What the figure is in conflict with. */
function against(analysis: Analysis, story: Story, own: Mention): Mention[] {
  return compareMentions(story.copy.text, analysis.facts(story).get('mentions')).flatMap(({ first, second }) => (first === own ? [second] : second === own ? [first] : []));
}

/** Of ranks, scores and lengths of time: the same noun (without one, the same value) and nothing that tells them apart. */
function isSame(a: Quantity, b: Quantity): boolean {
  if (a === b) return true;
  // a day or two is said of anything
  if (a.head === '' && a.dimension === 'time' && a.value <= 3) return false;
  if (a.loose || a.kind !== b.kind || a.unit !== b.unit || a.head !== b.head) return false;
  const agree = (x: string, y: string): boolean => x === '' || y === '' || x === y;
  return (a.head !== '' || (a.value === b.value && a.to === b.to)) && agree(a.subject, b.subject) && agree(a.time, b.time);
}
