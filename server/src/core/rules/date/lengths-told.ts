// Part of date/order: a length of time told of the whole (前后整整100天, “走了五十天”) against the only beginning and the only end that the story dates, wherever they stand.
import { clauseBefore } from '../../base/round.ts';
import { dayNumber } from '../../base/calendar.ts';
import { matchesOf } from '../../base/matches.ts';
import { holdsAny } from '../../base/held.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { CivilMention, DateFields, DayRange } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import { rangeText } from '../../facts/dates/words.ts';
import { begins, ends } from './durations-data.ts';
import { lightLead, moreBegins, moreEnds, partial, wholeLeads } from './lengths-data.ts';
import type { OrderContext } from './order-messages.ts';
import { isSlip } from './slip.ts';

const length = /(\d{1,4}|[一二三四五六七八九十两百]{1,5})(?:(天|日|个月|个?星期|周|年(?!半))|(个半月)|(年半))(?![前后内多余游级代度龄]|[之以][前后内])/g;
const mostDates = 16;
const farthest = 260;
/** For lengths of months and years between months of printed years. */
const farthestYears = 700;
const week = 7;
const year = 365;
const month = 30.44;

/** A first or last day that the story tells of. */
interface Point {
  readonly mention: CivilMention;
  readonly days: DayRange;
  readonly end: boolean;
}

/** Compares; `known` holds the offsets of lengths that another reader has reported. */
export function checkLengths(context: OrderContext, civil: readonly CivilMention[], known: ReadonlySet<number>): void {
  const { text } = context.copy;
  if (civil.length < 1 || civil.length > mostDates || !holdsAny(text, '天月周期')) return;
  const dates = civil.filter((m) => /^(?:day|month)$/.test(m.grain) && !m.recurring && m.from.festival === null && m.from.month !== null);
  if (dates.length === 0 || dates.length < civil.filter((m) => (m.grain === 'day' || m.grain === 'month') && m.from.dayShift === null).length - 1) return;
  const [base] = dates;
  const points = dates.flatMap((m) => pointsOf(text, m, civil, yearOf(base)));
  let read = 0;
  for (const found of matchesOf(text, length)) {
    if (++read > 30) return;
    const start = found.index;
    const end = start + found[0].length;
    const value = numberOf(found[1] ?? '');
    if (value === null || value < 2 || known.has(start) || /[第每近约\d.逾月零]/.test(text.charAt(start - 1)) || civil.some((m) => m.start < end && m.end > start)) continue;
    const clause = clauseBefore(text, start);
    const lead = wholeLeads.exec(clause);
    if (!lead || !lightLead.test(clause.slice(0, lead.index).replace(/^.*\d{1,2}[日月]/, '')) || partial.test(clause + found[0] + (/^[^，。；！]{0,6}/.exec(text.slice(end, end + 6))?.[0] ?? ''))) continue;
    // 2月3日，船离开；2月28日，船靠岸。这36天里: of the two days right before it
    if (lead[0] === '这' && (found[2] !== '天' || value < 5 || (justTwo(text, dates, { start }) === null && !(isOneRange(text, dates) && text.split(found[0]).length === 2 && !(value > 27 && value < 32 && text.slice(0, start).includes('一个月')) && /^[里内中间，]/.test(text.slice(end, end + 1)))))) continue;
    // 三年 is told of many things; the whole takes 历时
    if (found[2] === '年' && !/(?:历时|耗时|历经|用时)[^，]{0,4}$/.test(clause)) continue;
    const sentence = text.slice(Math.max(text.lastIndexOf('。', start), text.lastIndexOf('\n', start), start - 80) + 1, start);
    // 光是状元桥，就修了整整11个月: a part of it
    if (/返程|返回|回程|回家|休整|另有|加上|光是|单是|光[^，]{1,8}，|仅[^，]{1,8}，/.test(sentence.slice(0, -clause.length))) continue;
    const unit = found[2] === '天' || found[2] === '日' ? 1 : found[2] === '年' ? 12 * month : found[2] === undefined ? (found[3] ? month : 12 * month) : found[2] === '个月' ? month : week;
    const count = value + (found[2] === undefined ? 0.5 : 0);
    judge(context, points, dates, { start, end }, count, unit);
  }
}

