// The other pages of an issue that stand in files of their own.
import { fileNameOf } from '../base/address.ts';
import { isoDate } from '../base/calendar.ts';
import { type Message, phrase } from '../base/message.ts';
import type { IssueInfo, Page, Tree } from '../syntax/model.ts';
import type { SiblingPage } from './define.ts';

/** Whether two files say that they are of one day. */
export function isSameDay({ date: a }: IssueInfo, { date: b }: IssueInfo): boolean {
  return a !== null && b !== null && a.year === b.year && a.month === b.month && a.day === b.day;
}

/** Other files of the issue: of the same day by what they print, or by the names of the files; not of a paper of another name. */
export function filesOfIssue({ issue }: Tree, siblings: readonly SiblingPage[]): readonly SiblingPage[] {
  return siblings.filter(({ tree: { issue: there } }) => (isSameDay(issue, there) || (issue.nameDate !== null && there.nameDate !== null && isoDate(issue.nameDate) === isoDate(there.nameDate))) && (issue.paper === null || there.paper === null || issue.paper === there.paper));
}

/** Files of the same day that print other pages than `tree` does: one with a page in common is another draft of it, and one without a number may be. */
export function otherPages(tree: Tree, siblings: readonly SiblingPage[]): readonly SiblingPage[] {
  if (siblings.length === 0) return none;
  const own = numbersOf(tree);
  if (own.length === 0) return none;
  return siblings.filter((page) => {
    const numbers = isSameDay(page.tree.issue, tree.issue) ? numbersOf(page.tree) : none;
    return numbers.length > 0 && !numbers.some((n) => own.includes(n));
  });
}

const none: readonly never[] = [];

/** Numbers of the pages a file prints; a masthead before the first page header stands on page 1. */
export function numbersOf({ blocks, pages }: Tree): readonly string[] {
  const numbers = pages.map((page: Page) => page.number);
  const front = blocks.find((block) => block.kind === 'masthead');
  const first = pages[0];
  return front && (!first || front.span.start < first.span.start) && !numbers.includes('A1') ? ['1', ...numbers] : numbers;
}

/** The page a story of another file stands on, as a reader is told: 第3版（20260112-03.txt）. */
export function pageName({ uri }: SiblingPage, number: string | null): string | Message {
  return number === null ? fileNameOf(uri) : phrase({ zh: '第{number}版（{file}）', en: 'page {number} (“{file}”)' }, { number, file: fileNameOf(uri) });
}
