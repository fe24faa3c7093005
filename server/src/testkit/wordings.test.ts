// Every wording of test-fixtures/wordings: a wrong one is found where it is marked and nowhere else, a right one is left alone.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../core/analysis/finding.ts';
import { overlaps } from '../core/base/span.ts';
import { analyzeText, applyEdits } from './check.ts';
import { readMarks } from './marks.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../../test-fixtures/wordings');
const factual = /^(?:date|figure|issue|name|programme)\//;

for (const name of readdirSync(folder)) {
  describe(`wordings of ${name}`, () => {
    for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
      if (line === '' || line.startsWith('//')) continue;
      const [rule = '', rest = ''] = line.split(/ \| (.*)/s);
      it(line, () => check(rule, rest));
    }
  });
}

function check(rule: string, rest: string): void {
  const [marked = '', fixed] = rest.split(' => ');
  const { text, marks } = readMarks(`${marked.startsWith('#') ? '' : '# 短讯\n\n'}${marked.trimEnd().replaceAll('⏎', '\n\n')}`);
  const found = analyzeText(text).findings.filter((f) => factual.test(f.rule));
  const say = (list: readonly Finding[]): string => list.map((f) => `${f.rule} ${text.slice(f.span.start, f.span.end)} ${f.message}`).join(' | ');
  const mark = marks[0];
  if (!mark) {
    assert.equal(say(found), '');
    return;
  }
  const hits = found.filter((f) => [f.span, ...f.related.map((r) => r.span)].some((s) => overlaps(s, mark)));
  assert.ok(hits.some((f) => f.rule === `figure/${rule}`), `not found, but: ${say(found)}`);
  assert.equal(say(found.filter((f) => !hits.includes(f))), '', 'strays');
  if (fixed === undefined) return;
  const want = text.slice(0, mark.start) + fixed.trim() + text.slice(mark.end);
  const made = hits.flatMap((f) => f.fixes.map((fix) => applyEdits(text, fix.edits)));
  assert.ok(made.includes(want), `no fix makes ${fixed}, but: ${made.join(' / ')}`);
}
