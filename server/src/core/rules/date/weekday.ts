// date/weekday: a date and the weekday printed beside it disagree, in stories, mastheads and page headers.
import { civilDate, dayNumber, weekdayOf } from '../../base/calendar.ts';
import { phrase } from '../../base/message.ts';
import type { Span } from '../../base/span.ts';
import type { CivilMention, DateMention, WeekdayMention } from '../../facts/dates/mention.ts';
import { isAbsolute } from '../../facts/dates/pairs.ts';
import { type DatedWeekday, datedWeekday, nearestOn } from '../../facts/dates/weekdays.ts';
import { fullDate, isoDay, weekdayCharacter, weekdayName } from '../../facts/dates/words.ts';
import type { Story } from '../../syntax/model.ts';
import { defineIssueRule, type FixReport, type IssueRuleContext, type RelatedReport } from '../define.ts';
import { closed, rewriteDay } from './rewrite.ts';
import { chosenSlips } from './weekday-chosen.ts';
import { countedSlips } from './weekday-counted.ts';
import { firstSlips } from './weekday-first.ts';
import { headWeekday } from './weekday-head.ts';
import { monthlySlips } from './weekday-monthly.ts';
import { seriesSlips } from './weekday-series.ts';
import { thatWeekdays } from './weekday-that.ts';
import { oddTogether } from './weekday-together.ts';
import { weekendSlips } from './weekday-weekends.ts';

const messages = {
  mismatch: { zh: '{date}是{right}，与“{printed}”不符{anchor}', en: '{iso} is not the weekday printed beside it (“{printed}”){anchor}' },
  series: { zh: '{date}是{right}，不合“{printed}”', en: '{iso} is not one of the days named by “{printed}”' },
  masthead: { zh: '{date}是{right}，与“{printed}”不符{evidence}', en: '{iso} is not the weekday printed in the masthead (“{printed}”){evidence}' },
  weekday: { zh: '改为“{to}”', en: 'Change the weekday to “{to}”' },
  date: { zh: '改为“{to}”', en: 'Change the date to “{to}”' },
  issueDate: { zh: '本期日期{date}', en: 'Issue date {date}' },
  paired: { zh: '所注日期“{date}”', en: 'The date it is printed beside: “{date}”' },
  witness: { zh: '“{words}”与{side}相合', en: '“{words}” agrees with the {side}' },
} as const;

type M = typeof messages;
type Needs = 'dates' | 'dayPairs';
type Context = IssueRuleContext<M, Needs>;

export default defineIssueRule({
  id: 'date/weekday',
  severity: 'error',
  fixable: true,
  needs: ['dates', 'dayPairs'],
  source: '公历（格里历）推算；GB/T 15835—2011 4.2.3 星期用汉字数字',
  messages,
  check(context) {
    for (const story of context.tree.stories) {
      if (story.copy.role === 'article') context.look(story, null, () => checkStory(context, story));
      else if (story.copy.role !== 'furniture') checkHead(context, story);
    }
  },
});

