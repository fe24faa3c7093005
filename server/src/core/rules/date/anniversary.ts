// date/anniversary: N周年 against the founding year; its part editions.ts reads 第N届 of a yearly series.
import { holds, holdsAny } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { type Count, countBefore, occurrences } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { sentenceAt, sentenceIndex } from '../../facts/dates/tense.ts';
import { datedActs, type DatedAct, statedYear } from '../../facts/dates/years.ts';
import { defineStoryRule, type FixReport } from '../define.ts';
import { type AnniversaryKind, anniversaryKinds } from './anniversary-data.ts';
import { countedFromIt } from './anniversary-ahead.ts';
import { type AnniversaryContext, anniversaryMessages } from './anniversary-messages.ts';
import { checkBirthdays } from './anniversary-birthdays.ts';
import { checkDays } from './anniversary-days.ts';
import { checkGrown } from './anniversary-grown.ts';
import { checkLives } from './anniversary-lives.ts';
import { checkNthDays } from './anniversary-nth.ts';
import { checkRange } from './anniversary-range.ts';
import { soleBeginning } from './anniversary-story.ts';
import { checkTold } from './anniversary-told.ts';
import { checkLastEdition } from './editions-last.ts';
import { checkEditionsTold } from './editions-told.ts';
import { checkEditions } from './editions.ts';
import { emptyPairs, isShort, shareName } from './subjects.ts';

export default defineStoryRule({
  id: 'date/anniversary',
  severity: 'warning',
  fixable: true,
  needs: ['dates', 'sentences'],
  source: '周年=当年−起始年；每年一届的届次=当年−首届年份+1',
  messages: anniversaryMessages,
  check(outer) {
    const { text } = outer.copy;
    const reported: Span[] = [];
    const context: AnniversaryContext = { copy: outer.copy, facts: outer.facts, issue: outer.issue, registers: outer.registers, config: outer.config, words: outer.words, report: (r) => { reported.push(r.span); outer.report(r); } };
    if (holds(text, '届') || (holds(text, '一年') && /一年[^，。]{0,4}一[场回次]/.test(text))) checkEditions(context);
    if (holds(text, '届')) checkEditionsTold(context);
    if (holds(text, '上一届') || holds(text, '上届')) checkLastEdition(context);
    checkGrown(context);
    checkDays(context);
    checkNthDays(context);
    checkBirthdays(context);
    let read = 0;
    const bases = new Map<AnniversaryKind, readonly DatedAct[]>();
    for (const at of occurrences(text, '周年')) if (++read <= most) checkYears(context, at, 2, bases);
    if (holdsAny(text, '建办创成诞逝结开通')) for (const at of occurrences(text, '年')) if (isSpan(text, at) && ++read <= most) checkYears(context, at, 1, bases);
    if (holds(text, '周年')) checkRange(context);
    if (holds(text, '诞') || holds(text, '逝') || holds(text, '去世') || holds(text, '辞世') || holds(text, '牺牲')) checkLives(context);
    checkTold(context, reported);
  },
});

/** So many statements of a story are read; a list has more. */
const most = 30;

/** 2026年5月16日，桂花尚未开…。…参加建校六十周年庆祝: the day that the paragraph of the statement opens with. */
function openingYear(text: string, at: number): number | null {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at);
  const found = /^(?:本报讯?[^\n）]{0,30}）)?(20\d\d)年\d{1,2}月\d{1,2}日[，上下晚清]/.exec(line)?.[1];
  return found === undefined || line.length > 160 ? null : Number(found);
}

/** Year that the statement is of: 今年 unless its clause says 明年, 去年 or a year; `open`: 将迎来 may be this year or next. */
function yearsMeant({ issue, facts }: AnniversaryContext, text: string, count: Count, acts: readonly DatedAct[]): { readonly years: readonly number[]; readonly explicit: boolean } {
  const now = issue.date?.year ?? statedYear(text) ?? openingYear(text, count.start) ?? 0;
  const from = Math.max(text.lastIndexOf('。', count.start), text.lastIndexOf('\n', count.start), count.start - 160) + 1;
  const before = facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && m.start >= from && m.end <= count.start && (m.from.yearShift !== null || (m.from.year !== null && !acts.some((a) => a.mention === m) && !ofThing(text, m, count) && !/[。；]/.test(text.slice(m.end, count.start)))));
  const last = before.at(-1);
  if (last && last.from.yearShift !== null) return { years: [now + last.from.yearShift], explicit: last.from.yearShift !== 0 && count.start - last.end < 12 };
  if (last?.from.year != null) return { years: [last.from.year], explicit: false };
  return { years: /将迎来|即将迎来|将迎|筹备|即将/.test(text.slice(from, count.start)) ? [now, now + 1] : [now], explicit: false };
}

