// Part of date/clock: 7时40分，列车缓缓驶出 … 9时55分，停靠滦塘站 … 全程1小时15分钟: the one departure and the one arrival of a story, and the length it gives to the whole way.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { ClockMention, DateMention } from '../../facts/dates/mention.ts';
import { type LengthClash, minutesBetween } from './clock-lengths.ts';
import { numberOf } from '../../facts/dates/counts.ts';

const figure = '\\d{1,3}|[一二三四五六七八九十两]{1,3}';
const whole = new RegExp(`(?:全程|一路|单程|整个?航程|整趟)(?:只|仅|历时|用时|耗时|用了?|走了?|花了?|要|需|是|不过|，){0,3}(?:(${figure})个?小时)?(?:零)?(?:(${figure})分钟?)?`, 'g');
const departs = /^[^。；\n]{0,20}(?:驶出|驶离|开出|出发|启程|发车|鸣笛|起飞|离港|开动|启航|动身|上路)/;
const arrives = /^[^。；\n]{0,20}(?:停靠|抵达|到达|到站|进站|靠岸|靠港|降落|驶入|驶进|落地)/;

/** The clash; null where another time is told, or the length is about so long. */
export function tripClash(text: string, dates: readonly DateMention[]): LengthClash | null {
  if (!holds(text, '程') && !holds(text, '一路')) return null;
  const clocks = dates.filter((m): m is ClockMention => m.kind === 'clock');
  const [a, b] = clocks;
  if (clocks.length !== 2 || !a || !b || !departs.test(text.slice(a.end, a.end + 30)) || !arrives.test(text.slice(b.end, b.end + 30))) return null;
  const told = matchesOf(text, whole).filter((m) => m[1] ?? m[2]);
  const [one] = told;
  const counted = minutesBetween(a, b);
  if (!one || told.length > 1 || counted === null || /^(?:多|余|左右|以上|出头)/.test(text.slice(one.index + one[0].length)) || /约|近/.test(text.slice(Math.max(0, one.index - 3), one.index))) return null;
  const stated = 60 * (one[1] ? (numberOf(one[1]) ?? 0) : 0) + (one[2] ? (numberOf(one[2]) ?? 0) : 0);
  // where only hours are said, half an hour is left open
  return Math.abs(counted - stated) <= (one[2] ? 3 : 29) ? null : { start: one.index, end: one.index + one[0].length, times: { start: a.start, end: b.end }, apart: [{ start: a.start, end: a.end }, { start: b.start, end: b.end }], stated, counted };
}
