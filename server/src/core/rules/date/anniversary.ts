// date/anniversary: N周年 against the founding year, 第N届 of a yearly series against its first year.
import type { Span } from '../../base/span.ts';
import { type Count, countBefore, numberOf, occurrences } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { sentenceAt, sentenceIndex } from '../../facts/dates/tense.ts';
import { datedActs, type DatedAct } from '../../facts/dates/years.ts';
import { defineStoryRule, type FixReport, type StoryRuleContext } from '../define.ts';
import { type AnniversaryKind, anniversaryKinds } from './anniversary-data.ts';

const messages = {
  years: { zh: '{base}年{word}，到{now}年为{right}周年，与“{printed}”不符', en: 'From {base} ({word}) to {now} it is the {right}th anniversary, not “{printed}”' },
  edition: { zh: '{base}年起每年一届，到{now}年应为第{right}届，与“{printed}”不符', en: 'Yearly since {base}: {now} is number {right}, not “{printed}”' },
  base: { zh: '所据年份：“{words}”', en: 'Counted from “{words}”' },
  to: { zh: '改为“{to}”', en: 'Change to “{to}”' },
} as const;

type Context = StoryRuleContext<typeof messages, 'dates' | 'sentences'>;

export default defineStoryRule({
  id: 'date/anniversary',
  severity: 'warning',
  fixable: true,
  needs: ['dates', 'sentences'],
  source: '周年=当年−起始年；每年一届的届次=当年−首届年份+1',
  messages,
  check(context) {
    const { text } = context.copy;
    if (text.includes('届') && yearly.test(text)) checkEditions(context);
    if (!context.issue.date) return;
    let read = 0;
    const bases = new Map<AnniversaryKind, readonly DatedAct[]>();
    for (const at of occurrences(text, '周年')) if (++read <= most) checkYears(context, at, bases);
  },
});

/** So many statements of a story are read; a list has more. */
const most = 30;

/** Year that the statement is of: 今年 unless its clause says 明年, 去年 or a year; `open`: 将迎来 may be this year or next. */
function yearsMeant({ issue, facts }: Context, text: string, count: Count, acts: readonly DatedAct[]): { readonly years: readonly number[] } {
  const now = issue.date?.year ?? 0;
  const from = Math.max(text.lastIndexOf('。', count.start), text.lastIndexOf('\n', count.start), count.start - 160) + 1;
  const before = facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && m.start >= from && m.end <= count.start && (m.from.yearShift !== null || (m.from.year !== null && !acts.some((a) => a.mention === m) && !/[。；]/.test(text.slice(m.end, count.start)))));
  const last = before.at(-1);
  if (last && last.from.yearShift !== null) return { years: [now + last.from.yearShift] };
  if (last?.from.year != null) return { years: [last.from.year] };
  return { years: /将迎来|即将迎来|将迎|筹备|即将/.test(text.slice(from, count.start)) ? [now, now + 1] : [now] };
}

function checkYears(context: Context, at: number, known: Map<AnniversaryKind, readonly DatedAct[]>): void {
  const { text } = context.copy;
  const count = countBefore(text, at);
  if (!count || count.value < 1 || count.low !== count.high) return;
  const head = text.slice(Math.max(0, count.start - 12), count.start);
  const kind = anniversaryKinds.find((k) => k.head.test(head) || k.tail?.test(text.slice(at + 2, at + 6)));
  if (!kind) return;
  // 2021年，商会迎来成立25周年: that 成立 is the anniversary's own
  const acts = known.get(kind) ?? datedActs(text, context.facts.dates, kind.base).filter((b) => !/^[^，。\n]{0,2}[\d一二三四五六七八九十百]+周年/.test(text.slice(b.end, b.end + 10)));
  known.set(kind, acts);
  const bases = acts.slice(0, 100).filter((b) => !(b.start <= count.start && count.start < b.end));
  const { years } = yearsMeant(context, text, count, acts);
  const related = bases.filter((b) => sameSubject(context, count, b, kind.generic));
  if (related.length === 0 || bases.some((b) => years.some((y) => y - b.year === count.value))) return;
  const base = related[0];
  const year = years[0];
  if (!base || year === undefined || base.year >= year) return;
  const right = year - base.year;
  const span = { start: count.start, end: at + 2 };
  context.report({
    message: 'years', data: { base: base.year, word: base.word, now: year, right, printed: text.slice(span.start, span.end) }, span,
    related: [{ message: 'base', data: { words: text.slice(base.start, base.end) }, span: { start: base.start, end: base.end } }],
    fixes: fixes(text, count, right, base, year - count.value),
  });
}

