// How well Han characters read as words: a small dictionary of two-character words, unpacked on first use, since clean pages never need it.
import { commonPairs, freeCharacters, knownCharacters, knownPairs, usualCharacters, usualPairs } from './lexicon-data.ts';
import { isHan } from './marks.ts';
import { longWords, verbs } from './seam-words.generated.ts';

interface Lexicon {
  /** Bands of pairs, the commonest first: to each first character a string of all second ones. */
  readonly bands: readonly { readonly cost: number; readonly seconds: ReadonlyMap<number, string> }[];
  readonly singles: ReadonlyMap<number, number>;
  /** Longer words: to each first character what follows it, between commas. */
  readonly long: ReadonlyMap<number, string>;
  /** To each first character all second ones. */
  readonly verbs: ReadonlyMap<number, string>;
}

let unpacked: Lexicon | null = null;

/** Costs are negative natural logarithms of frequency, rounded to the middle of each band. */
function lexicon(): Lexicon {
  if (unpacked) return unpacked;
  const bands = ([[commonPairs, 8.5], [usualPairs, 10.7], [knownPairs, 13]] as const).map(([data, cost]) => ({ cost, seconds: groupsOf(data) }));
  const singles = new Map<number, number>();
  for (const [data, cost] of [[knownCharacters, 10], [usualCharacters, 8.6], [freeCharacters, 6.8]] as const) {
    for (let i = 0; i < data.length; i++) singles.set(data.charCodeAt(i), cost);
  }
  unpacked = { bands, singles, long: groupsOf(longWords), verbs: groupsOf(verbs) };
  return unpacked;
}

/** Groups by their first characters; a group stays in the string it stands in until it is asked for. */
function groupsOf(data: string): Map<number, string> {
  const groups = new Map<number, string>();
  for (const group of data.split(' ')) groups.set(group.charCodeAt(0), group);
  return groups;
}

/** The pairs asked for last, by hash: a page asks for the same ones again and again. 0 in `lastCosts` is none. */
const cells = 1 << 12;
const lastPairs = new Uint32Array(cells);
const lastCosts = new Float64Array(cells);

/** Cost of a word of two characters; null where the dictionary has none. */
function pairCost(first: number, second: number): number | null {
  const pair = ((first << 16) | second) >>> 0;
  const cell = (Math.imul(pair, 0x9e3779b1) >>> 20) & (cells - 1);
  if (lastPairs[cell] !== pair || pair === 0) {
    lastPairs[cell] = pair;
    lastCosts[cell] = lookUp(first, second) ?? 0;
  }
  return lastCosts[cell] || null;
}

function lookUp(first: number, second: number): number | null {
  const mark = String.fromCharCode(second);
  for (const { cost, seconds } of lexicon().bands) {
    const at = seconds.get(first)?.lastIndexOf(mark) ?? 0;
    // a group begins with its first character
    if (at > 0) return cost;
  }
  return null;
}

/** Cost of a character that stands alone. */
export function singleCost(code: number): number {
  return lexicon().singles.get(code) ?? 12;
}

/** Whether two characters are a word of the dictionary. */
export function isPair(first: number, second: number): boolean {
  return pairCost(first, second) !== null;
}

/** Cost of the cheapest reading of a run of Han characters as words of one and two characters. */
export function readingCost(text: string): number {
  let before = 0;
  let cost = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    let next = cost + singleCost(code);
    if (i > 0) {
      const pair = pairCost(text.charCodeAt(i - 1), code);
      if (pair !== null) next = Math.min(next, before + pair);
    }
    before = cost;
    cost = next;
  }
  return cost;
}

/**
 * What is gained by reading on across the seam: the cost of both sides read apart less the cost of reading them as one,
 * 0 where a word ends at the seam. Six characters each side are looked at.
 */
export function seamGain(left: string, right: string): number {
  // only a word of two characters that the seam cuts makes one reading cheaper than two
  if (left.length === 0 || right.length === 0 || pairCost(left.charCodeAt(left.length - 1), right.charCodeAt(0)) === null) return 0;
  let from = left.length;
  while (from > 0 && left.length - from < 6 && isHan(left.charCodeAt(from - 1))) from--;
  let to = 0;
  while (to < right.length && to < 6 && isHan(right.charCodeAt(to))) to++;
  if (from === left.length || to === 0) return 0;
  const a = left.slice(from);
  const b = right.slice(0, to);
  return readingCost(a) + readingCost(b) - readingCost(a + b);
}

/** Whether a word of three or four characters begins in `left` and ends in `right`. */
export function longWordAcross(left: string, right: string): boolean {
  const { long } = lexicon();
  for (let before = 1; before <= 3; before++) {
    const from = left.length - before;
    if (from < 0 || !isHan(left.charCodeAt(from))) return false;
    const rests = long.get(left.charCodeAt(from));
    // asked before a word is put together: it is seldom there
    if (!rests?.includes(right.charAt(0))) continue;
    for (let behind = Math.max(1, 3 - before); before + behind <= 4; behind++) {
      if (behind <= right.length && rests.includes(`,${left.slice(from + 1)}${right.slice(0, behind)},`)) return true;
    }
  }
  return false;
}

/** Whether a word of three or four characters ends where the text does. */
export function endsLongWord(text: string): boolean {
  const { long } = lexicon();
  for (const length of [3, 4]) {
    const from = text.length - length;
    if (from >= 0 && long.get(text.charCodeAt(from))?.includes(`,${text.slice(from + 1)},`)) return true;
  }
  return false;
}

/** Whether two characters are a verb that news paragraphs do not begin with. */
export function isVerb(first: number, second: number): boolean {
  return (lexicon().verbs.get(first)?.lastIndexOf(String.fromCharCode(second)) ?? 0) > 0;
}
