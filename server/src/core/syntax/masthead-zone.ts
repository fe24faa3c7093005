// Finds which lines are masthead and which are page headers.
import type { Item } from './item.ts';
import type { MastheadTokenKind } from './masthead.ts';
import { isKnownTitle } from './page-headers.ts';

/** Marks items from `from` on as masthead or page-header; only the head of a file has a masthead of many lines. */
export function markMastheads(items: Item[], from: number, atFileStart: boolean): void {
  const end = atFileStart ? Math.max(from, topZone(items, from)) : from;
  // a page of its own begins with its header, without name and number of the paper
  const header = items[from]?.traits.face === 'page-header' && !items.slice(from + 1, end).some((item) => has(item, 'name', 'number', 'total', 'count', 'imprint'));
  for (let i = from; i < end; i++) {
    const item = items[i];
    if (item && !isGuide(items, i)) item.kind = header || (item.traits.face === 'page-header' && isNumbered(item)) ? 'page-header' : 'masthead';
  }
  for (let i = end; i < items.length; i++) markLater(items, i);
}

const issueTokens: readonly MastheadTokenKind[] = ['date', 'year-month', 'number', 'total', 'count'];

function has(item: Item | undefined, ...kinds: readonly MastheadTokenKind[]): boolean {
  return item?.traits.masthead?.some((token) => kinds.includes(token.kind)) ?? false;
}

/** Index behind the masthead at the head of the file; 0 where there is none. */
function topZone(items: readonly Item[], from: number): number {
  let end = 0;
  let unknownLines = 0;
  let named = false;
  let issue = false;
  let imprint = 0;
  for (let i = from; i < items.length && i < from + 60; i++) {
    const item = items[i];
    if (!item || (stopsZone(item, named, issue) && !(i === from && isMarkedName(item, items[from + 1])))) break;
    const sure = isSure(item, issue) || (issue && (ears.test(item.traits.text) || isCall(items, i))) || (i === from + 1 && isNameBelow(items, i)) || (i === from && (isLooseName(item, items[from + 1]) || isMarkedName(item, items[from + 1])));
    if (!sure && ++unknownLines > 4) break;
    if (item.traits.face === 'page-header' && i > from && issue) {
      // who publishes, and what the paper calls out, between the day and the first page's header
      if (!isGuide(items, i) && items.slice(end, i).every(({ traits, line }) => traits.face === 'bare' && line.level === 0 && !traits.masthead?.some(({ kind }) => kind === 'page') && traits.text.length <= 40 && !guideHead.test(traits.text))) end = i;
      break;
    }
    if (!sure) continue;
    unknownLines = 0;
    end = i + 1;
    named ||= has(item, 'name') || (i === from && isLooseName(item, items[from + 1]));
    issue ||= has(item, ...issueTokens) || (has(item, 'weekday') && item.traits.unknown === 0);
    if (has(item, 'contact', 'publisher', 'imprint', 'weather')) imprint++;
  }
  return issue || (named && imprint > 0) ? end : 0;
}

function stopsZone(item: Item, named: boolean, issue: boolean): boolean {
  const { traits, line } = item;
  const { face, text } = traits;
  if (face === 'dateline' || face === 'byline' || face === 'credit' || face === 'brief' || face === 'note' || face === 'caption') return traits.weight < 3 || traits.unknown > 0;
  // # 第50期墙报 below the line of the issue: a headline
  if (line.level > 0 && named && issue && traits.masthead?.[0]?.kind === 'number' && !has(item, 'date', 'weekday', 'total', 'count', 'page')) return true;
  if (line.level > 0) return !(traits.masthead?.some((t) => t.kind === 'name') && traits.unknown === 0) || (named && traits.weight < 3);
  return text.length > 160 || (text.includes('。') && traits.unknown > 8);
}

