// How long a name is that begins at a given place, and what shows that it is one.
import { wordsFrom } from '../../base/affixes.ts';
import { charSet, has } from '../../base/char-set.ts';
import { wordTable } from '../../base/word-table.ts';
import { isDigit } from '../../base/characters.ts';
import { titleBehind } from './titles.ts';
import { isPair } from '../../syntax/lexicon.ts';
import { mayBeGiven, surnameLength } from '../names/lexicon.ts';
import { afterName, bodilyVerbs, handVerbs, speechVerbs, timeWords, verbPairs } from '../names/titles-data.ts';

const followers = charSet(afterName);
const pairWords = [...verbPairs, ...bodilyVerbs, ...timeWords];
const pairs = wordTable(pairWords);
const pairHeads = charSet(pairWords.map((word) => word.slice(0, 1)));
const hands = charSet(handVerbs);
/** What says where a movement of the hand goes: 搬来, 递过, 掏出. */
const directions = charSet('来去到出上下起过进回开给');
const verbs = wordsFrom(speechVerbs);
/** Characters that end a name of two more surely than they are its third. */
const aspects = charSet('着了过');
const breaks = charSet('在和与向从为有正来去用');

/** Whether a verb of saying begins at `at`. */
export function verbAt(text: string, at: number): boolean {
  return verbs.longest(text, at, text.length) !== null;
}

/** Whether one of the two-character verbs begins at `at`. */
export function startsVerb(text: string, at: number): boolean {
  return has(pairHeads, text.charCodeAt(at)) && pairs.has(text, at, 2);
}

/** Whether the clause that begins at `from` (a name behind a boundary) ends in saying: X笑着说：“. */
export function clauseSpeaks(text: string, from: number): boolean {
  const window = text.slice(from, from + 22);
  const end = window.search(/[，。：；！？\n“]/);
  return end > 0 && /(?:说|道|表示|介绍|坦言|感慨|告诉记者|回忆|强调|指出|笑言|直言)$/.test(window.slice(0, end));
}

/** Whether what stands at `at` may follow a name. */
export function mayFollow(text: string, at: number): boolean {
  return at >= text.length || has(followers, text.charCodeAt(at)) || verbAt(text, at) || startsVerb(text, at) || aspectBehind(text, at) || isAge(text, at);
}

/** 18岁 behind a name. */
function isAge(text: string, at: number): boolean {
  return text[at + 2] === '岁' && isDigit(text.charCodeAt(at)) && isDigit(text.charCodeAt(at + 1));
}

/** A verb of one character with its particle or its direction: 绕着, 接过, 种了, 搬来. */
function aspectBehind(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  return (has(aspects, next) && mayBeGiven(text.charCodeAt(at))) || (has(directions, next) && has(hands, text.charCodeAt(at)));
}

const none: readonly number[] = [];

/** Ends of possible names at `at`, the likeliest first; empty where none can begin. Names have one or two given characters. */
export function nameEnds(text: string, at: number, ceiling: number): readonly number[] {
  const family = surnameLength(text, at);
  if (family === 0) return none;
  const one = at + family + 1;
  if (one > ceiling || !mayBeGiven(text.charCodeAt(one - 1))) return family === 2 ? nameEndsSingle(text, at, ceiling) : nameEndsMiddle(text, one, ceiling);
  const two = one + 1;
  const long = two <= ceiling && mayBeGiven(text.charCodeAt(two - 1));
  if (!long) return two <= ceiling && text[one] === '之' && closesName(text, two) ? [two, one] : [one];
  // 大副汤可|接任船长, 汤可|曾任二副
  if (text[one + 1] === '任' && '接曾担出升调兼现继'.includes(text[one] ?? '\n')) return [one];
  // 石磊|大他五个月, 石磊|带两名专家
  if (('大小'.includes(text[one] ?? '\n') && '他她我'.includes(text[two] ?? '\n')) || (text[one] === '带' && '一两几二三四五六七八九十'.includes(text[two] ?? '\n'))) return [one];
  // 冼明|要做的第一件事, 冼明|只睡了40分钟
  if ('要只'.includes(text[one] ?? '\n')) return [one];
  // 汪波|犯盗窃罪
  if (text[one] === '犯' && /^[^，。；、]{2,12}罪/.test(text.slice(two, two + 14))) return [one];
  // 骆汐|原是小学老师
  if (text[one] === '原' && '是在任系'.includes(text[two] ?? '\n')) return [one];
  const verb = verbAt(text, one);
  if (verb && (!mayFollow(text, two) || /^(?:说|表示|介绍|告诉|坦言)/.test(text.slice(one, one + 2)))) return [one];
  // 审判员秦素问：“…”
  if ('问答喊说道讲'.includes(text.charAt(two - 1)) && /^[：:]“?/.test(text.slice(two, two + 2))) return [one, two];
  if (startsVerb(text, one) || aspectBehind(text, one)) return [one, two];
  // 匠人吴福来|带领徒弟, but 由李明来负责
  if (text[one] === '来' && text[at - 1] !== '由' && startsVerb(text, two)) return [two, one];
  if (has(breaks, text.charCodeAt(one)) && !soleFollow(text, two)) return [one, two];
  if (mayFollow(text, two)) return [two, one];
  // 队长苗笛|全场, 后卫滕飞|虽然: a word begins with what would be the last character
  return mayFollow(text, one) || (isPair(text.charCodeAt(one), text.charCodeAt(two)) && !isPair(text.charCodeAt(two), text.charCodeAt(two + 1))) ? [one, two] : [two, one];
}

function nameEndsSingle(text: string, at: number, ceiling: number): readonly number[] {
  return at + 2 <= ceiling && mayBeGiven(text.charCodeAt(at + 1)) ? [at + 2] : none;
}

/** 宋之屿: 之 stands in the middle of a name, never at its end. */
function nameEndsMiddle(text: string, one: number, ceiling: number): readonly number[] {
  return (text[one - 1] === '之' || text[one - 1] === '其') && one < ceiling && mayBeGiven(text.charCodeAt(one)) && mayFollow(text, one + 1) ? [one + 1] : none;
}

/** 罗敏之的, 简牧之说: behind 之 as the last of a name; 王刚之前, 王刚之子 and 王刚之于 are others. */
function closesName(text: string, at: number): boolean {
  return (mayFollow(text, at) || titleBehind(text, at, text.length) !== null) && !'间前后于所以一二三上下内外中子父母女妻夫家死恋战交友故作们位名（('.includes(text[at] ?? '\n');
}

/** The name is closed by punctuation, so its last character belongs to it. */
function soleFollow(text: string, at: number): boolean {
  return at >= text.length || '，。、：；）)”\n 　'.includes(text[at] ?? '');
}
