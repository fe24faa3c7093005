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
    const from = Math.max(part.start, part.end - 24);
    const match = onward.exec(text.slice(from, part.end).trimEnd());
    if (match) return { story, page: printed(match[1]), part: i, start: from + match.index, end: from + match.index + match[0].length };
    if (part.kind === 'paragraph') return null;
  }
  return null;
}

function noteAtHead(story: Story): Note | null {
  const { text, parts } = story.copy;
  for (const [i, part] of parts.slice(0, 8).entries()) {
    const match = backward.exec(text.slice(part.start, Math.min(part.end, part.start + 36)));
    if (match) return { story, page: printed(match[1]), part: i, start: part.start, end: part.start + match[0].length };
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

/** One-to-one: alone between their pages, or told apart by the words of their heads. */
function pairUp(from: readonly Note[], to: readonly Note[], pageOf: (story: Story) => string | null): (readonly [Note, Note])[] {
  const pairs: (readonly [Note, Note])[] = [];
  const taken = new Set<Note>();
  const starts = grouped(from, (a) => `${pageOf(a.story)} ${a.page}`);
  const ends = grouped(to, (b) => `${b.page} ${pageOf(b.story)}`);
  for (const [key, group] of starts) {
    const answers = ends.get(key) ?? [];
    if (group.length > mostRivals || answers.length > mostRivals) continue;
    for (const a of group) {
      const open = answers.filter((b) => b.story !== a.story && !taken.has(b));
      const sorted = open.map((b) => ({ b, shared: sharedRuns(headOf(a.story), headOf(b.story)) })).sort((x, y) => y.shared - x.shared);
      const [best, second] = sorted;
      if (!best || (group.length + open.length > 2 && (best.shared < 2 || best.shared === second?.shared))) continue;
      taken.add(best.b);
      pairs.push([a, best.b]);
    }
  }
  return pairs;
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
