// A number of things over subheads that all end with their noun: 食堂算清“三笔账”, and below it 时间账, 营养账, 浪费账, 人心账 each head a section.
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import { storyHeads } from '../../syntax/reading.ts';
import type { CountPhrase, Enumeration } from './model.ts';

/** What puts a subhead in order, and the quotation mark of its name. */
const order = /^(?:[一二三四五六七八九\d]{1,2}[、.．]|第[一二三四五六七八九]{1,2}[\u4e00-\u9fff]?[：　 ]|之[一二三四五六七八九][：　 ])?[　 ]*“?/;
/** The name that a subhead opens with: 时间账, 时间账：错峰省下十二分钟. */
const name = /^([\u4e00-\u9fff]{2,6})”?(?:$|[：——，　 ])/;
/** The last of them was none of those that were promised. */
const oneMore = /(?:[还再又另]|此外|除此|之外|意外|附带)[^。；\n]{0,10}一/;

/** The subheads of a story, where every one ends alike, for a head's number of what they end with. */
export function subheadsAlike({ text, parts }: StoryText, phrases: readonly CountPhrase[], found: readonly Enumeration[]): Enumeration[] {
  const subheads = parts.filter((p) => p.kind === 'subhead');
  if (subheads.length < 3 || subheads.length > 9) return [];
  const items = subheads.flatMap(({ start, end }): Span[] => {
    const from = start + (order.exec(text.slice(start, end))?.[0].length ?? 0);
    const own = name.exec(text.slice(from, end))?.[1];
    return own === undefined ? [] : [{ start: from, end: from + own.length }];
  });
  const [first, last] = [items[0], items.at(-1)];
  const body = parts.find((p) => p.kind === 'paragraph');
  if (!first || !last || !body || items.length < subheads.length || new Set(items.map((s) => text.slice(s.start, s.end))).size < items.length) return [];
  const noun = text.charAt(first.end - 1);
  if (items.some((s) => text.charAt(s.end - 1) !== noun)) return [];
  return phrases.flatMap((count): Enumeration[] => {
    const kind = parts[count.part]?.kind ?? 'paragraph';
    if (count.value < 2 || count.value > 9 || count.value === items.length || Math.abs(count.value - items.length) > 2 || count.start > first.start || !(storyHeads.has(kind) || kind === 'paragraph') || found.some((e) => e.count.start === count.start)) return [];
    // 三笔账, “三本”账, 三笔“账”, “三账”
    const at = count.numeral.end + count.unit.length;
    const told = new RegExp(`^[”“]?${noun}(?![\\u4e00-\\u9fff])`).test(text.slice(at, at + 3)) || (storyHeads.has(kind) && new RegExp(`^[”“]?${noun}`).test(text.slice(at, at + 2)));
    // another head or sentence counts as many as there are
    if (!told || phrases.some((p) => p.unit === count.unit && p.value === items.length) || (items.length === count.value + 1 && oneMore.test(text.slice(items[items.length - 2]?.end, last.end + 60)))) return [];
    const end = at + (/^[”“]?/.exec(text.slice(at, at + 1))?.[0].length ?? 0) + 1;
    return [{ start: first.start, end: last.end, count: { ...count, noun, end }, place: 'sequence', items, readings: [items.length], open: false, certain: true }];
  });
}
