// A row of 、 in the sentence of a phrase that counts it, whatever stands between the two: days and years before 届, 场 and 晚上, events before 金牌, names beside persons, words that repeat the one character of “三零”.
import { charSet, has } from '../../base/char-set.ts';
import { find, holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { smallHan } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Sentence } from '../sentences.ts';
import { cut } from './items.ts';
import { nameRows } from './name-rows.ts';
import type { CountPhrase, Enumeration } from './model.ts';
import { isName } from './named-lists.ts';

const day = '(?:每?周[一二三四五六日天]|星期[一二三四五六日天]|(?:\\d{1,2}月)?\\d{1,2}[日号]|(?:19|20)\\d\\d年|\\d{1,2}月|[正一二三四五六七八九十腊]{1,2}月|第?[一二三四五六七八九十]{1,2}[届期季年]|[一二三四五六七八九十]{1,2}年级)';
const days = new RegExp(`${day}(?:[、和及]${day}){2,9}`, 'g');
/** A number of days and such, and the days right behind it: 每周开放四天，逢周二、周四、周六. */
const daysBehind = new RegExp(`((?:每周|一周|每个?月|每个?星期|本周|下周|共|为期|连续|安排|举办|开放|分|开)[\\p{Script=Han}了]{0,4}?|[，。；])([两三四五六]|[2-6])(个?(?:晚上|上午|下午|白天|夜晚|日子|工作日)|天|晚|夜|次|场|期|班|节)[\\p{Script=Han}]{0,4}?(?:，|：|——|（)(?:每?逢|即|就是|分别[是为在于逢]|时间[是为]|日期[是为]|定在|安排在|固定在|放在|在|于|[是为])?((?:每?${day}(?:晚上?|上午|下午)?[、和及]){1,5}${day})(?![、和及\\d])`, 'gu');
/** What days and years may be counted as. */
const temporal = /^(?:个?(?:晚上|夜晚|上午|下午|日子|年份|年头|月份|时段|赛季|年级|周末)|晚|天|夜|年|届|次|场|度|期|季|回|轮|月)/;
const numeral = '两三四五六七八九十';

/** Rows and phrases of one sentence that do not agree; `beside` are those read already. */
export function nearLists(copy: StoryText, phrases: readonly CountPhrase[], sentences: readonly Sentence[], beside: readonly Enumeration[]): Enumeration[] {
  const { text } = copy;
  if (!holds(text, '、')) return [];
  const vouched = (at: number): boolean => beside.some((e) => e.certain && e.count.start <= at && at < e.count.end);
  const found: Enumeration[] = [];
  for (const e of [...ofDays(copy, sentences), ...ofMedals(text, phrases, sentences), ...ofPersons(copy, phrases, sentences), ...ofCharacter(text, beside), ...ofLastCharacter(copy, beside)]) if (!vouched(e.count.numeral.start) && Math.abs((e.readings[0] ?? 0) - e.count.value) <= 2) found.push(e);
  return found;
}

/** A phrase made of a Han figure and what follows it. */
function phraseAt(at: number, end: number, value: number, unit: string, noun: string, part: number, sentence: number): CountPhrase {
  return { start: at, end, numeral: { start: at, end: at + 1 }, value, unit, noun, han: true, part, sentence };
}

function make(count: CountPhrase, items: readonly Span[], place: 'before' | 'after'): Enumeration {
  return { start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0, count, place, items, readings: [items.length], open: false, certain: true };
}

/** 2018年、2020年、2022年、2024年连续三届; 每周二、周四、周六三个晚上: right behind the row, a few words of running on between. */
function ofDays({ text }: StoryText, sentences: readonly Sentence[]): Enumeration[] {
  const found: Enumeration[] = [];
  for (const [n, s] of sentences.entries()) {
    const words = text.slice(s.start, s.end);
    if (!words.includes('、') || !joinsDays(words)) continue;
    for (const m of matchesOf(words, days)) {
      const end = s.start + m.index + m[0].length;
      const gap = /^(?:这|的|，|连续|接连|一连|先后|总共|一共|共计|共|已|分|各|晚上?){0,3}/.exec(text.slice(end, end + 8))?.[0] ?? '';
      const at = end + gap.length;
      const value = smallHan(text[at] ?? '');
      const what = temporal.exec(text.slice(at + 1, at + 5))?.[0];
      if (value < 2 || what === undefined || !numeral.includes(text[at] ?? '的') || /^(?:[内以之后前]|多|来|半|左右|起)/.test(text.slice(at + 1 + what.length)) || (/各|分/.test(gap) && !/共/.test(gap)) || /^[至到—～-]/.test(text.slice(end, end + 1))) continue;
      const items = cut(text, s.start + m.index, end, '、和及');
      // 3月、5月、9月共四次: several may fall into one month
      if (/次|场|回|期|轮/.test(what) && !/连续|接连|一连|这/.test(gap)) continue;
      found.push(make(phraseAt(at, at + 1 + what.length, value, what[0] ?? '', what.slice(1), s.part, n), items, 'before'));
    }
    for (const m of matchesOf(words, daysBehind)) {
      const [all, before = '', numeral = '', unit = '', row = ''] = m;
      const value = smallHan(numeral) > 0 ? smallHan(numeral) : Number(numeral);
      const at = s.start + m.index + before.length;
      const from = s.start + m.index + all.length - row.length;
      const items = cut(text, from, from + row.length, '、和及与');
      // two of them may fall on one day
      if (value < 2 || /^[至到—～等起或]/.test(text.slice(from + row.length, from + row.length + 1)) || (/^[次场期班节]/.test(unit) && items.length < value && !(unit === '期' ? /分别|时间/ : /分别/).test(all)) || new Set(items.map((i) => text.slice(i.start, i.end))).size < items.length) continue;
      found.push(make(phraseAt(at, at + numeral.length + unit.length, value, unit[0] ?? '', unit.slice(1), s.part, n), items, 'after'));
    }
  }
  return found;
}

