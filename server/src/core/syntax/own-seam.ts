// How well a paragraph goes on from an end of its own story: right below it, or with others of the story between.
import { beginsWithin } from './neighbours.ts';
import { besides, overlapLength, type Side, seamScore, sharedTerms } from './seam.ts';

/** What a seam's neighbours and its first characters say of one right below. */
const nearNeighbours = 0.3;
const nearLeast = -1;
const nearBegins = 0.3;
const nearBeginsLeast = -1.5;
/** What they say of one further down. */
const neighbourWeight = 0.3;
const neighbourLeast = -1;
const neighbourMost = 1;
const beginningWeight = 0.3;
const beginningMost = 2;
/** What speaks against a paragraph right below another end, and how much more does so the better it goes on from that one. */
const rivalWeight = 2.5;
const rivalSlope = 0.5;
const rivalMost = 4;
/** Against one that shares no terms. */
const sameStoryLeast = 0.8;

/** `value`, or the bound that it passes. */
export function bounded(least: number, value: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** The seam of a paragraph with the end right above it: about −6 to 12, evidence against nothing. `words` is the text round it, as the issue prints its own words. */
export function seamBelow(left: Side, right: Side, words: string): number {
  return seamOf(left, right, words) + bounded(nearLeast, nearNeighbours * besides(left, right), 1) + bounded(nearBeginsLeast, nearBegins * beginsWithin(right.text), 0);
}

/** The seam with an end further up; `above` is the paragraph right above, null where that is the end itself. */
export function seamFurther(left: Side, right: Side, words: string, above: Side | null): number {
  const rival = above && above.tail > 0 ? bounded(0, rivalWeight + rivalSlope * (seamScore(above, right, '') + neighbours(above, right)), rivalMost) : 0;
  const shared = sharedTerms(left.text.slice(-300), right.text.slice(0, 300));
  return seamOf(left, right, words) + neighbours(left, right) + bounded(-beginningMost, beginningWeight * beginsWithin(right.text), beginningMost) + shared - sameStoryLeast - rival;
}

function seamOf(left: Side, right: Side, words: string): number {
  const overlap = overlapLength(left.text, right.text);
  return seamScore(left, right, words) + (overlap > 0 ? 3 + overlap * 0.3 : 0);
}

function neighbours(left: Side, right: Side): number {
  return bounded(neighbourLeast, neighbourWeight * besides(left, right), neighbourMost);
}
