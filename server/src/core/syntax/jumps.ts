// Stories that go on on another page: （下转第3版） there and （上接第1版） here make one story of two.
import { backward, onward } from './jump-notes.ts';
import { lineEnd } from './marks.ts';
import type { Block, Page, Part, Piece, Story, StoryText } from './model.ts';
import { mastheadNumeral } from './numerals.ts';
import { documentSpans } from './reading.ts';

/** A tree's blocks and stories. */
export interface Read {
  readonly blocks: readonly Block[];
  readonly stories: readonly Story[];
}

/** Texts put together in the version before: what was made of the same two is the same object again. */
export type JumpMemory = Map<StoryText, readonly { readonly behind: StoryText; readonly copy: StoryText }[]>;

/** A note at a story's end or head. */
interface Note {
  readonly story: Story;
  /** Printed page it names. */
  readonly page: string;
  /** 上接第1版《工厂昨日开工》: the headline it names. */
  readonly title: string | null;
  /** Part it stands in and its span in the reading text, brackets included. */
  readonly part: number;
  readonly start: number;
  readonly end: number;
}

/** Puts together what jumps belong to one another. `front`: the page of what stands above the first page header. */
export function followJumps(read: Read, pages: readonly Page[], front: string | null, known: JumpMemory, used: JumpMemory): Read {
  const pageOf = (story: Story): string | null => story.page ?? (pages.length > 0 ? front : null);
  const articles = read.stories.filter(({ copy }) => copy.role === 'article' && namesPage(copy));
  const from = articles.flatMap((story) => noteAtEnd(story) ?? []);
  if (from.length === 0) return read;
  const to = articles.flatMap((story) => noteAtHead(story) ?? []);
  const pairs = pairUp(from, to, pageOf);
  if (pairs.length === 0) return read;
  const blocks = [...read.blocks];
  const made = new Map<Story, Story | null>();
  for (const [a, b] of pairs) {
    // a story that goes on twice is put together once
    if (made.has(a.story) || made.has(b.story)) continue;
    made.set(a.story, together(a, b, blocks, known, used));
    made.set(b.story, null);
  }
  const stories = read.stories.flatMap((story) => (made.has(story) ? (made.get(story) ?? []) : [story]));
  return { blocks, stories };
}

const pagesNamed = new WeakMap<StoryText, boolean>();

/** Whether the words of a jump stand in a text; looked for once. */
function namesPage(copy: StoryText): boolean {
  const known = pagesNamed.get(copy);
  if (known !== undefined) return known;
  const made = copy.text.includes('转') || copy.text.includes('接');
  pagesNamed.set(copy, made);
  return made;
}

function noteAtEnd(story: Story): Note | null {
  const { text, parts } = story.copy;
  for (let i = parts.length - 1; i >= 0 && i >= parts.length - 4; i--) {
    const part = parts[i];
    if (!part || part.kind === 'caption' || part.kind === 'credit') continue;
    const from = Math.max(part.start, part.end - 60);
    const match = onward.exec(text.slice(from, part.end).trimEnd());
    if (match) return { story, page: printed(match[1] ?? match[2]), title: match[3] ?? null, part: i, start: from + match.index, end: from + match.index + match[0].length };
    if (part.kind === 'paragraph') return null;
  }
  return null;
}

function noteAtHead(story: Story): Note | null {
  const { text, parts } = story.copy;
  for (const [i, part] of parts.slice(0, 8).entries()) {
    const match = backward.exec(text.slice(part.start, Math.min(part.end, part.start + 80)));
    if (match) return { story, page: printed(match[1] ?? match[2]), title: match[3] ?? null, part: i, start: part.start, end: part.start + match[0].length };
    if (part.kind === 'paragraph') return null;
  }
  return null;
}

/** `三` and `03` are `3`, `A03` is `A3`. */
function printed(numeralText = ''): string {
  const letter = /^[A-Z]/.exec(numeralText)?.[0] ?? '';
  return `${letter}${mastheadNumeral(numeralText.slice(letter.length)) ?? ''}`;
}

/** More stories than this do not jump from one page to one other. */
const mostRivals = 12;

