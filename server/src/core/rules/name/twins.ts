// Part of name/person: two spellings of three characters that part in one which is easily taken for the other, wherever they stand: 祁万川, 没有祈万川当年….
import { holds } from '../../base/held.ts';
import { charSet, has } from '../../base/char-set.ts';
import { confusable, soundsAlike } from '../../facts/names/confusable.ts';
import { isDoubtful, isGrammar, looksLikeWord, mayBeGiven, mayBeginSurname, surnameLength } from '../../facts/names/lexicon.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import { mayFollow } from '../../facts/people/shape.ts';
import { isClosedPost, postBefore, titlesBefore } from '../../facts/people/titles.ts';
import { isPair } from '../../syntax/lexicon.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Person } from './persons.ts';

/** Names end in none of these; places, bodies and measures do. */
const tails = charSet('县市区镇乡村街路省州局院校厂社队部馆站所港山湖寺桥会中员者家性化型度率式类期级河江岭沟坪塘园店号字里上下内外前后时年月日天人');
const edges = charSet('。！？；：，“”‘’、（(\n');
/** A story with more places where a name may stand is a roll, and rolls hold like names by right. */
const most = 1500;
/** Of a pair of given characters so many places are looked at. */
const mostPlaces = 200;

interface Window {
  readonly at: number;
  /** Stands as a name does on both sides. */
  readonly sure: boolean;
}

/** The spellings of each such pair, known persons left out; each with all its places. */
export function twinNames(copy: StoryText, known: ReadonlyMap<string, Person>): Person[] {
  const { text } = copy;
  const windows = windowsOf(text, known);
  if (windows.size === 0 || windows.size > most) return [];
  const found = new Map<string, Person>();
  for (const [a, b] of [...pairsOf(text, windows), ...oddHeads(text, windows)]) {
    const [one, two] = [text.slice(a.at, a.at + 3), text.slice(b.at, b.at + 3)];
    // 石磊大他五个月, 石磊带两名专家: the name is the shorter one
    if (one.slice(0, 2) === two.slice(0, 2) && known.has(one.slice(0, 2))) continue;
    if (!(known.has(one) || known.has(two) || a.sure || b.sure || (apart(text, a.at) && apart(text, b.at) && text.slice(a.at + 3, a.at + 5) === text.slice(b.at + 3, b.at + 5)))) continue;
    for (const name of [one, two]) if (!known.has(name) && !found.has(name)) found.set(name, personAt(copy, name));
  }
  return [...found.values()];
}

/** The mark of a foreign name stands among the Han characters round the place. */
function isPartOfForeign(text: string, at: number): boolean {
  return /·[\u4e00-\u9fff]{0,4}$/.test(text.slice(Math.max(0, at - 5), at)) || /^[\u4e00-\u9fff]{3,6}·/.test(text.slice(at, at + 7));
}

/** No word reaches over either end. */
function apart(text: string, at: number): boolean {
  return !isPair(text.charCodeAt(at - 1), text.charCodeAt(at)) && !isPair(text.charCodeAt(at), text.charCodeAt(at + 1)) && !isPair(text.charCodeAt(at + 2), text.charCodeAt(at + 3));
}

const cells = 1 << 13;
/** How often two neighbours, and two with one between, stand in the text at hand, by hash and up to two. */
const neighbours = new Uint8Array(cells);
const apartByOne = new Uint8Array(cells);

function cell(a: number, b: number): number {
  return ((Math.imul(a, 0x9e35) ^ Math.imul(b, 0x85eb)) >>> 3) & (cells - 1);
}

function twice(table: Uint8Array, a: number, b: number): boolean {
  return ((table[cell(a, b)] ?? 0) & 2) !== 0;
}

/** One pass: of the places where a name may stand only those have a twin that share two characters with another place. */
function countPairs(text: string): void {
  neighbours.fill(0);
  apartByOne.fill(0);
  let before = 0;
  let last = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const near = cell(last, code);
    const far = cell(before, code);
    // 1, then 3: the second time shows in bit 1
    neighbours[near] = ((neighbours[near] ?? 0) << 1) | 1;
    apartByOne[far] = ((apartByOne[far] ?? 0) << 1) | 1;
    before = last;
    last = code;
  }
}

