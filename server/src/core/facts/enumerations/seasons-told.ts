// A number of seasons in the headline over as many told, each with its own of the thing: 三季有节 … 杜鹃节 … 音乐节 … 晒秋节 … 年猪节.
import type { StoryText } from '../../syntax/model.ts';
import type { Span } from '../../base/span.ts';
import { smallHan } from '../../base/small-number.ts';
import { find, holds } from '../../base/held.ts';
import type { Enumeration } from './model.ts';
import { storyHeads } from '../../syntax/reading.ts';


/** 两季 or 三季 in the headline, where the body has a sentence or paragraph for each of more seasons and the thing in every one of them. */
export function seasonsTold({ text, parts }: StoryText): Enumeration[] {
  if (!holds(text, '季')) return [];
  for (let at = find(text, '季'); at > 0; at = text.indexOf('季', at + 1)) {
    const value = smallHan(text[at - 1] ?? '');
    const thing = /^季(?:都|皆|处处)?有(\p{Script=Han})(?=$|[，。\n])/u.exec(text.slice(at, at + 7))?.[1];
    const part = parts.findIndex((p) => p.start <= at && at < p.end);
    if (value < 2 || value > 3 || thing === undefined || !storyHeads.has(parts[part]?.kind ?? 'paragraph')) continue;
    const items: Span[] = [];
    for (const season of '春夏秋冬') {
      const own = parts.find((p) => p.kind === 'paragraph' && (text[p.start] === season || ['入', '到了', '一到', '每到', '进入'].some((w) => text.startsWith(w + season, p.start)) || /^[^，。]{2,4}天，/.test(text.slice(p.start, p.start + 6)) && text.slice(p.start, p.start + 5).includes(season)));
      if (own && new RegExp(`[\\p{Script=Han}]{2}${thing}(?![目奏气日约能点省])`, 'u').test(text.slice(own.start, own.end)) && !/没有|没了|不办|不再|停办|停了|歇|闭|无节|不见/.test(text.slice(own.start, own.end))) items.push({ start: own.start, end: own.end });
    }
    const [first, last] = [items[0], items.at(-1)];
    if (!first || !last || items.length <= value) continue;
    const count = { start: at - 1, end: at + 1, numeral: { start: at - 1, end: at }, value, unit: '季', noun: '', han: true, part, sentence: 0 };
    return [{ start: first.start, end: last.end, count, place: 'after', items, readings: [items.length], open: false, certain: true }];
  }
  return [];
}
