// What every line is, from its own traits and its neighbours: mastheads and page headers first, then heads and captions by their place.
import { isUnnamed } from './bylines.ts';
import { readFrontMatter } from './front-matter.ts';
import { resolveRun } from './heads.ts';
import { comesFrom, onward } from './jump-notes.ts';
import { type Context, freshStory, type Item, openStory } from './item.ts';
import type { Line } from './lines.ts';
import { guideHead, markMastheads } from './masthead-zone.ts';
import type { BlockKind } from './model.ts';
import { isBrief, isPoint, markRows } from './rows.ts';
import { isSoleName } from './sole-names.ts';
import type { Face, Traits } from './traits.ts';
import { markWrapped } from './wrapped.ts';

/** Traits by line text, kept between versions of a document. */
export type TraitsMemory = Map<string, Traits>;

/** The non-blank lines, with mastheads and page headers marked and all others yet to be classified. `gap` blank lines stand before them. */
export function readItems(text: string, lines: readonly Line[], traitsAt: (content: string) => Traits, first: { readonly line: number; readonly gap: number }): Item[] {
  const items: Item[] = [];
  let { gap } = first;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line || line.from >= line.to) {
      gap++;
      continue;
    }
    const traits = traitsAt(text.slice(line.from, line.to));
    items.push({ line, traits, number: first.line + i, gap, kind: 'paragraph', opens: false, cut: false, wrapped: null, row: false, furniture: false });
    gap = 0;
  }
  return items;
}

/** Marks front matter and the masthead at the head of a file, then what stands behind them. */
export function markHeads(items: Item[], atFileStart: boolean): void {
  markMastheads(items, atFileStart ? markFrontMatter(items) : 0, atFileStart);
  markWrapped(items);
  markRows(items);
}

/** Gives kinds to items[0, end): what lies between two runs of mastheads or page headers. Of what follows only items[end] may be looked at. */
export function classifyItems(items: Item[], end: number, usualGap: number): void {
  const levels = new Set(items.slice(0, end).map(({ line }) => line.level));
  levels.delete(0);
  const context: Context = { ...freshStory, usualGap, levels: levels.size };
  for (let i = 0; i < end; ) i = classifyAt(items, i, context);
}

/** Front matter lines count as masthead; returns how many there are. */
function markFrontMatter(items: readonly Item[]): number {
  const length = readFrontMatter(items)?.length ?? 0;
  for (const item of items.slice(0, length)) item.kind = 'masthead';
  return length;
}

/** How often no, one, two, three and more blank lines stand before prose. */
export function countGaps(items: readonly Item[]): number[] {
  const counts = [0, 0, 0, 0];
  for (const { traits, gap } of items) if (traits.face === 'prose' || traits.face === 'dateline') counts[Math.min(gap, 3)] = (counts[Math.min(gap, 3)] ?? 0) + 1;
  return counts;
}

const kindOfFace: Readonly<Record<Exclude<Face, 'bare' | 'numbered' | 'section'>, BlockKind>> = {
  dateline: 'paragraph', byline: 'byline', credit: 'credit', caption: 'caption', brief: 'brief', jump: 'jump', note: 'note',
  rule: 'section', image: 'caption', slogan: 'section', staff: 'page-header', 'page-header': 'jump', prose: 'paragraph',
};

/** Gives kinds to the item at `i`, or to the run of heads that begins there; returns the index behind. */
function classifyAt(items: Item[], i: number, context: Context): number {
  const item = items[i];
  if (!item) return i + 1;
  if (item.kind === 'masthead' || item.kind === 'page-header') {
    Object.assign(context, freshStory, { last: item });
    return i + 1;
  }
  if (isGuideEntry(item, context.last)) {
    item.kind = 'jump';
    context.last = item;
    // what is headed below is none of the guide
    context.body++;
    return i + 1;
  }
  if (isHeadish(items, i, context)) {
    let end = i + 1;
    while (end < items.length && !isBylineInRun(items, end, context) && isHeadish(items, end, context)) end++;
    resolveRun(items, i, end, context);
    context.last = items[end - 1] ?? null;
    return end;
  }
  if (isLongDeck(items, i, context)) {
    item.kind = 'deck';
    context.last = item;
    return i + 1;
  }
  context.list = item.traits.face === 'bare' && isListPlace(context, item);
  classifyBody(item, context, isMarkedList(items, i) ? (isPoint(items, i) ? 'bare' : 'brief') : item.traits.face === 'brief' && (!isBrief(item) || isPoint(items, i)) ? 'bare' : item.traits.face);
  context.last = item;
  return i + 1;
}

/** 城区新增公交线路　二版 below 导读, or below another such line: where to read on. */
const guideEntry = /[ \u3000（(·…]第?[A-Z]?[0-9一二三四五六七八九十]{1,2}版[）)]?$/;

