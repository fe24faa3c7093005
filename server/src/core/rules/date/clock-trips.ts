// Part of date/clock: 7时40分，列车缓缓驶出 … 9时55分，停靠滦塘站 … 全程1小时15分钟: the one departure and the one arrival of a story, and the length it gives to the whole way.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';
import type { ClockMention, DateMention } from '../../facts/dates/mention.ts';
import { type LengthClash, minutesBetween } from './clock-lengths.ts';
import { numberOf } from '../../facts/dates/counts.ts';

const figure = '\\d{1,3}|[一二三四五六七八九十两]{1,3}';
const whole = new RegExp(`(?:全程|一路|单程|整个?航程|整趟)(?:只|仅|历时|用时|耗时|用了?|走了?|花了?|要|需|是|不过|，){0,3}(?:(${figure})个?小时)?(?:零)?(?:(${figure})分钟?)?`, 'g');
const departs = /^[^。；\n]{0,20}(?:驶出|驶离|开出|出发|启程|发车|鸣笛|起飞|升空|离港|开动|启航|动身|上路)/;
const arrives = /^[^。；\n]{0,20}(?:停靠|抵达|到达|到站|进站|靠岸|靠港|降落|着陆|[落停]在|驶入|驶进|落地)/;

/** Two times that are `counted` minutes apart, and the words `at` that say `stated`. */
function clash(a: ClockMention, b: ClockMention, at: Span, stated: number, counted: number): LengthClash {
  return { ...at, times: { start: a.start, end: b.end }, apart: [{ start: a.start, end: a.end }, { start: b.start, end: b.end }], stated, counted };
}

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
  return Math.abs(counted - stated) <= (one[2] ? 3 : 29) ? null : clash(a, b, { start: one.index, end: one.index + one[0].length }, stated, counted);
}

const later = new RegExp(`(?:^|[，。；：\\n])(?:(${figure})分钟|(半)个?(?:小时|钟头)|(${figure})个?(半)?(?:小时|钟头))(?:之|以)?后，$`);

/** 墙上的钟：10时12分。…半个小时后，10时32分: a time led by how long after the one before it. */
export function elapsedClash(text: string, a: ClockMention, b: ClockMention): LengthClash | null {
  const lead = text.slice(Math.max(a.end, b.start - 16), b.start);
  const told = later.exec(lead);
  const counted = minutesBetween(a, b);
  if (!told || counted === null || b.start - a.end > farthest) return null;
  const stated = told[1] ? (numberOf(told[1]) ?? 0) : told[2] ? 30 : 60 * (numberOf(told[3] ?? '') ?? 0) + (told[4] ? 30 : 0);
  const start = b.start - lead.length + told.index + (/^[，。；：\n]/.test(told[0]) ? 1 : 0);
  const slack = told[1] ? 1 : 5;
  return stated === 0 || Math.abs(counted - stated) <= slack ? null : clash(a, b, { start, end: b.end }, stated, counted);
}

/** Another thing may have begun the count. */
const farthest = 120;

const called = /^[^。；\n]{0,24}(?:接到|接警|接报|报警|求救|拨[打通])/;
const sinceCall = new RegExp(`(?:接警|接报|报警|求救)(?:之|以)?后?(${figure})分钟(?:之|以)?后，(?:也就是|即|已是|正是)?$`);

/** 1时17分，接到求救电话 … 接警38分钟后，也就是1时45分: how long after the one call of the story, whatever times stand between. */
export function callClash(text: string, dates: readonly DateMention[], at: number): LengthClash | null {
  const a = dates[at];
  if (a?.kind !== 'clock' || !called.test(text.slice(a.end, a.end + 32))) return null;
  for (const b of dates.slice(at + 1, at + 6)) {
    if (b.kind !== 'clock') continue;
    const lead = text.slice(Math.max(a.end, b.start - 20), b.start);
    const told = sinceCall.exec(lead);
    const counted = told ? minutesBetween(a, b) : null;
    if (!told || counted === null) continue;
    const stated = numberOf(told[1] ?? '') ?? 0;
    const start = b.start - lead.length + told.index;
    return stated === 0 || Math.abs(counted - stated) <= 1 ? null : clash(a, b, { start, end: b.end }, stated, counted);
  }
  return null;
}
