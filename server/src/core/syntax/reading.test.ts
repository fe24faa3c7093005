// From reading text to document and back, across cuts.
import assert from 'node:assert/strict';
import type { Story } from './model.ts';
import { documentOffset, documentSpan, documentSpans, partAt, readingOffset } from './reading.ts';

// reading text: ABCDEF, where ABC stands at 10 and DEF at 40
const pieces = [{ at: 0, from: 10, length: 3 }, { at: 3, from: 40, length: 3 }];

describe('reading text', () => {
  it('maps a span inside one piece', () => {
    assert.deepEqual(documentSpan(pieces, { start: 1, end: 3 }), { start: 11, end: 13 });
  });

  it('splits a span across a cut and shows the longer piece', () => {
    assert.deepEqual(documentSpans(pieces, { start: 2, end: 6 }), [{ start: 12, end: 13 }, { start: 40, end: 43 }]);
    assert.deepEqual(documentSpan(pieces, { start: 2, end: 6 }), { start: 40, end: 43 });
  });

  it('maps empty spans and offsets', () => {
    assert.equal(documentOffset(pieces, 3), 40);
    assert.equal(documentOffset(pieces, 6), 43);
    assert.deepEqual(documentSpan(pieces, { start: 1, end: 1 }), { start: 11, end: 11 });
  });

  it('finds the way back', () => {
    const story = { pieces } as unknown as Story;
    assert.equal(readingOffset(story, 41), 4);
    assert.equal(readingOffset(story, 30), null);
  });

  it('finds the part of an offset', () => {
    const parts = [{ kind: 'headline', level: 1, start: 0, end: 3 }, { kind: 'paragraph', level: 0, start: 4, end: 9 }] as const;
    assert.equal(partAt(parts, 2)?.kind, 'headline');
    assert.equal(partAt(parts, 4)?.kind, 'paragraph');
    assert.equal(partAt(parts, 10), null);
  });
});
