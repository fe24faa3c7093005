// Part of date/weekday: 2025年5月17日，我记得死死的。…幸亏那个星期天孩子们没住校: 那个 and a weekday, of the one day a story tells of.
import { weekdayOf } from '../../base/calendar.ts';
import { holds } from '../../base/held.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import type { CountedSlip } from './weekday-counted.ts';

const farthest = 500;
/** Of another week. */
const other = /之后|后来|次日|第二天|前一[天晚]|上[一个]?周|下[一个]?周|每/;

/** Such weekdays where the story has one full date and no other day. */
export function thatWeekdays(text: string, dates: readonly DateMention[]): CountedSlip[] {
  if (!holds(text, '那个')) return [];
  const days = dates.filter((m): m is CivilMention => m.kind === 'civil' && (m.grain === 'day' || m.grain === 'week'));
  const [base] = days;
  const day = base?.days?.first;
  if (!base || day === undefined || base.from.year === null || base.from.day === null || base.to || base.list || days.some((m) => m.days?.first !== day)) return [];
  return dates.flatMap((m) => {
    if (m.kind !== 'weekday' || m.recurring || m.weekdays.length !== 1 || !text.startsWith('那个', m.start - 2) || m.start < base.end || m.start - base.end > farthest) return [];
    return m.weekdays[0] !== weekdayOf(day) && !other.test(text.slice(Math.max(base.end, m.start - 30), m.start - 2)) ? [{ weekday: m, base, day }] : [];
  });
}
