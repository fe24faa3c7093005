// The order in which a page is read: pieces of stories found again by their joins, heads first, captions with the story they show.
import type { Item } from './item.ts';
import { isDigit, isHan } from './marks.ts';
import type { Joins } from './page-reader.ts';
import { Runs } from './runs.ts';

/** Which story each item belongs to and how each story reads. */
export interface Order {
  /** Story number by item index; 0 for masthead, page headers and furniture. */
  readonly story: readonly number[];
  /** Story numbers with their parts in reading order; a part is the items that make one paragraph, or one item. */
  readonly parts: ReadonlyMap<number, readonly (readonly number[])[]>;
}

interface Segment {
  readonly items: number[];
  story: number;
}

/** Finds story and reading order of every item. */
export function readingOrder(items: readonly Item[], joins: Joins, places: readonly number[]): Order {
  const story = [...places];
  const segments = cutSegments(items, joins, story);
  followJoins(items, joins, segments, story);
  placePictures(items, story);
  const byStory = new Map<number, Segment[]>();
  for (const segment of segments) {
    for (const [number, own] of split(segment, story)) {
      const list = byStory.get(number) ?? [];
      list.push({ items: own, story: number });
      byStory.set(number, list);
    }
  }
  const parts = new Map<number, (readonly number[])[]>();
  for (const [number, list] of [...byStory].sort((a, b) => a[0] - b[0])) parts.set(number, partsOf(items, joins, chain(list, joins)));
  return { story, parts };
}

/** Story numbers as the heads divide the page. */
export function positionalStories(items: readonly Item[]): number[] {
  let number = 0;
  let fresh = true;
  return items.map((item) => {
    if (item.kind === 'masthead' || item.kind === 'page-header') {
      fresh = true;
      return 0;
    }
    if (item.furniture) return 0;
    if (item.opens || fresh) number++;
    fresh = false;
    return number;
  });
}

/** Cuts at heads, behind broken ends that go on elsewhere, and before what goes on from elsewhere. */
function cutSegments(items: readonly Item[], joins: Joins, story: readonly number[]): Segment[] {
  const goesOn = new Map<number, number>();
  for (const [head, { from }] of joins.of) if (from !== 'lost') goesOn.set(from, head);
  const segments: Segment[] = [];
  let current: Segment | null = null;
  let lastBody = -1;
  for (let i = 0; i < items.length; i++) {
    const number = story[i] ?? 0;
    if (number === 0) continue;
    const join = joins.of.get(i);
    const elsewhere = joins.takenUp.has(i) || (join !== undefined && join.from !== 'lost' && join.from !== lastBody);
    const next = lastBody >= 0 ? goesOn.get(lastBody) : undefined;
    const broken = next !== undefined && next !== i && isText(items[i]) && join?.from !== lastBody;
    if (!current || current.story !== number || elsewhere || broken) {
      current = { items: [], story: number };
      segments.push(current);
    }
    current.items.push(i);
    if (isText(items[i])) lastBody = i;
  }
  return segments;
}

function isText(item: Item | undefined): boolean {
  return item?.kind === 'paragraph' || item?.kind === 'note' || item?.kind === 'brief' || item?.kind === 'subhead';
}

/** A segment whose first paragraph goes on from another story belongs to that story. */
function followJoins(items: readonly Item[], joins: Joins, segments: readonly Segment[], story: number[]): void {
  for (const segment of segments) {
    const first = segment.items.find((i) => isText(items[i]) && items[i]?.kind !== 'subhead') ?? -1;
    const from = joins.of.get(first)?.from ?? joins.takenUp.get(first);
    if (typeof from !== 'number') continue;
    const owner = story[from] ?? 0;
    if (owner === 0 || owner === segment.story || items[segment.items[0] ?? 0]?.opens) continue;
    segment.story = owner;
    for (const i of segment.items) story[i] = owner;
  }
}

/** Captions go to the story that speaks of what they show, credits to the caption before them. */
function placePictures(items: readonly Item[], story: number[]): void {
  const texts = new StoryTexts(items, story);
  let lastCaption = -1;
  for (const [i, item] of items.entries()) {
    if (item.kind === 'page-header' || item.kind === 'masthead') lastCaption = -1;
    const own = story[i] ?? 0;
    if (own === 0) continue;
    if (item.kind === 'caption') {
      story[i] = closestStory(item.traits.text, own, neighbours(items, story, i), texts);
      lastCaption = i;
    } else if (item.kind === 'credit' && lastCaption >= 0) story[i] = story[lastCaption] ?? own;
  }
}

/** Texts of stories without their pictures, put together when asked for. */
class StoryTexts {
  private readonly items: readonly Item[];
  private readonly lists = new Map<number, number[]>();
  private readonly runs = new Map<number, Runs>();

  constructor(items: readonly Item[], story: readonly number[]) {
    this.items = items;
    for (let i = 0; i < items.length; i++) {
      const kind = items[i]?.kind;
      if (kind === 'caption' || kind === 'credit') continue;
      const list = this.lists.get(story[i] ?? 0);
      if (list) list.push(i);
      else this.lists.set(story[i] ?? 0, [i]);
    }
  }

