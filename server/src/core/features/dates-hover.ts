// Hover on a date: the full date with weekday, lunar date and festival, how far it is from the issue, what a relative word counts from.
import { civilDate, dayNumber, type DayNumber, weekdayOf } from '../base/calendar.ts';
import { officeDay } from '../base/holidays.ts';
import { dayOfLunar, festivalsOn, ganzhi, lunarDate, lunarName, zodiac } from '../base/lunar.ts';
import type { CivilMention, DateMention, LunarMention } from '../facts/dates/mention.ts';
import { fullDate, rangeText, weekdayName } from '../facts/dates/words.ts';
import type { Analysis } from '../analysis/analyzer.ts';
import type { Hover } from './model.ts';
import type { Story } from '../syntax/model.ts';

const anchors: Readonly<Record<CivilMention['anchor'], string>> = { none: '', issue: '按本期日期', dateline: '按电头', context: '按上文的年份或月份' };

/** What is known of the date under the pointer; null for dates that resolve to nothing. */
export function dateHover(analysis: Analysis, story: Story, offset: number): Hover | null {
  const mention = analysis.facts(story).get('dates').find((m) => m.start <= offset && offset <= m.end);
  if (!mention) return null;
  const lines = describe(mention, analysis.tree.issue.date && dayNumber(analysis.tree.issue.date));
  return lines.length === 0 ? null : { span: { start: mention.start, end: mention.end }, markdown: lines.join('  \n') };
}

function describe(mention: DateMention, issue: DayNumber | null): string[] {
  switch (mention.kind) {
    case 'civil':
      return mention.days ? civil(mention, issue) : [];
    case 'weekday':
      return nextAndLast(mention.weekdays, mention.recurring, issue);
    case 'lunar':
      return lunarMention(mention, issue);
    case 'plan':
      return [`**${mention.firstYear}—${mention.lastYear}年**`, `第${mention.number}个五年规划（计划）时期`];
    case 'decade':
      return mention.years ? [`**${mention.years.first}—${mention.years.last}年**`] : [];
    default:
      return [];
  }
}

function civil({ days, others, anchor, today }: CivilMention, issue: DayNumber | null): string[] {
  if (!days) return [];
  if (days.first !== days.last) return [`**${rangeText(days)}**，共${days.last - days.first + 1}天`, ...resolved(anchor, today), ...other(others)];
  return [`**${fullDate(days.first)} ${weekdayName(days.first)}**`, ...lunar(days.first), ...office(days.first), ...distance(days.first, issue), ...resolved(anchor, today), ...other(others)];
}

/** A weekday alone may be the last or the next one: both are named, none is chosen. */
function nextAndLast(weekdays: readonly number[], recurring: boolean, issue: DayNumber | null): string[] {
  if (issue === null) return [];
  const lines = weekdays.map((weekday) => {
    const back = (weekdayOf(issue) - weekday + 7) % 7;
    const last = issue - back;
    return `${weekdayName(last)}：${back === 0 ? '本期当天，' : ''}前${fullDate(back === 0 ? last - 7 : last)}，后${fullDate(last + 7)}`;
  });
  return recurring ? ['每周重复', ...lines] : lines;
}

/** The civil day of a printed lunar date: the one nearest to the issue. */
function lunarMention({ month, leap, day }: LunarMention, issue: DayNumber | null): string[] {
  if (issue === null || month === null || day === null) return [];
  const year = civilDate(issue).year;
  const days = [year - 1, year, year + 1].map((y) => dayOfLunar({ year: y, month, leap, day })).filter((d): d is DayNumber => d !== null);
  const nearest = days.sort((a, b) => Math.abs(a - issue) - Math.abs(b - issue))[0];
  return nearest === undefined ? [] : [`**${fullDate(nearest)} ${weekdayName(nearest)}**`, ...lunar(nearest), ...office(nearest), ...distance(nearest, issue)];
}

function lunar(day: DayNumber): string[] {
  const date = lunarDate(day);
  const lines = date ? [`农历${ganzhi(date.year)}${zodiac(date.year)}年${lunarName(date)}`] : [];
  const festivals = festivalsOn(day);
  return festivals.length > 0 ? [...lines, festivals.join('、')] : lines;
}

/** 工作日, 周末, 节假日（春节）, 调休上班（春节）; nothing for years whose holidays are not yet announced. */
function office(day: DayNumber): string[] {
  const found = officeDay(day);
  if (!found) return [];
  switch (found.kind) {
    case 'holiday': return [`节假日（${found.name}）`];
    case 'make-up': return [`调休上班（${found.name}）`];
    case 'weekend': return ['周末'];
    case 'workday': return ['工作日'];
  }
}

function distance(day: DayNumber, issue: DayNumber | null): string[] {
  if (issue === null) return [];
  const gap = day - issue;
  return [gap === 0 ? '本期当天' : gap < 0 ? `本期之前${-gap}天` : `本期之后${gap}天`];
}

function resolved(anchor: CivilMention['anchor'], today: DayNumber | null): string[] {
  const how = anchors[anchor];
  return how === '' ? [] : [`${how}${today === null || anchor === 'context' ? '' : `（${fullDate(today)}）`}推算`];
}

function other(others: CivilMention['others']): string[] {
  return others.length === 0 ? [] : [`也可读作${others.map(rangeText).join('、')}`];
}
