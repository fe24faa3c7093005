// The same findings on the web as on the desktop: with the platform's words, nodejieba's or none, all rules but those that say `usesWords` find the same over the fixtures.
// A sample of them here; `COPYDESK_ALL=1` for all.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Analyzer } from '../core/analysis/analyzer.ts';
import type { Segmenter } from '../core/base/words.ts';
import { allRules } from '../core/rules/index.generated.ts';
import { diskFiles } from '../host/disk-files.ts';
import { intlWords } from '../host/intl-words.ts';
import { Newsrooms } from '../host/newsroom.ts';
import { loadWords } from '../host/words.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const fixtures = join(root, 'test-fixtures');
/** One file of so many is looked at. */
const step = process.env['COPYDESK_ALL'] ? 1 : 60;
const readsWords: ReadonlySet<string> = new Set(allRules.filter((rule) => rule.scope === 'story' && rule.usesWords).map(({ id }) => id));

/** A segmenter that counts how often it was asked. */
function counted(words: Segmenter): { readonly words: Segmenter; asked: number } {
  const made = {
    asked: 0,
    words: {
      version: words.version,
      cut: (...args: Parameters<Segmenter['cut']>) => {
        made.asked++;
        return words.cut(...args);
      },
      has: (word: string) => {
        made.asked++;
        return words.has(word);
      },
    },
  };
  return made;
}

describe('findings', function () {
  this.timeout(step === 1 ? 3_600_000 : 120_000);

  it('are the same with any words, but for rules that read them', async function () {
    const jieba = (await loadWords()) ?? (await loadWords(join(root, 'dist/words')));
    const intl = intlWords();
    // a place without the word module has nothing to compare
    if (!jieba || !intl) return this.skip();
    const kinds = { nodejieba: counted(jieba), platform: counted(intl) };
    const rooms = { none: new Newsrooms(diskFiles), nodejieba: new Newsrooms(diskFiles), platform: new Newsrooms(diskFiles) };
    rooms.nodejieba.setWords(kinds.nodejieba.words);
    rooms.platform.setWords(kinds.platform.words);
    const names = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:issue|txt|md)$/.test(name)).sort();
    const chosen = names.filter((name, i) => i % step === 0 || !name.includes(sep));
    assert.ok(chosen.length > 20);
    let found = 0;
    for (const name of chosen) {
      const path = join(fixtures, name);
      const text = readFileSync(path, 'utf8');
      const told = (newsrooms: Newsrooms): unknown[] => new Analyzer(allRules).analyze(text, newsrooms.of(path)).findings.filter((f) => !readsWords.has(f.rule)).map(({ rule, severity, message, span, related, fixes }) => ({ rule, severity, message, span, related: related.map((r) => [r.message, r.span]), fixes }));
      const none = told(rooms.none);
      found += none.length;
      assert.deepEqual(told(rooms.nodejieba), none, `${name}: nodejieba`);
      assert.deepEqual(told(rooms.platform), none, `${name}: the platform's words`);
    }
    assert.ok(found > 100, `${found} findings`);
    assert.ok(kinds.nodejieba.asked > 0 && kinds.platform.asked > 0, 'somebody read the words');
  });
});
