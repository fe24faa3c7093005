// The preview's page: draws sheets, marks findings in them, tells clicks, follows the caret.
import type { ProofPage, ProofPart, ProofRun, ProofStory, WireRange } from '../protocol.ts';
import type { FromPage, Note, ToPage, Words } from './messages.ts';

const host = acquireVsCodeApi();
const root = document.getElementById('pages') ?? document.body;
const pages: ProofPage[] = [];
let notes: readonly Note[] = [];
let words: Words = { page: '', photo: '', empty: '', notes: '' };

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'caret') followCaret(data.line, data.character);
  else show(data);
});
const say = (message: FromPage): void => host.postMessage(message);
say({ type: 'ready' });

function show({ count, pages: changed, notes: next, words: said }: Extract<ToPage, { type: 'show' }>): void {
  words = said;
  const redraw = new Set(changed.map((c) => c.index));
  for (const { index, page } of changed) pages[index] = page;
  pages.length = count;
  // a page is drawn anew where its text or the notes on it have changed
  pages.forEach((page, index) => {
    if (JSON.stringify(notesOn(page, notes)) !== JSON.stringify(notesOn(page, next))) redraw.add(index);
  });
  notes = next;
  while (root.children.length > count) root.lastElementChild?.remove();
  while (root.children.length < count) root.append(element('section', 'sheet'));
  for (const index of redraw) {
    const page = pages[index];
    const sheet = root.children[index];
    if (page && sheet) sheet.replaceChildren(...sheetOf(page));
  }
}

function notesOn(page: ProofPage, all: readonly Note[]): Note[] {
  const lines = [...page.masthead, ...page.stories.flatMap((s) => s.parts.flatMap((p) => p.runs))].map((r) => r.range);
  if (page.range) lines.push(page.range);
  return all.filter((note) => lines.some((range) => overlap(range, note.range)));
}

function sheetOf(page: ProofPage): HTMLElement[] {
  const parts: HTMLElement[] = [];
  if (page.number) {
    const head = element('header', 'folio');
    head.append(element('b', '', words.page.replace('{0}', page.number)), element('span', '', page.title));
    if (page.range) place(head, page.range);
    parts.push(head);
  }
  if (page.masthead.length > 0) parts.push(mastheadOf(page.masthead));
  if (page.stories.length === 0 && page.masthead.length === 0) parts.push(element('p', 'empty', words.empty));
  const body = element('div', 'stories');
  body.append(...page.stories.map((story, i) => storyOf(story, i === 0)));
  parts.push(body);
  const found = notesOn(page, notes);
  if (found.length > 0) parts.push(margin(found));
  return parts;
}

function mastheadOf(runs: readonly ProofRun[]): HTMLElement {
  const head = element('header', 'masthead');
  head.append(...runs.map((run, i) => lineOf(i === 0 ? 'h1' : 'p', '', [run])));
  return head;
}

const heads: Record<string, string> = { headline: 'h2', kicker: 'p', deck: 'p', subhead: 'h3' };
const boxed = new Set(['caption', 'credit']);

function storyOf(story: ProofStory, lead: boolean): HTMLElement {
  const length = story.parts.reduce((sum, part) => sum + part.runs.reduce((n, run) => n + run.text.length, 0), 0);
  const box = element('article', `story${lead ? ' lead' : ''}${length < 200 ? ' short' : ''}`);
  box.setAttribute('aria-label', story.title);
  const head = element('header', 'heads');
  const columns = element('div', 'columns');
  let inHead = true;
  for (const part of story.parts) {
    inHead &&= part.kind === 'kicker' || part.kind === 'headline' || part.kind === 'deck';
    if (inHead) head.append(partOf(part));
    else if (boxed.has(part.kind)) columns.append(photoOf(part, columns.lastElementChild));
    else columns.append(partOf(part));
  }
  box.append(head, columns);
  return box;
}

function partOf(part: ProofPart): HTMLElement {
  return lineOf(heads[part.kind] ?? 'p', part.kind, part.runs);
}

/** A caption opens a photo box; its credit joins it. */
function photoOf(part: ProofPart, last: Element | null): HTMLElement {
  if (part.kind === 'credit' && last?.className === 'photo') {
    last.append(partOf(part));
    return last as HTMLElement;
  }
  const box = element('figure', 'photo');
  if (part.kind === 'caption') box.append(element('div', 'frame', words.photo));
  box.append(partOf(part));
  return box;
}

