// Things told one by one beside the number of them: 四个本子，一本…，一本…; a card and a box of three “一”; seven people given by numbers and names.
import type { Span } from '../../base/span.ts';
import type { Sentence } from '../sentences.ts';
import { smallNumber } from '../../base/small-number.ts';
import { cut, firstMark } from './items.ts';
import type { CountPhrase, Enumeration } from './model.ts';

/** The things taken up behind the phrase as 一本…，一本…，一本…, or the single things that four “一” stand for; null where there are none. */
export function onesBeside(text: string, count: CountPhrase, sentence: Sentence, next: Sentence | undefined): Enumeration | null {
  if (count.noun.length < 4 && /^“?一”?$/.test(count.noun)) return onesNamed(text, count, sentence, next);
  return sameOnes(text, count, sentence.end) ?? (next && next.part === count.part && text[next.start] === '一' && /[。：]$/.test(text.slice(count.end, sentence.end)) ? onesFrom(text, count, next.start, next.end) : null) ?? mixedOnes(text, count, sentence.end);
}

const eachOne = /^(?:还有|再有|另有|外加|再加|最后是|最后还有|以及)?一(?![天年月日次边面起直样些定旦律共种般]|[\p{Script=Han}]一)\p{Script=Han}[^一二两三四五六七八九十\d]{1,16}$/u;

/** 两件宝贝从不离身：一把…，一只…，还有一本…: what is said of the things stands before the colon, and each of them behind it has a number of its own. */
function mixedOnes(text: string, count: CountPhrase, limit: number): Enumeration | null {
  const colon = firstMark(text, count.end, Math.min(limit, count.end + 10), '，：—；。');
  if (text[colon] !== '：' || colon === count.end || !'样件个种宝'.includes(count.unit || '的') || /[说道称问答讲写]$/.test(text.slice(colon - 1, colon))) return null;
  const end = '。！？'.includes(text[limit - 1] ?? '') ? limit - 1 : limit;
  const items = cut(text, colon + 1, end, '，；、');
  if (items.length < 2 || items.length > 6 || !items.every((s) => eachOne.test(text.slice(s.start, s.end)))) return null;
  return { start: colon + 1, end, count, place: 'after', items, readings: [items.length], open: /等$/.test(text.slice(colon, end)), certain: Math.abs(items.length - count.value) <= 2 };
}

/** Persons given behind the colon by number or name (老支书、两名老教师，外加一名法官): how many they are; null where that cannot be told. */
export function headcount(text: string, count: CountPhrase, start: number, end: number): Enumeration | null {
  if (!'人名位个'.includes(count.unit || '的') || (count.unit === '个' && !/^“?(?:人|成员|队员|同伴)/.test(count.noun))) return null;
  const items = cut(text, start, end, '，、；');
  let sum = 0;
  let numbered = 0;
  for (const item of items) {
    const words = text.slice(item.start, item.end).replace(leadIn, '');
    const m = persons.exec(words);
    if (m?.[1]) numbered++;
    else if (/[\d等]|^[其他们这那]|[和与及]|[一二两三四五六七八九十几][名位个人]/.test(words) || words.length > 9) return null;
    sum += m?.[1] ? smallNumber(m[1]) : 1;
  }
  if (items.length < 3 || numbered < 2) return null;
  return { start, end, count, place: 'after', items, readings: [sum], open: false, certain: Math.abs(sum - count.value) <= 3 };
}

const leadIn = /^(?:外加|再加|还有|加上|另有|以及|和|有)/;
const persons = /^(\d{1,2}|[一二两三四五六七八九十])[名位个](?![^、，]{0,12}[和与及])/;

/** Behind the phrase in its own sentence: 四个本子，一本记民情，一本记项目，一本记学习. */
function sameOnes(text: string, count: CountPhrase, limit: number): Enumeration | null {
  const from = firstMark(text, count.end, Math.min(limit, count.end + 10), '，：—；。');
  if (!'，：—'.includes(text[from] ?? '。') || sharedOut(text, count)) return null;
  return onesFrom(text, count, from + (text.startsWith('——', from) ? 2 : 1), limit);
}

/** 五口灶，两口灶煮饭，一口灶炖肉，…: the phrase is itself one of the clauses that share out the things before it. */
export function sharedOut(text: string, { start, unit }: CountPhrase): boolean {
  if (unit === '' || !'，、；：'.includes(text[start - 1] ?? '。')) return false;
  const before = text.slice(Math.max(0, start - 24), start - 1).split(/[。！？，：；\n]/).at(-1) ?? '';
  const at = before.indexOf(unit);
  return at > 0 && '两二三四五六七八九十百几0123456789'.includes(before.charAt(at - 1));
}

