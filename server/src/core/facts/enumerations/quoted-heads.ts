// A number of things that share a character, each quoted at the head of its clause: 三个“小”：“小课桌”换成了可升降的，“小书架”摆进了每间教室，….
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Sentence } from '../sentences.ts';
import { cut } from './items.ts';
import type { CountPhrase, Enumeration } from './model.ts';

/** 三个“小”：, 三个“小”工程，, “三小”工程：. */
const beside = /^“(\p{Script=Han})”[\p{Script=Han}]{0,5}(?:：|，|——)/u;
const inside = /^(\p{Script=Han})”[\p{Script=Han}]{0,5}(?:：|，即|——)/u;
const head = /^“(\p{Script=Han}{2,6})”/u;

/** The clauses headed by quoted words with the character, from the mark behind the phrase to the end of its sentence; `found` are the lists already read. */
export function quotedHeads({ text }: StoryText, phrases: readonly CountPhrase[], sentences: readonly Sentence[], found: readonly Enumeration[]): Enumeration[] {
  if (!holds(text, '，“') && !holds(text, '；“')) return [];
  const more: Enumeration[] = [];
  for (const p of phrases) {
    const at = p.numeral.end + p.unit.length;
    const m = (text[p.start - 1] === '“' ? inside : beside).exec(text.slice(at, at + 14));
    const c = m?.[1];
    const sentence = sentences[p.sentence];
    if (!m || c === undefined || !sentence || p.value > 9 || found.some((e) => e.certain && e.count.start === p.start)) continue;
    const from = at + m[0].length;
    const end = '。！'.includes(text[sentence.end - 1] ?? '的') ? sentence.end - 1 : sentence.end;
    const clauses = cut(text, from, end, '，；');
    const word = (s: Span): string => head.exec(text.slice(s.start, s.start + 8))?.[1] ?? '';
    const [first] = clauses;
    const ahead = first && word(first)[0] === c;
    if (!first || !(ahead || word(first).at(-1) === c)) continue;
    const items = clauses.filter((s) => (ahead ? word(s)[0] : word(s).at(-1)) === c);
    const last = items.at(-1);
    const n = items.length;
    if (!last || n < 2 || n === p.value || Math.abs(n - p.value) > 2 || new Set(items.map(word)).size < n) continue;
    // fewer may be quoted than there are
    if (n < p.value && (n < 3 || items.length < clauses.length / 2 || new RegExp(`“${c}\\p{Script=Han}|\\p{Script=Han}${c}”`, 'u').test(text.slice(end, end + 200)) || /还有|另|此外|等/.test(text.slice(from, end)))) continue;
    more.push({ start: first.start, end: last.end, count: p, place: 'after', items, readings: [n], open: false, certain: true });
  }
  return more;
}
