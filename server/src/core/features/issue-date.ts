// Another date for the issue: changed where it is printed, in the form in which it is printed, with weekday and lunar date; in front matter where it is printed nowhere.
import type { FindingEdit } from '../analysis/finding.ts';
import { type CivilDate, civilDate, dayNumber, isoDate, weekdayOf } from '../base/calendar.ts';
import { festivalDay, lunarDate, solarTerm, termOn } from '../base/lunar.ts';
import type { Span } from '../base/span.ts';
import { type MastheadToken, readMasthead, weighMasthead } from '../syntax/masthead.ts';
import type { Tree } from '../syntax/model.ts';
import { parse } from '../syntax/parse.ts';
import { applyEdits } from './edits.ts';
import { dateFields, frontLines } from './front-lines.ts';
import { dateInForm, englishInForm, lunarInForm, numbersInForm, weekdayInForm } from './in-form.ts';

/** A token of a masthead or page header and where it stands; `line` counts the lines of its head. */
interface Printed extends MastheadToken {
  readonly at: Span;
  readonly line: number;
}

/** Edits after which the issue has the date. Number and weather are not touched; a date that says another day than the issue's is not either. */
export function issueDateEdits(tree: Tree, date: CivilDate): FindingEdit[] {
  const heads = headsOf(tree);
  const dates = [tree.issue.date, heads.flat().find((t) => t.kind === 'date' && t.date !== null)?.date ?? null].filter((d) => d !== null);
  const printed = heads.flatMap((head) => headEdits(tree.text, head, dates, date));
  const fields = dateFields(tree);
  const front = fields.length > 0 ? frontLines(tree).flatMap((line) => frontEdits(tree.text, line.span, fields, date)) : [];
  const edits = [...front, ...printed].filter(({ span, newText }) => tree.text.slice(span.start, span.end) !== newText);
  // what is printed may leave the date unsaid: a year and a month alone
  const made = parse(applyEdits(tree.text, edits)).issue.date;
  return made && isoDate(made) === isoDate(date) ? edits : [...edits, ...inFrontMatter(tree, date, fields)].sort((a, b) => a.span.start - b.span.start);
}

