// How the digits of two figures look alike.
import type { Quantity } from '../quantity.ts';

/** How digits look alike: two exchanged, or one changed. */
export type Near = 'exchanged' | 'one' | null;

/** True for figures whose digits are easily taken for each other: two exchanged, or one changed. */
export function digitsNear(text: string, a: Quantity, b: Quantity): Near {
  if (a.scale !== b.scale) return null;
  const x = digitsOf(text, a);
  const y = digitsOf(text, b);
  if (x.length !== y.length || x === y) return null;
  let count = 0;
  let first = 0;
  let second = 0;
  for (let i = 0; i < x.length; i++) {
    if (x.charCodeAt(i) === y.charCodeAt(i)) continue;
    if (count === 0) first = i;
    else second = i;
    if (++count > 2) return null;
  }
  if (count === 2) return x.charCodeAt(first) === y.charCodeAt(second) && x.charCodeAt(second) === y.charCodeAt(first) ? 'exchanged' : null;
  return x.length >= 2 ? 'one' : null;
}

function digitsOf(text: string, q: Quantity): string {
  if (q.han) return String(q.value / q.scale);
  const digits = text.slice(q.digits.start, q.digits.end);
  return digits.includes(',') ? digits.replace(/,/g, '') : digits;
}
