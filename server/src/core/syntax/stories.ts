// From ordered items to blocks, stories as they read, and pages.
import type { Item } from './item.ts';
import type { Join, Joins } from './page-reader.ts';
import { pageNumber } from './masthead.ts';
import { keptIn } from './memory.ts';
import type { Block, Page, Part, Piece, Story, StoryRole, StoryText } from './model.ts';
import type { Order } from './order.ts';
import type { Traits } from './traits.ts';

/** A story's text and the lines it was made of. */
interface CopyMemo {
  readonly copy: StoryText;
  readonly lines: readonly { readonly traits: Traits; readonly kind: Block['kind']; readonly overlap: number; readonly level: number; readonly starts: boolean }[];
}

/** Story texts by the traits of their first line, kept between versions of a document: an unchanged story keeps the same object. */
export type CopyMemory = Map<Traits, readonly CopyMemo[]>;

export interface CopyMemories {
  readonly known: readonly CopyMemory[];
  readonly used: CopyMemory;
}

/** How many items, stories and runs without a story stand before these, and the printed page they begin on. */
export interface Base {
  readonly item: number;
  readonly story: number;
  readonly run: number;
  readonly page: string | null;
}

export interface Assembled {
  readonly blocks: readonly Block[];
  readonly stories: readonly Story[];
  readonly pages: readonly Omit<Page, 'span'>[];
  /** Runs without a story. */
  readonly runs: number;
}

/** Builds what the tree holds. */
export function assembleStories(text: string, items: readonly Item[], joins: Joins, order: Order, base: Base, memories: CopyMemories): Assembled {
  const blocks = items.map((item, i) => blockOf(item, base, order.story[i] ?? 0, joins.of.get(i), joins.lostTails.has(i)));
  const pages = readPages(items);
  const making: Making = { blocks, items, memories, base: base.item };
  const stories: Story[] = [];
  const runs = plainRuns(items, order);
  for (const [i, { role, parts }] of runs.entries()) {
    const id = `${role}-${base.run + i + 1}`;
    stories.push(storyOf(text, making, { id, outlineId: id, role, parts, page: pageAt(pages, blocks, parts) ?? base.page }));
  }
  for (const [number, parts] of order.parts) {
    for (const [i, own] of briefsApart(items, parts).entries()) {
      const outlineId = String(base.story + number);
      stories.push(storyOf(text, making, { id: i === 0 ? outlineId : `${outlineId}.${i}`, outlineId, role: 'article', parts: own, page: pageAt(pages, blocks, own) ?? base.page }));
    }
  }
  stories.sort((a, b) => (a.blocks[0] ?? 0) - (b.blocks[0] ?? 0));
  return { blocks, stories, pages, runs: runs.length };
}

interface Draft {
  readonly id: string;
  readonly outlineId: string;
  readonly role: StoryRole;
  readonly parts: readonly (readonly number[])[];
  readonly page: string | null;
}

function blockOf({ kind, line, number, traits, wrapped }: Item, base: Base, story: number, join: Join | undefined, losesTail: boolean): Block {
  const alt = traits.face === 'image' ? { start: line.from + 2, end: line.from + traits.text.indexOf(']') } : null;
  return {
    kind, span: { start: line.start, end: line.end }, content: alt ?? { start: line.from, end: line.to }, line: number, endLine: number,
    story: story > 0 ? String(base.story + story) : null, joins: typeof join?.from === 'number' ? base.item + join.from : (join?.from ?? null), wrapped: wrapped === 'goes-on', losesTail, overlap: join?.overlap ?? 0, level: line.level,
  };
}

interface PlainRun {
  readonly role: StoryRole;
  readonly parts: number[][];
}

/** Mastheads line by line together, page headers and furniture. */
function plainRuns(items: readonly Item[], order: Order): PlainRun[] {
  const runs: PlainRun[] = [];
  let last = -2;
  for (const [i, item] of items.entries()) {
    if ((order.story[i] ?? 0) > 0) continue;
    const role = item.kind === 'masthead' || item.kind === 'page-header' ? item.kind : 'furniture';
    const run = runs.at(-1);
    if (run && run.role === role && role !== 'page-header' && last === i - 1) run.parts.push([i]);
    else runs.push({ role, parts: [[i]] });
    last = i;
  }
  return runs;
}

/** Each brief is a story of its own to the rules, with the captions and names behind it. */
function briefsApart(items: readonly Item[], parts: readonly (readonly number[])[]): (readonly (readonly number[])[])[] {
  const found: (readonly number[])[][] = [];
  let brief: boolean = false;
  for (const part of parts) {
    const kind = items[part[0] ?? -1]?.kind;
    const last = found.at(-1);
    const follows: boolean = brief && (kind === 'caption' || kind === 'credit' || kind === 'byline' || kind === 'jump');
    if (last && kind !== 'brief' && (!brief || follows)) last.push(part);
    else found.push([part]);
    brief = kind === 'brief' || (brief && follows);
  }
  return found;
}

