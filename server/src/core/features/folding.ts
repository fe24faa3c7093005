// Folding by masthead, page, story and section.
import type { Tree } from '../syntax/model.ts';
import { type Run, runsOf, sectionsOf } from './sections.ts';

/** Zero-based lines, both included. */
export interface Fold {
  readonly start: number;
  readonly end: number;
}

/** Ranges to fold, each once, in document order and outer before inner; a range of one line is none. */
export function foldsOf(tree: Tree): Fold[] {
  const folds = new Map<string, Fold>();
  const { blocks } = tree;
  const add = ({ first, last }: Run): void => {
    const start = (blocks[first]?.line ?? 1) - 1;
    const end = (blocks[last]?.endLine ?? 1) - 1;
    if (end > start) folds.set(`${start} ${end}`, { start, end });
  };
  for (const { span } of tree.pages) {
    const inside = blocks.flatMap((b, i) => (b.span.start >= span.start && b.span.end <= span.end ? [i] : []));
    add({ first: inside[0] ?? 0, last: inside.at(-1) ?? 0 });
  }
  // a story cut by another folds in its runs
  runsOf(blocks).forEach(add);
  sectionsOf(tree).forEach(add);
  return [...folds.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}
