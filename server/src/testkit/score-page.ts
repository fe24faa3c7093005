// Compares a parsed page with its truth, as shared scorers do: kinds, stories as a partition, joins found and invented.
import type { Tree } from '../core/syntax/model.ts';
import type { GoldLine } from './shuffle-page.ts';

/** Counts; add them up over pages. */
export interface PageScore {
  lines: number;
  kinds: number;
  stories: number;
  joins: number;
  found: number;
  invented: number;
  /** One line for each difference. */
  differences: string[];
}

export function emptyScore(): PageScore {
  return { lines: 0, kinds: 0, stories: 0, joins: 0, found: 0, invented: 0, differences: [] };
}

/** Adds the score of one page to `total`. */
export function scorePage(tree: Tree, gold: readonly GoldLine[], total: PageScore): void {
  const byLine = new Map(tree.blocks.map((block) => [block.line, block]));
  const chosen = matchStories(tree, gold);
  for (const g of gold) {
    const block = byLine.get(g.line);
    const joins = block?.joins;
    const claim = typeof joins === 'number' ? (tree.blocks[joins]?.line ?? null) : (joins ?? null);
    const kind = block !== undefined && g.kinds.includes(block.kind);
    const story = block !== undefined && chosen.get(g.story) === block.story;
    total.lines++;
    if (kind) total.kinds++;
    if (story) total.stories++;
    if (g.joins !== null) total.joins++;
    if (g.joins !== null && claim === g.joins) total.found++;
    if (claim !== null && claim !== g.joins) total.invented++;
    if (!kind || !story || claim !== g.joins) {
      const text = block ? tree.text.slice(block.content.start, block.content.end) : '';
      total.differences.push(`${g.line} is ${g.kinds.join('|')} ${g.story} ${g.joins ?? '.'}, read ${block?.kind} ${block?.story} ${claim ?? '.'}: ${text.slice(0, 14)}…${text.slice(-8)}`);
    }
  }
}

/** The story id that most lines of a gold story carry, each id used once. */
function matchStories(tree: Tree, gold: readonly GoldLine[]): Map<number, string> {
  const byLine = new Map(tree.blocks.map((block) => [block.line, block.story]));
  const votes = new Map<string, { story: number; id: string; count: number }>();
  for (const { line, story } of gold) {
    const id = byLine.get(line);
    if (id == null) continue;
    const vote = votes.get(`${story} ${id}`) ?? { story, id, count: 0 };
    vote.count++;
    votes.set(`${story} ${id}`, vote);
  }
  const chosen = new Map<number, string>();
  const used = new Set<string>();
  for (const { story, id } of [...votes.values()].sort((a, b) => b.count - a.count)) {
    if (chosen.has(story) || used.has(id)) continue;
    chosen.set(story, id);
    used.add(id);
  }
  return chosen;
}
