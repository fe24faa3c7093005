// Part of date/weekday: 2025年5月17日，我记得死死的。…幸亏那个星期天孩子们没住校: 那个 and a weekday, of the one day a story tells of.
import { weekdayOf } from '../../base/calendar.ts';
import { holds } from '../../base/held.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import type { CountedSlip } from './weekday-counted.ts';

const farthest = 500;
/** 那个星期天; 翻出台账：那天是星期三, what a record says of the day. */
const led = /那个$|(?:账|记录|登记|日志|日记|本)：“?(?:[那当]天|那一天|[那当]日)(?:正|恰|刚好|正好|恰好|恰逢)?(?:是|逢|为)(?:个|一个)?$|(?:^|[。！？\n])“那一?天(?:正|恰|刚好|正好|恰好)?是(?:个|一个)?$/;
/** Of another week. */
const other = /之后|后来|次日|第二天|前一[天晚]|上[一个]?周|下[一个]?周|每|[天周月年]后|过了/;

/** 10月16日，…。“那天是周四”: a day of this season, whose year nobody doubts. */
const isRecent = ({ days, today }: CivilMention): boolean => days !== null && today !== null && Math.abs(today - days.first) < 60;

/** 昨日，法院通报 …: when it is told, where that day lies a week or more back. */
function isOfTheNews({ from, to, today }: CivilMention, base: CivilMention): boolean {
  return from.dayShift !== null && from.day === null && to === null && today !== null && base.days !== null && Math.abs(today + from.dayShift - base.days.first) >= 7;
}

/** Such weekdays where the story has one full date and no other day. */
export function thatWeekdays(text: string, dates: readonly DateMention[]): CountedSlip[] {
  if (!holds(text, '那个') && !holds(text, '那天') && !holds(text, '当天')) return [];
  const all = dates.filter((m): m is CivilMention => m.kind === 'civil' && (m.grain === 'day' || m.grain === 'week'));
  const base = all.find((m) => m.from.day !== null);
  const days = base ? all.filter((m) => !isOfTheNews(m, base)) : [];
  const day = base?.days?.first;
  if (!base || day === undefined || (base.from.year === null && base.from.yearShift === null && !isRecent(base)) || base.from.day === null || base.to || base.list || days.some((m) => m.days?.first !== day)) return [];
  return dates.flatMap((m) => {
    if (m.kind !== 'weekday' || m.recurring || m.weekdays.length !== 1 || !led.test(text.slice(Math.max(0, m.start - 14), m.start)) || m.start < base.end || m.start - base.end > farthest) return [];
    return m.weekdays[0] !== weekdayOf(day) && !other.test(text.slice(Math.max(base.end, m.start - 30), m.start - 2)) ? [{ weekday: m, base, day }] : [];
  });
}