function isGuideEntry({ traits: { text }, line, gap }: Item, last: Item | null): boolean {
  if (line.level > 0 || text.length > 50 || gap > 1 || last === null || !guideEntry.test(text)) return false;
  return (last.kind === 'section' && guideHead.test(last.traits.text)) || (last.kind === 'jump' && guideEntry.test(last.traits.text) && !comesFrom(last.traits.text) && !onward.test(last.traits.text));
}

/** As long as prose, without a stop, between the headline and what opens the report. */
function isLongDeck(items: readonly Item[], i: number, context: Context): boolean {
  const { traits, row, wrapped } = items[i] ?? {};
  const next = items[i + 1];
  if (traits?.face !== 'prose' || traits.stops || traits.end !== 'word' || row || wrapped || traits.text.length > 60 || context.body > 0 || context.byline) return false;
  return (context.last?.kind === 'headline' || context.last?.kind === 'deck') && next?.line.level === 0 && (next.traits.face === 'dateline' || next.traits.face === 'byline');
}

/** ▲《运河两岸》特展　… one below the other: entries of a list, no words of pictures. */
function isMarkedList(items: readonly Item[], i: number): boolean {
  const listed = (item: Item | undefined): string => (item?.traits.face === 'caption' && !/^.[ \u3000]?[上下左右]?图|摄|供图|[片料照]）/.test(item.traits.text) ? (/^[▲▼△▽►]/.exec(item.traits.text)?.[0] ?? '') : '');
  const mark = listed(items[i]);
  return mark !== '' && (listed(items[i - 1]) === mark || listed(items[i + 1]) === mark);
}

function classifyBody(item: Item, context: Context, face: Face): void {
  const { text, end } = item.traits;
  // 本报记者 甲 摄影报道 below the headline of a page of pictures
  if (face === 'credit' && !context.byline && context.body === 0 && (context.last?.kind === 'headline' || context.last?.kind === 'deck') && text.endsWith('报道')) item.kind = 'byline';
  if (item.kind !== 'byline') item.kind = face === 'bare' || face === 'numbered' || face === 'section' ? 'paragraph' : kindOfFace[face];
  if (face === 'rule' || face === 'slogan') item.furniture = true;
  if ((face === 'jump' || face === 'prose') && (context.body > 0 || context.last?.kind === 'jump') && comesFrom(text) && !goesOnHere(context.last)) openStory(item, context);
  if (face === 'dateline') {
    if (context.closed || (context.dateline && context.last?.kind !== 'headline' && context.last?.kind !== 'deck')) openStory(item, context);
    context.dateline = true;
  }
  if (face === 'brief') item.opens = context.last?.kind !== 'section' && context.last?.kind !== 'brief';
  if (face === 'prose' && item.wrapped === null && context.head && context.body === 0 && text.length <= 40 && end === 'stop' && item.gap >= context.usualGap + 2) item.kind = 'caption';
  if (item.kind === 'byline') context.byline = true;
  if (item.kind === 'paragraph' || item.kind === 'brief') context.body++;
  if (item.kind === 'paragraph' && !context.head && context.told.length < 2000) context.told += `${text}\n`;
}

/** 下转第2版 right above 上接第1版, where a page's headers are gone: one story. */
function goesOnHere(last: Item | null): boolean {
  return last?.kind === 'jump' && onward.test(last.traits.text);
}

/** Headings, bare lines, and what can only be told by its place. */
function isHeadish(items: readonly Item[], i: number, context: Context): boolean {
  const item = items[i];
  if (!item || item.kind === 'masthead' || item.kind === 'page-header') return false;
  const { face, text, nameRow, expertRow, stops } = item.traits;
  if (item.line.level > 0) return true;
  if (item.kind === 'byline' || item.wrapped || item.row) return false;
  if (face === 'section' || face === 'numbered') return true;
  if (text.startsWith('——') && text.length <= 40 && !text.includes('。')) return !(context.last !== null && isListPlace(context, item)) && !isVoiced(items, i, context);
  if (face === 'prose') return isAskingHead(items, i, context);
  if (face !== 'bare') return false;
  // 山水一体的生态（下转第2版）: the end of a text, however short
  if (context.body > 0 && /[版页）)】\]\d]$/.test(text) && onward.test(text)) return false;
  if (context.last !== null && isListPlace(context, item)) return false;
  if ((nameRow || expertRow) && isBylinePlace(items, i, context)) {
    item.kind = 'byline';
    return false;
  }
  if (isFootName(items, i, context)) {
    item.kind = 'byline';
    return false;
  }
  return !(stops && text.length > 40);
}

