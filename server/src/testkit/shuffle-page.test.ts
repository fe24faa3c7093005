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
  'cut at column breaks': { joins: 98, invented: 1, stories: 98, kinds: 99 },
  'narrow columns': { joins: 97.5, invented: 1.7, stories: 98.5, kinds: 99 },
  'wide columns': { joins: 95, invented: 1, stories: 99, kinds: 99 },
  'a lost tail': { joins: 97, invented: 1, stories: 98, kinds: 98 },
  'one story in another': { joins: 94, invented: 1.5, stories: 96.5, kinds: 97 },
  'two stories by turns': { joins: 90, invented: 4, stories: 90, kinds: 97 },
  'strands of one story': { joins: 90, invented: 5, stories: 95, kinds: 97 },
  'paragraphs moved': { joins: 90, invented: 4, stories: 95, kinds: 97 },
  'no Markdown marks': { joins: 96.5, invented: 2.2, stories: 98, kinds: 98 },
  'all of it at once': { joins: 85, invented: 6, stories: 93, kinds: 97 },
};

describe('pages laid out at random', function () {
  this.timeout(30_000);
  for (const [set, pages] of Object.entries({ 'news and features': sourcePages, 'other genres': otherPages, 'kept apart': heldPages })) {
    for (const [name, options] of Object.entries(variants)) it(`${set}: ${name}`, () => demand(measurePages(pages, options, 10), demands[name as keyof typeof variants]));
  }
});
