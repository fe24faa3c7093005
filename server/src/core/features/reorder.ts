// The file rewritten in reading order: each story whole where it begins, cut paragraphs joined, everything else where it stood.
import type { Block, Story, Tree } from '../syntax/model.ts';
import { documentSpans } from '../syntax/reading.ts';

/** The text in reading order; the same text where nothing is out of place. Front matter and furniture keep their places. */
export function inReadingOrder(tree: Tree): string {
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
  blocks.forEach((block, index) => {
    const story = owner.get(index);
    if (!story) pieces.push(text.slice(block.span.start, block.span.end));
    else if (!told.has(story)) {
      told.add(story);
      pieces.push(...partsOf(tree, story));
    }
  });
  const head = text.slice(0, blocks[0]?.span.start ?? 0);
  return `${head}${pieces.join(breakMark + breakMark)}${breakMark}`;
}

/** Whether some paragraph is cut, or some story's blocks stand apart or out of order. */
function needsOrder({ blocks, stories }: Tree): boolean {
  if (blocks.some((b) => typeof b.joins === 'number')) return true;
  return stories.some((s) => s.copy.role === 'article' && s.blocks.some((index, i) => i > 0 && index < (s.blocks[i - 1] ?? 0)));
}

/** Parts of a story as written: uncut blocks with their marks, cut ones joined. */
function partsOf({ blocks, text }: Tree, story: Story): string[] {
  const own = story.blocks.map((i) => blocks[i]).filter((b) => b !== undefined);
  return story.copy.parts.map((part) => {
    const spans = documentSpans(story.pieces, part);
    const first = spans[0];
    const block = first && own.find((b: Block) => b.content.start <= first.start && first.end <= b.content.end);
    // a block that is one whole part keeps its Markdown marks
    if (block && spans.length === 1) return text.slice(block.span.start, block.span.end);
    return spans.map((s) => text.slice(s.start, s.end)).join('');
  });
}
