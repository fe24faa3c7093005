// The plain text is as long as the printed one, the same where no rare word stands, and what is cut out of it is found again as printed.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { plainly, printed } from './plain-words.ts';
import { plainWords } from './plain-words-data.ts';

describe('base/plain-words', () => {
  it('lists words with others of the same length, none of which is rare itself', () => {
    for (const [word, plain] of plainWords) {
      assert.equal(word.length, plain.length, word);
      assert.equal(plainly(plain), plain, plain);
    }
  });

  it('keeps every offset', () => {
    const piece = fc.oneof(fc.constantFrom(...plainWords.map(([word]) => word)), fc.constantFrom('，', '。', '3月', '大', '\n', '𠮷', '概'));
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('');
      const plain = plainly(text);
      assert.equal(plain.length, text.length);
      for (let i = 0; i < text.length; i++) if (text[i] === '\n') assert.equal(plain[i], '\n');
    }));
  });

  it('leaves words that only look alike, and texts without rare words', () => {
    assert.equal(plainly('大概念教学，赢得冠军'), '大概念教学，赢得冠军');
    const text = '昨天没有下雨。';
    assert.equal(plainly(text), text);
  });

  it('cites what is printed', () => {
    const text = '翌日还剩3箱，次日尚余5箱。';
    const plain = plainly(text);
    assert.equal(plain, '次日还剩3箱，次日还剩5箱。');
    assert.equal(printed(text, plain, '次日还剩3', [{ start: 0, end: 2 }]), '翌日还剩3');
    assert.equal(printed(text, plain, '还剩5箱', [{ start: 9, end: 10 }]), '尚余5箱');
    assert.equal(printed(text, plain, '还剩', [{ start: 6, end: 7 }, { start: 8, end: 13 }]), '尚余');
    assert.equal(printed(text, plain, '不在文中', []), '不在文中');
  });
});
