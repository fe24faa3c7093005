// Snapshots: line starts kept through edits equal those read anew, positions survive the way there and back in every encoding.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changeSnapshot, type Encoding, openSnapshot, wireOffset, wirePosition } from './text.ts';

const pieces = fc.array(fc.constantFrom('版', '\n', '\r', '\r\n', 'a', '𠮷', '😀', '\ud83d', ' ', '，', 'é'), { maxLength: 30 }).map((p) => p.join(''));
const encodings: readonly Encoding[] = ['utf-8', 'utf-16', 'utf-32'];

describe('snapshots', () => {
  it('keep line starts through random edits', () => {
    fc.assert(fc.property(pieces, fc.array(fc.tuple(fc.nat(40), fc.nat(10), pieces), { maxLength: 6 }), (text, edits) => {
      let snapshot = openSnapshot('u', 0, text);
      let version = 0;
      for (const [at, length, newText] of edits) {
        const from = Math.min(at, snapshot.text.length);
        const to = Math.min(from + length, snapshot.text.length);
        const start = wirePosition(snapshot.text, snapshot.lineStarts, from, 'utf-16');
        const end = wirePosition(snapshot.text, snapshot.lineStarts, to, 'utf-16');
        snapshot = changeSnapshot(snapshot, ++version, [{ range: { start, end }, text: newText }], 'utf-16');
        assert.deepEqual(snapshot.lineStarts, openSnapshot('u', 0, snapshot.text).lineStarts);
      }
    }), { numRuns: 500 });
  });

  it('turn offsets into positions and back', () => {
    fc.assert(fc.property(pieces, fc.nat(60), (text, at) => {
      const { lineStarts } = openSnapshot('u', 0, text);
      const offset = Math.min(at, text.length);
      const code = text.charCodeAt(offset);
      const before = text.charCodeAt(offset - 1);
      const insidePair = code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
      if (insidePair || (before === 13 && code === 10)) return;
      for (const encoding of encodings) assert.equal(wireOffset(text, lineStarts, wirePosition(text, lineStarts, offset, encoding), encoding), offset);
    }), { numRuns: 500 });
  });

  it('count as the client does', () => {
    const text = '甲a𠮷乙\n丙';
    const { lineStarts } = openSnapshot('u', 0, text);
    const at = text.indexOf('乙');
    assert.deepEqual(encodings.map((e) => wirePosition(text, lineStarts, at, e).character), [8, 4, 3]);
  });

  it('hold positions outside the text', () => {
    const { text, lineStarts } = openSnapshot('u', 0, '甲乙\n丙');
    assert.equal(wireOffset(text, lineStarts, { line: 9, character: 9 }, 'utf-16'), 4);
    assert.equal(wireOffset(text, lineStarts, { line: 0, character: 99 }, 'utf-16'), 2);
    assert.equal(wireOffset(text, lineStarts, { line: -1, character: 0 }, 'utf-8'), 0);
  });
});
