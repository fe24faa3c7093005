// Which paragraph goes on from which: a page is read from top to bottom, each beginning is weighed against the ends still open.
import { isBody, isBrokenEnd, mayContinue } from './broken.ts';
import { type FarPlace, farOdds, type Rival, rivalOf, tokensOf } from './far-seam.ts';
import type { Item } from './item.ts';
import { Kinship } from './kinship.ts';
import type { BlockKind } from './model.ts';
import { mayLackHead } from './openness.ts';
import { lacksCount } from './lost-count.ts';
import { Numbers, resumption } from './resume.ts';
import { seamBelow, seamFurther } from './own-seam.ts';
import { beginsAfresh, overlapLength, type Side, sideOf } from './seam.ts';

/** What a paragraph continues. */
export interface Join {
  /** Index of the item whose sentence it goes on, or 'lost'. */
  readonly from: number | 'lost';
  /** Code units at its head that repeat the end of that item. */
  readonly overlap: number;
}

export interface Joins {
  /** By item index. */
  readonly of: ReadonlyMap<number, Join>;
  /** Items whose end is lost. */
  readonly lostTails: ReadonlySet<number>;
  /** Items with which a story is taken up again, as far as can be told, to the item it broke off at: no sentence is joined. */
  readonly takenUp: ReadonlyMap<number, number>;
}

/** Joins of a page as they are found. */
export interface Finding {
  readonly of: Map<number, Join>;
  readonly lostTails: Set<number>;
  readonly takenUp: Map<number, number>;
}

/** An end that waits for its continuation. */
interface Open {
  readonly item: number;
  /** Place among the page's paragraphs. */
  readonly at: number;
  readonly story: number;
  /** What stands right behind it: a head or another story, a paragraph that goes on from elsewhere, or one that may go on from it. */
  readonly behind: 'head' | 'taken' | 'paragraph';
}

/** Where an end goes on, among the page's paragraphs. */
interface Resumed {
  readonly at: number;
  readonly score: number;
}

/** A place as it is weighed. */
interface Weighed {
  /** Among the page's paragraphs. */
  readonly at: number;
  readonly tokens: readonly number[];
  /** The words round it speak against it. */
  readonly against: boolean;
}

/** The likeliest place among the page's paragraphs, −1 where there is none, and the chance of going on nowhere. */
interface Likeliest {
  readonly at: number;
  readonly chance: number;
  readonly nowhere: number;
  readonly against: boolean;
}

type Topics = Pick<FarPlace, 'before' | 'atAll' | 'short'>;

interface Candidate {
  readonly item: number;
  readonly story: number;
  readonly score: number;
  readonly overlap: number;
}

/** How many paragraphs further a continuation is looked for. */
const reach = 40;
const most = 12;
const nearEnough = 0.2;

const lostHead = 2.6;
/** What speaks for the paragraph right below an end, and what does so where that end is a pause or a mark that opens. */
const nearWeight = 2;
const pausedWeight = 2;
/** Against each paragraph between, and against one behind a finished one. */
const farWeight = 0.03;
const finishedAbove = 0.8;
/** So much better than any other it must be: of two alike neither is joined. */
const ownMargin = 0.6;
/** A story is taken up again where that is so likely, or so where the words round it speak against it; where it is less so nothing is joined, though the story is taken to go on there. */
const resumeLeast = 0.5;
const againstLeast = 0.95;
const takenUpLeast = 0.3;
/** So likely must one be that takes the paragraph from a good end right above it. */
const farPrevails = 0.7;
/** Against a paragraph right below a head. */
const headAbove = 4;

/** Of a page of more lines than two of these, one stretch and its neighbours are looked at for words printed elsewhere. */
const stretch = 600;

const nothing = { text: '' };
const nowhere: Resumed = { at: -1, score: 0 };

/** Two blanks and more before the first character. */
function isIndented(item: Item | undefined): boolean {
  return item !== undefined && item.line.from - item.line.start >= 2 && item.line.level === 0;
}

function isHead(kind: BlockKind | undefined): boolean {
  return kind === 'headline' || kind === 'subhead' || kind === 'deck' || kind === 'section' || kind === 'byline';
}

function better(a: Candidate | null, b: Candidate | null): Candidate | null {
  return a && (!b || a.score >= b.score) ? a : b;
}

