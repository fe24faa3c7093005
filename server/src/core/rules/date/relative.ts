// date/relative: a relative word (昨天, 上周三, 本月, 去年) and the date the text gives for it disagree.
import { civilDate, dayNumber, daysInMonth, weekdayOf } from '../../base/calendar.ts';
import type { CivilMention, DayRange, WeekdayMention } from '../../facts/dates/mention.ts';
import { isAbsolute, isRelative } from '../../facts/dates/pairs.ts';
import type { DayPair } from '../../facts/dates/pairs.ts';
import { fullDate, isoDay, rangeText } from '../../facts/dates/words.ts';
import type { Span } from '../../base/span.ts';
import type { Story } from '../../syntax/model.ts';
import { daysAgo } from '../../facts/dates/ago.ts';
import { defineIssueRule, type FixReport, type IssueRuleContext, type RelatedReport } from '../define.ts';
import { retellings } from './retelling.ts';
import { closed, rewriteDay } from './rewrite.ts';
import { lineBefore } from './witness.ts';

const messages = {
  pair: { zh: '{anchor}，“{words}”是{meant}，与“{printed}”不符', en: 'Counted from {anchorIso}, “{words}” is {meantIso}, not “{printed}”' },
  noSuchDay: { zh: '{month}只有{length}天，没有“{words}”', en: '{month} has {length} days: there is no “{words}”' },
  retold: { zh: '“{words}”是{meant}，与另一处“{printed}”不符', en: '“{words}” is {meantIso}, elsewhere it is “{printed}”' },
  date: { zh: '改为“{to}”', en: 'Change the date to “{to}”' },
  word: { zh: '改为“{to}”', en: 'Change the word to “{to}”' },
  issueDate: { zh: '本期日期{date}', en: 'Issue date {date}' },
  dateline: { zh: '电头日期{date}', en: 'Dateline of {date}' },
  other: { zh: '另一处：“{words}”', en: 'Elsewhere: “{words}”' },
} as const;

type M = typeof messages;
type Needs = 'dates' | 'dayPairs' | 'datelines' | 'sentences';
type Context = IssueRuleContext<M, Needs>;

export default defineIssueRule({
  id: 'date/relative',
  severity: 'error',
  fixable: true,
  needs: ['dates', 'dayPairs', 'datelines', 'sentences'],
  source: '新闻时间词以电头日期、无电头以出版日期起算（报社通例）；周一为一周之首（GB/T 7408）',
  messages,
  check(context) {
    if (!context.issue.date) return;
    const doubtful = doubtfulWeekday(context);
    for (const story of context.tree.stories) {
      if (story.copy.role !== 'article') continue;
      for (const pair of context.facts(story).dayPairs) checkPair(context, story, pair, doubtful);
      checkNested(context, story);
      for (const { words, date, first, last } of daysAgo(story.copy, context.facts(story).dates)) reportAgo(context, story, words, date, { first, last });
      for (const mention of context.facts(story).dates) if (mention.kind === 'civil') checkLength(context, story, mention);
      checkRetold(context, story);
    }
  },
});

/** The masthead's weekday where it is not that of its date: a relative word that fits it shows which side is wrong (date/weekday says so). */
function doubtfulWeekday({ tree, issue, facts }: Context): number | null {
  if (!issue.date) return null;
  const day = dayNumber(issue.date);
  for (const story of tree.stories) {
    if (story.copy.role !== 'masthead') continue;
    const weekdays = facts(story).dates.filter((m): m is WeekdayMention => m.kind === 'weekday');
    const printed = weekdays[0]?.weekdays[0];
    if (weekdays.length === 1 && printed !== undefined && printed !== weekdayOf(day)) return printed;
  }
  return null;
}

function checkPair(context: Context, story: Story, pair: DayPair, doubtful: number | null): void {
  const { left, right } = pair;
  if (left.kind !== 'civil' || right.kind !== 'civil') return;
  const word = isRelative(left) ? left : right;
  const date = word === left ? right : left;
  if (!word.days || word.today === null || !isAbsolute(date)) return;
  // direct speech counts from the day of speaking
  if (word.quoted) return;
  if (word.from.dayShift !== null && date.grain !== 'day') return;
  const candidates = [date.days, ...date.others, date.neighbour, ...nearWord(date, word)].filter((d) => d !== null);
  if (candidates.length === 0 || candidates.some((d) => meets(d, word.days))) return;
  const nearest = candidates[0];
  if (doubtful !== null && word.from.dayShift !== null && nearest && weekdayOf(nearest.first - word.from.dayShift) === doubtful) return;
  reportPair(context, story, pair, word, date);
}