/** An element of runs, each with its place in the text and the findings in it underlined. */
function lineOf(tag: string, className: string, runs: readonly ProofRun[]): HTMLElement {
  const line = element(tag, className);
  for (const run of runs) line.append(...runOf(run));
  return line;
}

function runOf(run: ProofRun): HTMLElement[] {
  const { start } = run.range;
  // runs of several lines are not cut further: their offsets would need the line breaks
  const found = notes.filter((n) => n.range.start.line === start.line && n.range.end.line === start.line && overlap(run.range, n.range));
  const cuts = new Set([0, run.text.length]);
  for (const { range } of found) {
    cuts.add(clamp(range.start.character - start.character, run.text.length));
    cuts.add(clamp(range.end.character - start.character, run.text.length));
  }
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(0, -1).flatMap((from, i) => {
    const to = at[i + 1] ?? run.text.length;
    const range = { start: { line: start.line, character: start.character + from }, end: { line: start.line, character: start.character + to } };
    const own = found.filter((n) => overlap(n.range, range));
    const piece = element(own.length > 0 ? 'mark' : 'span', own.length > 0 ? gravest(own) : '', run.text.slice(from, to));
    place(piece, range);
    const first = own.filter((n) => n.range.start.character === range.start.character);
    if (own.length > 0) piece.title = own.map((n) => n.message).join('\n');
    if (first.length === 0) return [piece];
    // behind the mark, not in it: it is not underlined, and no line breaks before the mark that follows
    const number = element('sup', piece.className, first.map((n) => n.number).join(' '));
    place(number, range);
    return [piece, number];
  });
}

const ranks = ['error', 'warning', 'information', 'hint'] as const;

function gravest(found: readonly Note[]): string {
  const open = found.filter((n) => !n.accepted);
  return open.length === 0 ? 'accepted' : (ranks.find((r) => open.some((n) => n.severity === r)) ?? 'hint');
}

/** The notes of a sheet, each a button that leads to the text. */
function margin(found: readonly Note[]): HTMLElement {
  const list = element('ol', 'notes');
  list.setAttribute('aria-label', words.notes);
  for (const note of found) {
    const item = element('li', note.accepted ? 'accepted' : note.severity);
    const button = element('button', '');
    button.append(element('b', '', String(note.number)), element('span', '', note.message));
    button.addEventListener('click', () => say({ type: 'reveal', range: note.range }));
    button.addEventListener('mouseenter', () => light(note.range));
    item.append(button);
    list.append(item);
  }
  return list;
}

function element(tag: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text) made.textContent = text;
  return made;
}

function place(target: HTMLElement, range: WireRange): void {
  target.dataset.line = String(range.start.line);
  target.dataset.from = String(range.start.character);
  target.dataset.to = String(range.end.character);
}

root.addEventListener('click', (event) => {
  const piece = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-line]') : null;
  if (!piece || !getSelection()?.isCollapsed) return;
  const line = Number(piece.dataset.line);
  const character = Number(piece.dataset.from);
  say({ type: 'reveal', range: { start: { line, character }, end: { line, character: piece.tagName !== 'SPAN' ? Number(piece.dataset.to) : character } } });
});

/** Lights up the piece the caret is in and brings it into view. */
function followCaret(line: number, character: number): void {
  const pieces = [...root.querySelectorAll<HTMLElement>(`[data-line="${line}"]`)];
  const piece = pieces.find((p) => Number(p.dataset.from) <= character && character <= Number(p.dataset.to)) ?? pieces[0];
  if (!piece) return;
  mark([piece]);
  piece.scrollIntoView({ block: 'nearest' });
}

function light(range: WireRange): void {
  mark([...root.querySelectorAll<HTMLElement>(`mark[data-line="${range.start.line}"]`)].filter((p) => Number(p.dataset.from) >= range.start.character && Number(p.dataset.to) <= range.end.character));
}

function mark(pieces: readonly HTMLElement[]): void {
  for (const old of root.querySelectorAll('.here')) old.classList.remove('here');
  for (const piece of pieces) piece.classList.add('here');
}

function overlap(a: WireRange, b: WireRange): boolean {
  return before(a.start, b.end) && before(b.start, a.end);
}

function before(a: WireRange['start'], b: WireRange['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function clamp(offset: number, length: number): number {
  return Math.max(0, Math.min(offset, length));
}
