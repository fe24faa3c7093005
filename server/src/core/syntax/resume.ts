// Where a story goes on after another was laid into it: the point at which the page stops using the words of the one and takes up those of the other.
import { eachGram } from './kinship.ts';

/** How much of a paragraph is looked at. */
const looked = 240;

/** The different runs of two and three characters of a paragraph, as numbers that count up from 0 over all paragraphs looked at together. */
interface Runs {
  readonly ids: readonly number[];
  /** Weight of each run. */
  readonly weights: readonly number[];
}

/** Gives runs their numbers: arrays by number are much faster than maps by run where every paragraph is weighed at every place. */
class Numbers {
  private readonly known = new Map<number, number>();

  get size(): number {
    return this.known.size;
  }

  read(text: string): Runs {
    const ids: number[] = [];
    const weights: number[] = [];
    const seen = new Set<number>();
    eachGram(text.slice(0, looked), (gram, length) => {
      const id = this.known.get(gram) ?? this.known.size;
      this.known.set(gram, id);
      if (seen.has(id)) return;
      seen.add(id);
      ids.push(id);
      weights.push(length === 3 ? 1 : 0.25);
    });
    return { ids, weights };
  }
}

/** How often each run was printed, and how many different ones there are. */
class Printed {
  readonly counts: Uint16Array;
  size = 0;

  constructor(numbers: number) {
    this.counts = new Uint16Array(numbers);
  }

  add({ ids }: Runs): void {
    for (const id of ids) {
      const count = this.counts[id] ?? 0;
      if (count === 0) this.size++;
      this.counts[id] = count + 1;
    }
  }
}

/**
 * For each paragraph of a run, how much speaks for `broken` going on there: the paragraphs from it on share their words with `broken`,
 * those before it with each other. One number more at the end: the same where it goes on nowhere. `head` is what heads the run.
 */
export function resumption(broken: readonly string[], head: string, run: readonly string[]): number[] {
  const numbers = new Numbers();
  const told = broken.map((text) => numbers.read(text));
  const heads = numbers.read(head);
  const runs = run.map((text) => numbers.read(text));
  const own = new Printed(numbers.size);
  for (const text of told) own.add(text);
  const above = new Printed(numbers.size);
  above.add(heads);
  const scores: number[] = [];
  for (let at = 0; at <= runs.length; at++) {
    let score = 0;
    for (let j = 0; j < runs.length; j++) {
      const paragraph = runs[j];
      if (!paragraph) continue;
      if (j < at) score -= leanOf(paragraph, own, above, 1);
      else score += leanOf(paragraph, own, above, 0);
    }
    scores.push(score);
    const next = runs[at];
    if (next) above.add(next);
  }
  return scores;
}

/** Between −1.5 and 1.5; `self` is 1 where the paragraph's own words are counted among those above. */
function leanOf({ ids, weights }: Runs, own: Printed, above: Printed, self: number): number {
  let a = 0;
  let b = 0;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] ?? 0;
    const before = (above.counts[id] ?? 0) > self;
    if ((own.counts[id] ?? 0) > 0 === before) continue;
    if (before) b += weights[i] ?? 0;
    else a += weights[i] ?? 0;
  }
  const scaled = a * sizeWeight(own.size) - b * sizeWeight(above.size);
  return Math.max(-1.5, Math.min(1.5, scaled * 0.4));
}

/** A long text has more words by chance. */
function sizeWeight(size: number): number {
  return Math.min(2, 1200 / (size + 300));
}
