// “五字诀” beside the characters themselves, one by one: “看、闻、听、摸。” … 先教这套“五字诀”.
import { find, holds } from '../../base/held.ts';
import { smallHan } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import { cut } from './items.ts';
import type { Enumeration } from './model.ts';
import { partIndexAt } from './phrase-of.ts';

const called = /^字(?:要诀|口诀|秘诀|心诀|真诀|真经|诀|经|箴言|工作法|法|要领|心得|功夫|家训|家规|祖训|店规)/u;
/** Single characters between 、 and nothing else, in quotation marks or behind the words that open them. */
const row = /(?:(?<=[“：—])|(?<=就是|靠的是|靠|即|[，。]是))\p{Script=Han}(?:、\p{Script=Han}){1,7}(?=[。，！；”]|[两三四五六七八九][样个])/gu;
/** Farthest, in characters, that the characters stand from their number. */
const reach = 70;
const more = /还有|再加|再添|另|后来|第[一二三四五六]|最后|……|等/;

/** The only row of single characters beside the only number of that kind. */
export function oneCharacterEach({ text, parts }: StoryText): Enumeration[] {
  if (!holds(text, '、') || !holds(text, '字')) return [];
  const counts: { readonly at: number; readonly value: number; readonly words: string }[] = [];
  for (let at = find(text, '字'); at > 0; at = text.indexOf('字', at + 1)) {
    const value = smallHan(text[at - 1] ?? '');
    const words = called.exec(text.slice(at, at + 4))?.[0];
    if (words !== undefined && value > 1 && value < 10 && !'《十百'.includes(text[at - 2] ?? '的') && text[at + words.length] !== '》') counts.push({ at: at - 1, value, words });
  }
  const [count] = counts;
  // 六字诀 is an exercise too
  if (!count || counts.some((c) => c.value !== count.value) || /气功|功法|八段锦|五禽戏/.test(text)) return [];
  const rows = [...text.matchAll(row)];
  const near = rows.filter((m) => Math.abs(m.index - count.at) < reach && breaks(text, m.index, count.at) < 2);
  const [m] = near;
  if (!m || near.length > 1 || rows.some((o) => o !== m && o[0] !== m[0])) return [];
  const end = m.index + m[0].length;
  const items: Span[] = cut(text, m.index, end, '、');
  const n = items.length;
  if (n < 2 || n === count.value || Math.abs(n - count.value) > 2 || new Set(items.map((s) => text[s.start])).size < n) return [];
  if (more.test(text.slice(end, Math.max(end, count.at)) + text.slice(end, end + 40).split(/[。\n]/, 2).join(''))) return [];
  const han = '零一二三四五六七八九';
  if (new RegExp(`${han[n] ?? '的'}[个字]`).test(text)) return [];
  const numeral = { start: count.at, end: count.at + 1 };
  const part = partIndexAt(parts, count.at);
  return [{ start: m.index, end, count: { start: count.at, end: count.at + 1 + count.words.length, numeral, value: count.value, unit: '字', noun: count.words.slice(1), han: true, part, sentence: 0 }, place: m.index > count.at ? 'after' : 'before', items, readings: [n], open: false, certain: true }];
}

/** Ends of sentences between two offsets. */
const breaks = (text: string, a: number, b: number): number => (text.slice(Math.min(a, b), Math.max(a, b)).match(/[。！？]|(?<![。！？”])\n/g) ?? []).length;
