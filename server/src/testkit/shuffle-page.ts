// Lays stories out as a page loses its order: columns cut sentences, pictures stand between the halves, one story interrupts another,
// a tail drops off. The truth is kept with it.
import type { BlockKind } from '../core/syntax/model.ts';
import type { SourceStory } from './pages-data.ts';

/** What a line of the page is in truth. `joins` is the one-based line it continues. */
export interface GoldLine {
  readonly line: number;
  readonly kinds: readonly BlockKind[];
  /** Index of the source story, -1 where it belongs to none. */
  readonly story: number;
  readonly joins: number | 'lost' | null;
}

export interface ShuffledPage {
  readonly text: string;
  readonly gold: readonly GoldLine[];
}

interface Piece {
  readonly text: string;
  readonly kinds: readonly BlockKind[];
  readonly story: number;
  /** The piece whose sentence it goes on. */
  readonly follows: Piece | null;
}

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** How rough the layout is. */
export interface ShuffleOptions {
  /** Characters a column takes. */
  readonly column: number;
  /** True: one story is laid inside another, at a cut. Or all others are, both are cut and stand by turns, so do the halves of one story, or later paragraphs of a story stand in its own cut. */
  readonly interleave: boolean | 'all' | 'crossing' | 'strands' | 'moved';
  /** The end of one story's last paragraph is lost. */
  readonly dropTail: boolean;
  /** Markdown marks before headlines and subheads. */
  readonly markdown: boolean;
}

/** Lays the stories out. */
export function shufflePage(stories: readonly SourceStory[], random: () => number, options: ShuffleOptions): ShuffledPage {
  const columns = stories.map((story, i) => layStory(story, i, random, options));
  const dropped = options.dropTail ? Math.floor(random() * columns.length) : -1;
  const all = columns.map((pieces, i) => (i === dropped ? dropTail(pieces, random) : pieces));
  const order = options.interleave ? interleave(all, options.interleave, random) : all.flat();
  return print(order, random);
}

