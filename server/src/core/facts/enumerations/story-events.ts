// Deeds counted once and told year by year: 一共搬过三次家 … 1987年…搬进 … 1999年…搬到 … 2008年…搬家 … 2021年…又搬到.
import { find, holdsAny } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { matchesOf } from '../../base/matches.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Enumeration } from './model.ts';
import { cut, firstMark } from './items.ts';
import { partIndexAt, phraseOf } from './phrase-of.ts';

/** A deed as it is counted, and as it is told. */
const deeds: readonly (readonly [RegExp, RegExp])[] = [
  [/搬|迁/, /搬|迁(?!就|徙)|住进/],
  [/换|易/, /换|改[成为用作叫名]|更换|更名/],
  [/变身|变脸|转型|改造/, /改[成为建作]|变[成为身]|转[型产为]|成为/],
  [/变/, /改[成为建作]|变[成为身]|转[型产为]|成为/],
  [/改名|更名/, /改[名称叫成为]|更名|换[名了]/],
  [/修|翻建|重建|扩建|改建/, /修(?!改|正)|翻建|重建|扩建|改建/],
  [/夺冠|夺魁|折桂/, /夺冠|夺魁|折桂|冠军|捧杯|登顶/],
  [/获奖|得奖/, /获|得了?[^，。]{0,6}奖|捧[回得]/],
  [/入选|上榜|当选/, /入选|上榜|当选/],
  [/进[疆藏山村京]|赴|援|下乡|出征|南下|北上/, /进[疆藏山村京]|赴|奔赴|援[疆藏外]|出征|前往|去了|去往|南下|北上/],
  [/高考|落榜|参考/, /高考|落榜|考试|参考/],
  [/跳槽|转行|改行/, /跳槽|转行|改行|辞职/],
  [/创业|开店|办厂/, /创业|开[了起]?[^，。]{0,6}店|办[了起]?[^，。]{0,6}厂/],
  [/手术|住院/, /手术|住院|开刀/],
  [/涨价|提价|降价|调价/, /[涨提降调]价|[涨提降调][到至为了]/],
  [/登[顶上山]|攀登/, /登[顶上]|攀登/],
  [/洪水|被淹|决口|失火|遭灾/, /洪水|被?淹|决口|失火|大火|遭灾/],
];

const number = '([两二三四五六七八九十]|\\d{1,2})';
const after = new RegExp(`([\\p{Script=Han}]{1,3}?)(?:过|了)?${number}[次回度趟](?!会|性|方|以|元|级|日|元|产)([\\p{Script=Han}]{0,3})`, 'gu');
const before = new RegExp(`${number}(?:次|度|回)([\\p{Script=Han}]{2,3})|([两二三四五六七八九])([换易迁搬修改进赴登])([\\p{Script=Han}]{1,3})`, 'gu');
/** The number holds for some of the time only. */
const scoped = /去年|今年|前年|每年|[这近][\p{Script=Han}\d]{1,4}年|期间|后来|之后|此后|其中|第$|又$|再$|年间|至少|不止|多$|上$/u;
/** Farthest, in characters, that the years are told behind the number. */
const reach = 700;

/** Every counted deed that is told with more years than its number says. */
export function storyEvents({ text, parts }: StoryText): Enumeration[] {
  if (!holdsAny(text, '次度回趟换易迁搬修')) return [];
  const found: Enumeration[] = [];
  const years = yearHeads(text);
  if (years.length < 3) return found;
  const tell = (at: number, numeral: string, words: string, end: number): void => {
    const value = smallNumber(numeral);
    const start = text.indexOf(numeral, at);
    const deed = deeds.find(([counted]) => counted.test(words));
    if (!deed || value < 2 || start < 0 || found.some((e) => e.count.start === at) || scoped.test(text.slice(Math.max(0, at - 10), at))) return;
    const items = itemsOf(text, years, end, deed[1]);
    const [first, last] = [items[0], items.at(-1)];
    if (!first || !last || items.length <= value || items.length - value > 2) return;
    const part = partIndexAt(parts, at);
    const count = { start: at, end, numeral: { start, end: start + numeral.length }, value, unit: '次', noun: '', han: !/\d/.test(numeral), part, sentence: 0 };
    // a headline says it and the body says it again: once is enough
    if (found.at(-1)?.start === first.start) found.pop();
    found.push({ start: first.start, end: last.end, count, place: 'after', items, readings: [items.length], open: false, certain: true });
  };
  const limit = years[0]?.start ?? 0;
  const opening = text.slice(Math.max(0, limit - 300), limit);
  const base = limit - opening.length;
  for (const m of opening.matchAll(after)) tell(base + m.index, m[2] ?? '', `${m[1] ?? ''}${m[3] ?? ''}`, base + m.index + m[0].length);
  for (const m of opening.matchAll(before)) tell(base + m.index, m[1] ?? m[3] ?? '', `${m[2] ?? ''}${m[4] ?? ''}`, base + m.index + m[0].length);
  return found;
}

