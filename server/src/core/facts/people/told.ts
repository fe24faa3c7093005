// Names that the whole story shows to be names: no post stands before them, but an age, a year of birth, a word of kin or what only people do stands beside them.
import { isDigit } from '../../base/characters.ts';
import { charSet, has, union } from '../../base/char-set.ts';
import { wordTable } from '../../base/word-table.ts';
import type { StoryText } from '../../syntax/model.ts';
import { isPair, isVerb } from '../../syntax/lexicon.ts';
import { bridgesAt, isDoubtful, isGrammar, isWord, mayBeGiven, surnameLength } from '../names/lexicon.ts';
import { bodilyVerbs } from '../names/titles-data.ts';
import { type Seed, saysAt, verbHeads } from './accept.ts';
import { mayFollow, nameEnds, startsVerb } from './shape.ts';
import { isAddress, isClosedPost, isHeadPost, mayEndTitle, postBefore } from './titles.ts';

const edges = charSet('。！？；：，“”‘’（(\n');
const bodily = wordTable(bodilyVerbs);
const bodilyHeads = charSet(bodilyVerbs.map((word) => word[0] ?? ''));
/** What may begin an age or a birth: 今年52岁, ，1921年生, 生于1949年. */
const lifeHeads = charSet('今年，（0123456789生出享终以二三四五六七八九');
const [comma, bracket] = [0xff0c, 0xff08];
const behindComma = charSet('今现年时男女0123456789二三四五六七八九');
/** Before these characters a name may begin that nothing else leads up to. */
const leads = charSet('的叫为');
const life = /^(?:[，（]?(?:今年|现年|年近|年过|时年)?(?:\d{1,3}|[一二三四五六七八九十百]{2,4})岁(?![的以女男老])|[，（](?:男|女)，|[，（]?\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:出)?生(?![产活长效态成])|[，（]?年[近过逾](?:[五六七八九]旬|[四五六七八九]十|半百|花甲|古稀)|以\d{1,3}(?:小时|分|秒|米|环|公斤|厘米|\.\d{1,2}[米秒环])|享年|终年|生于[\d一公]|出生)/;
/** A name does not end in the name of a place, a body or a measure. */
const tails = charSet('县市区镇乡村街路省州局院校厂社队部馆站所港湖寺桥会员者家型化度率式类级店号字组场赛边岁日时上下里中外内前后');
/** What may stand behind a name besides what commonly does: 只说了一句, 3月20日回应, 小他4岁. */
const others = charSet('只比小大年0123456789');
/** Words of grammar that are families all the same. */
const usual = charSet('于向成时应初全');
const places = 6;

