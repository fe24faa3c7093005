// The file rewritten in reading order: each story whole where it begins, cut paragraphs joined, everything else where it stood. No character is lost,
// and what comes out reads as the same stories: a story that could not be written so is left where it is.
import { isSurrogatePair } from '../base/characters.ts';
import { pageByPage } from '../syntax/apart.ts';
import type { Block, Story, Tree } from '../syntax/model.ts';
import { parse } from '../syntax/parse.ts';

/** So many rewritten texts are read at most before the rest of a file is left as it is. */
const mostTries = 120;
/** So often a rewritten text is rewritten again until nothing changes any more. */
const mostRounds = 6;

/** The text in reading order; the same text where nothing is out of place. Front matter and furniture keep their places, stories their pages. Done twice, it does nothing more. */
export function inReadingOrder(whole: Tree): string {
  const tries = { left: mostTries };
  let tree = whole;
  for (let round = 0; round < mostRounds; round++) {
    const text = rewrite(tree, tries);
    if (text === tree.text) return text;
    tree = parse(text);
  }
  return whole.text;
}

/** One rewriting: all stories that stand apart or out of order, or as many of them as can be written so that the text reads alike. */
function rewrite(whole: Tree, tries: { left: number }): string {
  const tree = pageByPage(whole);
  const stories = tree.stories.filter((story) => isOutOfOrder(tree, story));
  if (!needsOrder(tree, stories)) return tree.text;
  const read = readingOf(whole);
  let moved: readonly Story[] = [];
  let best = tree.text;
  const add = (more: readonly Story[]): void => {
    if (more.length === 0 || tries.left-- <= 0) return;
    const text = written(tree, new Set([...moved, ...more]));
    if (readingOf(parse(text)) === read) {
      moved = [...moved, ...more];
      best = text;
    } else if (more.length > 1) {
      const half = more.length >> 1;
      add(more.slice(0, half));
      add(more.slice(half));
    }
  };
  add(stories);
  return best;
}

/** What a file says, story by story, and on which pages; blanks and the marks of a cut bold line do not count. */
function readingOf({ stories, pages, issue }: Tree): string {
  const told = stories.map(({ copy, page }) => `${page ?? ''}|${copy.role}|${copy.text.replace(/[\s*]/g, '')}`);
  return [...told.sort(), pages.map(({ number }) => number).join(), issue.paper, issue.number].join('\n');
}

/** Whether some paragraph is cut, or some story's blocks stand out of order. */
function needsOrder({ blocks }: Tree, stories: readonly Story[]): boolean {
  return stories.some((s) => s.blocks.some((index, i) => isJoined(blocks[index]) || (i > 0 && index < (s.blocks[i - 1] ?? 0))));
}

/** Goes on from another block; what a column break printed twice stays on a line of its own, so that it can be seen. */
function isJoined(block: Block | undefined): boolean {
  return block !== undefined && typeof block.joins === 'number' && block.overlap === 0;
}

function isOutOfOrder({ blocks }: Tree, { copy, blocks: own }: Story): boolean {
  return copy.role === 'article' && own.some((index, i) => isJoined(blocks[index]) || (i > 0 && index !== (own[i - 1] ?? 0) + 1));
}

/** The text with these stories whole where they begin. Each line keeps the blank lines that stood before it. */
function written({ blocks, text }: Tree, moved: ReadonlySet<Story>): string {
  const breakMark = text.includes('\r\n') ? '\r\n' : text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
  const owner = new Map<number, Story>();
  for (const story of moved) for (const index of story.blocks) owner.set(index, story);
  const told = new Set<Story>();
  const pieces: string[] = [];
  const put = (index: number, line: string): void => {
    const gap = index === 0 ? '' : text.slice(blocks[index - 1]?.span.end, blocks[index]?.span.start);
    pieces.push(pieces.length === 0 ? '' : index === 0 ? breakMark + breakMark : gap, line);
  };
  blocks.forEach((block, index) => {
    const story = owner.get(index);
    if (!story) put(index, text.slice(block.span.start, block.span.end));
    else if (!told.has(story)) {
      told.add(story);
      for (const { index: first, line } of linesOf(blocks, text, story)) put(first, line);
    }
  });
  return `${text.slice(0, blocks[0]?.span.start ?? 0)}${pieces.join('')}${text.slice(blocks.at(-1)?.span.end ?? 0) || breakMark}`;
}

/** Lines of a story as written: uncut blocks with their marks, cut ones joined; each with the index of its first block. */
function linesOf(blocks: readonly Block[], text: string, { blocks: own, pieces, copy }: Story): { index: number; line: string }[] {
  const starts = new Set(copy.parts.map(({ start }) => start));
  const lines: { index: number; line: string }[] = [];
  own.forEach((index, i) => {
    const block = blocks[index];
    const last = lines.at(-1);
    if (!block) return;
    const opening = text.slice(block.span.start, block.content.start);
    const closing = text.slice(block.content.end, block.span.end);
    const content = text.slice(block.content.start, block.content.end);
    if (!last || starts.has(pieces[i]?.at ?? -1) || block.overlap > 0) lines.push({ index, line: opening + content + closing });
    // the marks of a cut block go with its text, their blanks only where the part begins
    else {
      const before = last.line.trimEnd();
      const next = opening.trim() + content + closing.trim();
      last.line = `${before}${fuses(before, next) ? '\n' : ''}${next}`;
    }
  });
  return lines;
}

/** Two halves of a character that stand apart in the file would be one where they meet. */
function fuses(before: string, behind: string): boolean {
  return isSurrogatePair(before.charCodeAt(before.length - 1), behind.charCodeAt(0));
}
