// Reads the posts that stand before or behind a name.
import { notTitles, openTitleEnds, pastWords, titlePrefixes, titlesBehind, titleWords } from '../names/titles-data.ts';
import { wordsTo } from '../../base/affixes.ts';
import { type CharSet, charSet, has } from '../../base/char-set.ts';
import { wordTable } from '../../base/word-table.ts';
import { isHan } from '../names/lexicon.ts';
import type { Title } from './model.ts';

const closed = new Set(titleWords);
const closedEnds = wordsTo(titleWords);
const none = wordTable(notTitles);
const behind = wordTable(titlesBehind);
const behindEnds = wordsTo(titlesBehind);
/** What stands before a post as part of it; 总 and 前 are more often something else there. */
const prefixEnds = wordsTo(titlePrefixes.filter((p) => p !== '总' && p !== '前'));
/** Every word of the past holds one of these. */
const pastMarks = charSet('任曾前过时');
const grammarMarks = charSet('的是了着过');
const behindTails = charSet(titlesBehind.map((w) => w.at(-1) ?? ''));
const openEnds = charSet(openTitleEnds);
const noPostHead = charSet('的一是了在和有不各某这那个该');
const endings = charSet([...titleWords.map((w) => w.at(-1) ?? ''), ...openTitleEnds]);
const longest = 5;
/** A run of titles never reaches past these. */
const walls = charSet('。！？；：，“”‘’（）《》〈〉\n,;:!?()　 \t■□●▲△◆—…');
const lead = /^(?:据|由|在|话|请|找|向|和|与|对|让|经|给|为|到|跟|听|被|把|是|也是|以及|及|当|作为|担任|身为|时任|现任|曾任|昨天|昨日|今天|今日|日前|近日|当天|上午|下午|晚上|会上|会后|[赛课战演展]前|[赛课战演展饭事午]后|对话|随后|目前|如今|此前|同时|其中|记者从|记者在|记者|图为|图中|左一|右一|中为|这是|新任|著名|知名|优秀|青年|资深|高级|首席|特级|一级|二级|三级|正高级|国家级|省级|市级|区级|县级|退休|下岗|年轻|老){1,12}/;

/** Whether a title may end just before `at`: one look at one character. */
export function mayEndTitle(text: string, at: number): boolean {
  return has(endings, text.charCodeAt(at - 1));
}

/** Whether the characters from `at` to `end` are a form of address: 大姐, 师傅. */
export function isAddress(text: string, at: number, end: number): boolean {
  return end - at > 1 && has(behindTails, text.charCodeAt(end - 1)) && behind.has(text, at, end - at);
}

/** Whether somebody heads a body by this post. */
export function isHeadPost(post: string): boolean {
  return (/(?:长|书记|主任|主席|经理|总裁)$/.test(post) && isClosedPost(post)) || /^[局处科县区市镇乡省厅部院校园所站馆厂队会社庭行店场组台村州司]长$/.test(post);
}

/** Whether the post is one of the listed ones, not one read from its last character. */
export function isClosedPost(post: string): boolean {
  return closed.has(post);
}

/** The bare post at the end of `text`, '' where there is none: 县水利局副局长 → 局长. */
export function postAtEnd(text: string): string {
  return postBefore(text, text.length, 0);
}

/** The bare post that ends at `end` and does not reach before `from`. */
export function postBefore(text: string, end: number, from: number): string {
  if (!has(endings, text.charCodeAt(end - 1))) return '';
  const post = closedEnds.longest(text, end, Math.max(from, end - longest));
  if (post !== null) return post;
  if (end - from < 2 || !has(openEnds, text.charCodeAt(end - 1)) || !isHan(text.charCodeAt(end - 2)) || none.has(text, end - 2, 2)) return '';
  return has(noPostHead, text.charCodeAt(end - 2)) ? '' : text.slice(end - 2, end);
}

/** Titles that end at `end` (blanks before the name already skipped): 区委副书记、区长 → two; nearest last. */
export function titlesBefore(text: string, end: number, floor: number): Title[] {
  let from = end;
  while (from > floor && end - from < 48 && !has(walls, text.charCodeAt(from - 1))) from--;
  const found: Title[] = [];
  let stop = end;
  while (stop > from) {
    let start = stop;
    while (start > from && text[start - 1] !== '、' && text[start - 1] !== '兼') start--;
    const title = titleOf(text, start, stop);
    if (!title) break;
    found.unshift(title);
    if (start <= from) break;
    stop = start - 1;
  }
  return found;
}

/** The title that stands directly behind a name: 副镇长, 教授, 同志. */
export function titleBehind(text: string, at: number, ceiling: number): Title | null {
  if (!mayBeTitle(text, at, ceiling)) return null;
  for (let n = Math.min(6, ceiling - at); n >= 1; n--) {
    const length = behindBase(text, at + n, n);
    if (length === 0) continue;
    if (length === 1 && isHan(text.charCodeAt(at + n)) && !'说的介表'.includes(text[at + n] ?? '')) continue;
    const prefix = text.slice(at, at + n - length);
    if (prefix !== '' && !titlePrefixes.includes(prefix)) continue;
    return { start: at, end: at + n, text: text.slice(at, at + n), body: '', prefix, base: text.slice(at + n - length, at + n), past: false };
  }
  return null;
}

const behindHeads = charSet([...titlesBehind.map((w) => w[0] ?? ''), ...titlePrefixes.map((w) => w[0] ?? '')]);

/** Every title behind a name begins with a post or with a word that may stand before one. */
function mayBeTitle(text: string, at: number, ceiling: number): boolean {
  return at < ceiling && has(behindHeads, text.charCodeAt(at));
}

/** Length of the longest post or address that ends at `end`, at most `most` characters; 0 where none does. */
function behindBase(text: string, end: number, most: number): number {
  return behindEnds.longest(text, end, end - Math.min(5, most))?.length ?? 0;
}

function titleOf(text: string, start: number, end: number): Title | null {
  const base = postBefore(text, end, start);
  if (base === '') return null;
  let stop = end - base.length;
  let prefix = prefixEnds.longest(text, stop, start) ?? '';
  stop -= prefix.length;
  const past = holds(text, start, end, pastMarks) && pastWords.some((w) => text.slice(start, end).includes(w));
  let body = text.slice(start, stop);
  const leading = body === '' ? 0 : (lead.exec(body)?.[0].length ?? 0);
  const grammar = holds(text, start + leading, stop, grammarMarks) ? leadingGrammar(body.slice(leading)) : 0;
  if (leading + grammar > 0) body = body.slice(leading + grammar);
  if (prefix === '' && (body[0] === '原' || body[0] === '代' || body[0] === '前')) {
    prefix = body[0];
    body = body.slice(1);
  }
  const at = start + leading + grammar;
  return { start: at, end, text: text.slice(at, end), body, prefix, base, past };
}

/** Whether one of the characters stands between `start` and `end`. */
function holds(text: string, start: number, end: number, characters: CharSet): boolean {
  for (let i = start; i < end; i++) if (has(characters, text.charCodeAt(i))) return true;
  return false;
}

/** Length of what leads up to the institution: 领头的|, 拉琴的是退休|, but 县医院的| stays with its post. */
function leadingGrammar(body: string): number {
  for (let i = body.length; i > 0; i--) {
    if (!'的是了着过'.includes(body[i - 1] ?? '')) continue;
    if (i === body.length && body[i - 1] === '的' && /[校院局厅社站所馆部村镇乡县市区厂学团队会]$/.test(body.slice(0, -1))) continue;
    return i;
  }
  return 0;
}