function readPages(items: readonly Item[]): Omit<Page, 'span'>[] {
  const pages: Omit<Page, 'span'>[] = [];
  for (const { kind, traits, line } of items) {
    if (kind !== 'page-header') continue;
    const token = traits.masthead?.find((t) => t.kind === 'page');
    const title = traits.header?.title ?? traits.masthead?.find((t) => t.kind === 'title' || t.kind === 'unknown')?.text ?? '';
    const number = traits.header?.number ?? (token && pageNumber(token));
    if (number !== undefined) pages.push({ number, title, header: { start: line.start, end: line.end } });
  }
  return pages;
}

/** The printed page that the first block stands on; null where none of these headers stands before it. */
function pageAt(pages: Assembled['pages'], blocks: readonly Block[], parts: readonly (readonly number[])[]): string | null {
  const at = blocks[parts[0]?.[0] ?? -1]?.span.start ?? -1;
  let before = 0;
  for (let behind = pages.length; before < behind; ) {
    const middle = (before + behind) >> 1;
    if ((pages[middle]?.header.start ?? 0) <= at) before = middle + 1;
    else behind = middle;
  }
  return pages[before - 1]?.number ?? null;
}

interface Making {
  readonly blocks: readonly Block[];
  readonly items: readonly Item[];
  readonly memories: CopyMemories;
  /** Items before these. */
  readonly base: number;
}

function storyOf(text: string, making: Making, { id, outlineId, role, parts: drafts, page }: Draft): Story {
  const { blocks, memories } = making;
  const pieces: Piece[] = [];
  let at = 0;
  for (let p = 0; p < drafts.length; p++) {
    if (p > 0) at++;
    for (const index of drafts[p] ?? []) {
      const block = blocks[index];
      if (!block) continue;
      const from = block.content.start + block.overlap;
      const length = block.content.end - from;
      pieces.push({ at, from, length });
      at += length;
    }
  }
  const first = making.items[drafts[0]?.[0] ?? -1]?.traits;
  const same = (memo: CopyMemo): boolean => memo.copy.role === role && isSameCopy(memo.lines, drafts, making);
  const used = first ? (memories.used.get(first) ?? none) : none;
  const again = used.find(same);
  const memo = again ?? (first && keptIn(memories.known, first, same)) ?? newCopy(text, role, pieces, linesOf(drafts, making));
  if (first && !again && used.length < 8) memories.used.set(first, [...used, memo]);
  return { id, outlineId, copy: memo.copy, pieces, blocks: drafts.flatMap((part) => part.map((i) => making.base + i)), page };
}

const none: readonly CopyMemo[] = [];

function newCopy(text: string, role: StoryRole, pieces: readonly Piece[], lines: CopyMemo['lines']): CopyMemo {
  return { copy: { role, ...readCopy(text, pieces, lines) }, lines };
}

function linesOf(drafts: Draft['parts'], { blocks, items }: Making): CopyMemo['lines'] {
  const lines: CopyMemo['lines'][number][] = [];
  for (const draft of drafts) {
    for (const [i, index] of draft.entries()) {
      const block = blocks[index];
      const traits = items[index]?.traits;
      if (block && traits) lines.push({ traits, kind: block.kind, overlap: block.overlap, level: block.level, starts: i === 0 });
    }
  }
  return lines;
}

/** Puts the reading text together. */
function readCopy(text: string, pieces: readonly Piece[], lines: CopyMemo['lines']): { text: string; parts: Part[] } {
  const strings: string[] = [];
  const parts: { kind: Block['kind']; level: number; start: number; end: number }[] = [];
  for (const [i, { at, from, length }] of pieces.entries()) {
    const line = lines[i];
    const last = parts.at(-1);
    if (line?.starts || !last) {
      if (i > 0) strings.push('\n');
      parts.push({ kind: line?.kind ?? 'paragraph', level: line?.level ?? 0, start: at, end: at + length });
    } else last.end = at + length;
    strings.push(text.slice(from, from + length));
  }
  return { text: strings.join(''), parts };
}

/** Whether a kept text was made of the lines of these parts. */
function isSameCopy(lines: CopyMemo['lines'], drafts: Draft['parts'], { blocks, items }: Making): boolean {
  let n = 0;
  for (const draft of drafts) {
    for (let i = 0; i < draft.length; i++) {
      const index = draft[i] ?? -1;
      const line = lines[n++];
      const block = blocks[index];
      if (!line || !block || line.traits !== items[index]?.traits || line.kind !== block.kind || line.overlap !== block.overlap || line.level !== block.level || line.starts !== (i === 0)) return false;
    }
  }
  return n === lines.length;
}
