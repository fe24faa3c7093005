// Part of date/weekday: 40年后的同一天，星期三; 次日，星期四: a weekday told of a day that is counted from another date of the story.
import { civilDate, type DayNumber, dayNumber, daysInMonth, weekdayOf } from '../../base/calendar.ts';
import { holdsAny } from '../../base/held.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { CivilMention, DateMention, WeekdayMention } from '../../facts/dates/mention.ts';

/** A weekday, the day it is told of and the date that day is counted from. */
export interface CountedSlip {
  readonly weekday: WeekdayMention;
  readonly base: CivilMention;
  readonly day: DayNumber;
}

const years = /(?:(\d{1,3}|[一二两三四五六七八九十百]{1,4})年(?:之|以)?(后|前)|(次年|第二年|翌年))的?(?:同一[天日]|今[天日]|这一?[天日]|那一?[天日]|同月同日|当[天日])(?:，|（|，?(?:是|也是|正是|恰是|恰逢|正逢|正值|逢))(?:又是|也是|是|一个|个)?$/;
const next = /(?:(次日|翌日|第二天|隔天)|(前一天|头一天))(?:（|，(?:也就是|即|是)?|(?:是|即|正好是|恰是))$/;
const farthest = 160;

/** Weekdays that are not those of the days they are told of. */
export function countedSlips(text: string, dates: readonly DateMention[]): CountedSlip[] {
  const found: CountedSlip[] = [];
  if (!holdsAny(text, '后前次翌隔')) return found;
  dates.forEach((weekday, i) => {
    if (weekday.kind !== 'weekday' || weekday.recurring || weekday.weekdays.length !== 1) return;
    const before = text.slice(Math.max(0, weekday.start - 24), weekday.start);
    const told = years.exec(before);
    const step = told ? null : next.exec(before);
    if (!told && !step) return;
    // only what the weekday itself closes
    if (!/^[，。）、；”上下早晚]/.test(text.slice(weekday.end, weekday.end + 1))) return;
    const base = baseOf(text, dates, i, told !== null);
    const day = base ? dayOf(base, told, step) : null;
    const [printed] = weekday.weekdays;
    if (base && day !== null && printed !== undefined && weekdayOf(day) !== printed) found.push({ weekday, base, day });
  });
  return found;
}

/** The last date before the weekday; years count from a date that prints its year. */
function baseOf(text: string, dates: readonly DateMention[], index: number, yearly: boolean): CivilMention | null {
  const at = dates[index]?.start ?? 0;
  for (let k = index - 1; k >= Math.max(0, index - 6); k--) {
    const m = dates[k];
    if (m?.kind !== 'civil' || m.grain === 'vague' || m.grain === 'year') continue;
    if (at - m.end > farthest || m.grain !== 'day' || m.to || m.list || m.recurring || !m.days || m.others.length > 0 || (yearly && m.from.year === null)) return null;
    const gap = text.slice(m.end, at);
    return yearly || (gap.match(/[。！？\n]/g) ?? []).length <= 1 ? m : null;
  }
  return null;
}

function dayOf({ days }: CivilMention, told: RegExpExecArray | null, step: RegExpExecArray | null): DayNumber | null {
  if (!days) return null;
  if (!told) return days.first + (step?.[1] ? 1 : -1);
  const { year, month, day } = civilDate(days.first);
  const by = told[3] ? 1 : (numberOf(told[1] ?? '') ?? 0) * (told[2] === '前' ? -1 : 1);
  if (by === 0 || day > daysInMonth(year + by, month)) return null;
  return dayNumber({ year: year + by, month, day });
}