/** Edits after which masthead, page headers and front matter print another issue number where they print this issue's. */
export function issueNumberEdits(tree: Tree, number: number): FindingEdit[] {
  const { number: old, numberSpan } = tree.issue;
  const front = frontLines(tree).at(-1)?.span.end ?? 0;
  const printed = headsOf(tree).flat().filter((t) => (t.kind === 'total' || t.kind === 'number') && t.value === old && !/^[（(]?(?:今年|本?年度?)/.test(t.text)).map((t) => t.at);
  const spans = numberSpan && numberSpan.end <= front ? [numberSpan, ...printed] : printed;
  return spans.map((span) => ({ span, newText: numbersInForm(tree.text.slice(span.start, span.end), [number]) }));
}

/** Mastheads and page headers as runs of lines that stand together; the line of a date that stands in no such block is a head of its own. */
function headsOf(tree: Tree): Printed[][] {
  const front = frontLines(tree).length;
  const heads: Printed[][] = [];
  let joined = false;
  for (const block of tree.blocks.slice(front)) {
    const head = block.kind === 'masthead' || block.kind === 'page-header';
    const last = heads.at(-1);
    // Friday, April 17, 2026 as the last line of a masthead says nothing that the reader of mastheads knows
    if (!head && joined && last && wholeEnglish.test(tree.text.slice(block.content.start, block.content.end))) last.push(...tokensOf(tree.text, block.content, block.line));
    // a page begins with its number: the header of another one may follow at once
    const tokens = head ? tokensOf(tree.text, block.content, 0) : [];
    if (head && joined && last && !(tokens.some((t) => t.kind === 'page') && last.some((t) => t.kind === 'page'))) last.push(...tokens.map((t) => ({ ...t, line: block.line })));
    else if (head) heads.push(tokens.map((t) => ({ ...t, line: block.line })));
    joined = head;
  }
  const { dateSpan } = tree.issue;
  const covered = dateSpan === null || heads.flat().some((t) => t.at.start <= dateSpan.start && dateSpan.end <= t.at.end) || dateSpan.end <= (tree.blocks[front - 1]?.span.end ?? 0);
  return covered ? heads : [...heads, lineOf(tree, dateSpan)];
}

/** The line of a date under the name of a page, and lines of lunar date and weekday that follow it. */
function lineOf(tree: Tree, dateSpan: Span): Printed[] {
  const { text, blocks } = tree;
  const index = blocks.findIndex((b) => b.span.start <= dateSpan.start && dateSpan.end <= b.span.end);
  const found: Printed[] = [];
  for (const block of blocks.slice(index, index + 3)) {
    const own = block === blocks[index];
    const start = own ? Math.max(text.lastIndexOf('\n', dateSpan.start) + 1, block.content.start) : block.content.start;
    const end = own && text.indexOf('\n', start) >= 0 ? Math.min(text.indexOf('\n', start), block.content.end) : block.content.end;
    const bare = start + (/^[*#\s]{0,8}/.exec(text.slice(start, start + 8))?.[0].length ?? 0);
    const tokens = tokensOf(text, { start: bare, end }, block.line);
    if (!own && (weighMasthead(tokens).unknown > 0 || !tokens.every((t) => t.kind === 'lunar' || t.kind === 'weekday' || t.kind === 'term'))) break;
    found.push(...tokens);
  }
  return found;
}

function tokensOf(text: string, { start, end }: Span, line: number): Printed[] {
  return readMasthead(text.slice(start, end)).flatMap((token): Printed[] => {
    const at = start + token.start;
    // 明日三月初五 and （农历三月初四） are runs of unknown words to the reader of mastheads
    const lead = token.kind === 'unknown' ? (/^(?:[（(]|[昨明后][日天]){1,3}/.exec(token.text)?.[0].length ?? 0) : 0;
    const [inner] = lead > 0 ? readMasthead(token.text.slice(lead)) : [];
    return inner?.kind === 'lunar' || inner?.kind === 'weekday' ? [{ ...inner, line, at: { start: at + lead, end: at + lead + inner.text.length } }] : [{ ...token, line, at: { start: at, end: at + token.text.length } }];
  });
}

const sameDay = (a: CivilDate, b: CivilDate): boolean => a.year === b.year && a.month === b.month && a.day === b.day;

/** Edits of one head: dates that are the issue's, or no day of the calendar, and what hangs on them. */
function headEdits(text: string, head: readonly Printed[], olds: readonly CivilDate[], date: CivilDate): FindingEdit[] {
  const isOwn = (t: Printed): boolean => t.kind === 'date' && (t.date === null || olds.some((old) => t.date !== null && sameDay(t.date, old)));
  const old = head.find((t) => isOwn(t) && t.date !== null)?.date ?? olds[0] ?? null;
  const isOwnDay = (t: Printed): boolean => t.kind === 'day' && old !== null && t.value === old.month * 100 + old.day;
  const foreign = head.filter((t) => (t.kind === 'date' && !isOwn(t)) || (t.kind === 'day' && !isOwnDay(t)));
  const own = head.filter((t) => isOwn(t) || isOwnDay(t));
  // the header of another day's page that is printed here
  if (own.length === 0 && foreign.length > 0) return [];
  const ofOther = (t: Printed): boolean => {
    const near = [...foreign, ...own].filter((d) => d.line === t.line).sort((a, b) => distance(a, t) - distance(b, t))[0];
    return near !== undefined && foreign.includes(near);
  };
  const edits: FindingEdit[] = [];
  for (const token of head) {
    const to = isOwn(token) ? dateInForm(token.text, date) : ofOther(token) ? null : besideDate(text, token, { old, own: own.length > 0, isOwnDay: isOwnDay(token) }, date);
    if (typeof to === 'string') edits.push({ span: token.at, newText: to });
    else if (to) edits.push(to);
  }
  return [...edits, ...(old && own.length > 0 ? englishDates(text, head, old, date) : [])];
}

const distance = (a: Printed, b: Printed): number => Math.max(a.at.start - b.at.end, b.at.start - a.at.end);

interface Beside {
  readonly old: CivilDate | null;
  /** Whether the head prints the date itself. */
  readonly own: boolean;
  readonly isOwnDay: boolean;
}

/** The new words of a token beside the date, an edit where more than the token goes, null where it stays. */
function besideDate(text: string, token: Printed, { old, own, isOwnDay }: Beside, date: CivilDate): string | FindingEdit | null {
  const shift = shiftOf(text.slice(Math.max(0, token.at.start - 6), token.at.start));
  const day = civilDate(dayNumber(date) + shift);
  const before = old === null ? null : dayNumber(old) + shift;
  if (isOwnDay) return numbersInForm(token.text, [date.month, date.day]);
  if (old !== null && token.kind === 'year' && own && token.value === old.year) return numbersInForm(token.text, [date.year]);
  if (old !== null && token.kind === 'year-month' && token.value === old.year * 100 + old.month) return numbersInForm(token.text, [date.year, date.month]);
  if (token.kind === 'weekday') {
    // 逢星期五出版, 每周五见报: when the paper comes out
    const rhythm = /[每逢至、][^ \t\u3000]{0,4}$/.test(text.slice(Math.max(0, token.at.start - 5), token.at.start)) || /^[ \u3000]?(?:出版|出刊|出报|见报|发行|刊)/.test(text.slice(token.at.end, token.at.end + 3));
    // a head without the date prints the issue's weekday, or another that is not ours to judge
    return rhythm || (!own && (before === null || token.value !== weekdayOf(before))) ? null : weekdayInForm(token.text, day);
  }
  if (token.kind === 'lunar') return lunarOf(text, token, before, day);
  return token.kind === 'term' && before !== null ? termOf(text, token, before, day) : null;
}

/** 明日（八月初一）, 后天　星期日: so many days from the issue's. */
function shiftOf(before: string): number {
  const word = /([昨明后])[日天][ \u3000:：（(]{0,2}(?:农历)?$/.exec(before)?.[1];
  return word === undefined ? 0 : word === '昨' ? -1 : word === '明' ? 1 : 2;
}

const terms = '立春|雨水|惊蛰|春分|清明|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至|小寒|大寒';
const termBehind = new RegExp(`^[ \\u3000交]{0,2}(${terms})`);

/** A lunar date; 九月初三霜降, the day of a solar term to come, is left where that day is not ours. */
function lunarOf(text: string, token: Printed, before: number | null, day: CivilDate): string | null {
  const term = termBehind.exec(text.slice(token.at.end, token.at.end + 5))?.[1];
  if (term !== undefined && before !== null && solarTerm(civilDate(before).year, term) !== before) return null;
  const lunar = lunarDate(dayNumber(day));
  return lunar && lunarInForm(token.text, lunar);
}

/** 今日谷雨, 明日重阳: another term where the new day has one; taken out with the blank before it where it has none. */
function termOf(text: string, token: Printed, before: number, day: CivilDate): string | FindingEdit | null {
  const [, lead = '', name = ''] = /^([今昨明][日天])?(.+)$/.exec(token.text) ?? [];
  const shift = lead.startsWith('昨') ? -1 : lead.startsWith('明') ? 1 : 0;
  if (termOn(before + shift) !== name && festivalDay(civilDate(before + shift).year, name) !== before + shift) return null;
  const next = termOn(dayNumber(day) + shift);
  if (next !== null) return lead + next;
  const blank = /[ \t\u3000]{1,4}$/.exec(text.slice(Math.max(0, token.at.start - 4), token.at.start))?.[0].length ?? 0;
  return blank > 0 && /^(?:[ \t\u3000]|\r?\n|$)/.test(text.slice(token.at.end, token.at.end + 2)) ? { span: { start: token.at.start - blank, end: token.at.end }, newText: '' } : null;
}

const wholeEnglish = /^(?:[A-Za-z]{3,9}\.?[ ,]{1,2})?[A-Za-z]{3,9}\.? [0-3]?[0-9](?:st|nd|rd|th)?,? \d{4}$/;
const english = /\b([A-Za-z]{3,9})\b(\.?[ ,]{1,2}([0-3]?[0-9])(?:st|nd|rd|th)?,? (\d{4}))?/g;

/** Friday, April 17, 2026 on the lines of a head; a line of other English words stays. */
function englishDates(text: string, head: readonly Printed[], old: CivilDate, date: CivilDate): FindingEdit[] {
  const edits: FindingEdit[] = [];
  for (const line of new Set(head.map((t) => t.line))) {
    const tokens = head.filter((t) => t.line === line);
    const start = Math.min(...tokens.map((t) => t.at.start));
    const words = text.slice(start, Math.max(...tokens.map((t) => t.at.end)));
    for (const match of words.matchAll(english)) {
      const [, word = '', rest, day, year] = match;
      const at = start + match.index;
      const named = englishInForm(word, date, old);
      if (named === null || (rest !== undefined && (Number(day) !== old.day || Number(year) !== old.year))) continue;
      // a month alone, May or March, is no date
      if (rest === undefined && !/day$|^(?:mon|tue|wed|thu|fri|sat|sun)$/i.test(word)) continue;
      edits.push({ span: { start: at, end: at + word.length }, newText: named });
      if (rest === undefined) continue;
      const behind = at + word.length;
      const newRest = rest.replace(/[0-9]+(?:st|nd|rd|th)?/, ordinal(String(day), date.day, rest)).replace(/\d{4}$/, String(date.year));
      edits.push({ span: { start: behind, end: behind + rest.length }, newText: newRest });
    }
  }
  return edits;
}

function ordinal(printed: string, day: number, rest: string): string {
  const ending = /\d(?:st|nd|rd|th)/.test(rest) ? (day > 10 && day < 20 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')) : '';
  return String(day).padStart(printed.startsWith('0') ? 2 : 1, '0') + ending;
}

/** A value of front matter in its form; ISO where it was no date that can be read, behind a blank where it was empty. */
function fieldInForm(text: string, { start, end }: Span, date: CivilDate): string {
  return start === end && /[:：]/.test(text.charAt(start - 1)) ? ` ${isoDate(date)}` : valueInForm(text.slice(start, end), date);
}

/** A line of front matter: its date, and what else it says of the day: 日期: 2026-04-17 # 周五, 星期: 五, 农历: 三月初一. */
function frontEdits(text: string, line: Span, fields: readonly Span[], date: CivilDate): FindingEdit[] {
  const field = fields.find((f) => line.start <= f.start && f.end <= line.end);
  const start = field?.end ?? line.start + (/^(?:星期|农历|weekday|lunar)[ \t]*[:：][ \t]*/i.exec(text.slice(line.start, line.end))?.[0].length ?? line.end - line.start);
  const behind = tokensOf(text, { start, end: line.end }, 0).flatMap(({ kind, at, text: printed }): FindingEdit[] => {
    const lunar = kind === 'lunar' ? lunarDate(dayNumber(date)) : null;
    const to = kind === 'weekday' ? weekdayInForm(printed, date) : lunar && lunarInForm(printed, lunar);
    return to === null ? [] : [{ span: at, newText: to }];
  });
  return field ? [{ span: field, newText: fieldInForm(text, field, date) }, ...behind] : behind;
}

function valueInForm(printed: string, date: CivilDate): string {
  const quoted = /^(?:"(.*)"|'(.*)'|“(.*)”|‘(.*)’)$/.exec(printed);
  const inner = quoted?.slice(1).find((words) => words !== undefined);
  if (inner !== undefined) return printed.charAt(0) + valueInForm(inner, date) + printed.charAt(printed.length - 1);
  if (/^\d{8}$/.test(printed)) return isoDate(date).replaceAll('-', '');
  const token = /["'“‘”’]/.test(printed) ? undefined : readMasthead(printed).find((t) => t.kind === 'date');
  return token && token.start === 0 ? dateInForm(token.text, date) + printed.slice(token.end) : isoDate(date);
}

/** A date put into front matter: over the value that cannot be read, below the opening line, or into front matter of its own. */
function inFrontMatter(tree: Tree, date: CivilDate, fields: readonly Span[]): FindingEdit[] {
  if (fields.length > 0) return [];
  const { text } = tree;
  const breakMark = text.includes('\r\n') ? '\r\n' : '\n';
  const [opening] = frontLines(tree);
  const line = `日期: ${isoDate(date)}`;
  return opening ? [{ span: { start: opening.span.end, end: opening.span.end }, newText: breakMark + line }] : [{ span: { start: 0, end: 0 }, newText: ['---', line, '---', '', ''].join(breakMark) }];
}
