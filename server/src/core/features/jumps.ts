// Jumps: 下转第2版 and 上接第1版 lead to the page they name; a cut paragraph leads to where it goes on, and back.
import type { Span } from '../base/span.ts';
import type { Page, Tree } from '../syntax/model.ts';
import { blockIndexAt } from './place.ts';

/** A jump's page number in the text and the page of this file it leads to. */
export interface Jump {
  readonly span: Span;
  readonly page: string;
  readonly target: Page | null;
}

const jumpPattern = /(?:下转|上接|转|接)第?\s{0,2}([A-Z]?\d{1,3})\s{0,2}版/g;

/** All jumps of the file, from blocks that are jumps and from jump notes at a paragraph's end. */
export function jumpsOf(tree: Tree): Jump[] {
  const jumps: Jump[] = [];
  for (let at = tree.text.indexOf('版'); at >= 0; at = tree.text.indexOf('版', at + 1)) {
    const from = Math.max(0, at - 12);
    jumpPattern.lastIndex = 0;
    const found = [...tree.text.slice(from, at + 1).matchAll(jumpPattern)].at(-1);
    if (!found || from + found.index + found[0].length !== at + 1) continue;
    const page = (found[1] ?? '').replace(/^([A-Z]?)0+(?=\d)/, '$1');
    jumps.push({ span: { start: from + found.index, end: at + 1 }, page, target: tree.pages.find((p) => p.number === page) ?? null });
  }
  return jumps;
}

/** Where go-to-definition leads from a document offset: the page of a jump, the other side of a cut. */
export function jumpTarget(tree: Tree, offset: number): Span | null {
  const jump = jumpsOf(tree).find((j) => j.span.start <= offset && offset <= j.span.end);
  if (jump?.target) return jump.target.header;
  const index = blockIndexAt(tree, offset);
  const block = tree.blocks[index];
  if (!block) return null;
  const text = block.content;
  const nearEnd = offset - text.start > (text.end - text.start) / 2;
  const before = typeof block.joins === 'number' ? tree.blocks[block.joins] : undefined;
  const after = tree.blocks.find((b) => b.joins === index);
  if (nearEnd && after) return headOf(after.content);
  if (before) return tailOf(before.content);
  return after ? headOf(after.content) : null;
}

function headOf({ start, end }: Span): Span {
  return { start, end: Math.min(end, start + 1) };
}

function tailOf({ start, end }: Span): Span {
  return { start: Math.max(start, end - 1), end };
}
