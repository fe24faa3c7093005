// Lists that stand away from the number they answer: 名单公布，分别为… under a headline 五条步道, names in a caption, 它们是… behind a full stop, 由…组成.
import { find } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { surnameLength } from '../names/lexicon.ts';
import type { Sentence } from '../sentences.ts';
import type { StoryText } from '../../syntax/model.ts';
import { firstMark, listItems } from './items.ts';
import { type CountPhrase, type Enumeration, ofPersons } from './model.ts';

/** Words a complete list follows; those with 们 take up the sentence before. */
const openers = ['分别为', '分别是', '分别叫', '依次为', '依次是', '它们是', '他们是', '她们是', '名单为', '名单如下', '从左至右', '从左到右', '左起', '由'];
/** Farthest, in characters, that the noun stands before its list. */
const reach = 40;

/** Lists of a story that no phrase stands beside, each joined to the phrase that promises it. `beside` are the lists already read. */
export function namedLists(copy: StoryText, phrases: readonly CountPhrase[], sentences: readonly Sentence[], beside: readonly Enumeration[]): Enumeration[] {
  const found: Enumeration[] = [];
  if (phrases.length === 0) return found;
  for (const opener of openers) {
    for (let at = find(copy.text, opener); at >= 0; at = copy.text.indexOf(opener, at + opener.length)) {
      const list = listAt(copy, opener, at, sentences);
      if (!list || beside.some((e) => e.start < list.end && list.start < e.end)) continue;
      const count = promise(copy, list, phrases);
      if (count) found.push({ start: list.start, end: list.end, count, place: 'after', items: list.items, readings: list.readings, open: list.open, certain: fits(copy.text, list, count) });
    }
  }
  return found;
}

interface Named {
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly sentence: number;
  readonly part: number;
  readonly items: readonly Span[];
  readonly readings: readonly number[];
  readonly open: boolean;
  readonly caption: boolean;
  /** The words between the sentence's beginning and the opener. */
  readonly lead: string;
}

function listAt({ text, parts }: StoryText, opener: string, at: number, sentences: readonly Sentence[]): Named | null {
  const sentence = sentenceAt(sentences, at);
  const s = sentences[sentence];
  const kind = parts[s?.part ?? -1]?.kind;
  if (!s || kind === undefined || kind === 'headline') return null;
  let start = at + opener.length;
  if (opener !== '由') start += /^(?:依次|分别)?[为是]?[：:，]?/.exec(text.slice(start, start + 4))?.[0].length ?? 0;
  const stop = firstMark(text, start, s.end, '，；：。！（');
  let end = stop;
  if (opener === '由') {
    const verb = text.slice(start, stop).indexOf('组成');
    if (verb < 3) return null;
    end = start + verb;
  }
  const bracketed = text[stop] === '（' ? namesWithBrackets(text, start, s.end) : [];
  if (bracketed.length > 2) return { start, end: bracketed.at(-1)?.end ?? start, at, sentence, part: s.part, items: bracketed, readings: [bracketed.length], open: false, caption: kind === 'caption', lead: text.slice(Math.max(s.start, at - reach), at) };
  const list = listItems(text, start, end, false);
  if (/^，(?:还有|另有?|再加|外加|以及|加上)/.test(text.slice(stop, stop + 4))) return null;
  if (list.items.length < (at === s.start && opener !== '由' ? 2 : 3) || !list.clean || /[\d的]/.test(text.slice(start, end)) || [...list.items].some((i) => text.slice(i.start, i.end).length < 2)) return null;
  return { start, end, at, sentence, part: s.part, items: parted(text, list.items, list.readings[0] ?? 0), readings: list.readings, open: list.open, caption: kind === 'caption', lead: text.slice(Math.max(s.start, at - reach), at) };
}

/** 艾明霞（市医院、急诊科）、白若溪（市中医院）、…: names with what is said of each in brackets; none where one is anything else. */
function namesWithBrackets(text: string, start: number, limit: number): Span[] {
  const found: Span[] = [];
  // bounded: one sentence, brackets of forty characters
  const words = text.slice(start, limit).replace(/（[^（）\n]{0,40}）/g, (w) => '（'.repeat(w.length)).split(/[，；：。！]/)[0] ?? '';
  let at = start;
  for (const item of words.split('、')) {
    const name = item.replace(/（{1,42}$/, '');
    if (!/^\p{Script=Han}{2,4}$/u.test(name) || !isName(name)) return [];
    found.push({ start: at, end: at + name.length });
    at += item.length + 1;
  }
  return found;
}

