// What the desk's views show of an issue: what it says of itself, its stories, its findings with their state.
import type { Analysis } from '../analysis/analyzer.ts';
import { isoDate } from '../base/calendar.ts';
import type { Span } from '../base/span.ts';
import type { Block, Story, Tree } from '../syntax/model.ts';
import { type Accepted, type Mark, markOf, type Sorted } from './accepted.ts';
import { densityOf } from './density.ts';
import { countCharacters, storyCharacters } from './outline.ts';
import { positions, type Range } from './positions.ts';
import { checkData, type FindingData } from './report.ts';

export interface DeskIssue {
  readonly paper: string | null;
  readonly date: string | null;
  readonly dateSource: string | null;
  readonly dateRange: Range | null;
  readonly number: number | null;
  readonly pages: number | null;
  /** 字数 of the whole file, blanks left out. */
  readonly characters: number;
  /** 疑似问题密度: weighted points of the open findings per 10,000 characters. */
  readonly density: number;
}

export interface DeskStory {
  readonly id: string;
  readonly title: string;
  /** Printed page number; null where no page header is known. */
  readonly page: string | null;
  readonly range: Range;
  readonly characters: number;
}

export interface DeskFinding extends FindingData, Mark {
  readonly text: string;
  /** Id of the story it stands in, null for those of masthead and page headers. */
  readonly story: string | null;
  /** Who accepted it and why; null while it is open. */
  readonly accepted: { readonly reason: string; readonly by: string; readonly at: string } | null;
}

export interface DeskData {
  readonly issue: DeskIssue;
  readonly stories: readonly DeskStory[];
  readonly findings: readonly DeskFinding[];
  /** Accepted entries of this file that fit no finding any more. */
  readonly unmatched: readonly Accepted[];
}

/** Everything the review view and the status bar show of one file; positions zero-based in UTF-16 units. */
export function deskData({ tree, findings }: Pick<Analysis, 'tree' | 'findings'>, sorted: Sorted): DeskData {
  const range = positions(tree.lineStarts);
  const entries = new Map(sorted.accepted.map(({ finding, entry }) => [finding, entry]));
  const data = checkData('', { tree, findings }).findings;
  const stories = articles(tree);
  const storyOfSpan = storyFinder(tree, stories);
  return {
    issue: { ...issueOf(tree, range), density: densityOf({ tree, findings: sorted.open }).density },
    stories: stories.map((story) => storyOf(tree, story, range)),
    findings: findings.flatMap((finding, i) => {
      const wire = data[i];
      if (!wire) return [];
      const entry = entries.get(finding);
      return [{
        ...wire, ...markOf(finding, tree.text), text: tree.text.slice(finding.span.start, finding.span.end), story: storyOfSpan(finding.span),
        accepted: entry ? { reason: entry.reason, by: entry.by, at: entry.at } : null,
      }];
    }),
    unmatched: sorted.unmatched,
  };
}

function issueOf({ issue, text }: Tree, range: (span: Span) => Range): Omit<DeskIssue, 'density'> {
  const { date, dateSource, dateSpan, number, pageCount, paper } = issue;
  return { paper, date: date && isoDate(date), dateSource, dateRange: dateSpan && range(dateSpan), number, pages: pageCount, characters: countCharacters(text) };
}

/** Stories that are articles, in the order of their first blocks. */
export function articles(tree: Tree): Story[] {
  const first = (story: Story): number => Math.min(...story.blocks);
  return tree.stories.filter((s) => s.copy.role === 'article' && s.blocks.length > 0).sort((a, b) => first(a) - first(b));
}

function storyOf(tree: Tree, story: Story, range: (span: Span) => Range): DeskStory {
  const blocks = story.blocks.map((i) => tree.blocks[i]).filter((b) => b !== undefined);
  return { id: story.id, title: titleOf(tree, blocks), page: story.page, range: range(extent(blocks)), characters: storyCharacters(story.copy) };
}

/** The headline, or the story's first words. */
export function titleOf(tree: Tree, blocks: readonly Block[]): string {
  const title = blocks.find((b) => b.kind === 'headline') ?? blocks.find((b) => b.kind === 'kicker') ?? blocks[0];
  const words = title ? [...tree.text.slice(title.content.start, title.content.end).replace(/\s+/g, ' ')] : [];
  return words.length > 30 ? `${words.slice(0, 30).join('')}…` : words.join('');
}

function extent(blocks: readonly Block[]): Span {
  return { start: Math.min(...blocks.map((b) => b.span.start)), end: Math.max(...blocks.map((b) => b.span.end)) };
}

/** The story of the block that holds the span's start; blocks are in order, so that each look-up is short. */
function storyFinder(tree: Tree, stories: readonly Story[]): (span: Span) => string | null {
  const owner = new Map(stories.flatMap((story) => story.blocks.map((i) => [i, story.id] as const)));
  return ({ start }) => {
    let low = 0;
    let high = tree.blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((tree.blocks[middle]?.span.start ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    const block = tree.blocks[low];
    return block && block.span.start <= start && start <= block.span.end ? (owner.get(low) ?? null) : null;
  };
}