/** Adds the first place of each; a spelling is a name where what stands beside all its places weighs more than what speaks against it. */
export function addTold({ text, parts }: StoryText, offsets: readonly number[], seeds: Map<number, Seed>): void {
  const judged = new Set<string>();
  /** Names that only their family name, a word of grammar elsewhere, keeps from being read. */
  const doubtful: Seed[] = [];
  let next = 0;
  let i = 0;
  for (const part of parts) {
    for (; i < offsets.length; i++) {
      const at = offsets[i] ?? 0;
      if (at >= part.end) break;
      if (at < part.start) continue;
      // nearly all places are passed over by three characters
      const lead = at > part.start && (has(leads, text.charCodeAt(at - 1)) || mayEndTitle(text, at));
      if (!lead && !mayTell(text, at + 2) && !mayTell(text, at + 3) && !mayTell(text, at + 4)) continue;
      if (at < next || !mayBeGiven(text.charCodeAt(at + 1)) || (isGrammar(text, at) && !has(usual, text.charCodeAt(at)))) continue;
      // 队|长孙大川, 主|帅葛威: the character ends a post itself
      if (at > part.start && mayEndTitle(text, at + 1) && postBefore(text, at + 1, Math.max(part.start, at - 4)) !== '') continue;
      const before = lead ? leftOf(text, at, part.start) : 0;
      if (before < 2 && !isTold(text, at + 2) && !isTold(text, at + 3) && !(surnameLength(text, at) === 2 && isTold(text, at + 4))) continue;
      // 1964年出生
      if (isDigit(text.charCodeAt(at - 1))) continue;
      if (isTaken(seeds, at)) continue;
      const ends = nameEnds(text, at, part.end);
      for (const end of ends) {
        if (before < 2 && !isTold(text, end)) continue;
        const behind = rightOf(text, end);
        if (behind === 0) continue;
        const name = text.slice(at, end);
        if (judged.has(name)) continue;
        judged.add(name);
        // 邻居养蜂, 护林员管护300亩, 校长信箱周一开: two such characters are a word unless both sides say otherwise
        if ((before < 2 || behind < 2) && end - at === 2 && (doubtOf(text, at) > 0 || isPair(text.charCodeAt(at), text.charCodeAt(at + 1)))) continue;
        // 白沙以57秒90领先: a place
        if ((behind < 2 && startsVerb(text, end - 1)) || (end - at === 2 && text[end] === '以')) continue;
        if (!hasShape(text, at, end) || (ends.length > 1 && ends[0] !== end && goesOn(text, name))) continue;
        const short = weigh(text, name) - needed(text, at, end);
        const seed: Seed = { start: at, end, evidence: before > 1 ? 'title' : 'recurrence' };
        if (short >= 0) {
          seeds.set(at, seed);
          next = end;
          break;
        }
        if (short + doubtOf(text, at) >= 0) doubtful.push(seed);
      }
    }
  }
  if (doubtful.length === 0) return;
  // one of the family is known, or two are told of: 姑姑初慧兰, 侄子初一鸣
  const families = new Map<number, number>();
  for (const { start } of seeds.values()) families.set(text.charCodeAt(start), 2);
  for (const { start } of doubtful) families.set(text.charCodeAt(start), (families.get(text.charCodeAt(start)) ?? 0) + ('于成'.includes(text.charAt(start)) ? 0 : 1));
  for (const seed of doubtful) if ((families.get(text.charCodeAt(seed.start)) ?? 0) > 1 && !seeds.has(seed.start)) seeds.set(seed.start, seed);
}

/** One and the same character stands behind all places of what would be a shorter name: 方知|遥. */
function goesOn(text: string, name: string): boolean {
  let behind = '';
  let seen = 0;
  for (let at = text.indexOf(name); at >= 0 && seen < places; at = text.indexOf(name, at + name.length), seen++) {
    const c = text.charAt(at + name.length);
    if (seen > 0 && c !== behind) return false;
    behind = c;
  }
  return seen > 1 && mayBeGiven(behind.charCodeAt(0));
}

/** What a word of `isTold` begins with. */
const tellers = union(bodilyHeads, lifeHeads, verbHeads);

/** One look at one character, two at a comma. */
function mayTell(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return has(tellers, code) && (code !== comma || has(behindComma, text.charCodeAt(at + 1)));
}

/** Whether a name that is read already stands there. */
function isTaken(seeds: ReadonlyMap<number, Seed>, at: number): boolean {
  for (let start = at; start > at - 4; start--) if ((seeds.get(start)?.end ?? 0) > at) return true;
  return false;
}

/** Whether what only people do or are begins there. */
function isTold(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return has(tellers, code) && ((has(bodilyHeads, code) && bodily.has(text, at, 2)) || (has(verbHeads, code) && saysAt(text, at)) || isLife(text, at, code));
}

function isLife(text: string, at: number, code: number): boolean {
  if (!has(lifeHeads, code)) return false;
  if ((code === comma || code === bracket) && !has(behindComma, text.charCodeAt(at + 1))) return false;
  return life.test(text.slice(at, at + 16));
}

