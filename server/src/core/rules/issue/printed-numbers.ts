// The numbers that mastheads and page headers of a file print for its issue.
import type { Span } from '../../base/span.ts';
import type { Tree } from '../../syntax/model.ts';
import { ofKind, readImprints } from './imprint.ts';

/** A number of the issue in hand, as printed. */
export interface Numbered {
  readonly kind: 'number' | 'total';
  readonly value: number;
  readonly text: string;
  readonly span: Span;
  /** Counted within the year: says nothing of a masthead that prints the running total alone. */
  readonly ofYear?: boolean;
}

/** Offers another number in place of one. */
export interface NumberFix {
  readonly title: 'change';
  readonly data: { readonly to: string };
  readonly safety: 'confirm';
  readonly edits: readonly [{ readonly span: Span; readonly newText: string }];
}

/** What is said of a number by what stands outside its file. */
export interface NumberReport {
  readonly message: 'earlier' | 'later' | 'between' | 'skipped' | 'beyond' | 'ahead' | 'behind' | 'offDay';
  readonly data: Readonly<Record<string, string | number>>;
  readonly span: Span;
  readonly severity?: 'error' | 'warning' | 'information';
  readonly fixes?: readonly NumberFix[];
}

/** 第291期（第一学期第2期）: the number within the term or the year is another count. */
const ofTerm = /(?:学期|学年|年度|今年|本年|年内|[副专特增]刊[·•　 ]?|周刊[·•])$/;

/** In order of position; numbers within a term or a year, where the masthead says so, are left out. */
export function printedNumbers(tree: Tree): Numbered[] {
  return ofKind(readImprints(tree), 'number', 'total').flatMap(({ token, span }): Numbered[] =>
    token.value === null || (token.kind !== 'number' && token.kind !== 'total') || (ofTerm.test(tree.text.slice(Math.max(0, span.start - 4), span.start)) || /^[（(]?(?:今年|本年度?|年内)/.test(token.text) || tree.text.charAt(span.start - 1) === '】') ? [] : [{ kind: token.kind, value: token.value, text: token.text.replace(/[（()）]/g, ''), span: trim(tree.text, span) }]);
}

function trim(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  if ('（('.includes(text[from] ?? ' ')) from++;
  if ('）)'.includes(text[to - 1] ?? ' ')) to--;
  return { start: from, end: to };
}

/** The numbers that are the issue's own: those printed, else that of the front matter. */
export function issueNumbers(tree: Tree): Numbered[] {
  const printed = printedNumbers(tree);
  const { number, numberSpan } = tree.issue;
  if (printed.length > 0 || number === null || !numberSpan) return printed;
  return [{ kind: 'number', value: number, text: tree.text.slice(numberSpan.start, numberSpan.end), span: numberSpan }];
}

/** A fix that prints another number in the form of this one. */
export function change(at: Numbered, value: number): NumberFix {
  // bounded: one printed number
  const to = at.text.replace(/[0-9０-９〇○零一二三四五六七八九十百千]+(?=\s*[期号])|(?<=[.．:： ])[0-9]+$|^[0-9]+$/, String(value));
  return { title: 'change', data: { to }, safety: 'confirm', edits: [{ span: at.span, newText: to }] };
}
