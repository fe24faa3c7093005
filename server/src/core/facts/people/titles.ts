// Reads the posts that stand before or behind a name.
import { notTitles, openTitleEnds, pastWords, titlePrefixes, titlesBehind, titleWords } from '../names/titles-data.ts';
import { charSet, has } from '../../base/char-set.ts';
import { isHan } from '../names/lexicon.ts';
import type { Title } from './model.ts';

const closed = new Set(titleWords);
const none = new Set(notTitles);
const behind = new Set(titlesBehind);
const endings = charSet([...titleWords.map((w) => w.at(-1) ?? ''), ...openTitleEnds]);
const longest = 5;
/** A run of titles never reaches past these. */
const walls = charSet('。！？；：，“”‘’（）《》〈〉\n,;:!?()　 \t■□●▲△◆—…');
const lead = /^(?:据|由|在|请|找|向|和|与|对|让|经|给|为|到|跟|听|被|把|是|也是|以及|及|当|作为|担任|身为|时任|现任|曾任|昨天|昨日|今天|今日|日前|近日|当天|上午|下午|晚上|会上|会后|随后|目前|如今|此前|同时|其中|记者从|记者在|记者|图为|图中|左一|右一|中为|这是|新任|著名|知名|优秀|青年|资深|高级|首席|特级|一级|二级|三级|正高级|国家级|省级|市级|区级|县级|退休|下岗|年轻|老)+/;

/** Whether a title may end just before `at`: one look at one character. */
export function mayEndTitle(text: string, at: number): boolean {
  return has(endings, text.charCodeAt(at - 1));
}

/** Whether a form of address: 大姐, 师傅. */
export function isAddress(text: string): boolean {
  return behind.has(text) && text.length > 1;
}

/** Whether somebody heads a body by this post. */
export function isHeadPost(post: string): boolean {
  return /(?:长|书记|主任|主席|经理|总裁)$/.test(post) && closed.has(post) || /^[局处科县区市镇乡省厅部院校园所站馆厂队会社庭行店场组台村州司]长$/.test(post);
}

/** Whether the post is one of the listed ones, not one read from its last character. */
export function isClosedPost(post: string): boolean {
  return closed.has(post);
}

/** The bare post at the end of `text`, '' where there is none: 县水利局副局长 → 局长. */
export function postAtEnd(text: string): string {
  for (let n = Math.min(longest, text.length); n >= 2; n--) {
    const tail = text.slice(-n);
    if (closed.has(tail)) return tail;
  }
  const pair = text.slice(-2);
  if (pair.length < 2 || !openTitleEnds.includes(pair[1] ?? '') || !isHan(pair.charCodeAt(0)) || none.has(pair)) return '';
  return '的一是了在和有不各某这那个'.includes(pair[0] ?? '') ? '' : pair;
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
    const slice = text.slice(at, at + n);
    const base = behindBase(slice);
    if (base === '') continue;
    if (base.length === 1 && isHan(text.charCodeAt(at + n)) && !'说的介表'.includes(text[at + n] ?? '')) continue;
    const prefix = slice.slice(0, slice.length - base.length);
    if (prefix !== '' && !titlePrefixes.includes(prefix)) continue;
    return { start: at, end: at + n, text: slice, body: '', prefix, base, past: false };
  }
  return null;
}

const behindHeads = charSet([...titlesBehind.map((w) => w[0] ?? ''), ...titlePrefixes.map((w) => w[0] ?? '')]);

/** Every title behind a name begins with a post or with a word that may stand before one. */
function mayBeTitle(text: string, at: number, ceiling: number): boolean {
  return at < ceiling && has(behindHeads, text.charCodeAt(at));
}

function behindBase(slice: string): string {
  for (let n = Math.min(5, slice.length); n >= 1; n--) if (behind.has(slice.slice(-n))) return slice.slice(-n);
  return '';
}

function titleOf(text: string, start: number, end: number): Title | null {
  const whole = text.slice(start, end);
  const base = postAtEnd(whole);
  if (base === '') return null;
  let body = whole.slice(0, whole.length - base.length);
  let prefix = titlePrefixes.find((p) => body.endsWith(p) && p !== '总' && p !== '前') ?? '';
  if (prefix !== '') body = body.slice(0, body.length - prefix.length);
  const past = pastWords.some((w) => whole.includes(w));
  const leading = lead.exec(body)?.[0].length ?? 0;
  body = body.slice(leading);
  if (prefix === '' && /^[原代前]/.test(body)) {
    prefix = body[0] ?? '';
    body = body.slice(1);
  }
  const at = start + leading;
  return { start: at, end, text: text.slice(at, end), body, prefix, base, past };
}
