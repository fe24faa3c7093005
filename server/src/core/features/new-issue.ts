// A new issue: its number by the calendar of publication, its text from the newsroom's template or ours.
import { type CivilDate, civilDate, dayNumber, isoDate, weekdayOf } from '../base/calendar.ts';
import { ganzhi, lunarDate, lunarName } from '../base/lunar.ts';

/** An issue whose date and number are known: the first one, or the last. */
export interface KnownIssue {
  readonly date: CivilDate;
  readonly number: number;
}

/** What a newsroom says of its issues. No publication days: one issue every day. */
export interface Publication {
  readonly paper: string | null;
  readonly known: KnownIssue | null;
  /** Monday is 1. */
  readonly days: readonly number[];
}

export interface NewIssue {
  /** ISO date. */
  readonly date: string;
  /** Null where no issue is known to count from, or the day is before it. */
  readonly number: number | null;
  /** False where the paper does not come out on this weekday. */
  readonly published: boolean;
  readonly text: string;
}

/** Text, number and whether the day is a day of publication. `{报名}`, `{日期}`, `{星期}`, `{期号}` and `{农历}` of the template are filled in. */
export function newIssue(date: CivilDate, publication: Publication, template: string = ownTemplate): NewIssue {
  const number = issueNumber(date, publication);
  const day = dayNumber(date);
  const lunar = lunarDate(day);
  const values: Readonly<Record<string, string>> = {
    报名: publication.paper ?? '报名', 日期: `${date.year}年${date.month}月${date.day}日`, 星期: `星期${'一二三四五六日'[weekdayOf(day) - 1]}`,
    期号: number === null ? '' : `第${number}期`, 农历: lunar ? `农历${ganzhi(lunar.year)}年${lunarName(lunar)}` : '',
  };
  const text = template.replace(/\{(报名|日期|星期|期号|农历)\}/g, (_, name: string) => values[name] ?? '').replace(/(?<![ \t])[ \t]+$/gm, '');
  return { date: isoDate(date), number, published: isPublished(weekdayOf(day), publication.days), text };
}

/** The number of the issue of a day: the known one's and one more for each day of publication behind it up to that day. */
export function issueNumber(date: CivilDate, { known, days }: Publication): number | null {
  if (!known) return null;
  const from = dayNumber(known.date);
  const to = dayNumber(date);
  if (to < from) return null;
  // whole weeks first, so that a hundred years are no longer than a week
  const weeks = Math.floor((to - from) / 7);
  let count = weeks * (days.length > 0 ? new Set(days).size : 7);
  for (let day = from + weeks * 7 + 1; day <= to; day++) if (isPublished(weekdayOf(day), days)) count++;
  return known.number + count;
}

/** The next day of publication behind a day. */
export function nextIssueDate(after: CivilDate, days: readonly number[]): CivilDate {
  let day = dayNumber(after) + 1;
  while (!isPublished(weekdayOf(day), days)) day++;
  return civilDate(day);
}

function isPublished(weekday: number, days: readonly number[]): boolean {
  return days.length === 0 || days.includes(weekday);
}

const ownTemplate = `{报名}
{日期} {星期} {期号}
本期四版

${['要闻', '综合', '民生', '文体'].map((title, i) => `第0${i + 1}版：${title}\n\n# 标题\n\n本报讯（记者 姓名）\n`).join('\n')}`;