function fixes(text: string, count: Span, right: number, base: DatedAct, year: number): FixReport<typeof messages>[] {
  const printed = text.slice(count.start, count.end);
  const list: FixReport<typeof messages>[] = [];
  if (/^\d+$/.test(printed)) list.push({ title: 'to', data: { to: String(right) }, safety: 'confirm', edits: [{ span: { start: count.start, end: count.end }, newText: String(right) }] });
  const at = text.indexOf(String(base.year), base.mention.start);
  if (at === base.mention.start) list.push({ title: 'to', data: { to: `${year}年` }, safety: 'confirm', edits: [{ span: { start: at, end: at + 4 }, newText: String(year) }] });
  return list;
}

/** One subject: the same sentence or the next one with 学校, 商会 …, or two characters of the subject's name shared. */
function sameSubject({ copy: { text }, facts }: Context, count: Count, base: DatedAct, generic: RegExp): boolean {
  const a = sentenceAt(facts.sentences, count.start);
  const b = sentenceAt(facts.sentences, base.start);
  if (!a || !b) return false;
  const subject = subjectOf(text, a.start, count.start);
  // bounded: ten characters
  const named = subjectOf(text, b.start, base.start) + text.slice(base.end, base.end + 10).replace(/[，。；].*$/, '');
  // 成立于1996年的渔业公司: what is founded is named behind
  if (text.charAt(base.end) === '的') return (a === b && /[他她该本]/.test(subject)) || shareName(subject, text.slice(base.end, base.end + 12).replace(/[，。；].*$/s, ''));
  return shareName(subject, named) || (generic.test(named) && Math.abs(sentenceIndex(facts.sentences, a.start) - sentenceIndex(facts.sentences, b.start)) <= 3) || (a === b && !/[；]/.test(text.slice(Math.min(count.start, base.start), Math.max(count.end, base.end))));
}

/** The clause before an offset, and the one before it where that is short (今年成立…). */
function subjectOf(text: string, from: number, to: number): string {
  const clauses = text.slice(Math.max(from, to - 30), to).split(/[，；、]/);
  const last = clauses.at(-1) ?? '';
  return last.length >= 6 ? last : (clauses.at(-2) ?? '') + last;
}

const emptyPairs = /^[的是于在了年月日今将迎来已有为和与这该本其从自成立建创]|[的是于在了年月日今将迎来已有为和与这该从自成立建创]$/;

/** Two neighbouring characters that name something stand in both. */
function shareName(a: string, b: string): boolean {
  for (let i = 0; i + 2 <= a.length; i++) {
    const pair = a.slice(i, i + 2);
    if (/^[\u4e00-\u9fff]{2}$/.test(pair) && !emptyPairs.test(pair) && b.includes(pair)) return true;
  }
  return false;
}

const yearly = /每年一届|一年一届|每年举办|年年(?:举办|都办|不落)|每年都(?:办|举办)|从未(?:间断|中断|停办)|从没断过|不曾间断|未曾(?:间断|中断)|一届不落|一年一度|每年一次|一年一次|逐年举办|连年举办/;
const skipped = /停办|停赛|暂停|取消|延期|间断一|中断(?:了|过|一|两|三)|隔年|两年一届|每两年|每隔/;
const firstYear = /办起|始办|创办|首届|第一届|举办首|开办|设立|发起|创立|诞生|首次举办|创设|起(?=，)/;

