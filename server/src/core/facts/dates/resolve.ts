// From printed fields to days: years of bare dates by nearness, relative words from the day they count from.
import { civilDate, type DayNumber, dayNumber, daysInMonth, weekdayOf } from '../../base/calendar.ts';
import { festivalDay } from '../../base/lunar.ts';
import type { DateFields, DayRange, Grain } from './mention.ts';

/** What a date is resolved against. */
export interface ResolveContext {
  /** The day relative words count from; null where unknown. */
  readonly today: DayNumber | null;
  /** Year and month that an earlier date of the same sentence prints; null where none does. */
  readonly contextYear: number | null;
  readonly contextMonth: number | null;
  /** Year that an earlier date of the same paragraph prints. */
  readonly paragraphYear: number | null;
}

export interface Resolved {
  readonly days: DayRange | null;
  readonly others: readonly DayRange[];
  readonly neighbour: DayRange | null;
  readonly by: 'none' | 'today' | 'context';
}

const unresolved: Resolved = { days: null, others: [], neighbour: null, by: 'none' };

/** Days of a date and, for bare months and days, of its other readings. */
export function resolve(grain: Grain, from: DateFields, to: DateFields | null, context: ResolveContext): Resolved {
  if (grain === 'vague') return unresolved;
  const { today } = context;
  if (from.dayShift !== null || from.weekShift !== null) return today === null ? unresolved : counted(from, to, today);
  if (from.festival !== null && from.year === null && from.yearShift === null) return unresolved;
  // 从2024年3月到今年8月, 从3月到明年8月, 从去年3月到上月: the end counts from the day of the issue
  if (to && (to.monthShift !== null || (to.yearShift !== null && to.yearShift !== from.yearShift)) && from.monthShift === null) {
    if (today === null && (from.yearShift === null || to.monthShift !== null)) return unresolved;
    if (today !== null) return { days: span(from, dated(to, today), from.year ?? civilDate(today).year + (from.yearShift ?? 0), null), others: [], neighbour: null, by: from.year !== null ? 'none' : 'today' };
  }
  if (from.year !== null) return { days: span(from, to, from.year, null), others: [], neighbour: null, by: 'none' };
  if (from.yearShift !== null) {
    if (today === null) return unresolved;
    return { days: span(from, to, civilDate(today).year + from.yearShift, null), others: [], neighbour: null, by: 'today' };
  }
  if (from.monthShift !== null) {
    if (today === null) return unresolved;
    const { year, month } = shiftMonth(civilDate(today), from.monthShift);
    return { days: inMonth(from, to, year, month), others: [], neighbour: null, by: 'today' };
  }
  return from.month === null && from.day !== null ? bareDay(from, to, context) : bareMonth(from, to, context);
}

/** A point told from the day of the issue (今年8月, 上月) with its year and month printed out. */
function dated(point: DateFields, today: DayNumber): DateFields {
  const now = civilDate(today);
  if (point.monthShift !== null) return { ...point, ...shiftMonth(now, point.monthShift), yearShift: null, monthShift: null };
  return { ...point, year: now.year + (point.yearShift ?? 0), yearShift: null };
}

/** 昨天, 上周三, 本周. */
function counted(from: DateFields, to: DateFields | null, today: DayNumber): Resolved {
  if (from.dayShift !== null) {
    const last = to?.dayShift == null ? from.dayShift : to.dayShift;
    return { days: { first: today + from.dayShift, last: today + last }, others: [], neighbour: null, by: 'today' };
  }
  const monday = today - weekdayOf(today) + 1 + 7 * (from.weekShift ?? 0);
  if (from.weekday === null) return { days: { first: from.stretch === '周末' ? monday + 4 : monday, last: monday + 6 }, others: [], neighbour: null, by: 'today' };
  const first = monday + from.weekday - 1;
  const last = to?.weekday == null ? first : monday + 7 * ((to.weekShift ?? 0) - (from.weekShift ?? 0)) + to.weekday - 1;
  return { days: { first, last }, others: [], neighbour: null, by: 'today' };
}

function shiftMonth({ year, month }: { year: number; month: number }, by: number): { year: number; month: number } {
  const index = year * 12 + month - 1 + by;
  return { year: Math.floor(index / 12), month: (index % 12) + 1 };
}

