// Where every mark, figure and blank of a story stands: one pass that all rules of the format family share.
import { find } from '../base/held.ts';
import { classBits, classOf, isBlank } from '../base/characters.ts';
import type { Span } from '../base/span.ts';
import type { StoryText } from '../syntax/model.ts';

/** A run of `length` Han characters from `start` that is set again right behind itself (`通宵通宵`: 0, 2). */
export interface Repeat {
  readonly start: number;
  readonly length: number;
}

/** Positions in the story's reading text, ascending. */
export interface Marks {
  /** Positions of a punctuation mark or symbol, of either width. */
  at(mark: string): readonly number[];
  /** Positions of all the marks given, merged in order. */
  of(marks: string): readonly number[];
  /** Runs of ASCII figures. */
  readonly figures: readonly Span[];
  /** Runs of blanks. */
  readonly blanks: readonly Span[];
  /** Runs of full-width figures and letters. */
  readonly wide: readonly Span[];
  /** Han text that is set twice in a row, units of one to six characters. */
  readonly repeats: readonly Repeat[];
  /** Traditional characters. */
  readonly traditional: readonly number[];
  /** Whether the position lies in a web address or an e-mail address. */
  inAddress(at: number): boolean;
}

const longestUnit = 6;
const none: readonly number[] = [];

/** Where each Han character stood last, counted on from text to text so that it need not be emptied between them. */
const lastSeen = new Int32Array(65536).fill(-longestUnit - 1);
let base = 0;

/** Scans the story once. */
export function readMarks({ text }: StoryText): Marks {
  const places = new Map<number, number[]>();
  const figures: Span[] = [];
  const blanks: Span[] = [];
  const wide: Span[] = [];
  const repeats: Repeat[] = [];
  const traditional: number[] = [];
  const runs = new Int32Array(longestUnit + 1);
  if (base > 2 ** 30) {
    lastSeen.fill(-longestUnit - 1);
    base = 0;
  }
  const from = base;
  base += text.length + longestUnit + 1;
  let running = false;
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    const bits = classOf(code);
    if (bits & classBits.han) {
      if (bits & classBits.traditional) traditional.push(i);
      const last = lastSeen[code] ?? 0;
      lastSeen[code] = from + i;
      if (from + i - last <= longestUnit) {
        running = true;
        noteRepeats(text, i, code, runs, repeats);
      } else if (running) {
        runs.fill(0);
        running = false;
      }
      i++;
      continue;
    }
    if (running) {
      runs.fill(0);
      running = false;
    }
    if (bits & classBits.mark) {
      const list = places.get(code);
      if (list) list.push(i);
      else places.set(code, [i]);
      i++;
    } else if (bits & (classBits.digit | classBits.blank | classBits.wide)) {
      let end = i + 1;
      while (end < text.length && classOf(text.charCodeAt(end)) === bits) end++;
      (bits & classBits.digit ? figures : bits & classBits.blank ? blanks : wide).push({ start: i, end });
      i = end;
    } else i++;
  }
  const addresses = readAddresses(text, places);
  return {
    at: (mark) => places.get(mark.charCodeAt(0)) ?? none,
    of: (marks) => merged([...marks].map((m) => places.get(m.charCodeAt(0)) ?? none)),
    figures, blanks, wide, repeats, traditional,
    inAddress: (at) => addresses.length > 0 && addresses.some((a) => at >= a.start && at < a.end),
  };
}

/** Counts, for each unit length, how long the text has been equal to itself that far back. */
function noteRepeats(text: string, at: number, code: number, runs: Int32Array, repeats: Repeat[]): void {
  let shortest = 0;
  for (let unit = 1; unit <= longestUnit; unit++) {
    if (text.charCodeAt(at - unit) !== code) {
      runs[unit] = 0;
      continue;
    }
    const run = (runs[unit] ?? 0) + 1;
    runs[unit] = run;
    if (run % unit === 0 && shortest === 0) {
      shortest = unit;
      if (run === unit) repeats.push({ start: at - 2 * unit + 1, length: unit });
    }
  }
}

function merged(lists: readonly (readonly number[])[]): readonly number[] {
  let all = none;
  for (const list of lists) all = all.length === 0 ? list : list.length === 0 ? all : merge(all, list);
  return all;
}

function merge(a: readonly number[], b: readonly number[]): number[] {
  const all: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const x = a[i] ?? Infinity;
    const y = b[j] ?? Infinity;
    if (x < y) {
      all.push(x);
      i++;
    } else {
      all.push(y);
      j++;
    }
  }
  return all;
}

/** Web and e-mail addresses: the run of unbroken ASCII round “://”, “@” and “www.”. */
function readAddresses(text: string, places: ReadonlyMap<number, readonly number[]>): Span[] {
  const found: Span[] = [];
  const add = (at: number): void => {
    if (found.some((a) => at >= a.start && at < a.end)) return;
    let start = at;
    let end = at;
    while (start > 0 && isAddressUnit(text.charCodeAt(start - 1))) start--;
    while (end < text.length && isAddressUnit(text.charCodeAt(end))) end++;
    found.push({ start, end });
  };
  for (const at of places.get(0x40) ?? none) if (isAddressUnit(text.charCodeAt(at - 1)) && isAddressUnit(text.charCodeAt(at + 1))) add(at);
  for (const at of places.get(0x3a) ?? none) if (text.charCodeAt(at + 1) === 47 && text.charCodeAt(at + 2) === 47) add(at);
  for (let at = find(text, 'www.'); at >= 0; at = text.indexOf('www.', at + 4)) add(at);
  return found;
}

/** Printable ASCII but the marks that close round an address. */
function isAddressUnit(code: number): boolean {
  return code > 0x20 && code < 0x7f && !isBlank(code) && code !== 0x28 && code !== 0x29 && code !== 0x3c && code !== 0x3e && code !== 0x22;
}
