// Spans of time counted back from today beside the date they lead to: 三天前（5月26日）, 20年前的2006年.
import { civilDate, dayNumber } from '../../base/calendar.ts';
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import { countBefore } from './counts.ts';
import type { CivilMention, DateMention, DayRange } from './mention.ts';

/** `words` is 三天前, `date` the date beside it that cannot be meant; `first`–`last` are the days that can. */
export interface Ago extends DayRange {
  readonly words: Span;
  readonly date: CivilMention;
}

const shape = /(天|周|个星期|半个月|半年|个月|年)(?:之|以)?前(?:的)?$/;
const joins = /^(?:的|[（(](?:即|也就是)?|，?(?:也就是|即|也即)|，)?$/;

/** Counts of days, weeks, months and years before today whose date disagrees. A count from another day of the text (那年, an earlier date of the sentence) is none. */
export function daysAgo({ text }: StoryText, dates: readonly DateMention[]): Ago[] {
  const found: Ago[] = [];
  dates.forEach((date, i) => {
    if (date.kind !== 'civil' || date.quoted || !date.days || date.today === null || date.to || date.from.dayShift !== null || date.from.yearShift !== null || date.from.festival !== null) return;
    const said = saidFrom(text, date);
    if (said) {
      found.push(said);
      return;
    }
    const lead = /[^，。；：\n]{0,12}(?:，?(?:也就是|即|也即)|[（(](?:即|也就是)?|，)?$/.exec(text.slice(Math.max(0, date.start - 16), date.start))?.[0] ?? '';
    const from = date.start - lead.length;
    const front = lead.lastIndexOf('前');
    if (front < 0 || !joins.test(lead.slice(front + 1))) return;
    const unit = shape.exec(lead.slice(0, front + 1));
    const half = unit?.[1]?.startsWith('半') === true;
    const at = from + (unit?.index ?? 0);
    const count = half ? { start: at, end: at, value: 1, low: 1, high: 1 } : unit ? countBefore(text, at) : null;
    if (!unit?.[1] || !count || count.low !== count.high || count.value < 1 || (half && /[多近约大]/.test(text.charAt(at - 1)))) return;
    const meant = before(date.today, count.value, unit[1], lead.slice(front + 1) === '，', date.grain !== 'year');
    const previous = dates[i - 1];
    if (!meant || fits(date, unit[1]) === false || [date.days, ...date.others].some((d) => d.first <= meant.last && meant.first <= d.last)) return;
    if (previous?.kind === 'civil' && previous.days && previous.part === date.part && previous.grain !== 'vague' && previous.from.dayShift === null && !/[。！？\n]/.test(text.slice(previous.end, date.start))) return;
    const told = { value: count.value, unit: unit[1] };
    if (dates.slice(Math.max(0, i - 6), i).some((m) => m.kind === 'civil' && m.part >= date.part - 3 && countsFrom(m, date, told))) return;
    found.push({ words: { start: count.start, end: from + front + 1 }, date, ...meant });
  });
  return found;
}

/** 事情要从一周前说起。4月2日，…: the story goes on with that day. A few days to either side are as well meant. */
function saidFrom(text: string, date: CivilMention): Ago | null {
  if (date.grain !== 'day' || date.today === null || !date.days || date.from.month === null) return null;
  const lead = /从(?:将近|大约|约)?([\d一二两三四五六七八九十]{1,2})(天|周|个星期|个月)(?:之|以)?前(?:说起|讲起|的那[天晚])[。，：]$/.exec(text.slice(Math.max(0, date.start - 16), date.start));
  const at = lead ? date.start - lead[0].length + lead[0].indexOf(lead[1] ?? '') + (lead[1] ?? '').length : 0;
  const count = lead ? countBefore(text, at) : null;
  if (!lead?.[2] || !count || count.low !== count.high || count.value < 1) return null;
  const slack = lead[2] === '天' ? 1 : lead[2] === '个月' ? 15 : 3;
  const days = date.today - (lead[2] === '天' ? 1 : lead[2] === '个月' ? 30 : 7) * count.value;
  const meant = { first: days - slack - 1, last: days + slack };
  if ([date.days, ...date.others].some((d) => d.first <= meant.last && meant.first <= d.last)) return null;
  return { words: { start: count.start, end: date.start - lead[0].length + lead[0].indexOf('前') + 1 }, date, ...meant };
}

/** 2016年，他来到村里。两年前，也就是2014年，…: counted from a day told before. */
function countsFrom({ days, from }: CivilMention, date: CivilMention, { value, unit }: { readonly value: number; readonly unit: string }): boolean {
  const meant = days && from.dayShift === null && from.yearShift !== 0 ? before(days.first, value, unit, false, false) : null;
  return meant !== null && date.days !== null && meant.first <= date.days.last && date.days.first <= meant.last;
}

/** A date must be as fine as the count. */
function fits({ grain }: CivilMention, unit: string): boolean {
  return unit === '年' ? grain === 'year' || grain === 'month' || grain === 'day' : unit === '个月' || unit === '半年' ? grain === 'month' || grain === 'day' : grain === 'day';
}

/** The days that a count before today may mean; years and months leave one to either side. A comma may as well begin another matter: then nothing near is wrong. */
function before(today: number, value: number, unit: string, loose: boolean, fine: boolean): DayRange | null {
  if (unit === '天') return loose ? null : { first: today - value, last: today - value };
  if (unit === '半个月') return { first: today - 19, last: today - 11 };
  if (unit === '半年') return { first: today - 230, last: today - 140 };
  if (unit === '周' || unit === '个星期') return loose ? null : { first: today - 7 * value - 1, last: today - 7 * value + 1 };
  const { year, month } = civilDate(today);
  // 一年前的2024年9月: a month is counted closer than a year
  if (unit === '年' && fine && value <= 5) return { first: monthFrom(year * 12 + month - 1 - 12 * value - 9, 1), last: monthFrom(year * 12 + month - 12 * value + 8, 1) - 1 };
  if (unit === '年') return { first: dayNumber({ year: year - value - 1, month: 1, day: 1 }), last: dayNumber({ year: year - value + 1, month: 12, day: 31 }) };
  const index = year * 12 + month - 1 - value;
  return { first: monthFrom(index - 1, 1), last: monthFrom(index + 2, 1) - 1 };
}

/** A day of the month with this index (twelve a year). */
function monthFrom(index: number, day: number): number {
  return dayNumber({ year: Math.floor(index / 12), month: (index % 12) + 1, day });
}
