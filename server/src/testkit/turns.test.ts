// Turns hold every story once and in order, and what is said of a story does not depend on those it shares a turn with.
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { diskFiles } from '../host/disk-files.ts';
import { Newsrooms } from '../host/newsroom.ts';
import { allRules } from '../core/rules/index.generated.ts';
import { parse } from '../core/syntax/parse.ts';
import { Analyzer } from '../core/analysis/analyzer.ts';
import { StoryFacts } from '../core/analysis/facts.ts';
import { StoryRun } from '../core/analysis/run.ts';
import { turns } from '../core/analysis/turns.ts';

describe('analysis in turns', () => {
  const story = (length: number) => ({ copy: { text: '字'.repeat(length), role: 'article' as const, parts: [] } });

  it('takes at most two dozen stories, and a long one alone', () => {
    const stories = [...new Array<number>(60).fill(500), 90_000, 500, 39_000, 2_000].map(story);
    const taken = [...turns(stories)];
    assert.deepEqual(taken.flat(), stories);
    assert.deepEqual(taken.map((turn) => turn.length), [24, 24, 12, 1, 2, 1]);
    assert.deepEqual([...turns([])], []);
  });

  it('says of each story what it says of it alone', function () {
    this.timeout(20_000);
    const folder = new URL('../../../test-fixtures/clean/', import.meta.url);
    const pages = readdirSync(folder).filter((name) => name.endsWith('.txt')).slice(0, 6).map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const text = `${readFileSync(new URL('../example.issue', folder), 'utf8')}\n${pages.join('\n')}`;
    const surroundings = new Newsrooms(diskFiles).of('/nowhere/turns.txt');
    const analysis = new Analyzer(allRules).analyze(text, surroundings);
    const { issue, stories } = parse(text, surroundings.parse);
    assert.ok(stories.length > 24);
    const alone = stories.flatMap(({ copy }) => {
      const run = new StoryRun(copy, new StoryFacts({ copy, issue, registers: surroundings.registers }), issue, surroundings, null);
      for (const rule of allRules) if (rule.scope !== 'story' || !rule.usesWords) run.look(rule);
      return run.reports().map(({ rule }) => rule.id);
    });
    const own = new Set<string>(allRules.filter((rule) => rule.scope === 'story' && !rule.usesWords).map(({ id }) => id));
    assert.deepEqual(analysis.findings.map(({ rule }) => rule).filter((id) => own.has(id)).sort(), alone.sort());
  });
});
