// Sentences and clauses, with the marks that do and do not end them.
import assert from 'node:assert/strict';
import { readSentences } from './sentences.ts';

/** Sentences of one paragraph, each as its clauses. */
function clausesOf(text: string): string[][] {
  return readSentences({ role: 'article', text, parts: [{ kind: 'paragraph', level: 0, start: 0, end: text.length }] })
    .map((s) => s.clauses.map((c) => text.slice(c.start, c.end)));
}

describe('sentences', () => {
  it('end at 。！？ and take the closing quote along', () => {
    assert.deepEqual(clausesOf('“走吧！”他说。天黑了'), [['“走吧'], ['他说'], ['天黑了']]);
  });

  it('have clauses at ，；： but not inside figures', () => {
    assert.deepEqual(clausesOf('收入1,280.5万元，15:40到；完'), [['收入1,280.5万元', '15:40到', '完']]);
  });

  it('cover every part and nothing between parts', () => {
    const text = '标题\n正文。';
    const found = readSentences({ role: 'article', text, parts: [{ kind: 'headline', level: 1, start: 0, end: 2 }, { kind: 'paragraph', level: 0, start: 3, end: 6 }] });
    assert.deepEqual(found.map((s) => [s.start, s.end, s.part]), [[0, 2, 0], [3, 6, 1]]);
  });
});
