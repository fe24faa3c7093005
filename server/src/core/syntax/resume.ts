// Where a story goes on after another was laid into it: the point at which the page stops using the words of the one and takes up those of the other.
import { eachGram } from './kinship.ts';

type Grams = ReadonlyMap<number, number>;

/** How much of a paragraph is looked at. */
const looked = 240;

/** Weights of the different runs of two and three characters of a text. */
function gramsOf(text: string): Grams {
  const grams = new Map<number, number>();
  eachGram(text.slice(0, looked), (gram, length) => grams.set(gram, length === 3 ? 1 : 0.25));
  return grams;
}

/**
 * For each paragraph of a run, how much speaks for `broken` going on there: the paragraphs from it on share their words with `broken`,
 * those before it with each other. One number more at the end: the same where it goes on nowhere. `head` is what heads the run.
 */
export function resumption(broken: readonly string[], head: string, run: readonly string[]): number[] {
  const own = new Set<number>();
  for (const text of broken) for (const gram of gramsOf(text).keys()) own.add(gram);
  const grams = run.map(gramsOf);
  const above = new Map<number, number>();
  for (const gram of gramsOf(head).keys()) above.set(gram, 1);
  const scores: number[] = [];
  for (let at = 0; at <= run.length; at++) {
    let score = 0;
    for (let j = 0; j < run.length; j++) {
      const lean = leanOf(grams[j] ?? new Map(), own, above, j < at ? 1 : 0);
      score += j < at ? -lean : lean;
    }
    scores.push(score);
    for (const gram of grams[at]?.keys() ?? []) above.set(gram, (above.get(gram) ?? 0) + 1);
  }
  return scores;
}

/** Between −1.5 and 1.5; `self` is 1 where the paragraph's own words are counted among those above. */
function leanOf(grams: Grams, own: ReadonlySet<number>, above: ReadonlyMap<number, number>, self: number): number {
  let a = 0;
  let b = 0;
  for (const [gram, weight] of grams) {
    const before = (above.get(gram) ?? 0) > self;
    if (own.has(gram) === before) continue;
    if (before) b += weight;
    else a += weight;
  }
  const scaled = a * sizeWeight(own.size) - b * sizeWeight(above.size);
  return Math.max(-1.5, Math.min(1.5, scaled * 0.4));
}

/** A long text has more words by chance. */
function sizeWeight(size: number): number {
  return Math.min(2, 1200 / (size + 300));
}
