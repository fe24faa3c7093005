// Completion of the issue's own date in its several forms, behind the first characters of one.
import type { Analysis } from '../analysis/analyzer.ts';
import { dayNumber } from '../base/calendar.ts';
import { lunarDate, lunarName } from '../base/lunar.ts';
import { fullDate, isoDay, shortDate, weekdayName } from '../facts/dates/words.ts';
import type { Story } from '../syntax/model.ts';
import type { Completion } from './model.ts';
import { sayFor } from './say.ts';

/** Forms of the issue's date that begin with what stands before the caret: 2, 20, 3月, 星, 周, 农. */
export function dateCompletions(analysis: Analysis, story: Story, offset: number): Completion[] {
  const { date } = analysis.tree.issue;
  if (!date) return [];
  const day = dayNumber(date);
  const lunar = lunarDate(day);
  const forms = [fullDate(day), `${fullDate(day)} ${weekdayName(day)}`, shortDate(day), weekdayName(day), weekdayName(day).replace('星期', '周'), isoDay(day), ...(lunar ? [`农历${lunarName(lunar)}`] : [])];
  const { text } = story.copy;
  const detail = sayFor(analysis)({ zh: '本期日期', en: 'Date of this issue' });
  return forms.flatMap((form, rank) => {
    const typed = typedOf(text, offset, form);
    return typed === 0 ? [] : [{ label: form, detail, kind: 'date' as const, replace: { start: offset - typed, end: offset }, newText: form, rank }];
  });
}

/** How many characters before the caret are the beginning of the form; a figure counts only where it begins there. */
function typedOf(text: string, offset: number, form: string): number {
  for (let n = Math.min(form.length - 1, offset); n >= 1; n--) {
    if (!form.startsWith(text.slice(offset - n, offset))) continue;
    const before = text.charCodeAt(offset - n - 1);
    return before >= 48 && before <= 57 ? 0 : n;
  }
  return 0;
}