const joints = charSet('、和及');
const dayEnds = charSet('一二三四五六日天号年月届期季级上晚午');

/** Whether a day or year stands before any of 、和及, as in every row of them. */
function joinsDays(words: string): boolean {
  for (let i = 1; i < words.length; i++) if (has(joints, words.charCodeAt(i)) && has(dayEnds, words.charCodeAt(i - 1))) return true;
  return false;
}

const prize = /^(?:金牌|银牌|铜牌|奖牌|冠军|亚军|季军|第一名?|头名|桂冠|金奖|银奖|一等奖|二等奖|奖项|大奖|称号)/;
const taken = /(?:获得?|夺得?|夺下|揽获?|包揽|摘得?|摘下|赢得|拿下|斩获|收获|独得|荣获|捧回|拿到)了?/;

/** 独得女子100米、200米和跳远两枚金牌: one prize for each event of the row between the verb and the number. */
function ofMedals(text: string, phrases: readonly CountPhrase[], sentences: readonly Sentence[]): Enumeration[] {
  const found: Enumeration[] = [];
  for (const p of phrases) {
    const s = sentences[p.sentence];
    if (!s || !'枚块个项座'.includes(p.unit || '的') || !prize.test(text.slice(p.start, p.end + 4).replace(/^.{1,3}?[枚块个项座]/, ''))) continue;
    const before = text.slice(Math.max(s.start, p.start - 60), p.start);
    const clause = before.split(/[，；。：]/).at(-1) ?? '';
    const verb = [...clause.matchAll(new RegExp(taken.source, 'g'))].at(-1);
    if (!verb || !clause.includes('、')) continue;
    const from = p.start - clause.length + verb.index + verb[0].length;
    const items = cut(text, from, p.start, '、和与及');
    // 男、女双打, 三枚 of one event, 4×100米接力 of several
    if (items.length < 2 || items.some((i) => i.end - i.start < 2 || i.end - i.start > 14 || /[一二两三四五六七八九]枚|\d枚|等$|[男女]$|各|[男女]、/.test(text.slice(i.start, i.end))) || /[男女]、[男女]/.test(clause) || /等(?:项目|比赛|小项)?的?$/.test(clause)) continue;
    found.push(make(p, items, 'before'));
  }
  return found;
}

/** 三位“好邻里”庄海生、费秀英、仇国良、麦小芹: three names and more in the clause of the number, nothing but their title between. */
function ofPersons({ text }: StoryText, phrases: readonly CountPhrase[], sentences: readonly Sentence[]): Enumeration[] {
  const found: Enumeration[] = [];
  for (const p of phrases) {
    if (!'名位人个'.includes(p.unit || '的')) continue;
    const s = sentences[p.sentence];
    if (!s) continue;
    let start = p.numeral.end + p.unit.length;
    const title = /^(?:[“《][^”》]{1,10}[”》])?[\p{Script=Han}]{0,8}?[”》员师生长者手工友人民户事]?(?:：|——|，)?/u;
    for (const stop = Math.min(s.end, start + 20); start < stop; start++) {
      const run = namesAt(text, start, s.end);
      if (run.length < 3) continue;
      const gap = text.slice(p.numeral.end + p.unit.length, start);
      if (title.exec(gap)?.[0] !== gap || /[的和与同]$|其中|包括|如|[看见找给对向跟为]/.test(gap)) break;
      const last = run.at(-1);
      if (!last || /^等|^[、和与及]/.test(text.slice(last.end, last.end + 1))) break;
      found.push(make(p, run, 'after'));
      break;
    }
  }
  return found;
}

