// Part of name/person: a name with a mark in its middle, printed again with one character that sounds or looks like its own, or with two neighbours exchanged: 吐尔洪·买买提 … 吐尔洪·买卖提.
import { charSet, has } from '../../base/char-set.ts';
import { find, holds } from '../../base/held.ts';
import { confusable } from '../../facts/names/confusable.ts';
import { soundCharacters } from '../../facts/names/foreign-data.ts';
import { isHan, mayBeGiven } from '../../facts/names/lexicon.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import { isPair } from '../../syntax/lexicon.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Person } from './persons.ts';

const sounds = charSet(soundCharacters);
/** No story has more of them. */
const most = 24;
/** Each part is no longer than this. */
const longest = 7;

/** Both spellings of each such pair, with all their places; kin bear one part in common, so that the other must be nearly the same. */
export function dottedNames(copy: StoryText): Person[] {
  const { text } = copy;
  if (!holds(text, '·')) return [];
  const dots: number[] = [];
  for (let dot = find(text, '·'); dot > 0 && dots.length < most; dot = text.indexOf('·', dot + 1)) dots.push(dot);
  if (dots.length < 2) return [];
  const found = new Map<string, Person>();
  for (const [i, a] of dots.entries()) for (const b of dots.slice(i + 1)) {
    const pair = pairAt(text, a, b);
    if (pair) for (const name of pair) if (!found.has(name)) found.set(name, personAt(copy, name));
  }
  return [...found.values()];
}

/** The two names round the marks, the same but for one slip; null where they are one name or two. */
function pairAt(text: string, a: number, b: number): [string, string] | null {
  const slips: [number, number][] = [];
  let left = 1;
  for (; left <= longest && isOf(text, a - left, b - left); left++) if (text[a - left] !== text[b - left]) slips.push([a - left, b - left]);
  let right = 1;
  for (; right <= longest && isOf(text, a + right, b + right); right++) if (text[a + right] !== text[b + right]) slips.push([a + right, b + right]);
  // behind the name other words go on
  while (slips.length > 0 && (slips.at(-1)?.[0] ?? 0) >= a + right - 1 && right > 3 && !isLast(text, a + right - 1, b + right - 1)) {
    right--;
    slips.pop();
  }
  const of = (back: number): boolean => has(sounds, text.charCodeAt(a + back)) || has(sounds, text.charCodeAt(b + back));
  while (left > 3 && !of(1 - left)) left--;
  while (right > 3 && !of(right - 1)) right--;
  if (left < 3 || right < 3 || slips.some(([at]) => at <= a - left || at >= a + right) || !isSlip(text, slips) || onlyEnds(text, a, b, left, right)) return null;
  const names: [string, string] = [text.slice(a - left + 1, a + right), text.slice(b - left + 1, b + right)];
  return '“《‘'.includes(text[a - left] ?? ' ') || '“《‘'.includes(text[b - left] ?? ' ') || !names.some(sounded) ? null : names;
}

/** One of the two is a character that such names are written in, the other the same or nearly so. */
function isOf(text: string, a: number, b: number): boolean {
  const [one, two] = [text.charAt(a), text.charAt(b)];
  if (a < 0 || b < 0) return false;
  // 阿不都: not every character of a name serves in many
  if (one === two) return isHan(text.charCodeAt(a));
  if (!(has(sounds, text.charCodeAt(a)) || has(sounds, text.charCodeAt(b)))) return false;
  return confusable(one, two) !== null || (has(sounds, text.charCodeAt(a)) && has(sounds, text.charCodeAt(b)));
}

/** Two in three of the characters serve in names of the kind: “书香·溪城” is none. */
function sounded(name: string): boolean {
  let serving = 0;
  for (let i = 0; i < name.length; i++) if (has(sounds, name.charCodeAt(i))) serving++;
  return 3 * serving >= 2 * (name.length - 1);
}

/** 热合曼, 热合满: both serve at the end of a name, and no word of the sentence begins with either. */
function isLast(text: string, a: number, b: number): boolean {
  return mayBeGiven(text.charCodeAt(a)) && mayBeGiven(text.charCodeAt(b)) && text[a] !== '将' && text[b] !== '将' && confusable(text.charAt(a), text.charAt(b)) !== null && ![a, b].some((at) => isPair(text.charCodeAt(at), text.charCodeAt(at + 1)));
}

function isSlip(text: string, slips: readonly (readonly [number, number])[]): boolean {
  const [one, two] = slips;
  if (!one || slips.length > 2) return false;
  const [x, y] = [text.charAt(one[0]), text.charAt(one[1])];
  if (!two) return confusable(x, y) !== null;
  return Math.abs(one[0] - two[0]) === 1 && x === text.charAt(two[1]) && y === text.charAt(two[0]);
}

/** The characters beyond both names are read along where they serve in names too: a longer run on one side is another name. */
function onlyEnds(text: string, a: number, b: number, left: number, right: number): boolean {
  const beyond = (dot: number): boolean => text[dot - left] === '·' || text[dot + right] === '·';
  return beyond(a) !== beyond(b);
}

function personAt({ text, parts }: StoryText, name: string): Person {
  const mentions: PersonMention[] = [];
  for (let at = text.indexOf(name); at >= 0 && mentions.length < 20; at = text.indexOf(name, at + name.length)) {
    mentions.push({ start: at, end: at + name.length, name, titles: [], evidence: 'repeat', quoted: false, part: Math.max(0, parts.findIndex((p) => at >= p.start && at < p.end)) });
  }
  return { name, mentions, titles: [], writer: false };
}
