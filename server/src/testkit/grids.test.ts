// Structures of errors in many combinations of their parts: nine of ten slips are spoken of, and no text without one.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyzeText } from './check.ts';
import { bothOf, combinationsOf, gridsOf, runGrid, weakChoices } from './grid.ts';

const folder = new URL('../../../test-fixtures/grids/', import.meta.url);
const check = (text: string): readonly { rule: string; message: string }[] => analyzeText(text).findings;

describe('grids', () => {
  it('tell every combination, or as many as are asked for', () => {
    const [grid] = gridsOf('@@ figure/sum\n{甲|乙}有⟦3|2⟧{个|}。\n');
    assert.ok(grid);
    assert.deepEqual(combinationsOf(grid, 10).map((c) => bothOf(grid, c).right.trim()), ['甲有2个。', '乙有2个。', '甲有2。', '乙有2。']);
    assert.equal(combinationsOf(grid, 3).length, 3);
    assert.deepEqual(combinationsOf(grid, 3), combinationsOf(grid, 3));
  });

  it('refuse a text without a slip', () => {
    assert.throws(() => gridsOf('@@ figure/sum\n甲有{3|2}个。\n'), /exactly one/);
  });

  it('show which choice stops a reader', () => {
    const [grid] = gridsOf('@@ figure/sum\n{甲|乙}⟦错|对⟧\n');
    assert.ok(grid);
    const run = runGrid(grid, (text) => (text.startsWith('甲错') ? [{ rule: 'figure/sum', message: '' }] : []), 10);
    assert.deepEqual(weakChoices(run), ['0/1 {乙}']);
  });

  for (const name of readdirSync(fileURLToPath(folder)).filter((f) => f.endsWith('.txt')).sort()) {
    it(name, () => {
      for (const grid of gridsOf(readFileSync(new URL(name, folder), 'utf8'))) {
        const { tried, missed, alarmed } = runGrid(grid, check, 30);
        assert.deepEqual(alarmed, []);
        assert.ok(missed.length <= tried.length / 10, `${missed.length} of ${tried.length} missed, as\n${missed.slice(0, 2).join('\n')}`);
      }
    }).timeout(60_000);
  }
});
