// Front matter: `key: value` lines between two `---` at the head of the file, with Chinese or English keys.
import type { CivilDate } from '../base/calendar.ts';
import type { Span } from '../base/span.ts';
import type { Item } from './item.ts';
import { readMasthead } from './masthead.ts';
import { mastheadNumeral } from './numerals.ts';

/** What the front matter says; spans are document spans of the values. */
export interface FrontMatter {
  /** Items it takes, both `---` lines included. */
  readonly length: number;
  readonly date: CivilDate | null;
  readonly dateSpan: Span | null;
  readonly paper: string | null;
  readonly number: number | null;
  readonly numberSpan: Span | null;
  readonly pageCount: number | null;
  readonly pageCountSpan: Span | null;
  /** 版次: the page that the file holds. */
  readonly page: string | null;
}

const keys: Readonly<Record<string, 'date' | 'paper' | 'number' | 'pages' | 'page'>> = {
  日期: 'date', 出版日期: 'date', 见报日期: 'date', date: 'date', issue_date: 'date', issuedate: 'date',
  报名: 'paper', 报纸: 'paper', 报刊: 'paper', paper: 'paper', newspaper: 'paper',
  期号: 'number', 总期号: 'number', 期数: 'number', number: 'number', issue: 'number', issue_no: 'number', issue_number: 'number',
  版数: 'pages', 总版数: 'pages', pages: 'pages', page_count: 'pages',
  版次: 'page', 版面: 'page', 版: 'page', page: 'page',
};

const longest = 40;

/** Reads it from the first items of a file; null where the file has none. */
export function readFrontMatter(items: readonly Item[]): FrontMatter | null {
  if (items[0]?.traits.text !== '---') return null;
  let length = 1;
  while (length < items.length && length < longest && items[length]?.traits.text !== '---') {
    if (!/^(?:#|-\s|[^:：]{1,24}[:：])/.test(items[length]?.traits.text ?? '')) return null;
    length++;
  }
  if (items[length]?.traits.text !== '---') return null;
  let found: FrontMatter = { length: length + 1, date: null, dateSpan: null, paper: null, number: null, numberSpan: null, pageCount: null, pageCountSpan: null, page: null };
  for (const item of items.slice(1, length)) found = { ...found, ...readField(item) };
  return found;
}

function readField({ traits, line }: Item): Partial<FrontMatter> {
  const match = /^([^:：]{1,24})[:：]\s*(.*)$/.exec(traits.text);
  const key = keys[(match?.[1] ?? '').trim().toLowerCase()];
  const printed = match?.[2] ?? '';
  const value = printed.replace(/^["'“‘]|["'”’]$/g, '').trim();
  if (!key || value === '') return {};
  const start = line.from + traits.text.length - printed.length;
  const span = { start, end: line.from + traits.text.length };
  if (key === 'paper') return { paper: value.replace(/[《》]/g, '') };
  if (key === 'date') {
    const date = readMasthead(value).find((token) => token.kind === 'date')?.date ?? compactDate(value);
    return date ? { date, dateSpan: span } : {};
  }
  if (key === 'page') return { page: value.replace(/^第|版$/g, '').trim() };
  const numeral = mastheadNumeral(value.replace(/^(?:总)?第|[期号版]$/g, '').trim());
  if (numeral === null) return {};
  return key === 'number' ? { number: numeral, numberSpan: span } : { pageCount: numeral, pageCountSpan: span };
}

/** 20260526. */
function compactDate(value: string): CivilDate | null {
  const match = /^(\d{4})(\d\d)(\d\d)$/.exec(value);
  const token = match ? readMasthead(`${match[1]}-${match[2]}-${match[3]}`)[0] : undefined;
  return token?.date ?? null;
}
