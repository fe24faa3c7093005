// A file in sheets: what stands between one run of mastheads or page headers and the next is read by itself, so that an edit re-reads its own sheet only.
import { classifyItems, countGaps, type TraitsMemory } from './classify.ts';
import type { Item } from './item.ts';
import { findJoins, type PageMemory } from './joins.ts';
import type { Block, Piece, Story } from './model.ts';
import { positionalStories, readingOrder } from './order.ts';
import { assembleStories, type Assembled, type Base, type CopyMemory } from './stories.ts';

/** What reading leaves for the next version. */
export interface Memory {
  readonly traits: TraitsMemory;
  readonly pages: PageMemory;
  readonly copies: CopyMemory;
}

/** Nothing remembered. */
export function freshMemory(): Memory {
  return { traits: new Map(), pages: new Map(), copies: new Map() };
}

/** Where a sheet begins in the file. */
export interface Place extends Base {
  /** Offset of its first line. */
  readonly offset: number;
  /** One-based. */
  readonly line: number;
}

/** A sheet as it was read; all it holds counts in the file. */
export interface Sheet {
  readonly place: Place;
  /** Its mastheads and page headers, the lines of front matter among them. */
  readonly heads: readonly Item[];
  /** Its first line with something on it; null in an empty file. */
  readonly first: Item | null;
  readonly items: number;
  /** How many stories it counts. */
  readonly stories: number;
  readonly gaps: readonly number[];
  readonly made: Assembled;
  readonly lineStarts: readonly number[];
  /** How many lines it has. */
  readonly lines: number;
  readonly soft: boolean;
  readonly long: boolean;
  /** Where what was read of its lines is kept. */
  readonly memory: Memory;
}

/** A sheet's lines with something on them, before they are read. */
export interface Draft {
  readonly items: Item[];
  /** The item behind it; null at the end of the file. */
  readonly next: Item | null;
  readonly lineStarts: readonly number[];
  /** It begins at a story, not at a masthead or a page header. */
  readonly soft: boolean;
  /** The run between page headers that it is part of is divided at its stories. */
  readonly long: boolean;
}

/** Memories of the versions before, and the one to be filled. */
export interface Memories {
  readonly known: readonly Memory[];
  readonly used: Memory;
}

/** Whether a sheet begins with the item. */
export function beginsSheet(item: Item, before: Item | undefined): boolean {
  return isHead(item) && (before === undefined || !isHead(before));
}

/** Masthead or page header. */
export function isHead({ kind }: Item): boolean {
  return kind === 'masthead' || kind === 'page-header';
}

/** Reads a sheet. */
export function readSheet(text: string, { items, next, lineStarts, soft, long }: Draft, place: Place, usualGap: number, { known, used }: Memories): Sheet {
  classifyItems(next ? [...items, { ...next }] : items, items.length, usualGap);
  const places = positionalStories(items);
  const joins = findJoins(items, places, known.map((memory) => memory.pages), used.pages);
  const order = readingOrder(items, joins, places);
  const made = assembleStories(text, items, joins, order, place, { known: known.map((memory) => memory.copies), used: used.copies });
  return { place, soft, long, heads: items.filter(isHead), first: items[0] ?? null, items: items.length, stories: places.reduce((most, number) => Math.max(most, number), 0), gaps: countGaps(items), made, lineStarts, lines: lineStarts.length, memory: used };
}

/** The same sheet at another place. */
export function moveSheet(sheet: Sheet, place: Place): Sheet {
  const { place: old } = sheet;
  if (place.offset === old.offset && place.line === old.line && place.item === old.item && place.story === old.story && place.run === old.run && place.page === old.page) return sheet;
  return new MovedSheet(sheet instanceof MovedSheet ? sheet.read : sheet, place);
}

/** A sheet that stands where it was not read. What it holds is moved when it is asked for: every keystroke moves all that stands behind it, and few versions are looked at block by block. */
class MovedSheet implements Sheet {
  /** The sheet as it was read. */
  readonly read: Sheet;
  readonly place: Place;
  readonly heads: readonly Item[];
  readonly first: Item | null;
  readonly made: Assembled;
  private starts: readonly number[] | null = null;