/** 一本1961年的出诊登记簿…庆祝建院60周年: the year is of a thing that is shown, clauses before. */
function ofThing(text: string, m: CivilMention, count: Count): boolean {
  return m.grain === 'year' && text.startsWith('的', m.end) && /[本张枚份块把封页件套口只台]$/.test(text.charAt(m.start - 1)) && count.start - m.end > 12;
}

/** 建校70年, 诞辰130年: an act right before a round number of years that nothing behind makes a length or a time. */
function isSpan(text: string, at: number): boolean {
  if (text[at - 1] === '周' || '前后来间里多余级代以之度初底内时起中末份月历龄轮的，'.includes(text[at + 1] ?? '，')) return false;
  return begun.test(text.slice(Math.max(0, at - 8), at));
}

const begun = /(?:建[校院馆厂社团会队站港店场市县区镇]|成立|创[刊办立建]|办学|开[馆园业通埠院]|通[车航]|投产|诞辰|去世|牺牲|结[婚对好])(?:\d{1,2}[05]|1\d0|[一二三四五六七八九]?十五?|[一二]?百[一二三四五六七八九]?十?)$/;

function checkYears(context: AnniversaryContext, at: number, width: number, known: Map<AnniversaryKind, readonly DatedAct[]>): void {
  const { text } = context.copy;
  const count = countBefore(text, at);
  if (!count || count.value < 1 || count.low !== count.high) return;
  const head = text.slice(Math.max(0, count.start - 12), count.start);
  const kind = anniversaryKinds.find((k) => k.head.test(head) || k.tail?.test(text.slice(at + width, at + width + 4))) ?? sameWord(head, known);
  // 10年前，通车30周年时: an anniversary of the past
  if (!kind || /^(?:校庆|院庆|厂庆|馆庆|店庆|社庆|台庆|庆典|庆祝)?(?:时|那年|的时候|之际)(?!，?今)/.test(text.slice(at + width, at + width + 5)) || /年前，?[^，。]{0,8}$/.test(text.slice(Math.max(0, count.start - 20), count.start))) return;
  // 2021年，商会迎来成立25周年: that 成立 is the anniversary's own
  const acts = known.get(kind) ?? datedActs(text, context.facts.dates, kind.base).filter((b) => !/^[^，。\n]{0,2}[\d一二三四五六七八九十百]+周年/.test(text.slice(b.end, b.end + 10)));
  known.set(kind, acts);
  const bases = acts.slice(0, 100).filter((b) => !(b.start <= count.start && count.start < b.end));
  const { years, explicit } = yearsMeant(context, text, count, acts);
  // 子弟学校建于1966年…学校迎来60周年: some year of the story is the right one
  const fits = context.facts.dates.some((m) => m.kind === 'civil' && m.from.year !== null && years.some((y) => y - (m.from.year ?? 0) === count.value));
  const only = bases.length === 1 && bases[0] && isOnly(context, count, bases[0], head, kind) ? bases[0] : null;
  const related = bases.filter((b) => b === only || sameSubject(context, count, b, kind.generic, bases.length === 1 && !fits) || (bases.length === 1 && (isBare(context, count, b) || isHead(context, count, b))));
  // 1986年改为广播电台，开播40周年: the sentence has the year it counts from
  const home = sentenceAt(context.facts.sentences, count.start);
  if (home && context.facts.dates.some((m) => m.kind === 'civil' && m.from.year !== null && m.start >= home.start && m.end <= home.end && [...years, ...(explicit ? [] : [context.issue.date?.year ?? statedYear(text) ?? 0])].some((y) => y - (m.from.year ?? 0) === count.value))) return;
  // 明年是中学建校85周年…。学校1942年迁来: the next sentence has it
  if (explicit && fits && home && context.facts.dates.some((m) => m.kind === 'civil' && m.from.year !== null && m.start >= home.end && m.start < home.end + 12 && years.some((y) => y - (m.from.year ?? 0) === count.value))) return;
  // 【结婚30年】…1996年开业，开业那天就是结婚日: its own paragraph has the year
  if (width === 1 && home && context.facts.dates.some((m) => m.kind === 'civil' && m.part === home.part && m.from.year !== null && years.some((y) => y - (m.from.year ?? 0) === count.value))) return;
  const told = related.length === 0 && bases.length === 0 && years.length === 1 ? soleBeginning(context, count, at + width, years[0] ?? 0) : null;
  // 建厂68周年 … 锅炉厂1958年由三家铁铺合并而成 … 职工技能赛始于2010年: the right year, told of the same thing in other words
  if (fits && related.length > 0 && related.every((b) => otherThing(context, b, head))) return;
  // 建校41周年 … 学校的校刊创刊于1996年，…足球赛2017年开办: the right year is told, and the others are of its paper and its games
  if (fits && related.length > 0 && related.every((b) => (/创刊/.test(b.word) && !/刊|报/.test(head)) || /赛|节|展|会$/.test(text.slice(Math.max(0, b.start - 6), b.start)))) return;
  if ((related.length === 0 && !told) || bases.some((b) => years.some((y) => y - b.year === count.value))) return;
  const base = related[0] ?? told;
  const year = years[0];
  if (!base || year === undefined || base.year >= year || countedFromIt(text, home?.start ?? 0, count.start, Math.abs(year - count.value - base.year))) return;
  const right = year - base.year;
  // 建校70年 may count the years begun
  if ((width === 1 && Math.abs(right - count.value) < 2) || !mayBeSlip(String(right), String(count.value))) return;
  const span = { start: count.start, end: at + width };
  context.report({
    message: 'years', data: { base: base.year, word: base.word, now: year, right, printed: text.slice(span.start, span.end) }, span,
    related: [{ message: 'base', data: { words: text.slice(base.start, base.end) }, span: { start: base.start, end: base.end } }],
    fixes: fixes(text, count, right, base, year - count.value),
  });
}

