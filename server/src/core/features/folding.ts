// Folding by masthead, page, story and section.
import type { Tree } from '../syntax/model.ts';

/** Zero-based lines, both included. */
export interface Fold {
  readonly start: number;
  readonly end: number;
}

/** Ranges to fold, outer before inner; a range of one line is none. */
export function foldsOf(tree: Tree): Fold[] {
  const folds: Fold[] = [];
  const add = (start: number, end: number): void => {
    if (end > start) folds.push({ start, end });
  };
  const { blocks } = tree;
  for (const page of tree.pages) {
    const inside = blocks.filter((b) => b.span.start >= page.span.start && b.span.end <= page.span.end);
    add((inside[0]?.line ?? 1) - 1, (inside.at(-1)?.endLine ?? 1) - 1);
  }
  // a run of blocks of one story; a story cut by another folds in its runs
  for (let i = 0; i < blocks.length; ) {
    const first = blocks[i];
    let j = i + 1;
    while (j < blocks.length && runKey(blocks[j]) === runKey(first)) j++;
    add((first?.line ?? 1) - 1, (blocks[j - 1]?.endLine ?? 1) - 1);
    for (let k = i; k < j; k++) {
      if (blocks[k]?.kind !== 'subhead') continue;
      let end = k;
      while (end + 1 < j && blocks[end + 1]?.kind !== 'subhead' && blocks[end + 1]?.kind !== 'headline') end++;
      add((blocks[k]?.line ?? 1) - 1, (blocks[end]?.endLine ?? 1) - 1);
    }
    i = j;
  }
  return folds;
}

function runKey(block: Tree['blocks'][number] | undefined): string {
  if (!block) return '';
  return block.story ?? (block.kind === 'masthead' ? 'masthead' : `at ${block.span.start}`);
}
