// Part of name/organisation: two long names that are alike but for one word in the middle: 冰雪与湿地过程野外观测站 … 冰雪与湿地变化野外观测站.
import { find } from '../../base/held.ts';
import { isHan } from '../../base/characters.ts';
import type { Span } from '../../base/span.ts';
import type { BodyClash } from './organisation.ts';

const endings = ['观测站', '监测站', '试验站', '实验站', '实验室', '研究院', '研究中心', '服务中心', '示范园', '产业园', '保护区', '博物馆', '示范区', '工作站', '指挥部', '联合会', '合作社', '研究会', '总站'];
/** How much of the two must be the same behind the word and before it, in characters. */
const leastTail = 5;
const leastHead = 4;
/** Endings of one word more: the head before it must be longer, and the two stand in two sentences. */
const shortEndings = ['站', '室', '庭', '岗', '驿站'];
const longHead = 7;
const longest = 26;
/** No story has more names of an ending than this. */
const most = 12;
/** Sides, ranks and kinds of people set bodies apart. */
const apart = /[东西南北中上下前后左右一二三四五六七八九十老新男女]/;

/** Such pairs, each name standing once in the story; the second is to be doubted. */
export function middleWords(text: string): BodyClash[] {
  const found: BodyClash[] = [];
  for (const ending of [...endings, ...shortEndings]) {
    const short = shortEndings.includes(ending);
    const ends: number[] = [];
    for (let at = find(text, ending); at >= 0 && ends.length < most; at = text.indexOf(ending, at + 1)) ends.push(at + ending.length);
    for (let i = 0; i < ends.length; i++) for (let k = i + 1; k < ends.length; k++) {
      const pair = majority(text, ends, i, k) ?? parted(text, ends[i] ?? 0, ends[k] ?? 0, short ? ending.length : leastTail, short ? longHead : leastHead);
      if (short && !/[。！？\n]/.test(text.slice(ends[i], ends[k]))) continue;
      if (!pair) continue;
      const [one, two] = pair;
      const [a, b] = pair.map((s) => text.slice(s.start, s.end));
      if (a === undefined || b === undefined || text.split(b).length !== 2 || (text.split(a).length !== 2 && !often(text, a, b))) continue;
      found.push({ message: 'body', wrong: [two], right: [one], wrongText: b, rightText: a });
    }
  }
  return found;
}

/** 省地质环境监测总站 twice and more, 省地质灾害监测总站 once between them: a shorter head will do. */
function majority(text: string, ends: readonly number[], i: number, k: number): readonly [Span, Span] | null {
  const pair = parted(text, ends[i] ?? 0, ends[k] ?? 0, 4, 3);
  if (!pair) return null;
  const [a, b] = pair.map((s) => text.slice(s.start, s.end)) as [string, string];
  return often(text, a, b) ? pair : often(text, b, a) ? [pair[1], pair[0]] : null;
}

const often = (text: string, a: string, b: string): boolean => text.split(a).length > 2 && text.split(b).length === 2 && text.indexOf(a) < text.indexOf(b) && text.lastIndexOf(a) > text.indexOf(b);

/** The two names, from the same head to the ending, where exactly two characters between head and tail differ and none of them is the other's. */
function parted(text: string, a: number, b: number, minTail: number, minHead: number): readonly [Span, Span] | null {
  let tail = 0;
  while (tail < longest && isHan(text.charCodeAt(a - tail - 1)) && text[a - tail - 1] === text[b - tail - 1]) tail++;
  const [x, y] = [text.slice(a - tail - 2, a - tail), text.slice(b - tail - 2, b - tail)];
  if (tail < minTail || apart.test(x + y) || ![...x + y].every((c) => isHan(c.charCodeAt(0))) || [...x].some((c) => y.includes(c))) return null;
  let head = 0;
  while (head < longest && isHan(text.charCodeAt(a - tail - 3 - head)) && text[a - tail - 3 - head] === text[b - tail - 3 - head]) head++;
  return head < minHead ? null : [{ start: a - tail - 2 - head, end: a }, { start: b - tail - 2 - head, end: b }];
}
