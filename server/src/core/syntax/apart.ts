// A tree page by page, as it is laid out and listed, and a tree all of whose parts are at hand.
import type { Tree } from './model.ts';

/** The tree as it stands on the pages: a story that goes on on another page is two. */
export function pageByPage(tree: Tree): Tree {
  return tree.apart.stories === tree.stories ? tree : { ...gathered(tree), blocks: tree.apart.blocks, stories: tree.apart.stories };
}

/** A plain object with all that a tree holds: the parser gathers blocks and line starts only when they are asked for, and a copy made by spreading would lack them. */
export function gathered({ text, blocks, stories, apart, lineStarts, pages, issue }: Tree): Tree {
  return { text, blocks, stories, apart: { blocks: apart.blocks, stories: apart.stories }, lineStarts, pages, issue };
}
