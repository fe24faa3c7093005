// The calendar of an issue as HTML: months in which it places something, each day with how often it is named. Strings only.
import { dayNumber, daysInMonth, weekdayOf } from '../base/calendar.ts';
import { escapeHtml } from './escape-html.ts';

/** A stretch of days that the issue names; ISO dates, both included. */
export interface CalendarEntry {
  readonly first: string;
  readonly last: string;
  /** The words around each mention. */
  readonly texts: readonly string[];
  /** How many of the mentions are in question. */
  readonly questioned: number;
}

/** Words in the reader's language; {0} is filled. */
export interface CalendarWords {
  /** Year {0}, month {1}. */
  readonly month: string;
  /** Monday to Sunday. */
  readonly weekdays: readonly string[];
  readonly issue: string;
  readonly questioned: string;
  readonly nothing: string;
}

/** A stretch longer than this many days is not drawn day by day. */
const longestStretch = 14;
/** Months further than this from the issue are left to the list of dates. */
const reachMonths = 14;

interface Day {
  count: number;
  stretch: boolean;
  questioned: number;
  readonly texts: string[];
}

/** Months from the first to the last that hold something within reach of the issue; months with nothing in between are a gap. */
export function calendarHtml(entries: readonly CalendarEntry[], issueDate: string | null, words: CalendarWords): string {
  const days = daysOf(entries);
  const own = issueDate?.slice(0, 7) ?? [...days.keys()].sort().at(-1)?.slice(0, 7);
  if (!own) return `<p class="empty">${escapeHtml(words.nothing)}</p>`;
  const months = [...new Set([own, ...[...days.keys()].map((d) => d.slice(0, 7))])].filter((m) => Math.abs(monthIndex(m) - monthIndex(own)) <= reachMonths).sort();
  return months.map((month, i) => {
    const before = months[i - 1];
    const gap = before !== undefined && monthIndex(month) - monthIndex(before) > 1 ? '<div class="gap" aria-hidden="true">⋯</div>' : '';
    return gap + monthHtml(month, days, issueDate, words);
  }).join('');
}

function daysOf(entries: readonly CalendarEntry[]): Map<string, Day> {
  const days = new Map<string, Day>();
  for (const { first, last, texts, questioned } of entries) {
    const from = Date.parse(first) / 86_400_000;
    const length = Date.parse(last) / 86_400_000 - from + 1;
    if (!(length >= 1) || length > longestStretch) continue;
    for (let i = 0; i < length; i++) {
      const date = new Date((from + i) * 86_400_000).toISOString().slice(0, 10);
      const day = days.get(date) ?? { count: 0, stretch: true, questioned: 0, texts: [] };
      day.count += texts.length;
      day.stretch &&= length > 1;
      day.questioned += questioned;
      day.texts.push(...texts);
      days.set(date, day);
    }
  }
  return days;
}

function monthIndex(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
}

function monthHtml(month: string, days: ReadonlyMap<string, Day>, issueDate: string | null, words: CalendarWords): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const blanks = weekdayOf(dayNumber({ year, month: number, day: 1 })) - 1;
  const cells = [...Array<string>(blanks).fill('<td></td>'), ...Array.from({ length: daysInMonth(year, number) }, (_, i) => dayHtml(`${month}-${String(i + 1).padStart(2, '0')}`, days, issueDate, words))];
  const rows = Array.from({ length: Math.ceil(cells.length / 7) }, (_, i) => `<tr>${cells.slice(i * 7, i * 7 + 7).join('')}</tr>`);
  const caption = words.month.replace('{0}', String(year)).replace('{1}', String(number));
  return `<table><caption>${escapeHtml(caption)}</caption><thead><tr>${words.weekdays.map((d) => `<th scope="col">${escapeHtml(d)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function dayHtml(date: string, days: ReadonlyMap<string, Day>, issueDate: string | null, words: CalendarWords): string {
  const day = days.get(date);
  const number = Number(date.slice(8));
  const own = date === issueDate ? ' issue' : '';
  if (!day) return own ? `<td><span class="day${own}" title="${escapeHtml(words.issue)}">${number}</span></td>` : `<td><span class="day">${number}</span></td>`;
  const doubt = day.questioned > 0 ? ' questioned' : '';
  const weight = day.stretch ? 's' : String(Math.min(4, day.count));
  const title = [`${date}${own ? `（${words.issue}）` : ''}${doubt ? ` ${words.questioned.replace('{0}', String(day.questioned))}` : ''}`, ...day.texts.slice(0, 6)].join('\n');
  return `<td><button class="day n${weight}${own}${doubt}" data-date="${date}" title="${escapeHtml(title)}" aria-label="${escapeHtml(title.replace(/\n/g, '；'))}">${number}</button></td>`;
}
