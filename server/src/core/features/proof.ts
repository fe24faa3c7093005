// The issue laid out for the proof preview: pages, on each its stories, in each its parts in reading order with their places in the text.
import type { Block, BlockKind, Story, Tree } from '../syntax/model.ts';
import { documentSpans } from '../syntax/reading.ts';
import { articles, titleOf } from './desk.ts';
import { positions, type Range } from './positions.ts';

/** A run of a part's text that stands unbroken in the document. */
export interface ProofRun {
  readonly text: string;
  readonly range: Range;
}

/** A headline, paragraph, caption …; a paragraph cut by the page has several runs. */
export interface ProofPart {
  readonly kind: BlockKind;
  readonly level: number;
  readonly runs: readonly ProofRun[];
}

export interface ProofStory {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly ProofPart[];
}

export interface ProofPage {
  /** Printed number and title; both empty for a file without page headers. */
  readonly number: string;
  readonly title: string;
  readonly range: Range | null;
  readonly masthead: readonly ProofRun[];
  readonly stories: readonly ProofStory[];
}

/** Pages in the order of the file. The masthead stands on the first page. */
export function proofOf(tree: Tree): readonly ProofPage[] {
  const range = positions(tree.lineStarts);
  const masthead = tree.blocks.filter((b) => b.kind === 'masthead').map((b) => ({ text: textOf(tree, b), range: range(b.content) }));
  const stories = articles(tree);
  const heads = [...tree.pages].sort((a, b) => a.span.start - b.span.start);
  const pages: (Omit<ProofPage, 'stories'> & { readonly from: number; readonly stories: ProofStory[] })[] = heads.map((page) => ({
    number: page.number, title: page.title, range: range(page.header), from: page.span.start, masthead: [], stories: [],
  }));
  const none = { number: '', title: '', range: null, from: -1, masthead: [], stories: [] };
  for (const story of stories) {
    const start = Math.min(...story.blocks.map((i) => tree.blocks[i]?.span.start ?? 0));
    const page = pages.filter((p) => p.from <= start).at(-1);
    if (page) page.stories.push(storyOf(tree, story, range));
    else {
      // stories before the first page header
      if (!pages.some((p) => p.from === -1)) pages.unshift({ ...none, stories: [] });
      pages[0]?.stories.push(storyOf(tree, story, range));
    }
  }
  if (pages.length === 0) pages.push(none);
  return pages.map(({ from: _, ...page }, i) => (i === 0 ? { ...page, masthead } : page));
}

function storyOf(tree: Tree, story: Story, range: ReturnType<typeof positions>): ProofStory {
  const blocks = story.blocks.map((i) => tree.blocks[i]).filter((b) => b !== undefined);
  return {
    id: story.id,
    title: titleOf(tree, blocks),
    parts: story.copy.parts.map((part) => ({
      kind: part.kind, level: part.level,
      runs: documentSpans(story.pieces, part).map((span) => ({ text: tree.text.slice(span.start, span.end), range: range(span) })),
    })),
  };
}

function textOf(tree: Tree, block: Block): string {
  return tree.text.slice(block.content.start, block.content.end);
}