/** A bare day (1日) is read in the month of the relative word too. */
function nearWord(date: CivilMention, word: CivilMention): DayRange[] {
  if (date.from.month !== null || date.from.year !== null || date.from.day === null || !word.days) return [];
  const { year, month } = civilDate(word.days.first);
  if (date.from.day < 1 || date.from.day > daysInMonth(year, month)) return [];
  const first = dayNumber({ year, month, day: date.from.day });
  const last = date.to?.day != null && date.to.day <= daysInMonth(year, month) && date.to.day >= date.from.day ? first + date.to.day - date.from.day : first;
  return [{ first, last }];
}

function meets(a: DayRange, b: DayRange | null): boolean {
  return b !== null && a.first <= b.last && b.first <= a.last;
}

function reportPair(context: Context, story: Story, pair: DayPair, word: CivilMention, date: CivilMention): void {
  const { text } = story.copy;
  const words = text.slice(word.start, word.end);
  const printed = text.slice(date.start, date.end);
  const today = word.today ?? 0;
  const meant = word.days ?? { first: today, last: today };
  const fixes: FixReport<M>[] = [];
  const to = meant.first === meant.last && date.days && date.days.first === date.days.last ? rewriteDay(printed, date.days.first, meant.first) : null;
  if (to !== null && to !== printed) fixes.push({ title: 'date', data: { to }, safety: 'confirm', edits: [{ span: context.at(story, date), newText: to }] });
  const other = otherWord(words, word, date, today);
  if (other !== null) fixes.push({ title: 'word', data: { to: other }, safety: 'confirm', edits: [{ span: context.at(story, word), newText: other }] });
  context.report({
    message: 'pair',
    data: { anchor: `${word.anchor === 'dateline' ? '电头' : '本期'}${fullDate(today)}`, anchorIso: isoDay(today), words, meant: rangeText(meant), meantIso: rangeIso(meant), printed },
    span: context.at(story, { start: pair.left.start, end: closed(text, pair.left.start, pair.right.end) }),
    related: anchorOf(context, story, word),
    fixes,
  });
}

function rangeIso({ first, last }: DayRange): string {
  return first === last ? isoDay(first) : `${isoDay(first)}/${isoDay(last)}`;
}

/** 4月中旬（4月25日）, 今年三季度末（6月底）: a part of a month or year and the day that the bracket gives for it. */
function checkNested(context: Context, story: Story): void {
  const { text } = story.copy;
  const { dates } = context.facts(story);
  dates.forEach((left, i) => {
    const right = dates[i + 1];
    if (left.kind !== 'civil' || right?.kind !== 'civil' || left.from.stretch === '' || /以来|全年/.test(left.from.stretch) || left.quoted || left.to || !/^(?:month|quarter|half)$/.test(left.grain)) return;
    if (!isAbsolute(right) || !/^[初中末底]?[（(](?:即|也就是)?$/.test(text.slice(left.end, right.start)) || !/[）)]/.test(text.charAt(right.end))) return;
    const candidates = [right.days, ...right.others, right.neighbour].filter((d) => d !== null);
    const places = [left.days, ...left.others, left.neighbour];
    if (candidates.length === 0 || !left.days || candidates.some((d) => places.some((p) => meets(d, p)))) return;
    reportAgo(context, story, { start: left.start, end: left.end }, right, left.days);
  });
}

function reportAgo(context: Context, story: Story, word: Span, date: CivilMention, meant: DayRange): void {
  const { text } = story.copy;
  const printed = text.slice(date.start, date.end);
  const to = meant.first === meant.last && date.days && date.days.first === date.days.last ? rewriteDay(printed, date.days.first, meant.first) : null;
  const start = Math.min(word.start, date.start);
  context.report({
    message: 'retold', data: { words: text.slice(word.start, word.end), meant: rangeText(meant), meantIso: rangeIso(meant), printed },
    span: context.at(story, { start, end: closed(text, start, Math.max(word.end, date.end)) }),
    related: [{ message: 'other', data: { words: printed }, span: context.at(story, date) }, ...anchorOf(context, story, date)],
    fixes: to === null ? [] : [{ title: 'date', data: { to }, safety: 'confirm', edits: [{ span: context.at(story, date), newText: to }] }],
  });
}

