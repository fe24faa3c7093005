// Measures reading order on pages of our own laid out at random: sentences cut at column breaks, pictures between, tails lost, stories interrupted.
import assert from 'node:assert/strict';
import { parse } from '../core/syntax/parse.ts';
import { sourcePages } from './pages-data.ts';
import { emptyScore, type PageScore, scorePage } from './score-page.ts';
import { randomFrom, type ShuffleOptions, shufflePage } from './shuffle-page.ts';

function measure(options: ShuffleOptions, seeds = 10): PageScore {
  const total = emptyScore();
  for (let seed = 1; seed <= seeds; seed++) {
    for (const [i, stories] of sourcePages.entries()) {
      const { text, gold } = shufflePage(stories, randomFrom(seed * 100 + i), options);
      scorePage(parse(text), gold, total);
    }
  }
  return total;
}

function demand(score: PageScore, { joins, invented, stories, kinds }: { joins: number; invented: number; stories: number; kinds: number }): void {
  const share = (part: number, whole: number): number => Math.round((1000 * part) / Math.max(1, whole)) / 10;
  const got = { joins: share(score.found, score.joins), invented: share(score.invented, score.joins), stories: share(score.stories, score.lines), kinds: share(score.kinds, score.lines) };
  const said = `${JSON.stringify(got)}\n${score.differences.slice(0, 20).join('\n')}`;
  assert.ok(got.joins >= joins && got.invented <= invented && got.stories >= stories && got.kinds >= kinds, said);
}

describe('pages laid out at random', () => {
  const base = { column: 160, interleave: false, dropTail: false, markdown: true };
  it('cut at column breaks, pictures between the halves', () => demand(measure(base), { joins: 95, invented: 1, stories: 98, kinds: 98 }));
  it('with a lost tail', () => demand(measure({ ...base, dropTail: true }), { joins: 95, invented: 1.5, stories: 98, kinds: 98 }));
  it('wide columns', () => demand(measure({ ...base, column: 320 }), { joins: 94, invented: 2, stories: 98, kinds: 98 }));
  it('one story inside another', () => demand(measure({ ...base, interleave: true }), { joins: 90, invented: 2, stories: 90, kinds: 97 }));
  it('without Markdown marks', () => demand(measure({ ...base, column: 200, markdown: false }), { joins: 94, invented: 3, stories: 90, kinds: 95 }));
});
