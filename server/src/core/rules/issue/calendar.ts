// The number and the day of an issue against the newsroom's calendar of publication: 出版日 and 创刊 of copydesk.yaml.
import { type CivilDate, civilDate, type DayNumber, dayNumber, weekdayOf } from '../../base/calendar.ts';
import type { Config } from '../../base/config.ts';
import { officeDay } from '../../base/holidays.ts';
import { isPublished, issuesBetween, type KnownIssue } from '../../base/publication.ts';
import type { Tree } from '../../syntax/model.ts';
import { change, issueNumbers, type NumberReport } from './printed-numbers.ts';

/** What the number of an issue can be, by the calendar. */
export interface Due {
  /** With an issue on every day since the known one. */
  readonly daily: number;
  /** With an issue on every day of publication. */
  readonly most: number;
  /** The same without the holidays on which papers do not come out; null where nobody can tell. */
  readonly least: number | null;
  /** So little time has passed since the known issue that the days of publication will be the same. */
  readonly recent: boolean;
}

/** Days of publication change over the years, in days. */
const steady = 730;
/** One issue in so many days may fall out for a reason of its own. */
const perLapse = 90;

const known = new Map<string, Due | null>();
const mostKnown = 100;

/** What the number of an issue of that day can be; null before the known issue. */
export function dueNumber(date: CivilDate, first: KnownIssue, days: readonly number[]): Due | null {
  const key = JSON.stringify([date, first, days]);
  const before = known.get(key);
  if (before !== undefined) return before;
  const due = reckon(dayNumber(date), first, days);
  if (known.size >= mostKnown) known.clear();
  known.set(key, due);
  return due;
}

function reckon(to: DayNumber, { date, number }: KnownIssue, days: readonly number[]): Due | null {
  const from = dayNumber(date);
  if (to < from) return null;
  const most = number + issuesBetween(from, to, days);
  const recent = to - from <= steady;
  const least = days.length === 0 || !recent ? null : most - lapses(from, to, days) - Math.floor((to - from) / perLapse);
  return { daily: number + to - from, most, least, recent };
}

/** Days of publication behind `from` up to `to` on which the paper may not have come out. At most two years are looked at. */
function lapses(from: DayNumber, to: DayNumber, days: readonly number[]): number {
  let count = 0;
  for (let day = from + 1; day <= to; day++) if (isPublished(weekdayOf(day), days) && (isHoliday(day) || isHoliday(day - 1))) count++;
  return count;
}

/** A holiday of the State Council's notice; where that is not known, a day of the seasons in which they fall. */
export function isHoliday(day: DayNumber): boolean {
  const office = officeDay(day);
  if (office) return office.kind === 'holiday';
  const { month, day: d } = civilDate(day);
  const at = month * 100 + d;
  return at <= 103 || (at >= 120 && at <= 228) || (at >= 403 && at <= 407) || (at >= 430 && at <= 506) || (at >= 528 && at <= 628) || (at >= 910 && at <= 1009);
}

/** A day on which the paper does not come out, with no holiday on the days of publication beside it for which it may have been moved. */
export function isOffDay(date: CivilDate, { publicationDays: days }: Config): boolean {
  const day = dayNumber(date);
  if (isPublished(weekdayOf(day), days) || officeDay(day)?.kind === 'make-up') return false;
  let before = day - 1;
  while (!isPublished(weekdayOf(before), days)) before--;
  let after = day + 1;
  while (!isPublished(weekdayOf(after), days)) after++;
  return ![before, after].some((d) => isHoliday(d) || isHoliday(d - 1));
}

/** A special issue comes out on any day and may have a number of its own. */
const special = /号外|特刊|增刊|专刊|合刊|副刊|试刊/;
/** Mastheads stand at the head of a file, in UTF-16 units. */
const headLength = 400;

/** The masthead's day and number against the calendar of publication in copydesk.yaml. `told`: of the number something is said already. */
export function checkCalendar(tree: Tree, config: Config, told: boolean, report: (told: NumberReport) => void): void {
  const { date, dateSpan, dateSource, paper } = tree.issue;
  if (!date || !dateSpan || (dateSource !== 'masthead' && dateSource !== 'front-matter') || (config.paper !== null && paper !== null && paper !== config.paper) || special.test(tree.text.slice(0, headLength))) return;
  if (isOffDay(date, config)) report({ message: 'offDay', data: { words: tree.text.slice(dateSpan.start, dateSpan.end), weekday: '一二三四五六日'[weekdayOf(dayNumber(date)) - 1] ?? '' }, span: dateSpan, severity: 'information' });
  const first = config.firstIssue;
  const due = first && dueNumber(date, first, config.publicationDays);
  if (told || !first || !due) return;
  const own = issueNumbers(tree);
  const [at] = own;
  // a number within the year beside the running total: one of them is what the settings count
  if (!at || own.some(({ value }) => value <= due.most && value >= (due.least ?? 0))) return;
  const data = { words: at.text, date: `${first.date.year}年${first.date.month}月${first.date.day}日`, number: first.number, most: at.value > due.daily ? due.daily : due.most, least: due.least ?? 0 };
  const fixes = due.least === due.most ? [change(at, due.most)] : [];
  if (own.every(({ value }) => value > due.daily)) report({ message: 'beyond', data, span: at.span, fixes });
  else if (at.value > due.most) report({ message: 'ahead', data, span: at.span, severity: due.recent ? 'warning' : 'information', fixes });
  else report({ message: 'behind', data, span: at.span, severity: 'information', fixes });
}
