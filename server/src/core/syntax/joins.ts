// Which paragraph goes on from which: a one-to-one matching of broken ends and beginnings, page by page.
import type { Item } from './item.ts';
import { overlapLength, seamScore, type Side, sideOf } from './seam.ts';

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
}

interface Candidate {
  readonly end: number;
  readonly head: number;
  readonly score: number;
  readonly overlap: number;
  /** The head is the next paragraph behind the end. */
  readonly near: boolean;
}

const reach = 40;
const nearEnough = 0.6;
const farEnough = 1.6;
const lostHead = 2.6;

/** Finds the joins of all pages. */
export function findJoins(items: readonly Item[], story: readonly number[]): Joins {
  const of = new Map<number, Join>();
  const lostTails = new Set<number>();
  for (let start = 0; start < items.length; ) {
    let end = start;
    while (end < items.length && items[end]?.kind !== 'masthead' && items[end]?.kind !== 'page-header') end++;
    if (end > start) joinPage(items, bodyOf(items, start, end), story, of, lostTails);
    start = end + 1;
  }
  return { of, lostTails };
}

/** Indexes of the paragraphs of items[start, end). */
function bodyOf(items: readonly Item[], start: number, end: number): number[] {
  const body: number[] = [];
  for (let i = start; i < end; i++) if (isBody(items[i])) body.push(i);
  return body;
}

function isBody(item: Item | undefined): boolean {
  return item !== undefined && (item.kind === 'paragraph' || item.kind === 'note' || item.kind === 'brief');
}

function joinPage(items: readonly Item[], body: readonly number[], story: readonly number[], of: Map<number, Join>, lostTails: Set<number>): void {
  const ends = body.filter((i) => isBrokenEnd(items, i));
  const page = new PageSides(items, body, story);
  const candidates: Candidate[] = [];
  for (const end of ends) addCandidates(page, end, candidates);
  addOverlaps(page, candidates);
  const used = new Set<number>();
  match(settleContests(page, candidates), used, of);
  const left = ends.filter((end) => !used.has(end));
  if (left.length > 0) match(farCandidates(page, left, of), used, of);
  for (const end of ends) if (!used.has(end)) lostTails.add(end);
  for (const i of body) if (!of.has(i) && isLostHead(page, i)) of.set(i, { from: 'lost', overlap: 0 });
}

/** Takes the best pairs first; each end and each head once. */
function match(candidates: Candidate[], used: Set<number>, of: Map<number, Join>): void {
  candidates.sort((a, b) => b.score - a.score || a.end - b.end || a.head - b.head);
  for (const { end, head, overlap } of candidates) {
    if (used.has(end) || of.has(head)) continue;
    used.add(end);
    of.set(head, { from: end, overlap });
  }
}

/** Where an end or a head has several candidates, the story whose words it shares decides; pairs that do not reach their threshold fall away. */
function settleContests(page: PageSides, candidates: readonly Candidate[]): Candidate[] {
  const count = new Map<string, number>();
  for (const { end, head } of candidates) for (const key of [`e${end}`, `h${head}`]) count.set(key, (count.get(key) ?? 0) + 1);
  const settled: Candidate[] = [];
  for (const candidate of candidates) {
    const contested = (count.get(`e${candidate.end}`) ?? 0) > 1 || (count.get(`h${candidate.head}`) ?? 0) > 1;
    const score = candidate.score + (contested ? page.kinship(candidate.end, candidate.head) : 0);
    if (score >= (candidate.near ? nearEnough : farEnough)) settled.push({ ...candidate, score });
  }
  return settled;
}

/** For ends that are still open: heads anywhere on the page that share the end's own terms. */
function farCandidates(page: PageSides, ends: readonly number[], of: ReadonlyMap<number, Join>): Candidate[] {
  const found: Candidate[] = [];
  for (const end of ends) {
    const at = page.body.indexOf(end);
    const own: Candidate[] = [];
    for (let k = at + 1; k < page.body.length && k <= at + reach; k++) {
      const head = page.body[k] ?? -1;
      const right = page.side(head);
      if (of.has(head) || right.head <= -1 || !mayContinue(page, head)) continue;
      const score = seamScore(page.side(end), right, '') + place(page, end, head, at, k) + sharedTerms(page.text(end).slice(-300), page.text(head).slice(0, 300));
      own.push({ end, head, score, overlap: 0, near: false });
    }
    own.sort((a, b) => b.score - a.score);
    const [best, second] = own;
    if (best && best.score >= 1 && best.score - (second?.score ?? -9) >= 0.6) found.push(best);
  }
  return found;
}

/** Runs of four characters that both texts hold. */
function sharedTerms(left: string, right: string): number {
  let shared = 0;
  for (let i = 0; i + 4 <= right.length && shared < 5; i++) {
    const gram = right.slice(i, i + 4);
    if (!/[^一-鿿]/.test(gram) && left.includes(gram)) shared++;
  }
  return Math.min(shared, 3) * 0.7;
}

/** The paragraphs of a page; what is asked of them is worked out once. */
class PageSides {
  readonly items: readonly Item[];
  readonly body: readonly number[];
  private readonly story: readonly number[];
  private readonly sides = new Map<number, Side>();
  private readonly owners = new Map<number, ReadonlyMap<number, number>>();

  constructor(items: readonly Item[], body: readonly number[], story: readonly number[]) {
    this.items = items;
    this.body = body;
    this.story = story;
  }

  side(i: number): Side {
    let side = this.sides.get(i);
    if (!side) {
      side = sideOf(this.text(i));
      this.sides.set(i, side);
    }
    return side;
  }

  text(i: number): string {
    return this.items[i]?.traits.text ?? '';
  }