/** ——访县图书馆馆长, ——来自十个码头的报告: a deck, below a head that asks. */
const deckOpening = /^——(?:访|记|对话|专访|听|看|读|写|走|来自|从|文|图|摄|[^，]{0,12}(?:问答|纪实|侧记|见闻|报告|启示|观察|沿革|速读))/;

/** ——城南 上官瑛，七十九岁: who said what stands above. */
function isVoiced(items: readonly Item[], i: number, context: Context): boolean {
  const next = items[i + 1]?.traits.face;
  return context.body > 0 && !deckOpening.test(items[i]?.traits.text ?? '') && (context.last?.traits.text.length ?? 0) > 24 && context.last === items[i - 1] && context.last?.kind === 'paragraph' && context.last.traits.end === 'stop' && (items[i]?.gap ?? 0) <= context.usualGap && next !== 'dateline' && next !== 'byline';
}

/** One name below the finished text of a story that has no other, at the end of the page. */
function isFootName(items: readonly Item[], i: number, context: Context): boolean {
  const next = items[i + 1];
  if (context.byline || context.dateline || !context.head || context.body === 0 || context.last?.kind !== 'paragraph' || context.last.traits.end !== 'stop') return false;
  return (next === undefined || next.kind === 'masthead' || next.kind === 'page-header') && isSoleName(items[i]?.traits.text ?? '');
}

/** Names right below a head are who wrote it. */
function isBylineInRun(items: readonly Item[], i: number, context: Context): boolean {
  const item = items[i];
  if (!item || item.line.level > 0 || items[i + 1] === undefined || !(item.traits.nameRow || item.traits.expertRow || isLoneName(items, i, context) || isCommentator(items, i))) return false;
  item.kind = 'byline';
  return true;
}

/** 本报评论员, 本报综合报道 between a headline and the text. */
function isCommentator(items: readonly Item[], i: number): boolean {
  return isUnnamed(items[i]?.traits.text ?? '') && ((items[i - 1]?.line.level ?? 0) > 0 || (items[i]?.gap ?? 0) > 0) && items[i + 1]?.traits.face === 'prose';
}

/** One name between a headline and the text; where headlines are marked, only behind a marked one or its deck. */
function isLoneName(items: readonly Item[], i: number, context: Context): boolean {
  const item = items[i];
  if (!item || item.traits.text.length > 28 || !isSoleName(item.traits.text)) return false;
  const near = items[i - 1];
  // a deck begins with a dash or is longer than any name
  const above = near && near.line.level === 0 && (near.traits.text.startsWith('——') || (near.traits.face === 'bare' && near.traits.text.length >= 6)) ? items[i - 2] : near;
  return ((above?.line.level ?? 0) > 0 || context.levels === 0) && (items[i + 1]?.traits.face === 'prose' || (isVerse(items, i + 1) && !(context.byline && context.body === 0)));
}

/** Three short bare lines. */
function isVerse(items: readonly Item[], i: number): boolean {
  return [0, 1, 2].every((n) => items[i + n]?.traits.face === 'bare' && items[i + n]?.line.level === 0 && (items[i + n]?.traits.text.length ?? 99) <= 20);
}

/** A bare line that ends in ？ or ！ where a headline is due. */
function isAskingHead(items: readonly Item[], i: number, context: Context): boolean {
  const { text } = items[i]?.traits ?? { text: '' };
  const next = items[i + 1]?.traits.face;
  // 特别报道： above a marked headline
  if (text.length <= 24 && text.endsWith('：') && !/[，。]/.test(text)) return (items[i + 1]?.line.level ?? 0) > 0;
  return text.length <= 32 && /[？！]”?$/.test(text) && !text.includes('。') && !context.head && context.body === 0 && (next === 'dateline' || next === 'byline' || items[i + 1]?.line.level !== 0);
}

/** Lines of a list follow a paragraph that ends in a colon, or another such line; a table ends with its last row. */
function isListPlace(context: Context, item: Item): boolean {
  const last = context.last;
  return last?.kind === 'paragraph' && last.line.level === 0 && (last.traits.end === 'colon' || (context.list && last.traits.face === 'bare' && (item.row || !last.row || /\d/.test(item.traits.text))));
}

function isBylinePlace(items: readonly Item[], i: number, context: Context): boolean {
  const last = context.last?.kind;
  const next = items[i + 1];
  const follows = last === 'headline' || last === 'deck' || last === 'subhead' || last === 'kicker';
  // a reader signs below the letter
  if (items[i]?.traits.expertRow) return follows || context.section || (last === 'paragraph' && context.last?.traits.end === 'stop');
  return follows ? next !== undefined : last === 'paragraph' && context.body > 0 && (next === undefined || next.line.level > 0) && items[i]?.traits.nameRow === true;
}
