// Mentions of the thing under the caret: references, highlights, definition and rename come from one answer.
import type { Analysis } from '../analysis/analyzer.ts';
import type { FindingEdit } from '../analysis/finding.ts';
import { isoDate } from '../base/calendar.ts';
import { figureMentions } from './figures-mentions.ts';
import type { Mentions, MentionsProvider } from './model.ts';
import { placeAt } from './place.ts';
import { type Elsewhere, type OtherPage, placesElsewhere } from './names-elsewhere.ts';
import { mentionsOfName } from './names-mentions.ts';
import { nameAt } from './names-on-page.ts';

/** Families add theirs: `(analysis, story, offset) => Mentions | null`; the answer carries document spans. */
const providers: readonly MentionsProvider[] = [figureMentions, mentionsOfName];

/** Mentions at a document offset, from the provider with the narrowest one under the caret. */
export function mentionsAt(analysis: Analysis, offset: number): Mentions | null {
  const place = placeAt(analysis.tree, offset);
  if (!place) return null;
  let best: Mentions | null = null;
  for (const provider of providers) {
    const found = provider(analysis, place.story, place.offset);
    if (found && (!best || found.at.end - found.at.start < best.at.end - best.at.start)) best = found;
  }
  return best;
}

/** Edits that give every mention the new wording; null where the thing has no name to change. */
export function renameAt(analysis: Analysis, offset: number, newName: string): readonly FindingEdit[] | null {
  const mentions = mentionsAt(analysis, offset);
  if (mentions?.rename === undefined) return null;
  return mentions.all.map((span) => ({ span, newText: newName }));
}

/** Places on other pages (where left out, those of the issue) of the name at a document offset; none where there is no name. `sameDay` leaves neighbouring issues out. */
export function mentionsElsewhere(analysis: Analysis, offset: number, sameDay = false, pages: readonly OtherPage[] = analysis.surroundings.siblings): readonly Elsewhere[] {
  const place = placeAt(analysis.tree, offset);
  const name = place && nameAt(analysis, place.story, place.offset);
  if (!name) return [];
  const { date } = analysis.tree.issue;
  const all = placesElsewhere(analysis, name.kind, name.name, pages);
  return sameDay ? all.filter(({ tree }) => date !== null && tree.issue.date !== null && isoDate(tree.issue.date) === isoDate(date)) : all;
}