/** A month, month and day without year: the sentence's year, else the nearest; the paragraph's year is another reading. */
function bareMonth(from: DateFields, to: DateFields | null, { today, contextYear, paragraphYear }: ResolveContext): Resolved {
  const near = today === null ? noDays : nearestYears(from, to, today);
  const byText = contextYear === null && paragraphYear === null ? noDays : [contextYear, paragraphYear].filter((y) => y !== null).map((y) => span(from, to, y, null)).filter((r) => r !== null);
  const nearest = near[0] ?? null;
  const neighbour = near[1] ?? null;
  const except = (days: DayRange, others: readonly DayRange[]): readonly DayRange[] => (others.length === 0 ? others : others.filter((o) => o.first !== days.first || o.last !== days.last));
  if (contextYear !== null && byText[0]) return { days: byText[0], others: except(byText[0], nearest ? [nearest, ...byText.slice(1)] : byText.slice(1)), neighbour, by: 'context' };
  if (nearest) return { days: nearest, others: except(nearest, neighbour && today !== null && mayBeGone(nearest, today) ? [...byText, neighbour] : byText), neighbour, by: 'today' };
  // without an issue date the paragraph's year is all there is
  return byText[0] ? { days: byText[0], others: [], neighbour: null, by: 'context' } : unresolved;
}

/** 4月20日 in a review of the end of December: as well of the year that ends. Half a month before New Year, a date farther ahead than a month. */
function mayBeGone(days: DayRange, today: DayNumber): boolean {
  const { month, day } = civilDate(today);
  return month === 12 && day > 14 && days.first - today > 31;
}

/** Readings in this year, the last and the next, nearest first. */
function nearestYears(from: DateFields, to: DateFields | null, today: DayNumber): DayRange[] {
  const { year } = civilDate(today);
  const found: DayRange[] = [];
  for (let k = 0; k < 3; k++) addByDistance(found, span(from, to, k === 0 ? year : k === 1 ? year - 1 : year + 1, null), 0, today);
  return found;
}

/** Puts a range behind those that are as near to today, not before index `least`. */
function addByDistance(found: DayRange[], range: DayRange | null, least: number, today: DayNumber): void {
  if (!range) return;
  const far = distance(range, today);
  let at = found.length;
  for (let before = found[at - 1]; at > least && before && distance(before, today) > far; before = found[at - 1]) found[at--] = before;
  found[at] = range;
}

const noDays: readonly DayRange[] = [];

/** Days of a date that prints no month, in this one. */
function inMonth(from: DateFields, to: DateFields | null, year: number, month: number): DayRange | null {
  return to ? span({ ...from, month }, { ...to, month: to.month ?? month }, year, month) : span(from, null, year, month);
}

function distance(range: DayRange, today: DayNumber): number {
  return Math.abs((range.first + range.last) / 2 - today);
}

/** A day without month: the sentence's month, or the nearest such day. */
function bareDay(from: DateFields, to: DateFields | null, { today, contextYear, contextMonth }: ResolveContext): Resolved {
  const ranges: DayRange[] = [];
  if (contextMonth !== null) {
    const year = contextYear ?? (today === null ? null : nearestYear(contextMonth, today));
    const range = year === null ? null : inMonth(from, to, year, contextMonth);
    if (range) ranges.push(range);
  }
  if (today !== null) {
    const now = civilDate(today);
    const least = ranges.length;
    for (let by = -1; by <= 1; by++) {
      const { year, month } = shiftMonth(now, by);
      addByDistance(ranges, inMonth(from, to, year, month), least, today);
    }
  }
  const [days = null, second = null, third = null] = ranges;
  return contextMonth !== null ? { days, others: second ? [second] : [], neighbour: third, by: 'context' } : { days, others: [], neighbour: second, by: 'today' };
}

function nearestYear(month: number, today: DayNumber): number {
  const { year } = civilDate(today);
  const middle = (y: number): number => Math.abs(dayNumber({ year: y, month: Math.min(month, 12), day: 15 }) - today);
  return [year, year - 1, year + 1].reduce((best, y) => (middle(y) < middle(best) ? y : best));
}

/** Days between two printed points in a year; null where one of them does not exist. An end before its start lies in the next year. */
function span(from: DateFields, to: DateFields | null, year: number, month: number | null): DayRange | null {
  const start = point(from, year, month);
  if (!start || !to) return start;
  const toYear = to.year ?? year;
  let end = point(to, toYear, month);
  if (end && end.last < start.first && to.year === null) end = later(from, to, toYear, month) ?? end;
  return end && end.last >= start.first ? { first: start.first, last: end.last } : null;
}

