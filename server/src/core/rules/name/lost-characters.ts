// Part of name/person: a name that lost one of its given characters once: 所长司徒静怡 and 所长司徒静, 护士长林晓燕 and 护士长林燕; behind a rare family name, or as who speaks, also without a post.
import { find, holds } from '../../base/held.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import { mayFollow } from '../../facts/people/shape.ts';
import { isPair } from '../../syntax/lexicon.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Sentence } from '../../facts/sentences.ts';
import { isWord, surnameLength } from '../../facts/names/lexicon.ts';
import { isKin, isUniquePost, namedTogether, type Person, sameBody } from './persons.ts';

const crowd = new Set(['村民', '居民', '市民', '学生', '同学', '老师', '家长', '志愿者', '记者', '通讯员', '游客', '队员', '选手']);

/** Pairs, the shorter name first; both carry one title that tells them from others, and nobody names them together. */
export function shortenedNames(text: string, people: readonly Person[], sentences: readonly Sentence[]): [Person, Person][] {
  const found: [Person, Person][] = [];
  for (const short of people) {
    if (short.titles.length === 0 || short.writer || isKin(short)) continue;
    for (const long of people) {
      if (long.name.length !== short.name.length + 1 || long.writer || isKin(long) || !isWithin(short.name, long.name) || short.mentions.some((m) => text.startsWith(long.name, m.start)) || !(long.titles.length > 0 ? sameTitle(short, long) : saidToBe(text, short, long)) || namedTogether(short, long, sentences)) continue;
      found.push([short, long]);
    }
  }
  return found;
}

/** The family name stands in both, and the given characters of the one are those of the other but for one. */
function isWithin(short: string, long: string): boolean {
  const family = surnameLength(long, 0);
  if (family === 0 || long.length - family !== 2 || short.slice(0, family) !== long.slice(0, family)) return false;
  const given = short.slice(family);
  return given === long.charAt(family) || given === long.charAt(family + 1);
}

/** 34岁的欧阳松林是这条航线上最年轻的船长 and 船长欧阳松: the clause behind the longer name says the post. */
function saidToBe(text: string, short: Person, long: Person): boolean {
  return surnameLength(long.name, 0) === 2 && short.mentions.length === 1 && long.mentions.some(({ end }) => {
    const said = /^(?:，今年\d{1,3}岁，)?(?:是|成为|当上|担任)[^，。；]{1,18}(?=[，。])/.exec(text.slice(end, end + 32))?.[0] ?? '';
    return said !== '' && short.titles.some((t) => isUniquePost(t) && said.endsWith(t.base));
  });
}

/** One post of one body, or a calling said with the same two characters and more before it. */
function sameTitle(a: Person, b: Person): boolean {
  const rare = surnameLength(a.name, 0) === 2;
  return a.titles.some((x) => b.titles.some((y) => x.base === y.base && x.prefix === y.prefix && ((isUniquePost(x) && sameBody(x.body, y.body)) || (x.body.length >= 2 && x.body === y.body) || (rare && x.body === y.body && x.base.length > 1 && !crowd.has(x.base)))));
}

/** Others of the family may be meant. */
const family = /父|母|爸|妈|爷|奶|兄|弟|姐|妹|哥|儿子|女儿|闺女|侄|孙|堂|叔|伯|姑|舅|家族|祖|夫妻|夫妇|一家|徒弟|弟子/;
/** Somebody goes by two names. */
const twoNames = /小名|乳名|昵称|原名|本名|改名|艺名|笔名|网名|人称|人们叫|大家叫|都叫[他她]/;
/** Kin stand within so many characters before the shorter name, or behind it. */
const near = 40;
/** A story has no more places of a name. */
const most = 20;

