// Part of figure/code-expansion: “二三四”巡护法, whose “四”是五个必到: a code of Han figures explained one by one.
import { find } from '../../base/held.ts';
import { smallHan } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';

/** A figure of the code that is explained as another number. */
interface ToldHan extends Span {
  readonly code: Span;
  readonly digit: string;
  readonly n: number;
}

const shape = /^“([二三四五六七八九]{2,5})”(?=\p{Script=Han})/u;
const explained = /^(?:则|就|也)?(?:是指|指的是|说的是|代表|即|就是|指|是|为|：)(?:这)?([一二两三四五六七八九十])(?=[\p{Script=Han}])/u;

/** “四六”法 … “四”是四问 … “五”是五不准: all figures but one are told, and one that the code has not is told in its place. */
function strangerIn(text: string, from: number, digits: string, known: readonly string[]): Omit<ToldHan, 'code'> | null {
  const missing = [...digits].find((d) => !known.includes(d)) ?? '';
  for (let at = text.indexOf('“', from); at >= 0; at = text.indexOf('“', at + 1)) {
    const digit = text[at + 2] === '”' ? (text[at + 1] ?? '') : '';
    if (smallHan(digit) < 2 || digits.includes(digit) || text.includes(`“${missing}`, from)) continue;
    const number = explained.exec(text.slice(at + 3, at + 11))?.[1];
    if (number === undefined || smallHan(number) !== smallHan(digit)) continue;
    const stop = /[，。；、：！\n]/.exec(text.slice(at + 3, at + 23))?.index ?? 6;
    return { digit: missing, n: smallHan(digit), start: at, end: at + 3 + stop };
  }
  return null;
}

/** The one figure that is another number, where two of a code's figures and more are explained behind it; each stands but once in the code. */
export function hanOtherwise(text: string): ToldHan[] {
  for (let at = find(text, '“'); at >= 0; at = text.indexOf('“', at + 1)) {
    const digits = shape.exec(text.slice(at, at + 8))?.[1];
    if (digits === undefined || new Set(digits).size < digits.length) continue;
    const end = at + digits.length + 2;
    const told = [...digits].flatMap((digit) => {
      const start = text.indexOf(`“${digit}”`, end);
      return start < 0 ? [] : [{ digit, start, number: explained.exec(text.slice(start + 3, start + 11))?.[1] }];
    });
    const off = told.filter(({ digit, number }) => number !== undefined && smallHan(number) !== smallHan(digit));
    const [only] = off;
    const other = off.length === 0 && told.length > 0 && told.length === digits.length - 1 ? strangerIn(text, end, digits, told.map((t) => t.digit)) : null;
    if (other) return [{ code: { start: at, end }, ...other }];
    if (told.length < 2 || off.length !== 1 || !only?.number || !told.some(({ digit, number }) => number !== undefined && smallHan(number) === smallHan(digit))) continue;
    const stop = /[，。；、！\n]/.exec(text.slice(only.start + 3, only.start + 23))?.index ?? 6;
    return [{ code: { start: at, end }, digit: only.digit, n: smallHan(only.number), start: only.start, end: only.start + 3 + stop }];
  }
  return [];
}
