// A clean page full of what tempts the format family: scores, times, lists, poems, credits, lottery figures.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyzeText } from '../../../testkit/check.ts';

describe('a clean page', () => {
  it('has no finding of the format family', () => {
    const text = readFileSync(new URL('../../../../../test-fixtures/clean.issue', import.meta.url), 'utf8');
    const found = analyzeText(text).findings.filter((f) => f.rule.startsWith('format/'));
    assert.deepEqual(found.map((f) => `${f.rule} ${text.slice(f.span.start, f.span.end)} ${f.message}`), []);
  });
});