/** The last item parted at its 和 where the list is read so. */
function parted(text: string, items: readonly Span[], n: number): readonly Span[] {
  const last = items.at(-1);
  const joint = last ? text.slice(last.start, last.end).search(/[和与及]/) : -1;
  return last && joint > 0 && n === items.length + 1 ? [...items.slice(0, -1), { start: last.start, end: last.start + joint }, { start: last.start + joint + 1, end: last.end }] : items;
}

function sentenceAt(sentences: readonly Sentence[], at: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The phrase that promises the list: in the sentence before, in the headline or deck, for a caption in the body. */
function promise(copy: StoryText, list: Named, phrases: readonly CountPhrase[]): CountPhrase | null {
  const own = phrases.filter((p) => p.sentence === list.sentence && p.end <= list.at && p.part === list.part);
  const before = phrases.filter((p) => p.sentence === list.sentence - 1 && (p.part === list.part || (p.part === list.part - 1 && list.at === copy.parts[list.part]?.start)) && p.end <= list.at);
  const opener = copy.text.slice(list.at, list.start);
  const toldOf = /[他她]们是/.test(opener) ? before.filter((p) => ofPersons.has(p.unit)) : before;
  if (/们是|^分别|^依次/.test(opener) && list.lead.length === 0) return toldOf.length === 1 ? (toldOf[0] ?? null) : null;
  const mine = list.caption ? own.filter((p) => speaksOf(copy.text, list, p)).at(-1) : undefined;
  if (mine) return mine;
  // another number in the list's own sentence has the better claim
  if (own.some((p) => list.at - p.end < reach && !speaksOf(copy.text, list, p))) return null;
  const heads = phrases.filter((p) => isHead(copy, p) && speaksOf(copy.text, list, p));
  const body = phrases.filter((p) => !isHead(copy, p) && speaksOf(copy.text, list, p));
  const candidates = own.length > 0 ? [] : [...(list.caption || opener === '由' ? body : []), ...heads];
  return new Set(candidates.map((p) => p.value)).size === 1 ? (candidates[0] ?? null) : null;
}

const isHead = ({ parts }: StoryText, p: CountPhrase): boolean => ['headline', 'deck', 'kicker'].includes(parts[p.part]?.kind ?? '');

/** The counted noun stands before the list, or all items end like it. */
function speaksOf(text: string, list: Named, p: CountPhrase): boolean {
  const whole = p.noun.replace(/[“”‘’《》]/g, '');
  // 五位乡村医生登台领奖: what they do is none of their name
  const noun = ofPersons.has(p.unit) && whole.length > 5 ? (/^\p{Script=Han}{1,4}[员师生手工者民匠兵友户](?=[走登上获受领接参入当出来到站亮披佩戴])/u.exec(whole)?.[0] ?? whole) : whole;
  if (noun.length < 2) return false;
  if (list.lead.includes(noun) || (noun.length > 2 && (list.lead.includes(noun.slice(-2)) || list.lead.includes(noun.slice(0, 3))))) return true;
  const last = noun.at(-1) ?? '';
  return !ofPersons.has(p.unit) && list.items.every((i) => text[i.end - 1] === last);
}

/** Persons are told by name where persons are counted; a photograph may show fewer than there are. */
function fits(text: string, list: Named, count: CountPhrase): boolean {
  const n = list.readings[0] ?? 0;
  if (Math.abs(n - count.value) > 2) return false;
  if (ofPersons.has(count.unit) && !list.items.every((i) => isName(text.slice(i.start, i.end)))) return false;
  return !list.caption || n > count.value || count.sentence === list.sentence || (n === count.value - 1 && !/部分|其中|代表|左\d|右\d/.test(list.lead));
}

const role = /^.{1,7}[员师生长副工手人者民户事记警任理家授士医匠妇客兵部学居友](?=.{2,3}$)/;

/** 孟长河, 诸葛亮, 买买提·艾力: a family name and one or two characters, or a name with a dot. */
export function isName(item: string): boolean {
  const words = item.replace(role, '');
  const family = surnameLength(words, 0);
  return words.includes('·') || /^(?:.{2,5})?[老小阿]\p{Script=Han}{1,2}$/u.test(item) || (family > 0 && words.length - family >= 1 && words.length - family <= 2);
}

/** 市一中张伟明: a name behind the body its bearer is of. */
export function namedLast(item: string): boolean {
  return [3, 2].some((n) => item.length > n + 1 && /[中学院局镇村乡司厂队站所校区社县市]$/.test(item.slice(0, -n)) && isName(item.slice(-n)));
}
