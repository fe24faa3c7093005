// Marks and figures of the wrong width, story by story; whether they are errors or the page's habit is decided over the whole issue.
import { classBits, classOf, isBlank, isDigit, isHan, isLatin } from '../base/characters.ts';
import type { Span } from '../base/span.ts';
import type { Part, StoryText } from '../syntax/model.ts';
import type { Marks } from './marks.ts';

/** One replacement in the story's reading text. */
export interface WidthEdit {
  readonly span: Span;
  readonly newText: string;
}

/** A place of wrong width: one mark, a pair of brackets or a run of figures, with the edits that put it right. */
export interface WidthSite extends Span {
  readonly kind: 'mark' | 'brackets' | 'figures';
  readonly edits: readonly WidthEdit[];
  /** Half-width marks it holds: 1, or 2 for a pair of brackets; 0 for figures. */
  readonly count: number;
}

export interface Widths {
  /** Half-width marks in Chinese text. */
  readonly half: readonly WidthSite[];
  /** How many of ，。；：？！（） the story has. */
  readonly full: number;
  /** Full-width figures and letters. */
  readonly wide: readonly WidthSite[];
}

const fullOf: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' };
const closers = '”’）》〉」』】〕%‰％℃…';
const openers = '“‘（《〈「『【—';
/** Characters that names in Chinese transliteration are mostly made of; between two of them “.” may stand for “·”. */
const transliteration = new Set('翰逊森顿根朗克哈阿艾安巴贝本比伯博布查达戴丹德迪蒂东多恩尔法菲费弗夫弗戈格古哈海汉赫亨霍基吉加杰金卡凯康科克肯库拉莱兰劳雷里利莉丽林卢鲁伦罗洛马玛迈麦曼梅蒙米莫默穆纳内尼诺欧帕佩皮普奇乔切琼热萨塞桑瑟沙舍什史斯索塔泰坦汤唐特廷图托瓦威韦维魏翁沃乌西希夏谢休雅亚扬耶伊英尤约泽詹珍兹佐');

/** Beside one of these a half-width mark is one too many, which is format/duplicate-mark's business. */
const beside = '，。；：、';
const isBeside = (character: string | undefined, mark: string): boolean => character !== undefined && (beside.includes(character) || character === fullOf[mark]);

/** Short words that begin a sentence and are followed by a comma. */
const sentenceOpeners: ReadonlySet<string> = new Set(['昨天', '今天', '明天', '其中', '原来', '不过', '但是', '目前', '随后', '此外', '同时', '现在', '如今', '近日', '日前', '据悉', '今年', '去年', '此前', '后来', '当天', '当晚', '然而', '因此', '另外', '接着', '最后', '首先', '其次', '近年', '截至', '据了', '其实', '所以', '于是', '他说', '她说', '老人', '记者']);

/** Finds them. `marks` is the same story's fact. */
export function readWidths({ text, parts }: StoryText, marks: Marks): Widths {
  const half = [...readBrackets(text, parts, marks), ...readStops(text, parts, marks)].sort((a, b) => a.start - b.start);
  return { half, full: countFull(marks), wide: readWide(text, marks) };
}

function countFull(marks: Marks): number {
  let n = 0;
  for (const mark of '，。；：？！（）') n += marks.at(mark).length;
  return n;
}

function readStops(text: string, parts: readonly Part[], marks: Marks): WidthSite[] {
  const found: WidthSite[] = [];
  for (const mark of [',', ';', ':', '?', '!', '.']) {
    for (const at of marks.at(mark)) {
      if (marks.inAddress(at) || text[at - 1] === mark || text[at + 1] === mark || isBeside(text[at - 1], mark) || isBeside(text[at + 1], mark)) continue;
      if (!(mark === '.' ? isFullStop(text, parts, at) : isChineseStop(text, at, mark))) continue;
      let end = at + 1;
      while (end < text.length && isBlank(text.charCodeAt(end))) end++;
      if (end < text.length && text[end] === '\n') end = at + 1;
      found.push({ start: at, end: at + 1, kind: 'mark', count: 1, edits: [{ span: { start: at, end }, newText: fullOf[mark] ?? mark }] });
    }
  }
  return found;
}

