// Tests of interval arithmetic over printed figures.
import assert from 'node:assert/strict';
import type { Quantity } from '../quantity.ts';
import { add, growth, isExact, meaning, meet, rounded, spread, yearly } from './interval.ts';

const figure = (value: number, step: number, more: Partial<Quantity> = {}): Quantity => ({
  start: 0, end: 1, kind: 'measure', numeral: { start: 0, end: 1 }, digits: { start: 0, end: 1 }, scale: 1, han: false, place: 1, to: null, softLow: value, softHigh: value, marks: [], loose: false, link: '', unit: '元', dimension: 'money', factor: 1, value, step, low: value, high: value,
  approximator: 'exact', head: '', headSpan: null, subject: '', time: '', modality: 'neutral', part: 0, sentence: 0, clause: 0, ...more,
});

describe('interval arithmetic', () => {
  it('reads a rounding interval from the printed digits', () => {
    assert.deepEqual(meaning(figure(4.8e4, 1e3)), { low: 47500, high: 48500 });
    const men = figure(318, 1, { kind: 'count', unit: '名', dimension: 'count' });
    assert.ok(isExact(men));
    assert.deepEqual(meaning(men), { low: 318, high: 318 });
  });
  it('takes the finer step of two figures and caps coarse rounding', () => {
    assert.deepEqual(spread(6e4, figure(6e4, 1e4), { step: 1e3, cap: Infinity }), { low: 59500, high: 60500 });
    assert.deepEqual(spread(5e4, figure(5e4, 1e4), { step: 1e4, cap: 0.02 }), { low: 49000, high: 51000 });
  });
  it('propagates growth through both ends', () => {
    const g = growth({ low: 71.95, high: 72.05 }, { low: 86.35, high: 86.45 });
    assert.ok(meet(g, rounded(0.2, 0.01)));
    assert.ok(!meet(g, rounded(0.25, 0.01)));
  });
  it('compounds a yearly rate', () => {
    assert.ok(meet(yearly({ low: 49.5, high: 50.5 }, { low: 73.45, high: 73.55 }, 5), rounded(0.08, 0.01)));
  });
  it('lets rounding intervals that only touch stand apart', () => {
    const parts = [2.6, 3.1, 1.9].map((v) => rounded(v, 0.1)).reduce(add);
    assert.ok(!meet(parts, rounded(7.8, 0.1)));
    assert.ok(meet(parts, rounded(7.7, 0.1)));
    assert.ok(meet({ low: 30, high: 30 }, { low: 30, high: 30 }));
    assert.ok(meet({ low: 80, high: Infinity }, { low: 80, high: 80 }));
  });
});
