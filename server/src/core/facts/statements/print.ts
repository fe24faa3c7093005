// Printing computed values the way the story prints its figures: 万 and 亿, decimals, 成, Han numerals.
import type { Quantity } from '../quantity.ts';

const digits = '零一二三四五六七八九';

/** A number without binary noise, at most `decimals` places, no trailing zeros. */
export function plain(value: number, decimals = 4): string {
  const text = (Math.round(value * 10 ** decimals) / 10 ** decimals).toFixed(decimals);
  // bounded: a printed number of at most sixteen digits
  return (text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text).replace('-', '−');
}

/** A number with exactly as many decimals as a step of 1, 0.1, 0.01 … has. */
export function atStep(value: number, step: number): string {
  const decimals = Math.max(0, Math.min(6, Math.round(-Math.log10(step))));
  return value.toFixed(decimals).replace('-', '−');
}

/** A value of printed units with 万 or 亿 where it is large: 48000 → 4.8万. */
export function compact(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e8) return `${plain(value / 1e8)}亿`;
  if (size >= 1e4) return `${plain(value / 1e4)}万`;
  return plain(value);
}

/** Han numeral of a whole number below one hundred: 七, 十二, 三十. */
export function han(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return digits[ones] ?? '';
  return `${tens === 1 ? '' : (digits[tens] ?? '')}十${ones === 0 ? '' : (digits[ones] ?? '')}`;
}

/** The figure's printed phrase with another value in the same style; null where that cannot be printed. `value` in printed units. */
export function reprint(text: string, q: Quantity, value: number): string | null {
  // 两成半: the half stands behind the unit
  if (q.unit === '成' && /成[半一二三四五六七八九]/.test(text.slice(q.start, q.end))) return null;
  // 16斤2两: told in two units
  if (/(?:斤.两|元.角|块.毛)/.test(text.slice(q.digits.end, q.end))) return null;
  const digits = redigits(text.slice(q.digits.start, q.digits.end), q, value / q.scale);
  return digits === null || digits === '' ? null : text.slice(q.start, q.digits.start) + digits + text.slice(q.digits.end, q.end);
}

function redigits(old: string, q: Quantity, scaled: number): string | null {
  if (!q.han) {
    const decimals = /\.(\d+)$/.exec(old)?.[1]?.length ?? 0;
    const fixed = q.kind === 'percent' || q.kind === 'points';
    const number = fixed ? scaled.toFixed(decimals) : plain(scaled, Math.max(decimals, 2));
    return old.includes(',') ? grouped(number) : number;
  }
  const whole = Math.round(scaled);
  if (Math.abs(whole - scaled) > 1e-6 || whole < 1 || whole > 99 || !/^[一二两三四五六七八九十]+$/.test(old)) return null;
  return whole === 2 && (q.dimension !== 'ratio' || q.unit === '成') ? '两' : han(whole);
}

function grouped(number: string): string {
  return number.replace(/^\d+/, (whole) => whole.replace(/\B(?=(?:\d{3}){1,8}$)/g, ','));
}
