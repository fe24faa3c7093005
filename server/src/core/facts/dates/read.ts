// The reader of dates: scan, datelines, context of the sentence, resolution, direct speech.
import { civilDate, type DayNumber, dayNumber } from '../../base/calendar.ts';
import type { IssueInfo, StoryText } from '../../syntax/model.ts';
import type { CivilMention, DateFields, DateMention, Dateline, DecadeMention } from './mention.ts';
import { resolve } from './resolve.ts';
import { type Draft, scanDates } from './scan.ts';

/** Reads all dates of a story, resolved against its datelines or the issue. */
export function readDates(copy: StoryText, issue: Pick<IssueInfo, 'date'>): DateMention[] {
  const drafts = scanDates(copy);
  const issueDay = issue.date ? dayNumber(issue.date) : null;
  const speech = directSpeech(copy);
  const letter = letterIn(copy.text);
  const datelines: Dateline[] = [];
  const mentions: DateMention[] = [];
  const context = new SentenceContext(copy.text);
  let part = -1;
  let ownPart = -1;
  for (const draft of drafts) {
    const quoted = inSpeech(speech, draft.start);
    if (datelines.length > 0 && draft.part !== part) {
      part = draft.part;
      if (isOwn(copy, part)) ownPart = part;
    }
    const dateline = ownPart > (datelines.at(-1)?.part ?? 0) ? undefined : datelines.at(-1);
    // what a letter calls 昨天 is told from the day it was written
    const today = letter && draft.start >= letter.start && draft.start < letter.end ? null : (dateline?.day ?? issueDay);
    const base: Base = { start: draft.start, end: draft.end, part: draft.part, quoted };
    context.move(draft.start);
    if (draft.kind === 'civil') {
      const mention = civilMention(draft, base, today, dateline ? 'dateline' : 'issue', context);
      context.remember(mention);
      mentions.push(mention);
      const line = datelineOf(copy, mention, issueDay);
      if (line) datelines.push(line);
    } else mentions.push(otherMention(draft, base, today));
  }
  return mentions;
}

/** The datelines among a story's dates. */
export function readDatelines(copy: StoryText, issue: Pick<IssueInfo, 'date'>, dates: readonly DateMention[]): Dateline[] {
  const issueDay = issue.date ? dayNumber(issue.date) : null;
  const found: Dateline[] = [];
  for (const m of dates) {
    const line = m.kind === 'civil' ? datelineOf(copy, m, issueDay) : null;
    if (line) found.push(line);
  }
  return found;
}

/** 本报记者昨天从港务部门了解到: behind a dispatch, the paper's own paragraph counts from the issue again. */
function isOwn({ text, parts }: StoryText, part: number): boolean {
  const start = parts[part]?.start;
  return start !== undefined && /^[\s　（【]*(?:另据|又据|又讯)?[，（]?本[报刊台网](?:记者|讯|综合|通讯员|[昨今]|从)/.test(text.slice(start, start + 14));
}

type Base = Pick<DateMention, 'start' | 'end' | 'part' | 'quoted'>;

function civilMention(draft: Draft & { kind: 'civil' }, base: Base, today: DayNumber | null, anchor: 'issue' | 'dateline', context: SentenceContext): CivilMention {
  const { grain, from, to, list } = draft.civil;
  const told = from.month === null && from.day !== null ? context.sameMonth(draft.start) : null;
  const { days, others, neighbour, by } = resolve(grain, from, to, { today: told ? null : today, contextYear: told?.year ?? context.year, contextMonth: told?.month ?? context.month, paragraphYear: context.paragraphYear });
  const { start, end, part, quoted } = base;
  return {
    start, end, part, quoted, kind: 'civil', grain, from, to, list, recurring: draft.recurring, days, others, neighbour,
    anchor: by === 'none' ? 'none' : by === 'context' ? 'context' : anchor, today,
  };
}

