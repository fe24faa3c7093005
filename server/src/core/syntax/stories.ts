// From ordered items to blocks, stories as they read, and pages.
import type { Item } from './item.ts';
import type { Join, Joins } from './joins.ts';
import { pageNumber } from './masthead.ts';
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
  readonly known: CopyMemory;
  readonly used: CopyMemory;
}

/** Builds what the tree holds. */
export function assembleStories(text: string, items: readonly Item[], joins: Joins, order: Order, memories: CopyMemories): { blocks: Block[]; stories: Story[]; pages: Page[] } {
  const blocks = items.map((item, i) => blockOf(item, order.story[i] ?? 0, joins.of.get(i), joins.lostTails.has(i)));
  const pages = readPages(text, items);
  const stories: Story[] = [];
  for (const run of plainRuns(items, order)) stories.push(storyOf(text, { blocks, items, memories }, { ...run, page: pageAt(pages, blocks, run.parts) }));
  for (const [number, parts] of order.parts) {
    for (const [i, own] of briefsApart(items, parts).entries()) {
      const outlineId = String(number);
      stories.push(storyOf(text, { blocks, items, memories }, { id: i === 0 ? outlineId : `${outlineId}.${i}`, outlineId, role: 'article', parts: own, page: pageAt(pages, blocks, own) }));
    }
  }
  stories.sort((a, b) => (a.blocks[0] ?? 0) - (b.blocks[0] ?? 0));
  return { blocks, stories, pages };
}

interface Draft {
  readonly id: string;
  readonly outlineId: string;
  readonly role: StoryRole;
  readonly parts: readonly (readonly number[])[];
  readonly page: string | null;
}

function blockOf({ kind, line, number, traits }: Item, story: number, join: Join | undefined, losesTail: boolean): Block {
  const alt = traits.face === 'image' ? { start: line.from + 2, end: line.from + traits.text.indexOf(']') } : null;
  return {
    kind, span: { start: line.start, end: line.end }, content: alt ?? { start: line.from, end: line.to }, line: number, endLine: number,
    story: story > 0 ? String(story) : null, joins: join?.from ?? null, losesTail, overlap: join?.overlap ?? 0, level: line.level,
  };
}

/** Mastheads line by line together, page headers and furniture. */
function plainRuns(items: readonly Item[], order: Order): Draft[] {
  const runs: { id: string; outlineId: string; role: StoryRole; parts: number[][]; page: null }[] = [];
  let last = -2;
  for (const [i, item] of items.entries()) {
    if ((order.story[i] ?? 0) > 0) continue;
    const role = item.kind === 'masthead' || item.kind === 'page-header' ? item.kind : 'furniture';
    const run = runs.at(-1);
    if (run && run.role === role && role !== 'page-header' && last === i - 1) run.parts.push([i]);
    else runs.push({ id: `${role}-${runs.length + 1}`, outlineId: `${role}-${runs.length + 1}`, role, parts: [[i]], page: null });
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

function readPages(text: string, items: readonly Item[]): Page[] {
  const pages: Page[] = [];
  for (const { kind, traits, line } of items) {
    const token = kind === 'page-header' ? traits.masthead?.find((t) => t.kind === 'page') : undefined;
    if (!token) continue;
    const title = traits.masthead?.find((t) => t.kind === 'title' || t.kind === 'unknown')?.text ?? '';
    const last = pages.at(-1);
    if (last) pages[pages.length - 1] = { ...last, span: { start: last.span.start, end: line.start } };
    pages.push({ number: pageNumber(token), title, header: { start: line.start, end: line.end }, span: { start: line.start, end: text.length } });
  }
  return pages;
}

/** The printed page that the first block stands on. */
function pageAt(pages: readonly Page[], blocks: readonly Block[], parts: readonly (readonly number[])[]): string | null {
  const at = blocks[parts[0]?.[0] ?? -1]?.span.start ?? -1;
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pages[middle]?.span.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return pages[low - 1]?.number ?? null;
}

interface Making {
  readonly blocks: readonly Block[];
  readonly items: readonly Item[];
  readonly memories: CopyMemories;
}

function storyOf(text: string, making: Making, { id, outlineId, role, parts: drafts, page }: Draft): Story {
  const { blocks, items, memories } = making;
  const pieces: Piece[] = [];
  const lines: CopyMemo['lines'][number][] = [];
  let at = 0;
  for (const [p, draft] of drafts.entries()) {
    if (p > 0) at++;
    for (const [i, index] of draft.entries()) {
      const block = blocks[index];
      const traits = items[index]?.traits;
      if (!block || !traits) continue;
      const from = block.content.start + block.overlap;
      const length = block.content.end - from;
      pieces.push({ at, from, length });
      lines.push({ traits, kind: block.kind, overlap: block.overlap, level: block.level, starts: i === 0 });
      at += length;
    }
  }
  const first = lines[0]?.traits;
  const same = (memo: CopyMemo): boolean => memo.copy.role === role && isSameCopy(memo.lines, lines);
  const used = first ? (memories.used.get(first) ?? []) : [];
  const again = used.find(same);
  const memo = again ?? (first && memories.known.get(first)?.find(same)) ?? { copy: { role, ...readCopy(text, pieces, lines) }, lines };
  if (first && !again && used.length < 8) memories.used.set(first, [...used, memo]);
  return { id, outlineId, copy: memo.copy, pieces, blocks: drafts.flat(), page };
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

function isSameCopy(a: CopyMemo['lines'], b: CopyMemo['lines']): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const x = a[i];
    const y = b[i];
    if (!x || !y || x.traits !== y.traits || x.kind !== y.kind || x.overlap !== y.overlap || x.level !== y.level || x.starts !== y.starts) return false;
  }
  return true;
}
