// From a text to its sheets, and from one version's sheets to the next one's: the sheets beside an edit are read again, all others move.
import { commonEnds } from '../base/difference.ts';
import { countGaps, markHeads, readItems, type TraitsMemory } from './classify.ts';
import { divide, type Edges, isLong } from './divide.ts';
import type { Item } from './item.ts';
import { scanLines } from './lines.ts';
import { beginsSheet, type Draft, freshMemory, isHead, type Memories, type Memory, moveSheet, type Place, placeBehind, readSheet, type Sheet } from './sheets.ts';
import { type Traits, traitsOf } from './traits.ts';

/** A version of a text and its sheets in order. */
export interface Reading {
  readonly text: string;
  readonly sheets: readonly Sheet[];
  /** Blank lines that usually stand before prose. */
  readonly usualGap: number;
}

/** The masthead at the head of a file is looked for in this many lines; an edit near them reads the file's head again. */
const headItems = 80;

const fileStart: Place = { offset: 0, line: 1, item: 0, story: 0, run: 0, page: null };

/** Reads a text from beginning to end. */
export function readWhole(text: string, known: readonly Memory[]): Reading {
  const memories = { known, used: freshMemory() };
  const { drafts } = draftSheets(text, { from: 0, to: text.length, line: 1, gap: 0, follower: null, edges: { first: null, last: null } }, memories);
  const usualGap = commonest(drafts.map(({ items }) => countGaps(items)));
  return { text, sheets: readSheets(text, drafts, fileStart, usualGap, memories), usualGap };
}

/** Reads the next version of a text. */
export function readAgain(text: string, last: Reading): Reading {
  return readChanged(text, last) ?? readWhole(text, [...new Set(last.sheets.map((sheet) => sheet.memory))]);
}

/** Reads the touched sheets with a neighbour on both sides; null where the change reaches further. */
function readChanged(text: string, { text: before, sheets, usualGap }: Reading): Reading | null {
  const { start, end } = commonEnds(before, text);
  const shift = text.length - before.length;
  let first = sheetAt(sheets, start) - 1;
  let behind = sheetAt(sheets, before.length - end) + 2;
  if ((sheets[first]?.place.item ?? 0) < headItems) first = 0;
  while (first === 0 && (sheets[behind]?.place.item ?? headItems) < headItems) behind++;
  const head = sheets[first];
  const tail = sheets[behind];
  if (!head) return null;
  if (first === 0 && !tail) return null;
  const memories = { known: [...new Set(sheets.slice(first, behind).map((sheet) => sheet.memory))], used: freshMemory() };
  const range = { from: head.place.offset, to: tail ? tail.place.offset + shift : text.length, line: head.place.line, gap: first === 0 ? 0 : (head.first?.gap ?? 0), follower: tail?.first ?? null, edges: { first: head.soft ? head.long : null, last: tail?.soft ? tail.long : null } };
  const { drafts, follows } = draftSheets(text, range, memories);
  if (!follows || (first > 0 && !drafts[0]?.items[0]) || (first > 0 && !head.soft && drafts[0]?.items[0] && !isHead(drafts[0].items[0]))) return null;
  const kept = [...sheets.slice(0, first), ...sheets.slice(behind)].map((sheet) => sheet.gaps);
  if (commonest([...kept, ...drafts.map(({ items }) => countGaps(items))]) !== usualGap) return null;
  const read = [...sheets.slice(0, first), ...readSheets(text, drafts, head.place, usualGap, memories)];
  for (const sheet of sheets.slice(behind)) {
    const last = read.at(-1);
    read.push(moveSheet(sheet, last ? placeBehind(last, sheet.place.offset + shift) : fileStart));
  }
  return isDividedWell(read) ? { text, sheets: read, usualGap } : null;
}

/** Whether every run between page headers is divided at its stories if it is long, and only then. */
function isDividedWell(sheets: readonly Sheet[]): boolean {
  let items = 0;
  for (let i = sheets.length - 1; i >= 0; i--) {
    const sheet = sheets[i];
    if (!sheet) continue;
    items += sheet.items;
    if (sheet.soft ? !sheet.long : sheet.long !== isLong(items)) return false;
    if (!sheet.soft) items = 0;
  }
  return true;
}

/** Index of the sheet that holds an offset. */
function sheetAt(sheets: readonly Sheet[], offset: number): number {
  let low = 0;
  let high = sheets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sheets[middle]?.place.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

interface Range {
  readonly from: number;
  readonly to: number;
  /** One-based number of its first line. */
  readonly line: number;
  /** Blank lines before its first item. */
  readonly gap: number;
  /** The first item of the sheet behind it, as the version before read it. */
  readonly follower: Item | null;
  /** Of the runs it begins and ends in the middle of. */
  readonly edges: Edges;
}

/** Cuts a range of lines into sheets. `follows`: the sheet behind the range begins as it did before. */
function draftSheets(text: string, range: Range, { known, used }: Memories): { drafts: Draft[]; follows: boolean } {
  const lines = scanLines(text, range.from, range.to);
  const items = readItems(text, lines, (content) => traitsIn(known, used.traits, content), range);
  const { follower } = range;
  const all = follower ? [...items, { ...follower, kind: 'paragraph' as const }] : items;
  markHeads(all, range.from === 0);
  const next = follower ? (all.at(-1) ?? null) : null;
  const last = items.at(-1);
  const follows = next === null || (range.edges.last !== null ? !isHead(next) : next.kind === follower?.kind && beginsSheet(next, last));
  return { drafts: cut(items, lines.map((line) => line.start), next, range), follows };
}

function cut(items: Item[], starts: readonly number[], next: Item | null, range: Range): Draft[] {
  const divisions = divide(items, next, range.edges);
  if (divisions.length === 0) return [{ items, next, lineStarts: starts, soft: range.edges.first !== null, long: range.edges.first ?? false }];
  const lineOf = (i: number): number => (items[i]?.number ?? range.line) - range.line;
  return divisions.map(({ from, soft, long }, n) => {
    const to = divisions[n + 1]?.from ?? items.length;
    return {
      items: items.slice(from, to), next: items[to] ?? next, soft, long,
      // blank lines at the file's head belong to its first sheet
      lineStarts: starts.slice(n === 0 ? 0 : lineOf(from), n + 1 < divisions.length ? lineOf(to) : starts.length),
    };
  });
}

function traitsIn(known: readonly Memory[], used: TraitsMemory, content: string): Traits {
  const seen = used.get(content);
  if (seen) return seen;
  const traits = known.find((memory) => memory.traits.has(content))?.traits.get(content) ?? traitsOf(content);
  used.set(content, traits);
  return traits;
}

function readSheets(text: string, drafts: readonly Draft[], first: Place, usualGap: number, memories: Memories): Sheet[] {
  const sheets: Sheet[] = [];
  for (const draft of drafts) {
    const last = sheets.at(-1);
    sheets.push(readSheet(text, draft, last ? placeBehind(last, draft.lineStarts[0] ?? text.length) : first, usualGap, memories));
  }
  return sheets;
}

/** The commonest number of blank lines, one where there is no prose. */
function commonest(counts: readonly (readonly number[])[]): number {
  const sums = [0, 0, 0, 0];
  for (const list of counts) for (const [i, count] of list.entries()) sums[i] = (sums[i] ?? 0) + count;
  const most = Math.max(...sums);
  return most === 0 ? 1 : sums.indexOf(most);
}