/** The year that bare days are of. */
function yearOf(m: CivilMention | undefined): number | null {
  return m?.from.year ?? null;
}

/** 2月8日…。3月6日…，足足花了47天: the only two dates of the story stand before the length in its paragraph, the second in its sentence. */
function justTwo(text: string, dates: readonly CivilMention[], { start }: { start: number }): readonly Point[] | null {
  const [one, two] = dates;
  if (dates.length !== 2 || !one || !two || one.to || two.to || one.part !== two.part || two.end > start || start - two.end > 50 || text.slice(two.end, start).split(/[。\n]/).length > 2 || text.slice(one.end, two.start).length > 120) return null;
  const [a, b] = [nominalDays(one), nominalDays(two)];
  return a && b ? [{ mention: one, days: a, end: false }, { mention: two, days: b, end: true }] : null;
}

/** 从9月1日起至9月20日止: all that the story dates is one range. */
function isOneRange(text: string, [one, two, more]: readonly CivilMention[]): boolean {
  if (!one || more) return false;
  if (!two) return one.to !== null && !one.list;
  return !one.to && !two.to && /^(?:零时|\d{1,2}时)?(?:起|开始|，){0,2}[到至]$/.test(text.slice(one.end, two.start));
}

/** Two dates only, the second an end: the first is the beginning, whatever its verb. */
function withBegin(points: readonly Point[], dates: readonly CivilMention[]): readonly Point[] {
  const [one, two] = dates;
  const [end] = points;
  if (points.length !== 1 || dates.length !== 2 || !one || !two || !end?.end || end.mention !== two || one.to || one.grain !== two.grain) return points;
  const days = nominalDays(one);
  return days ? [{ mention: one, days, end: false }, end] : points;
}

/** The days a date tells of, both ends of a range; bare ones in the year of the story's first date. */
function pointsOf(text: string, mention: CivilMention, civil: readonly CivilMention[], year: number | null): Point[] {
  const days = mention.days ?? (year === null ? nominalDays(mention) : inYear(mention.from, year)) ?? nominalDays(mention);
  if (!days) return [];
  const ranged = mention.to !== null && !mention.list;
  if (ranged) return [{ mention, days: { first: days.first, last: days.first }, end: false }, { mention, days: { first: days.last, last: days.last }, end: true }];
  const next = civil.find((m) => m.start >= mention.end);
  const behind = /^[^。；！？\n]*/.exec(text.slice(mention.end, Math.min(mention.end + 30, next?.start ?? text.length)))?.[0]?.replace(/退休[\u4e00-\u9fff]{2}|，(?:从[^，]{1,6})?[到至](?:完工|竣工|投产|投用|通车|建成|交付|落成|开园|开馆)[^。]{0,24}$/, '') ?? '';
  const before = text.slice(Math.max(0, mention.start - 6), mention.start);
  const ended = (/(?:[到至]|截止|截至)$/.test(before) && !awaited.test(before)) || ends.test(behind) || moreEnds.test(behind) || endedThatDay.test(text.slice(mention.end, Math.min(mention.end + 90, civil.find((m) => m.start >= mention.end && m.grain !== 'vague')?.start ?? text.length)));
  const begun = /(?:[从自打]|始于|起于)$/.test(before) || begins.test(behind) || moreBegins.test(behind);
  if (ended === begun && !/[从自到至]$/.test(before)) return [];
  return [{ mention, days, end: /[从自]$/.test(before) ? false : ended }];
}

/** 下回见面，要等到4月5日: a day to come, at which nothing that is told has ended. */
const awaited = /(?:[要得须需能会]|还有?|只[好有])等?[到至]$|再等[到至]$/;

