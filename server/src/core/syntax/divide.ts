// Where a file is divided into sheets: at mastheads and page headers, and where a long text has none, at stories that begin beyond doubt.
import type { Item } from './item.ts';
import { beginsSheet, isHead } from './sheets.ts';

/** Items of a sheet without page headers from which on it is divided at its stories. */
const longSheet = 400;
/** One in so many such stories begins a sheet: which, its headline's own letters tell, so that an edit elsewhere changes nothing. */
const oneIn = 3;

/** A run of items that is a sheet. */
export interface Division {
  readonly from: number;
  /** It begins within what would else be one sheet. */
  readonly soft: boolean;
  /** It is part of a run so long that it is divided at its stories. */
  readonly long: boolean;
}

/** What is known of the sheets on both sides of a range; null where the range begins or ends with a masthead, a page header or the file. */
export interface Edges {
  /** Whether the run the range begins in the middle of is long. */
  readonly first: boolean | null;
  /** Whether the run that goes on behind the range is long. */
  readonly last: boolean | null;
}

/** Divides items into sheets; `next` is the item behind them. */
export function divide(items: readonly Item[], next: Item | null, edges: Edges): Division[] {
  const hard = items.flatMap((item, i) => (i === 0 || beginsSheet(item, items[i - 1]) ? [i] : []));
  return hard.flatMap((from, n) => {
    const to = hard[n + 1] ?? items.length;
    const long = (n === hard.length - 1 ? edges.last : null) ?? (n === 0 ? edges.first : null) ?? isLong(to - from);
    const divisions: Division[] = [{ from, soft: n === 0 && edges.first !== null, long }];
    for (let i = from + 1; long && i < to; i++) if (opensSheet(items[i - 1], items[i], items[i + 1] ?? next)) divisions.push({ from: i, soft: true, long });
    return divisions;
  });
}

/** Whether a run between mastheads or page headers is divided at its stories. */
export function isLong(items: number): boolean {
  return items > longSheet;
}

/** A headline, marked or bare, between a finished paragraph and the first line of a report. */
function opensSheet(before: Item | undefined, item: Item | undefined, behind: Item | null | undefined): boolean {
  if (!before || !item || behind?.traits.face !== 'dateline' || behind.line.level > 0 || item.gap === 0) return false;
  const { line, traits } = item;
  if (isHead(before) || !/[。”）]$/.test(before.traits.text) || before.traits.end !== 'stop' || (before.traits.face !== 'prose' && before.traits.face !== 'dateline')) return false;
  return (line.level === 1 || (line.level === 0 && traits.face === 'bare')) && traits.text.length >= 4 && traits.text.length <= 40 && isChosen(traits.text);
}

function isChosen(text: string): boolean {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) % 65_521;
  return sum % oneIn === 0;
}