  /** How much the words of `head` speak for the story of `end` against the other stories before it. */
  kinship(end: number, head: number): number {
    const owners = this.ownersOf(head);
    const own = owners.get(this.story[end] ?? 0) ?? 0;
    let others = 0;
    for (const [story, hits] of owners) if (story !== this.story[end]) others = Math.max(others, hits);
    return Math.max(-2.5, Math.min(2.5, (own - others) * 0.6));
  }

  /** Runs of three characters of a paragraph that only one story before it holds, counted by story. */
  private ownersOf(head: number): ReadonlyMap<number, number> {
    const known = this.owners.get(head);
    if (known) return known;
    const texts = new Map<number, string>();
    for (const i of this.body) if (i < head) texts.set(this.story[i] ?? 0, `${texts.get(this.story[i] ?? 0) ?? ''}\n${this.text(i)}`);
    const owners = new Map<number, number>();
    const right = this.text(head).slice(0, 120);
    for (let i = 0; texts.size > 1 && i + 3 <= right.length; i++) {
      const gram = right.slice(i, i + 3);
      if (/[^一-鿿A-Za-z0-9]/.test(gram)) continue;
      const having = [...texts.keys()].filter((story) => texts.get(story)?.includes(gram));
      const only = having[0];
      if (having.length === 1 && only !== undefined) owners.set(only, (owners.get(only) ?? 0) + 1);
    }
    this.owners.set(head, owners);
    return owners;
  }
}

const contact = /(?:电话|热线|网址|邮箱|地址|邮编|微信|传真|咨询|联系|报名|QQ|https?:|www\.)[^。]{0,60}$/;
const jumpAtEnd = /[（(【]?(?:下转|紧接|转)第?\s*[A-Z]?[0-9一二三四五六七八九十]{1,3}版[^。]{0,8}[）)】]?$/;

/** A paragraph of prose that ends without the mark a sentence ends with. */
function isBrokenEnd(items: readonly Item[], i: number): boolean {
  const { traits } = items[i] ?? {};
  if (!traits || traits.end === 'stop' || traits.end === 'colon') return false;
  const { text } = traits;
  if (!(traits.stops || traits.pauses || text.length >= 24)) return false;
  if (/^[（(].*[）)]$/.test(text) || contact.test(text.slice(-80)) || jumpAtEnd.test(text.slice(-30)) || /[!-~]{6}$/.test(text)) return false;
  return !isVerse(items, i);
}

/** A short line beside another of about its length. */
function isVerse(items: readonly Item[], i: number): boolean {
  const item = items[i];
  const length = item?.traits.text.length ?? 0;
  const alike = (other: Item | undefined): boolean => other?.kind === 'paragraph' && Math.abs(other.traits.text.length - length) <= 3 && !/[。！？]./.test(other.traits.text);
  return length <= 24 && item?.traits.stops === false && (alike(items[i - 1]) || alike(items[i + 1]));
}

function mayContinue(page: PageSides, head: number): boolean {
  const item = page.items[head];
  return item !== undefined && item.traits.face !== 'dateline' && item.kind !== 'brief';
}

function addCandidates(page: PageSides, end: number, candidates: Candidate[]): void {
  const { body } = page;
  const at = body.indexOf(end);
  const left = page.side(end);
  for (let k = Math.max(0, at - reach); k < body.length && k <= at + reach; k++) {
    const head = body[k] ?? -1;
    if (k === at || !mayContinue(page, head)) continue;
    const right = page.side(head);
    const near = k === at + 1;
    if (!near && right.head <= -1.5) continue;
    const overlap = overlapLength(left.text, right.text);
    let score = seamScore(left, right, '') + place(page, end, head, at, k);
    if (overlap > 0) score += 3 + overlap * 0.3;
    if (score >= (near ? nearEnough : farEnough) - 2.5) candidates.push({ end, head, score, overlap, near });
  }
}

/** What order and heads between say. */
function place(page: PageSides, end: number, head: number, at: number, k: number): number {
  const near = k === at + 1;
  const broken = k > 0 && page.side(page.body[k - 1] ?? -1).tail > 0;
  let score = near ? 1.5 : k > at ? -0.5 - 0.03 * (k - at) : -2;
  let heads = 0;
  for (let i = Math.min(end, head) + 1; i < Math.max(end, head); i++) {
    const kind = page.items[i]?.kind;
    if (kind === 'headline' || kind === 'subhead' || kind === 'kicker') heads++;
  }
  if (heads > 0) score -= 1;
  const above = page.items[head - 1]?.kind;
  if (above === 'headline' || above === 'subhead' || above === 'deck' || above === 'section' || above === 'byline') score -= 3;
  return !near && !broken ? score - 1 : score;
}

/** Finished paragraphs whose last words are printed again at the head of a later one. */
function addOverlaps(page: PageSides, candidates: Candidate[]): void {
  const { body } = page;
  for (const [k, head] of body.entries()) {
    const text = page.text(head);
    const stop = text.slice(0, 20).search(/[。！？]/);
    if (stop < 1 || stop >= text.length - 2) continue;
    for (let j = Math.max(0, k - reach); j < k; j++) {
      const end = body[j] ?? -1;
      if (page.items[end]?.traits.end !== 'stop') continue;
      const overlap = overlapLength(page.text(end), text);
      if (overlap === stop + 1) candidates.push({ end, head, overlap, score: 4 + overlap * 0.3, near: j === k - 1 });
    }
  }
}

function isLostHead(page: PageSides, i: number): boolean {
  return page.side(i).head >= lostHead && page.text(i).length >= 12 && page.items[i]?.traits.face === 'prose';
}
