// Interval arithmetic over printed figures: what a figure may stand for, and what follows for growth, shares, sums and products.
import type { Quantity } from '../quantity.ts';

/** Closed bounds; −Infinity and Infinity where open. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** What rounding is taken into account, see `spread`. */
export interface Rounding {
  /** Place value of the last printed digit in base units; the finer of two figures that are compared holds for both (6万 beside 4.8万 is 6.0万). */
  readonly step: number;
  /** The half step is at most this share of the value: “5万增至6万，增长20%” is meant as printed. Infinity for none. */
  readonly cap: number;
}

/** The value in base units, as printed. */
export function baseValue(q: Quantity): number {
  return q.value * q.factor;
}

/** The place value of the last printed digit, in base units. */
export function baseStep(q: Quantity): number {
  return q.step * q.factor;
}

/**
 * All values (base units) the words can mean: a bare whole number is itself, a bare number with decimals or 万/亿 stands for
 * its rounding interval, 超 and 近 are open to the far side only as far as words go (近 reaches down to four fifths).
 */
export function meaning(q: Quantity, rounding: Rounding = { step: baseStep(q), cap: Infinity }): Interval {
  const value = baseValue(q);
  switch (q.approximator) {
    case 'exact':
      return spread(value, q, rounding);
    case 'under':
      return { low: 0.8 * value, high: value };
    case 'about':
      return { low: Math.min(q.low, 0.93 * value), high: Math.max(q.high, 1.07 * value) };
    default:
      return { low: Math.min(q.low, q.high), high: Math.max(q.low, q.high) };
  }
}

/** The rounding interval of a bare figure; whole counts without 万/亿 are exact. */
export function spread(value: number, q: Quantity, { step, cap }: Rounding): Interval {
  if (isExact(q)) return { low: value, high: value };
  const half = Math.min(step / 2, cap * Math.abs(value));
  return { low: value - half, high: value + half };
}

/** True for a bare whole number printed to its last unit (318名, 2860亩): nothing was rounded away. */
export function isExact(q: Quantity): boolean {
  return q.approximator === 'exact' && (q.step <= 1 || (q.han && q.scale === 1)) && Number.isInteger(q.value) && q.factor <= 1 && (q.kind === 'count' || q.kind === 'rank' || q.kind === 'ordinal' || q.unit === '岁' || q.unit === '分');
}

export const add = (a: Interval, b: Interval): Interval => ({ low: a.low + b.low, high: a.high + b.high });
export const subtract = (a: Interval, b: Interval): Interval => ({ low: a.low - b.high, high: a.high - b.low });
/** Product of intervals that are not negative. */
export const multiply = (a: Interval, b: Interval): Interval => ({ low: a.low * b.low, high: a.high * b.high });
/** Quotient of intervals that are not negative; the divisor's lower end must be above 0, else the result is open. */
export const divide = (a: Interval, b: Interval): Interval => ({ low: a.low / b.high, high: b.low > 0 ? a.high / b.low : Infinity });
export const scale = (a: Interval, by: number): Interval => ({ low: a.low * by, high: a.high * by });

/** Growth B/A − 1 as a fraction. */
export function growth(from: Interval, to: Interval): Interval {
  const ratio = divide(to, from);
  return { low: ratio.low - 1, high: ratio.high - 1 };
}

/** Mean yearly growth over n years as a fraction: (B/A)^(1/n) − 1. */
export function yearly(from: Interval, to: Interval, years: number): Interval {
  const ratio = divide(to, from);
  return { low: ratio.low ** (1 / years) - 1, high: ratio.high ** (1 / years) - 1 };
}

/** Whether the intervals share more than a point; two exact values meet when they are equal. A relative hair of 1e-9 absorbs binary fractions. */
export function meet(a: Interval, b: Interval): boolean {
  const low = Math.max(a.low, b.low);
  const high = Math.min(a.high, b.high);
  const hair = 1e-9 * Math.max(1e-9, Math.abs(a.low) === Infinity ? 0 : Math.abs(a.low), Math.abs(b.high) === Infinity ? 0 : Math.abs(b.high), Math.abs(low), Math.abs(high) === Infinity ? 0 : Math.abs(high));
  if (a.low === a.high || b.low === b.high) return low <= high + hair;
  return low < high - hair;
}

/** Half a unit of the last printed digit to each side, for a stated percentage or multiple. */
export function rounded(value: number, step: number): Interval {
  return { low: value - step / 2, high: value + step / 2 };
}