  constructor(read: Sheet, place: Place) {
    const { place: old, heads, first, made } = read;
    const by: Shift = { offset: place.offset - old.offset, line: place.line - old.line, item: place.item - old.item, story: place.story - old.story, run: place.run - old.run };
    this.read = read;
    this.place = place;
    this.heads = heads.map((item) => moveItem(item, by));
    this.first = first && moveItem(first, by);
    this.made = new MovedPart(made, by, place.page);
  }

  get items(): number { return this.read.items; }
  get stories(): number { return this.read.stories; }
  get gaps(): readonly number[] { return this.read.gaps; }
  get soft(): boolean { return this.read.soft; }
  get long(): boolean { return this.read.long; }
  get memory(): Memory { return this.read.memory; }
  get lines(): number { return this.read.lines; }

  get lineStarts(): readonly number[] {
    const by = this.place.offset - this.read.place.offset;
    this.starts ??= this.read.lineStarts.map((start) => start + by);
    return this.starts;
  }
}

/** What a moved sheet was made into. */
class MovedPart implements Assembled {
  readonly stories: readonly Story[];
  readonly pages: Assembled['pages'];
  readonly runs: number;
  private readonly read: Assembled;
  private readonly by: Shift;
  private moved: readonly Block[] | null = null;

  constructor(read: Assembled, by: Shift, page: string | null) {
    this.read = read;
    this.by = by;
    this.stories = read.stories.map((story) => moveStory(story, by, isBefore(story, read.pages[0]) ? page : story.page));
    this.pages = read.pages.map((page) => ({ ...page, header: { start: page.header.start + by.offset, end: page.header.end + by.offset } }));
    this.runs = read.runs;
  }

  get blocks(): readonly Block[] {
    this.moved ??= this.read.blocks.map((block) => moveBlock(block, this.by));
    return this.moved;
  }
}

/** Where the sheet behind this one begins. */
export function placeBehind({ place, items, stories, made, lines }: Sheet, offset: number): Place {
  return { offset, line: place.line + lines, item: place.item + items, story: place.story + stories, run: place.run + made.runs, page: made.pages.at(-1)?.number ?? place.page };
}

interface Shift {
  readonly offset: number;
  readonly line: number;
  readonly item: number;
  readonly story: number;
  readonly run: number;
}

function moveItem(item: Item, { offset, line: lines }: Shift): Item {
  const { start, end, from, to, level, bold } = item.line;
  return { ...item, number: item.number + lines, line: { start: start + offset, end: end + offset, from: from + offset, to: to + offset, level, bold } };
}

function moveBlock({ kind, span, content, line, endLine, story, joins, wrapped, losesTail, overlap, level }: Block, { offset, line: lines, item, story: stories }: Shift): Block {
  return {
    kind, wrapped, losesTail, overlap, level, line: line + lines, endLine: endLine + lines,
    span: { start: span.start + offset, end: span.end + offset }, content: { start: content.start + offset, end: content.end + offset },
    story: story === null || stories === 0 ? story : moveNumber(story, stories), joins: typeof joins === 'number' ? joins + item : joins,
  };
}

function moveStory({ id, outlineId, copy, pieces, blocks }: Story, by: Shift, page: string | null): Story {
  const number = copy.role === 'article' ? by.story : by.run;
  return {
    id: moveNumber(id, number), outlineId: moveNumber(outlineId, number), copy, page,
    pieces: pieces.map(({ at, from, length }): Piece => ({ at, from: from + by.offset, length })),
    blocks: by.item === 0 ? blocks : blocks.map((i) => i + by.item),
  };
}

/** Whether a story stands before the first page header of its sheet, or the sheet has none: its page is that of the sheet before. */
function isBefore({ pieces }: Story, header: Assembled['pages'][number] | undefined): boolean {
  return !header || (pieces[0]?.from ?? 0) < header.header.start;
}

/** `12.1` and 3 make `15.1`, `page-header-2` and 1 make `page-header-3`. */
function moveNumber(id: string, by: number): string {
  return by === 0 ? id : id.replace(/\d+/, (number) => String(Number(number) + by));
}
