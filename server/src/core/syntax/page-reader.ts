// Which paragraph goes on from which: a page is read from top to bottom, each beginning is weighed against the ends still open.
import { isBody, isBrokenEnd, mayContinue } from './broken.ts';
import type { Item } from './item.ts';
import { Kinship } from './kinship.ts';
import { mayLackHead } from './openness.ts';
import { lacksCount } from './lost-count.ts';
import { beginsWithin, neighbourhood } from './neighbours.ts';
import { Numbers, resumption } from './resume.ts';
import { beginsAfresh, overlapLength, seamScore, sharedTerms, type Side, sideOf } from './seam.ts';

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
  /** A head or another story stands right behind it. */
  readonly blocked: boolean;
}

/** Where an end goes on, among the page's paragraphs. */
interface Resumed {
  readonly at: number;
  readonly score: number;
  readonly overlap: number;
  /** What the end right above it took from its score. */
  readonly rival: number;
}

interface Candidate {
  readonly item: number;
  readonly story: number;
  readonly score: number;
  readonly overlap: number;
}

/** How many paragraphs further a continuation is looked for. */
const reach = 40;
const most = 12;
const nearEnough = 0.4;
const farEnough = 1.2;
const topicWeight = 1.2;
const topicMost = 4;
const sameStoryLeast = 0.9;
const lostHead = 2.6;
/** What speaks for the paragraph right below an end, and what does so where that end is a pause or a mark that opens. */
const nearWeight = 1.5;
const pausedWeight = 1.5;
/** What speaks against a paragraph right below another end, and how much more does so the better it goes on from that one. */
const rivalWeight = 1.5;
const rivalSlope = 0.8;
const rivalMost = 5;
/** What a seam's neighbours say of one far away, and of one right below. */
const neighbourWeight = 0.7;
const neighbourLeast = -0.4;
const neighbourMost = 3;
const nearNeighbours = 0.1;
/** What its first characters say of a far paragraph. */
const beginningWeight = 0.3;
const beginningMost = 2;
/** Against a far paragraph right behind one that is finished, of another story as the heads divide the page or of the same. */
const finishedAbove = 1.4;
const finishedWithin = 0.3;
/** Against the first and the second paragraph below a head. */
const firstBelow = 2;
const secondBelow = 1.2;
/** A story is taken up again where that scores so much at least, and so much more than any other place: of two alike neither is joined. */
const resumeLeast = 0.3;
const resumeMargin = 0.6;
/** Against a paragraph right below a head. */
const headAbove = 3;
/** Of two ends that both wait for the same paragraph the one right above it is ahead by so much, and joined where it leads by so much. */
const nearBias = 1.6;
const nearMargin = 0.5;

/** Of a page of more lines than two of these, one stretch and its neighbours are looked at for words printed elsewhere. */
const stretch = 600;

const nothing = { text: '' };
const nowhere: Resumed = { at: -1, score: 0, overlap: 0, rival: 0 };

