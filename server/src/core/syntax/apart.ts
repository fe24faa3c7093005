// A tree page by page, as it is laid out and listed.
import type { Tree } from './model.ts';

/** The tree as it stands on the pages: a story that goes on on another page is two. */
export function pageByPage(tree: Tree): Tree {
  return tree.apart.blocks === tree.blocks ? tree : { ...tree, ...tree.apart };
}