/** 30 for 20, 5 for 15, 100 for 10, but not 两周年 of a park for the 71 years of the mill it was: of one length, or with one digit lost. */
const mayBeSlip = (a: string, b: string): boolean => a.length === b.length || (Math.abs(a.length - b.length) === 1 && (a.length > b.length ? lost(a, b) : lost(b, a))) || (a.length > 1 && b.length > 1);
const lost = (long: string, short: string): boolean => long.startsWith(short) || long.endsWith(short);

function fixes(text: string, count: Span, right: number, base: DatedAct, year: number): FixReport<typeof anniversaryMessages>[] {
  const printed = text.slice(count.start, count.end);
  const list: FixReport<typeof anniversaryMessages>[] = [];
  if (/^\d+$/.test(printed)) list.push({ title: 'to', data: { to: String(right) }, safety: 'confirm', edits: [{ span: { start: count.start, end: count.end }, newText: String(right) }] });
  const at = text.indexOf(String(base.year), base.mention.start);
  if (at === base.mention.start) list.push({ title: 'to', data: { to: `${year}年` }, safety: 'confirm', edits: [{ span: { start: at, end: at + 4 }, newText: String(year) }] });
  return list;
}

/** 结好20周年 … 1996年结好: a word of no known kind against a year with the very same word. */
function sameWord(head: string, known: Map<AnniversaryKind, readonly DatedAct[]>): AnniversaryKind | undefined {
  const word = /([\u4e00-\u9fff]{2})的?$/.exec(head)?.[1];
  if (!word || (emptyPairs.test(word) && !word.startsWith('复'))) return undefined;
  // 结好: 结为友好
  const base = new RegExp(`${word.charAt(0)}[^，。]{0,3}${word.charAt(1)}`);
  return [...known.keys()].find((k) => k.base.source === base.source) ?? { head: base, base, generic: /^$/ };
}

/** 开馆30周年 … 1986年，开馆那天; 建厂40周年 … 厂子是1996年办的: the only past year of the story, told with the anniversary's own act or with no name of its own. */
function isOnly({ copy: { text }, facts }: AnniversaryContext, count: Count, base: DatedAct, head: string, kind: AnniversaryKind): boolean {
  if (facts.dates.some((m) => (m.kind === 'civil' && m.from.year !== null && m !== base.mention && m.from.year !== base.year && m.from.year < base.year + count.value) || m.kind === 'decade') || base.mention.quoted) return false;
  const index = sentenceIndex(facts.sentences, base.start);
  // 建馆三十周年 in the headline, 1994年建馆那会儿 far below it
  const headed = head.includes(base.word) && !text.slice(0, count.start).includes('。');
  if (!headed && Math.abs(index - sentenceIndex(facts.sentences, count.start)) > 3) return false;
  const sentence = facts.sentences[index];
  if (!sentence) return false;
  if (base.word.length === 2 && head.includes(base.word) && /[于在自从，。\n“　 ]/.test(text.charAt(base.mention.start - 1)) && /^(?:那[天年一]|的?那)/.test(text.slice(base.end, base.end + 2))) return true;
  const subject = subjectOf(text, sentence.start, Math.min(base.start, base.mention.start)).split(/[，。：]|说/).at(-1) ?? '';
  return kind.head.test(head) && kind.generic.source !== '^$' && /^[\u4e00-\u9fff]{1,2}[子里家队]?(?:就?是|正是)?$/.test(subject) && /[厂校店社队团馆院站]/.test(subject) && head.includes(subject.charAt(0));
}

