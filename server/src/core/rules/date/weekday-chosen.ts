// Part of date/weekday: 定于11月8日开赛…之所以定在周六: a weekday said to be chosen for the one day a story sets.
import { holdsAny } from '../../base/held.ts';
import { type DayNumber, weekdayOf } from '../../base/calendar.ts';
import type { CivilMention, DateMention, WeekdayMention } from '../../facts/dates/mention.ts';
import { nearestOn, readings } from '../../facts/dates/weekdays.ts';
import { shareName } from './subjects.ts';
import type { SeriesSlip } from './weekday-series.ts';

/** Who chooses a weekday has a day in mind: 选在周六, 把时间定在星期天. */
const chosen = /(?:^|[，。；：、“\n])(?:之所以|这次|此次|今年|特意|特地|专门|把|将)?([^，。；：“”\n]{0,10}?)(?:特意|特地|专门|之所以|就)?(?:选|定|安排|放|挑|排)(?:择|到)?(?:在|于|了)(?:这个)?$/;
/** Why: what makes it one choice and no habit. */
const reason = /^[^。；\n]{0,16}(?:为了|为的|是想|好让|方便|图的|考虑到|因为)/;
/** Another matter than the day itself. */
const habit = /每|都|均|一般|通常|往往|平时|历来|逢/;
/** Before or behind the day that is set. */
const sets = /(?:将|定|拟|安排|选|放|挑)(?:在|于)(?:今年|本月|下月|[^，。；\n]{0,4}的)?$/;
const neutral = /^(?:(?:开[\u4e00-\u9fff]|举办|举行|比赛|活动|首[场演映]|时间|日子)?(?:时间|日子|日期|日|这一天)?|活动|比赛|开始)$/;
const mostDates = 8;

/** The weekday chosen, where it is not that of the only day of the story that is set. */
export function chosenSlips(text: string, dates: readonly DateMention[]): SeriesSlip[] {
  if (!holdsAny(text, '选定排放挑') || dates.length > 3 * mostDates) return [];
  const found: SeriesSlip[] = [];
  const days = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && m.from.dayShift === null);
  const weekdays = dates.filter((m): m is WeekdayMention => m.kind === 'weekday');
  const [weekday] = weekdays;
  const set = days.filter((m) => m.from.month !== null && m.from.day !== null && sets.test(text.slice(Math.max(0, m.start - 12), m.start)));
  const [date] = set;
  const printed = weekday?.weekdays[0];
  if (!weekday || !date || printed === undefined || weekdays.length > 1 || weekday.weekdays.length > 1 || set.length > 1 || days.length > mostDates) return [];
  if (weekday.recurring || date.to || date.list || date.recurring || date.start > weekday.start) return [];
  const said = chosen.exec(text.slice(Math.max(0, weekday.start - 24), weekday.start));
  if (!said || !reason.test(text.slice(weekday.end, weekday.end + 24)) || habit.test(said[0])) return [];
  // 把讲座放在周六: of what the day was set for
  const what = said[1] ?? '';
  const clause = `${lineOf(text, date)}${text.slice(0, Math.max(0, text.indexOf('\n')))}`;
  if (!neutral.test(what) && !shareName(what, clause)) return [];
  const all = readings(date).filter((r) => r.first === r.last).map((r) => r.first);
  const [day] = all;
  // another day of the story has that weekday: it may be the one that was chosen
  if (day === undefined || all.some((d) => weekdayOf(d) === printed) || days.some((m) => m !== date && readings(m).some((r) => weekdayOf(r.first) === printed || r.last > r.first))) return [];
  const meant: DayNumber = nearestOn(day, printed);
  found.push({ at: { start: date.start, end: date.end }, weekday, day, meant });
  return found;
}

function lineOf(text: string, { start, end }: CivilMention): string {
  const from = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('\n', start)) + 1;
  return text.slice(Math.max(from, start - 60), start) + (/^[^。\n]*/.exec(text.slice(end, end + 60))?.[0] ?? '');
}
