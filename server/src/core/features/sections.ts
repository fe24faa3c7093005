// Where stories stand without a break, and the sections below their subheads: what folding, outline and growing selections share.
import type { Span } from '../base/span.ts';
import type { Block, Tree } from '../syntax/model.ts';

/** Indexes of blocks, both included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** Runs of blocks of one story, of the masthead's lines, and blocks of no story one by one; a story cut by another has several. */
export function runsOf(blocks: readonly Block[]): Run[] {
  const runs: Run[] = [];
  for (let first = 0; first < blocks.length; ) {
    let last = first;
    while (last + 1 < blocks.length && keyOf(blocks[last + 1]) === keyOf(blocks[first])) last++;
    runs.push({ first, last });
    first = last + 1;
  }
  return runs;
}

/** A subhead and what stands below it, as far as its story goes on unbroken: up to the next subhead or headline. */
export function sectionsOf({ blocks }: Pick<Tree, 'blocks'>): Run[] {
  const sections: Run[] = [];
  for (const run of runsOf(blocks)) {
    for (let first = run.first; first <= run.last; first++) {
      if (blocks[first]?.kind !== 'subhead') continue;
      let last = first;
      while (last < run.last && !endsSection(blocks[last + 1])) last++;
      sections.push({ first, last });
    }
  }
  return sections;
}

/** What a run covers of the document. */
export function spanOf({ first, last }: Run, blocks: readonly Block[]): Span {
  return { start: blocks[first]?.span.start ?? 0, end: blocks[last]?.span.end ?? 0 };
}

function endsSection(block: Block | undefined): boolean {
  return block?.kind === 'subhead' || block?.kind === 'headline' || block?.kind === 'kicker' || block?.kind === 'section';
}

function keyOf(block: Block | undefined): string {
  if (!block) return '';
  return block.story ?? (block.kind === 'masthead' ? 'masthead' : `at ${block.span.start}`);
}
