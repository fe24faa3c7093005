// Reading order measured on pages laid out at random.
import { parse } from '../core/syntax/parse.ts';
import type { SourceStory } from './pages-data.ts';
import { emptyScore, type PageScore, scorePage } from './score-page.ts';
import { randomFrom, type ShuffleOptions, shufflePage } from './shuffle-page.ts';

const base: ShuffleOptions = { column: 160, interleave: false, dropTail: false, markdown: true };

/** The layouts that are measured. */
export const variants = {
  'cut at column breaks': base,
  'narrow columns': { ...base, column: 90 },
  'wide columns': { ...base, column: 320 },
  'a lost tail': { ...base, dropTail: true },
  'one story in another': { ...base, interleave: true },
  'two stories by turns': { ...base, interleave: 'crossing' },
  'strands of one story': { ...base, interleave: 'strands' },
  'paragraphs moved': { ...base, interleave: 'moved' },
  'no Markdown marks': { ...base, column: 200, markdown: false },
  'all of it at once': { column: 200, interleave: true, dropTail: true, markdown: false },
} satisfies Readonly<Record<string, ShuffleOptions>>;

/** Lays each page out `seeds` times, from the seed `first` on, and adds up how it was read. */
export function measurePages(pages: readonly (readonly SourceStory[])[], options: ShuffleOptions, seeds: number, first = 1): PageScore {
  const total = emptyScore();
  for (let seed = first; seed < first + seeds; seed++) {
    for (const [i, stories] of pages.entries()) {
      const { text, gold } = shufflePage(stories, randomFrom(seed * 100 + i), options);
      scorePage(parse(text), gold, total);
    }
  }
  return total;
}
