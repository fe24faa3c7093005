// The issue laid out for the proof preview: pages, on each its stories, in each its parts in reading order with their places in the text.
import type { Span } from '../base/span.ts';
import { pageByPage } from '../syntax/apart.ts';
import type { BlockKind, Story, Tree } from '../syntax/model.ts';
import { documentSpans } from '../syntax/reading.ts';
import { articles, titleOf } from './desk.ts';
import { lineAt } from './positions.ts';

/** A run of text that stands unbroken on one line. `line` counts from what the run belongs to, `from` and `to` are UTF-16 offsets in the line. */
export interface ProofRun {
  readonly text: string;
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** A headline, paragraph, caption …; a paragraph cut by the page has several runs. */
export interface ProofPart {
  readonly kind: BlockKind;
  readonly level: number;
  readonly runs: readonly ProofRun[];
  /** The address of the picture that a caption stands under, as printed: `a.jpg` of `![桥上](a.jpg)`; null where none is named. */
  readonly picture: string | null;
}

/** A story's content; lines of its runs count from the story's first line, so that it stays the same where the story moves. */
export interface ProofStory {
  readonly title: string;
  readonly parts: readonly ProofPart[];
}

/** A story on its page: where it stands now, and what it holds. */
export interface PlacedStory {
  /** Equal for equal content: two stories with one key look the same. */
  readonly key: string;
  /** Zero-based first and last line in the document. */
  readonly line: number;
  readonly endLine: number;
  /** UTF-16 units of its reading text. */
  readonly size: number;
  /** Null where the asker holds the content of this key already. */
  readonly story: ProofStory | null;
}

/** A page; lines of its own runs are those of the document. */
export interface ProofPage {
  /** Printed number and title; both empty for a file without page headers. */
  readonly number: string;
  readonly title: string;
  readonly folio: ProofRun | null;
  readonly masthead: readonly ProofRun[];
  readonly stories: readonly PlacedStory[];
}

/** Pages in the order of the file; the masthead stands on the first. Stories whose key is in `held` come without their content. */
export function proofOf(whole: Tree, held: ReadonlySet<string> = new Set()): readonly ProofPage[] {
  const tree = pageByPage(whole);
  const masthead = tree.blocks.filter((b) => b.kind === 'masthead').map((b) => runOf(tree, b.content, 0));
  const heads = [...tree.pages].sort((a, b) => a.span.start - b.span.start);
  const pages: (Omit<ProofPage, 'stories'> & { readonly from: number; readonly stories: PlacedStory[] })[] = heads.map((page) => ({
    number: page.number, title: page.title, folio: runOf(tree, page.header, 0), from: page.span.start, masthead: [], stories: [],
  }));
  const none = { number: '', title: '', folio: null, from: -1, masthead: [], stories: [] };
  for (const story of joined(articles(tree))) {
    const start = Math.min(...story.flatMap((s) => s.blocks).map((i) => tree.blocks[i]?.span.start ?? 0));
    const page = pages.filter((p) => p.from <= start).at(-1);
    if (page) page.stories.push(placeStory(tree, story, held));
    else {
      // stories before the first page header
      if (!pages.some((p) => p.from === -1)) pages.unshift({ ...none, stories: [] });
      pages[0]?.stories.push(placeStory(tree, story, held));
    }
  }
  if (pages.length === 0) pages.push(none);
  return pages.map(({ from: _, ...page }, i) => (i === 0 ? { ...page, masthead } : page));
}

/** Stories that follow each other and are one in the outline: each brief of a group is a story to the rules, on the page they stand together. */
function joined(stories: readonly Story[]): Story[][] {
  const groups: Story[][] = [];
  for (const story of stories) {
    const last = groups.at(-1);
    if (last?.[0]?.outlineId === story.outlineId && last[0].page === story.page) last.push(story);
    else groups.push([story]);
  }
  return groups;
}

function placeStory(tree: Tree, stories: readonly Story[], held: ReadonlySet<string>): PlacedStory {
  const blocks = stories.flatMap((s) => s.blocks).map((i) => tree.blocks[i]).filter((b) => b !== undefined);
  const line = Math.min(...blocks.map((b) => b.line)) - 1;
  const endLine = Math.max(...blocks.map((b) => b.endLine)) - 1;
  const content = stories.flatMap((story) => contentOf(tree, story, line));
  const key = keyOf(content);
  return { key, line, endLine, size: stories.reduce((n, s) => n + s.copy.text.length, 0), story: held.has(key) ? null : { title: titleOf(tree, blocks), parts: content } };
}

/** Parts of a story; parts and pieces ascend together, so that each piece is looked at once. */
function contentOf(tree: Tree, story: Story, line: number): ProofPart[] {
  const { pieces, copy } = story;
  let from = 0;
  return copy.parts.map((part) => {
    while (from + 1 < pieces.length && (pieces[from + 1]?.at ?? 0) <= part.start) from++;
    let last = from;
    while (last + 1 < pieces.length && (pieces[last + 1]?.at ?? 0) < part.end) last++;
    const spans = documentSpans(pieces.slice(from, last + 1), part);
    const [first] = spans;
    return { kind: part.kind, level: part.level, runs: spans.flatMap((span) => linesOf(tree, span)).map((span) => runOf(tree, span, line)), picture: part.kind === 'caption' && first ? pictureOf(tree.text, first) : null };
  });
}

/** The address behind the words of an image in Markdown. */
function pictureOf(text: string, { start, end }: Span): string | null {
  if (text.slice(start - 2, start) !== '![' || text.slice(end, end + 2) !== '](') return null;
  const close = text.indexOf(')', end);
  const address = text.slice(end + 2, close < 0 ? end + 2 : close).trim();
  return address === '' || /[\r\n]/.test(address) ? null : address;
}

/** A document span cut at line breaks, without them. */
function linesOf(tree: Tree, span: Span): Span[] {
  const text = tree.text.slice(span.start, span.end);
  if (!text.includes('\n')) return [span];
  let at = span.start;
  return text.split('\n').map((piece) => {
    const start = at;
    at += piece.length + 1;
    return { start, end: start + (piece.endsWith('\r') ? piece.length - 1 : piece.length) };
  });
}

function runOf(tree: Tree, { start, end }: Span, base: number): ProofRun {
  const line = lineAt(tree.lineStarts, start);
  const from = start - (tree.lineStarts[line] ?? 0);
  return { text: tree.text.slice(start, end), line: line - base, from, to: from + end - start };
}

/** A hash of 53 bits of everything that is drawn of a story (cyrb53 by bryc, public domain). */
function keyOf(parts: readonly ProofPart[]): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  const mix = (n: number): void => {
    a = Math.imul(a ^ n, 2654435761);
    b = Math.imul(b ^ n, 1597334677);
  };
  const mixText = (text: string): void => {
    for (let i = 0; i < text.length; i++) mix(text.charCodeAt(i));
    mix(0x10000 + text.length);
  };
  for (const { kind, level, runs, picture } of parts) {
    mixText(kind);
    mix(level);
    if (picture !== null) mixText(picture);
    for (const { text, line, from } of runs) {
      mixText(text);
      mix(line);
      mix(from);
    }
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
