// The file rewritten in reading order: each story whole where it begins, cut paragraphs joined, everything else where it stood. No character is lost.
import type { Block, Story, Tree } from '../syntax/model.ts';
import { pageByPage } from '../syntax/apart.ts';
import { documentSpans } from '../syntax/reading.ts';

/** The text in reading order; the same text where nothing is out of place. Front matter and furniture keep their places, stories their pages. */
export function inReadingOrder(whole: Tree): string {
  const tree = pageByPage(whole);
  const { blocks, text } = tree;
  if (!needsOrder(tree)) return text;
  const breakMark = text.includes('\r\n') ? '\r\n' : '\n';
  const owner = new Map<number, Story>();
  for (const story of tree.stories) {
    if (story.copy.role !== 'article') continue;
    for (const index of story.blocks) if (!owner.has(index)) owner.set(index, story);
  }
  const told = new Set<Story>();
  const pieces: string[] = [];
  let last = -1;
  blocks.forEach((block, index) => {
    const story = owner.get(index);
    if (story && told.has(story)) return;
    const lines = story ? partsOf(tree, story) : [text.slice(block.span.start, block.span.end)];
    if (story) told.add(story);
    // lines of front matter and mastheads stay together
    const close = !story && last === index - 1 && index > 0 && text.slice(blocks[index - 1]?.span.end, block.span.start).split(/\r\n|\r|\n/).length === 2;
    if (close) pieces.push(breakMark, ...lines);
    else pieces.push(...(pieces.length > 0 ? [breakMark, breakMark] : []), lines.join(breakMark + breakMark));
    last = story ? -2 : index;
  });
  return `${text.slice(0, blocks[0]?.span.start ?? 0)}${pieces.join('')}${breakMark}`;
}

/** Whether some paragraph is cut, or some story's blocks stand apart or out of order. */
function needsOrder({ blocks, stories }: Tree): boolean {
  if (blocks.some((b) => typeof b.joins === 'number')) return true;
  return stories.some((s) => s.copy.role === 'article' && s.blocks.some((index, i) => i > 0 && index < (s.blocks[i - 1] ?? 0)));
}

/** Parts of a story as written: uncut blocks with their marks, cut ones joined. What a column break printed twice stays printed twice. */
function partsOf({ blocks, text }: Tree, story: Story): string[] {
  const own = story.blocks.map((i) => blocks[i]).filter((b) => b !== undefined);
  const holding = (start: number, end: number): Block | undefined => own.find((b) => b.content.start <= start && end <= b.content.end);
  return story.copy.parts.map((part) => {
    const spans = documentSpans(story.pieces, part);
    const first = spans[0];
    const block = first && holding(first.start, first.end);
    // a block that is one whole part keeps its Markdown marks
    if (block && spans.length === 1) return text.slice(block.span.start, block.span.end);
    return spans.map(({ start, end }, i) => {
      const from = holding(start, end);
      if (!from) return text.slice(start, end);
      const begins = start === from.content.start || start === from.content.start + from.overlap;
      const opening = begins ? text.slice(from.span.start, from.content.start) : '';
      const closing = end === from.content.end ? text.slice(from.content.end, from.span.end) : '';
      // the marks of a cut block go with its text, their blanks only where the part begins
      return (i === 0 ? opening.trimStart() : opening.trim()) + text.slice(begins ? from.content.start : start, end) + closing.trim();
    }).reduce((joined, next) => joined + (fuses(joined, next) ? '\n' : '') + next, '');
  });
}

/** Two halves of a character that stand apart in the file would be one where they meet. */
function fuses(before: string, behind: string): boolean {
  const [high, low] = [before.charCodeAt(before.length - 1), behind.charCodeAt(0)];
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000;
}
