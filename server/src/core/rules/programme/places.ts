// Where the forms of a name stand: the sentence and the kind of part.
import { indexAt } from '../../base/span.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Place } from './forms.ts';

/** A story that says of a name that it is short for another, or took its place. */
export const renames = /更名|改名|原名|改为|升级|前身|简称|取代|又称|别称|缩写/;
const kinds = new Set(['headline', 'deck', 'subhead', 'kicker', 'caption']);

/** The sentence round a place. */
export function textOf(copy: StoryText, place: Place, sentences: readonly Sentence[]): string {
  const s = sentences[sentenceOf(sentences, place)];
  return s ? copy.text.slice(s.start, s.end) : '';
}

/** Whether a place stands in a heading or caption. */
export function isHeading(copy: StoryText, place: Place): boolean {
  return kinds.has(copy.parts[place.part]?.kind ?? '');
}

/** Index of the sentence round a place, -1 where there is none. */
export function sentenceOf(sentences: readonly Sentence[], place: Place): number {
  return indexAt(sentences, place.start);
}
