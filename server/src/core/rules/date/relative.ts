// date/relative: a relative word (昨天, 上周三, 本月, 去年) and the date the text gives for it disagree.
import { civilDate, dayNumber, daysInMonth, weekdayOf } from '../../base/calendar.ts';
import type { CivilMention, DayRange, WeekdayMention } from '../../facts/dates/mention.ts';
import { isAbsolute, isMonthOfYear, isRelative } from '../../facts/dates/pairs.ts';
import type { DayPair } from '../../facts/dates/pairs.ts';
import { fullDate, isoDay, rangeText } from '../../facts/dates/words.ts';
import type { Story } from '../../syntax/model.ts';
import { defineIssueRule, type FixReport, } from '../define.ts';
import { checkActs } from './relative-act.ts';
import { checkFirst } from './relative-first.ts';
import { checkSeason, checkSeasonAhead } from './relative-season.ts';
import { checkAgain } from './relative-again.ts';
import { checkAgo } from './relative-ago.ts';
import { checkDays } from './relative-days.ts';
import { anchorOf, type M, meets, rangeIso, type RelativeContext, relativeMessages } from './relative-messages.ts';
import { retellings } from './retelling.ts';
import { checkFigure } from './relative-figure.ts';
import { checkPast } from './relative-past.ts';
import { checkRun } from './relative-run.ts';
import { checkSince } from './relative-since.ts';
import { checkStart } from './relative-start.ts';
import { checkTakenUp } from './relative-taken.ts';
import { checkBoth } from './relative-both.ts';
import { checkHeadDay } from './relative-head-day.ts';
import { checkHeadWeek } from './relative-head-week.ts';
import { checkHeadMonth, checkHeadYear } from './relative-head.ts';
import { checkCaptionMonth, checkMonthWord } from './relative-month.ts';
import { checkHeadStart, checkOpeningDay, checkSameDay } from './relative-same-day.ts';
import { checkToldAgain } from './relative-told.ts';
import { offDateline } from './dateline-days.ts';
import { closed, rewriteDay } from './rewrite.ts';

export default defineIssueRule({
  id: 'date/relative',
  severity: 'error',
  fixable: true,
  needs: ['dates', 'dayPairs', 'datelines', 'sentences', 'tellings'],
  source: '新闻时间词以电头日期、无电头以出版日期起算（报社通例）；周一为一周之首（GB/T 7408）',
  messages: relativeMessages,
  check(outer) {
    if (!outer.issue.date) {
      for (const story of outer.tree.stories) if (story.copy.role === 'article') outer.look(story, null, () => checkDateline(outer, story));
      return;
    }
    // a word is told once to be belied elsewhere, however many readers see it
    const told = new Set<number>();
    const context: RelativeContext = {
      ...outer,
      report: (r) => {
        if (r.message === 'retold' && told.has(r.span.start)) return;
        told.add(r.span.start);
        outer.report(r);
      },
    };
    const doubtful = doubtfulWeekday(context);
    for (const story of context.tree.stories) {
      if (story.copy.role !== 'article') continue;
      context.look(story, doubtful, () => {
        for (const pair of context.facts(story).dayPairs) checkPair(context, story, pair, doubtful);
        checkAgo(context, story);
        checkStart(context, story);
        checkSince(context, story);
        checkRun(context, story);
        checkPast(context, story);
        for (const mention of context.facts(story).dates) if (mention.kind === 'civil') checkLength(context, story, mention);
        const told = checkRetold(context, story);
        checkToldAgain(context, story, told);
        checkSameDay(context, story, told);
        checkOpeningDay(context, story, told);
        checkHeadStart(context, story, told);
        checkMonthWord(context, story, told);
        checkHeadYear(context, story, told);
        checkHeadWeek(context, story, told);
        checkHeadMonth(context, story, told);
        checkBoth(context, story);
        checkHeadDay(context, story, told);
        checkCaptionMonth(context, story, told);
        checkActs(context, story, told);
        checkFirst(context, story, told);
        checkSeason(context, story);
        checkSeasonAhead(context, story);
        checkAgain(context, story, told);
        checkFigure(context, story);
        checkTakenUp(context, story);
        checkDays(context, story);
      });
    }
  },
});

