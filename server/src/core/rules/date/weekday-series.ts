// Part of date/weekday: 每逢周二开课…9月8日、15日、22日、28日: one day of a weekly series that falls on another weekday.
import { wordsRound } from '../../base/round.ts';
import { civilDate, type DayNumber, dayNumber, daysInMonth, weekdayOf } from '../../base/calendar.ts';
import type { Span } from '../../base/span.ts';
import type { CivilMention, DateMention, WeekdayMention } from '../../facts/dates/mention.ts';
import { nearestOn } from '../../facts/dates/weekdays.ts';

/** A day of a series, `meant` the day nearest to it on the series' weekday. */
export interface SeriesSlip {
  readonly at: Span;
  readonly weekday: WeekdayMention;
  readonly day: DayNumber;
  readonly meant: DayNumber;
}

interface Day extends Span {
  readonly day: DayNumber;
  readonly others: readonly DayNumber[];
}

/** The weekday is one on which nothing is held. */
const shut = /闭[馆园店]|休[馆园息市渔]|停|除外|不开|限行|保洁|歇|以外/;
/** A day out of the series, told as one. */
const apart = /改|调|顺延|推迟|延期|提前|因|节|假|加[开场讲课演映]|补|另|此外|还将|闭幕|结业|开幕|开营|结营|启动|报名|截止|截至|为止|总决赛|决赛|汇报|汇演|收官|特别|专场|停|公布|发布|至|到(?=\d)|日前|还[去有到参]|又|却|参加|获悉|昨|今|已/;

/** 9月22日前, 9月22日起. */
const bounded = /^(?:之|以)?[前后起]/;

/** Days of the series in the weekday's sentence and the next: at least two on it, one beside it, in order and about a week apart. */
export function seriesSlips(text: string, dates: readonly DateMention[]): SeriesSlip[] {
  const found: SeriesSlip[] = [];
  dates.forEach((weekday, i) => {
    if (weekday.kind !== 'weekday' || weekday.weekdays.length > 2) return;
    const named = /(?:都是|均为|全是|皆为|全在|都在|均在|都逢|都赶上|都落在|都定在|都选在|(?:全部|全都|都|均|统一)安排在)(?:了)?$/.test(text.slice(Math.max(0, weekday.start - 6), weekday.start));
    const count = countBefore(text, weekday);
    // 4月11日、4月18日、4月26日三个周六
    const behindThem = named || (count !== null && count > 1 && dates[i - 1]?.kind === 'civil' && /^(?:这|，|共|连续|——|的){0,2}[三四五六七八九十\d]+个$/.test(text.slice(dates[i - 1]?.end, weekday.start)));
    // 9月只在星期五开：9月4日…、9月12日…: what the other days fit
    const set = /(?:只|都|均|固定|安排|放|选|定)(?:在|于)$|[是为]$/.test(text.slice(Math.max(0, weekday.start - 4), weekday.start));
    if (!weekday.recurring && !named && count === null && !set) return;
    const clause = clauseRound(text, weekday);
    if (shut.test(clause)) return;
    const before = behindThem ? daysBefore(text, dates, i) : [];
    const near = before.length > 0 || (behindThem && !named) ? before : daysBehind(text, dates, i, count !== null && count > 1);
    // 定在每个星期二，…。⏎…3月3日在镇政府门口，10日在粮站，17日…: the days follow in the next paragraph
    const days = near.length === 0 && (weekday.recurring || named) ? daysBehind(text, dates, i, true, true) : near;
    const pair = days.length === 2 && weekday.recurring && isOneOff(days, weekday.weekdays) && !/[。\n]/.test(text.slice(days[0]?.end, days[1]?.start));
    if ((days.length < 3 && !pair) || (count !== null && count > 1 && days.length !== count)) return;
    const fits = (d: Day): boolean => [d.day, ...d.others].some((n) => weekday.weekdays.includes(weekdayOf(n)));
    const odd = days.filter((d) => !fits(d));
    const [slip] = odd;
    if (odd.length !== 1 || !slip || days.some((d, k) => k > 0 && (d.day <= (days[k - 1]?.day ?? 0) || d.day - (days[k - 1]?.day ?? 0) > 17))) return;
    if (set && !weekday.recurring && Math.min(...weekday.weekdays.map((w) => Math.abs(nearestOn(slip.day, w) - slip.day))) !== 1) return;
    const meant = weekday.weekdays.map((w) => nearestOn(slip.day, w)).sort((a, b) => Math.abs(a - slip.day) - Math.abs(b - slip.day))[0];
    // the day meant must be free
    if (meant === undefined || days.some((d) => d.day === meant) || bounded.test(text.slice(slip.end, slip.end + 2)) || apart.test(before.length > 0 ? around(text, { start: slip.start, end: slip.start }).split(' ')[0] ?? '' : around(text, slip))) return;
    found.push({ at: { start: slip.start, end: slip.end }, weekday, day: slip.day, meant });
  });
  return found;
}