function checkStory(context: Context, story: Story): void {
  const { dayPairs, dates } = context.facts(story);
  const { text } = story.copy;
  const dated = dayPairs.map(datedWeekday).filter((d) => d !== null);
  const slips = [
    ...seriesSlips(text, dates).map(({ at, weekday, day, meant }) => ({ at, day, meant, rule: { start: weekday.start - (/(?:[三四五六七八九十\d]个|连续|连着|接连|都是|均为|全是|[每逢]|.)$/.exec(text.slice(Math.max(0, weekday.start - 2), weekday.start))?.[0].length ?? 0), end: weekday.end } })),
    // 每月第二个周六（6月14日）, a Sunday: the pair says it
    ...chosenSlips(text, dates).filter(({ at }) => !dated.some((d) => d.date.start === at.start)).map(({ at, weekday, day, meant }) => ({ at, day, meant, rule: { start: weekday.start, end: weekday.end } })),
    ...firstSlips(text, dates).filter(({ at }) => !dated.some((d) => d.date.start === at.start)).map(({ at, weekday, day, meant }) => ({ at, day, meant, rule: { start: weekday.start - 1, end: weekday.end } })),
    ...monthlySlips(text, dates).filter(({ at }) => !dated.some((d) => !d.right && d.date.start === at.start)),
  ];
  const all = [...slips.map((slip) => ({ ...slip, to: rewriteDay(text.slice(slip.at.start, slip.at.end), slip.day, slip.meant) })), ...weekendSlips(text, dates)];
  for (const { at, day, to, rule } of all) {
    context.report({
      message: 'series', data: { date: fullDate(day), iso: isoDay(day), right: weekdayName(day), printed: text.slice(rule.start, rule.end) }, span: context.at(story, at), severity: 'warning',
      related: [{ message: 'paired', data: { date: text.slice(rule.start, rule.end) }, span: context.at(story, rule) }],
      fixes: to === null ? [] : [{ title: 'date', data: { to }, safety: 'confirm', edits: [{ span: context.at(story, at), newText: to }] }],
    });
  }
  for (const { weekday, base, day } of [...countedSlips(text, dates), ...thatWeekdays(text, dates)]) {
    if (dated.some((d) => d.weekday.start === weekday.start)) continue;
    const words = text.slice(weekday.start, weekday.end);
    const to = words.slice(0, -1) + weekdayCharacter(weekdayOf(day));
    context.report({
      message: 'mismatch', data: { date: fullDate(day), iso: isoDay(day), right: weekdayName(day), printed: words, anchor: '', anchorEn: '' }, span: context.at(story, weekday), severity: 'warning',
      related: [{ message: 'paired', data: { date: text.slice(base.start, base.end) }, span: context.at(story, base) }],
      fixes: [{ title: 'weekday', data: { to }, safety: 'confirm', edits: [{ span: context.at(story, weekday), newText: to }] }],
    });
  }
  const inHead = headWeekday(story.copy, dates, context.issue.date ? dayNumber(context.issue.date) : null);
  if (inHead?.day.days) {
    const { head, day } = inHead;
    const on = inHead.day.days.first;
    const words = text.slice(head.start, head.end);
    context.report({
      message: 'mismatch', data: { date: fullDate(on), iso: isoDay(on), right: weekdayName(on), printed: words, anchor: '', anchorEn: '' }, span: context.at(story, head), severity: 'warning',
      related: [{ message: 'paired', data: { date: text.slice(day.start, day.end) }, span: context.at(story, day) }],
      fixes: [{ title: 'weekday', data: { to: words.slice(0, -1) + weekdayCharacter(weekdayOf(on)) }, safety: 'confirm', edits: [{ span: context.at(story, head), newText: words.slice(0, -1) + weekdayCharacter(weekdayOf(on)) }] }],
    });
  }
  const odd = context.issue.date ? null : oddTogether(dates, dayPairs);
  if (odd) reportPair(context, story, odd, dated);
  for (const found of dated) {
    // 上周五（3月6日） is date/relative's
    if (found.right || (ofThisYear(context, found) && !dated.some((d) => besideIt(context, d, found))) || (!context.issue.date && ofNoYear(text, found.date)) || found.weekday.kind === 'civil' || (found.date.from.year === null && ofThatYear.test(text.slice(Math.max(0, found.date.start - 5), found.date.start))) || (found.date.quoted && found.date.anchor !== 'none' && isBare(found.date)) || (isBare(found.date) && ofToldMonth(found, dates))) continue;
    reportPair(context, story, found, dated);
  }
}

/** 1月4日（星期日） in an issue of 31 December: the day of the year that ends, where its weekday is the printed one. */
function ofThisYear({ issue }: Context, { date, days, printed }: DatedWeekday): boolean {
  const { year, yearShift, month, day } = date.from;
  if (!issue.date || year !== null || yearShift !== null || month === null || day === null || printed.length !== 1 || date.to || civilDate(days.first).year === issue.date.year) return false;
  return weekdayOf(dayNumber({ year: issue.date.year, month, day })) === printed[0];
}

/** 12月8日（星期一）beside 12月3日（星期四）, in an issue of March: the one is of the year that ended and not of this, and so is the other. */
function besideIt(context: Context, other: DatedWeekday, { date, days }: DatedWeekday): boolean {
  return other.date !== date && other.right && other.date.from.year === null && !ofThisYear(context, other) && Math.abs(other.days.first - days.first) < 31 && other.date.part === date.part && civilDate(other.days.first).year === civilDate(days.first).year;
}