function otherMention(draft: Exclude<Draft, { kind: 'civil' }>, base: Base, today: DayNumber | null): DateMention {
  const { start, end, part, quoted } = base;
  switch (draft.kind) {
    case 'weekday':
      return { start, end, part, quoted, kind: 'weekday', weekdays: draft.weekdays, recurring: draft.recurring };
    case 'lunar': {
      const { ganzhi, ganzhiSpan, month, leap, day, monthDay } = draft.lunar;
      return { start, end, part, quoted, kind: 'lunar', ganzhi, ganzhiSpan, month, leap, day, monthDay };
    }
    case 'clock': {
      const { hour, minute, form, figure } = draft.clock;
      return { start, end, part, quoted, kind: 'clock', hour, minute, form, period: draft.period, figure: { start: figure, end: draft.clock.end } };
    }
    case 'plan': {
      // 一五 is 1953–57; from 三五 (1966–70) on each plan follows the one before
      const firstYear = draft.number === 1 ? 1953 : draft.number === 2 ? 1958 : 1951 + 5 * draft.number;
      return { start, end, part, quoted, kind: 'plan', number: draft.number, firstYear, lastYear: firstYear + 4 };
    }
    case 'decade':
      return { ...base, ...decadeYears(draft, today) };
  }
}

function decadeYears({ decade: d }: Draft & { kind: 'decade' }, today: DayNumber | null): Pick<DecadeMention, 'kind' | 'century' | 'decade' | 'years'> {
  if (d.decadeYear !== null) return { kind: 'decade', century: Math.floor(d.decadeYear / 100) + 1, decade: d.decadeYear % 100, years: { first: d.decadeYear, last: d.decadeYear + 9 } };
  const now = today === null ? 21 : Math.floor((civilDate(today).year - 1) / 100) + 1;
  const century = d.century ?? (d.centuryShift === null ? null : now + d.centuryShift);
  if (century === null) return { kind: 'decade', century, decade: d.decade, years: null };
  const start = (century - 1) * 100;
  return { kind: 'decade', century, decade: d.decade, years: d.decade === null ? { first: start, last: start + 100 } : { first: start + d.decade, last: start + d.decade + 9 } };
}

/** Year and month that the sentence has printed so far; a bare month or day takes them over. The paragraph's year is kept apart. */
class SentenceContext {
  year: number | null = null;
  month: number | null = null;
  paragraphYear: number | null = null;
  private last: { readonly year: number; readonly month: number; readonly end: number } | null = null;
  private from = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Forgets what was printed when a sentence ends between the last date and `at`. */
  move(at: number): void {
    for (let i = this.from; i < at; i++) {
      const c = this.text.charCodeAt(i);
      // 。 ！ ？ and the end of a part
      if (c === 0x3002 || c === 0xff01 || c === 0xff1f || c === 10) {
        this.year = null;
        this.month = null;
        if (c === 10) this.paragraphYear = null;
      }
    }
    this.from = at;
  }

  /** Year and month that 同月 before `at` takes up: those of the last day or month told, in this paragraph and not far before. */
  sameMonth(at: number): { readonly year: number; readonly month: number } | null {
    const { last, text } = this;
    return last && at - last.end < farthestMonth && text.startsWith('同月', at - 2) && !text.slice(last.end, at).includes('\n') ? last : null;
  }

  remember({ from, to, days, grain, start, end: behind, today }: CivilMention): void {
    const end: DateFields = to ?? from;
    if (days && (grain === 'day' || grain === 'month') && (from.month !== null || from.day !== null)) {
      const { year, month } = civilDate(days.last);
      this.last = { year, month, end: behind };
    }
    if (from.year !== null || from.yearShift !== null) {
      this.year = days ? civilDate(days.last).year : (end.year ?? from.year);
      this.month = null;
      // 期限至2028年3月31日: what is still to come is not the year the paragraph tells of
      const ahead = this.paragraphYear !== null && today !== null && days !== null && days.first > today && '至到'.includes(this.text.charAt(start - 1) || '的');
      // 比上年多了2300亩。…截至9月18日: nor is the year that is compared with
      const compared = grain === 'year' && from.yearShift === -1 && '比较'.includes(this.text.charAt(start - 1) || '的');
      if (!ahead && !compared) this.paragraphYear = this.year;
    }
    if (end.month !== null) this.month = end.month;
    else if (end.monthShift !== null && days) this.month = civilDate(days.last).month;
    else if (grain === 'year') this.month = null;
  }
}

/** A month told farther before than this is not taken up by 同月. */
const farthestMonth = 90;

