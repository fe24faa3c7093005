// The pages of an issue over its files: how many there should be, which are wanting, and headers that are not those of their files' names.
import { fileNameOf } from '../../base/address.ts';
import type { Span } from '../../base/span.ts';
import type { Tree } from '../../syntax/model.ts';
import type { SiblingPage } from '../define.ts';
import { filesOfIssue, numbersOf } from '../other-pages.ts';
import { isSamePage } from './jumps-across.ts';
import { ofKind, readImprints } from './imprint.ts';

/** How many pages the issue has, and where that stands; `page` where it is another file. */
export interface PageCount {
  readonly value: number;
  readonly span: Span;
  readonly page: SiblingPage | null;
  /** 今日A叠4版: of one of its sections. */
  readonly ofSection: boolean;
}

const section = /叠/;
/** 《云台日报》周五副刊 with a count of its own and the daily's page numbers. */
const supplement = /《[^《》\n]{2,12}》[^，。\n]{0,6}(?:副刊|增刊|周刊|专刊)/;

/** The count of the file itself, else the one that the issue's other files agree on; null where none is known or the file is a supplement's. `head`: the text above the first page header. */
export function pageCountOf(tree: Tree, siblings: readonly SiblingPage[], head: string): PageCount | null {
  if (supplement.test(head)) return null;
  const { pageCount, pageCountSpan } = tree.issue;
  if (pageCount !== null && pageCountSpan) return { value: pageCount, span: pageCountSpan, page: null, ofSection: section.test(tree.text.slice(pageCountSpan.start, pageCountSpan.end)) };
  const counts = filesOfIssue(tree, siblings).flatMap((page): PageCount[] => {
    const { pageCount: value, pageCountSpan: span } = page.tree.issue;
    return value !== null && span && !supplement.test(page.tree.text.slice(0, headLength)) && !section.test(page.tree.text.slice(span.start, span.end)) ? [{ value, span, page, ofSection: false }] : [];
  });
  const [first] = counts;
  return first && counts.every(({ value }) => value === first.value) ? first : null;
}

const headLength = 400;

/** Page numbers without the letter of the only section; null where there are several sections, or pages of another form. */
export function bareNumbers(numbers: readonly string[]): number[] | null {
  const letters = new Set(numbers.map((n) => n.replace(/\d/g, '')));
  letters.delete('');
  if (letters.size > 1 || (letters.size === 1 && !letters.has('A'))) return null;
  const values = numbers.map((n) => Number(n.replace(/^A/, '')));
  return values.every((n) => Number.isInteger(n) && n > 0) ? values : null;
}

/** A page that is told of in another file. */
export interface FarPage {
  readonly number: string;
  readonly file: string;
}

/** What the files of an issue hold of the pages its masthead announces. */
export interface Holdings {
  /** Pages that are wanting, ascending; empty where they may lie elsewhere. */
  readonly missing: readonly number[];
  /** Pages beyond the count that no header prints: only the names of their files say them. */
  readonly extra: readonly FarPage[];
}

/**
 * The pages present against the count that this file prints. A page without text (an advertisement) is in no file: only a gap between pages of an issue that is there for
 * two thirds and from its first page on is told.
 */
export function holdings(tree: Tree, siblings: readonly SiblingPage[], count: number): Holdings {
  const others = filesOfIssue(tree, siblings);
  const files: readonly (readonly string[])[] = [numbersOf(tree), ...others.map((page) => [...numbersOf(page.tree), ...(page.tree.issue.namePage === null ? [] : [page.tree.issue.namePage])])];
  const numbers = bareNumbers(files.flat());
  if (!numbers) return { missing: [], extra: [] };
  const extra = others.flatMap((page): FarPage[] => {
    const { namePage } = page.tree.issue;
    return namePage !== null && (bareNumbers([namePage])?.[0] ?? 0) > count && ofKind(readImprints(page.tree), 'page').length === 0 ? [{ number: namePage, file: fileNameOf(page.uri) }] : [];
  });
  const present = new Set(numbers.filter((n) => n <= count));
  const missing = Array.from({ length: count }, (_, i) => i + 1).filter((n) => !present.has(n));
  const isWhole = present.has(1) && present.size >= Math.max(3, Math.ceil((count * 2) / 3)) && numbers.every((n) => n <= count);
  const hasGap = missing.some((n) => n < Math.max(...present));
  return { missing: isWhole && hasGap ? missing : [], extra };
}

/** A header that is not the page of the file's name. */
export interface Misnamed {
  readonly named: string;
  /** The file that holds the header's page by its name and its header; null where none does. */
  readonly rival: SiblingPage | null;
  /** Document span of the header there. */
  readonly at: Span | null;
}

/** 第03版 in 20260112-02.txt: `headers` are the numbers that the file's headers print. Null where one of them is that of the name. */
export function misnamed(tree: Tree, siblings: readonly SiblingPage[], headers: readonly string[]): Misnamed | null {
  const { namePage: named, nameDate } = tree.issue;
  const [header] = headers;
  if (named === null || header === undefined || headers.some((h) => isSamePage(h, named))) return null;
  // p03.txt may be the third piece of somebody's
  const letter = named.replace(/\d/g, '');
  for (const page of letter === '' || header.startsWith(letter) ? filesOfIssue(tree, siblings) : []) {
    const there = page.tree.issue.namePage;
    const printed = there !== null && isSamePage(there, header) ? page.tree.pages.find((p) => isSamePage(p.number, header)) : undefined;
    if (printed) return { named, rival: page, at: printed.header };
  }
  // 校报-03.txt may be the third draft or issue
  return nameDate === null ? null : { named, rival: null, at: null };
}