/** 2018年疗休养过的不再安排。报名截至7月12日（星期五）, in an issue without a date: the year is another sentence's, or told of what came before it. */
function ofNoYear(text: string, date: CivilMention): boolean {
  if (date.anchor !== 'context' || date.from.year !== null || text.startsWith('同月', date.start - 2)) return false;
  // bounded: two hundred characters
  const since = /(?:19|20)\d\d年((?:(?!(?:19|20)\d\d年).)*)$/s.exec(text.slice(Math.max(0, date.start - 200), date.start))?.[1];
  return since !== undefined && /[。！？\n]|^(?:[之以]?前|以来|[之以]后)/.test(since);
}

/** 5月16日 … 头一个16日，是星期六: the day of a month told elsewhere, on which the weekday is right. */
function ofToldMonth({ date, printed }: DatedWeekday, dates: readonly DateMention[]): boolean {
  return dates.some((m) => m.kind === 'civil' && m !== date && m.from.month !== null && m.days !== null && (m.from.day === date.from.day ? weekdayOf(m.days.first) === printed[0] : m.part === date.part && m.from.day !== null && date.from.day !== null && (m.to?.day ?? m.from.day) >= date.from.day && date.from.day > m.from.day && weekdayOf(m.days.first + date.from.day - m.from.day) === printed[0]));
}

/** 那一年的1月20日: which year it was is told elsewhere. */
const ofThatYear = /[那当][一]?年的?$/;

/** Inside direct speech a date without year is the speaker's own. */
function isBare(date: CivilMention): boolean {
  return date.from.year === null && date.from.month === null;
}

function reportPair(context: Context, story: Story, found: DatedWeekday, all: readonly DatedWeekday[]): void {
  const { date, weekday, days, printed } = found;
  const { text } = story.copy;
  const start = Math.min(date.start, weekday.start);
  const end = closed(text, start, Math.max(date.end, weekday.end));
  const atLast = printed.length > 1 && weekdayOf(days.first) === printed[0];
  const day = atLast ? days.last : days.first;
  const fixes = [weekdayFix(context, story, found, text), dateFix(context, story, found, text)].filter((f) => f !== null);
  if (dateFirst(found, all)) fixes.reverse();
  const anchor = date.from.year === null && context.issue.date ? phrase({ zh: '（本期{day}）', en: ' (issue of {day})' }, { day: isoDay(dayNumber(context.issue.date)) }) : '';
  const related: RelatedReport<M>[] = [{ message: 'paired', data: { date: text.slice(date.start, date.end) }, span: context.at(story, date) }];
  if (date.anchor === 'issue' && context.issue.dateSpan) related.push({ message: 'issueDate', data: { date: fullDate(dayNumber(context.issue.date ?? { year: 1970, month: 1, day: 1 })) }, span: context.issue.dateSpan });
  context.report({
    message: 'mismatch',
    data: { date: fullDate(day), iso: isoDay(day), right: weekdayName(day), printed: text.slice(weekday.start, weekday.end), anchor },
    span: context.at(story, { start, end }),
    related,
    fixes,
    severity: date.anchor === 'context' ? 'warning' : 'error',
  });
}

/** The weekday is what a series or a relative word speaks for: 连续三个周六; other dates of the story share it and are right. */
function dateFirst({ weekday, printed, date }: DatedWeekday, all: readonly DatedWeekday[]): boolean {
  if (weekday.kind === 'civil') return true;
  const same = all.slice(0, 60).filter((d) => d.right && d.printed.length === 1 && printed.length === 1 && d.printed[0] === printed[0] && d.date !== date);
  return same.length >= 2;
}

function weekdayFix(context: Context, story: Story, { weekday, days, printed }: DatedWeekday, text: string): FixReport<M> | null {
  if (weekday.kind === 'civil') return null;
  const words = text.slice(weekday.start, weekday.end);
  const lead = /^(?:周|星期|礼拜)/.exec(words)?.[0] ?? '星期';
  const first = weekdayCharacter(weekdayOf(days.first));
  const last = weekdayCharacter(weekdayOf(days.last));
  const to = printed.length === 1 ? lead + first : `${lead}${first}${/[、至到—～-]/.exec(words)?.[0] ?? '、'}${words.lastIndexOf(lead) > 0 ? lead : ''}${last}`;
  return { title: 'weekday', data: { to }, safety: 'confirm', edits: [{ span: context.at(story, weekday), newText: to }] };
}