/** Whether , ; : ? ! at this place ends a Chinese clause: Han before it, or Han behind it after a figure or a Latin word. */
function isChineseStop(text: string, at: number, mark: string): boolean {
  const before = text.charCodeAt(at - 1);
  const previous = text[at - 1] ?? '';
  if (isHan(before) || (at > 0 && closers.includes(previous))) return true;
  if (previous === ')') return isChineseSide(text, at + 1) || bracketHoldsHan(text, at - 1);
  if (!isDigit(before) && !isLatin(before)) return false;
  let next = at + 1;
  while (isBlank(text.charCodeAt(next))) next++;
  const gap = next > at + 1;
  if (isDigit(before)) return isChineseSide(text, next) && !(gap && (mark === '!' || mark === '?'));
  return isChineseSide(text, next) && (!gap || (mark !== '!' && mark !== '?' && isSingleWord(text, at)));
}

/** Whether Han or an opening mark of Chinese stands here. */
function isChineseSide(text: string, at: number): boolean {
  return isHan(text.charCodeAt(at)) || (at < text.length && openers.includes(text[at] ?? ''));
}

/** Whether the Latin letters before `at` are one word in Chinese text, and not the end of an English phrase. */
function isSingleWord(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && classOf(text.charCodeAt(start - 1)) & (classBits.latin | classBits.digit)) start--;
  return start === 0 || isHan(text.charCodeAt(start - 1)) || closers.includes(text[start - 1] ?? '') || openers.includes(text[start - 1] ?? '');
}

function bracketHoldsHan(text: string, close: number): boolean {
  for (let i = close - 1; i >= 0 && i > close - 60; i--) {
    if (isHan(text.charCodeAt(i))) return true;
    if (text[i] === '(' || text[i] === '（' || text[i] === '\n') return false;
  }
  return false;
}

/** Whether “.” at this place ends a sentence: between long clauses of Han, at the end of a paragraph or before a closing mark. */
function isFullStop(text: string, parts: readonly Part[], at: number): boolean {
  const previous = text[at - 1] ?? '';
  if (isDigit(text.charCodeAt(at - 1))) return endsFigure(text, at);
  if (!isHan(text.charCodeAt(at - 1)) && (previous === '' || previous === '…' || !closers.includes(previous))) return false;
  const left = clauseStart(text, at);
  if (at - left < 4) return false;
  let next = at + 1;
  while (isBlank(text.charCodeAt(next))) next++;
  if (next >= text.length || text[next] === '\n') return isBody(parts, at);
  if (closers.includes(text[next] ?? '') || text[next] === ')') return true;
  if (isDigit(text.charCodeAt(next)) || isLatin(text.charCodeAt(next))) return next > at + 1 || (at - left >= 8 && isDigit(text.charCodeAt(next)) && !isHanNumber(previous));
  if (!isChineseSide(text, next)) return false;
  if (transliteration.has(previous) && transliteration.has(text[next] ?? '')) return false;
  return at - left >= 5 && (clauseEnd(text, next) - next >= 3 || sentenceOpeners.has(text.slice(next, next + 2)));
}

/** 共修桥96.目前…: a figure inside a sentence, behind Han, with a clause behind it; list numbers stand behind a mark. */
function endsFigure(text: string, at: number): boolean {
  if (!isHan(text.charCodeAt(at + 1)) || (clauseEnd(text, at + 1) - at < 5 && !sentenceOpeners.has(text.slice(at + 1, at + 3)))) return false;
  let start = at;
  while (isDigit(text.charCodeAt(start - 1))) start--;
  return isHan(text.charCodeAt(start - 1)) && start - clauseStart(text, start) >= 5;
}

function isHanNumber(character: string): boolean {
  return character !== '' && '一二三四五六七八九十第'.includes(character);
}

