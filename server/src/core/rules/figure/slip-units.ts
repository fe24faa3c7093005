// The first character of a unit set twice: 60公公里, 3600千千瓦时, 12平平方米: no unit is read there, so the text itself is looked at.
import { find } from '../../base/held.ts';
import type { Slip } from './slip-shapes.ts';

/** What is set twice, and what must follow it for a unit of measure to be meant. */
const units: readonly (readonly [string, RegExp])[] = [
  ['公', /^(?:里|斤|顷|吨|升|分(?![布开]))/], ['千', /^(?:米|瓦|克|伏|帕|卡|赫|字节)/], ['毫', /^(?:米|升|克|安)/], ['厘', /^米/], ['兆', /^(?:瓦|赫|帕|伏)/], ['平', /^方(?:米|公里|千米|厘米)/], ['立', /^方(?:米|厘米|分米)/], ['海', /^里/], ['微', /^(?:米|克)/], ['纳', /^米/],
];
/** A digit, 万, 亿, 余, 多, 几: the end of a numeral. */
const numeral = /[\d０-９]{1,9}(?:[.．]\d{1,4})?[万亿]{0,2}[余多几]?$/;

/** Every such unit behind a figure; the span covers numeral and unit. */
export function doubledPrefixes(text: string): Slip[] {
  const found: Slip[] = [];
  for (const [twice, rest] of units) {
    for (let at = find(text, twice + twice); at > 0; at = text.indexOf(twice + twice, at + 2)) {
      const tail = rest.exec(text.slice(at + 2, at + 6))?.[0];
      if (tail === undefined) continue;
      // bounded: the sixteen characters before
      const digits = numeral.exec(text.slice(Math.max(0, at - 16), at))?.[0];
      if (digits === undefined) continue;
      const start = at - digits.length;
      found.push({ kind: 'unit', start, end: at + 2 + tail.length, twice, fixed: digits + twice + tail });
    }
  }
  return found;
}
