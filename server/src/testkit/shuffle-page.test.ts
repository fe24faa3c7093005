// Measures reading order on pages of our own laid out at random: sentences cut at column breaks, pictures between, tails lost, stories interrupted.
import assert from 'node:assert/strict';
import { sourcePages } from './pages-data.ts';
import { heldPages } from './pages-held-data.ts';
import { otherPages } from './pages-other-data.ts';
import type { PageScore } from './score-page.ts';
import { measurePages, variants } from './shuffle-measure.ts';

interface Demands {
  readonly joins: number;
  readonly invented: number;
  readonly stories: number;
  readonly kinds: number;
}

function demand(score: PageScore, { joins, invented, stories, kinds }: Demands): void {
  const share = (part: number, whole: number): number => Math.round((1000 * part) / Math.max(1, whole)) / 10;
  const got = { joins: share(score.found, score.joins), invented: share(score.invented, score.joins), stories: share(score.stories, score.lines), kinds: share(score.kinds, score.lines) };
  const said = `${JSON.stringify(got)}\n${score.differences.slice(0, 20).join('\n')}`;
  assert.ok(got.joins >= joins && got.invented <= invented && got.stories >= stories && got.kinds >= kinds, said);
}

const demands: Readonly<Record<keyof typeof variants, Demands>> = {
  'cut at column breaks': { joins: 99, invented: 0.5, stories: 99.4, kinds: 99.5 },
  'narrow columns': { joins: 98.5, invented: 1, stories: 98.5, kinds: 99.3 },
  'wide columns': { joins: 98, invented: 0.5, stories: 99.5, kinds: 99.5 },
  'a lost tail': { joins: 97.5, invented: 0.5, stories: 99, kinds: 99 },
  'one story in another': { joins: 97, invented: 1.5, stories: 98, kinds: 98 },
  'two stories by turns': { joins: 82, invented: 7.5, stories: 91.5, kinds: 99 },
  'strands of one story': { joins: 73, invented: 25, stories: 99, kinds: 99 },
  'paragraphs moved': { joins: 82, invented: 15.5, stories: 99, kinds: 99 },
  'no Markdown marks': { joins: 97, invented: 2.1, stories: 99, kinds: 99 },
  'all of it at once': { joins: 91.5, invented: 3.5, stories: 95, kinds: 97.5 },
};

describe('pages laid out at random', function () {
  this.timeout(30_000);
  for (const [set, pages] of Object.entries({ 'news and features': sourcePages, 'other genres': otherPages, 'kept apart': heldPages })) {
    for (const [name, options] of Object.entries(variants)) it(`${set}: ${name}`, () => demand(measurePages(pages, options, 10), demands[name as keyof typeof variants]));
  }
});
