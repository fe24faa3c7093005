// Counts of years and ages beside their unit: 85岁, 近30年, 一百二十多年, 25周年.
import { find } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { hanDigit } from './lex.ts';

/** A count that ends at a unit; the span covers approximators, figure and 多/余, not the unit. `low`–`high` is what the words allow. */
export interface Count extends Span {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const shape = /(近|将近|接近|约|大约|超|超过|逾|不到|不足|已近)?(\d{1,4}|[一二三四五六七八九十百两零]{1,6})(多|余|来|几)?$/;

/** The count that ends at `end`, or null. */
export function countBefore(text: string, end: number): Count | null {
  const from = Math.max(0, end - 10);
  const found = shape.exec(text.slice(from, end));
  if (!found?.[2]) return null;
  const start = from + found.index;
  const value = numberOf(found[2]);
  if (value === null || /[\d.．第]/.test(text.charAt(start - 1))) return null;
  const unit = value % 100 === 0 && value > 0 ? 100 : value % 10 === 0 ? 10 : 1;
  const lead = found[1] ?? '';
  let low = value;
  let high = value;
  if (found[3] || /超|逾/.test(lead)) high = value + Math.max(unit, value >= 1000 ? 1000 : unit);
  else if (/近|不到|不足/.test(lead)) low = Math.floor(value - Math.max(unit, 1));
  else if (/约/.test(lead)) {
    low = Math.floor(value * 0.95 - unit / 2);
    high = Math.ceil(value * 1.05 + unit / 2);
  }
  return { start, end, value, low, high };
}

/** 85, 八十五, 一百二十, 两百; null for forms that are no number. */
export function numberOf(printed: string): number | null {
  if (/^\d+$/.test(printed)) return Number(printed);
  let total = 0;
  let digit = -1;
  for (const c of printed) {
    if (c === '百') {
      if (digit < 1) return null;
      total += digit * 100;
      digit = -1;
    } else if (c === '十') {
      total += (digit < 0 ? 1 : digit) * 10;
      digit = -1;
    } else if (c !== '零') {
      if (digit >= 0) return null;
      digit = c === '两' ? 2 : hanDigit(c.charCodeAt(0));
    }
  }
  return total + Math.max(digit, 0);
}

/** All offsets of `word` in the text. */
export function* occurrences(text: string, word: string): Generator<number> {
  for (let at = find(text, word); at >= 0; at = text.indexOf(word, at + word.length)) yield at;
}