function namesAt(text: string, start: number, limit: number): Span[] {
  const items: Span[] = [];
  for (let at = start; at < limit; ) {
    const mark = /^[\p{Script=Han}·]{2,8}?(?=[、和与及])/u.exec(text.slice(at, Math.min(limit, at + 9)))?.[0];
    if (mark !== undefined && isName(mark) && mark.length < 5) {
      items.push({ start: at, end: at + mark.length });
      at += mark.length + 1;
      continue;
    }
    // the last of them runs into what is said
    const tail = [3, 2].find((n) => isName(text.slice(at, at + n)) && /^[\p{Script=Han}]+$/u.test(text.slice(at, at + n)) && /^(?:[，。；！（]|在|获|当选|上台|合影|正|从|为|的|一|分别|被|和|把|都|也|等|共)/.test(text.slice(at + n, at + n + 2)));
    if (items.length > 0 && tail !== undefined) items.push({ start: at, end: at + tail });
    break;
  }
  return items;
}

/** “三长”联动机制，由网格长、楼栋长、单元长、商户长分片负责: the only row of the paragraph whose items all end with the character. */
function ofLastCharacter({ text, parts }: StoryText, beside: readonly Enumeration[]): Enumeration[] {
  const found: Enumeration[] = [];
  for (let at = find(text, '”'); at >= 0; at = text.indexOf('”', at + 1)) {
    const [value, c] = [smallHan(text[at - 2] ?? ''), text[at - 1] ?? ''];
    if (value < 2 || text[at - 3] !== '“' || !/\p{Script=Han}/u.test(c) || '个大种条项点步字级层年月日天员'.includes(c) && c !== '员' || beside.some((e) => e.count.start <= at - 2 && at - 2 < e.count.end)) continue;
    const part = parts.findIndex((p) => p.start <= at && at < p.end);
    const end = parts[part]?.end ?? at;
    const rows = nameRows(text.slice(at, end), `[^和与及${c}\\P{Script=Han}]{1,12}${c}(?![\\p{Script=Han}]{0,3}[、])`);
    const [row] = rows;
    if (!row || rows.length > 1 || text.slice(at + 1, end).split('，').length > 12) continue;
    const start = at + row.index;
    const items = cut(text, start, start + row.text.length, '、和与及');
    const gap = text.slice(at + 1, start);
    const rest = text.slice(end) + gap + text.slice(start + row.text.length, end);
    // another of them elsewhere, or the number told of something else
    if (items.length < 3 || /[\d。]|[两三四五六七八九十][个名位项]/.test(gap) || '、和与及等'.includes(text[start + row.text.length] ?? '的') || (items.length < value && (new RegExp(`[\\p{Script=Han}]{2}${c}(?![\\p{Script=Han}]?[”期])`, 'u').test(rest) || /另|还有|此外|其中/.test(rest)))) continue;
    found.push(make({ start: at - 2, end: at, numeral: { start: at - 2, end: at - 1 }, value, unit: '', noun: c, han: true, part: Math.max(0, part), sentence: 0 }, items, 'after'));
  }
  return found;
}

/** “三零”承诺：零礼金、零烟酒、零鞭炮、零攀比: the row repeats the character. */
function ofCharacter(text: string, beside: readonly Enumeration[]): Enumeration[] {
  const found: Enumeration[] = [];
  for (let at = find(text, '“'); at >= 0; at = text.indexOf('“', at + 1)) {
    const m = /^“([两三四五六七八九])([\p{Script=Han}])”/u.exec(text.slice(at, at + 4));
    if (!m) continue;
    const [value, c] = [smallHan(m[1] ?? ''), m[2] ?? ''];
    const behind = text.slice(at + 4, at + 64);
    const list = new RegExp(`(?:(?<![\\p{Script=Han}])|(?<=[即是为有含]))(?:${c}[\\p{Script=Han}]{1,6}[、，]){2,9}${c}[\\p{Script=Han}]{1,6}(?=[。；！”，\\n）])`, 'u').exec(behind);
    if (!list || !/^[\p{Script=Han}]{0,8}(?:：|——|，(?:即|也就是|分别是|就是)?|（|即|分别是)“?$/u.test(behind.slice(0, list.index)) || beside.some((e) => e.count.start <= at + 1 && at + 1 < e.count.end)) continue;
    const start = at + 4 + list.index;
    const items = cut(text, start, start + list[0].length, '、，');
    if (/^[。；！”，\n）]*(?:还有|再加|等)/.test(text.slice(start + list[0].length, start + list[0].length + 6)) || items.some((s) => text.slice(s.start + 1, s.end).includes(c)) || new Set(items.map((s) => text.slice(s.start, s.end))).size < items.length) continue;
    found.push(make({ start: at, end: at + 4, numeral: { start: at + 1, end: at + 2 }, value, unit: '', noun: c, han: true, part: 0, sentence: 0 }, items, 'after'));
  }
  return found;
}