/** Two blanks and more before the first character. */
function isIndented(item: Item | undefined): boolean {
  return item !== undefined && item.line.from - item.line.start >= 2 && item.line.level === 0;
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
    const found = !this.of.has(item) && mayContinue(this.items[item]) ? better(this.repeated(k), this.bestEnd(k, story)) : null;
    if (found) {
      this.of.set(item, { from: found.item, overlap: found.overlap });
      this.open = this.open.filter((o) => o.item !== found.item).map((o) => (o.at === k - 1 ? { ...o, blocked: true } : o));
      story = found.story;
    } else if (!this.of.has(item) && this.isLostHead(item)) this.of.set(item, { from: 'lost', overlap: 0 });
    const broken = found ? undefined : this.takenUp.get(item);
    if (broken !== undefined) story = this.storyOf.get(broken) ?? story;
    this.stories[k] = story;
    this.storyOf.set(item, story);
    if (isBrokenEnd(this.items, item) && !this.isJumpBeside(item, 1, /下转|紧接|转接|文转|转第/)) {
      this.open.push({ item, at: k, story, blocked: this.isBlocked(item) });
      if (this.open.length > most) for (const old of this.open.splice(0, 1)) this.lostTails.add(old.item);
    }
  }

  /** The open end that the paragraph goes on from best, where one is good enough. */
  private bestEnd(k: number, story: number): Candidate | null {
    const head = this.body[k] ?? -1;
    let best: Candidate | null = null;
    let rival: Candidate | null = null;
    const last = this.open.at(-1);
    for (const open of last ? [last, ...this.open.slice(0, -1)] : []) {
      const near = open.at === k - 1;
      if (k - open.at > reach) continue;
      if (open.blocked && !near) {
        const { at, score, overlap, rival: taken } = this.resume(open, k);
        if (at !== k) continue;
        const found = { item: open.item, story: open.story, score, overlap };
        if (best === null || rival === null) best = better(best, found);
        else {
          // two ends that both lost what is below them: the one right above has no more right to it
          const ahead = score + taken - (rival.score + this.neighbours(this.side(rival.item), this.side(head)) + this.begins(this.side(head)) - nearWeight + nearBias);
          if (Math.abs(ahead) < nearMargin) return null;
          best = ahead > 0 ? found : best;
        }
        continue;
      }
      const right = this.side(head);
      const left = this.side(open.item);
      if (!near && beginsAfresh(left, right)) continue;
      const overlap = overlapLength(left.text, right.text);
      const evidence = seamScore(left, right, near || overlap > 0 ? this.words(head) : '') + (overlap > 0 ? 3 + overlap * 0.3 : 0) + (near ? Math.max(0, Math.min(1, nearNeighbours * neighbourhood(left.text, right.text))) : 0);
      const far = near ? 0 : this.farEvidence(open, head, story);
      if (!near && evidence + far < 1) continue;
      const rivals = near && !open.blocked && this.open.some((o) => o.blocked) ? Math.min(1, right.text.length / 60) * this.lean(open.story, head, 1) : 0;
      const score = evidence + far + rivals + this.place(open, k);
      const enough = near ? nearEnough : farEnough;
      if (score >= enough && (best === null || score > best.score + 0.4)) {
        best = { item: open.item, story: open.story, score, overlap };
        if (near) rival = best;
      }
    }
    return best;
  }

  /** Where a story with others laid behind its end goes on, looked for from paragraph `k` on; `at` is −1 where it does not. */
  private resume(open: Open, k: number): Resumed {
    const known = this.resumed.get(open.item);
    if (known && (known.at < 0 || known.at >= k)) return known;
    let best: Resumed = nowhere;
    let second = 0;
    const left = this.side(open.item);
    for (let from = k; from < this.body.length && from <= open.at + reach; ) {
      const place = this.places[this.body[from] ?? -1];
      let to = from + 1;
      while (to < this.body.length && this.places[this.body[to] ?? -1] === place) to++;
      const topics = this.topics(open, from, to);
      for (let j = from; j < to && j <= open.at + reach; j++) {
        const head = this.body[j] ?? -1;
        const right = this.side(head);
        if (!mayContinue(this.items[head]) || beginsAfresh(left, right)) continue;
        const overlap = overlapLength(left.text, right.text);
        const rival = j - 1 > open.at ? this.rivalry(this.side(this.body[j - 1] ?? -1), right) : 0;
        const score = seamScore(left, right, this.words(head)) + (overlap > 0 ? 3 + overlap * 0.3 : 0) + this.neighbours(left, right) + this.begins(right) + this.place(open, j) + topics(j) - rival;
        if (score > best.score) {
          second = best.score;
          best = { at: j, score, overlap, rival };
        } else if (score > second) second = score;
      }
      from = to;
    }
    if (best.score < resumeLeast || best.score - second < resumeMargin) {
      const head = this.body[best.at] ?? -1;
      if (best.score >= resumeLeast && this.places[head] !== this.places[open.item] && !this.takenUp.has(head)) this.takenUp.set(head, open.item);
      best = nowhere;
    }
    this.resumed.set(open.item, best);
    return best;
  }

  /** How much an end right above a paragraph takes from one far away: the more, the better the paragraph goes on from it. */
  private rivalry(above: Side, right: Side): number {
    if (above.tail === 0) return 0;
    return Math.max(0, Math.min(rivalMost, rivalWeight + rivalSlope * (seamScore(above, right, '') + this.neighbours(above, right))));
  }

  /** How much more a far paragraph begins as pieces do than as paragraphs. */
  private begins(right: Side): number {
    return Math.max(-beginningMost, Math.min(beginningMost, beginningWeight * beginsWithin(right.text)));
  }

  private neighbours(left: Side, right: Side): number {
    return Math.max(neighbourLeast, Math.min(neighbourMost, neighbourWeight * neighbourhood(left.text, right.text)));
  }

  /** How much more the words round paragraph `j` of body[from, to) speak for an end going on there than for its going on nowhere. */
  private topics(open: Open, from: number, to: number): (j: number) => number {
    const place = this.places[this.body[from] ?? -1];
    if (place === this.places[open.item]) return (j) => sharedTerms(this.text(open.item).slice(-300), this.text(this.body[j] ?? -1).slice(0, 300)) - sameStoryLeast;
    // the run begins right behind its head, before what is looked for
    let first = from;
    while (first - 1 > open.at && this.places[this.body[first - 1] ?? -1] === place) first--;
    const scores = resumption(this.textsOf(open), this.headOf(this.body[first] ?? -1), this.body.slice(first, to).map((i) => this.text(i)), this.numbers);
    const best = Math.max(...scores.slice(0, -1));
    const atAll = Math.min(topicMost, topicWeight * (best - (scores.at(-1) ?? 0)));
    // a story of no or one paragraph is not laid into another
    return (j) => atAll - Math.min(topicMost, topicWeight * (best - (scores[j - first] ?? 0))) - (j === first ? firstBelow : j === first + 1 ? secondBelow : 0);
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

  /** Shared terms within a story, shared words of the story across stories. */
  private farEvidence(open: Open, head: number, story: number): number {
    const shared = sharedTerms(this.text(open.item).slice(-300), this.text(head).slice(0, 300));
    return shared + (open.story === story && !this.isMixed() ? 0 : this.lean(open.story, head, this.text(head).length >= 40 || this.side(head).tail > 0 ? 1 : 2));
  }

  private isMixed(): boolean {
    return this.places[this.body[0] ?? 0] !== this.places[this.body.at(-1) ?? 0];
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

  /** What order and heads between say. */
  private place(open: Open, k: number): number {
    const near = open.at === k - 1;
    const head = this.body[k] ?? -1;
    const above = this.items[head - 1]?.kind;
    let score = (near ? nearWeight : -0.5 - 0.03 * (k - open.at)) + this.indent(head);
    if (near && !open.blocked && this.isPaused(open.item)) score += pausedWeight;
    if (above === 'headline' || above === 'subhead' || above === 'deck' || above === 'section' || above === 'byline') score -= headAbove;
    if (near && !open.blocked) return score;
    if (near) return score - 1;
    if (this.side(this.body[k - 1] ?? -1).tail === 0) score -= !open.blocked ? 1 : this.places[head] === this.places[open.item] ? finishedWithin : finishedAbove;
    return open.blocked ? score + 0.6 : score - 0.5;
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

  /** How much the words of a paragraph and what follows it speak for a story. */
  private lean(story: number, head: number, paragraphs: number): number {
    this.kin ??= new Kinship(this.items);
    for (; this.kinUpTo < head; this.kinUpTo++) {
      const kind = this.items[this.kinUpTo]?.kind;
      if (kind === 'caption' || kind === 'credit' || kind === 'byline') continue;
      this.kin.add(this.kinUpTo, this.storyOf.get(this.kinUpTo) ?? this.places[this.kinUpTo] ?? 0);
    }
    const texts = [head];
    for (let i = head + 1; i < this.end && texts.length < paragraphs && !this.items[i]?.opens; i++) if (isBody(this.items[i]) || this.items[i]?.kind === 'subhead') texts.push(i);
    return this.kin.lean(texts, story);
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