/** Reads one page from top to bottom. */
export class PageReader {
  private readonly items: readonly Item[];
  private readonly places: readonly number[];
  private readonly start: number;
  private readonly end: number;
  private readonly of: Map<number, Join>;
  private readonly lostTails: Set<number>;
  private readonly takenUp: Map<number, number>;
  private readonly body: number[] = [];
  /** Story of each paragraph read so far, joins followed. */
  private readonly stories: number[] = [];
  private open: Open[] = [];
  private readonly numbers = new Numbers();
  private kin: Kinship | null = null;
  private kinUpTo: number;
  private readonly storyOf = new Map<number, number>();
  private readonly resumed = new Map<number, Resumed>();
  private readonly rivals = new Map<number, Rival | null>();
  private printed: { readonly from: number; readonly to: number; readonly words: string } | null = null;
  /** Share of indented paragraphs; 0 where all or none are, null before it is known. */
  private indented: number | null = null;

  constructor(items: readonly Item[], places: readonly number[], start: number, end: number, { of, lostTails, takenUp }: Finding) {
    this.items = items;
    this.places = places;
    this.start = start;
    this.kinUpTo = start;
    this.end = end;
    this.of = of;
    this.lostTails = lostTails;
    this.takenUp = takenUp;
    for (let i = start; i < end; i++) if (isBody(items[i])) this.body.push(i);
  }

  read(): void {
    for (let k = 0; k < this.body.length; k++) this.readParagraph(k);
    for (const { item } of this.open) this.lostTails.add(item);
    // it goes on somewhere, though not for sure where
    for (const item of this.takenUp.values()) this.lostTails.delete(item);
  }

  private readParagraph(k: number): void {
    while (this.open.length > 0 && k - (this.open[0]?.at ?? k) > reach) for (const old of this.open.splice(0, 1)) this.lostTails.add(old.item);
    const item = this.body[k] ?? -1;
    const before = this.body[k - 1];
    if (before === item - 1 && this.items[item]?.wrapped === 'goes-on') this.of.set(item, { from: before, overlap: 0 });
    let story = before !== undefined && this.places[before] === this.places[item] ? (this.stories[k - 1] ?? 0) : (this.places[item] ?? 0);
    const found = !this.of.has(item) && mayContinue(this.items[item]) ? (this.repeated(k) ?? this.bestEnd(k)) : null;
    if (found) {
      this.of.set(item, { from: found.item, overlap: found.overlap });
      this.open = this.open.filter((o) => o.item !== found.item).map((o) => (o.at === k - 1 && o.behind === 'paragraph' ? { ...o, behind: 'taken' } : o));
      story = found.story;
    } else if (!this.of.has(item) && this.isLostHead(item)) this.of.set(item, { from: 'lost', overlap: 0 });
    const broken = found ? undefined : this.takenUp.get(item);
    if (broken !== undefined) story = this.storyOf.get(broken) ?? story;
    this.stories[k] = story;
    this.storyOf.set(item, story);
    if (isBrokenEnd(this.items, item) && !this.isJumpBeside(item, 1, /下转|紧接|转接|文转|转第/)) {
      this.open.push({ item, at: k, story, behind: this.isBlocked(item) ? 'head' : 'paragraph' });
      if (this.open.length > most) for (const old of this.open.splice(0, 1)) this.lostTails.add(old.item);
    }
  }

  /** The open end that the paragraph goes on from best, where one is good enough: of one right above and one far away, the latter where it is so likely. */
  private bestEnd(k: number): Candidate | null {
    const head = this.body[k] ?? -1;
    let best: Candidate | null = null;
    let far: Candidate | null = null;
    for (const open of this.open) {
      if (k - open.at > reach) continue;
      if (open.at === k - 1) {
        best = better(best, this.below(open, head));
        continue;
      }
      const { at, score } = this.resume(open, k);
      if (at !== k) continue;
      const found = { item: open.item, story: open.story, score, overlap: overlapLength(this.side(open.item).text, this.side(head).text) };
      if (open.behind === 'head') far = better(far, found);
      else best = better(best, found);
    }
    return far && best && far.score < farPrevails ? best : (far ?? best);
  }

  /** The paragraph right below an end, where it goes on from that well enough. */
  private below(open: Open, head: number): Candidate | null {
    const right = this.side(head);
    const left = this.side(open.item);
    const rivals = open.behind === 'paragraph' && this.open.some((o) => o.behind !== 'paragraph') ? Math.min(1, right.text.length / 60) * this.lean(open.story, head) : 0;
    const place = nearWeight + this.indent(head) - (isHead(this.items[head - 1]?.kind) ? headAbove : 0) + (open.behind === 'head' ? -1 : this.isPaused(open.item) ? pausedWeight : 0);
    const score = seamBelow(left, right, this.words(head)) + rivals + place;
    return score >= nearEnough ? { item: open.item, story: open.story, score, overlap: overlapLength(left.text, right.text) } : null;
  }

  /** Where an end goes on, looked for from paragraph `k` on; `at` is −1 where nowhere. */
  private resume(open: Open, k: number): Resumed {
    const known = this.resumed.get(open.item);
    if (known && (known.at < 0 || known.at >= k)) return known;
    const found = open.behind === 'head' ? this.behindStories(open, k) : this.withinStory(open, k);
    this.resumed.set(open.item, found);
    return found;
  }

