// The preview's page: keeps the sheets, draws what is near the view, tells clicks and scrolling, follows the caret.
import { pictureAddress } from '../../../server/src/core/features/picture.ts';
import { headHtml, type Note, type NoteLines, noteLines, storyClass, storyHtml } from '../../../server/src/core/features/sheet.ts';
import type { PlacedStory, ProofPage, ProofStory } from '../protocol.ts';
import type { FromPage, ToPage, Words } from './messages.ts';
import { Scroller } from './scroller.ts';

/** A story's box and what it shows; `drawn` tells what was drawn last, empty where nothing is. */
interface Box {
  readonly element: HTMLElement;
  placed: PlacedStory;
  drawn: string;
}

const host = acquireVsCodeApi();
const root = document.getElementById('preview') ?? document.body;
const held = new Map<string, ProofStory>();
const boxes = new Map<Element, Box>();
const near = new Set<Element>();
let notes: readonly Note[] = [];
let lines: NoteLines = new Map();
let words: Words | undefined;
/** The folder that pictures count from. */
let folder = '';
const say = (message: FromPage): void => host.postMessage(message);
const scroller = new Scroller(root, (line) => say({ type: 'scroll', line }), draw);
const watcher = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) {
      near.add(target);
      draw(target);
    } else near.delete(target);
  }
}, { rootMargin: '1200px 0px' });

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'caret') followCaret(data.line, data.character);
  else if (data.type === 'scroll') scroller.show(data.line);
  else show(data);
});
window.addEventListener('beforeprint', () => { for (const element of boxes.keys()) draw(element); });
say({ type: 'ready' });

function show({ uri, pages, notes: told, words: said, folder: from }: Extract<ToPage, { type: 'show' }>): void {
  words = said;
  folder = from;
  if (told) {
    notes = told;
    lines = noteLines(notes);
  }
  root.setAttribute('aria-label', said.proof);
  host.setState({ uri });
  keepStories(pages);
  while (root.children.length > pages.length) root.lastElementChild?.remove();
  while (root.children.length < pages.length) root.append(sheet());
  pages.forEach((page, i) => {
    const element = root.children[i];
    if (element) layOut(element, page, said);
  });
  for (const [element] of boxes) if (!element.isConnected) forget(element);
  for (const element of near) draw(element);
  if (!root.querySelector('article[tabindex="0"]')) stopAt(root.querySelector('article'));
}

/** Keeps the stories of these pages and no others, and says so. */
function keepStories(pages: readonly ProofPage[]): void {
  const wanted = new Set<string>();
  let fresh = false;
  for (const { stories } of pages) {
    for (const { key, story } of stories) {
      wanted.add(key);
      if (!story) continue;
      held.set(key, story);
      fresh = true;
    }
  }
  for (const key of held.keys()) if (!wanted.has(key)) held.delete(key);
  if (fresh) say({ type: 'held', keys: [...held.keys()] });
}

function sheet(): HTMLElement {
  const made = document.createElement('section');
  made.className = 'sheet';
  made.append(document.createElement('div'), document.createElement('div'));
  (made.lastElementChild as HTMLElement).className = 'stories';
  return made;
}

function layOut(element: Element, page: ProofPage, said: Words): void {
  const [top, grid] = [...element.children] as [HTMLElement, HTMLElement];
  element.setAttribute('aria-label', page.number ? `${said.page.replace('{0}', page.number)} ${page.title}` : said.proof);
  const head = headHtml(page, lines, said) + (page.stories.length === 0 && page.masthead.length === 0 ? '<p class="empty"></p>' : '');
  if (top.dataset.drawn !== head) {
    top.dataset.drawn = head;
    top.innerHTML = head;
    const empty = top.querySelector('.empty');
    if (empty) empty.textContent = said.empty;
  }
  matchBoxes(grid, page.stories);
}

/** Boxes of the stories in order; a box that showed the same story is kept where it is in place, new ones come between. */
function matchBoxes(grid: HTMLElement, stories: readonly PlacedStory[]): void {
  const known = new Map([...grid.children].map((child) => [boxes.get(child)?.placed.key, child]));
  const wanted = new Set(stories.map((s) => s.key));
  stories.forEach((placed, i) => {
    const there = grid.children[i];
    const same = known.get(placed.key);
    // the story in this place was edited where neither it nor its successor is known
    const element = same ?? (there && !wanted.has(boxes.get(there)?.placed.key ?? '') ? there : newBox(placed));
    known.delete(placed.key);
    if (element !== there) grid.insertBefore(element, there ?? null);
    const box = boxes.get(element);
    if (box) box.placed = placed;
    const { dataset } = element as HTMLElement;
    const [name, at, end] = [storyClass(placed, i === 0), String(placed.line), String(placed.endLine)];
    // the same written again makes the browser lay out the page again
    if (element.className !== name) element.className = name;
    if (dataset.at !== at) dataset.at = at;
    if (dataset.end !== end) dataset.end = end;
  });
  while (grid.children.length > stories.length) grid.lastElementChild?.remove();
}

function newBox(placed: PlacedStory): HTMLElement {
  const element = document.createElement('article');
  element.tabIndex = -1;
  // about as high as it will be, so that the page keeps its length
  element.style.minHeight = `${Math.round(80 + placed.size * 1.1)}px`;
  boxes.set(element, { element, placed, drawn: '' });
  watcher.observe(element);
  return element;
}

function forget(element: Element): void {
  watcher.unobserve(element);
  boxes.delete(element);
  near.delete(element);
}

/** Draws a story where it differs from what its box shows. */
function draw(element: Element): void {
  const box = boxes.get(element);
  const story = box && held.get(box.placed.key);
  if (!story || !words) return;
  const html = storyHtml(story, box.placed.line, lines, words, (address) => pictureAddress(folder, address));
  if (html === box.drawn) return;
  box.drawn = html;
  box.element.style.minHeight = '';
  box.element.setAttribute('aria-label', story.title);
  box.element.innerHTML = html;
}

