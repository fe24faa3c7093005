// The joins of a file, page by page; what was found of a page is kept for the next version.
import type { Item } from './item.ts';
import { keptIn } from './memory.ts';
import type { BlockKind } from './model.ts';
import { type Finding, type Join, type Joins, PageReader } from './page-reader.ts';
import type { Traits } from './traits.ts';

/** What a line was when its page was read. */
interface PageLine {
  readonly traits: Traits;
  readonly kind: BlockKind;
  readonly opens: boolean;
  readonly cut: boolean;
  readonly wrapped: Item['wrapped'];
  readonly row: boolean;
  readonly indent: number;
  readonly level: number;
}

interface PageMemo {
  readonly lines: readonly PageLine[];
  /** Item, the item it continues, overlap; items count from the page's first. */
  readonly joins: readonly (readonly [number, number | 'lost', number])[];
  readonly lost: readonly number[];
  readonly takenUp: readonly (readonly [number, number])[];
}

/** Pages by the traits of their first line, kept between versions of a document. */
export type PageMemory = Map<Traits, readonly PageMemo[]>;

/** Items behind which a file without page headers is divided at the next story. */
const longPage = 160;

/** Finds the joins of all pages. `story` is the story of each item as the heads divide the page. */
export function findJoins(items: readonly Item[], story: readonly number[], known: readonly PageMemory[], used: PageMemory): Joins {
  const of = new Map<number, Join>();
  const lostTails = new Set<number>();
  const takenUp = new Map<number, number>();
  for (let start = 0; start < items.length; ) {
    let end = start;
    while (end < items.length && items[end]?.kind !== 'masthead' && items[end]?.kind !== 'page-header' && !(end - start > longPage && items[end]?.opens)) end++;
    if (end > start) readPage(items, story, start, end, { found: { of, lostTails, takenUp }, known, used });
    start = items[end]?.kind === 'masthead' || items[end]?.kind === 'page-header' ? end + 1 : end;
  }
  return { of, lostTails, takenUp };
}

interface PageWork {
  readonly found: Finding;
  readonly known: readonly PageMemory[];
  readonly used: PageMemory;
}

/** Reads items[start, end), or copies what was found of the same lines before. */
function readPage(items: readonly Item[], story: readonly number[], start: number, end: number, { found: all, known, used }: PageWork): void {
  const first = items[start]?.traits;
  const same = (memo: PageMemo): boolean => isSamePage(memo.lines, items, start, end);
  const again = first && used.get(first)?.find(same);
  let page = again ?? (first && keptIn(known, first, same));
  if (!page) {
    const found: Finding = { of: new Map(), lostTails: new Set(), takenUp: new Map() };
    new PageReader(items, story, start, end, found).read();
    page = {
      lines: items.slice(start, end).map(({ traits, kind, opens, cut, wrapped, row, line }) => ({ traits, kind, opens, cut, wrapped, row, indent: line.from - line.start, level: line.level })),
      joins: [...found.of].map(([i, { from, overlap }]) => [i - start, from === 'lost' ? from : from - start, overlap]),
      lost: [...found.lostTails].map((i) => i - start),
      takenUp: [...found.takenUp].map(([i, from]) => [i - start, from - start]),
    };
  }
  const kept = (first && used.get(first)) ?? [];
  if (first && !again && kept.length < 8) used.set(first, [...kept, page]);
  for (const [i, from, overlap] of page.joins) all.of.set(i + start, { from: from === 'lost' ? from : from + start, overlap });
  for (const i of page.lost) all.lostTails.add(i + start);
  for (const [i, from] of page.takenUp) all.takenUp.set(i + start, from + start);
}

function isSamePage(lines: readonly PageLine[], items: readonly Item[], start: number, end: number): boolean {
  if (lines.length !== end - start) return false;
  for (let i = 0; i < lines.length; i++) {
    const a = lines[i];
    const b = items[start + i];
    if (!a || !b || a.traits !== b.traits || a.kind !== b.kind || a.opens !== b.opens || a.cut !== b.cut || a.wrapped !== b.wrapped || a.row !== b.row || a.indent !== b.line.from - b.line.start || a.level !== b.line.level) return false;
  }
  return true;
}

