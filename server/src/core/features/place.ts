// Finds the story at an offset of the document.
import type { Span } from '../base/span.ts';
import { documentSpan, readingOffset } from '../syntax/reading.ts';
import type { Block, Story, Tree } from '../syntax/model.ts';

/** A story and an offset of its reading text. */
export interface Place {
  readonly story: Story;
  readonly offset: number;
}

/** The place of a document offset in reading order, or null between stories. */
export function placeAt(tree: Tree, offset: number): Place | null {
  for (const story of tree.stories) {
    const at = readingOffset(story, offset);
    if (at !== null) return { story, offset: at };
  }
  return null;
}

/** The block that covers a document offset (its end included), or null on a blank line. Binary search. */
export function blockAt(tree: Tree, offset: number): Block | null {
  const index = blockIndexAt(tree, offset);
  return index < 0 ? null : (tree.blocks[index] ?? null);
}

/** Index of the block at a document offset, −1 where there is none. */
export function blockIndexAt(tree: Tree, offset: number): number {
  let low = 0;
  let high = tree.blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = tree.blocks[middle];
    if (!block) return -1;
    if (offset < block.span.start) high = middle - 1;
    else if (offset > block.span.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** Document span of a span of the story's reading text. */
export function placed(story: Story, span: Span): Span {
  return documentSpan(story.pieces, span);
}
