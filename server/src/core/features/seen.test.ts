// What becomes of a finding that vanishes: fixed by an edit, or forgotten.
import assert from 'node:assert/strict';
import type { DeskFinding } from './desk.ts';
import { SeenFindings } from './seen.ts';

const finding = (rule: string, context: string, message = rule): DeskFinding => ({ rule, context, message, text: '三', evidence: [] }) as unknown as DeskFinding;
const contexts = (list: readonly DeskFinding[]): string[] => list.map((f) => f.context);

describe('findings that were seen', () => {
  it('are fixed when an edit takes them away', () => {
    const seen = new SeenFindings([]);
    seen.update(1, [finding('a', '甲'), finding('a', '乙'), finding('b', '丙')]);
    assert.deepEqual(seen.fixed(), []);
    seen.update(2, [finding('a', '乙')]);
    assert.deepEqual(contexts(seen.fixed()), ['甲', '丙']);
  });

  it('are no more fixed when the edit is undone', () => {
    const seen = new SeenFindings([]);
    seen.update(1, [finding('a', '甲')]);
    seen.update(2, []);
    seen.update(3, [finding('a', '甲')]);
    assert.deepEqual(seen.fixed(), []);
  });

  it('are forgotten when they vanish without an edit: a rule switched off', () => {
    const seen = new SeenFindings([]);
    seen.update(1, [finding('a', '甲'), finding('a', '乙'), finding('b', '丙')]);
    seen.update(2, [finding('a', '乙'), finding('b', '丙')]);
    seen.update(2, [finding('b', '丙')]);
    assert.deepEqual(contexts(seen.fixed()), ['甲']);
    seen.update(2, []);
    assert.deepEqual(contexts(seen.fixed()), ['甲']);
  });

  it('are told once when the language changes', () => {
    const seen = new SeenFindings([]);
    seen.update(1, [finding('a', '甲', '星期不符')]);
    seen.update(1, [finding('a', '甲', 'wrong weekday')]);
    assert.deepEqual(seen.fixed(), []);
    seen.update(2, []);
    assert.deepEqual(seen.fixed().map((f) => f.message), ['wrong weekday']);
  });

  it('are kept over a reload, and a document opened again counts its versions anew', () => {
    const seen = new SeenFindings([]);
    seen.update(1, [finding('a', '甲'), finding('b', '乙')]);
    seen.update(2, [finding('b', '乙')]);
    const again = new SeenFindings(seen.partlyGone());
    again.update(1, [finding('b', '乙')]);
    assert.deepEqual(contexts(again.fixed()), ['甲']);
    again.close();
    again.update(1, []);
    assert.deepEqual(contexts(again.fixed()), ['甲', '乙']);
  });
});
