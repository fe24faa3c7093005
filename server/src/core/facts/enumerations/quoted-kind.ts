// A number of things that share a word, told anywhere in the body as the only row of clauses with that word: 五个“一点” over 路面平一点、路灯亮一点、树荫密一点、座椅多一点; “四大攻坚” … 打好项目攻坚、产业攻坚和民生攻坚.
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import { headings } from '../../syntax/reading.ts';
import { cut } from './items.ts';
import type { CountPhrase, Enumeration } from './model.ts';

const word = /^“(\p{Script=Han}{1,4})”/u;
const bare = /^(\p{Script=Han}{2})”/u;
/** The longest item. */
const widest = 14;

/** The rows for quoted and headline numbers that have no list of their own; `found` are the lists already read. */
export function quotedKinds({ text, parts }: StoryText, phrases: readonly CountPhrase[], found: readonly Enumeration[]): Enumeration[] {
  const more: Enumeration[] = [];
  for (const head of phrases) {
    if (head.value < 2 || head.value > 9 || !'个大种条项'.includes(head.unit || '个') || found.some((e) => e.count.start === head.start)) continue;
    const at = head.numeral.end + head.unit.length;
    const whole = text[head.start - 1] === '“' ? bare.exec(text.slice(at, at + 5))?.[1] : undefined;
    const kind = whole ?? (headings.has(parts[head.part]?.kind ?? 'paragraph') ? word.exec(text.slice(at, at + 6))?.[1] : undefined);
    if (kind === undefined) continue;
    const row = rowOf(text, kind, at + kind.length + (whole === undefined ? 2 : 1));
    const [first, last] = [row?.[0], row?.at(-1)];
    if (!row || !first || !last) continue;
    // the number that stands at the row, or another one, is the row's own
    if (phrases.some((p) => p !== head && (p.value !== head.value || found.some((e) => e.count.start === p.start)) && text.startsWith(whole ?? `“${kind}”`, p.numeral.end + p.unit.length))) continue;
    // a row that goes on after a comma may have its last item in other words, unless 和 has closed it
    if (row.length < head.value && !/^”?[。！\n]/.test(text.slice(last.end, last.end + 2)) && last.end < text.length && (!'和与及'.includes(text[last.start - 1] ?? '的') || /^，?(?:以及|还有|再加|外加|同时|并|等)/.test(text.slice(last.end, last.end + 4)))) continue;
    const count = { ...head, end: at + kind.length + (whole === undefined ? 2 : 0), noun: whole ?? `“${kind}”` };
    more.push({ start: first.start, end: last.end, count, place: 'after', items: row, readings: [row.length], open: false, certain: row.length > 2 && Math.abs(row.length - head.value) <= 2 });
  }
  return more;
}

/** The only row of clauses that all begin, or all end, with the word; null where the word stands anywhere else. */
function rowOf(text: string, kind: string, from: number): Span[] | null {
  const at: number[] = [];
  for (let i = text.indexOf(kind, from); i >= 0; i = text.indexOf(kind, i + kind.length)) {
    // the quoted word itself is no item
    if (text[i + kind.length] === '”' && (text[i - 1] === '“' || /“[两三四五六七八九][个大种条项]?$/.test(text.slice(i - 3, i)))) continue;
    at.push(i);
    if (at.length > 11) return null;
  }
  const [first, last] = [at[0], at.at(-1)];
  if (at.length < 3 || first === undefined || last === undefined || last - first > widest * at.length) return null;
  let start = first;
  while (start > from && first - start < widest && !marks.includes(text[start - 1] ?? '\n')) start--;
  const stretch = Math.min(text.length, last + widest + kind.length);
  const behind = text.slice(last + kind.length, stretch).search(ends);
  const end = behind < 0 ? stretch : last + kind.length + behind;
  const items = cut(text, start, end, text.slice(start, end).includes('、') && !text.slice(start, end).includes('，') ? '、和与及' : '、，；');
  const shape = (test: (s: string) => boolean): boolean => items.every((s) => s.end - s.start <= widest && s.end - s.start > kind.length && test(text.slice(s.start, s.end)));
  if (items.length !== at.length || !(shape((s) => s.endsWith(kind)) || shape((s) => s.startsWith(kind))) || /^[”」]?(?:等|…|以及|还有)/.test(text.slice(end, end + 3))) return null;
  return items;
}

const marks = '、，；。：！？“”\n（）——';
const ends = /[、，；。：！？“”\n（）—…等]/;
