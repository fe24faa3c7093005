// What masthead and page headers say of the issue: date, number, count of pages, name of the paper.
import { isValidDate } from '../base/calendar.ts';
import type { Span } from '../base/span.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Item } from './item.ts';
import { type MastheadToken, type MastheadTokenKind, readMasthead, weighMasthead } from './masthead.ts';
import type { Block, IssueInfo } from './model.ts';
import type { ParseOptions } from './parse.ts';

interface Found {
  readonly token: MastheadToken;
  readonly span: Span;
  readonly source: 'masthead' | 'page-header';
}

/** Reads the issue's own words from the lines of mastheads and page headers, `items`, or from the first of the blocks (asked for only then); where the text has no date, the outside date. The masthead wins over page headers. */
export function readIssue(text: string, items: readonly Item[], read: { readonly blocks: readonly Block[] }, front: FrontMatter | null, options: ParseOptions): IssueInfo {
  const found: Found[] = [];
  for (const { kind, traits, line } of items) {
    if (kind !== 'masthead' && kind !== 'page-header') continue;
    for (const token of traits.masthead ?? []) found.push({ token, source: kind, span: { start: line.from + token.start, end: line.from + token.end } });
  }
  found.sort((a, b) => Number(a.source === 'page-header') - Number(b.source === 'page-header'));
  const first = (...kinds: readonly MastheadTokenKind[]): Found | null => found.find((f) => kinds.includes(f.token.kind) && (f.token.kind !== 'date' || f.token.date !== null)) ?? null;
  const date = first('date') ?? dateInPieces(found) ?? (front?.date ? null : dateAtHead(text, read.blocks));
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
    nameDate: outside?.source === 'file-name' ? outside.date : null,
    namePage: options.outsidePage,
    problems: front?.problems ?? [],
  };
}

/** Among so many lines from the head of a page stands the line of its date. */
const headLines = 6;
/** Longer lines are prose. */
const longestHead = 100;
/** So many characters of it may be nothing known: who edits the page. */
const mostUnknown = 24;

/** 2025年4月1日 星期二 农历乙巳年三月初四 under the name of a page or a supplement: a line of day and weekday that was read as a deck or a paragraph. */
function dateAtHead(text: string, blocks: readonly Block[]): Found | null {
  for (const { content } of blocks.slice(0, headLines)) {
    const line = text.slice(content.start, Math.min(content.end, content.start + longestHead)).split('\n', 1)[0] ?? '';
    if (/[，。？！“”]|讯[（(]/.test(line) || !/20\d\d年/.test(line)) continue;
    const bare = /^[*#\s]{0,8}/.exec(line)?.[0].length ?? 0;
    const tokens = readMasthead(line.slice(bare).replace(/[*\s]{1,8}$/, ''));
    const token = tokens.find((t) => t.kind === 'date' && t.date !== null);
    const { kinds, unknown } = weighMasthead(tokens);
    if (!token || !kinds.has('weekday') || unknown > mostUnknown) continue;
    const start = content.start + bare + token.start;
    return { token, span: { start, end: start + token.text.length }, source: 'page-header' };
  }
  return null;
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
