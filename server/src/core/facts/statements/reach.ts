// How far the words of a figure reach when it is held against another mention: headlines round and cut off, 近 and 超 reach a little further than they say.
import type { Quantity } from '../quantity.ts';
import { isExact } from './interval.ts';

/** The intervals have no point in common; `display` where the first stands in a headline. */
export function apart(a: Quantity, b: Quantity, display: boolean): boolean {
  const x = edges(a, display);
  const y = edges(b);
  return x.high < y.low || y.high < x.low;
}

/** The values a figure may stand for, in base units. */
export function edges(q: Quantity, display = false): { readonly low: number; readonly high: number } {
  if (q.approximator === 'under') return { low: 0.8 * q.value * q.factor, high: q.value * q.factor - 1e-9 };
  if (q.approximator !== 'exact') return { low: Math.min(q.low, q.softLow), high: Math.max(q.high === Infinity ? q.softHigh * 1.2 : q.high, q.softHigh) };
  const value = q.value * q.factor;
  if (isExact(q) && !(display && q.place >= 10)) return { low: value, high: value };
  const u = (display ? q.place : q.step) * q.factor;
  return { low: value - u / 2, high: display ? value + u * 0.999 : value + u / 2 };
}
