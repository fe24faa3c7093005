// Tests of the words round a span: where they end, and how far they go.
import assert from 'node:assert/strict';
import { sentenceStops, wordsRound } from './round.ts';

describe('the words round a span', () => {
  const text = '前一句。桥在5月1日通车，车能过。后一句。';
  const span = { start: text.indexOf('5月'), end: text.indexOf('通车') };

  it('end with the sentence', () => {
    assert.equal(wordsRound(text, span, sentenceStops, 60, 60), '桥在通车，车能过');
  });

  it('end with the clause where its marks are given', () => {
    assert.equal(wordsRound(text, span, '，。', 60, 60), '桥在通车');
  });

  it('go no further than asked', () => {
    assert.equal(wordsRound(text, span, sentenceStops, 1, 2), '在通车');
  });

  it('end with the text', () => {
    assert.equal(wordsRound('五月通车', { start: 0, end: 2 }, sentenceStops, 9, 9), '通车');
  });
});