/** Every place where three characters may be a name that another place is near to, the first one of each spelling. */
function windowsOf(text: string, known: ReadonlyMap<string, Person>): Map<string, Window> {
  const found = new Map<string, Window>();
  const foreign = holds(text, '·');
  countPairs(text);
  for (let at = 0; at + 2 < text.length; at++) {
    if (!mayBeginSurname(text, at)) continue;
    const [head, middle, last] = [text.charCodeAt(at), text.charCodeAt(at + 1), text.charCodeAt(at + 2)];
    if (!twice(neighbours, head, middle) && !twice(neighbours, middle, last) && !twice(apartByOne, head, last)) continue;
    if (!mayBeGiven(middle) || !mayBeGiven(last) || surnameLength(text, at) !== 1 || (at > 0 && surnameLength(text, at - 1) === 2)) continue;
    // 阿依古丽·艾山: part of a longer name
    if (foreign && isPartOfForeign(text, at)) continue;
    const unlike = isGrammar(text, at) || isDoubtful(text, at) || isPair(middle, last);
    if (unlike && known.size === 0) continue;
    const name = text.slice(at, at + 3);
    const read = known.has(name);
    // 罗大成: a word behind a family name, but 罗大程 was read
    if (unlike && !read && !(!isGrammar(text, at) && soundsLikeOne(name, known))) continue;
    const seen = found.get(name);
    if (seen?.sure) continue;
    if (!read && ((has(tails, last) && !isClosedPost(postBefore(text, at, Math.max(0, at - 5)))) || looksLikeWord(text, at, at + 3) || postBefore(text, at + 3, at + 1) !== '')) continue;
    const sure = read || ((at === 0 || has(edges, text.charCodeAt(at - 1)) || postBefore(text, at, Math.max(0, at - 5)) !== '') && mayFollow(text, at + 3));
    if (!seen || sure) found.set(name, { at, sure });
  }
  return found;
}

/** A known name of the same family name is this one but for a character of its sound. */
function soundsLikeOne(name: string, known: ReadonlyMap<string, Person>): boolean {
  for (const other of known.keys()) {
    if (other.length !== 3 || other.charCodeAt(0) !== name.charCodeAt(0)) continue;
    const [a, b] = [other.charCodeAt(1) === name.charCodeAt(1), other.charCodeAt(2) === name.charCodeAt(2)];
    if (a !== b && soundsAlike(other.charAt(a ? 2 : 1), name.charAt(a ? 2 : 1))) return true;
  }
  return false;
}

/** Spellings that share two characters in their places, the third of one confusable with that of the other. */
function pairsOf(text: string, windows: ReadonlyMap<string, Window>): [Window, Window][] {
  const found: [Window, Window][] = [];
  for (let odd = 0; odd < 3; odd++) {
    // by the two others as one number: no string is made of a place
    const byKey = new Map<number, Window[]>();
    for (const window of windows.values()) {
      const key = text.charCodeAt(window.at + (odd === 0 ? 1 : 0)) * 65536 + text.charCodeAt(window.at + (odd === 2 ? 1 : 2));
      const others = byKey.get(key);
      if (!others) {
        byKey.set(key, [window]);
        continue;
      }
      for (const other of others.slice(0, 4)) if (confusable(text.charAt(other.at + odd), text.charAt(window.at + odd)) !== null) found.push([other, window]);
      others.push(window);
    }
  }
  return found;
}

/** 祈万川 beside 祁万川: the given characters behind one that is no family name. */
function oddHeads(text: string, windows: ReadonlyMap<string, Window>): [Window, Window][] {
  const found: [Window, Window][] = [];
  const byGiven = new Map<string, Window>();
  for (const window of windows.values()) if (window.sure && twice(neighbours, text.charCodeAt(window.at + 1), text.charCodeAt(window.at + 2))) byGiven.set(text.slice(window.at + 1, window.at + 3), window);
  for (const [given, window] of byGiven) {
    if (isPair(given.charCodeAt(0), given.charCodeAt(1))) continue;
    for (let next = text.indexOf(given, 1), seen = 0; next > 0 && seen < mostPlaces; next = text.indexOf(given, next + 1), seen++) {
      const at = next - 1;
      if (mayBeginSurname(text, at) || confusable(text.charAt(window.at), text.charAt(at)) === null) continue;
      found.push([window, { at, sure: false }]);
    }
  }
  return found;
}

/** Somebody of this name, with at most twenty of its places and the titles before each. */
export function personAt({ text, parts }: StoryText, name: string): Person {
  const mentions: PersonMention[] = [];
  for (let at = text.indexOf(name); at >= 0 && mentions.length < 20; at = text.indexOf(name, at + name.length)) {
    const part = Math.max(0, parts.findIndex((p) => at >= p.start && at < p.end));
    const titles = titlesBefore(text, at, parts[part]?.start ?? 0);
    mentions.push({ start: at, end: at + name.length, name, titles, evidence: 'repeat', quoted: false, part });
  }
  return { name, mentions, titles: mentions.flatMap((m) => m.titles), writer: false };
}
