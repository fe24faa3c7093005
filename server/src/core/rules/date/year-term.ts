// Part of date/year: a term, its beginning and its end: 租期30年 from 2026年1月1日 cannot last to 2065年; 2025年通车 and 使用100年 lead to 2125年.
import { holdsAny } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { type Count, countBefore, occurrences } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { isSlip } from './slip.ts';
import { type YearContext, yearFix } from './year-messages.ts';

const termBefore = /(?:[\u4e00-\u9fff]期|年限|寿命|租期|合同期|合作期|租赁期|期限|承包期|经营期|运营期|聘期|任期|质保期?|保修期?|有效期|使用期|服务期|特许经营期?|经营权|使用权|还款期|贷款期|规划期|建设期|周期|一签就?是|一租就?是|一包就?是|[签租包聘]了|[签租包]下?|承租|承包|租用|保质期|封存)(?:[（(]?设计)?(?:[一]?[个共为是达]|长达|定为|约定|规定为|，|整整|暂定)*$/;
const termBehind = /^年(?:的?(?:租期|期限|合同|承包权|经营权|使用权|合作|有效期|使用寿命|设计寿命|使用年限|质保|任期|聘期|运营期|约))/;
/** What may be years of the end. */
const endBefore = /(?:到|至|截至|截止|持续到|服务到|用到|管到|止于|延续到|直到|届满|等到)$/;
const endBehind = /^(?:\d{1,2}月)?(?:\d{1,2}日)?(?:年?[底末])?[，]?(?:到期|届满|期满|为止|止|结束|才|截止|满期|退役|失效)/;
const more = /续租|续签|续约|续期|延长|顺延|再[租签续延]|展期|宽限|自动延|下一[个轮期]|又[谈签定续]|新一[轮期]|第[二三][轮期]|设想|分[两三]期/;
const most = 12;

/** Reports the end, or the term, where no two years of the story lie as far apart. */
export function checkTerm(context: YearContext): void {
  const { copy: { text }, facts, issue } = context;
  if (text.length > 6000 || !holdsAny(text, '限期命任权签租包约聘')) return;
  const civil = facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null);
  // without a masthead: the last year that is not an end
  const now = issue.date?.year ?? Math.max(0, ...civil.filter((m) => !isEnd(text, m)).map((m) => m.from.year ?? 0));
  if (now === 0) return;
  const ends = civil.filter((m) => (m.from.year ?? 0) > now && isEnd(text, m));
  const [end] = ends;
  const all = facts.dates.flatMap((m) => (m.kind !== 'civil' ? [] : [m.from.year, m.to?.year ?? null, m.from.yearShift === null ? null : now + m.from.yearShift])).filter((y) => y !== null);
  if (checkRange(context, civil)) return;
  if (!end || end.from.year === null || new Set(ends.map((m) => m.from.year)).size !== 1 || more.test(text)) return;
  const terms: (Count & { at: number })[] = [];
  for (const at of occurrences(text, '年')) {
    const count = countBefore(text, at);
    if (!count || count.value < 3 || count.value > 200 || count.low !== count.high) continue;
    if (termBehind.test(text.slice(at, at + 8)) || termBefore.test(text.slice(Math.max(0, count.start - 12), count.start))) terms.push({ ...count, at });
    if (terms.length > most) return;
  }
  const [term] = terms;
  if (!term || new Set(terms.map((t) => t.value)).size !== 1 || Math.abs(term.start - end.start) > 400 || !(isBeside(context, term, end) || (terms.length === 1 && ends.length === 1 && holdsAny(text, '同约') && exchanged(end.from.year, civil, term.value)))) return;
  if (all.some((a) => all.some((b) => a < b && Math.abs(b - a - term.value) <= 1))) return;
  const starts = [...civil.filter((m) => m !== end && (m.from.year ?? 0) <= now + 2).map((m) => m.from.year ?? 0), ...civil.filter((m) => m.from.year !== end.from.year && m.to?.year).map((m) => m.to?.year ?? 0), ...facts.dates.flatMap((m) => (m.kind === 'civil' && m.from.yearShift !== null ? [now + m.from.yearShift] : []))];
  const last = end.from.year;
  if ([...starts, now, now + 1].some((s) => Math.abs(last - s - term.value) <= 1)) return;
  const begun = beginning(text, civil, term, end, now);
  const base = begun?.from.year ?? (begun === null ? now : null);
  if (base === null) return;
  const right = base + term.value;
  if (!(isSlip(last, right, 1) || Math.abs(last - right) % 5 === 0 || isSlip(term.value, last - base, 1))) return;
  const span: Span = { start: end.start, end: end.end };
  context.report({
    message: 'term', data: { words: text.slice(end.start, end.end), term: text.slice(term.start, term.at + 1), base, right }, span,
    related: [{ message: 'base', data: { words: text.slice(term.start, term.at + 1) }, span: { start: term.start, end: term.at + 1 } }],
    fixes: [yearFix(text, end, right)],
  });
}

