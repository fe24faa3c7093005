// A line on its way to becoming a block, and what is known of the story it stands in.
import type { Line } from './lines.ts';
import type { BlockKind } from './model.ts';
import type { Traits } from './traits.ts';

/** A non-blank line on its way to becoming a block. */
export interface Item {
  readonly line: Line;
  traits: Traits;
  /** One-based. */
  readonly number: number;
  /** Blank lines before it. */
  readonly gap: number;
  kind: BlockKind;
  /** Begins a story. */
  opens: boolean;
  /** A bare line read as a piece of a sentence. */
  cut: boolean;
  /** In a page taken off line by line: the line goes on from the one above it, or begins a paragraph of several lines. */
  wrapped: 'goes-on' | 'begins' | null;
  /** A line of a table or a list. */
  row: boolean;
  /** Belongs to no story. */
  furniture: boolean;
}

/** What is known of the story being read. */
export interface Context {
  /** A headline was read. */
  head: boolean;
  /** Markdown level of that headline, 0 for a bare one. */
  level: number;
  /** Paragraphs read. */
  body: number;
  byline: boolean;
  dateline: boolean;
  /** The story opened with a section title. */
  section: boolean;
  /** List lines are being read. */
  list: boolean;
  last: Item | null;
  /** Blank lines that usually stand between paragraphs. */
  readonly usualGap: number;
  /** Paragraphs of a story that has no headline yet. */
  told: string;
  /** Its headline stands below its text: what follows is another story. */
  closed: boolean;
  /** How many levels of marked headings the page has. */
  readonly levels: number;
}

/** A story of which nothing was read yet. */
export const freshStory = { head: false, level: 0, body: 0, byline: false, dateline: false, section: false, list: false, last: null, told: '', closed: false } as const;

/** Begins a story at the item. */
export function openStory(item: Item, context: Context): void {
  item.opens = true;
  Object.assign(context, freshStory, { last: context.last });
}