  /** Where an end goes on that other stories were laid behind: the score is a chance. */
  private behindStories(open: Open, k: number): Resumed {
    const { at, chance, nowhere: lost, against } = this.likeliest(open, this.farPlaces(open, k));
    if (at >= 0 && chance >= (against ? againstLeast : resumeLeast)) return { at, score: chance };
    const head = this.body[at] ?? -1;
    if (at >= 0 && 1 - lost >= takenUpLeast && !this.takenUp.has(head)) this.takenUp.set(head, open.item);
    return nowhere;
  }

  /** Where an end goes on with other paragraphs of its own story between. */
  private withinStory(open: Open, k: number): Resumed {
    const left = this.side(open.item);
    let best = nowhere;
    let second = 0;
    for (let at = k; at < this.body.length && at <= open.at + reach; at++) {
      const head = this.body[at] ?? -1;
      const right = this.side(head);
      if (this.places[head] !== this.places[open.item]) break;
      if (!mayContinue(this.items[head]) || beginsAfresh(left, right)) continue;
      const above = this.side(this.body[at - 1] ?? -1);
      const place = this.indent(head) - farWeight * (at - open.at) - (isHead(this.items[head - 1]?.kind) ? headAbove : 0) - (above.tail === 0 ? finishedAbove : 0);
      const score = seamFurther(left, right, this.words(head), at - 1 > open.at ? above : null) + place;
      if (score > best.score) {
        second = best.score;
        best = { at, score };
      } else if (score > second) second = score;
    }
    return best.score - second < ownMargin ? nowhere : best;
  }

  /** The likeliest of the places and how likely it is, and how likely the end goes on nowhere. */
  private likeliest(_open: Open, places: readonly Weighed[]): Likeliest {
    const odds = places.map(({ tokens }) => farOdds(tokens));
    const most = Math.max(...odds);
    const best = places[odds.indexOf(most)];
    const top = Math.max(0, most);
    const all = odds.reduce((sum, one) => sum + Math.exp(one - top), Math.exp(-top));
    return best ? { at: best.at, chance: Math.exp(most - top) / all, nowhere: Math.exp(-top) / all, against: best.against } : { at: -1, chance: 0, nowhere: 1, against: false };
  }

  /** All paragraphs of other stories from `k` on that an end may go on with. */
  private farPlaces(open: Open, k: number): Weighed[] {
    const left = this.side(open.item);
    const found: { at: number; place: Omit<FarPlace, 'places'> }[] = [];
    for (let from = k; from < this.body.length && from <= open.at + reach; ) {
      const story = this.places[this.body[from] ?? -1];
      let to = from + 1;
      while (to < this.body.length && this.places[this.body[to] ?? -1] === story) to++;
      const topics = this.topics(open, from, to);
      for (let at = from; at < to && at <= open.at + reach; at++) {
        const head = this.body[at] ?? -1;
        if (!mayContinue(this.items[head])) continue;
        const above = this.items[head - 1]?.kind;
        const place = { left, right: this.side(head), words: this.words(head), finished: at - 1 > open.at && this.side(this.body[at - 1] ?? -1).tail === 0, rival: at - 1 > open.at ? this.rival(at) : null, paused: this.isPaused(open.item), last: at === to - 1, distance: at - open.at, belowHead: isHead(above), belowPicture: above === 'caption' || above === 'credit', indent: this.indent(head), ...topics(at) };
        found.push({ at, place });
      }
      from = to;
    }
    return found.map(({ at, place }) => ({ at, tokens: tokensOf({ ...place, places: found.length }), against: place.atAll < 0 }));
  }

  /** The end right above a paragraph, where it is one; read once for all ends further up. */
  private rival(at: number): Rival | null {
    const known = this.rivals.get(at);
    if (known !== undefined) return known;
    const [above = -1, head = -1] = this.body.slice(at - 1, at + 1);
    const rival = this.side(above).tail > 0 ? rivalOf(this.side(above), this.side(head), this.words(head), this.isPaused(above)) : null;
    this.rivals.set(at, rival);
    return rival;
  }

  /** How much more the words round paragraph `at` of body[from, to) speak for an end going on there than for its going on nowhere. */
  private topics(open: Open, from: number, to: number): (at: number) => Topics {
    const story = this.places[this.body[from] ?? -1];
    // the run begins right behind its head, before what is looked for
    let first = from;
    while (first - 1 > open.at && this.places[this.body[first - 1] ?? -1] === story) first--;
    const scores = resumption(this.textsOf(open), this.headOf(this.body[first] ?? -1), this.body.slice(first, to).map((i) => this.text(i)), this.numbers);
    const best = Math.max(...scores.slice(0, -1));
    return (at) => ({ before: at - first, atAll: best - (scores.at(-1) ?? 0), short: best - (scores[at - first] ?? 0) });
  }

