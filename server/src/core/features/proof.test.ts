// The proof: every run is where it says it is, and unchanged stories need not be sent again.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyzeText } from '../../testkit/check.ts';
import { proofOf } from './proof.ts';

const page = '第02版:民生\n\n# 石桥镇修路\n\n本报讯（记者 周一鸣）雨停了，，路修好了。\n\n路灯亮了，，人也来了。\n';
const example = readFileSync(join(import.meta.dirname, '../../../../test-fixtures/example.issue'), 'utf8');

describe('the proof', () => {
  it('lays out pages, stories and parts with their places', () => {
    const pages = proofOf(analyzeText(example).tree);
    const lines = example.split('\n');
    let runs = 0;
    assert.deepEqual(pages.map((p) => p.number), ['1', '2', '3', '4']);
    for (const { folio, masthead, stories } of pages) {
      for (const run of [...(folio ? [folio] : []), ...masthead]) assert.equal(lines[run.line]?.slice(run.from, run.to), run.text);
      for (const { line, endLine, story } of stories) {
        for (const run of story?.parts.flatMap((p) => p.runs) ?? []) {
          assert.equal(lines[line + run.line]?.slice(run.from, run.to), run.text);
          assert.ok(line + run.line <= endLine);
          runs++;
        }
      }
    }
    assert.ok(runs > 100);
  });

  it('lays out a text without pages on one sheet', () => {
    assert.deepEqual(proofOf(analyzeText('').tree).map((p) => p.stories.length), [0]);
    assert.equal(proofOf(analyzeText('# 一则消息\n\n本报讯 雨停了。\n').tree).length, 1);
  });

  it('sends again only the story that was edited, also where others moved', () => {
    const held = new Set(proofOf(analyzeText(example).tree).flatMap((p) => p.stories.map((s) => s.key)));
    const all = (text: string): (string | undefined)[] => proofOf(analyzeText(text).tree, held).flatMap((p) => p.stories).flatMap((s) => (s.story ? [s.story.title] : []));
    assert.deepEqual(all(example), []);
    assert.deepEqual(all(example.replace('# 澜江二桥昨日合龙', '\n\n# 澜江二桥昨天合龙')), ['澜江二桥昨天合龙']);
    assert.deepEqual(all(`\n${example}`), []);
  });

  it('joins a paragraph that the page cut, each run on its own line', () => {
    const { tree } = analyzeText(`${page}\n`);
    const [first] = proofOf(tree)[0]?.stories ?? [];
    assert.deepEqual(first?.story?.parts.map((p) => [p.kind, p.runs.map((r) => r.line)]), [['headline', [0]], ['paragraph', [2]], ['paragraph', [4]]]);
  });
});