/** One-to-one: by the headline that a note names or that is told again, else alone between their pages, or told apart by the words of their heads. */
function pairUp(from: readonly Note[], to: readonly Note[], pageOf: (story: Story) => string | null): (readonly [Note, Note])[] {
  const pairs: (readonly [Note, Note])[] = [];
  const starts = grouped(from, (a) => `${pageOf(a.story)} ${a.page}`);
  const ends = grouped(to, (b) => `${b.page} ${pageOf(b.story)}`);
  for (const [key, group] of starts) {
    const answers = ends.get(key) ?? [];
    if (answers.length === 0 || group.length > mostRivals || answers.length > mostRivals) continue;
    const mayBe = allowed(group, answers);
    const taken = new Set<Note>();
    const pair = (a: Note, b: Note): void => {
      taken.add(a).add(b);
      pairs.push([a, b]);
    };
    const named = answers.filter((b) => mayBe.named.has(b));
    for (const b of named) {
      const [a, ...others] = group.filter((one) => mayBe.pairs(one, b));
      if (a && others.length === 0 && !named.some((other) => other !== b && mayBe.pairs(a, other))) pair(a, b);
    }
    for (const a of group) {
      if (taken.has(a)) continue;
      const open = answers.filter((b) => !taken.has(b) && mayBe.pairs(a, b));
      const sorted = open.map((b) => ({ b, shared: sharedRuns(headOf(a.story), headOf(b.story)) })).sort((x, y) => y.shared - x.shared);
      const [best, second] = sorted;
      if (!best || (group.length + open.length > 2 && (best.shared < 2 || best.shared === second?.shared))) continue;
      pair(a, best.b);
    }
  }
  return pairs;
}

interface Allowed {
  /** Notes whose story is named by a title or a head. */
  readonly named: ReadonlySet<Note>;
  readonly pairs: (a: Note, b: Note) => boolean;
}

/** Which story may go on in which: the title in a note and a head that is told again say so; where they name two stories, or one that is not there, none does. */
function allowed(group: readonly Note[], answers: readonly Note[]): Allowed {
  const named = new Set<Note>();
  const sets = new Map<Note, readonly Note[]>();
  for (const b of answers) {
    const others = group.filter((a) => a.story !== b.story);
    const { title } = b;
    const called = title === null ? [] : others.filter((a) => isCalled(a.story, title));
    // a story without a head may be the one of any title
    const byTitle = title === null ? null : called.length > 0 ? called : others.filter((a) => headlineOf(a.story) === '');
    const head = headlineOf(b.story);
    const byHead = head === '' ? [] : others.filter((a) => tellsAgain(headlineOf(a.story), head));
    const bySender = others.filter((a) => a.title !== null && isCalled(b.story, a.title));
    const found = [byTitle, ...[byHead, bySender].filter((list) => list.length > 0)].filter((list): list is Note[] => list !== null);
    if (found.length > 0) named.add(b);
    sets.set(b, others.filter((a) => found.every((list) => list.includes(a))));
  }
  return { named, pairs: (a, b) => sets.get(b)?.includes(a) ?? false };
}

/** Kicker, headline and deck of a story, without marks and blanks. */
function headlineOf({ copy }: Story): string {
  return copy.parts.filter(({ kind }) => kind === 'kicker' || kind === 'headline' || kind === 'deck').map(({ start, end }) => plain(copy.text.slice(start, end))).join('');
}

function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}…]/gu, '');
}

/** Whether a story is the one of a title; 一江两岸… names it by its beginning. */
function isCalled(story: Story, title: string): boolean {
  const head = headlineOf(story);
  const pieces = plain(title).split(/…+/).filter((piece) => piece.length > 0);
  return head !== '' && (pieces.every((piece) => head.includes(piece)) || tellsAgain(head, pieces.join('')));
}

/** Whether more than half of the shorter head's runs of two characters stand in the other. */
function tellsAgain(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 2 && sharedRuns(short, long) * 2 > short.length - 1;
}

function grouped(notes: readonly Note[], key: (note: Note) => string): Map<string, Note[]> {
  const groups = new Map<string, Note[]>();
  for (const note of notes) {
    const list = groups.get(key(note));
    if (list) list.push(note);
    else groups.set(key(note), [note]);
  }
  return groups;
}

