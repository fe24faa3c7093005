// Small questions about the lines of a run that its readers share.
import type { Item } from './item.ts';
import { isHan } from './marks.ts';
import type { BlockKind } from './model.ts';

/** Gives a line its kind, and what else is known of it. */
export function set(item: Item, kind: BlockKind, more: Partial<Pick<Item, 'opens' | 'furniture' | 'cut' | 'row'>> = {}): void {
  item.kind = kind;
  Object.assign(item, more);
}

/** What a line shows, or `byline` where its place has shown it to be one. */
export function faceAt(item: Item | undefined): Item['traits']['face'] | undefined {
  return item?.kind === 'byline' ? 'byline' : item?.traits.face;
}

/** Smallest heading level of the run, 0 where all are bare. */
export function topLevel(run: readonly Item[]): number {
  let level = 0;
  for (const { line } of run) if (line.level > 0 && (level === 0 || line.level < level)) level = line.level;
  return level;
}

/** The lines items[from, to) as one text. */
export function textOf(items: readonly Item[], from: number, to: number): string {
  return items.slice(from, to).map((item) => item.traits.text).join('\n');
}

/** How many runs of three characters of `line` stand in `text`. */
export function sharedRuns(line: string, text: string): number {
  let shared = 0;
  for (let i = 0; i + 3 <= line.length; i++) if (text.includes(line.slice(i, i + 3))) shared++;
  return shared;
}

/** How many runs of two Han characters of a head stand in a text, and how many it has. */
export function sharedPairs(head: string, text: string): { readonly shared: number; readonly all: number } {
  let shared = 0;
  let all = 0;
  for (let i = 0; i + 2 <= head.length && all < 60; i++) {
    if (!isHan(head.charCodeAt(i)) || !isHan(head.charCodeAt(i + 1))) continue;
    all++;
    if (text.includes(head.slice(i, i + 2))) shared++;
  }
  return { shared, all };
}
