// The injector's correct stories must stay silent, and what it breaks must be found at the rate reached so far.
import assert from 'node:assert/strict';
import { analyzeText } from './check.ts';
import { inject, operators } from './injector.ts';

describe('injected errors', () => {
  const pairs = [1, 2, 3].flatMap((seed) => inject(seed));
  it('writes the same stories for the same seed', () => {
    assert.deepEqual(inject(5), inject(5));
    assert.notDeepEqual(inject(5), inject(6));
  });
  it('stays silent on the correct stories', () => {
    for (const { correct } of pairs) assert.deepEqual(figures(correct).map((f) => `${f.rule} ${f.message}`), [], correct);
  });
  for (const { id, rule } of operators) {
    it(`finds what ${id} breaks`, () => {
      const own = pairs.filter((p) => p.operator === id);
      const missed = own.filter((p) => !figures(p.broken).some((f) => f.rule === rule));
      assert.ok(missed.length <= own.length * 0.1, `${missed.length} of ${own.length} missed:\n${missed.map((p) => p.broken.replace(/\n/g, '⏎')).join('\n')}`);
    });
  }
});

function figures(text: string): { rule: string; message: string }[] {
  return analyzeText(text).findings.filter((f) => f.rule.startsWith('figure/')).map(({ rule, message }) => ({ rule, message }));
}
