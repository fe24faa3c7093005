// Front matter: `key: value` lines between two `---` at the head of a file, with Chinese or English keys; values are YAML.
import { parseDocument } from 'yaml';
import type { CivilDate } from '../base/calendar.ts';
import type { Span } from '../base/span.ts';
import type { Item } from './item.ts';
import { readMasthead } from './masthead.ts';
import type { FrontMatterProblem } from './model.ts';
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
  /** 版次: the page that the file holds, without leading zeros. */
  readonly page: string | null;
  readonly problems: readonly FrontMatterProblem[];
}

const keys: Readonly<Record<string, 'date' | 'paper' | 'number' | 'pages' | 'page'>> = {
  日期: 'date', 出版日期: 'date', 见报日期: 'date', date: 'date', issue_date: 'date', issuedate: 'date',
  报名: 'paper', 报纸: 'paper', 报刊: 'paper', paper: 'paper', newspaper: 'paper',
  期号: 'number', 总期号: 'number', 期数: 'number', number: 'number', issue: 'number', issue_no: 'number', issue_number: 'number',
  版数: 'pages', 总版数: 'pages', pages: 'pages', page_count: 'pages',
  版次: 'page', 版面: 'page', 版: 'page', page: 'page',
};

/** Lines looked at for the closing `---`. */
const longest = 40;
const field = /^([^:：#]{1,24})[:：]\s*(\S.*)?$/;
/** Comments, items of a list and continued values are YAML's own affair. */
const inner = /^(?:#|-\s|[\]}])/;

/** Reads it from the first items of a file; null where the file has none. */
export function readFrontMatter(items: readonly Item[]): FrontMatter | null {
  if (items[0]?.traits.text !== '---') return null;
  let end = 1;
  while (end < items.length && end < longest && items[end]?.traits.text !== '---') end++;
  const closed = items[end]?.traits.text === '---';
  if (!closed) end = knownFields(items);
  const lines = items.slice(1, end);
  const fields = lines.filter(({ traits }) => field.test(traits.text) || inner.test(traits.text));
  // a rule at the head of a page is no front matter
  if (closed ? fields.length * 2 < lines.length : lines.length === 0) return null;
  const problems: FrontMatterProblem[] = [];
  let found: FrontMatter = { length: closed ? end + 1 : end, date: null, dateSpan: null, paper: null, number: null, numberSpan: null, pageCount: null, pageCountSpan: null, page: null, problems };
  for (const item of lines) {
    if (fields.includes(item)) found = { ...found, ...readField(item, problems) };
    else problems.push({ kind: 'line', span: spanOf(item), words: item.traits.text });
  }
  const last = lines.at(-1);
  if (!closed && last) problems.push({ kind: 'unclosed', span: spanOf(last), words: last.traits.text });
  return found;
}

/** Index behind the fields with known keys right below the opening line. */
function knownFields(items: readonly Item[]): number {
  let end = 1;
  while (end < items.length && end < longest && items[end]?.gap === 0 && keys[keyOf(items[end])] !== undefined) end++;
  return end;
}

function keyOf(item: Item | undefined): string {
  return (field.exec(item?.traits.text ?? '')?.[1] ?? '').trim().toLowerCase();
}

/** What a line of front matter is about: `date` for 日期, 出版日期, date …; null for lines that are no field with a known key. */
export function keyOfField(line: string): (typeof keys)[string] | null {
  return keys[(field.exec(line)?.[1] ?? '').trim().toLowerCase()] ?? null;
}

function spanOf({ line, traits }: Item): Span {
  return { start: line.from, end: line.from + traits.text.length };
}

/** Reads one line; what is wrong with its value is put to `problems`. */
function readField(item: Item, problems: FrontMatterProblem[]): Partial<FrontMatter> {
  const printed = field.exec(item.traits.text)?.[2] ?? '';
  const key = keys[keyOf(item)];
  const start = spanOf(item).end - printed.length;
  const value = readValue(printed, start, problems);
  if (!key || value === null || value === '') return {};
  const length = printed.trimEnd().startsWith(value) ? value.length : printed.length;
  const span = { start, end: start + length };
  const wrong = (kind: FrontMatterProblem['kind']): Partial<FrontMatter> => {
    problems.push({ kind, span, words: value });
    return {};
  };
  if (key === 'paper') return { paper: value.replace(/[《》]/g, '') };
  if (key === 'date') {
    const date = readMasthead(value).find((token) => token.kind === 'date') ?? compactDate(value);
    if (!date) return wrong('date');
    return date.date ? { date: date.date, dateSpan: span } : wrong('no-such-day');
  }
  if (key === 'page') return { page: value.replace(/^第|版$/g, '').trim().replace(/^([A-Z]?)0+(?=\d)/, '$1') };
  const numeral = mastheadNumeral(value.replace(/^(?:总)?第|[期号版]$/g, '').trim());
  if (numeral === null || numeral < 1) return wrong(key === 'number' ? 'number' : 'pages');
  return key === 'number' ? { number: numeral, numberSpan: span } : { pageCount: numeral, pageCountSpan: span };
}

/** Values without any mark that YAML knows are read without it. */
const plain = /^[^"'[\]{}#:,%@`]{1,200}$/;

/** The value as YAML reads it, Chinese quotation marks taken off; null where it is no YAML. */
function readValue(printed: string, start: number, problems: FrontMatterProblem[]): string | null {
  if (printed === '' || /^[|>&*!]/.test(printed)) return '';
  if (plain.test(printed)) return printed.replace(/^[“‘]|[”’]$/g, '').trim();
  const document = parseDocument(printed, { schema: 'failsafe', prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const from = Math.min(error.pos[0], Math.max(0, printed.length - 1));
    problems.push({ kind: 'yaml', span: { start: start + from, end: start + Math.max(from + 1, Math.min(error.pos[1], printed.length)) }, words: printed });
    return null;
  }
  const value: unknown = document.toJS();
  return typeof value === 'string' ? value.replace(/^[“‘]|[”’]$/g, '').trim() : '';
}

/** 20260526. */
function compactDate(value: string): { readonly date: CivilDate | null } | null {
  const match = /^(\d{4})(\d\d)(\d\d)$/.exec(value);
  return match ? (readMasthead(`${match[1]}-${match[2]}-${match[3]}`).find((token) => token.kind === 'date') ?? null) : null;
}
