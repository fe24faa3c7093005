// Part of name/order: a list that says it is sorted by the strokes of the family names, and is not: 按姓氏笔画排列：马青禾、许书砚、石望山.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';
import { strokesOf } from './strokes-data.ts';

/** Two neighbours out of order; `sorted` is the whole list as it should stand. */
export interface Unsorted {
  readonly span: Span;
  readonly list: Span;
  readonly sorted: string;
  readonly first: { readonly name: string; readonly strokes: number };
  readonly second: { readonly name: string; readonly strokes: number };
}

const name = '[\\u4e00-\\u9fff]{1}(?:[\\u4e00-\\u9fff]{1,3}|　[\\u4e00-\\u9fff])';
// bounded: a few words between the claim and the list
const behind = new RegExp(`姓氏笔[画划][^。；：:\\n、]{0,24}[：:，是为](${name}(?:、${name}){2,40})`, 'g');
const before = new RegExp(`[：:，是为](${name}(?:、${name}){2,40})(?:[^，。；\\n、]{0,8})[（(，](?:以|按|均按)姓氏笔[画划]`, 'g');
const most = 8;

/** The lists of a story that are out of order, all of whose family names are known. */
export function unsorted(text: string): Unsorted[] {
  if (!holds(text, '姓氏笔')) return [];
  const found: Unsorted[] = [];
  const seen = new Set<number>();
  for (const m of [...matchesOf(text, behind).slice(0, most), ...matchesOf(text, before).slice(0, most)]) {
    const words = m[1] ?? '';
    const start = (m.index ?? 0) + m[0].indexOf(words);
    if (seen.has(start)) continue;
    seen.add(start);
    const names = words.split('、');
    const counts = names.map((n) => strokesOf(n.charAt(0)));
    if (counts.some((n) => n === null)) continue;
    const at = counts.findIndex((n, i) => i > 0 && (n ?? 0) < (counts[i - 1] ?? 0));
    if (at < 0) continue;
    const from = start + names.slice(0, at - 1).reduce((n, w) => n + w.length + 1, 0);
    const [a, b] = [names[at - 1] ?? '', names[at] ?? ''];
    const sorted = names.map((n, i) => ({ n, i, k: counts[i] ?? 0 })).sort((x, y) => x.k - y.k || x.i - y.i).map((x) => x.n).join('、');
    found.push({ span: { start: from, end: from + a.length + 1 + b.length }, list: { start, end: start + words.length }, sorted, first: { name: a, strokes: counts[at - 1] ?? 0 }, second: { name: b, strokes: counts[at] ?? 0 } });
  }
  return found;
}