/** A line that is masthead by its own words; names and publishers count too, since the zone must hold an issue line anyway. */
function isSure(item: Item, issue: boolean): boolean {
  const { weight, unknown, masthead, text } = item.traits;
  if (!masthead) return false;
  // 第13052期 今日四版 春节期间休刊，21日恢复出版: number and count, and what the paper has to say
  if (issue && unknown <= 40 && has(item, 'number', 'total') && has(item, 'count')) return true;
  if (weight >= 6) return unknown <= 24;
  if (weight >= 3) return unknown <= 10;
  if (weight === 2) return unknown <= 6 && (issue || unknown === 0 || text.length <= 24);
  return weight === 1 && unknown <= 12 && text.length <= 60;
}

/** AQI：45 优, 尾号限行 1和6, 刊头题字：…: what stands in a masthead's ears besides the weather. */
const ears = /^(?:AQI|PM2\.5|空气质量|(?:今日|明日)?(?:尾号)?限行(?:尾号)?|(?:洗车|穿衣|紫外线|出行|晨练|感冒)指数|日[出落]|潮[汐位]|(?:刊头|报头|报名|刊名)(?:题字|题写|题签|书法|书写|摄影|设计|图片|集字))(?:[：: \u3000/／]|\d)[^。！？]{1,30}$/;
const callWords = /征程|时代|砥砺|奋进|建功|韶华|初心|使命|复兴|担当|实干|同心|筑梦|争先|启航|起航|聚力|凝心|乘风|破浪|勇毅|前行|奋斗|踔厉|笃行|圆梦|强国|向未来|致富|发展|和谐|文明/;

/** 不负韶华　砥砺前行, 安全第一　质量为本　创新为魂: a call in equal parts right below a masthead's line, with nothing right below it that it could head. Two equal parts may be a head: they need a word of calls. */
function isCall(items: readonly Item[], i: number): boolean {
  const item = items[i];
  if (!item || item.gap > 0 || item.line.level > 0 || item.traits.text.length > 30) return false;
  const parts = item.traits.text.split(/[ \u3000]{1,4}/);
  const length = parts[0]?.length ?? 0;
  if (parts.length < 2 || parts.length > 4 || length < 4 || length > 9 || !parts.every((part) => part.length === length && /^[一-鿿]+$/.test(part))) return false;
  const next = items[i + 1];
  return (parts.length > 2 || callWords.test(item.traits.text)) && (next === undefined || next.line.level > 0 || (next.gap > 0 && next.traits.face !== 'dateline' && next.traits.face !== 'byline' && next.traits.face !== 'prose') || next.traits.weight >= 3);
}

/** A short first line with an issue line behind it is the paper's name. */
function isLooseName(item: Item | undefined, next: Item | undefined): boolean {
  if (!item || !next) return false;
  const { text, face } = item.traits;
  return item.line.level === 0 && (face === 'bare' || face === 'section') && text.length <= 8 && next.traits.weight >= 5 && next.traits.unknown === 0 && has(next, 'date');
}

/** A short line between the day's and a page header: the name stands below the date. */
function isNameBelow(items: readonly Item[], i: number): boolean {
  const [above, item, next] = [items[i - 1], items[i], items[i + 1]];
  if (!above || !item || !next || item.line.level > 1 || !/^\p{Script=Han}{2,8}$/u.test(item.traits.text)) return false;
  return above.traits.unknown === 0 && has(above, 'date') && (next.traits.face === 'page-header' || (next.traits.weight >= 5 && next.traits.unknown === 0 && has(next, 'number', 'total', 'count')));
}

/** # 沅水日报·周末 above an issue line: a name set as a heading. */
function isMarkedName({ line, traits }: Item, next: Item | undefined): boolean {
  if (line.level !== 1 || next === undefined || next.traits.weight < 5 || next.traits.unknown > 8 || !has(next, 'date')) return false;
  // # 柯桥之窗 above a day, a number and 今日四版
  return /[报刊]/.test(traits.text) ? traits.text.length <= 12 : /^\p{Script=Han}{2,6}$/u.test(traits.text) && has(next, 'weekday') && has(next, 'number', 'total', 'count', 'page');
}

