// What a page says of its issue against the file's name and the front page, where these stand outside its file.
import { type CivilDate, dayNumber, isoDate } from '../../base/calendar.ts';
import { differing } from '../../base/differing.ts';
import type { Span } from '../../base/span.ts';
import type { Tree } from '../../syntax/model.ts';
import type { SiblingPage } from '../define.ts';
import { filesOfIssue, numbersOf } from '../other-pages.ts';
import { type Imprint, ofKind, readImprints } from './imprint.ts';
import { type Numbered, printedNumbers } from './printed-numbers.ts';

/** A day that is not that of the file's name. */
export interface OtherDay {
  /** Document span of the day as printed. */
  readonly span: Span;
  readonly named: CivilDate;
  /** Another page of the issue that prints the day of its name, and where; null where none does. */
  readonly page: SiblingPage | null;
  readonly at: Span | null;
}

/**
 * 第03版：民生　2026年1月13日 in 20260112-03.txt. Null where the day is that of the name, where other pages of that name print this day too (the files are named
 * after another day, then), and where the name of a lone file is the day before: many write the day they worked.
 */
export function otherDay(tree: Tree, siblings: readonly SiblingPage[]): OtherDay | null {
  const { date, dateSpan, nameDate: named } = tree.issue;
  if (!named) return null;
  const printed = dateSpan && date ? { date, span: dateSpan } : dayOfHeader(tree, named);
  if (!printed || isoDate(printed.date) === isoDate(named)) return null;
  const told = filesOfIssue(tree, siblings).filter(({ tree: { issue } }) => issue.nameDate !== null && isoDate(issue.nameDate) === isoDate(named) && issue.dateSpan !== null);
  const own = isoDate(printed.date);
  if (told.some(({ tree: { issue } }) => issue.date !== null && isoDate(issue.date) === own)) return null;
  const page = told.find(({ tree: { issue } }) => issue.date !== null && isoDate(issue.date) === isoDate(named));
  if (page) return { span: printed.span, named, page, at: page.tree.issue.dateSpan };
  return dayNumber(printed.date) - dayNumber(named) === 1 ? null : { span: printed.span, named, page: null, at: null };
}

/** 第5版　健康　9月23日　星期三: the day of a header without its year. */
function dayOfHeader(tree: Tree, named: CivilDate): { readonly date: CivilDate; readonly span: Span } | null {
  for (const { token, span, source } of ofKind(readImprints(tree), 'day')) {
    const [, month, day] = /^(\d{1,2})月(\d{1,2})日$/.exec(token.text) ?? [];
    if (source === 'page-header' && month && day) return { date: { year: named.year, month: Number(month), day: Number(day) }, span };
  }
  return null;
}

/** The page of the issue that prints its masthead, in another file; null where it is this file or nobody knows it. */
function frontPage(tree: Tree, siblings: readonly SiblingPage[]): SiblingPage | null {
  const isFront = (t: Tree): boolean => numbersOf(t).some((n) => n === '1' || n === 'A1');
  if (isFront(tree) && isFrontByName(tree)) return null;
  const fronts = filesOfIssue(tree, siblings).filter((page) => isFront(page.tree) && isFrontByName(page.tree) && page.tree.issue.dateSource === 'masthead');
  // two of them are drafts of one page, or two papers
  return fronts.length === 1 ? (fronts[0] ?? null) : null;
}

/** A line of day and number on an inner page reads as a masthead too. */
export function isFrontByName({ issue: { namePage } }: Tree): boolean {
  return namePage === null || namePage === '1' || namePage === 'A1';
}

/** A number or count of this file that is not the front page's. */
export interface Differing {
  readonly page: SiblingPage;
  /** What the front page prints, and where. */
  readonly front: { readonly text: string; readonly value: number; readonly span: Span };
}

/** The first number of this file that is not what the front page prints for the same count; null where there is none. */
export function otherNumber(tree: Tree, siblings: readonly SiblingPage[]): (Differing & { readonly own: Numbered }) | null {
  const page = siblings.length > 0 ? frontPage(tree, siblings) : null;
  if (!page) return null;
  const there = printedNumbers(page.tree);
  for (const own of printedNumbers(tree)) {
    const front = there.find((n) => n.kind === own.kind);
    if (front && !there.some((n) => n.value === own.value) && isOfPaper(tree, own, front, page.tree.issue.paper)) return { page, front, own };
  }
  return null;
}

/** 文化周刊　第88期: a supplement has a count of its own. The line names the paper, or the number is the front page's but for a slip of one or two digits. */
function isOfPaper({ text }: Tree, own: Numbered, front: Numbered, paper: string | null): boolean {
  const end = text.indexOf('\n', own.span.end);
  const line = text.slice(text.lastIndexOf('\n', own.span.start - 1) + 1, end < 0 ? text.length : end);
  if (paper !== null && line.includes(paper)) return true;
  return own.value > 99 && !/[周副专特增月旬]刊|周末|副镌/.test(line) && String(own.value).length === String(front.value).length && differing(String(own.value), String(front.value)).length <= 2;
}

/** 今日8版 on an inner page of an issue whose front page says 今日4版; null where they agree or one says nothing. */
export function otherCount(tree: Tree, siblings: readonly SiblingPage[]): (Differing & { readonly own: Imprint }) | null {
  const page = siblings.length > 0 ? frontPage(tree, siblings) : null;
  if (!page) return null;
  const [own] = ofKind(readImprints(tree), 'count');
  const [front] = ofKind(readImprints(page.tree), 'count');
  if (!own || typeof front?.token.value !== 'number' || own.token.value === front.token.value) return null;
  return { page, front: { text: front.token.text, value: front.token.value, span: front.span }, own };
}
