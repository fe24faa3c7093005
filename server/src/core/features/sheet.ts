// The proof as HTML: sheets of newsprint with findings underlined and numbered. Strings only, so that preview, print and tests share it.
import type { Severity } from '../base/config.ts';
import { escapeHtml } from './escape-html.ts';
import type { Range } from './positions.ts';
import type { PlacedStory, ProofPage, ProofPart, ProofRun, ProofStory } from './proof.ts';

/** A finding as a sheet shows it. `number` counts through the issue from 1; the range is the document's. */
export interface Note {
  readonly number: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly accepted: boolean;
}

/** Words of a sheet in the reader's language; `page` holds {0} for the number. */
export interface SheetWords {
  readonly page: string;
  readonly photo: string;
  readonly empty: string;
  readonly notes: string;
  readonly accepted: string;
  readonly severities: Readonly<Record<Severity, string>>;
}

/** What shows the picture of an address (as printed in the text) as an image's source; null where it cannot be shown. */
export type Pictures = (address: string) => string | null;

const noPictures: Pictures = () => null;

/** Notes by the lines of the document they touch. */
export type NoteLines = ReadonlyMap<number, readonly Note[]>;

/** A note that goes on longer is underlined on its first lines only. */
const longest = 40;

/** Sorts notes by line once, for all sheets. */
export function noteLines(notes: readonly Note[]): NoteLines {
  const lines = new Map<number, Note[]>();
  for (const note of notes) {
    const { start, end } = note.range;
    for (let line = start.line; line <= Math.min(end.line, start.line + longest); line++) {
      const list = lines.get(line);
      if (list) list.push(note);
      else lines.set(line, [note]);
    }
  }
  return lines;
}

/** Folio and masthead of a page; empty where it has neither. */
export function headHtml(page: ProofPage, notes: NoteLines, words: SheetWords): string {
  const pen = new Pen(notes, 0, words);
  const folio = page.number ? `<header class="folio"${page.folio ? place(page.folio) : ''}><b>${escapeHtml(words.page.replace('{0}', page.number))}</b><span>${escapeHtml(page.title)}</span></header>` : '';
  if (page.folio) pen.see(page.folio);
  const masthead = page.masthead.length > 0 ? `<header class="masthead">${page.masthead.map((run, i) => (i === 0 ? `<h1>${pen.run(run)}</h1>` : `<p>${pen.run(run)}</p>`)).join('')}</header>` : '';
  return folio + masthead + pen.notes();
}

/** What stands inside a story's box; `line` is the story's first line in the document now. */
export function storyHtml({ parts }: ProofStory, line: number, notes: NoteLines, words: SheetWords, pictures: Pictures = noPictures): string {
  const pen = new Pen(notes, line, words);
  let head = '';
  let body = '';
  let inHead = true;
  let photo = false;
  for (const part of parts) {
    inHead &&= part.kind === 'kicker' || part.kind === 'headline' || part.kind === 'deck';
    if (inHead) {
      head += partHtml(part, pen, wordBreaks);
      continue;
    }
    // a caption opens a photo box; its credit joins it
    const joins: boolean = photo && part.kind === 'credit';
    if (photo && !joins) body += '</figure>';
    if (part.kind === 'caption') body += `<figure class="photo">${frame(part, words, pictures)}`;
    photo = part.kind === 'caption' || joins;
    body += partHtml(part, pen);
  }
  if (photo) body += '</figure>';
  return `<header class="heads">${head}</header><div class="columns">${body}</div>${pen.notes()}`;
}

/** The picture, or a grey frame in its place; the caption says what is on it. */
function frame({ picture }: ProofPart, words: SheetWords, pictures: Pictures): string {
  const source = picture === null ? null : pictures(picture);
  return source === null ? `<div class="frame" aria-hidden="true">${escapeHtml(words.photo)}</div>` : `<img class="frame" alt="" src="${escapeHtml(source)}">`;
}

/** Classes of a story's box. */
export function storyClass({ size }: PlacedStory, lead: boolean): string {
  return `story${lead ? ' lead' : ''}${size < 200 ? ' short' : ''}`;
}

/** A whole page with all its stories, for paper. */
export function pageHtml(page: ProofPage, notes: NoteLines, words: SheetWords, pictures: Pictures = noPictures): string {
  const stories = page.stories.map((placed, i) => (placed.story ? `<article class="${storyClass(placed, i === 0)}">${storyHtml(placed.story, placed.line, notes, words, pictures)}</article>` : '')).join('\n');
  const empty = page.stories.length === 0 && page.masthead.length === 0 ? `<p class="empty">${escapeHtml(words.empty)}</p>` : '';
  return `<section class="sheet">${headHtml(page, notes, words)}${empty}<div class="stories">${stories}</div></section>`;
}

