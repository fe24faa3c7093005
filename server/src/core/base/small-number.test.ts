// Small numbers in both kinds of figures.
import assert from 'node:assert/strict';
import { smallHan, smallNumber } from './small-number.ts';

describe('small numbers', () => {
  it('are read in either kind of figures', () => {
    const read = ['7', '12', '零', '一', '两', '九', '十', '十一', '二十', '二十三', '九十九'].map(smallNumber);
    assert.deepEqual(read, [7, 12, 0, 1, 2, 9, 10, 11, 20, 23, 99]);
  });
  it('in Han figures only', () => {
    assert.deepEqual(['两', '十二', '12', '3'].map(smallHan), [2, 12, -1, -1]);
  });
  it('are none of anything else', () => {
    assert.deepEqual(['', '几', '三四', '二〇', '1.5', '一百', '第三', '三十个'].map(smallNumber), [-1, -1, -1, -1, -1, -1, -1, -1]);
  });
});
