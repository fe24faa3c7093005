// Part of date/lunar: a lunar day that somebody says beside 今天 or 昨天, where the story tells its own 今天 or 昨天 and none of the days round it is that one.
import { dayNumber, type DayNumber } from '../../base/calendar.ts';
import { dayOfLunar, lunarDate, lunarMonthLength, lunarName } from '../../base/lunar.ts';
import type { CivilMention, DateMention, LunarMention } from '../../facts/dates/mention.ts';
import { fullDate, isoDay } from '../../facts/dates/words.ts';
import { sentenceAt } from '../../facts/dates/tense.ts';
import type { Story } from '../../syntax/model.ts';
import { type LunarContext, lunarFix } from './lunar-messages.ts';
import { lunarText } from './lunar-text.ts';
import { anchorWitness } from './witness.ts';

/** Between 昨天 and 七月三十. */
const joined = /^(?:，|是|就是|正是|正好是?|刚好是?|恰好是?|恰是|可是|不是|农历|阴历|旧历|又是|逢|恰逢|正逢|晚上?|夜里|上午|下午|[的，]){0,3}$/;
/** What is read out is of another time: a letter, a diary, a play. */
const otherTime = /(?:来|去|家|这封|那封|一封|情|回|书)信|信[中里上]|日记|家书|写道|写着|写下|日志|碑[上文]|题[字词款]|台词|[唱念读]道|歌词|录音|那年|当年|小时候|去年|往年|当时|那时|没有(?:[一二三四五六七八九十冬腊]{1,2}月)?三十|生日|忌日|[大小]月|小尽/;
/** Speech may be so many days older than the issue, and never younger. */
const oldest = 5;

/** Reports such a day; the day meant is the story's own of the same word, or its only one. */
export function checkSaid(context: LunarContext, story: Story, dates: readonly DateMention[], i: number, mention: LunarMention): void {
  const { text } = story.copy;
  const date = dates[i - 1];
  const issue = context.issue.date;
  if (!issue || !mention.monthDay || mention.month === null || mention.day === null || mention.ganzhi !== null) return;
  if (date?.kind !== 'civil' || !date.quoted || date.from.dayShift === null || date.part !== mention.part || mention.start - date.end > 8 || !joined.test(text.slice(date.end, mention.start).replace(/[“‘]/g, ''))) return;
  const sentence = sentenceAt(context.facts(story).sentences, mention.start);
  if (!sentence || otherTime.test(text.slice(Math.max(0, sentence.start - 40), Math.min(text.length, sentence.end + 20)))) return;
  const latest = dayNumber(issue) + date.from.dayShift;
  for (let day = latest - oldest; day <= latest; day++) if (isOn(mention, day)) return;
  const own = told(dates, date);
  if (!own?.days || (!isNearly(mention, own.days.first) && !isMissing(mention, own.days.first))) return;
  const right = lunarDate(own.days.first);
  if (!right) return;
  const printed = text.slice(mention.monthDay.start, mention.monthDay.end);
  const base = { date: fullDate(own.days.first), iso: isoDay(own.days.first) };
  context.report({
    message: 'day', data: { ...base, right: lunarName(right), printed }, span: context.at(story, mention.monthDay),
    related: [{ message: 'paired', data: { date: text.slice(own.start, own.end) }, span: context.at(story, own) }, ...(own.from.year === null ? anchorWitness(context, story, context.facts(story).datelines, own) : [])],
    fixes: [lunarFix(context, story, mention.monthDay, lunarText(printed, right, true))],
  });
}

function isOn({ month, leap, day }: LunarMention, at: DayNumber): boolean {
  const right = lunarDate(at);
  return right !== null && right.month === month && right.leap === leap && right.day === day;
}

/** One of month and day is right: the slip of a character. */
function isNearly({ month, day }: LunarMention, at: DayNumber): boolean {
  const right = lunarDate(at);
  return right !== null && (right.day === day) !== (right.month === month);
}

/** The thirtieth of a month of 29 days. */
function isMissing({ month, leap, day }: LunarMention, at: DayNumber): boolean {
  const right = lunarDate(at);
  return right !== null && month !== null && day === 30 && lunarMonthLength(right.year, month, leap) === 29 && Math.abs((dayOfLunar({ year: right.year, month, leap, day: 29 }) ?? 0) - at) < 20;
}

/** The one day that the story itself calls by such a word: 昨晚（9月10日）, 昨天; the same word before another. */
function told(dates: readonly DateMention[], said: CivilMention): CivilMention | null {
  const own = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && !m.quoted && m.from.dayShift !== null && m.days !== null && m.days.first === m.days.last);
  const same = own.filter((m) => m.from.dayShift === said.from.dayShift);
  const pool = same.length > 0 ? same : own;
  const [first] = pool;
  return first && pool.every((m) => m.days?.first === first.days?.first) ? first : null;
}
