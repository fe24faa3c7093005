// The engine keeps what it read: after any edits its answer is the one a fresh analysis of the same text gives.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { testSurroundings } from '../../testkit/check.ts';
import { cancelled } from '../base/cancel.ts';
import { allRules } from '../rules/index.generated.ts';
import { type Analysis, Analyzer } from './analyzer.ts';

const fixtures = fileURLToPath(new URL('../../../../test-fixtures', import.meta.url));

function issues(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? issues(path) : /\.(?:issue|txt)(?:\.\w+)?$/.test(entry.name) ? [readFileSync(path, 'utf8')] : [];
  });
}

const texts = [...issues(fixtures), '', '西岭报\n2026年3月20日 星期四 第12期 本期四版\n\n# 标题\n\n今年投入12亿元。去年投入10亿元，增长10%。\n'];
const bits = ['\n', '\n\n', '。', '，', '“', '”', '3', '2026年3月20日', '星期五', '第02版:要闻\n', '# ', '◆', '增长20%', '（下转第2版）', '甲乙 摄\n', '\r\n', '\ud83d', '　', '，，'];
const edits = fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.oneof(fc.nat(3), fc.nat(400)), put: fc.oneof(fc.constant(''), fc.constantFrom(...bits), fc.string({ unit: fc.constantFrom(...bits), maxLength: 5 })) }), { minLength: 1, maxLength: 8 });

describe('analyzer', function () {
  this.timeout(240_000);

  it('answers after edits what it answers from scratch', () => {
    const surroundings = testSurroundings();
    fc.assert(fc.property(fc.constantFrom(...texts), edits, (start, list) => {
      const kept = new Analyzer(allRules);
      let text = start;
      kept.analyze(text, surroundings);
      for (const { at, remove, put } of list) {
        const from = Math.floor(at * text.length);
        text = text.slice(0, from) + put + text.slice(from + remove);
        same(kept.analyze(text, surroundings), new Analyzer(allRules).analyze(text, surroundings), text);
      }
    }), { numRuns: 25 });
  });

  it('answers the same in slices, and drops work that is overtaken', async () => {
    const text = texts[0] ?? '';
    const surroundings = testSurroundings();
    const analyzer = new Analyzer(allRules);
    const slices = { due: () => true, pause: async (): Promise<void> => { await Promise.resolve(); } };
    const sliced = await analyzer.analyzeInSlices(text, surroundings, { isCancelled: false }, slices);
    assert.ok(sliced !== cancelled);
    same(sliced, new Analyzer(allRules).analyze(text, surroundings), text);
    const token = { isCancelled: false };
    const dropped = analyzer.analyzeInSlices(`${text}新`, surroundings, token, slices);
    token.isCancelled = true;
    assert.equal(await dropped, cancelled);
    same(analyzer.analyze(`${text}新`, surroundings), new Analyzer(allRules).analyze(`${text}新`, surroundings), text);
  });

  it('tells of the stories early, with what is known of the whole carried over', async () => {
    const text = texts[0] ?? '';
    const surroundings = testSurroundings();
    const analyzer = new Analyzer(allRules);
    const before = analyzer.analyze(text, surroundings);
    let early: Analysis | null = null;
    const slices = { due: () => false, pause: async (): Promise<void> => undefined, early: async (a: Analysis): Promise<void> => { early = a; } };
    const after = await analyzer.analyzeInSlices(`${text}\n\n末了一行。\n`, surroundings, { isCancelled: false }, slices);
    assert.ok(after !== cancelled && early !== null);
    assert.deepEqual((early as Analysis).findings.length, before.findings.length);
    same(after, new Analyzer(allRules).analyze(`${text}\n\n末了一行。\n`, surroundings), text);
  });

  it('follows its surroundings', () => {
    const text = '# 标题一行\n\n昨天，，下雨。\n';
    const analyzer = new Analyzer(allRules);
    const count = (rules: Record<string, 'off'>): number => analyzer.analyze(text, testSurroundings({ config: { rules } })).findings.filter((f) => f.rule === 'format/duplicate-mark').length;
    assert.deepEqual([count({}), count({ 'format/*': 'off' }), count({})], [1, 0, 1]);
  });
});

function same(a: Analysis, b: Analysis, text: string): void {
  assert.deepEqual(a.tree.lineStarts, b.tree.lineStarts, JSON.stringify(text));
  assert.deepEqual(a.tree.blocks, b.tree.blocks, JSON.stringify(text));
  assert.deepEqual(a.tree.stories, b.tree.stories, JSON.stringify(text));
  assert.deepEqual(a.tree.pages, b.tree.pages, JSON.stringify(text));
  assert.deepEqual(a.tree.issue, b.tree.issue, JSON.stringify(text));
  assert.deepEqual(a.findings, b.findings, JSON.stringify(text));
}
