// What the masthead says of the issue: date, number, count of pages.
import { isValidDate } from '../base/calendar.ts';
import type { Block, IssueInfo } from './model.ts';
import type { ParseOptions } from './parse.ts';

/** Reads the issue's own words; where the text has no date, the outside date. */
export function readIssue(text: string, blocks: readonly Block[], options: ParseOptions): IssueInfo {
  let info: IssueInfo = { date: null, dateSource: null, dateSpan: null, paper: null, number: null, numberSpan: null, pageCount: null, pageCountSpan: null };
  for (const block of blocks) {
    if (block.kind !== 'masthead') continue;
    const line = text.slice(block.content.start, block.content.end);
    const date = /(\d{4})\s*[年.\-/]\s*(\d{1,2})\s*[月.\-/]\s*(\d{1,2})/.exec(line);
    if (date && !info.date) {
      const found = { year: Number(date[1]), month: Number(date[2]), day: Number(date[3]) };
      const start = block.content.start + date.index;
      if (isValidDate(found)) info = { ...info, date: found, dateSource: 'masthead', dateSpan: { start, end: start + date[0].length } };
    }
  }
  if (!info.date && options.outsideDate) info = { ...info, date: options.outsideDate.date, dateSource: options.outsideDate.source };
  return info;
}