const tags: Readonly<Record<string, string>> = { headline: 'h2', subhead: 'h3' };

function partHtml(part: ProofPart, pen: Pen, write = escapeHtml): string {
  const tag = tags[part.kind] ?? 'p';
  return `<${tag} class="${part.kind}">${part.runs.map((run) => pen.run(run, write)).join('')}</${tag}>`;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Text of a headline with places where a line may break: between words, never behind a digit, before a mark or before a single character (业, 元), which mostly ends a word. */
function wordBreaks(text: string): string {
  let html = '';
  let last = '';
  for (const { segment } of segmenter.segment(text)) {
    const breaks = last !== '' && segment.length > 1 && !/[\d.第“‘《（]$/.test(last) && /^[\p{L}\p{N}“‘《（]/u.test(segment);
    html += (breaks ? '<wbr>' : '') + escapeHtml(segment);
    last = segment;
  }
  return html;
}

function place({ line, from, to }: Omit<ProofRun, 'text'>): string {
  return ` data-l="${line}" data-f="${from}" data-t="${to}"`;
}

const ranks: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Writes runs and keeps the notes it met on the way, in order. */
class Pen {
  private readonly lines: NoteLines;
  private readonly base: number;
  private readonly words: SheetWords;
  private readonly met = new Set<Note>();

  constructor(lines: NoteLines, base: number, words: SheetWords) {
    this.lines = lines;
    this.base = base;
    this.words = words;
  }

  /** Takes up the notes on a run that is not drawn as it stands. */
  see(run: ProofRun): void {
    for (const { note } of this.on(run)) this.met.add(note);
  }

  /** A run cut where findings begin and end, each piece with its place; a number behind the first piece of each finding. */
  run(run: ProofRun, write = escapeHtml): string {
    const found = this.on(run);
    if (found.length === 0) return `<span${place(run)}>${write(run.text)}</span>`;
    const cuts = [...new Set([run.from, run.to, ...found.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
    return cuts.slice(0, -1).map((from, i) => this.piece(run, { from, to: cuts[i + 1] ?? run.to }, found, write)).join('');
  }

  /** The notes met, as a list of buttons. */
  notes(): string {
    if (this.met.size === 0) return '';
    const items = [...this.met].sort((a, b) => a.number - b.number).map((note) => {
      const { line, character } = note.range.start;
      const kind = note.accepted ? this.words.accepted : this.words.severities[note.severity];
      return `<li class="${note.accepted ? 'accepted' : note.severity}"><button id="note-${note.number}" data-n="${note.number}" data-line="${line}" data-character="${character}"><b>${note.number}</b><span><span class="kind">${escapeHtml(kind)}</span> ${escapeHtml(note.message)}</span></button></li>`;
    });
    return `<ol class="notes" aria-label="${escapeHtml(this.words.notes)}">${items.join('')}</ol>`;
  }

  private piece(run: ProofRun, { from, to }: Pick<Cut, 'from' | 'to'>, found: readonly Cut[], write: (text: string) => string): string {
    const text = write(run.text.slice(from - run.from, to - run.from));
    const at = place({ line: run.line, from, to });
    const own = found.filter((cut) => cut.from < to && from < cut.to);
    if (own.length === 0) return `<span${at}>${text}</span>`;
    const notes = own.map((cut) => cut.note);
    const open = notes.filter((n) => !n.accepted);
    const kind = open.length === 0 ? 'accepted' : ranks.find((rank) => open.some((n) => n.severity === rank));
    const fresh = notes.filter((note) => !this.met.has(note));
    for (const note of fresh) this.met.add(note);
    const messages = escapeHtml(notes.map((n) => n.message).join('\n'));
    // behind the mark, not in it, so that it is not underlined; a word joiner keeps the two on one line
    const numbers = fresh.map((n) => `\u2060<sup class="${n.accepted ? 'accepted' : n.severity}" data-n="${n.number}" aria-hidden="true">${n.number}</sup>`).join('');
    return `<mark class="${kind}"${at} title="${messages}" aria-describedby="${notes.map((n) => `note-${n.number}`).join(' ')}">${text}</mark>${numbers}`;
  }

  /** Notes that touch a run, each with the part of the line it covers. */
  private on(run: ProofRun): Cut[] {
    const line = this.base + run.line;
    return (this.lines.get(line) ?? []).flatMap((note) => {
      const { start, end } = note.range;
      const from = Math.max(run.from, start.line === line ? start.character : 0);
      const to = Math.min(run.to, end.line === line ? Math.max(end.character, start.line === line ? start.character + 1 : 0) : run.to);
      return from < to ? [{ note, from, to }] : [];
    });
  }
}

interface Cut {
  readonly note: Note;
  readonly from: number;
  readonly to: number;
}