/** 第八届…“从2018年办起，每年一届”: editions of the series that shares its name with the sentence of the first year. */
function checkEditions(context: Context): void {
  const { copy: { text }, facts, issue } = context;
  const now = issue.date?.year ?? Number(/(20\d\d)年的今[天日年]/.exec(text)?.[1] ?? 0);
  if (now === 0 || skipped.test(text)) return;
  const bases = seriesStarts(context);
  if (bases.length !== 1) return;
  const [base] = bases;
  if (!base) return;
  let read = 0;
  for (const at of occurrences(text, '届')) {
    if (++read > most) return;
    const found = /第(\d{1,3}|[一二三四五六七八九十]{1,4})$/.exec(text.slice(Math.max(0, at - 6), at));
    const value = found?.[1] ? numberOf(found[1]) : null;
    if (!found || value === null || value === 1) continue;
    const start = at - found[0].length;
    const sentence = sentenceAt(facts.sentences, start);
    const home = sentenceAt(facts.sentences, base.start);
    if (!sentence || !home) continue;
    const name = text.slice(at + 1, at + 13).replace(/[，。；：！？“”（].*$/s, '');
    if (!shareName(name, text.slice(Math.max(home.start, base.start - 20), Math.min(home.end, base.end + 12))) && sentence !== home) continue;
    if (facts.dates.some((m) => m.kind === 'civil' && m.start >= sentence.start && m.end <= start && ((m.from.yearShift ?? 0) !== 0 || (m.from.year !== null && m.from.year !== now && m !== base.mention)))) continue;
    const right = now - base.year + 1;
    if (value === right) continue;
    const span = { start, end: at + 1 };
    context.report({
      message: 'edition', data: { base: base.year, now, right, printed: text.slice(span.start, span.end) }, span,
      related: [{ message: 'base', data: { words: text.slice(base.start, base.end) }, span: { start: base.start, end: base.end } }],
      fixes: editionFixes(text, span, right, base, now - value + 1),
    });
    return;
  }
}

function editionFixes(text: string, span: Span, right: number, base: DatedAct, year: number): FixReport<typeof messages>[] {
  const printed = text.slice(span.start, span.end);
  const to = /\d/.test(printed) ? `第${right}届` : `第${han(right)}届`;
  const list: FixReport<typeof messages>[] = [{ title: 'to', data: { to }, safety: 'confirm', edits: [{ span, newText: to }] }];
  const at = text.indexOf(String(base.year), base.mention.start);
  if (at === base.mention.start) list.push({ title: 'to', data: { to: `${year}年` }, safety: 'confirm', edits: [{ span: { start: at, end: at + 4 }, newText: String(year) }] });
  return list;
}

function han(value: number): string {
  const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? (digits[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${digits[value % 10] ?? ''}`;
}

/** 始于2010年, 从2018年办起, 2016年首届, in a sentence of its own or beside a word of yearly holding. */
function seriesStarts({ copy: { text }, facts }: Context): DatedAct[] {
  const acts = datedActs(text, facts.dates, firstYear);
  const begins = datedActs(text, facts.dates, /始于|起始于|创办于|发端于|肇始于/);
  const from = facts.dates.flatMap((m): DatedAct[] => {
    if (m.kind !== 'civil' || m.from.year === null || m.to) return [];
    const starts = /[从自]/.test(text.charAt(m.start - 1)) && /^(?:起|开始|办起|首办)/.test(text.slice(m.end, m.end + 2));
    return starts ? [{ year: m.from.year, mention: m, word: '起', start: m.start, end: m.end + 1 }] : [];
  });
  const all = [...acts, ...begins, ...from];
  return all.filter((a, i) => all.findIndex((b) => b.mention === a.mention) === i && nearYearly(text, a));
}

/** A word of yearly holding within the same or the next two sentences. */
function nearYearly(text: string, { start, end }: DatedAct): boolean {
  return yearly.test(text.slice(Math.max(0, start - 60), end + 60));
}