/** A day and month within forty characters of a part's start, followed by 电 or 讯. Its year is the one nearest to the issue. */
function datelineOf({ text, parts }: StoryText, mention: CivilMention, issueDay: DayNumber | null): Dateline | null {
  const own = parts[mention.part];
  if (own && mention.start === own.start && own.end - own.start < 40 && mention.from.year !== null && mention.grain === 'day' && mention.days && entry.test(text.slice(mention.end, own.end))) return { start: mention.start, end: mention.end, day: mention.days.first, part: mention.part };
  // 7月9日　阴: a year behind, at most
  if (own && mention.start === own.start && own.end - own.start < 24 && mention.from.year === null && mention.from.month !== null && mention.grain === 'day' && mention.days && issueDay !== null && mention.days.first <= issueDay && weather.test(text.slice(mention.end, own.end))) return { start: mention.start, end: mention.end, day: mention.days.first, part: mention.part };
  // 6月7日专电
  const end = mention.end + (text.charAt(mention.end) === '专' ? 1 : 0);
  const next = text.charCodeAt(end);
  // 电, 讯
  if ((next !== 0x7535 && next !== 0x8baf) || mention.grain !== 'day' || mention.from.month === null || !mention.days) return null;
  const part = parts[mention.part];
  if (!part || mention.start - part.start > 40) return null;
  const day = mention.anchor === 'context' && issueDay !== null ? (mention.others[0]?.first ?? mention.days.first) : mention.days.first;
  return { start: mention.start, end: end + 1, day, part: mention.part };
}

/** 2025年12月6日　晴　零下3℃: what heads an entry of a diary. */
const entry = /^(?:[　 ]{1,3}(?:星期[一二三四五六日]|[晴阴雨雪雾霾沙尘多云转到小中大暴阵雷风]{1,6}|(?:零下)?[-－]?\d{1,2}(?:℃|度)(?:[～—~至](?:零下)?[-－]?\d{1,2}(?:℃|度))?)){0,4}$/;

const weather = /^[　 ]{1,3}(?:星期[一二三四五六日][　 ]{1,3})?[晴阴雨雪雾霾沙尘多云转到小中大暴阵雷风]{1,6}(?:[　 ]{1,3}\S{1,10})?$/;

/** Stretches of direct speech: quotations of eight and more characters with a clause mark inside. */
function directSpeech({ text }: StoryText): number[] {
  const found: number[] = [];
  let close = -2;
  for (let open = text.indexOf('“'); open >= 0; ) {
    const next = text.indexOf('“', open + 1);
    const line = text.indexOf('\n', open);
    if (close !== -1 && close <= open) close = text.indexOf('”', open + 1);
    // a paragraph of speech that goes on in the next one is not closed
    const end = close >= 0 && (line < 0 || close < line) ? close : line < 0 ? text.length : line;
    if (end - open > 8 && hasClause(text, open + 1, end)) found.push(open, end);
    if (next < 0) break;
    open = next > end ? next : text.indexOf('“', end);
  }
  return found;
}

function hasClause(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c === 0xff0c || c === 0x3002 || c === 0xff01 || c === 0xff1f) return true;
  }
  return false;
}

function inSpeech(speech: readonly number[], at: number): boolean {
  let low = 0;
  let high = speech.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((speech[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 1;
}

// bounded: a line
const salutation = /(?:^|\n)[　 ]*(?:尊敬的|敬爱的)?(?:各位)?(?:编辑(?:同志|部|先生|老师|您好|你好)?|本报编辑|报社)[^，。\n]{0,6}[：:]\n/;
/** A short line that ends with a day. */
const signature = /(?:^|[　 ])(?:\d{4}年)?\d{1,2}月\d{1,2}日[　 ]{0,4}$/;
const longestSignature = 28;

/** 编辑同志：… 3月4日: from the salutation to the day it is signed with; null where the story has no such letter. */
function letterIn(text: string): { readonly start: number; readonly end: number } | null {
  if (!text.includes('编辑') && !text.includes('报社')) return null;
  const open = salutation.exec(text);
  if (!open) return null;
  for (let start = open.index + open[0].length; start < text.length; ) {
    const line = text.indexOf('\n', start);
    const end = line < 0 ? text.length : line;
    if (end - start <= longestSignature && signature.test(text.slice(start, end))) return { start: open.index, end: start };
    start = end + 1;
  }
  return null;
}
