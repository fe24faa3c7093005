// Part of figure/conflict: a share that is said to be above so many tenths and told below them: 满意率超过九成 … 满意的占88.6%.
import { matchesOf } from '../../base/matches.ts';
import { smallHan } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';

const bound = /([\p{Script=Han}]{2,6}?)(?:率|度|比例|占比)?(?:超过?|逾|突破|高于)([一二三四五六七八九])成(?![\d一二三四五六七八九多半])/gu;
const share = /(?<![\d.])(\d{1,2}(?:\.\d{1,2})?)[%％]/g;
/** Of another time, of some of them, or of those who are not. */
const another = /去年|上年|同期|上[次季]|此前|原来|不|未|没|其中|目标|计划|以上|分别|增|降|提高/;

/** The one such bound and the one share of its word, just below it; nothing where another share keeps the bound. */
export function belowTenths(text: string): { readonly first: Span; readonly second: Span }[] {
  const told = matchesOf(text, bound);
  const [one, more] = told;
  if (!one || more) return [];
  const least = 10 * smallHan(one[2] ?? '');
  const word = (one[1] ?? '').slice(-2);
  const end = (one.index ?? 0) + one[0].length;
  const shares = matchesOf(text, share).map((m) => ({ start: m.index ?? 0, end: (m.index ?? 0) + m[0].length, value: Number(m[1]), clause: text.slice(Math.max(0, (m.index ?? 0) - 16), m.index ?? 0).split(/[，。；：\n]/).at(-1) ?? '' }));
  const own = shares.filter((s) => s.clause.includes(word));
  const [other] = own;
  if (!other || own.length > 1 || another.test(other.clause) || other.value >= least || other.value < least - 9 || shares.some((s) => s.value >= least && s.value < least + 10)) return [];
  if (another.test(text.slice(Math.max(0, (one.index ?? 0) - 12), one.index).split(/[，。；：\n]/).at(-1) ?? '')) return [];
  const said = { start: end - 2 - (/超过$/.test(text.slice(0, end - 2)) ? 2 : 1), end };
  return [other.start < said.start ? { first: { start: other.start, end: other.end }, second: said } : { first: said, second: { start: other.start, end: other.end } }];
}