/** The nearest day on the printed weekday; only for single days whose day is printed in figures. */
function dateFix(context: Context, story: Story, { date, weekday, days, printed }: DatedWeekday, text: string): FixReport<M> | null {
  const [name] = printed;
  if (printed.length !== 1 || name === undefined) return null;
  const meant = weekday.kind === 'civil' && weekday.days ? weekday.days.first : nearestOn(days.first, name);
  const to = rewriteDay(text.slice(date.start, date.end), days.first, meant);
  return to === null ? null : { title: 'date', data: { to }, safety: 'confirm', edits: [{ span: context.at(story, date), newText: to }] };
}

/** Masthead and page header: one full date, one weekday, wherever they stand. */
function checkHead(context: Context, story: Story): void {
  const { dates } = context.facts(story);
  const full = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && m.from.year !== null && m.days !== null && m.to === null);
  const weekdays = dates.filter((m): m is WeekdayMention => m.kind === 'weekday' && m.weekdays.length === 1);
  const [date] = full;
  const [weekday] = weekdays;
  if (!date?.days || !weekday || full.length > 1 || weekdays.length > 1) return;
  const day = date.days.first;
  const [printed] = weekday.weekdays;
  if (printed === undefined || weekdayOf(day) === printed) return;
  // 2026年1月8日 星期五 over a page of the issue of Friday, 8 January 2027: the year is wrong, which issue/masthead says
  const issued = context.issue.date ? dayNumber(context.issue.date) : day;
  const own = civilDate(day);
  if (issued !== day && weekdayOf(issued) === printed && own.month === context.issue.date?.month && own.day === context.issue.date.day) return;
  const { text } = story.copy;
  const words = text.slice(weekday.start, weekday.end);
  const toWeekday = words.slice(0, -1) + weekdayCharacter(weekdayOf(day));
  const witness = headWitness(context, day, printed);
  const meant = witness && !witness.forDate ? witness.day : nearestOn(day, printed);
  const toDate = rewriteDay(text.slice(date.start, date.end), day, meant);
  const fixes: FixReport<M>[] = [{ title: 'weekday', data: { to: toWeekday }, safety: 'confirm', edits: [{ span: context.at(story, weekday), newText: toWeekday }] }];
  if (toDate !== null) fixes.push({ title: 'date', data: { to: toDate }, safety: 'confirm', edits: [{ span: context.at(story, date), newText: toDate }] });
  const forWeekday = witness !== null && !witness.forDate;
  if (forWeekday) fixes.reverse();
  const related: RelatedReport<M>[] = [{ message: 'paired', data: { date: text.slice(date.start, date.end) }, span: context.at(story, date) }];
  if (forWeekday) related[0] = { message: 'paired', data: { date: words }, span: context.at(story, weekday) };
  if (witness) related.push({ message: 'witness', data: { words: witness.words, side: witness.forDate ? { zh: '日期', en: 'date' } : { zh: '星期', en: 'weekday' } }, span: witness.span });
  context.report({
    message: 'masthead',
    data: { date: fullDate(day), iso: isoDay(day), right: weekdayName(day), printed: words, evidence: witness ? phrase({ zh: '，文中“{words}”可证', en: '; “{words}” in the text bears it out' }, { words: witness.words }) : '' },
    span: context.at(story, forWeekday ? date : weekday),
    related,
    fixes,
  });
}

interface HeadWitness {
  readonly forDate: boolean;
  readonly day: number;
  readonly words: string;
  readonly span: Span;
}

/** What the stories say of the day of issue: 昨日（5月12日） means the 13th; it speaks for the masthead's date or for its weekday. */
function headWitness(context: Context, day: number, printed: number): HeadWitness | null {
  for (const story of context.tree.stories) {
    if (story.copy.role !== 'article') continue;
    for (const { left, right } of context.facts(story).dayPairs) {
      if (left.kind !== 'civil' || right.kind !== 'civil' || left.from.dayShift === null || left.anchor !== 'issue' || !isAbsolute(right)) continue;
      for (const days of [right.days, right.neighbour]) {
        if (!days || days.first !== days.last) continue;
        const today = days.first - left.from.dayShift;
        if (today === day || (weekdayOf(today) === printed && Math.abs(today - day) <= 31)) {
          const words = story.copy.text.slice(left.start, right.end) + (story.copy.text.charAt(right.end) === '）' ? '）' : '');
          return { forDate: today === day, day: today, words, span: context.at(story, { start: left.start, end: right.end }) };
        }
      }
    }
  }
  return null;
}

