// Where an entry stands in its register file, in all ways a file can be written.
import assert from 'node:assert/strict';
import { readRegisterText } from './registers-read.ts';
import { spanOfEntry } from './registers-place.ts';

/** Lines (zero-based) where the entries of a text are found. */
function lines(text: string): number[] {
  return readRegisterText(text, 'own.yaml').entries.map((entry) => {
    const span = spanOfEntry(text, entry);
    if (!span) return -1;
    assert.equal(text.slice(span.start, span.end), entry.canonical);
    return text.slice(0, span.start).split('\n').length - 1;
  });
}

describe('places of register entries', () => {
  it('are found in block and flow style, quoted or not, whatever else names them', () => {
    assert.deepEqual(lines('\n# 计长风\npeople:\n  - facts: [计长风是局长]\n    canonical: 计长风\n  - { canonical: "沈清和", source: 本报 }\n\n  - id: a\n    \'canonical\' : \'陆可久\' # 新\n'), [4, 5, 8]);
  });

  it('tell entries of one name apart by section, id and date, the last one counting', () => {
    const text = 'programmes:\n  - canonical: 青苗\n    id: a\n  - canonical: 青苗\n    id: b\norganisations:\n  - canonical: 青苗\n';
    assert.deepEqual(lines(text), [1, 3, 6]);
    assert.deepEqual(lines('people:\n  - canonical: 李明\n    asOf: 2025-01\n  - canonical: 李明\n    asOf: 2024-01\n'), [1, 3]);
  });

  it('are not guessed where the text does not show the name', () => {
    assert.deepEqual(lines('people:\n  - canonical: "\\u8ba1长风"\n'), [-1]);
  });
});
