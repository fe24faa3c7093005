// Every rule's page is run: each `bad` block yields exactly one finding of the rule at its mark, each `good` block none,
// and a `fix` block after a `bad` one is what one of the finding's fixes makes of it. Settings in braces behind the kind are those of copydesk.yaml:
// ```bad { 出版日: [一, 三, 五] }
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Config } from '../core/base/config.ts';
import { allRules } from '../core/rules/index.generated.ts';
import { readSettingsFile } from '../host/settings.ts';
import { applyEdits, checkRule, findingsOf } from './check.ts';
import { readMarks } from './marks.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const headings = ['问题', '依据', '何时不管'];

for (const rule of allRules) {
  describe(`page of ${rule.id}`, () => {
    const page = readFileSync(join(root, 'server/src/core/rules', `${rule.id}.md`), 'utf8');
    const blocks = [...page.matchAll(/^```(bad|good|fix)(?: (\{.*\}))?\n([\s\S]*?)^```$/gm)].map((m) => ({ kind: m[1] ?? '', settings: readSettingsFile(m[2] ?? ''), text: (m[3] ?? '').replace(/\n$/, '') }));
    it('names the rule and has its sections', () => {
      assert.match(page, new RegExp(`^# ${rule.id} \\S`));
      for (const heading of headings) assert.ok(page.includes(`\n## ${heading}\n`), `## ${heading} is missing`);
      assert.ok(blocks.some((b) => b.kind === 'bad') && blocks.some((b) => b.kind === 'good'), 'needs a bad and a good example');
    });
    it('has settings that can be read', () => assert.deepEqual(blocks.flatMap((b) => b.settings.problems), []));
    let before = '';
    let under: Partial<Config> = {};
    for (const [i, { kind, settings: { config }, text }] of blocks.entries()) {
      const label = `${kind} ${i + 1}: ${text.split('\n').at(-1)?.slice(0, 30)}`;
      if (kind === 'bad') {
        before = text;
        under = config;
        it(label, () => {
          assert.equal(readMarks(text).marks.length, 1, 'a bad example has one ⟦mark⟧');
          checkRule(rule.id, text, { config });
        });
      } else if (kind === 'good') it(label, () => checkRule(rule.id, text, { config }));
      else {
        const bad = before;
        const settings = under;
        it(label, () => {
          const { text: plain } = readMarks(bad);
          const results = findingsOf(rule.id, plain, { config: settings }).flatMap((f) => f.fixes).map((fix) => applyEdits(plain, fix.edits));
          assert.ok(results.includes(text), `no fix gives:\n${text}\nbut:\n${results.join('\n---\n')}`);
        });
      }
    }
  });
}
