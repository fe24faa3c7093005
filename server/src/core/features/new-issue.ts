// A new issue: its number by the calendar of publication, its text from the newsroom's template or ours.
import { type CivilDate, civilDate, dayNumber, isoDate, weekdayOf } from '../base/calendar.ts';
import { isPublished, issueNumber, type KnownIssue } from '../base/publication.ts';
import { ganzhi, lunarDate, lunarName } from '../base/lunar.ts';

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
  const number = issueNumber(date, publication.known, publication.days);
  const day = dayNumber(date);
  const lunar = lunarDate(day);
  const values: Readonly<Record<string, string>> = {
    报名: publication.paper ?? '报名', 日期: `${date.year}年${date.month}月${date.day}日`, 星期: `星期${'一二三四五六日'[weekdayOf(day) - 1]}`,
    期号: number === null ? '' : `第${number}期`, 农历: lunar ? `农历${ganzhi(lunar.year)}年${lunarName(lunar)}` : '',
  };
  const text = template.replace(/\{(报名|日期|星期|期号|农历)\}/g, (_, name: string) => values[name] ?? '').replace(/(?<![ \t])[ \t]+$/gm, '');
  return { date: isoDate(date), number, published: isPublished(weekdayOf(day), publication.days), text };
}

/** The next day of publication behind a day. */
export function nextIssueDate(after: CivilDate, days: readonly number[]): CivilDate {
  let day = dayNumber(after) + 1;
  while (!isPublished(weekdayOf(day), days)) day++;
  return civilDate(day);
}

const ownTemplate = `{报名}
{日期} {星期} {期号}
本期四版

${['要闻', '综合', '民生', '文体'].map((title, i) => `第0${i + 1}版：${title}\n\n# 标题\n\n本报讯（记者 姓名）\n`).join('\n')}`;