/** A page header, or a masthead that stands behind other text: it must name date or number together with the paper, a weekday or a count. */
function markLater(items: Item[], i: number): void {
  const item = items[i];
  // 《临渚晚报》1988年6月3日 星期五: an old page that is quoted
  if (!item || item.line.level > 2 || item.traits.text.startsWith('《')) return;
  const { traits } = item;
  if ((traits.face === 'page-header' && !isGuide(items, i)) || isHeaderByPlace(items, i)) item.kind = 'page-header';
  else if (traits.face === 'staff' && (items[i - 1]?.kind === 'page-header' || items[i - 1]?.kind === 'masthead' || !items[i + 1])) item.kind = items[i - 1]?.kind ?? 'page-header';
  else if (traits.unknown <= 2 && traits.weight >= 5 && has(item, 'date', 'number', 'total') && has(item, 'name', 'count', 'number', 'total')) item.kind = 'masthead';
  else if ((items[i - 1]?.kind === 'masthead' || items[i - 1]?.kind === 'page-header') && traits.unknown === 0 && traits.weight >= 2 && (item.gap === 0 || (has(item, 'contact') && item.gap <= 1))) item.kind = items[i - 1]?.kind ?? 'masthead';
  if (item.kind === 'masthead') nameAbove(items, i);
}

/** Whether the line says which page begins. */
function isNumbered(item: Item): boolean {
  return has(item, 'page') || item.traits.header !== null;
}

/** What heads a list of what is on other pages. */
export const guideHead = /(?:导读|看点|速览|要目)[ 　★☆●■】〕」》：:]{0,4}$/;

/** 夜读岚溪 4版 below 导读, or beside another line that tells a page: it says where to read on. */
function isGuide(items: readonly Item[], i: number): boolean {
  const item = items[i];
  if (item?.traits.face !== 'page-header') return false;
  const above = items[i - 1];
  if (above && item.gap <= 1 && guideHead.test(above.traits.text)) return isGuideLine(item) || tells(item);
  if (above && above.kind !== 'page-header' && item.gap <= 1 && above.traits.face === 'page-header' && (isGuideLine(item) || (tells(item) && !isGuideLine(above)))) return true;
  const next = items[i + 1];
  if (next?.gap === 0 && next.traits.face === 'page-header' && tells(item) && tells(next)) return true;
  if (!isGuideLine(item)) return false;
  if (above && above.kind !== 'page-header' && item.gap <= 1 && /[0-9一二三四五六七八九十]版[）)]?$/.test(above.traits.text)) return true;
  return next !== undefined && next.gap <= 1 && next.traits.face === 'page-header' && isGuideLine(next);
}

/** What is read, and behind it the page. */
function isGuideLine({ traits }: Item): boolean {
  const tokens = traits.masthead ?? [];
  return tokens.at(-1)?.kind === 'page' && tokens.some(({ kind, text }, n) => kind === 'unknown' && (n === 0 || text.length > 4));
}

/** 03版：大桥昨日合龙: the page, and behind it what no page is called. */
function tells({ traits }: Item): boolean {
  return (traits.masthead?.some(({ kind, text }) => kind === 'unknown' && text.length > 2) ?? false) && !(traits.header && isKnownTitle(traits.header.title));
}

/** 04 教育周刊 and 要闻02 between blank lines, or above what else heads a page. */
function isHeaderByPlace(items: readonly Item[], i: number): boolean {
  const item = items[i];
  if (!item?.traits.header || item.line.level > 0 || item.traits.face === 'page-header') return false;
  const [above, below] = [items[i - 1], items[i + 1]];
  const apart = (near: Item | undefined, gap: number): boolean => near === undefined || gap > 0 || near.kind === 'masthead' || near.kind === 'page-header' || near.traits.face === 'staff';
  // rows of a table look so too, one below the other
  return apart(above, item.gap) && apart(below, below?.gap ?? 1) && !above?.traits.header && !below?.traits.header && !/^[一-鿿]{2,8}[ 　]{1,4}\d{1,4}$/.test(below?.traits.text ?? '') && !/^[一-鿿]{2,8}[ 　]{1,4}\d{1,4}$/.test(above?.traits.text ?? '');
}

/** The name on the line above a later masthead belongs to it. */
function nameAbove(items: Item[], i: number): void {
  const above = items[i - 1];
  if (above && above.kind !== 'masthead' && above.traits.unknown === 0 && has(above, 'name') && above.traits.text.length <= 12) above.kind = 'masthead';
}
