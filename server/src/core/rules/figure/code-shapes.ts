// Codes made of digits: “1+5+N”, 1+7+N, “235”工作法.
import { find } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';

export interface Code extends Span {
  readonly text: string;
  /** Its parts as printed: digits and letter one by one of 235 and 296X, parts between plus signs of 1+5+N. */
  readonly parts: readonly string[];
  readonly plus: boolean;
  /** True where it stands in the first line of the story. */
  readonly heading: boolean;
}

const quoted = /[“‘「]([1-9]\d{1,4}[NX]?|[一二三四五六七八九]{3,5})[”’」]/y;
const han = '零一二三四五六七八九';
const summed = /(?:\d{1,3}|[NnXx])(?:[+＋](?:\d{1,3}|[NnXx])){1,5}/y;

/** Every code of a text in order of position. */
export function readCodes(text: string): Code[] {
  const found: Code[] = [];
  const firstLine = text.indexOf('\n') < 0 ? text.length : text.indexOf('\n');
  for (const plus of ['+', '＋']) {
    for (let at = find(text, plus); at >= 0; at = text.indexOf(plus, at + 1)) {
      let start = at;
      while (start > 0 && /[\dNnXx]/.test(text[start - 1] ?? '')) start--;
      if (start === at || at - start > 2 || /[A-Za-z+＋]/.test(text[start - 1] ?? '')) continue;
      summed.lastIndex = start;
      const m = summed.exec(text);
      if (!m || /[A-Za-z\d]/.test(text[start + m[0].length] ?? '')) continue;
      const parts = m[0].split(/[+＋]/).map((p) => p.toUpperCase());
      if (!found.some((f) => f.start === start)) found.push({ start, end: start + m[0].length, text: m[0], parts, plus: true, heading: start < firstLine });
    }
  }
  for (const open of ['“', '「']) {
    for (let at = find(text, open); at >= 0; at = text.indexOf(open, at + 1)) {
      quoted.lastIndex = at;
      const m = quoted.exec(text);
      if (m?.[1]) found.push({ start: at + 1, end: at + 1 + m[1].length, text: m[1], parts: [...m[1]].map((c) => (han.includes(c) ? String(han.indexOf(c)) : c)), plus: false, heading: at < firstLine });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
