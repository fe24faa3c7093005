// What an editor can be told of a text, without any editor's types: all spans are document spans unless it says otherwise.
import type { Analysis } from '../analysis/analyzer.ts';
import type { FindingEdit } from '../analysis/finding.ts';
import type { Span } from '../base/span.ts';
import type { SiblingPage } from '../rules/define.ts';
import type { Story } from '../syntax/model.ts';

/** Text to show for a span; `span` counts in the story's reading text, `markdown` is CommonMark. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** What a hover may know beyond its own document. */
export interface HoverView {
  /** The other pages of the issue. */
  readonly pages: readonly SiblingPage[];
  /** The document's own URI where the client follows links to lines (`uri#L3,5`), else null. */
  readonly linkTo: string | null;
}

/** Tells what stands at an offset of the story's reading text, or null where it has nothing to say. */
export type HoverProvider = (analysis: Analysis, story: Story, offset: number, earlier: readonly SiblingPage[], view: HoverView) => Hover | null;

/** A completion; `replace` counts in the story's reading text. */
export interface Completion {
  readonly label: string;
  /** Short text behind the label. */
  readonly detail?: string;
  readonly markdown?: string;
  readonly kind: 'date' | 'programme' | 'person' | 'organisation' | 'term' | 'text';
  readonly replace: Span;
  readonly newText: string;
  /** What the typed text is compared with where it is not the label (pinyin initials, short forms). */
  readonly filter?: string;
  /** Lower comes first; equal ones in the order given. */
  readonly rank?: number;
}

/** Completions at an offset of the story's reading text. */
export type CompletionProvider = (analysis: Analysis, story: Story, offset: number) => readonly Completion[];

/** A grey text behind an offset of the story's reading text. */
export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  readonly tooltip?: string;
}

/** Settings of hints, `copydesk.inlayHints.*`. */
export interface InlayOptions {
  readonly dates: 'off' | 'relative' | 'all';
  readonly figures: boolean;
}

/** Hints of a story; asked only for stories in view. */
export type InlayProvider = (analysis: Analysis, story: Story, options: InlayOptions) => readonly InlayHint[];

/** A place in another file of the issue. */
export interface PlaceElsewhere extends SiblingPage {
  readonly span: Span;
}

/** Mentions of one thing over the whole file: what find-references, highlight and rename share. */
export interface Mentions {
  /** The mention under the caret. */
  readonly at: Span;
  /** Every mention, the one under the caret included, in document order. */
  readonly all: readonly Span[];
  /** The sentence or mention that defines it. */
  readonly definition?: Span;
  /** May be renamed: the text a rename begins with. */
  readonly rename?: string;
  /** Mentions over the issue, given its other pages, where they are not found by a name. */
  inIssue?(pages: readonly SiblingPage[]): { readonly all: readonly Span[]; readonly elsewhere: readonly PlaceElsewhere[] };
}

/** Mentions of what stands at an offset of the story's reading text. */
export type MentionsProvider = (analysis: Analysis, story: Story, offset: number) => Mentions | null;

/** Something that can be done about a span, beside the fixes of findings. */
export interface Action {
  readonly title: string;
  readonly kind: 'quickfix' | 'refactor' | 'source';
  readonly edits: readonly FindingEdit[];
  /** A command of the client to run instead of, or after, the edits. */
  readonly command?: { readonly name: string; readonly arguments: readonly unknown[] };
  /** An entry to write into the newsroom's registers; whoever answers the editor knows where they are. */
  readonly entry?: NewEntry;
}

/** A register entry made from a page. */
export interface NewEntry {
  readonly section: 'programmes' | 'people' | 'organisations';
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Where a page comes from, as far as it does not say so itself: the newsroom's paper and the file's name; null where not known. */
export interface Origin {
  readonly paper: string | null;
  readonly file: string | null;
}

/** Actions for a document span. */
export type ActionProvider = (analysis: Analysis, span: Span, origin?: Origin) => readonly Action[];

/** A semantic token: a document span on one line. */
export interface Token extends Span {
  readonly type: TokenType;
}

export const tokenTypes = ['masthead', 'pageHeader', 'headline', 'kicker', 'deck', 'byline', 'subhead', 'caption', 'jump', 'date', 'figure', 'person', 'organisation', 'programme'] as const;
export type TokenType = (typeof tokenTypes)[number];