/** Where the word counts from: the dateline before it, or the masthead. */
function anchorOf(context: Context, story: Story, word: CivilMention): RelatedReport<M>[] {
  if (word.anchor === 'dateline') {
    const line = lineBefore(context.facts(story).datelines, word.start);
    return line ? [{ message: 'dateline', data: { date: fullDate(line.day) }, span: context.at(story, line) }] : [];
  }
  const { date, dateSpan } = context.issue;
  return date && dateSpan ? [{ message: 'issueDate', data: { date: fullDate(dayNumber(date)) }, span: dateSpan }] : [];
}

const dayWords: Readonly<Record<string, readonly string[]>> = { 天: ['前天', '昨天', '今天', '明天', '后天'], 日: ['前日', '昨日', '今日', '明日'] };

/** The word that would be right for the printed date: 昨天 → 前天, 上周三 → 上上周三, 去年 → 前年; null where there is none. */
function otherWord(words: string, word: CivilMention, date: CivilMention, today: number): string | null {
  if (!date.days) return null;
  if (word.from.dayShift !== null && date.days.first === date.days.last) {
    const list = dayWords[words.slice(-1)];
    const shift = date.days.first - today + 2;
    return list && words.length === 2 ? (list[shift] ?? null) : null;
  }
  if (word.from.weekday !== null) {
    const weeks = Math.floor((date.days.first + 3) / 7) - Math.floor((today + 3) / 7);
    const name = ['上上周', '上周', '本周', '下周', '下下周'][weeks + 2];
    return name ? name + words.slice(-1) : null;
  }
  const head = /^(?:今年|去年|前年|明年|后年)/.exec(words)?.[0];
  const name = ['前年', '去年', '今年', '明年', '后年'][civilDate(date.days.first).year - civilDate(today).year + 2];
  return word.from.yearShift !== null && head && name && name !== head ? name + words.slice(head.length) : null;
}

/** 本月31日 in a month of thirty days. */
function checkLength(context: Context, story: Story, mention: CivilMention): void {
  const { from, to, today, quoted } = mention;
  if (mention.days || from.monthShift === null || from.day === null || today === null || quoted) return;
  const now = civilDate(today);
  const index = now.year * 12 + now.month - 1 + from.monthShift;
  const month = (index % 12) + 1;
  const length = daysInMonth(Math.floor(index / 12), month);
  if (Math.max(from.day, to?.monthShift === from.monthShift || to?.monthShift === null ? (to?.day ?? 0) : 0) <= length) return;
  context.report({
    message: 'noSuchDay',
    data: { month: `${month}月`, length, words: story.copy.text.slice(mention.start, mention.end) },
    span: context.at(story, mention),
    related: anchorOf(context, story, mention),
  });
}

/** 去年10月开张 here, 2024年10月开张 there. */
function checkRetold(context: Context, story: Story): void {
  const { dates, sentences } = context.facts(story);
  for (const { word, date } of retellings(story.copy, dates, sentences)) {
    const { text } = story.copy;
    const meant = word.days ?? { first: 0, last: 0 };
    const words = text.slice(word.start, word.end);
    const other = otherWord(words, word, date, word.today ?? 0);
    const explicit = text.slice(date.start, date.end);
    const year = String(date.from.year ?? '');
    const to = explicit.replace(year, String(civilDate(meant.first).year));
    context.report({
      message: 'retold',
      data: { words, meant: rangeText(meant), meantIso: rangeIso(meant), printed: explicit },
      span: context.at(story, word),
      related: [{ message: 'other', data: { words: explicit }, span: context.at(story, date) }, ...anchorOf(context, story, word)],
      fixes: [
        ...(to !== explicit ? [{ title: 'date' as const, data: { to }, safety: 'confirm' as const, edits: [{ span: context.at(story, date), newText: to }] }] : []),
        ...(other !== null ? [{ title: 'word' as const, data: { to: other }, safety: 'confirm' as const, edits: [{ span: context.at(story, word), newText: other }] }] : []),
      ],
      severity: 'warning',
    });
  }
}