/** …靠上7号泊位。这个泊位当天完工: the next sentence says what came to its end that day. */
const endedThatDay = /^[^。\n]*。[^，。\n]{0,14}(?:当天|当日)[^，。\n]{0,4}(?:完工|竣工|投用|投产|通车|交付|落成|启用)/;

function inYear({ month: m, day }: DateFields, year: number): DayRange | null {
  if (m === null || day === null) return null;
  const at = dayNumber({ year, month: m, day });
  return { first: at, last: at };
}

function judge(context: OrderContext, points: readonly Point[], dates: readonly CivilMention[], span: { start: number; end: number }, count: number, unit: number): void {
  const { text } = context.copy;
  const all = dates.flatMap((m) => [nominalDays(m), m.days].filter((d) => d !== null));
  const slack = unit === 1 ? 1 : unit === week ? 5 : unit === month ? 21 : 270;
  const fits = (days: number): boolean => Math.abs(days - count * unit) <= slack;
  // any two days of the story, and any day and today
  for (const x of all) for (const y of all) if (x.first <= y.last && (fits(y.last - x.first + 1) || fits(y.first - x.first))) return;
  const today = dates[0]?.today ?? null;
  if (today !== null && all.some((d) => fits(today - d.first) || fits(today - d.first + 1) || fits(d.first - today))) return;
  const reach = unit >= month && dates.some((m) => m.from.year !== null) ? farthestYears : farthest;
  const near = (justTwo(text, dates, span) ?? withBegin(points, dates)).filter(({ mention: m }) => Math.abs(span.start - m.end) <= reach);
  const [from, ...otherFrom] = near.filter((p) => !p.end);
  const [to, ...otherTo] = near.filter((p) => p.end);
  if (!from || !to || otherFrom.length > 0 || otherTo.length > 0 || Math.abs(span.start - to.mention.end) > reach) return;
  // 修了三个星期才转起来。…4月5日: what has taken its time has ended before a day to come
  if (today !== null && to.mention.start > span.start && to.days.first > today && /了(?:整整|足足|共)?$/.test(text.slice(Math.max(0, span.start - 4), span.start))) return;
  // a third day of the story may be the true end
  if (dates.some((m) => m !== from.mention && m !== to.mention) || span.start < from.mention.start) return;
  if (from.mention.grain !== 'day' && unit === 1) return;
  // 从2019年1月1日…到今年6月30日, and nobody says which year this is
  if ([from, to].some(({ mention: m }) => m.days === null && m.from.yearShift !== null) && (from.mention.days === null) !== (to.mention.days === null)) return;
  // 10月21日…一直到3月2日: over New Year
  const turned = from.days.first > to.days.last && from.mention.from.year === null && to.mention.from.year === null && from.mention.end <= to.mention.start ? year : 0;
  const days = to.days.last + turned - from.days.first + 1;
  if (days < 2 || fits(days) || fits(days - 1)) return;
  // 2月底开学，7月3日放假，一共18周: the end of a month is more than one day
  const loose = [from, to].reduce((n, p) => n + (p.mention.from.day === null && p.mention.from.stretch !== '' ? p.days.last - p.days.first : 0), 0);
  for (let d = 1; d <= loose; d++) if (fits(days - d)) return;
  const right = unit === 1 ? days : Math.round((days / unit) * 2) / 2;
  if (unit === 1 ? !isSlip(count, days, 1) : Math.abs(right - count) < (unit === week ? 1 : unit === 12 * month ? 0.9 : 1.5)) return;
  const words = text.slice(span.start, span.end);
  context.report({
    message: 'duration', data: { range: rangeText({ first: from.days.first, last: to.days.last }), inclusive: unit === 1 ? days : right, unit: unit === 1 ? '天' : unit === week ? '周' : unit === month ? '个月' : '年', words }, span,
    related: [from, to].map(({ mention: m }) => ({ message: 'other' as const, data: { words: text.slice(m.start, m.end) }, span: { start: m.start, end: m.end } })),
    severity: 'warning',
  });
}