root.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const button = target.closest<HTMLElement>('button[data-n]');
  if (button) say({ type: 'reveal', line: Number(button.dataset.line), character: Number(button.dataset.character), note: Number(button.dataset.n) });
  if (button || !getSelection()?.isCollapsed) return;
  const number = target.closest<HTMLElement>('sup[data-n]');
  const note = number && notes.find((n) => n.number === Number(number.dataset.n));
  const piece = target.closest<HTMLElement>('[data-l]');
  if (note) say({ type: 'reveal', line: note.range.start.line, character: note.range.start.character, note: note.number });
  else if (piece) say({ type: 'reveal', line: lineOf(piece), character: Number(piece.dataset.f), note: null });
});

root.addEventListener('pointerover', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('button[data-n]') : null;
  if (button) light(Number(button.dataset.n));
});
root.addEventListener('focusin', ({ target }) => {
  if (!(target instanceof HTMLElement)) return;
  if (target.matches('button[data-n]')) light(Number(target.dataset.n));
  stopAt(target.closest('article'));
});

/** j and k go from note to note, arrows from story to story, Enter on a story shows it in the text, Escape goes back to the text. */
window.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const focused = document.activeElement;
  if (event.key === 'Escape') say({ type: 'leave' });
  else if (event.key === 'j' || event.key === 'k') step(event.key === 'j' ? 1 : -1);
  else if (focused?.tagName === 'ARTICLE' && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault();
    stepStory(focused as HTMLElement, event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.key === 'Enter' && focused?.tagName === 'ARTICLE') {
    const at = Number((focused as HTMLElement).dataset.at);
    say({ type: 'reveal', line: at, character: 0, note: null });
  }
});

/** Goes to the next note by number; only its own story is drawn for it. */
function step(direction: 1 | -1): void {
  const now = document.activeElement instanceof HTMLElement ? Number(document.activeElement.dataset.n ?? 0) : 0;
  const count = notes.length;
  for (let i = 1; i <= count; i++) {
    const number = now === 0 && direction < 0 ? count + 1 - i : ((((now - 1 + direction * i) % count) + count) % count) + 1;
    const note = notes[number - 1];
    if (note) for (const { element, placed } of boxes.values()) if (placed.line <= note.range.end.line && note.range.start.line <= placed.endLine) draw(element);
    const button = root.querySelector<HTMLElement>(`button[data-n="${number}"]`);
    if (!button) continue;
    button.focus();
    button.scrollIntoView({ block: 'nearest' });
    return;
  }
}

/** From a story to the next or the one before; the Tab key stops at one of them only. */
function stepStory(from: HTMLElement, direction: 1 | -1): void {
  const all = [...root.querySelectorAll<HTMLElement>('article')];
  const next = all[all.indexOf(from) + direction];
  if (!next) return;
  draw(next);
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

/** The Tab key stops at the story that had the focus last, or at the first. */
function stopAt(article: Element | null): void {
  for (const other of root.querySelectorAll<HTMLElement>('article[tabindex="0"]')) if (other !== article) other.tabIndex = -1;
  if (article instanceof HTMLElement) article.tabIndex = 0;
}

// a picture that is not there leaves its frame
root.addEventListener('error', ({ target }) => {
  if (!(target instanceof HTMLImageElement)) return;
  const frame = document.createElement('div');
  frame.className = 'frame';
  frame.setAttribute('aria-hidden', 'true');
  frame.textContent = words?.photo ?? '';
  target.replaceWith(frame);
}, true);

/** The document's line of a piece: stories count from their own first line. */
function lineOf(piece: HTMLElement): number {
  return Number(piece.closest<HTMLElement>('article')?.dataset.at ?? 0) + Number(piece.dataset.l);
}

/** Lights up the sentence the caret is in and brings it into view. */
function followCaret(line: number, character: number): void {
  const found = scroller.piecesOf(line);
  const piece = found.find((p) => Number(p.dataset.f) <= character && character <= Number(p.dataset.t)) ?? found[0];
  if (!piece) return;
  mark([]);
  // a headline's text is cut at its words
  piece.normalize();
  const node = piece.childNodes.length === 1 ? piece.firstChild : null;
  if (!node) mark([piece]);
  else CSS.highlights.set('caret', new Highlight(sentence(node, character - Number(piece.dataset.f))));
  scroller.reveal(piece);
}

/** The sentence at an offset of a text node, or what of it stands in this node. */
function sentence(node: Node, offset: number): Range {
  const text = node.textContent ?? '';
  const at = Math.max(0, Math.min(offset, text.length));
  const start = Math.max(...[...'。！？；'].map((stop) => text.lastIndexOf(stop, at - 1) + 1));
  const ends = [...'。！？；'].map((stop) => text.indexOf(stop, at)).filter((i) => i >= 0);
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, ends.length > 0 ? Math.min(...ends) + 1 : text.length);
  return range;
}

/** Lights up the marks of a note and its number. */
function light(number: number): void {
  const note = notes.find((n) => n.number === number);
  if (!note) return;
  const { start, end } = note.range;
  mark(scroller.piecesOf(start.line).filter((p) => p.tagName === 'MARK' && Number(p.dataset.t) > start.character && (end.line > start.line || Number(p.dataset.f) < Math.max(end.character, start.character + 1))));
}

function mark(pieces: readonly HTMLElement[]): void {
  CSS.highlights.delete('caret');
  for (const old of root.querySelectorAll('.here')) old.classList.remove('here');
  for (const piece of pieces) piece.classList.add('here');
}