/** The masthead's weekday where it is not that of its date: a relative word that fits it shows which side is wrong (date/weekday says so). */
function doubtfulWeekday({ tree, issue, facts }: RelativeContext): number | null {
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

/** Without an issue date only a dateline in the text tells today. */
function checkDateline(context: RelativeContext, story: Story): void {
  const { text } = story.copy;
  for (const { at, words, right, line } of offDateline(text)) {
    const printed = text.slice(at.start + words.length + 1, at.end - 1);
    context.report({
      message: 'fromLine', data: { line: text.slice(line.start, line.end), words, right, printed }, span: context.at(story, at),
      related: [{ message: 'other', data: { words: text.slice(line.start, line.end) }, span: context.at(story, line) }],
      fixes: [{ title: 'date', data: { to: right }, safety: 'confirm', edits: [{ span: context.at(story, { start: at.start + words.length + 1, end: at.end - 1 }), newText: right }] }],
    });
  }
}

function checkPair(context: RelativeContext, story: Story, pair: DayPair, doubtful: number | null): void {
  const { left, right } = pair;
  if (left.kind !== 'civil' || right.kind !== 'civil') return;
  const word = isRelative(left) ? left : right;
  const date = word === left ? right : left;
  if (!word.days || word.today === null || !(isAbsolute(date) || isMonthOfYear(word, date))) return;
  // direct speech counts from the day of speaking; 那天是星期五，后天是6月1日 counts from that day
  if (word.quoted && !beyondSpeech(story.copy.text, word, date)) return;
  if (word.from.dayShift !== null && /(?:那|当)[天日](?:是|正是|为)[^。；\n]{1,10}，$/.test(story.copy.text.slice(Math.max(0, word.start - 20), word.start))) return;
  if (word.from.dayShift !== null && date.grain !== 'day') return;
  const candidates = [date.days, ...date.others, date.neighbour, ...nearWord(date, word)].filter((d) => d !== null);
  if (candidates.length === 0 || candidates.some((d) => meets(d, word.days))) return;
  if (isOfLetter(context, story, word, date)) return;
  // 今天是6月8日, in a letter that is signed 何小禾　6月8日夜
  if (isSigned(context, story, date)) return;
  const nearest = candidates[0];
  if (doubtful !== null && word.from.dayShift !== null && nearest && weekdayOf(nearest.first - word.from.dayShift) === doubtful) return;
  reportPair(context, story, pair, word, date);
}

/** From this day of the month on, speech that a paper prints is of the same month. */
const wellInMonth = 10;

/** “开海就在大后天（8月10日）” in an issue of the 6th: whatever day it was said, the word cannot mean a day later than it does when counted from the issue. */
function beyondSpeech(text: string, word: CivilMention, date: CivilMention): boolean {
  const [meant, printed] = [word.days, date.days];
  // “上个月（8月）就有人来问了” on 13 October: what was said in the days before was said in this month
  if (word.from.monthShift !== null && word.from.day === null && date.grain === 'month' && date.quoted === word.quoted && word.today !== null && civilDate(word.today).day >= wellInMonth && /^[（(]$/.test(text.slice(word.end, date.start))) return !oldSpeech.test(text.slice(text.lastIndexOf('\n', word.start) + 1, date.end + 60));
  if (word.from.dayShift === null || meant === null || printed === null || printed.first !== printed.last || date.from.month === null || date.quoted !== word.quoted || word.end > date.start) return false;
  const line = text.slice(text.lastIndexOf('\n', word.start) + 1, date.end + 60);
  const late = printed.first - meant.last;
  return late > 0 && late <= 3 && !oldSpeech.test(line) && !/\d{4}年/.test(line);
}

/** 这封信写于4月21日。…昨天（4月20日）: the words of a letter or a diary count from its own day, which the story tells. */
function isOfLetter(context: RelativeContext, story: Story, word: CivilMention, date: CivilMention): boolean {
  const { text } = story.copy;
  const [shift, day] = [word.from.dayShift, date.days?.first];
  if (shift === null || day === undefined || !/信|日记|手记|日志|写于|落款/.test(text)) return false;
  return context.facts(story).dates.some((m) => m.kind === 'civil' && m !== date && m !== word && m.from.day !== null && m.days?.first === day - shift);
}

/** How far below, in characters, a letter is signed. */
const letter = 1500;

/** A line below ends in the same date and says no more than who writes. */
function isSigned(context: RelativeContext, story: Story, date: CivilMention): boolean {
  const printed = story.copy.text.slice(date.start, date.end);
  const { end } = context.at(story, date);
  return context.tree.text.slice(end, end + letter).split('\n').some((line) => line.length < 26 && !/[，。；]/.test(line) && line.trimEnd().replace(/[夜晚晨早]$/, '').endsWith(printed) && line.trim().length > printed.length);
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

function reportPair(context: RelativeContext, story: Story, pair: DayPair, word: CivilMention, date: CivilMention): void {
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

const dayWords: Readonly<Record<string, readonly string[]>> = { 天: ['大前天', '前天', '昨天', '今天', '明天', '后天', '大后天'], 日: ['', '前日', '昨日', '今日', '明日'] };

/** The word that would be right for the printed date: 昨天 → 前天, 上周三 → 上上周三, 去年 → 前年; null where there is none. */
function otherWord(words: string, word: CivilMention, date: CivilMention, today: number): string | null {
  if (!date.days) return null;
  if (word.from.dayShift !== null && date.days.first === date.days.last) {
    const list = dayWords[words.slice(-1)];
    const shift = date.days.first - today + 3;
    return list?.includes(words) ? (list[shift] || null) : null;
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

/** A day of the month by which this month's interviews are printed. */
const sameMonth = 4;
const oldSpeech = /日记|信[中里上]|来信|短信|留言|当时|那时|那年|彼时|当年|曾说|时任|生前|此前|去年|前年|20\d\d年/;

/** 本月31日 in a month of thirty days. */
function checkLength(context: RelativeContext, story: Story, mention: CivilMention): void {
  const { from, to, today, quoted } = mention;
  if (mention.days || from.monthShift === null || from.day === null || today === null) return;
  const now = civilDate(today);
  // what was said before the turn of the month, or long ago, counts from another one
  if (quoted && (now.day < sameMonth || oldSpeech.test(story.copy.text.slice(Math.max(0, story.copy.text.lastIndexOf('\n', mention.start)), mention.end + 60)))) return;
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
function checkRetold(context: RelativeContext, story: Story): Set<number> {
  const told = new Set<number>();
  const { dates, sentences } = context.facts(story);
  for (const { word, date } of retellings(story.copy, dates, sentences)) {
    const { text } = story.copy;
    told.add(word.start);
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
  return told;
}
