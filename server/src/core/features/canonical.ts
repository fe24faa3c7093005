// The canonical form of docs/format.md: one blank line between blocks, headlines and subheads marked, no blanks round a line. Blanks and heading marks change, nothing else.
import type { FindingEdit } from '../analysis/finding.ts';
import type { Block, Tree } from '../syntax/model.ts';
import { parse } from '../syntax/parse.ts';
import { applyEdits } from './edits.ts';

/** Edits that bring a text into the canonical form, none where it would then be read otherwise. Done twice, they do nothing. */
export function canonicalEdits(text: string): FindingEdit[] {
  const tree = parse(text);
  for (const marks of [true, false]) {
    const edits = layoutEdits(tree, marks).filter(({ span, newText }) => text.slice(span.start, span.end) !== newText);
    if (edits.length === 0) return [];
    if (readsAlike(tree, parse(applyEdits(text, edits)))) return edits;
  }
  return [];
}

function layoutEdits(tree: Tree, marks: boolean): FindingEdit[] {
  const { blocks, text } = tree;
  const edits: FindingEdit[] = [];
  const breakMark = text.includes('\r\n') ? '\r\n' : '\n';
  const first = blocks[0];
  const start = text.startsWith('\ufeff') ? 1 : 0;
  if (first && first.span.start > start) edits.push({ span: { start, end: first.span.start }, newText: '' });
  const marked = marks ? storiesWithText(tree) : new Set<string>();
  blocks.forEach((block, i) => {
    edits.push(...lineEdits(text, block, marked, start));
    const next = blocks[i + 1];
    if (next) edits.push({ span: { start: block.span.end, end: next.span.start }, newText: staysClose(text, block, next) ? breakMark : breakMark + breakMark });
  });
  return edits;
}

/** Blanks before and behind a line go; a headline gets one mark, a subhead two. */
function lineEdits(text: string, { kind, span, content, level, story, line, endLine }: Block, marked: ReadonlySet<string>, textStart: number): FindingEdit[] {
  // images keep their frame, blocks of several lines their lines
  if (line !== endLine || text.slice(Math.max(span.start, textStart), content.start).trim().replace(/^#+$/, '') !== '') return [];
  const own = story !== null && marked.has(story) && !text.startsWith('#', content.start);
  const due = own && kind === 'headline' ? 1 : own && kind === 'subhead' ? 2 : level;
  const from = Math.max(span.start, textStart);
  return [{ span: { start: from, end: content.start }, newText: due > 0 ? `${'#'.repeat(due)} ` : '' }, { span: { start: content.end, end: span.end }, newText: '' }];
}

/** Ids of the stories that have a headline and text below it. */
function storiesWithText({ blocks }: Tree): Set<string> {
  const text = new Set<string>();
  const heads = new Set<string>();
  for (const { kind, story } of blocks) {
    if (story !== null && kind === 'paragraph') text.add(story);
    if (story !== null && kind === 'headline') heads.add(story);
  }
  return new Set([...text].filter((story) => heads.has(story)));
}

/** Lines of front matter, mastheads, verses and lists stand right below one another where they did. */
function staysClose(text: string, block: Block, next: Block): boolean {
  const close = text.slice(block.span.end, next.span.start).split(/\r\n|\r|\n/).length === 2;
  if (!close) return false;
  if (block.kind === 'masthead' || block.kind === 'page-header') return next.kind === block.kind;
  const short = (b: Block): boolean => b.kind === 'paragraph' && b.content.end - b.content.start <= 24;
  return short(block) && short(next) && !/[。！？]”?$/.test(text.slice(block.content.start, block.content.end));
}

/** Whether two texts are read as the same blocks, stories and joins. */
function readsAlike(a: Tree, b: Tree): boolean {
  if (a.blocks.length !== b.blocks.length || a.issue.paper !== b.issue.paper || a.issue.number !== b.issue.number || a.pages.length !== b.pages.length) return false;
  return a.blocks.every((block, i) => {
    const other = b.blocks[i];
    return other !== undefined && other.kind === block.kind && other.story === block.story && other.joins === block.joins && other.overlap === block.overlap && a.text.slice(block.content.start, block.content.end) === b.text.slice(other.content.start, other.content.end);
  });
}
