// 两个变化 in the headline, and below 变化之一在头顶…变化之二在脚下…变化之三在手上: things told one by one by the name they are counted by.
import { find } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { CountPhrase, Enumeration } from './model.ts';

const ordinals = '一二三四五六七八九';
/** More may be told without their number. */
const more = /之[四五六七八九]?还有|其中|等等|最后一[个项条种]/;

/** Counts before a run of N之一, N之二, … that is one longer or shorter. */
export function ofsTold({ text }: StoryText, phrases: readonly CountPhrase[]): Enumeration[] {
  if (find(text, '之一') < 0 || find(text, '之二') < 0) return [];
  const found: Enumeration[] = [];
  for (const count of phrases) {
    const noun = count.noun.slice(-2);
    if (count.value < 2 || count.value > 9 || noun.length < 2) continue;
    const items: Span[] = [];
    for (let at = text.indexOf(`${noun}之一`, count.end); at >= 0 && items.length < 9; at = text.indexOf(`${noun}之${ordinals[items.length] ?? '十'}`, at + 1)) items.push({ start: at, end: at + noun.length + 2 });
    const [first, last] = [items[0], items.at(-1)];
    if (!first || !last || items.length < 2 || Math.abs(items.length - count.value) !== 1) continue;
    // each opens its sentence: 变化之一 of something is one of many
    if (items.some((s) => !'\n。；，：　'.includes(text[s.start - 1] ?? '\n')) || more.test(text.slice(first.start, last.end + 200))) continue;
    if (phrases.some((p) => p !== count && p.noun.slice(-2) === noun && p.value === items.length)) continue;
    found.push({ start: first.start, end: last.end, count, place: 'after', items, readings: [items.length], open: false, certain: true });
  }
  return found;
}
