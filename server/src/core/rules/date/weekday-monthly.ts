// Part of date/weekday: 每月最后一个周五…6月的坐诊日是6月27日: a day that a monthly rule names, against the calendar.
import { holds } from '../../base/held.ts';
import { civilDate, type DayNumber, dayNumber, daysInMonth, weekdayOf } from '../../base/calendar.ts';
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import { readings } from '../../facts/dates/weekdays.ts';
import { oddInList } from './weekday-listed.ts';

/** 每月第二个周六, 每个月的最后一个星期五. */
const monthly = /每个?月的?(?:(最后)一个|第([一二三四1-4])个)(?:周|星期|礼拜)([一二三四五六日天])(?!鸣)/g;
/** The date right behind: 每月第二个周六（5月9日. */
const beside = /^(?:[（(](?:即|如|今年为|本月为)?|，(?:即|也就是|本月是|这个月是))$/;
/** The date in a sentence of its own that takes up the rule. */
const takenUp = /(?:按照?|依|照|循)(?:着)?(?:这个|这一|这项|这条|上述|此|老|惯)?(?:约定|惯例|规定|安排|计划|规矩|例|推算|算来|说法)，?(?:[^。；\n]{0,16}[是为在]|[^。；\n]{0,6})$/;
/** 6月的坐诊日是: a day by what the rule is for. */
const dayOf = /(?:^|[，。；\n])(?:本|这个|\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?的?([^，。；\n]{1,8})[日天](?:就)?(?:是|为|定在|落在|在)$/;
/** 11月的书市定在: this month's instance of what the rule is for. */
const instance = /(?:^|[，。；\n])(?:本|这个|下|下个|\d{1,2}|[一二三四五六七八九十]{1,2})月(?:份)?的?([^，。；\n]{1,8}?)(?:就|便|应该?|将|也|是){0,2}(?:是|为|定在|落在|在|安排在)$/;
/** 遇雨顺延: what is done if need be moves no day. */
const contingent = /(?:如?[遇逢][^，。；]{1,8}|下雨[^，。；]{0,3}|雨天)(?:顺延|改期|延期|推迟|取消)/;
/** A day out of the rule, told as one. */
const apart = /(?<!(?:地点|地址|场地|会场|场所|主题|形式|主讲人)[^，。；]{0,4})改|调|顺延|推迟|延期|提前(?!登记|预约|到|报|致?电|来|准备)|因|节|假|加[开场]|另|此外|除|启动|报名|截止|首次|特别|专场/;
const sentencesOn = 4;

/** A day, and the rule it does not follow; `meant` the rule's day of that month. */
export interface MonthlySlip {
  readonly at: Span;
  readonly rule: Span;
  readonly day: DayNumber;
  readonly meant: DayNumber;
}

/** Days said to follow a monthly rule of the story that do not. */
export function monthlySlips(text: string, dates: readonly DateMention[]): MonthlySlip[] {
  const found: MonthlySlip[] = [];
  if (!holds(text, '每月') && !holds(text, '每个月')) return found;
  for (const match of matchesOf(text, monthly).slice(0, mostRules)) {
    const weekday = '一二三四五六日天'.indexOf(match[3] ?? '') + 1;
    const nth = match[1] ? 0 : '一二三四'.includes(match[2] ?? '') ? '一二三四'.indexOf(match[2] ?? '') + 1 : Number(match[2]);
    const rule = { start: match.index, end: match.index + match[0].length };
    const listed = oddInList(text, dates, rule.end, (day) => nthOf(day, Math.min(weekday, 7), nth));
    if (listed) {
      found.push({ ...listed, rule });
      continue;
    }
    for (const date of dates.filter((m) => m.start >= rule.end).slice(0, datesOn)) {
      if (date.kind !== 'civil' || !isSingle(date) || !follows(text, rule, date)) continue;
      const days = readings(date).filter((r) => r.first === r.last).map((r) => r.first);
      const [day] = days;
      if (day === undefined || days.some((d) => d === nthOf(d, Math.min(weekday, 7), nth))) continue;
      found.push({ at: { start: date.start, end: date.end }, rule, day, meant: nthOf(day, Math.min(weekday, 7), nth) });
    }
  }
  return found;
}

const mostRules = 8;
const datesOn = 6;

function isSingle({ grain, from, to, recurring, quoted, days }: CivilMention): boolean {
  return grain === 'day' && from.day !== null && from.month !== null && !to && !recurring && !quoted && days !== null;
}

function follows(text: string, rule: Span, date: CivilMention): boolean {
  const gap = text.slice(rule.end, date.start);
  if (beside.test(gap)) return true;
  const line = Math.max(text.lastIndexOf('。', date.start), text.lastIndexOf('\n', date.start)) + 1;
  const lead = text.slice(Math.max(line, date.start - 40), date.start);
  const tail = /^[^。；\n]*/.exec(text.slice(date.end, date.end + 30))?.[0] ?? '';
  if (gap.length >= 240 || !/[，。；\n]/.test(gap) || gap.split('。').length > sentencesOn || apart.test(lead + tail.replace(contingent, ''))) return false;
  const held = line > rule.end ? instance.exec(lead)?.[1] : undefined;
  if (held !== undefined && held.length > 1 && text.slice(Math.max(0, rule.start - 30), rule.end + 8).includes(held.slice(-2))) return true;
  const own = dayOf.exec(lead);
  const named = own?.[1];
  // 歇业日 of 每月第一个周三歇业, not the 读书日
  return (line > rule.end && takenUp.test(lead)) || (named !== undefined && text.slice(rule.end, date.start - lead.length + (own?.index ?? 0)).includes(named.charAt(0)));
}

/** The nth weekday of the day's month; 0 for the last. */
function nthOf(day: DayNumber, weekday: number, nth: number): DayNumber {
  const { year, month } = civilDate(day);
  const first = dayNumber({ year, month, day: 1 });
  const start = first + ((weekday - weekdayOf(first) + 7) % 7);
  if (nth > 0) return start + 7 * (nth - 1);
  const last = first + daysInMonth(year, month) - 1;
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}
