// Where a story goes on after another was laid into it: the point at which the page stops using the words of the one and takes up those of the other.
import { eachGram } from './kinship.ts';

/** How much of a paragraph is looked at. */
const looked = 240;
/** What one paragraph may say at most, and what one run of three characters says. */
const leanMost = 4;
const leanWeight = 0.4;

/** The different runs of two and three characters of a paragraph, as numbers that count up from 0 over all paragraphs looked at together. */
interface Runs {
  readonly ids: readonly number[];
  /** Weight of each run. */
  readonly weights: readonly number[];
}

/** Gives runs their numbers, for all paragraphs of a page: arrays by number are much faster than maps by run. */
export class Numbers {
  private readonly known = new Map<number, number>();
  private readonly texts = new Map<string, Runs>();

  get size(): number {
    return this.known.size;
  }

  /** The runs of a paragraph, read once. */
  read(text: string): Runs {
    let runs = this.texts.get(text);
    if (!runs) {
      runs = this.readNew(text);
      this.texts.set(text, runs);
    }
    return runs;
  }

  private readNew(text: string): Runs {
    const { grams, weights } = gramsOf(text.slice(0, looked));
    const ids: number[] = [];
    for (const gram of grams) {
      const id = this.known.get(gram) ?? this.known.size;
      if (id === this.known.size) this.known.set(gram, id);
      ids.push(id);
    }
    return { ids, weights };
  }
}

interface Grams {
  readonly grams: readonly number[];
  readonly weights: readonly number[];
}

/** Of the paragraphs read last: a keystroke leaves nearly all of a page's as they were. */
const read = new Map<string, Grams>();
const mostRead = 120;

/** The different runs of a text in order of their first place. */
function gramsOf(text: string): Grams {
  const known = read.get(text);
  if (known) return known;
  const seen = new Set<number>();
  const weights: number[] = [];
  eachGram(text, (gram, length) => {
    if (seen.has(gram)) return;
    seen.add(gram);
    weights.push(length === 3 ? 1 : 0.25);
  });
  const made = { grams: [...seen], weights };
  if (read.size >= mostRead) read.clear();
  read.set(text, made);
  return made;
}

/** Which paragraphs of the run print each run of characters: the first two and the last two of them; `none` and −1 where there are no such. */
class Printed {
  readonly none: number;
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly last: Int32Array;
  readonly beforeLast: Int32Array;

  constructor(runs: readonly Runs[], numbers: number) {
    this.none = runs.length;
    this.first = new Int32Array(numbers).fill(this.none);
    this.second = new Int32Array(numbers).fill(this.none);
    this.last = new Int32Array(numbers).fill(-1);
    this.beforeLast = new Int32Array(numbers).fill(-1);
    for (const [j, { ids }] of runs.entries()) for (const id of ids) this.add(id, j);
  }

  private add(id: number, j: number): void {
    if (this.first[id] === this.none) this.first[id] = j;
    else if (this.second[id] === this.none) this.second[id] = j;
    this.beforeLast[id] = this.last[id] ?? -1;
    this.last[id] = j;
  }
}

/**
 * For each paragraph of a run, how much speaks for `broken` going on there: the paragraphs from it on share their words with `broken`
 * and each other, those before it with `head`, what heads the run, and each other. One number more at the end: the same where it goes on nowhere.
 */
export function resumption(broken: readonly string[], head: string, run: readonly string[], numbers = new Numbers()): number[] {
  const told = broken.map((text) => numbers.read(text));
  const heads = numbers.read(head);
  const runs = run.map((text) => numbers.read(text));
  const own = new Uint8Array(numbers.size);
  for (const { ids } of told) for (const id of ids) own[id] = 1;
  const above = new Uint8Array(numbers.size);
  for (const id of heads.ids) above[id] = 1;
  const printed = new Printed(runs, numbers.size);
  const behind = sizes(own, [...runs].reverse()).reverse();
  const before = sizes(above, runs);
  const scores = new Array<number>(runs.length + 1).fill(0);
  for (const [j, paragraph] of runs.entries()) {
    const { a, b } = sharesOf(paragraph, j, { own, above, printed });
    for (let at = 0; at < scores.length; at++) {
      const scaled = ((a[at] ?? 0) * sizeWeight(behind[at] ?? 0) - (b[at] ?? 0) * sizeWeight(before[at] ?? 0)) * leanWeight;
      const lean = Math.max(-leanMost, Math.min(leanMost, scaled));
      scores[at] = (scores[at] ?? 0) + (j < at ? -lean : lean);
    }
  }
  return scores;
}

interface Words {
  readonly own: Uint8Array;
  readonly above: Uint8Array;
  readonly printed: Printed;
}

/** For each place where the story may go on, how much of a paragraph only the broken story prints besides it (`a`), and only the one laid into it (`b`). */
function sharesOf({ ids, weights }: Runs, j: number, { own, above, printed }: Words): { a: Float64Array; b: Float64Array } {
  const n = printed.none;
  const a = new Float64Array(n + 2);
  const b = new Float64Array(n + 2);
  for (const [i, id] of ids.entries()) {
    const weight = weights[i] ?? 0;
    const first = (printed.first[id] === j ? printed.second[id] : printed.first[id]) ?? n;
    const last = (printed.last[id] === j ? printed.beforeLast[id] : printed.last[id]) ?? -1;
    if (above[id] === 0) spread(a, 0, last >= 0 ? first : own[id] === 1 ? n : -1, weight);
    if (own[id] === 0) spread(b, last >= 0 ? last + 1 : above[id] === 1 ? 0 : n + 1, n, weight);
  }
  for (let at = 1; at <= n; at++) {
    a[at] = (a[at] ?? 0) + (a[at - 1] ?? 0);
    b[at] = (b[at] ?? 0) + (b[at - 1] ?? 0);
  }
  return { a, b };
}

/** Notes a weight for the places from … to, both among them, as its steps up and down. */
function spread(steps: Float64Array, from: number, to: number, weight: number): void {
  if (from > to) return;
  steps[from] = (steps[from] ?? 0) + weight;
  steps[to + 1] = (steps[to + 1] ?? 0) - weight;
}

/** How many different runs of characters there are in a text and the first so many paragraphs. */
function sizes(start: Uint8Array, runs: readonly Runs[]): number[] {
  const seen = start.slice();
  let size = seen.reduce((sum, one) => sum + one, 0);
  const found = [size];
  for (const { ids } of runs) {
    for (const id of ids) {
      if (seen[id] === 0) size++;
      seen[id] = 1;
    }
    found.push(size);
  }
  return found;
}

/** A long text has more words by chance. */
function sizeWeight(size: number): number {
  return Math.min(2, 1200 / (size + 300));
}
