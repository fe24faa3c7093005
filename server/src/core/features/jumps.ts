// Jumps: 下转第2版 and 上接第1版 lead to where the story goes on, in this file or another page of the issue; a cut paragraph leads to its other half.
import type { Span } from '../base/span.ts';
import { type PageReference, readPageReferences } from '../facts/page-references.ts';
import type { SiblingPage } from '../rules/define.ts';
import type { Page, Story, Tree } from '../syntax/model.ts';
import { blockIndexAt, placed } from './place.ts';

/** A place to go to: in the file where `sibling` is null, else in another page of the issue. */
export interface Target {
  readonly sibling: SiblingPage | null;
  readonly span: Span;
}

/** A jump in the text and where it leads; null where no page of that number is known. */
export interface Jump {
  readonly span: Span;
  readonly kind: PageReference['kind'];
  readonly page: string;
  readonly target: Target | null;
}

/** A jump before it is known where it leads. */
interface Note {
  readonly span: Span;
  readonly reference: PageReference;
  readonly story: Story;
}

/** All jumps and references to pages, in document order. */
export function jumpsOf(tree: Tree, siblings: readonly SiblingPage[] = []): Jump[] {
  return notesOf(tree).map((note) => ({ span: note.span, kind: note.reference.kind, page: note.reference.page, target: targetOf(tree, siblings, note) }));
}

function notesOf(tree: Tree): Note[] {
  const notes: Note[] = [];
  for (const story of tree.stories) {
    if (!story.copy.text.includes('版') || story.copy.role === 'masthead' || story.copy.role === 'page-header') continue;
    const references = readPageReferences(story.copy);
    // 见2、3版: each number leads to its own page, the first with the words before it
    references.forEach((reference, i) => {
      const shared = (other: PageReference | undefined): boolean => other?.start === reference.start;
      const start = shared(references[i - 1]) ? reference.number.start : reference.start;
      const end = shared(references[i + 1]) ? reference.number.end : reference.end;
      notes.push({ span: placed(story, { start, end }), reference, story });
    });
  }
  return notes.sort((a, b) => a.span.start - b.span.start);
}

function targetOf(tree: Tree, siblings: readonly SiblingPage[], { reference, story, span }: Note): Target | null {
  const page = tree.pages.find(({ number }) => number === reference.page);
  if (page) return { sibling: null, span: goesOnAt(tree, story, page, reference.kind) ?? page.header };
  // what stands above the first header is page 1
  const above = reference.page === '1' && reference.kind === 'from' ? tree.blocks.filter((b) => b.span.end <= (tree.pages[0]?.span.start ?? 0)) : [];
  const begins = above.some((b) => b.story === story.outlineId) ? goesOnAt(tree, story, null, 'from') : null;
  if (begins) return { sibling: null, span: begins };
  const { date } = tree.issue;
  for (const sibling of siblings) {
    const other = sibling.tree.issue.date;
    // neighbouring issues are not pages of this one
    if (!date || !other || other.year !== date.year || other.month !== date.month || other.day !== date.day) continue;
    const there = sibling.tree.pages.find(({ number }) => number === reference.page);
    if (there) return { sibling, span: answerAt(sibling.tree, there, reference.kind, pageAt(tree, span)) ?? there.header };
  }
  const masthead = above.find((b) => b.kind === 'masthead');
  return masthead ? { sibling: null, span: masthead.content } : null;
}

/** The first or last block of the story's text on a page; null where the story does not stand there. `page` null: above the first header. */
function goesOnAt(tree: Tree, { blocks }: Story, page: Page | null, kind: PageReference['kind']): Span | null {
  const until = page?.span ?? { start: 0, end: tree.pages[0]?.span.start ?? tree.text.length };
  const own = blocks.map((i) => tree.blocks[i]).filter((b) => b !== undefined && b.span.start >= until.start && b.span.end <= until.end && b.kind !== 'caption' && b.kind !== 'credit');
  return (kind === 'from' ? own.at(-1) : own[0])?.content ?? null;
}

/** The note on another file's page that answers. */
function answerAt(tree: Tree, page: Page, kind: PageReference['kind'], here: string | null): Span | null {
  const answer = kind === 'to' ? 'from' : 'to';
  const notes = notesOf(tree).filter(({ span, reference }) => reference.kind === answer && page.span.start <= span.start && span.end <= page.span.end);
  return (notes.find(({ reference }) => reference.page === here) ?? (notes.length === 1 ? notes[0] : undefined))?.span ?? null;
}

function pageAt(tree: Tree, { start }: Span): string | null {
  return tree.pages.find((page) => page.span.start <= start && start < page.span.end)?.number ?? null;
}

/** Where go-to-definition leads from a document offset: the other end of a jump, the other side of a cut that is at most `within` code units away. */
export function jumpTarget(tree: Tree, offset: number, siblings: readonly SiblingPage[] = [], within = Number.POSITIVE_INFINITY): Target | null {
  // between 2 and 、3版 the number that begins
  const jump = jumpsOf(tree, siblings).filter((j) => j.span.start <= offset && offset <= j.span.end).at(-1);
  return jump?.target ?? cutTarget(tree, offset, within);
}

/** The other side of the cut in the paragraph at a document offset, where it is at most `within` code units away. */
export function cutTarget(tree: Tree, offset: number, within = Number.POSITIVE_INFINITY): Target | null {
  const index = blockIndexAt(tree, offset);
  const block = tree.blocks[index];
  if (!block) return null;
  const { start, end } = block.content;
  const nearEnd = offset - start > (end - start) / 2;
  const before = typeof block.joins === 'number' && offset - start <= within ? tree.blocks[block.joins] : undefined;
  const after = end - offset <= within ? tree.blocks.find((b) => b.joins === index) : undefined;
  if (after && (nearEnd || !before)) return { sibling: null, span: headOf(tree.text, after.content) };
  return before ? { sibling: null, span: tailOf(tree.text, before.content) } : null;
}

function headOf(text: string, { start, end }: Span): Span {
  return { start, end: Math.min(end, start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1)) };
}

function tailOf(text: string, { start, end }: Span): Span {
  return { start: Math.max(start, end - ((text.codePointAt(end - 2) ?? 0) > 0xffff ? 2 : 1)), end };
}
