// From classified lines to blocks, stories in reading order and pages.
import type { Draft } from './classify.ts';
import type { Block, BlockKind, Page, Part, Piece, Story, StoryRole } from './model.ts';

const headKinds: ReadonlySet<BlockKind> = new Set(['kicker', 'headline', 'deck']);

/** Groups blocks into stories: a head after anything but a head begins one. */
export function assembleStories(text: string, drafts: readonly Draft[]): { blocks: Block[]; stories: Story[]; pages: Page[] } {
  const blocks: Block[] = [];
  const groups: { id: string; role: StoryRole; blocks: number[] }[] = [];
  let previous: BlockKind | null = null;
  drafts.forEach((draft, index) => {
    const role: StoryRole = draft.kind === 'masthead' ? 'masthead' : draft.kind === 'page-header' ? 'page-header' : 'article';
    let group = groups.at(-1);
    const begins = !group || group.role !== role || (headKinds.has(draft.kind) && previous !== null && !headKinds.has(previous)) || draft.kind === 'brief';
    if (begins || !group) {
      group = { id: String(groups.length + 1), role, blocks: [] };
      groups.push(group);
    }
    group.blocks.push(index);
    blocks.push(blockOf(draft, role === 'article' ? group.id : null));
    previous = draft.kind;
  });
  return { blocks, stories: groups.map((g) => storyOf(text, blocks, g)), pages: [] };
}

function blockOf({ kind, line, number }: Draft, story: string | null): Block {
  return {
    kind, span: { start: line.start, end: line.end }, content: { start: line.from, end: line.to }, line: number, endLine: number,
    story, joins: null, losesTail: false, overlap: 0, level: line.level,
  };
}

function storyOf(text: string, blocks: readonly Block[], group: { id: string; role: StoryRole; blocks: number[] }): Story {
  const parts: Part[] = [];
  const pieces: Piece[] = [];
  let reading = '';
  for (const index of group.blocks) {
    const block = blocks[index];
    if (!block) continue;
    const { start, end } = block.content;
    if (reading !== '') reading += '\n';
    pieces.push({ at: reading.length, from: start, length: end - start });
    parts.push({ kind: block.kind, level: block.level, start: reading.length, end: reading.length + end - start });
    reading += text.slice(start, end);
  }
  return { id: group.id, outlineId: group.id, copy: { role: group.role, text: reading, parts }, pieces, blocks: group.blocks, page: null };
}
