// 四样烦心事没了 in a head over 其一，…。其二，…。其三，…。其四，…。其五，…: the story's only row of 其一 and the like, against the only number of the head.
import type { Span } from '../../base/span.ts';
import { storyHeads } from '../../syntax/reading.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { CountPhrase, Enumeration, Sequence } from './model.ts';

/** What is told one after the other. */
const kinds = /^(?:样|件|大|条|点|个|笔|桩|项|招|变|喜|难|怪|宝|好)/;

/** The head's number where it is one off and its noun, or that of all of them, is told in the body before the row. */
export function firstsOfAll({ text, parts }: StoryText, phrases: readonly CountPhrase[], sequences: readonly Sequence[], found: readonly Enumeration[]): Enumeration[] {
  const [row, more] = sequences.filter((s) => s.style === 'its');
  if (!row || more) return [];
  const items = row.members.map(({ start, end }): Span => ({ start, end }));
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last || items.length < 3 || !row.members.every((m, n) => m.ordinal === n + 1 && text[m.end] === '，' && '。；！？：\n'.includes(text[m.start - 1] ?? '\n'))) return [];
  const heads = phrases.filter((p) => storyHeads.has(parts[p.part]?.kind ?? 'paragraph'));
  const [head, another] = heads;
  if (!head || another || found.some((e) => e.count.start === head.start) || Math.abs(items.length - head.value) !== 1 || !kinds.test(text.slice(head.numeral.end, head.numeral.end + 1))) return [];
  const noun = head.noun.slice(0, 3);
  if (noun.length < 2 || !text.slice(head.end, first.start).includes(noun) || phrases.some((p) => p !== head && p.noun.startsWith(noun) && p.value !== head.value)) return [];
  return [{ start: first.start, end: last.end, count: head, place: 'after', items, readings: [items.length], open: false, exceeds: items.length > head.value, certain: true }];
}
