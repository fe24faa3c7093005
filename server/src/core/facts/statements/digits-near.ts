// How the digits of two figures look alike.
import { differing } from '../../base/differing.ts';
import type { Quantity } from '../quantity.ts';

/** How digits look alike: two exchanged, or one changed. */
export type Near = 'exchanged' | 'one' | null;

/** True for figures whose digits are easily taken for each other: two exchanged, or one changed. */
export function digitsNear(text: string, a: Quantity, b: Quantity): Near {
  // 13050株, 1.35万株: written out in full
  const apart = a.scale !== b.scale;
  // 16.4公里, 1.46万米: of two units of one dimension
  const [m, n] = !apart || a.factor === b.factor ? [a.value, b.value] : [inBase(a), inBase(b)];
  if (apart && !(Number.isInteger(m) && Number.isInteger(n) && Math.min(m, n) >= 1000)) return null;
  const x = apart ? String(m) : digitsOf(text, a);
  const y = apart ? String(n) : digitsOf(text, b);
  if (apart && x.length !== y.length) return null;
  if (x.length !== y.length) return cutShort(x, y) ?? cutShort(y, x);
  if (x === y) return null;
  let count = 0;
  let first = 0;
  let second = 0;
  for (let i = 0; i < x.length; i++) {
    if (x.charCodeAt(i) === y.charCodeAt(i)) continue;
    if (count === 0) first = i;
    else second = i;
    if (++count > 2) return null;
  }
  if (apart && count !== 2) return null;
  if (count === 2 && isMoved(x, y, first, second)) return 'one';
  if (count === 2) return x.charCodeAt(first) === y.charCodeAt(second) && x.charCodeAt(second) === y.charCodeAt(first) ? 'exchanged' : null;
  return x.length >= 2 ? 'one' : null;
}

/** 210 for 201.6: the round figure has two digits of the other one's whole part exchanged. */
function cutShort(round: string, fine: string): Near {
  const point = fine.indexOf('.');
  if (point !== round.length || point < 3 || round.includes('.')) return null;
  const whole = fine.slice(0, point);
  const off = differing(whole, round);
  const [a = 0, b = 0] = off;
  return off.length === 2 && whole[a] === round[b] && whole[b] === round[a] ? 'exchanged' : null;
}

/** 1600 for 1160: of four and more digits one is set twice and one at the end is lost. */
function isMoved(x: string, y: string, first: number, second: number): boolean {
  if (x.length < 4 || second !== first + 1) return false;
  const drop = (s: string, at: number): string => s.slice(0, at) + s.slice(at + 1);
  const doubled = (s: string): boolean => s[first] === s[first - 1] || s[first] === s[first + 1];
  return (doubled(x) && drop(x, first) === drop(y, second)) || (doubled(y) && drop(y, first) === drop(x, second));
}

/** Its value in the dimension's own unit, without what binary fractions add. */
const inBase = ({ value, factor }: Quantity): number => Math.round(value * factor * 1e6) / 1e6;

function digitsOf(text: string, q: Quantity): string {
  if (q.han) return String(q.value / q.scale);
  const digits = text.slice(q.digits.start, q.digits.end);
  return digits.includes(',') ? digits.replace(/,/g, '') : digits;
}