  /** Paragraphs read so far of the story an open end belongs to. */
  private textsOf({ story }: Open): string[] {
    return this.body.filter((_, k) => this.stories[k] === story).map((i) => this.text(i));
  }

  /** The heads above a paragraph. */
  private headOf(item: number): string {
    let from = item;
    while (from > this.start && !isBody(this.items[from - 1])) from--;
    return this.items.slice(from, item).map(({ traits }) => traits.text).join('\n');
  }

  /** Where some paragraphs are indented, an indent begins one and its want continues one. */
  private indent(item: number): number {
    if (this.indented === null) {
      const count = this.body.filter((i) => isIndented(this.items[i])).length;
      this.indented = count === 0 || count === this.body.length ? 0 : count / this.body.length;
    }
    if (this.indented === 0) return 0;
    return isIndented(this.items[item]) ? -2.5 : this.indented > 0.6 ? 1.2 : 0;
  }

  /** 每件，: a pause or a mark that opens is no end of anything. */
  private isPaused(item: number): boolean {
    const end = this.items[item]?.traits.end;
    return end === 'pause' || end === 'opener';
  }

  /** A finished paragraph whose last words are printed again at the head of this one. */
  private repeated(k: number): Candidate | null {
    const text = this.text(this.body[k] ?? -1);
    const stop = text.slice(0, 20).search(/[。！？]/);
    if (stop < 1 || stop >= text.length - 2) return null;
    for (let j = k - 1; j >= Math.max(0, k - reach); j--) {
      const item = this.body[j] ?? -1;
      if (this.items[item]?.traits.end !== 'stop' || !this.text(item).endsWith(text.slice(0, stop + 1))) continue;
      const overlap = overlapLength(this.text(item), text);
      if (overlap === stop + 1) return { item, story: this.stories[j] ?? 0, score: 4 + overlap * 0.3, overlap };
    }
    return null;
  }

  private isLostHead(item: number): boolean {
    const { face, text } = this.items[item]?.traits ?? { face: 'bare', text: '' };
    return face === 'prose' && text.length >= 12 && ((mayLackHead(text) && this.side(item).head >= lostHead) || lacksCount(text, () => this.words(item))) && !this.isJumpBeside(item, -1, /上接|紧接|文接|接第/);
  }

  /** A note beside the paragraph, pictures apart, says on which page it goes on or comes from. */
  private isJumpBeside(item: number, step: 1 | -1, note: RegExp): boolean {
    let i = item + step;
    while (this.items[i]?.kind === 'caption' || this.items[i]?.kind === 'credit') i += step;
    return this.items[i]?.kind === 'jump' && note.test(this.items[i]?.traits.text ?? '');
  }

  /** How much the words of a paragraph speak for a story. */
  private lean(story: number, head: number): number {
    this.kin ??= new Kinship(this.items);
    for (; this.kinUpTo < head; this.kinUpTo++) {
      const kind = this.items[this.kinUpTo]?.kind;
      if (kind === 'caption' || kind === 'credit' || kind === 'byline') continue;
      this.kin.add(this.kinUpTo, this.storyOf.get(this.kinUpTo) ?? this.places[this.kinUpTo] ?? 0);
    }
    return this.kin.lean(head, story);
  }

  /** Whether nothing but pictures stands between the end of a paragraph and another story, a head or the page's end. */
  private isBlocked(item: number): boolean {
    for (let i = item + 1; i < this.end; i++) {
      const next = this.items[i];
      if (!next || next.kind === 'caption' || next.kind === 'credit') continue;
      return !isBody(next) || next.traits.face === 'dateline';
    }
    return true;
  }

  private side(i: number): Side {
    return sideOf(this.items[i]?.traits ?? nothing);
  }

  private text(i: number): string {
    return this.items[i]?.traits.text ?? '';
  }

  /** The page's text round an item, as the issue prints its own words: all of it but on a page longer than any that is printed. */
  private words(item: number): string {
    const stretches = Math.max(1, Math.floor((this.end - this.start) / stretch));
    const at = Math.min(stretches - 1, Math.floor((item - this.start) / stretch));
    const from = this.start + Math.max(0, at - 1) * stretch;
    const to = at + 2 >= stretches ? this.end : this.start + (at + 2) * stretch;
    if (this.printed?.from !== from || this.printed.to !== to) this.printed = { from, to, words: this.items.slice(from, to).map(({ traits }) => traits.text).join('\n') };
    return this.printed.words;
  }
}
