// What date/relative can say, shared by its parts, and what it shows as evidence.
import { dayNumber } from '../../base/calendar.ts';
import type { CivilMention, DayRange } from '../../facts/dates/mention.ts';
import { fullDate, isoDay, rangeText } from '../../facts/dates/words.ts';
import type { Story } from '../../syntax/model.ts';
import type { IssueRuleContext, RelatedReport } from '../define.ts';
import { isBirth } from './retelling.ts';
import { lineBefore } from './witness.ts';

export const relativeMessages = {
  pair: { zh: '{anchor}，“{words}”是{meant}，与“{printed}”不符', en: 'Counted from {anchorIso}, “{words}” is {meantIso}, not “{printed}”' },
  noSuchDay: { zh: '{month}只有{length}天，没有“{words}”', en: '{month} has {length} days: there is no “{words}”' },
  fromLine: { zh: '据“{line}”，“{words}”是{right}，与“{printed}”不符', en: 'By “{line}”, “{words}” is {right}, not “{printed}”' },
  retold: { zh: '“{words}”是{meant}，与另一处“{printed}”不符', en: '“{words}” is {meantIso}, elsewhere it is “{printed}”' },
  since: { zh: '“{printed}”（{meant}）距今{days}天，与“{words}”不符', en: '“{printed}” ({meantIso}) was {days} days ago: not “{words}”' },
  notPast: { zh: '按本期日期，刚刚过去的不是“{words}”', en: 'Counted from the issue date, “{words}” is not what has just passed' },
  months: { zh: '“{printed}”不是“{words}”的三个月', en: '“{printed}” are not the months of “{words}”' },
  date: { zh: '改为“{to}”', en: 'Change the date to “{to}”' },
  word: { zh: '改为“{to}”', en: 'Change the word to “{to}”' },
  issueDate: { zh: '本期日期{date}', en: 'Issue date {date}' },
  dateline: { zh: '电头日期{date}', en: 'Dateline of {date}' },
  other: { zh: '另一处：“{words}”', en: 'Elsewhere: “{words}”' },
} as const;

export type M = typeof relativeMessages;
export type RelativeContext = IssueRuleContext<M, 'dates' | 'dayPairs' | 'datelines' | 'sentences' | 'tellings'>;

/** Where the word counts from: the dateline before it, or the masthead. */
export function anchorOf(context: RelativeContext, story: Story, word: CivilMention): RelatedReport<M>[] {
  if (word.anchor === 'dateline') {
    const line = lineBefore(context.facts(story).datelines, word.start);
    return line ? [{ message: 'dateline', data: { date: fullDate(line.day) }, span: context.at(story, line) }] : [];
  }
  const { date, dateSpan } = context.issue;
  return date && dateSpan ? [{ message: 'issueDate', data: { date: fullDate(dayNumber(date)) }, span: dateSpan }] : [];
}

/** One day or both ends, ISO. */
export function rangeIso({ first, last }: DayRange): string {
  return first === last ? isoDay(first) : `${isoDay(first)}/${isoDay(last)}`;
}

/** Whether two runs of days share one. */
export function meets(a: DayRange, b: DayRange | null): boolean {
  return b !== null && a.first <= b.last && b.first <= a.last;
}

/** One act, told with a word of time that means the days `meant` and with another date: a warning at the word. */
export function reportRetold(context: RelativeContext, story: Story, word: CivilMention, date: CivilMention, meant: DayRange = word.days ?? { first: 0, last: 0 }): void {
  const { text } = story.copy;
  if ([word, date].some((m) => isBirth(text, m))) return;
  const printed = text.slice(date.start, date.end);
  context.report({
    message: 'retold', data: { words: text.slice(word.start, word.end), meant: rangeText(meant), meantIso: rangeIso(meant), printed },
    span: context.at(story, word), severity: 'warning',
    related: [{ message: 'other', data: { words: printed }, span: context.at(story, date) }, ...anchorOf(context, story, word)],
  });
}
