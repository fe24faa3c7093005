// What masthead and page headers say of the issue: date, number, count of pages, name of the paper.
import { isValidDate } from '../base/calendar.ts';
import type { Span } from '../base/span.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Item } from './item.ts';
import type { MastheadToken, MastheadTokenKind } from './masthead.ts';
import type { IssueInfo } from './model.ts';
import type { ParseOptions } from './parse.ts';

interface Found {
  readonly token: MastheadToken;
  readonly span: Span;
  readonly source: 'masthead' | 'page-header';
}

/** Reads the issue's own words; where the text has no date, the outside date. The masthead wins over page headers. */
export function readIssue(items: readonly Item[], front: FrontMatter | null, options: ParseOptions): IssueInfo {
  const found: Found[] = [];
  for (const { kind, traits, line } of items) {
    if (kind !== 'masthead' && kind !== 'page-header') continue;
    for (const token of traits.masthead ?? []) found.push({ token, source: kind, span: { start: line.from + token.start, end: line.from + token.end } });
  }
  found.sort((a, b) => Number(a.source === 'page-header') - Number(b.source === 'page-header'));
  const first = (...kinds: readonly MastheadTokenKind[]): Found | null => found.find((f) => kinds.includes(f.token.kind) && (f.token.kind !== 'date' || f.token.date !== null)) ?? null;
  const date = first('date') ?? dateInPieces(found);
  const number = first('total') ?? first('number');
  const count = first('count');
  const outside = options.outsideDate;
  return {
    date: front?.date ?? date?.token.date ?? outside?.date ?? null,
    dateSource: front?.date ? 'front-matter' : (date?.source ?? outside?.source ?? null),
    dateSpan: front?.dateSpan ?? date?.span ?? null,
    paper: front?.paper ?? first('name')?.token.text.replace(/[《》\s]/g, '') ?? looseName(items.slice(front?.length ?? 0)),
    number: front?.number ?? number?.token.value ?? null,
    numberSpan: front?.numberSpan ?? number?.span ?? null,
    pageCount: front?.pageCount ?? count?.token.value ?? null,
    pageCountSpan: front?.pageCountSpan ?? count?.span ?? null,
    problems: front?.problems ?? [],
  };
}

/** 2026年 and 3月20日 one below the other. */
function dateInPieces(found: readonly Found[]): Found | null {
  const at = found.findIndex(({ token }) => token.kind === 'year');
  const year = found[at];
  const day = found.slice(at + 1, at + 3).find(({ token }) => token.kind === 'day');
  if (!year || !day) return null;
  const date = { year: year.token.value ?? 0, month: Math.floor((day.token.value ?? 0) / 100), day: (day.token.value ?? 0) % 100 };
  return isValidDate(date) ? { ...day, token: { ...day.token, date } } : null;
}

/** A masthead's first line that is nothing else is the paper's name. */
function looseName(items: readonly Item[]): string | null {
  const first = items[0];
  return first?.kind === 'masthead' && first.traits.weight === 0 ? first.traits.text : null;
}
