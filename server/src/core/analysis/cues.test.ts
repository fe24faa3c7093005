// Cues only save work: with every cue answered yes the analysis says the same of every fixture, of our own cases and wordings.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { testSurroundings } from '../../testkit/check.ts';
import { cueTable, withAllCues } from '../base/cues.ts';
import { allRules } from '../rules/index.generated.ts';
import { Analyzer } from './analyzer.ts';

const fixtures = fileURLToPath(new URL('../../../../test-fixtures', import.meta.url));

/** Every text of a folder: issues whole, cases one by one, a page of wordings as one story. */
function texts(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return texts(path);
    if (!/\.(?:issue|txt|md)$/.test(entry.name)) return [];
    const text = readFileSync(path, 'utf8').replace(/[⟦⟧]/g, '');
    return text.includes('@@ ') ? text.split(/^@@ .*$/m) : [text.replace(/^(?:\w+) \| /gm, '').replace(/ => .*$/gm, '\n')];
  });
}

describe('cues', function () {
  this.timeout(600_000);

  it('tell which characters a stretch holds', () => {
    const table = cueTable();
    const share = table.cue('占率');
    const sum = table.cue('共计率');
    assert.deepEqual([table.read('占三成', 0, 3), table.read('占三成', 1, 3), table.read('合格率', 0, 3), table.read('共占', 0, 2)], [share, 0, share | sum, share | sum]);
    assert.equal(table.cue('率占'), share);
    for (let i = 0; i < 40; i++) assert.ok(table.cue(String.fromCharCode(0x4e00 + i)) & table.read(String.fromCharCode(0x4e00 + i), 0, 1), 'also where the table is full');
    assert.equal(withAllCues(() => table.read('', 0, 0)), -1);
  });

  it('never change what is found', () => {
    const surroundings = testSurroundings();
    const found = (text: string) => {
      const analysis = new Analyzer(allRules).analyze(text, surroundings);
      return { findings: analysis.findings, statements: analysis.tree.stories.map((s) => analysis.facts(s).get('statements')) };
    };
    let statements = 0;
    for (const text of texts(fixtures)) {
      const usual = found(text);
      statements += usual.statements.flat().length;
      assert.deepEqual(usual, withAllCues(() => found(text)), text);
    }
    assert.ok(statements > 400, `only ${statements} statements in the fixtures`);
  });
});
