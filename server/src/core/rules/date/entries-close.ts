// Part of date/year-turn: 明年1月18日…报名截至本月14日, in January: entries close a few days before the same day of this year.
import { civilDate, dayNumber } from '../../base/calendar.ts';
import type { Span } from '../../base/span.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';

const before = /(?:报名|预约|投稿|征集|申报|购票|售票|缴费)[^，。；]{0,6}(?:截[至止]|到|至)(?:日期)?(?:到|至|于|为|是|：)?$/;
const behind = /^(?:[之以]?前|止|截止|为止)?[^，。；]{0,6}(?:截止|止|结束)?(?:报名|预约|投稿)/;
/** Entries close no longer before the day itself. */
const longest = 45;

/** The closing day, where it stands in the day's own paragraph, lies ahead by days and leads to this year's day; null else. */
export function entriesClose(text: string, { days, end, part, from, today, quoted, to }: CivilMention, dates: readonly DateMention[]): Span | null {
  if (!days || today === null || quoted || to || from.month === null || from.day === null) return null;
  const { year, month, day } = civilDate(days.first);
  if (month === 2 && day === 29) return null;
  const meant = dayNumber({ year: year - 1, month, day });
  const closing = dates.find((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && m.part === part && m.start >= end && m.days !== null && m.from.yearShift === null && m.from.year === null && (before.test(text.slice(Math.max(0, m.start - 14), m.start)) || behind.test(text.slice(m.end, m.end + 12))));
  if (!closing?.days || meant <= today || closing.days.last < today - 1 || closing.days.last > meant || meant - closing.days.last > longest) return null;
  return { start: closing.start, end: closing.end };
}
