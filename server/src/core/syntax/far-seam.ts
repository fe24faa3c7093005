// Where a story goes on that others were laid into: what is looked at of each paragraph that may be the place, and what weights learnt from pages laid out at random make of it.
import { biases, hidden, inputs, outer } from './far-seam.generated.ts';
import { beginsWithin } from './neighbours.ts';
import { bounded } from './own-seam.ts';
import { besides, overlapLength, type Side, seamScore } from './seam.ts';

/** An end right above a paragraph, and its seam with that. */
export interface Rival {
  readonly tail: number;
  readonly seam: number;
  readonly beside: number;
  /** It is a pause or a mark that opens. */
  readonly paused: boolean;
}

/** How well `right` goes on from the end right above it. */
export function rivalOf(above: Side, right: Side, words: string, paused: boolean): Rival {
  return { tail: above.tail, seam: bounded(-4, seamScore(above, right, words), 8), beside: bounded(-4, besides(above, right), 8), paused };
}

/** A paragraph behind an end with other stories between, and what stands round it. */
export interface FarPlace {
  readonly left: Side;
  readonly right: Side;
  /** The text round it, as the issue prints its own words. */
  readonly words: string;
  /** The paragraph right above it is finished; false where that is the end itself. */
  readonly finished: boolean;
  /** The paragraph right above it, where that is another end; null where it is none. */
  readonly rival: Rival | null;
  /** The end is a pause or a mark that opens. */
  readonly paused: boolean;
  /** How many paragraphs of its story as the heads divide the page stand before it, and whether none does behind it. */
  readonly before: number;
  readonly last: boolean;
  /** Paragraphs from the end to it. */
  readonly distance: number;
  /** How much more the words of the run speak for the end going on in it at its best place than for not, and for that place than for this one. */
  readonly atAll: number;
  readonly short: number;
  readonly belowHead: boolean;
  readonly belowPicture: boolean;
  /** What its indent says. */
  readonly indent: number;
  /** Places that are weighed against one another. */
  readonly places: number;
}

const flag = (is: boolean): number => (is ? 1 : 0);
/** A paragraph of three columns' lines is as long as any. */
const length = (side: Side): number => Math.min(3, side.text.length / 60);

/** What is looked at, as numbers; the weights are in this order. */
export function tokensOf(place: FarPlace): number[] {
  const { left, right, rival, before } = place;
  const overlap = overlapLength(left.text, right.text);
  const beside = besides(left, right);
  const seam = seamScore(left, right, place.words);
  return [
    bounded(-6, seam, 8), bounded(-2, seam, 3), bounded(-6, beside, 8), bounded(-1, beside, 3), bounded(-5, beginsWithin(right.text), 5),
    right.head, left.tail, right.tail, flag(place.paused), flag(place.paused) * bounded(-6, beside, 8),
    flag(place.finished), flag(rival !== null), rival?.tail ?? 0, rival?.seam ?? 0, flag(rival?.paused ?? false), rival?.beside ?? 0,
    flag(before === 0), flag(before === 1), flag(before === 2), Math.log1p(before), flag(place.last), Math.log1p(place.distance),
    flag(overlap > 0), overlap / 10, Math.min(6, place.atAll), Math.min(6, place.short), flag(place.belowHead), flag(place.belowPicture), place.indent, length(left), length(right), place.places / 10,
  ];
}

/** How much speaks for going on there: against nowhere, for which nothing does, the exponents of these are in proportion to the chances. */
export function farOdds(tokens: readonly number[]): number {
  let sum = outer[hidden] ?? 0;
  for (let h = 0; h < hidden; h++) {
    let value = biases[h] ?? 0;
    for (let i = 0; i < tokens.length; i++) value += (tokens[i] ?? 0) * (inputs[i * hidden + h] ?? 0);
    if (value > 0) sum += value * (outer[h] ?? 0);
  }
  return sum;
}
