// The issue's date as a witness, for rules that count from it.
import { type DayNumber, dayNumber } from '../../base/calendar.ts';
import type { Dateline, DateMention } from '../../facts/dates/mention.ts';
import { fullDate } from '../../facts/dates/words.ts';
import type { FactName } from '../../facts/table.ts';
import type { IssueInfo, Story } from '../../syntax/model.ts';
import type { IssueRuleContext, RelatedReport } from '../define.ts';

/** Messages every rule with such a witness declares. */
export const witnessMessages = {
  issueDate: { zh: '本期日期{date}', en: 'Issue date {date}' },
  dateline: { zh: '电头日期{date}', en: 'Dateline of {date}' },
} as const;

/** Day number of the issue, or null where it is unknown. */
export function issueDay(issue: IssueInfo): DayNumber | null {
  return issue.date ? dayNumber(issue.date) : null;
}

/** The masthead's date, where the text has one. */
export function issueWitness<N extends FactName>({ issue }: IssueRuleContext<typeof witnessMessages, N>): RelatedReport<typeof witnessMessages>[] {
  const day = issueDay(issue);
  return day !== null && issue.dateSpan ? [{ message: 'issueDate', data: { date: fullDate(day) }, span: issue.dateSpan }] : [];
}

/** The last dateline that ends before an offset; datelines ascend. */
export function lineBefore(datelines: readonly Dateline[], offset: number): Dateline | undefined {
  let low = 0;
  let high = datelines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((datelines[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return datelines[low - 1];
}

/** What a mention counts from: the last dateline before it, else the masthead. */
export function anchorWitness<N extends FactName>(context: IssueRuleContext<typeof witnessMessages, N>, story: Story, datelines: readonly Dateline[], mention: DateMention): RelatedReport<typeof witnessMessages>[] {
  const line = lineBefore(datelines, mention.start);
  return line ? [{ message: 'dateline', data: { date: fullDate(line.day) }, span: context.at(story, line) }] : issueWitness(context);
}