  get(number: number): Runs {
    let runs = this.runs.get(number);
    if (!runs) {
      runs = new Runs((this.lists.get(number) ?? []).map((i) => this.items[i]?.traits.text ?? '').join('\n'));
      this.runs.set(number, runs);
    }
    return runs;
  }
}

/** Stories of the same page within three of the item's own. */
function neighbours(items: readonly Item[], story: readonly number[], at: number): number[] {
  const found = new Set<number>();
  for (const step of [-1, 1]) {
    for (let i = at + step, seen = 0; i >= 0 && i < items.length && seen < 60 && found.size < 4; i += step, seen++) {
      const kind = items[i]?.kind;
      if (kind === 'page-header' || kind === 'masthead') break;
      const number = story[i] ?? 0;
      if (number > 0) found.add(number);
    }
  }
  return [...found];
}

/** The story that shares most of the caption's runs of three characters with it alone; its own unless another is clearly closer. */
function closestStory(caption: string, own: number, near: readonly number[], texts: StoryTexts): number {
  if (near.length < 2) return own;
  const ownText = texts.get(own);
  const missing: number[] = [];
  let base = 0;
  for (let i = 0; i + 3 <= caption.length && i < 60; i++) {
    if (!isPlain(caption, i)) continue;
    if (!ownText.holds(caption, i)) missing.push(i);
    else if (++base >= 3) return own;
  }
  const others = near.filter((number) => number !== own);
  const scores = shownAlone(caption, missing, others.map((number) => texts.get(number)));
  const best = Math.max(...scores);
  return best >= 2 && best > base * 2 ? (others[scores.indexOf(best)] ?? own) : own;
}

const several = -2;

/** For each text, how many of the caption's runs at these places it holds as the only one. */
function shownAlone(caption: string, places: readonly number[], texts: readonly Runs[]): number[] {
  const counts = texts.map(() => 0);
  for (const at of places) {
    let only = -1;
    for (let i = 0; i < texts.length && only !== several; i++) if (texts[i]?.holds(caption, at)) only = only < 0 ? i : several;
    if (only >= 0) counts[only] = (counts[only] ?? 0) + 1;
  }
  return counts;
}

/** Three characters of Chinese, letters or figures. */
function isPlain(text: string, at: number): boolean {
  for (let i = at; i < at + 3; i++) {
    const code = text.charCodeAt(i);
    if (!isHan(code) && !isDigit(code) && !((code | 32) >= 97 && (code | 32) <= 122)) return false;
  }
  return true;
}

/** A segment's items by story, since captions may have moved. */
function split(segment: Segment, story: readonly number[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const i of segment.items) {
    const number = story[i] ?? 0;
    const list = found.get(number);
    if (list) list.push(i);
    else found.set(number, [i]);
  }
  return found;
}

/** Segments in reading order: each is followed by the one that goes on from it, else by the next in the file. */
function chain(segments: readonly Segment[], joins: Joins): number[] {
  if (segments.length === 1) return segments[0]?.items ?? [];
  const holds = new Map<number, Segment>();
  for (const segment of segments) for (const i of segment.items) holds.set(i, segment);
  const startsFrom = new Set<Segment>();
  const goOn = new Map<Segment, Segment[]>();
  for (const segment of segments) {
    for (const i of segment.items) {
      const from = joins.of.get(i)?.from ?? joins.takenUp.get(i);
      const before = typeof from === 'number' ? holds.get(from) : undefined;
      if (!before || before === segment) continue;
      startsFrom.add(segment);
      const list = goOn.get(before);
      if (list) list.push(segment);
      else goOn.set(before, [segment]);
      break;
    }
  }
  const placed = new Set<Segment>();
  const order: number[] = [];
  const put = (segment: Segment): void => {
    let next: Segment | undefined = segment;
    while (next && !placed.has(next)) {
      placed.add(next);
      order.push(...next.items);
      const current: Segment = next;
      next = goOn.get(current)?.find((s) => !placed.has(s));
    }
  };
  for (const segment of segments) if (!startsFrom.has(segment)) put(segment);
  for (const segment of segments) put(segment);
  return order;
}

/** Joined paragraphs become one part; what stood between them follows. A headline that stands behind its text comes first. */
function partsOf(items: readonly Item[], joins: Joins, order: readonly number[]): number[][] {
  const parts: number[][] = [];
  const byEnd = new Map<number, number[]>();
  for (const i of headsFirst(items, order)) {
    const from = joins.of.get(i)?.from;
    const open = typeof from === 'number' ? byEnd.get(from) : undefined;
    if (open) {
      open.push(i);
      byEnd.set(i, open);
      continue;
    }
    const part = [i];
    parts.push(part);
    byEnd.set(i, part);
  }
  return parts;
}

function headsFirst(items: readonly Item[], order: readonly number[]): readonly number[] {
  const head = order.findIndex((i) => items[i]?.kind === 'headline');
  if (head <= 0) return order;
  let from = head;
  while (from > 0 && items[order[from - 1] ?? -1]?.kind === 'kicker') from--;
  if (!order.slice(0, from).some((i) => items[i]?.kind === 'paragraph' || items[i]?.kind === 'note')) return order;
  let to = head + 1;
  while (to < order.length && (items[order[to] ?? -1]?.kind === 'deck' || items[order[to] ?? -1]?.kind === 'headline')) to++;
  return [...order.slice(from, to), ...order.slice(0, from), ...order.slice(to)];
}
