// Part of figure/conflict: 冰雪里的三天三夜 over 两天两夜没合眼: one such stretch of time, told with two numbers.
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';

const stretch = /([一两二三四五六七八九十]|\d{1,2})[天昼日]([一两二三四五六七八九十]|\d{1,2})夜/g;
/** Another time, or the length of something else. */
const apart = /又|再|第[二三]|另|后来|此前|曾|去年|前年|那年|当年|前后|火车|路程|车程|走了/;

/** The two, where the story tells exactly two such stretches of two lengths, one of them in its head. */
export function daysAndNights({ text, parts }: StoryText): { readonly first: Span; readonly second: Span; readonly near: null }[] {
  if (!holds(text, '夜')) return [];
  const told = [...text.matchAll(stretch)].filter((m) => m[1] === m[2]);
  const [a, b, more] = told;
  if (!a || !b || more || a[1] === b[1] || !/^(?:headline|kicker|deck)$/.test(parts.find((p) => p.start <= a.index && a.index < p.end)?.kind ?? '')) return [];
  const sentence = text.slice(text.lastIndexOf('。', b.index) + 1, b.index + b[0].length + 12);
  const [first, second] = [a, b].map((m): Span => ({ start: m.index, end: m.index + m[0].length }));
  return first && second && !apart.test(sentence) ? [{ first, second, near: null }] : [];
}
