// Whether what is due and what is printed part as a slip of the pen parts them: one digit another, or two exchanged.
import { oneDigitOff } from './one-digit.ts';
import type { Quantity } from '../quantity.ts';
import { baseValue } from './interval.ts';
import { misprinted } from './plausible.ts';
import type { Figure } from './rows.ts';

/** Digits of a value in the figure's own unit and scale. */
export const digitsOf = (value: number, { q }: Figure): string => String(Math.round((value / q.factor / q.scale) * 1e4) / 1e4);

/** How many digits tell something: 640 has three, 3000 two. */
export const tellingDigits = (value: number, f: Figure): number => digitsOf(value, f).replace(/\.|^0/g, '').replace(/0{2,9}$/, '0').length;

/** Whether `due` (base units) may have been printed as the figure by a slip; at least `least` digits must tell. */
export function slipped(due: number, f: Figure, least = 3): boolean {
  if (due <= 0) return false;
  const [a, b] = [digitsOf(due, f), digitsOf(f.q.value * f.q.factor, f)];
  return Math.max(tellingDigits(due, f), tellingDigits(f.q.value * f.q.factor, f)) >= least && (oneDigitOff(a, b) || oneDigitOff(pad(a, b), pad(b, a)));
}

/** Decimals a figure is printed with, in its own unit and scale. */
export const decimalsOf = ({ step, scale }: Quantity): number => Math.max(0, Math.round(-Math.log10(step / scale)));

/** Digits but the zeros at either end: 6200 and 0.62 have two. */
const significant = (value: number, f: Figure): number => digitsOf(value, f).replace('.', '').replace(/^0{1,9}|0{1,20}$/g, '').length;

/** Whether `due` (base units) was printed as the figure, with its decimals, by one digit changed or two neighbours exchanged; at least `least` digits must tell. */
export function isMisprintOf(due: number, f: Figure, least: number): boolean {
  return due > 0 && Math.max(significant(due, f), significant(baseValue(f.q), f)) >= least && misprinted(due / f.q.factor / f.q.scale, f.q.value / f.q.scale, decimalsOf(f.q), least);
}

/** Whether a part may be the misprint of what the total and the other parts leave for it. */
export function isPartSlip(total: Figure, parts: readonly Figure[], least: number): boolean {
  const off = baseValue(total.q) - parts.reduce((n, p) => n + baseValue(p.q), 0);
  return parts.some((p) => isMisprintOf(off + baseValue(p.q), p, least));
}

/** 5 beside 4.6 is 5.0. */
function pad(a: string, b: string): string {
  const [x, y] = [(a.split('.')[1] ?? '').length, (b.split('.')[1] ?? '').length];
  return x >= y ? a : `${a}${x === 0 ? '.' : ''}${'0'.repeat(y - x)}`;
}

/** Whether a rate may be a slip for `due`: round ones (60 for 50) are told on purpose. */
export const slippedRate = (due: number, f: Figure): boolean => digitsOf(due, f).replace(/\.|^0|0{1,9}$/g, '').length > 1 && slipped(due, f, 2);

/** Whether one or two of the parts behind the first, taken away instead of added, leave the total to the last digit: 5.2＋0.8−0.3＝5.7. Values in base units. */
export function lessSome(total: number, parts: readonly number[]): boolean {
  const excess = parts.reduce((n, v) => n + v, 0) - total;
  const twice = parts.slice(1).map((v) => 2 * v);
  const fits = (v: number): boolean => Math.abs(v - excess) < 1e-6 * excess;
  return twice.some((a, i) => fits(a) || twice.some((b, k) => k > i && fits(a + b)));
}
