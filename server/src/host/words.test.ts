// The segmenter covers any text without gaps, keeps known spans whole, and is null where it cannot be loaded.
import assert from 'node:assert/strict';
import { loadWords, wordsFolder } from './words.ts';

describe('words', () => {
  it('is null where there is no dictionary', async () => {
    assert.equal(await loadWords(null), null);
    assert.equal(await loadWords('/nowhere/words'), null);
  });

  it('covers any text without gaps and keeps known spans whole', async function () {
    if (wordsFolder() === null) this.skip();
    const words = await loadWords();
    assert.ok(words);
    for (const text of ['', '县水利局局长计长风介绍渠道情况。', 'a\ud800b𠮷😀\n\t二', '：'.repeat(300)]) {
      let at = 0;
      for (const word of words.cut(text)) {
        assert.equal(word.start, at);
        assert.ok(word.end > word.start);
        at = word.end;
      }
      assert.equal(at, text.length);
    }
    const cut = words.cut('局长计长风介绍', [{ start: 2, end: 5 }]);
    assert.ok(cut.some((w) => w.start === 2 && w.end === 5));
    assert.equal(words.has('水利'), true);
    assert.equal(words.has('利水风'), false);
  });
});