/** 创办于1886年的老字号裕丰斋，…，庆祝建店130周年: what the sentence opens with is what it tells of. */
function isHead({ copy: { text }, facts }: AnniversaryContext, count: Count, base: DatedAct): boolean {
  const sentence = sentenceAt(facts.sentences, base.start);
  if (!sentence || count.start < base.end || count.start > sentence.end || count.start - base.end > 60) return false;
  const end = Math.max(base.end, base.mention.end);
  return /^(?:[^）]{1,30}）)?[^，。]{0,6}$/.test(text.slice(sentence.start, Math.min(base.start, base.mention.start))) && /^的[\u4e00-\u9fff“”《》]{2,18}，/.test(text.slice(end, end + 20)) && /(?:庆祝|迎来了?|喜迎|纪念|正值|恰逢|度过)(?:自己的?)?[\u4e00-\u9fff]{0,3}$/.test(text.slice(end, count.start)) && !/[；]|另|也|同时|分[店馆校]/.test(text.slice(end, count.start));
}

/** “1993年建团那天，…”: the sentence names no subject of its own. */
function isBare({ copy: { text }, facts }: AnniversaryContext, count: Count, base: DatedAct): boolean {
  const { start, mention, word } = base;
  const sentence = sentenceAt(facts.sentences, start);
  if (!sentence) return false;
  // 2016年办起的少儿班: another thing
  if (text.startsWith('的', base.end) && (count.start < sentence.start || count.start > sentence.end)) return false;
  const lead = text.slice(sentence.start, Math.min(start, mention.start)).replace(/[“”\s　]|本报讯（[^（）]{0,60}）/g, '');
  const between = text.slice(mention.end, mention.end + 12).split(word)[0] ?? '';
  return lead === '' && /^(?:\d{1,2}月(?:\d{1,2}日)?|，|[春夏秋冬]天?|正式|刚|初){0,8}$/.test(between);
}

/** One subject: the same sentence or the next one with 学校, 商会 …, or two characters of the subject's name shared. */
function sameSubject({ copy: { text }, facts }: AnniversaryContext, count: Count, base: DatedAct, generic: RegExp, only: boolean): boolean {
  const a = sentenceAt(facts.sentences, count.start);
  const b = sentenceAt(facts.sentences, base.start);
  if (!a || !b) return false;
  const subject = subjectOf(text, a.start, count.start);
  // bounded: ten characters
  const between = base.mention.end < base.end ? text.slice(base.mention.end, base.end).replace(base.word, '') : '';
  const named = subjectOf(text, b.start, base.start) + between.replace(/^[，]/, '') + text.slice(base.end, base.end + 10).replace(/[，。；].*$/s, '');
  // 成立于1996年的渔业公司: what is founded is named behind
  if (text.charAt(base.end) === '的') return (a === b && /[他她该本]/.test(subject)) || shareName(subject, text.slice(base.end, base.end + 12).replace(/[，。；].*$/s, ''));
  // 游青苇早年在渡口教书，…，1986年因病去世: the sentence opens with the name
  if (shareName(subject, text.slice(b.start, Math.min(base.start, b.start + 6)))) return true;
  return shareName(subject, named) || isShort(subjectOf(text, b.start, base.start), subject) || ((generic.test(named) || (only && generic.test(subject))) && Math.abs(sentenceIndex(facts.sentences, a.start) - sentenceIndex(facts.sentences, b.start)) <= 3) || (a === b && !/[；]/.test(text.slice(Math.min(count.start, base.start), Math.max(count.end, base.end))));
}

/** 建厂68周年, beside 厂里的职工技能赛始于2010年: what began is an event of the house, not the house. */
function otherThing({ copy: { text }, facts }: AnniversaryContext, base: DatedAct, head: string): boolean {
  const sentence = sentenceAt(facts.sentences, base.start);
  const subject = sentence ? (text.slice(Math.max(sentence.start, base.start - 30), Math.min(base.start, base.mention.start)).split(/[，；、]/).at(-1) ?? '') : '';
  const event = /[\u4e00-\u9fff](赛|活动|评选|制度|讲座|论坛|奖|节|会演|集市)$/.exec(subject)?.[1];
  return event !== undefined && !head.includes(event);
}

/** The clause before an offset, and the one before it where that is short (今年成立…). */
function subjectOf(text: string, from: number, to: number): string {
  const clauses = text.slice(Math.max(from, to - 30), to).split(/[，；、]/);
  const last = clauses.at(-1) ?? '';
  return last.length >= 6 ? last : (clauses.at(-2) ?? '') + last;
}
