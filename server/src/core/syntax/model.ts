// The shape of a parsed issue: blocks as they stand in the file, stories as they are read.
import type { CivilDate } from '../base/calendar.ts';
import type { Span } from '../base/span.ts';

/** What a line or run of lines is; the names are those of the outline contract. */
export type BlockKind =
  | 'masthead'
  | 'page-header'
  | 'section'
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'byline'
  | 'subhead'
  | 'paragraph'
  | 'brief'
  | 'note'
  | 'caption'
  | 'credit'
  | 'jump';

/** A run of non-blank lines that is one thing. Blocks and the blank text between them concatenate to the file. */
export interface Block {
  readonly kind: BlockKind;
  /** Document span without the line break that ends it. */
  readonly span: Span;
  /** The part of `span` that is text to read: without Markdown marks (`# `, `![…](…)`) and outer blanks. */
  readonly content: Span;
  /** One-based first and last line. */
  readonly line: number;
  readonly endLine: number;
  /** Id of the story it belongs to; null where it belongs to none. */
  readonly story: string | null;
  /** Index of the block whose sentence this one continues; 'lost' where the text before it is missing. */
  readonly joins: number | 'lost' | null;
  /** It goes on from the line above as the page's lines do: nothing was cut. */
  readonly wrapped: boolean;
  /** The end of this block is open and its continuation is missing. */
  readonly losesTail: boolean;
  /** Leading code units of `content` that repeat the end of the block it joins (a column overlap); 0 where none. */
  readonly overlap: number;
  /** Markdown heading level 1–6, 0 where none. */
  readonly level: number;
}

/** What a story is to the rules: masthead and page headers are read as stories of their own. */
export type StoryRole = 'article' | 'masthead' | 'page-header' | 'furniture';

/** A run of reading text of one kind: one block, or several that were one paragraph before the page was cut. */
export interface Part extends Span {
  readonly kind: BlockKind;
  readonly level: number;
}

/**
 * The text of a story as it was written: blocks in reading order, cut paragraphs joined, parts separated by "\n".
 * Every offset that facts and rules use counts in this text, never in the document, so that what was read of a story
 * stays true when the story moves.
 */
export interface StoryText {
  readonly role: StoryRole;
  readonly text: string;
  readonly parts: readonly Part[];
}

/** `length` code units of the reading text at `at` stand in the document at `from`. */
export interface Piece {
  readonly at: number;
  readonly from: number;
  readonly length: number;
}

/** A story and where it stands. Each ◆ brief is a story of its own to the rules (`outlineId` is shared). */
export interface Story {
  /** Unique in the document. */
  readonly id: string;
  /** The story's id in the outline. */
  readonly outlineId: string;
  readonly copy: StoryText;
  /** Ascending by `at`. */
  readonly pieces: readonly Piece[];
  /** Indexes of its blocks in reading order. */
  readonly blocks: readonly number[];
  /** Printed page number it stands on; null where no page header is known. */
  readonly page: string | null;
}

/** A page of the issue: its header and the span of the document it covers. */
export interface Page {
  /** As printed without leading zeros: `2`, `A2`. */
  readonly number: string;
  readonly title: string;
  readonly header: Span;
  readonly span: Span;
}

export type DateSource = 'front-matter' | 'masthead' | 'page-header' | 'file-name' | 'config';

/** What is wrong with a line of front matter: no field, not closed, no YAML, a value that is no date or number. */
export interface FrontMatterProblem {
  readonly kind: 'line' | 'unclosed' | 'yaml' | 'date' | 'no-such-day' | 'number' | 'pages';
  readonly span: Span;
  readonly words: string;
}

/** What the issue says of itself. Spans are document spans. */
export interface IssueInfo {
  readonly date: CivilDate | null;
  readonly dateSource: DateSource | null;
  readonly dateSpan: Span | null;
  readonly paper: string | null;
  /** 总期号 or 期号 of the masthead. */
  readonly number: number | null;
  readonly numberSpan: Span | null;
  /** 本期N版. */
  readonly pageCount: number | null;
  readonly pageCountSpan: Span | null;
  /** Date and page that the names of the file and its folder give (20260112-A03.txt), whatever the text says; null where they give none. */
  readonly nameDate: CivilDate | null;
  readonly namePage: string | null;
  /** Faults of the front matter, in document order. */
  readonly problems: readonly FrontMatterProblem[];
}

/** A parsed file. */
export interface Tree {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly stories: readonly Story[];
  /** Blocks and stories page by page, before those that go on on another page were put together; the same lists where none does. */
  readonly apart: { readonly blocks: readonly Block[]; readonly stories: readonly Story[] };
  readonly pages: readonly Page[];
  readonly issue: IssueInfo;
  /** Offsets of line starts, ascending; the first is 0. */
  readonly lineStarts: readonly number[];
}