/** One of two days fits, the other is a day off. */
function isOneOff(days: readonly Day[], weekdays: readonly number[]): boolean {
  const off = days.map(({ day }) => Math.min(...weekdays.map((w) => Math.abs(nearestOn(day, w) - day))));
  return off.includes(0) && off.includes(1);
}

/** 连着四个周日 → 4, 连续周六 → 1 (any number); null where no series is spoken of. */
function countBefore(text: string, { start }: Span): number | null {
  const found = /(?:([三四五六七八九十]|\d{1,2})个|连续|连着|接连)$/.exec(text.slice(Math.max(0, start - 5), start));
  return found ? (found[1] ? (/\d/.test(found[1]) ? Number(found[1]) : '三四五六七八九十'.indexOf(found[1]) + 3) : 1) : null;
}

/** Single days and members of lists of the sentence before a weekday that is said of them all. */
function daysBefore(text: string, dates: readonly DateMention[], i: number): Day[] {
  const weekday = dates[i];
  const days: Day[] = [];
  for (let k = i - 1; weekday && k >= 0; k--) {
    const m = dates[k];
    if (!m || m.part !== weekday.part || m.kind === 'weekday' || text.slice(m.end, weekday.start).includes('。')) break;
    if (m.kind === 'clock') continue;
    if (m.kind === 'civil' && m.grain !== 'day') break;
    if (m.kind !== 'civil' || !m.days || m.recurring || m.from.day === null || (m.to && !m.list)) return [];
    days.unshift(...membersOf(text, m));
  }
  return days;
}

/** Single days and members of lists behind a weekday, up to the end of the next sentence or another weekday, into the next paragraph where the series says how many (`on`) and to its end (`far`); none where a range or a word for a day is among them. */
function daysBehind(text: string, dates: readonly DateMention[], i: number, on: boolean, far = false): Day[] {
  const weekday = dates[i];
  const first = weekday ? text.indexOf('。', weekday.end) : -1;
  const own = weekday ? text.indexOf('\n', weekday.end) : -1;
  const line = on && own >= 0 ? text.indexOf('\n', own + 1) : own;
  const next = first < 0 ? -1 : text.indexOf('。', first + 1);
  const limit = Math.min(next < 0 || far ? text.length : next, line < 0 ? text.length : line);
  const days: Day[] = [];
  for (let k = i + 1; k < dates.length; k++) {
    const m = dates[k];
    if (!m || m.start >= limit || m.kind === 'weekday') break;
    if (m.kind === 'clock' || (m.kind === 'civil' && m.grain !== 'day')) continue;
    if (m.kind !== 'civil' || !m.days || m.recurring || m.from.day === null || (m.to && !m.list)) return [];
    days.push(...membersOf(text, m));
  }
  return days;
}

/** The days of a list one by one; its first and last stand in `days`, those between are read from the text. */
export function membersOf(text: string, { start, end, days, others, list }: CivilMention): Day[] {
  if (!days) return [];
  if (!list) return [{ start, end, day: days.first, others: others.map((o) => o.first) }];
  const found: Day[] = [];
  let { year, month } = civilDate(days.first);
  let at = start;
  for (const piece of text.slice(start, end).split(/[、和及]/)) {
    const printed = /^(?:\d{4}年)?(?:(\d{1,2})月)?(\d{1,2})日?$/.exec(piece);
    const next = printed?.[1] ? Number(printed[1]) : month;
    const d = Number(printed?.[2] ?? 0);
    if (next < month) year++;
    month = next;
    if (!printed || month < 1 || month > 12 || d < 1 || d > daysInMonth(year, month)) return [];
    const day = dayNumber({ year, month, day: d });
    found.push({ start: at, end: at + piece.length, day, others: others.filter(() => found.length === 0).map((o) => o.first) });
    at += piece.length + 1;
  }
  return found.at(-1)?.day === days.last ? found : [];
}

const clauseRound = (text: string, span: Span): string => wordsRound(text, span, '，。；\n', 12, 24);

/** What is told of a day: from the mark before it to the mark behind it. */
function around(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - 10), start).split(/[，。；、：\n]/).at(-1) ?? '';
  return `${before} ${/^，?[^，。；、\n]*/.exec(text.slice(end, end + 20))?.[0] ?? ''}`;
}