/** 搬过两次家：1983年从…搬进…，1995年搬到…，2010年又…: years clause by clause behind the colon, each with the deed, the last perhaps only with 又. */
export function eventsBehindColon({ text, parts }: StoryText): Enumeration[] {
  if (!holdsAny(text, '次度回趟')) return [];
  const found: Enumeration[] = [];
  for (const m of matchesOf(text, after)) {
    const [whole, verb = '', numeral = '', noun = ''] = m;
    const end = m.index + whole.length;
    const value = smallNumber(numeral);
    const deed = deeds.find(([counted]) => counted.test(verb + noun));
    if (!deed || value < 2 || !/^(?:：|——)/.test(text.slice(end, end + 2)) || scoped.test(text.slice(Math.max(0, m.index - 10), m.index))) continue;
    const from = end + (text[end] === '：' ? 1 : 2);
    const stop = firstMark(text, from, Math.min(text.length, from + 200), '。！？\n');
    const items: Span[] = [];
    for (const s of cut(text, from, stop, '，；')) {
      const last = items.at(-1);
      if (/^(?:(?:19|20)\d\d年|[去前今]年)/.test(text.slice(s.start, s.start + 5))) items.push(s);
      else if (last) items[items.length - 1] = { start: last.start, end: s.end };
    }
    const words = items.map((s) => text.slice(s.start, s.end));
    const all = words.every((w, i) => deed[1].test(w) || (i > 0 && i === words.length - 1 && /年[^，]{0,3}[又再]/.test(w)));
    if (items.length < 2 || items[0]?.start !== from || !all || Math.abs(items.length - value) !== 1 || /[两二三四\d][次回趟]|等[。，]?$|没有?[搬换]|打算|准备|计划/.test(text.slice(from, stop))) continue;
    const start = m.index + verb.length + whole.slice(verb.length).indexOf(numeral);
    const count = { ...phraseOf({ parts }, start, numeral, '次'), start: m.index + Math.max(0, verb.search(deed[0])), end };
    found.push({ start: from, end: stop, count, place: 'after', items, readings: [items.length], open: false, certain: true });
  }
  return found;
}

const fullYear = /^(?:19|20)\d\d$/;
const opensClause = /(?:[\n。；：！”]|[。；：]到了?|[。；]又过[\p{Script=Han}]{2}，)$/u;

/** Years that open a paragraph, a sentence or a group of clauses. */
function yearHeads(text: string): Span[] {
  const heads: Span[] = [];
  for (let at = find(text, '年'); at >= 0; at = text.indexOf('年', at + 1)) {
    const start = at - 4;
    if (start >= 0 && fullYear.test(text.slice(start, at)) && (start === 0 || opensClause.test(text.slice(Math.max(0, start - 6), start)))) heads.push({ start, end: at + 1 });
  }
  // 去年秋天，…再搬进: a year told from now, the last of them
  const first = heads[0];
  if (first) for (const m of text.slice(first.end).matchAll(/(?<=[\n。；！])(?:前年|去年|今年)(?:[春夏秋冬][天季]?|年?[初底]|\d{1,2}月)?，(?=[^。；\n]{0,40}[又再])/g)) heads.push({ start: first.end + m.index, end: first.end + m.index + m[0].length });
  return heads.length > 12 ? [] : heads.sort((a, b) => a.start - b.start);
}

/** The stretches from year to year that tell of the deed; none where one between them tells of something else, or of another time of the same one. */
function itemsOf(text: string, years: readonly Span[], from: number, told: RegExp): Span[] {
  const own = years.filter((y) => y.start >= from && y.start - from < reach);
  const items: Span[] = [];
  const seen = new Set<string>();
  for (const [i, year] of own.entries()) {
    const stop = own[i + 1]?.start ?? Math.min(text.length, year.start + 90);
    const line = text.indexOf('\n', year.end);
    const end = Math.min(stop, line < 0 ? text.length : line, year.start + 120);
    const words = text.slice(year.end, end);
    const name = text.slice(year.start, year.end);
    if (!told.test(words) || seen.has(name)) {
      if (items.length > 0 && i < own.length - 1) return [];
      continue;
    }
    if (/没有?[搬换改修获得能]|未能|打算|计划|想[搬换改]|准备|差点|差一点|不再|退休|回忆/.test(words.split('。', 1)[0] ?? '')) return [];
    seen.add(name);
    items.push({ start: year.start, end });
  }
  return items;
}