function layStory(story: SourceStory, index: number, random: () => number, { column, markdown }: ShuffleOptions): Piece[] {
  const piece = (text: string, kinds: readonly BlockKind[], follows: Piece | null = null): Piece => ({ text, kinds, story: index, follows });
  const pieces: Piece[] = [];
  for (const head of story.heads) {
    const text = head.replace(/^[\^#~]\s*/, '');
    if (head[0] === '^') pieces.push(piece(text, ['kicker']));
    else if (head[0] === '~') pieces.push(piece(text, ['deck']));
    else pieces.push(piece(markdown ? `# ${text}` : text, ['headline']));
  }
  if (story.byline) pieces.push(piece(story.byline, ['byline']));
  const captions = [...story.captions];
  let room = column * (0.5 + random());
  for (const paragraph of story.body) {
    if (paragraph.startsWith('#')) {
      pieces.push(piece(markdown ? paragraph : paragraph.replace(/^#+\s*/, ''), ['subhead']));
      continue;
    }
    let rest = paragraph;
    let before: Piece | null = null;
    while (rest.length > room) {
      const at = cutPlace(rest, Math.floor(room));
      if (at === null) break;
      before = piece(rest.slice(0, at), ['paragraph'], before);
      pieces.push(before);
      rest = rest.slice(at);
      const caption = random() < 0.45 ? captions.shift() : undefined;
      if (caption) pieces.push(piece(caption, ['caption']));
      room = column * (0.7 + random() * 0.6);
    }
    room -= rest.length;
    pieces.push(piece(rest, ['paragraph'], before));
  }
  for (const caption of captions) pieces.push(piece(caption, ['caption']));
  if (story.credit && story.captions.length > 0) pieces.push(piece(story.credit, ['credit']));
  return pieces;
}

/** A column line holds eleven characters and more behind the indent. */
const shortest = 11;

/** A place to cut near `at`: not at a sentence's end, no mark at the head of the second half, no opening mark at the end of the first. */
function cutPlace(text: string, at: number): number | null {
  for (let step = 0; step < 8; step++) {
    const place = Math.max(shortest, at) + step;
    if (place >= text.length - 2) return null;
    const before = text[place - 1] ?? '';
    const behind = text[place] ?? '';
    if (!'。！？：“（《”）'.includes(before) && !'，。、；：！？”）》'.includes(behind)) return place;
  }
  return null;
}

/** Takes the end off the last paragraph. */
function dropTail(pieces: readonly Piece[], random: () => number): Piece[] {
  const last = pieces.map((p) => p.kinds[0] === 'paragraph').lastIndexOf(true);
  const piece = pieces[last];
  const at = piece ? cutPlace(piece.text, Math.floor(piece.text.length * (0.3 + random() * 0.4))) : null;
  if (!piece || at === null || piece.text.length < 24) return [...pieces];
  return [...pieces.slice(0, last), { ...piece, text: piece.text.slice(0, at) }, ...pieces.slice(last + 1)];
}

/** Lays stories, or what follows, into a cut of the first. */
function interleave(all: readonly (readonly Piece[])[], how: ShuffleOptions['interleave'], random: () => number): Piece[] {
  if (how === 'strands') return [...interleave(halves(all[0] ?? [], random), 'crossing', random), ...all.slice(1).flat()];
  const [first = [], second = [], ...others] = all;
  const at = oneOf(cutsOf(first), random);
  if (at === undefined) return all.flat();
  const before = first.slice(0, at);
  const behind = first.slice(at);
  if (how === 'moved') return [...before, ...moved(behind, random), ...second, ...others.flat()];
  if (how === 'all') return [...before, ...second, ...others.flat(), ...behind];
  const back = how === 'crossing' ? (oneOf(cutsOf(second), random) ?? second.length) : second.length;
  return [...before, ...second.slice(0, back), ...behind, ...second.slice(back), ...others.flat()];
}

/** Where a story's pieces go on a sentence. */
function cutsOf(pieces: readonly Piece[]): number[] {
  return pieces.flatMap((piece, i) => (piece.follows && i > 0 ? [i] : []));
}

/** Where whole paragraphs begin, the first piece apart. */
function beginsOf(pieces: readonly Piece[]): number[] {
  return pieces.flatMap((piece, i) => (i > 0 && piece.kinds[0] === 'paragraph' && !piece.follows ? [i] : []));
}

/** A story in two, between paragraphs. */
function halves(pieces: readonly Piece[], random: () => number): Piece[][] {
  const at = oneOf(beginsOf(pieces), random) ?? pieces.length;
  return [pieces.slice(0, at), pieces.slice(at)];
}

/** Some whole paragraphs from further behind come first. */
function moved(pieces: readonly Piece[], random: () => number): Piece[] {
  const begins = beginsOf(pieces);
  const from = oneOf(begins, random);
  if (from === undefined) return [...pieces];
  const to = oneOf([...begins.filter((i) => i > from), pieces.length], random) ?? pieces.length;
  return [...pieces.slice(from, to), ...pieces.slice(0, from), ...pieces.slice(to)];
}

function oneOf<T>(list: readonly T[], random: () => number): T | undefined {
  return list[Math.floor(random() * list.length)];
}

function print(order: readonly Piece[], random: () => number): ShuffledPage {
  const lineOf = new Map<Piece, number>();
  const gold: GoldLine[] = [];
  const lines: string[] = [''];
  for (const piece of order) {
    if (piece.kinds[0] === 'caption') lines.push('', ...(random() < 0.7 ? [''] : []));
    lines.push(piece.text);
    lineOf.set(piece, lines.length);
    const follows = piece.follows ? lineOf.get(piece.follows) : undefined;
    gold.push({ line: lines.length, kinds: piece.kinds, story: piece.story, joins: piece.follows ? (follows ?? 'lost') : null });
    lines.push('');
  }
  return { text: lines.join('\n'), gold };
}