/** Clauses that all begin with one and the same 一本, 一个是; the classifier must be the phrase's, or the noun's own word. */
function onesFrom(text: string, count: CountPhrase, start: number, limit: number): Enumeration | null {
  if (text[start] !== '一' || count.unit === '' && count.noun === '') return null;
  const word = text.slice(start, start + 2);
  const own = count.unit === word[1] || count.noun.endsWith(word[1] ?? '的') || (count.unit === '个' && count.noun.includes(word[1] ?? '的'));
  const end = '。！？'.includes(text[limit - 1] ?? '') ? limit - 1 : limit;
  // 一边…一边, 一个个, 一家一户: not told one by one
  if (!(own || ofBooks(count.noun, word[1] ?? '')) || /^一(?:边|面|时|起|样|直|方)|^一(.)\1|^一.一/.test(text.slice(start, start + 4))) return null;
  const items: Span[] = [];
  for (const clause of cut(text, start, end, '，；、')) {
    if (text.startsWith(word, clause.start)) items.push(clause);
    else if (/^(?:还有|再有|另有|另|剩下|最后|其余|[新旧老大小]的|第|[两二三四五六七八九十\d]|一(?!起|同|直|路))/.test(text.slice(clause.start, clause.end)) || text.slice(clause.start, clause.end).includes(word[1] ?? '的')) return null;
  }
  if (items.length < 2 || items.some((s) => s.end - s.start < 3)) return null;
  // 一把是…；一把是…。第三把给徒弟坐
  if (/^(?:第[二三四五六]|最后一|还有一|另一|再一)/.test(text.slice(limit, limit + 4))) return null;
  return { start, end: items.at(-1)?.end ?? end, count, place: 'after', items, readings: [items.length], open: false, certain: Math.abs(items.length - count.value) <= 2 };
}

/** 本 of 本子, 书, 账; 条 of 路: things that have a classifier beside the general 个. */
function ofBooks(noun: string, classifier: string): boolean {
  return ones.some(([c, nouns]) => c === classifier && nouns.test(noun));
}

const ones: readonly (readonly [string, RegExp])[] = [['本', /本|书|册|账/], ['条', /路|线|河|渠/], ['间', /屋|房|室/], ['块', /牌|田|地/], ['张', /表|网|卡|单|图/], ['把', /锁|尺|椅/], ['座', /桥|馆|山/], ['支', /队/], ['位', /人|师|友|员/], ['名', /人|师|员/]];

/** 一张便民卡、一个意见箱、一部热线，…靠三个“一”: the single things of the list before the phrase, or behind it. */
function onesNamed(text: string, count: CountPhrase, sentence: Sentence, next: Sentence | undefined): Enumeration | null {
  const behind = firstMark(text, count.end, sentence.end, '：');
  // 座位上放着一份礼包：一张…、一本…，合起来就是“五个一”: behind the colon of the sentence
  const colon = text.lastIndexOf('：', count.start);
  const from = colon > sentence.start && text[colon + 1] === '一' && calledSo.test(text.slice(Math.max(colon, count.start - 14), count.start)) ? colon + 1 : -1;
  const [start, end] = text.slice(sentence.start, count.start).startsWith('一') || datelined.test(text.slice(sentence.start, count.start)) ? [sentence.start, count.start]
    : from >= 0 ? [from, count.start]
    : behind < sentence.end && behind - count.end < 10 ? [behind + 1, sentence.end] : next && next.part === count.part && text[next.start] === '一' ? [next.start, next.end] : [0, 0];
  const items: Span[] = [];
  for (const s of cut(text, start, end, '，、；。：')) {
    const skip = items.length === 0 ? (opened.exec(text.slice(s.start, s.end))?.[0].length ?? 0) : 0;
    const words = text.slice(s.start + skip, s.end);
    if (/^一[\p{Script=Han}][^一]{2,10}$/u.test(words)) items.push({ start: s.start + skip, end: s.end });
    else break;
  }
  const last = items.at(-1);
  // …、一个紧急按钮、一张防滑垫——街道的做法，叫“五个一”: the row goes on to the dash
  const rest = last && text[last.end] === '、' ? /^、(一[\p{Script=Han}][^一，。；—、]{2,10})——/u.exec(text.slice(last.end, last.end + 20)) : null;
  if (last && rest?.[1]) items.push({ start: last.end + 1, end: last.end + 1 + rest[1].length });
  if (items.length < 2 || items.some((s) => /和一|与一/.test(text.slice(s.start, s.end)))) return null;
  return { start: items[0]?.start ?? start, end: items.at(-1)?.end ?? end, count, place: 'before', items, readings: [items.length], open: false, certain: Math.abs(items.length - count.value) <= 2 };
}

/** Right before what the row is called. */
const calledSo = /，(?:[加合]起来|合在一起|凑在一起|加在一起|这|一共|统共|正好|恰好)?(?:就是|正是|便是|叫作?|称为|组成|凑成|构成|合成|凑齐|是)(?:了)?“?$/;
/** What may stand before the first of them. */
const opened = /^(?:本报讯（[^）]{0,40}）|即|就是)(?=一)/;
const datelined = /^本报讯（[^）]{0,40}）(?=一)/;
