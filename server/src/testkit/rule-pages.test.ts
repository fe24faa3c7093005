// Every rule's page is run: each `bad` block yields exactly one finding of the rule at its mark, each `good` block none,
// and a `fix` block after a `bad` one is what one of the finding's fixes makes of it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allRules } from '../core/rules/index.generated.ts';
import { applyEdits, checkRule, findingsOf } from './check.ts';
import { readMarks } from './marks.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const headings = ['问题', '依据', '何时不管'];

for (const rule of allRules) {
  describe(`page of ${rule.id}`, () => {
    const page = readFileSync(join(root, 'server/src/core/rules', `${rule.id}.md`), 'utf8');
    const blocks = [...page.matchAll(/^```(bad|good|fix)\n([\s\S]*?)^```$/gm)].map((m) => ({ kind: m[1] ?? '', text: (m[2] ?? '').replace(/\n$/, '') }));
    it('names the rule and has its sections', () => {
      assert.match(page, new RegExp(`^# ${rule.id} \\S`));
      for (const heading of headings) assert.ok(page.includes(`\n## ${heading}\n`), `## ${heading} is missing`);
      assert.ok(blocks.some((b) => b.kind === 'bad') && blocks.some((b) => b.kind === 'good'), 'needs a bad and a good example');
    });
    let before = '';
    for (const [i, { kind, text }] of blocks.entries()) {
      const label = `${kind} ${i + 1}: ${text.split('\n').at(-1)?.slice(0, 30)}`;
      if (kind === 'bad') {
        before = text;
        it(label, () => {
          assert.equal(readMarks(text).marks.length, 1, 'a bad example has one ⟦mark⟧');
          checkRule(rule.id, text);
        });
      } else if (kind === 'good') it(label, () => checkRule(rule.id, text));
      else {
        const bad = before;
        it(label, () => {
          const { text: plain } = readMarks(bad);
          const results = findingsOf(rule.id, plain).flatMap((f) => f.fixes).map((fix) => applyEdits(plain, fix.edits));
          assert.ok(results.includes(text), `no fix gives:\n${text}\nbut:\n${results.join('\n---\n')}`);
        });
      }
    }
  });
}
