// The analyzer keeps what it found of a story until the story or its surroundings change, and drops what is cancelled.
import assert from 'node:assert/strict';
import { cancelled } from '../base/cancel.ts';
import { testSurroundings } from '../../testkit/check.ts';
import { allRules } from '../rules/index.generated.ts';
import { Analyzer } from './analyzer.ts';

const text = '# 甲\n\n天晴了，，出门走走。\n\n# 乙\n\n下雨了，在家看书。\n';

describe('analyzer', () => {
  it('keeps facts of stories that did not change', () => {
    const analyzer = new Analyzer(allRules);
    const before = analyzer.analyze(text, testSurroundings());
    const after = analyzer.analyze(text.replace('看书', '写字'), testSurroundings());
    const facts = (a: typeof before, i: number): unknown => { const s = a.tree.stories[i]; assert.ok(s); return a.facts(s); };
    assert.equal(facts(after, 0), facts(before, 0));
    assert.notEqual(facts(after, 1), facts(before, 1));
  });

  it('reads everything anew when settings change', () => {
    const analyzer = new Analyzer(allRules);
    const rule = 'format/duplicate-mark';
    assert.equal(analyzer.analyze(text, testSurroundings()).findings.filter((f) => f.rule === rule).length, 1);
    assert.equal(analyzer.analyze(text, testSurroundings({ config: { rules: { 'format/*': 'off' } } })).findings.filter((f) => f.rule === rule).length, 0);
    assert.equal(analyzer.analyze(text, testSurroundings({ config: { rules: { 'format/*': 'off', [rule]: 'hint' } } })).findings.find((f) => f.rule === rule)?.severity, 'hint');
  });

  it('answers “cancelled”, and goes on right afterwards', async () => {
    const analyzer = new Analyzer(allRules);
    const pause = (): Promise<void> => Promise.resolve();
    assert.equal(await analyzer.analyzeInSlices(text, testSurroundings(), { isCancelled: true }, pause, () => true), cancelled);
    const done = await analyzer.analyzeInSlices(text, testSurroundings(), { isCancelled: false }, pause, () => true);
    assert.ok(done !== cancelled);
    assert.deepEqual(done.findings, new Analyzer(allRules).analyze(text, testSurroundings()).findings);
  });

  it('speaks English where asked', () => {
    const found = new Analyzer(allRules).analyze(text, testSurroundings({ config: { locale: 'en' } })).findings.find((f) => f.rule === 'format/duplicate-mark');
    assert.match(found?.message ?? '', /^The mark/);
  });
});
