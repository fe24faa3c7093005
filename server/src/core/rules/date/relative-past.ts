// Part of date/relative: 刚刚过去的三季度 in July, 三季度…其中4月、5月、6月, 上个月 told on with 从6月份的情况看: the period a story speaks of, against its name.
import { civilDate, dayNumber } from '../../base/calendar.ts';
import type { Span } from '../../base/span.ts';
import { occurrences } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { sentenceAt } from '../../facts/dates/tense.ts';
import { fullDate, rangeText } from '../../facts/dates/words.ts';
import type { Story } from '../../syntax/model.ts';
import { anchorOf, rangeIso, type RelativeContext } from './relative-messages.ts';

const justPast = /刚(?:刚|刚才)?(?:过去|结束|走过|收官)的(?:这个|这一个?)?第?$/;
const quarters = '一二三四';
/** 其中4月、5月、6月分别…; （4月、5月、6月）. */
const threeMonths = /(?:其中|（|，)，?(\d{1,2})月?份?、(\d{1,2})月?份?(?:、|和)(\d{1,2})月份?(?=分别|依次|各|）|环比|逐月|当月|单月|，)/;
const seenFrom = /^份?的?[^，。；]{0,8}?来?看，/;
/** Two months are compared. */
const comparing = /环比|相比|[比较与和跟][^，。；]{0,4}(?:\d{1,2}月|上上个?月|前一个?月)|逐月|[上前]两个?月|半年|季度/;
/** A period may be called past in its last days. */
const nearlyOver = 5;

/** Periods called by another one's name. */
export function checkPast(context: RelativeContext, story: Story): void {
  const { text } = story.copy;
  const { date } = context.issue;
  if (!date) return;
  const today = dayNumber(date);
  for (const at of occurrences(text, '季度')) {
    const name = quarters.indexOf(text.charAt(at - 1) || ' ') + 1;
    const before = text.slice(Math.max(0, at - 14), at - 1);
    if (name === 0 || !text.charAt(at - 1) || /(?:前|[一二三四][、和至到])第?$/.test(before)) continue;
    const span = { start: at - 1, end: at + 2 };
    if (justPast.test(before) && checkJustPast(context, story, span, name, today)) continue;
    checkMonths(context, story, span, name);
  }
  const civil = context.facts(story).dates.filter((m): m is CivilMention => m.kind === 'civil');
  for (const { start, end, grain, from, to, quoted } of civil) {
    if (grain !== 'month' || from.month === null || from.year !== null || from.yearShift !== null || from.stretch !== '' || to || quoted) continue;
    if (justPast.test(text.slice(Math.max(0, start - 12), start)) && !isJustPast(from.month, today)) report(context, story, { start, end }, null);
  }
  checkSeenFrom(context, story, civil);
}

/** The month before today's, today's own, or the next one that begins within days. */
function isJustPast(month: number, today: number): boolean {
  return [today, today + nearlyOver].some((day) => (civilDate(day).month - month + 12) % 12 <= 1);
}

/** The quarter before today's, or today's own in its last days. */
function checkJustPast(context: RelativeContext, story: Story, span: Span, name: number, today: number): boolean {
  const last = (day: number): number => ((Math.ceil(civilDate(day).month / 3) + 2) % 4) + 1;
  if (name === last(today) || name === last(today + nearlyOver)) return false;
  report(context, story, span, quarters[last(today) - 1] ?? '');
  return true;
}

/** 三季度…，其中4月、5月、6月分别…: three months that are another quarter. */
function checkMonths(context: RelativeContext, story: Story, span: Span, name: number): void {
  const { text } = story.copy;
  const sentence = sentenceAt(context.facts(story).sentences, span.start);
  const found = sentence ? threeMonths.exec(text.slice(span.end, Math.min(sentence.end, span.end + 120))) : null;
  if (!found) return;
  const months = [1, 2, 3].map((i) => Number(found[i]));
  const [first = 0] = months;
  if (first % 3 !== 1 || months.some((m, i) => m !== first + i) || (first + 2) / 3 === name || /季度|半年|上年|去年|同期/.test(text.slice(span.end, span.end + found.index))) return;
  report(context, story, span, quarters[(first - 1) / 3] ?? '', { start: span.end + found.index + found[0].search(/\d/), end: span.end + found.index + found[0].length });
}

/** 上个月，全市火灾83起。…从6月份的火情看，…, in August: the only other month of the story, and nothing is compared. */
function checkSeenFrom(context: RelativeContext, story: Story, civil: readonly CivilMention[]): void {
  const { text } = story.copy;
  const word = civil.find((m) => m.from.monthShift === -1 && m.from.day === null && m.grain === 'month' && !m.quoted);
  if (!word?.days || word.today === null || comparing.test(text.slice(word.start, word.start + 600))) return;
  const others = civil.filter((m) => m.from.month !== null && m.start > word.end);
  const [month] = others;
  if (!month || others.length !== 1 || month.to || month.grain !== 'month' || month.from.year !== null || month.from.yearShift !== null || text.charAt(month.start - 1) !== '从' || !seenFrom.test(text.slice(month.end, month.end + 14))) return;
  const now = civilDate(word.today);
  const meant = civilDate(word.days.first).month;
  if (month.from.month === meant || month.from.month === now.month) return;
  const printed = text.slice(month.start, month.end);
  const to = printed.replace(/\d{1,2}/, String(meant));
  context.report({
    message: 'retold', data: { words: text.slice(word.start, word.end), meant: rangeText(word.days), meantIso: rangeIso(word.days), printed },
    span: context.at(story, month), severity: 'warning',
    related: [{ message: 'other', data: { words: text.slice(word.start, word.end) }, span: context.at(story, word) }, ...anchorOf(context, story, word)],
    fixes: to === printed ? [] : [{ title: 'date', data: { to }, safety: 'confirm', edits: [{ span: context.at(story, month), newText: to }] }],
  });
}

/** `right`: the quarter meant, to be written over the first character; `other`: the months that contradict it, else the issue's date does. */
function report(context: RelativeContext, story: Story, span: Span, right: string | null, other: Span | null = null): void {
  const words = story.copy.text.slice(span.start, span.end);
  const printed = other ? story.copy.text.slice(other.start, other.end) : '';
  const { date, dateSpan } = context.issue;
  const to = right === null ? '' : right + words.slice(1);
  context.report({
    message: other ? 'months' : 'notPast', data: { words, printed }, span: context.at(story, span), severity: 'warning',
    related: [...(other ? [{ message: 'other' as const, data: { words: printed }, span: context.at(story, other) }] : []), ...(date && dateSpan ? [{ message: 'issueDate' as const, data: { date: fullDate(dayNumber(date)) }, span: dateSpan }] : [])],
    fixes: to === '' ? [] : [{ title: 'date', data: { to }, safety: 'confirm', edits: [{ span: context.at(story, span), newText: to }] }],
  });
}