/** Pairs as above whose shorter name has no post: 修表匠欧阳文静 … 如今，欧阳静又接下; 馆长林晓燕 … “…”林燕说. */
export function shortenedBare({ text, parts }: StoryText, people: readonly Person[], sentences: readonly Sentence[]): [Person, Person][] {
  const found: [Person, Person][] = [];
  for (const long of people) {
    const surname = surnameLength(long.name, 0);
    if (long.writer || surname === 0 || long.name.length - surname !== 2 || isKin(long)) continue;
    const head = long.name.slice(0, surname);
    if (people.some((p) => p !== long && !p.writer && p.name.startsWith(head) && !isWithin(p.name, long.name))) continue;
    for (const given of new Set(long.name.slice(surname))) {
      const name = head + given;
      // 慕容昭留下了: read too long, once
      if (long.name.startsWith(name) && text.split(long.name).length < 3) continue;
      if (!holds(text, name) || (surname === 1 && isWord(name))) continue;
      const short = alone(text, parts, name, long.name);
      if (!short || twoNames.test(text) || family.test(around(text, short)) || (surname === 1 && !speaksFor(text, short, long)) || namedTogether(short, long, sentences)) continue;
      found.push([short, long]);
    }
  }
  return found;
}

/** Whether anybody was born or is registered under another name is told. */
const renamed = /小名|乳名|原名|本名|改名|改姓|复姓|曾用名|艺名|笔名|网名|随母姓|随父姓/;

/** Pairs as above whose shorter name has one half of a compound family name: 老校长欧阳守静 … 今年79岁的欧守静. */
export function halvedSurnames({ text, parts }: StoryText, people: readonly Person[]): [Person, Person][] {
  const found: [Person, Person][] = [];
  for (const long of people) {
    if (long.name.length !== 4 || surnameLength(long.name, 0) !== 2 || long.writer || renamed.test(text)) continue;
    for (const half of long.name.slice(0, 2)) {
      const name = half + long.name.slice(2);
      const places: number[] = [];
      for (let at = find(text, name); at >= 0 && places.length < most; at = text.indexOf(name, at + 1)) if (!text.startsWith(long.name, at - 1)) places.push(at);
      const [at] = places;
      // 欧修文 again and again is somebody of his own
      if (at !== undefined && places.length === 1) found.push([namedOnce(parts, name, at), long]);
    }
  }
  return found;
}

/** The one place of the shorter name where it stands at the head of a clause and as a name does; null where there are more. */
function alone(text: string, parts: StoryText['parts'], name: string, long: string): Person | null {
  const places: number[] = [];
  for (let at = find(text, name), seen = 0; at >= 0 && seen < most; at = text.indexOf(name, at + 1), seen++) if (!text.startsWith(long, at)) places.push(at);
  const [at] = places;
  if (at === undefined || places.length > 1 || !(at === 0 || '。！？；：，“”、\n'.includes(text[at - 1] ?? '\n'))) return null;
  const end = at + name.length;
  if (!mayFollow(text, end) || isPair(text.charCodeAt(end - 1), text.charCodeAt(end))) return null;
  return namedOnce(parts, name, at);
}

/** Who is named at one place, without a title. */
function namedOnce(parts: StoryText['parts'], name: string, at: number): Person {
  const mention: PersonMention = { start: at, end: at + name.length, name, titles: [], evidence: 'repeat', quoted: false, part: Math.max(0, parts.findIndex((p) => at >= p.start && at < p.end)) };
  return { name, mentions: [mention], titles: [], writer: false };
}

/** Of so common a family name only who speaks behind the one that was brought in by a post. */
function speaksFor(text: string, short: Person, long: Person): boolean {
  const [mention] = short.mentions;
  return mention !== undefined && long.titles.length > 0 && long.mentions.some((m) => m.end < mention.start) && /^(?:说|介绍|告诉|坦言|表示|回忆|笑着说|感慨)/.test(text.slice(mention.end, mention.end + 4));
}

function around(text: string, { name, mentions: [mention] }: Person): string {
  const at = mention?.start ?? 0;
  return text.slice(Math.max(0, at - near), at) + text.slice(at + name.length, at + near);
}
