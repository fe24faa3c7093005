// A household counted once and met one by one: 一家五口 … 爷爷 … 奶奶 … 爸爸、妈妈 … 姐姐、弟弟.
import { find } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { smallNumber } from '../../base/small-number.ts';
import { surnameLength } from '../names/lexicon.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Enumeration } from './model.ts';
import { partIndexAt } from './phrase-of.ts';

/** The same person by any of the names, as a child of the house and as its elder names them. */
const asChild: readonly (readonly string[])[] = [['爷爷'], ['奶奶'], ['爸爸', '父亲', '老爸'], ['妈妈', '母亲', '老妈'], ['哥哥', '大哥', '哥'], ['姐姐', '大姐'], ['弟弟', '小弟'], ['妹妹', '小妹']];
const asElder: readonly (readonly string[])[] = [['老伴', '妻子', '丈夫', '爱人'], ['儿子'], ['女儿', '闺女'], ['儿媳', '儿媳妇', '媳妇'], ['女婿'], ['孙子', '小孙子'], ['孙女', '小孙女'], ['父亲'], ['母亲'], ['岳父', '丈人'], ['岳母', '丈母娘'], ['公公'], ['婆婆']];
/** Somebody has died, lives elsewhere, or another house is spoken of. */
const gone = /去世|过世|逝世|病逝|走了多|走得早|离世|不在了|遗像|生前|坟|清明|祭|出嫁|嫁到|嫁给|嫁人|外地|打工|娘家|分家|分了家|邻居(?!们)|隔壁的|邻家|亲戚(?!。)|回来看|来做客|串门|同学|别人家|另一家|两家|改嫁|再婚|离婚|过继|抱养|如今|后来|三十年前|二十年前|那些年|小时候|长大|成家/;
const before = '，。、；：\n“（和与跟及是把对给陪让叫我他她有的';
/** Farthest, in characters, that the persons are met behind the number. */
const reach = 420;

/** Households with more persons met than their number says: fewer may be met than there are. */
export function storyFamilies({ text, parts }: StoryText): Enumeration[] {
  const phrases: { readonly start: number; readonly end: number; readonly numeral: string; readonly mine: boolean; readonly head: boolean }[] = [];
  for (let at = find(text, '口'); at >= 0 && phrases.length < 12; at = text.indexOf('口', at + 1)) {
    const numeral = /(?:[三四五六七八九十]|\d{1,2})$/.exec(text.slice(Math.max(0, at - 2), at))?.[0];
    if (numeral === undefined) continue;
    const lead = text.slice(Math.max(0, at - numeral.length - 6), at - numeral.length);
    const house = /(?:一家(?:子|老小|人)?|全家(?:人)?|家[里中]?(?:一?共|总共|共有|有|就|是|上下)?)$/.exec(lead)?.[0];
    const people = /^口(?:人|之家|子)/.test(text.slice(at, at + 3));
    if (house === undefined && !(people && text.startsWith('口之家', at))) continue;
    const start = at - numeral.length - (/^一家|^全家/.test(house ?? '') ? (house?.length ?? 0) : 0);
    const part = parts.find((p) => p.start <= at && at < p.end);
    phrases.push({ start, end: at + (text.startsWith('口之家', at) ? 3 : text.startsWith('口人', at) ? 2 : 1), numeral, mine: /我们?(?:一|全)?家/.test(text.slice(Math.max(0, start - 3), at)), head: part?.kind === 'headline' });
  }
  const [first] = phrases;
  if (!first || new Set(phrases.map((p) => smallNumber(p.numeral))).size > 1) return [];
  const phrase = phrases.find((p) => !p.head) ?? first;
  const value = smallNumber(phrase.numeral);
  const stretch = text.slice(first.start, Math.min(text.length, phrase.end + reach));
  if (value < 3 || value > 9 || gone.test(stretch)) return [];
  const [young, met] = [metIn(text, phrase.end, asChild), metIn(text, phrase.end, asElder)];
  const name = (s: Span): string => text.slice(s.start, s.end);
  const child = met.find((s) => /儿子|女儿|闺女/.test(name(s)));
  // 守塔人邝海生一家: he is one of them, and the father of his children
  const head = child !== undefined && met.some((s) => /妻子|丈夫|老伴|爱人/.test(name(s))) && headOf(text, Math.max(0, phrase.start - 80));
  const old = head ? met.filter((s) => !/^(?:父亲|母亲)$/.test(name(s))) : met;
  const twins = head && child && /(?:双胞胎|龙凤胎|一对(?:双胞胎)?|两个)$/.test(text.slice(child.start - 4, child.start)) ? 1 : 0;
  // both views in one story: one person may have two names
  const onlyOld = old.filter((s) => !young.some((y) => y.start === s.start));
  const both = !head && young.length > 0 && onlyOld.length > 0;
  const asTwins = onlyOld.length === 1 && onlyOld[0] === child;
  if (both && young.length > 1 && old.length > 2 && !asTwins) return [];
  const items = !head && young.length >= old.length ? young : old;
  // 奶奶, 爸爸, 妈妈 and 一对双胞胎儿子
  const twoMore = items === young && onlyOld.length === 1 && child !== undefined && /(?:双胞胎|龙凤胎)$/.test(text.slice(child.start - 3, child.start)) ? 2 : 0;
  const n = items.length + twoMore + (head ? 1 + twins : 0) + (items === young && phrases.some((p) => p.mine) ? 1 : 0);
  const [a, b] = [items[0], items.at(-1)];
  if (!a || !b || n <= value || n > value + 2) return [];
  const at = text.indexOf(phrase.numeral, phrase.start);
  const part = partIndexAt(parts, phrase.start);
  const count = { start: phrase.start, end: phrase.end, numeral: { start: at, end: at + phrase.numeral.length }, value, unit: '口', noun: '', han: !/\d/.test(phrase.numeral), part, sentence: 0 };
  return [{ start: a.start, end: b.end, count, place: 'after', items, readings: [n], open: false, certain: true }];
}

/** 邝海生一家, 邝海生一家人: a household under the name of its head, beside the number. */
function headOf(text: string, from: number): boolean {
  const stretch = text.slice(from, from + reach);
  for (let at = stretch.indexOf('一家', 2); at >= 0; at = stretch.indexOf('一家', at + 1)) {
    const lead = stretch.slice(Math.max(0, at - 4), at);
    if ([4, 3, 2].some((n) => lead.length >= n && isFull(lead.slice(-n)))) return true;
  }
  return false;
}

function isFull(words: string): boolean {
  const family = surnameLength(words, 0);
  return family > 0 && words.length - family >= 1 && words.length - family <= 2;
}

/** The first mention of each person behind the number, in order. */
function metIn(text: string, from: number, persons: readonly (readonly string[])[]): Span[] {
  const found: Span[] = [];
  for (const names of persons) {
    let best: Span | null = null;
    for (const name of names) {
      for (let at = text.indexOf(name, from); at >= 0 && at - from < reach; at = text.indexOf(name, at + 1)) {
        // 王奶奶 is a neighbour
        if ((!before.includes(text[at - 1] ?? '\n') && !/(?:双胞胎|龙凤胎|一对|两个)$/.test(text.slice(at - 3, at))) || /^(?:家|们|辈|节|的(?:爷爷|奶奶|爸|妈|父|母|哥|姐|弟|妹|儿|女))/.test(text.slice(at + name.length, at + name.length + 4))) continue;
        if (!best || at < best.start) best = { start: at, end: at + name.length };
        break;
      }
    }
    if (best) found.push(best);
  }
  return found.sort((x, y) => x.start - y.start);
}
