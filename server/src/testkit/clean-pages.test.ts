// Whole pages of every kind that are right throughout: nothing of what they say may be doubted.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyzeText } from './check.ts';

const folder = new URL('../../../test-fixtures/clean/', import.meta.url);
const factual = /^(?:date|figure|issue|name|programme)\//;

describe('clean pages', () => {
  for (const name of readdirSync(fileURLToPath(folder)).sort()) {
    it(name, () => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const found = analyzeText(text).findings.filter((f) => factual.test(f.rule) || f.severity === 'error' || f.severity === 'warning');
      assert.deepEqual(found.map((f) => `${f.rule} ${f.message}`), []);
    });
  }
});
