// The calendar's page: shows what it is sent, tells which day was chosen, moves between days with the arrow keys.
import { type CalendarEntry, calendarHtml, type CalendarWords } from '../../../server/src/core/features/calendar-html.ts';

/** What the extension sends. */
export interface ToCalendar {
  readonly entries: readonly CalendarEntry[];
  readonly issueDate: string | null;
  readonly words: CalendarWords;
}

/** What the page says: it is ready, or a day (ISO) was chosen. */
export type FromCalendar = { readonly type: 'ready' } | { readonly type: 'day'; readonly date: string };

const host = acquireVsCodeApi();
const root = document.getElementById('calendar') ?? document.body;
let drawn = '';
let issue: string | null | undefined;
const say = (message: FromCalendar): void => host.postMessage(message);

window.addEventListener('message', ({ data }: MessageEvent<ToCalendar>) => {
  const focused = (document.activeElement as HTMLElement | null)?.dataset.date;
  const html = calendarHtml(data.entries, data.issueDate, data.words);
  if (html === drawn) return;
  const fresh = data.issueDate !== issue;
  issue = data.issueDate;
  drawn = html;
  root.innerHTML = html;
  if (fresh) root.querySelector('.issue')?.closest('table')?.scrollIntoView({ block: 'start' });
  if (focused) root.querySelector<HTMLElement>(`[data-date="${focused}"]`)?.focus();
});

root.addEventListener('click', ({ target }) => {
  const day = target instanceof Element ? target.closest<HTMLElement>('[data-date]') : null;
  if (day?.dataset.date) say({ type: 'day', date: day.dataset.date });
});

root.addEventListener('keydown', (event) => {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!step) return;
  const all = [...root.querySelectorAll<HTMLElement>('[data-date]')];
  const next = all[all.indexOf(document.activeElement as HTMLElement) + step];
  next?.focus();
  event.preventDefault();
});

say({ type: 'ready' });