function isBody(parts: readonly Part[], at: number): boolean {
  const kind = parts.find((p) => at >= p.start && at < p.end)?.kind;
  return kind === 'paragraph' || kind === 'brief' || kind === 'note' || kind === 'caption';
}

/** Bounds of the run without marks that ends, or begins, at `at`; no further than forty characters. */
function clauseStart(text: string, at: number): number {
  let i = at;
  while (i > 0 && i > at - 40 && !isStop(text[i - 1] ?? '')) i--;
  return i;
}

function clauseEnd(text: string, at: number): number {
  let i = at;
  while (i < text.length && i < at + 40 && !isStop(text[i] ?? '')) i++;
  return i;
}

function isStop(character: string): boolean {
  return '，。；：？！,;:?!“”《》\n'.includes(character);
}

function readBrackets(text: string, parts: readonly Part[], marks: Marks): WidthSite[] {
  const found: WidthSite[] = [];
  const open: number[] = [];
  let line = 0;
  if (marks.at('(').length === 0 && marks.at(')').length === 0) return found;
  for (const at of marks.of('()（）')) {
    while (line < parts.length && (parts[line]?.end ?? 0) <= at) {
      for (const lone of open.splice(0)) pushLone(text, lone, found);
      line++;
    }
    if (marks.inAddress(at)) continue;
    if (text[at] === '(' || text[at] === '（') open.push(at);
    else {
      const from = open.pop();
      if (from === undefined) pushLone(text, at, found);
      else pushPair(text, from, at, found);
    }
  }
  for (const lone of open) pushLone(text, lone, found);
  return found;
}

function pushPair(text: string, from: number, to: number, found: WidthSite[]): void {
  const edits: WidthEdit[] = [];
  if (text[from] === '(') edits.push({ span: { start: from, end: from + 1 }, newText: '（' });
  if (text[to] === ')') edits.push({ span: { start: to, end: to + 1 }, newText: '）' });
  if (edits.length === 0) return;
  const inside = text.slice(from + 1, to);
  const chinese = edits.length === 1 || holdsHan(inside) || isHan(text.charCodeAt(from - 1)) || (isHan(text.charCodeAt(to + 1)) && !isLatin(text.charCodeAt(from - 1)));
  if (!chinese || isRegisteredName(text, from, to, inside)) return;
  found.push({ start: from, end: to + 1, kind: 'brackets', count: edits.length, edits });
}

/** A bracket without its other half: Chinese where Han stands before it. */
function pushLone(text: string, at: number, found: WidthSite[]): void {
  const mark = text[at];
  if ((mark !== '(' && mark !== ')') || !isHan(text.charCodeAt(at - 1)) || at < 3) return;
  found.push({ start: at, end: at + 1, kind: 'mark', count: 1, edits: [{ span: { start: at, end: at + 1 }, newText: mark === '(' ? '（' : '）' }] });
}

/** 某某(杭州)有限公司: the name as it is registered. */
function isRegisteredName(text: string, from: number, to: number, inside: string): boolean {
  return inside.length <= 4 && isHan(text.charCodeAt(from - 1)) && /^[\u4e00-\u9fff]{0,12}?(?:公司|集团)/.test(text.slice(to + 1, to + 17));
}

function holdsHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) return true;
  return false;
}

/** Full-width figures and letters; 。．，％ between or behind full-width figures go with them. */
function readWide(text: string, marks: Marks): WidthSite[] {
  const found: WidthSite[] = [];
  let start = -1;
  let end = -1;
  const close = (): void => {
    if (start >= 0) found.push({ start, end, kind: 'figures', count: 0, edits: [{ span: { start, end }, newText: toHalf(text.slice(start, end)) }] });
  };
  for (const run of marks.wide) {
    const joins = start >= 0 && run.start === end + 1 && (text[end] === '．' || text[end] === '：' || text[end] === '，');
    if (!joins) {
      close();
      start = run.start;
    }
    end = text[run.end] === '％' ? run.end + 1 : run.end;
  }
  close();
  return found;
}

function toHalf(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}
