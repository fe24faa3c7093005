// Editions of a yearly series told of two years that follow each other: 一年一届 … 第十一届去年在柳林镇办 … 今年的第十三届.
import { holds } from '../../base/held.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';

export interface EditionSkipped {
  readonly before: Span;
  readonly here: Span;
  /** The numeral alone. */
  readonly numeral: Span;
  readonly want: number;
}

const yearly = /一年一[届度次]|每年[^，。；]{0,6}一[届次]|年年[办举]/;
const numeral = '(\\d{1,3}|[一二三四五六七八九十]{1,4})';
const last = new RegExp(`(?:去年|上年)[^，。；、]{0,12}?第${numeral}届|第${numeral}届[^，。；、第]{0,12}?(?:去年|上年)`, 'g');
const now = new RegExp(`(?:今年|本届)[^，。；、]{0,12}?第${numeral}届|第${numeral}届[^，。；、第]{0,12}?(?:今年)`, 'g');

/** This year's edition where it is not the one behind last year's; null where they follow or where more than one of a year is told. */
export function editionSkipped(text: string): EditionSkipped | null {
  if (!holds(text, '届') || !holds(text, '年') || !yearly.test(text) || /停办|中断|暂停|取消|推迟|延期|未能?举?办|没办/.test(text)) return null;
  const [a, b] = [only(text, last), only(text, now)];
  if (!a || !b || b.n === a.n + 1 || b.n <= a.n - 3 || b.n > a.n + 4) return null;
  return { before: a.span, here: b.span, numeral: b.numeral, want: a.n + 1 };
}

function only(text: string, pattern: RegExp): { span: Span; numeral: Span; n: number } | null {
  const found = [...text.matchAll(pattern)].map((m) => {
    const printed = m[1] ?? m[2] ?? '';
    const at = m.index + m[0].indexOf(`第${printed}届`);
    return { span: { start: at, end: at + printed.length + 2 }, numeral: { start: at + 1, end: at + 1 + printed.length }, n: smallNumber(printed) };
  });
  const [first] = found;
  return first && found.every((f) => f.n === first.n) ? first : null;
}
