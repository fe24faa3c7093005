// A number of gates, steps or lessons and the ones told by their ordinals in one paragraph behind it: 要过四道关。… 第一道关在作坊；第二道关在路上；第三道关在校门口; by the classifier alone behind a colon.
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import { cut, firstMark } from './items.ts';
import type { CountPhrase, Enumeration } from './model.ts';

/** Farthest, in characters, from the number to the first ordinal. */
const reach = 260;
const ordinals = '一二三四五六七八九';
/** Words by which more are told, or told elsewhere. */
const more = /最后一|还有|另|其余|剩下|末[一道]|等|之一|其中|首[道个]|前[两三四]/;

/** 四家老店：头一家修表，第二家卖伞，第三家配钥匙。: each clause behind the colon tells one, by the classifier alone. */
export function ordinalsBehind({ text }: StoryText, phrases: readonly CountPhrase[]): Enumeration[] {
  const found: Enumeration[] = [];
  for (const count of phrases) {
    const mark = text[count.end];
    if (count.value < 2 || count.value > 9 || count.unit.length !== 1 || (mark !== '：' && mark !== '，')) continue;
    const start = count.end + 1;
    const stop = firstMark(text, start, Math.min(text.length, start + 200), '。！？\n');
    const clauses = cut(text, start, stop, '，；').map((s) => text.slice(s.start, s.end));
    // behind a comma the last may be told elsewhere: only one too many is told
    if (stop >= text.length || clauses.length < 3 || (mark === '：' ? Math.abs(clauses.length - count.value) : clauses.length - count.value) !== 1) continue;
    const told = clauses.every((c, i) => (i === 0 ? c.startsWith(`第一${count.unit}`) || c.startsWith(`头一${count.unit}`) : c.startsWith(`第${ordinals[i] ?? '无'}${count.unit}`)));
    // 第五家 told further on
    if (!told || more.test(text.slice(start, stop).replace('首', '')) || new RegExp(`第[${ordinals}]${count.unit}|最后[一那]?${count.unit}|[还另][有外]?一${count.unit}`).test(text.slice(stop, stop + 300))) continue;
    const items = cut(text, start, stop, '，；');
    found.push({ start, end: stop, count, place: 'after', items, readings: [items.length], open: false, certain: true });
  }
  return found;
}

/** Numbers beside a run of ordinals from the first on that is one longer or shorter, closed by the end of its paragraph. */
export function ordinalsBelow({ text, parts }: StoryText, phrases: readonly CountPhrase[]): Enumeration[] {
  if (!holds(text, '第一')) return [];
  const found: Enumeration[] = [];
  for (const count of phrases) {
    if (count.value < 3 || count.value > 9 || count.unit === '' || count.noun === '') continue;
    const name = `${count.unit}${count.noun.slice(0, 2)}`;
    const first = text.indexOf(`第一${name}`, count.end);
    if (first < 0 || first - count.end > reach) continue;
    const part = parts.find((p) => p.start <= first && first < p.end);
    if (part?.kind !== 'paragraph') continue;
    const items: Span[] = [];
    for (let at = first; at >= 0 && at < part.end; at = text.indexOf(`第${ordinals[items.length]}${name}`, at + 2)) items.push({ start: at, end: at + name.length + 2 });
    const [last] = items.slice(-1);
    // 三个冬季 of which two are told of: the last may be told without its number
    if (!last || items.length < 3 || Math.abs(items.length - count.value) !== 1) continue;
    const rest = text.slice(last.end);
    // told elsewhere, counted again, or one of them without its ordinal
    if (more.test(text.slice(count.end, part.end)) || new RegExp(`第[${ordinals}](?:${count.unit}|${count.noun.slice(0, 1)})`).test(rest) || phrases.some((p) => p !== count && p.unit === count.unit && p.noun.slice(0, 2) === count.noun.slice(0, 2) && p.value === items.length)) continue;
    if (text.slice(first, part.end).split(/[；。]/).filter((s) => s.length > 1).length !== items.length) continue;
    found.push({ start: first, end: last.end, count, place: 'after', items, readings: [items.length], open: false, certain: true });
  }
  return found;
}
