// Mentions of the thing under the caret: references, highlights, definition and rename come from one answer.
import type { Analysis } from '../analysis/analyzer.ts';
import type { FindingEdit } from '../analysis/finding.ts';
import type { Locale } from '../base/message.ts';
import { documentSpans } from '../syntax/reading.ts';
import { figureMentions } from './figures-mentions.ts';
import type { Mentions, MentionsProvider } from './model.ts';
import { placeAt } from './place.ts';
import { type Elsewhere, type OtherPage, placesElsewhere } from './names-elsewhere.ts';
import { thingOf } from './names-forms.ts';
import { mentionsOfName, type RenamedElsewhere, renamesOfName } from './names-mentions.ts';
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

/** A rename: edits of this file, and of other pages of the day. */
export interface Renames {
  readonly here: readonly FindingEdit[];
  readonly elsewhere: readonly RenamedElsewhere[];
}

/** Edits that give every certain mention the new wording, on the pages given too (where left out, those of the issue); null where the thing has no name to change. */
export function renameAt(analysis: Analysis, offset: number, newName: string, pages: readonly OtherPage[] = analysis.surroundings.siblings): Renames | null {
  const place = placeAt(analysis.tree, offset);
  return place && mentionsAt(analysis, offset)?.rename !== undefined ? renamesOfName(analysis, place.story, place.offset, newName.trim(), pages) : null;
}

/** Why a text cannot be a name, in the reader's language; null where it can. */
export function nameProblem(newName: string, locale: Locale): string | null {
  if (newName.trim() === '') return locale === 'en' ? 'A name cannot be empty.' : '新名称不能为空。';
  if (/[\p{Cc}\u2028\u2029]/u.test(newName)) return locale === 'en' ? 'A name cannot contain line breaks or control characters.' : '新名称不能含换行或控制字符。';
  return null;
}

/** Places on other pages (where left out, those of the issue) of what the name at a document offset names; none where there is no name. A name across a cut counts with each of its pieces. */
export function mentionsElsewhere(analysis: Analysis, offset: number, pages: readonly OtherPage[] = analysis.surroundings.siblings): readonly Elsewhere[] {
  const place = placeAt(analysis.tree, offset);
  const name = place && nameAt(analysis, place.story, place.offset);
  if (!name) return [];
  const thing = thingOf(analysis, name, pages, { text: place.story.copy.text, offset: name.span.start });
  return placesElsewhere(analysis, thing, pages).flatMap(({ page, story, at }) => documentSpans(story.pieces, at).map((span) => ({ ...page, span })));
}
