// Hover on a date: the full date with weekday, lunar date and festival, how far it is from the issue, what a relative word counts from.
import { civilDate, dayNumber, type DayNumber, weekdayOf } from '../base/calendar.ts';
import { officeDay } from '../base/holidays.ts';
import { dayOfLunar, festivalsOn, ganzhi, lunarDate, lunarName, zodiacAnimal } from '../base/lunar.ts';
import { and, listed, phrase } from '../base/message.ts';
import type { CivilMention, DateMention, LunarMention } from '../facts/dates/mention.ts';
import { fullDate, rangeText, weekdayName } from '../facts/dates/words.ts';
import type { Analysis } from '../analysis/analyzer.ts';
import type { Hover } from './model.ts';
import { placed, type Say, sayFor } from './say.ts';
import type { Story } from '../syntax/model.ts';

const messages = {
  plan: { zh: '第{number}个五年规划（计划）时期', en: 'Period of Five-Year Plan number {number}' },
  years: { zh: '{first}—{last}年', en: '{first}–{last}' },
  range: { zh: '**{range}**，共{days}天', en: '**{range}**, {days} days' },
  day: { zh: '**{date} {weekday}**', en: '**{date} {weekday}**' },
  around: { zh: '{weekday}：前{last}，后{next}', en: '{weekday}: last {last}, next {next}' },
  aroundToday: { zh: '{weekday}：本期当天，前{last}，后{next}', en: '{weekday}: the day of this issue, last {last}, next {next}' },
  weekly: { zh: '每周重复', en: 'Every week' },
  lunar: { zh: '农历{ganzhi}{animal}年{day}', en: 'Lunar calendar: {day}, year of the {animal} ({ganzhi})' },
  holiday: { zh: '节假日（{name}）', en: 'Public holiday ({name})' },
  makeUp: { zh: '调休上班（{name}）', en: 'Make-up working day ({name})' },
  weekend: { zh: '周末', en: 'Weekend' },
  workday: { zh: '工作日', en: 'Working day' },
  today: { zh: '本期当天', en: 'The day of this issue' },
  before: { zh: '本期之前{gap}天', en: 'Days before this issue: {gap}' },
  after: { zh: '本期之后{gap}天', en: 'Days after this issue: {gap}' },
  issue: { zh: '按本期日期{day}推算', en: 'Counted from the date of this issue{day}' },
  dateline: { zh: '按电头{day}推算', en: 'Counted from the dateline{day}' },
  context: { zh: '按上文的年份或月份推算', en: 'By the year or month told before' },
  from: { zh: '（{day}）', en: ' ({day})' },
  others: { zh: '也可读作{ranges}', en: 'May also be read as {ranges}' },
} as const;

/** What is known of the date under the pointer; null for dates that resolve to nothing. */
export function dateHover(analysis: Analysis, story: Story, offset: number): Hover | null {
  const mention = analysis.facts(story).get('dates').find((m) => m.start <= offset && offset <= m.end);
  if (!mention) return null;
  const lines = describe(sayFor(analysis), mention, analysis.tree.issue.date && dayNumber(analysis.tree.issue.date));
  return lines.length === 0 ? null : { span: { start: mention.start, end: mention.end }, markdown: lines.join('  \n') };
}

function describe(say: Say, mention: DateMention, issue: DayNumber | null): string[] {
  switch (mention.kind) {
    case 'civil':
      return mention.days ? civil(say, mention, issue) : [];
    case 'weekday':
      return nextAndLast(say, mention.weekdays, mention.recurring, issue);
    case 'lunar':
      return lunarMention(say, mention, issue);
    case 'plan':
      return [`**${say(messages.years, { first: mention.firstYear, last: mention.lastYear })}**`, say(messages.plan, { number: mention.number })];
    case 'decade':
      return mention.years ? [`**${say(messages.years, { first: mention.years.first, last: mention.years.last })}**`] : [];
    default:
      return [];
  }
}

function civil(say: Say, { days, others, anchor, today }: CivilMention, issue: DayNumber | null): string[] {
  if (!days) return [];
  const told = [...resolved(say, anchor, today), ...other(say, others)];
  if (days.first !== days.last) return [say(messages.range, { range: rangeText(days), days: days.last - days.first + 1 }), ...told];
  return [...wholeDay(say, days.first, issue), ...told];
}

function wholeDay(say: Say, day: DayNumber, issue: DayNumber | null): string[] {
  return [say(messages.day, { date: fullDate(day), weekday: weekdayName(day) }), ...lunar(say, day), ...office(say, day), ...distance(say, day, issue)];
}

/** A weekday alone may be the last or the next one: both are named, none is chosen. */
function nextAndLast(say: Say, weekdays: readonly number[], recurring: boolean, issue: DayNumber | null): string[] {
  if (issue === null) return [];
  const lines = weekdays.map((weekday) => {
    const back = (weekdayOf(issue) - weekday + 7) % 7;
    const last = issue - back;
    return say(back === 0 ? messages.aroundToday : messages.around, { weekday: weekdayName(last), last: fullDate(back === 0 ? last - 7 : last), next: fullDate(last + 7) });
  });
  return recurring ? [say(messages.weekly), ...lines] : lines;
}

/** The civil day of a printed lunar date: the one nearest to the issue. */
function lunarMention(say: Say, { month, leap, day }: LunarMention, issue: DayNumber | null): string[] {
  if (issue === null || month === null || day === null) return [];
  const year = civilDate(issue).year;
  const days = [year - 1, year, year + 1].map((y) => dayOfLunar({ year: y, month, leap, day })).filter((d): d is DayNumber => d !== null);
  const nearest = days.sort((a, b) => Math.abs(a - issue) - Math.abs(b - issue))[0];
  return nearest === undefined ? [] : wholeDay(say, nearest, issue);
}

function lunar(say: Say, day: DayNumber): string[] {
  const date = lunarDate(day);
  const lines = date ? [say(messages.lunar, { ganzhi: ganzhi(date.year), animal: zodiacAnimal(date.year), day: lunarName(date) })] : [];
  const festivals = festivalsOn(day);
  return festivals.length > 0 ? [...lines, say(placed, { text: listed(festivals, and) })] : lines;
}

/** 工作日, 周末, 节假日（春节）, 调休上班（春节）; nothing for years whose holidays are not yet announced. */
function office(say: Say, day: DayNumber): string[] {
  const found = officeDay(day);
  if (!found) return [];
  switch (found.kind) {
    case 'holiday': return [say(messages.holiday, { name: found.name })];
    case 'make-up': return [say(messages.makeUp, { name: found.name })];
    case 'weekend': return [say(messages.weekend)];
    case 'workday': return [say(messages.workday)];
  }
}

function distance(say: Say, day: DayNumber, issue: DayNumber | null): string[] {
  if (issue === null) return [];
  const gap = day - issue;
  return [gap === 0 ? say(messages.today) : gap < 0 ? say(messages.before, { gap: -gap }) : say(messages.after, { gap })];
}

function resolved(say: Say, anchor: CivilMention['anchor'], today: DayNumber | null): string[] {
  if (anchor === 'none') return [];
  return [say(messages[anchor], { day: today === null ? '' : phrase(messages.from, { day: fullDate(today) }) })];
}

function other(say: Say, others: CivilMention['others']): string[] {
  return others.length === 0 ? [] : [say(messages.others, { ranges: listed(others.map(rangeText), and) })];
}
