// Tests of the tables of words asked for by place.
import assert from 'node:assert/strict';
import { valuesFrom, wordsFrom, wordsTo } from './affixes.ts';

describe('affixes', () => {
  it('finds the longest word that begins at a place and ends by the limit', () => {
    const words = wordsFrom(['分', '分别', '分别是', '包括']);
    assert.equal(words.longest('共分别是三', 1, 5), '分别是');
    assert.equal(words.longest('共分别是三', 1, 3), '分别');
    assert.equal(words.longest('共分别是三', 1, 1), null);
    assert.equal(words.longest('共包', 1, 2), null);
    assert.equal(words.longest('共', 5, 9), null);
  });

  it('finds the longest word that ends at a place and begins no earlier than the limit', () => {
    const words = wordsTo(['到', '达到', '增加到']);
    assert.equal(words.longest('产量增加到5万', 5, 0), '增加到');
    assert.equal(words.longest('产量增加到5万', 5, 3), '到');
    assert.equal(words.longest('产量达到5万', 4, 0), '达到');
    assert.equal(words.longest('到', 0, 0), null);
  });

  it('lets words stand for values, the first of two equal words for its own', () => {
    assert.equal(valuesFrom(['元', '万元', '元'], [1, 2, 3]).longest('5元', 1, 2), 1);
  });

  it('agrees with trying every word', () => {
    const words = ['一', '一个', '一个人', '个人', '人', '人工', '工', '工程师', '师'];
    const text = '一个人工程师工人一个工程一';
    const [from, to] = [wordsFrom(words), wordsTo(words)];
    for (let at = 0; at <= text.length; at++) for (let limit = 0; limit <= text.length; limit++) {
      const longest = (fits: (word: string) => boolean): string | null => words.filter(fits).sort((a, b) => b.length - a.length)[0] ?? null;
      assert.equal(from.longest(text, at, limit), longest((w) => at + w.length <= limit && text.startsWith(w, at)));
      assert.equal(to.longest(text, at, limit), longest((w) => at - w.length >= limit && text.endsWith(w, at)));
    }
  });
});
