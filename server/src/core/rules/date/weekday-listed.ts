// Part of date/weekday: 每月第二个星期四…分别为7月9日、8月13日和9月11日: a list of days of as many months by a monthly rule, of which all but one follow it.
import { civilDate, type DayNumber } from '../../base/calendar.ts';
import type { Span } from '../../base/span.ts';
import type { DateMention } from '../../facts/dates/mention.ts';
import { membersOf } from './weekday-series.ts';

/** A day out of the rule, told as one. */
const apart = /改(?!造|革)|调(?:整|到|至)|顺延|推迟|延期|提前(?:到|至|于|在|举行|进行|[一二两三\d]天(?:举行|开[^放]))|(?:因|遇|逢)[^，。；]{0,6}[节假]|假期|加[开场]|另|此外|除[了外]|特别|专场/;
const least = 3;

/** One day of the list, and the day that the rule gives for its month; null where the list does not follow the rule otherwise. */
export function oddInList(text: string, dates: readonly DateMention[], from: number, due: (day: DayNumber) => DayNumber): { readonly at: Span; readonly day: DayNumber; readonly meant: DayNumber } | null {
  // the sentences behind the rule, each for itself
  for (let k = dates.findIndex((m) => m.start >= from), seen = 0; k >= 0 && k < dates.length && seen < 6; seen++) {
    const first = dates[k];
    if (!first) return null;
    const end = sentenceEnd(text, first.start);
    const days: { start: number; end: number; day: DayNumber }[] = [];
    let closed = true;
    let next = k;
    for (; next < dates.length && (dates[next]?.start ?? end) < end; next++) {
      const m = dates[next];
      // 昨天贴出的日期：3月14日、…: when they were told is none of them
      if (m?.kind !== 'civil' || m.grain !== 'day' || m.from.dayShift !== null) continue;
      if (m.quoted || m.recurring || m.from.day === null || m.from.month === null || (m.to && !m.list) || !m.days) closed = false;
      else days.push(...membersOf(text, m));
    }
    k = next;
    if (!closed || days.length < least || apart.test(text.slice(Math.max(from, first.start - 60), end))) continue;
    const months = days.map(({ day }) => civilDate(day).month);
    if (new Set(months).size !== days.length) continue;
    const odd = days.filter(({ day }) => due(day) !== day);
    const [slip] = odd;
    if (odd.length === 1 && slip) return { at: { start: slip.start, end: slip.end }, day: slip.day, meant: due(slip.day) };
  }
  return null;
}

function sentenceEnd(text: string, at: number): number {
  const rest = /[。！？\n]/.exec(text.slice(at, at + 240));
  return rest ? at + rest.index : Math.min(text.length, at + 240);
}