/** The end of a range that runs over the turn of a year (12月28日至1月3日) or, where no month is printed, of a month (31日晚至1日). */
function later(from: DateFields, to: DateFields, year: number, month: number | null): DayRange | null {
  if (from.month !== null && to.month !== null && to.month < from.month) return point(to, year + 1, month);
  if (from.month !== null || month === null || to.month === null || (to.day ?? 9) >= 8 || (from.day ?? 0) <= 21) return null;
  const next = shiftMonth({ year, month }, 1);
  return point({ ...to, month: next.month }, next.year, next.month);
}

/** The days of one point of a known year. */
function point(fields: DateFields, year: number, month: number | null): DayRange | null {
  if (fields.festival !== null) return festivalRange(fields.festival, year);
  const m = fields.month ?? month;
  if (m === null) return yearStretch(year, fields.stretch);
  if (m < 1 || m > 12) return null;
  const length = daysInMonth(year, m);
  if (fields.day !== null) {
    if (fields.day < 1 || fields.day > length) return null;
    const day = dayNumber({ year, month: m, day: fields.day });
    return { first: day, last: day };
  }
  const first = dayNumber({ year, month: m, day: 1 });
  const [a, b] = monthStretch(fields.stretch, length);
  return { first: first + a - 1, last: first + b - 1 };
}

/** First and last day of a part of a month of `length` days; the whole month where the part is not one of a month. */
export function monthStretch(stretch: string, length: number): readonly [number, number] {
  switch (stretch) {
    case '上旬': case '初': return [1, 10];
    case '上中旬': return [1, 20];
    case '中旬': case '中': return [10, 20];
    case '中下旬': return [11, length];
    case '下旬': case '底': case '末': return [20, length];
    default: return [1, length];
  }
}

/** Months of the parts of a year; wide where usage is wide. */
const yearStretchMonths: Readonly<Record<string, readonly [number, number]>> = {
  第一季度: [1, 3], 一季度: [1, 3], 第二季度: [4, 6], 二季度: [4, 6], 第三季度: [7, 9], 三季度: [7, 9], 第四季度: [10, 12], 四季度: [10, 12], 前三季度: [1, 9], 前两季度: [1, 6], 前两个月: [1, 2],
  上半年: [1, 6], 下半年: [7, 12], 年初: [1, 3], 初: [1, 3], 年中: [5, 8], 年底: [10, 12], 年末: [10, 12], 岁末: [10, 12], 底: [10, 12], 末: [10, 12], 春天: [2, 5], 春季: [2, 5], 入春: [2, 5], 入汛: [4, 7], 汛期: [5, 9], 主汛期: [6, 9], 梅雨季节: [6, 7], 梅雨季: [6, 7], 梅雨期: [6, 7], 双抢: [7, 8], 夏收: [5, 6], 三夏: [5, 6], 秋收: [9, 11], 秋播: [9, 11], 三秋: [9, 11], 夏天: [5, 9], 夏季: [5, 9], 入夏: [5, 9], 秋天: [8, 11], 秋季: [8, 11], 入秋: [8, 11], 暑假: [7, 8], 暑期: [6, 9],
};

function yearStretch(year: number, stretch: string): DayRange {
  const months = /^前(\d+)个月$/.exec(stretch);
  const [a, b] = months ? [1, Number(months[1])] : (yearStretchMonths[stretch] ?? [1, 12]);
  return { first: dayNumber({ year, month: a, day: 1 }), last: dayNumber({ year, month: b, day: daysInMonth(year, b) }) };
}

/** A festival's day, or the eight days of a holiday (假期, 长假, 期间). */
function festivalRange(printed: string, year: number): DayRange | null {
  const bare = printed.replace(/假期|长假|期间|黄金周/, '');
  const long = bare !== printed;
  if (/^“?十一”?$/.test(bare)) return at(dayNumber({ year, month: 10, day: 1 }), long ? 7 : 0);
  if (/双12|双十二/.test(bare)) return at(dayNumber({ year, month: 12, day: 12 }), 0);
  if (/6·?18/.test(bare)) return at(dayNumber({ year, month: 6, day: 18 }), 0);
  if (bare === '毕业季') return at(dayNumber({ year, month: 6, day: 1 }), 44);
  if (bare.endsWith('丰收节')) return festivalRange('秋分', year);
  if (/11|十一/.test(bare)) return at(dayNumber({ year, month: 11, day: 11 }), 0);
  const day = /五一/.test(bare) ? dayNumber({ year, month: 5, day: 1 }) : festivalDay(year, bare);
  return day === null ? null : at(day, long ? 7 : 0);
}

function at(day: DayNumber, more: number): DayRange {
  return { first: day, last: day + more };
}