/** Heads and the first words of a story. */
function headOf({ copy }: Story): string {
  return copy.text.slice(0, 200);
}

/** How many runs of two characters of one text stand in the other. */
function sharedRuns(a: string, b: string): number {
  let shared = 0;
  for (let i = 0; i + 2 <= a.length; i++) if (!/[^一-鿿]/.test(a.slice(i, i + 2)) && b.includes(a.slice(i, i + 2))) shared++;
  return shared;
}

/** A part with where it stands in the document. */
interface Placed {
  readonly kind: Part['kind'];
  readonly level: number;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly text: string;
}

/** The story that two are; the blocks of the second become the first one's. */
function together(a: Note, b: Note, blocks: Block[], known: JumpMemory, used: JumpMemory): Story {
  const first = partsOf(a, 'end');
  const second = partsOf(b, 'head');
  const last = first.map(({ kind }) => kind).lastIndexOf('paragraph');
  const next = second.findIndex((part) => part.kind === 'paragraph');
  const end = first[last];
  const head = second[next];
  const goesOn = end !== undefined && head !== undefined && ['word', 'pause', 'opener', 'closer'].includes(lineEnd(end.text, 0, end.text.length)) && !head.text.startsWith('本报');
  if (goesOn) {
    first[last] = { ...end, spans: [...end.spans, ...head.spans], text: end.text + head.text };
    second.splice(next, 1);
  }
  for (const i of b.story.blocks) {
    const block = blocks[i];
    if (block) blocks[i] = { ...block, story: a.story.outlineId };
  }
  if (goesOn) join(a.story, b.story, end.spans.at(-1)?.start ?? 0, head.spans[0]?.start ?? 0, blocks);
  return compose(a.story, b.story, [...first, ...second], known, used);
}

/** Marks the block at `to` as going on from that at `from` (document offsets). */
function join(a: Story, b: Story, from: number, to: number, blocks: Block[]): void {
  const at = (story: Story, offset: number): number => story.blocks.find((i) => (blocks[i]?.content.start ?? 0) <= offset && offset <= (blocks[i]?.content.end ?? -1)) ?? -1;
  const before = at(a, from);
  const behind = at(b, to);
  const block = blocks[behind];
  const left = blocks[before];
  if (!left || !block || typeof block.joins === 'number') return;
  blocks[behind] = { ...block, joins: before };
  blocks[before] = { ...left, losesTail: false };
}

/** A story's parts, the note a part of its own. */
function partsOf({ story, part: noted, start, end }: Note, where: 'end' | 'head'): Placed[] {
  const { copy, pieces } = story;
  return copy.parts.flatMap((part, i): Placed[] => {
    const place = (from: number, to: number, kind: Part['kind']): Placed[] => (from < to ? [{ kind, level: part.level, spans: documentSpans(pieces, { start: from, end: to }), text: copy.text.slice(from, to) }] : []);
    if (i !== noted) return place(part.start, part.end, part.kind);
    if (where === 'end') return [...place(part.start, start, part.kind), ...place(start, part.end, 'jump')];
    return [...place(part.start, end, 'jump'), ...place(end, part.end, part.kind)];
  });
}

function compose(a: Story, b: Story, placed: readonly Placed[], known: JumpMemory, used: JumpMemory): Story {
  const pieces: Piece[] = [];
  const parts: Part[] = [];
  let at = 0;
  for (const [i, { kind, level, spans }] of placed.entries()) {
    if (i > 0) at++;
    const start = at;
    for (const span of spans) {
      pieces.push({ at, from: span.start, length: span.end - span.start });
      at += span.end - span.start;
    }
    parts.push({ kind, level, start, end: at });
  }
  const again = known.get(a.copy)?.find((memo) => memo.behind === b.copy);
  const copy = again?.copy ?? { role: a.copy.role, parts, text: placed.map(({ text }) => text).join('\n') };
  used.set(a.copy, [...(used.get(a.copy) ?? []), { behind: b.copy, copy }]);
  return { ...a, copy, pieces, blocks: [...a.blocks, ...b.blocks] };
}
