// Part of programme/form: a name with its year in marks, and the same name with another year before the same words, in a story that tells of one year: “砺剑2026”实战练兵 … “砺剑2025”实战练兵.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';

/** The odd name and the other, marks and all. */
export interface YearSlip {
  readonly wrong: Span;
  readonly right: Span;
}

const coded = /“([\u4e00-\u9fff]{1,8}[·—\- ]?)(20\d\d)(?:年)?”([\u4e00-\u9fff]{2})/g;
/** Another year's is told of. */
const years = /去年|前年|上[一]?年|往年|历年|逐年|连年|连续|每年|年年|年度|上[一]?届|第[一二三四五六七八九十\d]{1,3}[届次年]|首届|明年|次年|翌年|同比|升级|相比|以来|回顾|收官/;

const itemised = /“([\u4e00-\u9fff]{2,6})(\d{1,3})(条|招|策|项|举|点|计|问|法)”/g;
/** Another policy, or the same one grown. */
const grown = /升级|[新扩]增|增加|扩[展充大围]|拓展|从“|由“|到“|版|另|此前|去年|上年|前身|原来|第二[批轮]|接续|迭代|又推|再推|继|之后推|相比|分别|[和与及、]“|区别|不同于/;

/** “助企15条” here, “助企50条” there: one name of a policy with two counts that sound alike or have the same digits; each told in a story that speaks of one. */
export function itemSlip(text: string): YearSlip | null {
  if (!holds(text, '“')) return null;
  const all = matchesOf(text, itemised);
  const [first] = all;
  const other = all.find((m) => m[2] !== first?.[2]);
  if (!first || !other || all.some((m) => m[1] !== first[1] || m[3] !== first[3]) || new Set(all.map((m) => m[2])).size !== 2 || grown.test(text)) return null;
  const [a, b] = [first[2] ?? '', other[2] ?? ''];
  const sameDigits = [...a].sort().join('') === [...b].sort().join('');
  const spoken = /^1\d$/.test(a) ? b === `${a.charAt(1)}0` : /^1\d$/.test(b) && a === `${b.charAt(1)}0`;
  if (!sameDigits && !spoken) return null;
  const often = (m: RegExpMatchArray): number => all.filter((x) => x[2] === m[2]).length;
  const [wrong, right] = often(first) < often(other) ? [first, other] : [other, first];
  const span = (m: RegExpMatchArray): Span => ({ start: m.index ?? 0, end: (m.index ?? 0) + m[0].length });
  return { wrong: span(wrong), right: span(right) };
}

/** The first such pair; the later of the two is to be doubted, or the one that stands once. */
export function yearSlip(text: string): YearSlip | null {
  if (!holds(text, '“') || !holds(text, '20')) return null;
  const all = matchesOf(text, coded);
  const [first] = all;
  const other = all.find((m) => m[1] === first?.[1] && m[2] !== first?.[2] && m[3] === first?.[3]);
  if (!first || !other || all.some((m) => m[1] !== first[1]) || new Set(all.map((m) => m[2])).size !== 2) return null;
  const [a, b] = [first, other].map((m) => all.filter((x) => x[2] === m[2]));
  if (!a || !b || Math.min(a.length, b.length) > 1) return null;
  const rest = text.replace(/“[^“”]{1,14}”/g, '');
  // the date of the paper has a year too; 2025年 told besides is another one
  if (years.test(rest) || [first, other].some((m) => rest.includes(`${m[2] ?? ''}年`))) return null;
  const [odd, right] = a.length < b.length ? [first, other] : [other, first];
  const span = (m: RegExpMatchArray): Span => ({ start: m.index ?? 0, end: (m.index ?? 0) + m[0].length - 2 });
  return { wrong: span(odd), right: span(right) };
}
