// holds and find answer as includes and indexOf do, whatever was asked before.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { find, holds, holdsAny } from './held.ts';

describe('base/held', () => {
  const character = fc.constantFrom('年', '月', '日', '一', '了', '“', 'a', '\n', '𠮷');
  const word = fc.string({ unit: character, maxLength: 4 });

  it('answers as includes and indexOf do, for one text after another', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.string({ unit: character, maxLength: 40 }), word), { minLength: 1, maxLength: 6 }), (asked) => {
      for (const [text, sought] of asked) {
        assert.equal(holds(text, sought), text.includes(sought), JSON.stringify([text, sought]));
        assert.equal(find(text, sought), text.indexOf(sought), JSON.stringify([text, sought]));
        assert.equal(holdsAny(text, sought), [...new Array(sought.length).keys()].some((i) => text.includes(sought.charAt(i))), JSON.stringify([text, sought]));
      }
    }));
  });

  it('answers for a text again that many others have followed, and for long ones', () => {
    const texts = Array.from({ length: 200 }, (_, i) => `第${i}篇：${'年月日'.charAt(i % 3)}${String.fromCharCode(0x4e00 + i)}`);
    texts.push(`${'字'.repeat(120_000)}末`);
    for (let round = 0; round < 2; round++) {
      for (const [i, text] of texts.entries()) for (const sought of ['年', `${i}篇`, String.fromCharCode(0x4e00 + i), '末', '字字']) assert.equal(holds(text, sought), text.includes(sought));
    }
  });
});