function hasShape(text: string, at: number, end: number): boolean {
  const family = surnameLength(text, at);
  if (has(tails, text.charCodeAt(end - 1)) || isAddress(text, at, at + 2) || isAddress(text, at + family, end) || isAddress(text, end - 1, end + 1) || isClosedPost(postBefore(text, at + 2, at)) || postBefore(text, end, at) !== '' || postBefore(text, end + 1, at + 1) !== '') return false;
  // 于去年, 成当天
  if ('年月天'.includes(text.charAt(end - 1)) && '去今明昨那当每前后近历整半数几春夏秋冬享终'.includes(text.charAt(end - 2))) return false;
  // 陆家峪: a village
  if (family === 1 && end - at === 3 && text[at + 1] === '家') return false;
  for (let i = at + family; i < end; i++) if (!mayBeGiven(text.charCodeAt(i)) && text[i] !== '之') return false;
  return true;
}

/** What the characters themselves speak against. */
function needed(text: string, at: number, end: number): number {
  const pair = (i: number): boolean => isPair(text.charCodeAt(i), text.charCodeAt(i + 1));
  const need = 3 + doubtOf(text, at);
  if (end - at === 2) return need + (isWord(text, at, end) || pair(at) ? 4 : 2);
  if (surnameLength(text, at) === 2) return need;
  return need + (isWord(text, at, end) ? 4 : 0) + (isWord(text, at, at + 2) || pair(at) ? 3 : 0) + (pair(at + 1) ? 1 : 0);
}

/** What a family name speaks against that is a word of its own elsewhere. */
function doubtOf(text: string, at: number): number {
  if (surnameLength(text, at) === 2) return 0;
  return isGrammar(text, at) ? (has(usual, text.charCodeAt(at)) ? 2.5 : 8) : isDoubtful(text, at) ? 1.5 : 0;
}

/** What stands beside all places of the name, the first few of them; what may stand beside anything counts little however often it does. */
function weigh(text: string, name: string): number {
  let strong = 0;
  let weak = 0;
  let seen = 0;
  for (let at = text.indexOf(name); at >= 0 && seen < places; at = text.indexOf(name, at + name.length), seen++) {
    const from = text.lastIndexOf('\n', at) + 1;
    const left = leftOf(text, at, from);
    const right = rightOf(text, at + name.length);
    const cut = left <= 0 && at > from && isPair(text.charCodeAt(at - 1), text.charCodeAt(at));
    if (left > 1 || (right > 1 && !cut)) strong += left + right;
    else if (cut || isPair(text.charCodeAt(at + name.length - 1), text.charCodeAt(at + name.length))) strong -= 2;
    else weak += left + right;
  }
  return strong + Math.min(weak, 2);
}

/** 0 to 3: what stands before a name. */
function leftOf(text: string, at: number, from: number): number {
  if (at === from || has(edges, text.charCodeAt(at - 1))) return 1;
  const before = text[at - 1];
  // 28岁的安江说; 70周岁的高龄退休人员
  if (before === '的') return text[at - 2] === '岁' && text[at - 3] !== '周' ? 3 : 0;
  if (before === '叫') return text[at] === '成' || text[at] === '作' ? 0 : 3;
  if (before === '为' && (text[at - 2] === '图' || text[at - 2] === '名')) return 2;
  if (!mayEndTitle(text, at)) return 0;
  const post = postBefore(text, at, Math.max(from, at - 6));
  const head = isHeadPost(post);
  if (!head && bridgesAt(text, at)) return 0;
  return head || isClosedPost(post) ? 3 : post === '' ? 0 : 1;
}

/** 0 to 4: what stands behind one. */
function rightOf(text: string, end: number): number {
  const code = text.charCodeAt(end);
  if (has(verbHeads, code) && saysAt(text, end)) return 3;
  if (isLife(text, end, code)) return 4;
  if (has(bodilyHeads, code) && bodily.has(text, end, 2)) return 2;
  if (startsVerb(text, end) || isVerb(code, text.charCodeAt(end + 1))) return 1;
  return mayFollow(text, end) || has(others, code) ? 0.5 : 0;
}
