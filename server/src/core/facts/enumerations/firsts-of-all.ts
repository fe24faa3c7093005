// 四样烦心事没了 in a head over 其一，…。其二，…。其三，…。其四，…。其五，…: the story's only row of 其一 and the like, against the only number of the head.
import { holds } from '../../base/held.ts';
import { storyHeads } from '../../syntax/reading.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { CountPhrase, Enumeration } from './model.ts';

const numerals = '一二三四五六七八九';
/** What is told one after the other. */
const kinds = /^(?:样|件|大|条|点|个|笔|桩|项|招|变|喜|难|怪|宝|好)/;

/** The head's number where it is one off and its noun, or that of all of them, is told in the body before the row. */
export function firstsOfAll({ text, parts }: StoryText, phrases: readonly CountPhrase[], found: readonly Enumeration[]): Enumeration[] {
  if (!holds(text, '其一') || !holds(text, '其三')) return [];
  const items: { start: number; end: number }[] = [];
  for (let at = 0; items.length < numerals.length; ) {
    const next = text.indexOf(`其${numerals.charAt(items.length)}，`, at);
    if (next < 0 || !'。；！？：\n'.includes(text[next - 1] ?? '\n')) break;
    items.push({ start: next, end: next + 2 });
    at = next + 2;
  }
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last || items.length < 3 || text.indexOf('其一，', first.end) >= 0) return [];
  const heads = phrases.filter((p) => storyHeads.has(parts[p.part]?.kind ?? 'paragraph'));
  const [head, more] = heads;
  if (!head || more || found.some((e) => e.count.start === head.start) || Math.abs(items.length - head.value) !== 1 || !kinds.test(text.slice(head.numeral.end, head.numeral.end + 1))) return [];
  const noun = head.noun.slice(0, 3);
  if (noun.length < 2 || !text.slice(head.end, first.start).includes(noun) || phrases.some((p) => p !== head && p.noun.startsWith(noun) && p.value !== head.value)) return [];
  return [{ start: first.start, end: last.end, count: head, place: 'after', items, readings: [items.length], open: false, exceeds: items.length > head.value, certain: true }];
}
