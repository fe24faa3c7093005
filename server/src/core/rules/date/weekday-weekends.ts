// Part of date/weekday: 连续三个周末…8月15日、16日…22日、23日…30日、31日: a pair of days in a row of weekends that is none.
import { civilDate, type DayNumber, weekdayOf } from '../../base/calendar.ts';
import { find } from '../../base/held.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { DateMention } from '../../facts/dates/mention.ts';
import type { Span } from '../../base/span.ts';

/** Such a pair, the day of it that is no weekend's, and the words that count the weekends. */
export interface WeekendSlip {
  readonly at: Span;
  readonly day: DayNumber;
  readonly rule: Span;
  /** Both days of the weekend meant, written as the pair is; null where they lie in another month. */
  readonly to: string | null;
}

const counted = /(?:连续|接连|这|有)?([两三四五六七八])个(?:周末|双休日)$/;
const saturday = 6;
/** Weekends that are shifted. */
const moved = /调休|补班|上班|节假日|假期|放假|长假/;

/** Pairs of days that follow one another, as many as the story counts weekends, all but one of them a Saturday and a Sunday. */
export function weekendSlips(text: string, dates: readonly DateMention[]): WeekendSlip[] {
  const word = ['个周末', '个双休日'].find((w) => find(text, w) >= 0);
  if (word === undefined || moved.test(text)) return [];
  const at = find(text, word);
  const end = at + word.length;
  const told = counted.exec(text.slice(Math.max(0, at - 4), end));
  if (!told) return [];
  const n = smallNumber(told[1] ?? '');
  const pairs = dates.flatMap((m) => (m.kind === 'civil' && m.grain === 'day' && m.to !== null && m.days !== null && m.days.last === m.days.first + 1 && !m.quoted && m.start > end - 60 ? [{ m, day: m.days.first }] : []));
  const odd = pairs.filter(({ day }) => weekdayOf(day) !== saturday);
  const [slip] = odd;
  if (pairs.length !== n || odd.length !== 1 || !slip) return [];
  const [other] = pairs.filter((p) => p !== slip);
  if (!other) return [];
  const first = slip.day + ((((other.day - slip.day) % 7) + 10) % 7) - 3;
  const [from, to] = [civilDate(first), civilDate(first + 1)];
  const days = [from.day, to.day];
  const words = text.slice(slip.m.start, slip.m.end);
  const same = from.month === to.month && from.month === civilDate(slip.day).month;
  return [{
    at: { start: slip.m.start, end: slip.m.end }, day: first < slip.day ? slip.day + 1 : slip.day, rule: { start: end - told[0].length, end },
    to: same ? words.replace(/\d{1,2}(?=日)/g, (digits) => String(days.shift() ?? digits)) : null,
  }];
}
