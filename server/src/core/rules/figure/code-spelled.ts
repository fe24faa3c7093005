// Parts of a code taken up in words, each at the head of its clause: “3+4”模式 … 三张网，是…。五件事，是….
import { smallHan } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';
import type { Code } from './code-shapes.ts';

/** A part told with another number than the code's. */
export interface Spelled extends Span {
  readonly digit: string;
  readonly n: number;
}

/** Farthest, in characters, that the parts stand behind the code. */
const reach = 400;
/** A numeral and its noun at the head of a clause, explained behind a mark or by a verb. */
const part = /^(?:还有|再有|另有|最后是|再是|其中)?([一二两三四五六七八九十])((?!是|要|来|则)[\p{Script=Han}]{1,8}?)(?:，(?:就是|即|指的是|也就是|分别是|是|指)|：|——|就是|是指|，一(?=[\p{Script=Han}]))/u;

/** The one part that is told with another number, where all the parts are told in the code's order; null elsewhere. */
export function spelledOtherwise(text: string, code: Code): Spelled | null {
  const want = code.parts.filter((p) => /^\d+$/.test(p)).map(Number);
  if (want.length < 2 || want.some((n) => n > 10)) return null;
  const found: (Span & { readonly n: number })[] = [];
  const limit = Math.min(text.length, code.end + reach);
  for (let i = code.end; i < limit && found.length <= want.length; i++) {
    if (!'。；，\n：'.includes(text[i] ?? '的')) continue;
    const m = part.exec(text.slice(i + 1, i + 20));
    const numeral = m?.[1];
    // a clause behind a comma only where a part stands before it
    if (!m || numeral === undefined || (text[i] === '，' && found.length === 0) || /^[年月日天些样起边面旦直定]/.test(m[2] ?? '')) continue;
    const n = smallHan(numeral);
    // 两支队伍，一支管东，一支管西
    if (m[0].endsWith('，一') && (n < 2 || text[i + 1 + m[0].length] !== m[2]?.[0])) continue;
    const start = i + 1 + m[0].indexOf(numeral);
    found.push({ start, end: start + 1 + (m[2]?.length ?? 0), n });
  }
  if (found.length !== want.length) return null;
  const off = found.filter((f, i) => f.n !== want[i]);
  const [one] = off;
  const digit = want[found.indexOf(one ?? { start: 0, end: 0, n: 0 })];
  return off.length === 1 && one && digit !== undefined && Math.abs(one.n - digit) <= 3 ? { start: one.start, end: one.end, digit: String(digit), n: one.n } : null;
}