/** 2082 for 2028: the digits of the right end, with the term counted from a year of the story. */
function exchanged(end: number, civil: readonly CivilMention[], term: number): boolean {
  const key = [...String(end)].sort().join('');
  return civil.some((m) => m.from.year !== null && m.from.year !== end && [...String(m.from.year + term)].sort().join('') === key);
}

/** In one paragraph, or in the next where that speaks of the contract. */
function isBeside({ copy: { text }, facts }: YearContext, term: Span, end: CivilMention): boolean {
  const home = facts.sentences.find((s) => s.start <= term.start && term.start < s.end);
  const there = facts.sentences.find((s) => s.start <= end.start && end.start < s.end);
  if (!home || !there) return false;
  return home.part === there.part || (Math.abs(home.part - there.part) === 1 && /合同|协议|契约|算起|起租|签|租|聘|承包/.test(text.slice(there.start, Math.min(there.end, there.start + 120))));
}

function isEnd(text: string, { start, end, to }: CivilMention): boolean {
  return to === null && (endBefore.test(text.slice(Math.max(0, start - 4), start)) || endBehind.test(text.slice(end, end + 12)));
}

/** The year it runs from: the one told before the end near the term; null for this year where the story prints none. */
function beginning(text: string, civil: readonly CivilMention[], term: Span, end: CivilMention, now: number): CivilMention | null | undefined {
  const near = civil.filter((m) => m !== end && !m.quoted && (m.from.year ?? 0) <= now + 2 && m.start < end.start && Math.abs(m.start - term.start) < 120 && (m.part === end.part || Math.abs(m.start - end.start) < 120 || Math.abs(m.start - term.start) < 40));
  const told = near.filter((m) => /^(?:\d{1,2}月)?(?:\d{1,2}日)?[^，。；]{0,8}(?:起|通车|生效|开始|签|投用|启用|租|承包|算起|建成|竣工|投产|运营|上任|当选|聘)/.test(text.slice(m.end, m.end + 20)) || /[从自由]$/.test(text.slice(m.start - 1, m.start)));
  const years = new Set((told.length > 0 ? told : near).map((m) => m.from.year));
  if (years.size === 1) return (told.length > 0 ? told : near)[0];
  return years.size === 0 && /今[天日年]|昨|日前|本月|新/.test(text.slice(Math.max(0, term.start - 120), term.end + 60)) ? null : undefined;
}

/** 聘期五年，从2026年8月到2041年7月: the term stands beside the years it runs. */
function checkRange({ copy: { text }, facts, report }: YearContext, civil: readonly CivilMention[]): boolean {
  for (const m of civil) {
    const [first, last] = [m.from.year, m.to?.year];
    if (first === null || last == null || m.list || last - first < 2) continue;
    for (const at of occurrences(text, '年')) {
      if (at > m.end + 16) break;
      if (at < m.start - 16 || (at >= m.start && at < m.end)) continue;
      const count = countBefore(text, at);
      if (!count || count.value < 2 || count.value > 200 || count.low !== count.high || count.start < m.end && count.end > m.start) continue;
      if (!termBehind.test(text.slice(at, at + 8)) && !termBefore.test(text.slice(Math.max(0, count.start - 12), count.start))) continue;
      const gap = at < m.start ? text.slice(at + 1, m.start) : text.slice(m.end, count.start);
      if (/[。；\n]/.test(gap) || Math.abs(last - first - count.value) <= 1 || !isSlip(count.value, last - first, 1)) continue;
      if (facts.dates.some((d) => d.kind === 'civil' && d.to?.year != null && d !== m && Math.abs((d.to.year ?? 0) - (d.from.year ?? 0) - count.value) <= 1)) continue;
      const right = first + count.value;
      report({
        message: 'term', data: { words: text.slice(m.start, m.end), term: text.slice(count.start, at + 1), base: first, right }, span: { start: m.start, end: m.end },
        related: [{ message: 'base', data: { words: text.slice(count.start, at + 1) }, span: { start: count.start, end: at + 1 } }],
      });
      return true;
    }
  }
  return false;
}
