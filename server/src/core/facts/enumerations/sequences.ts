// Sequences of ordinals in a story: 一是…二是…, 第一，…第二，…, 首先…其次…最后…, （一）…, 1. …, ①….
import type { StoryText } from '../../syntax/model.ts';
import { digitValues, isArabic, isHan } from '../quantities/characters.ts';
import type { Ordinal, Sequence, SequenceStyle } from './model.ts';
import { notNumbered, numberedNouns, pointWords, tallyWords } from './sequence-words.ts';

const triggers = new Uint8Array(65536);
for (const c of '一二三四五六七八九十第首其再最头末（(') triggers[c.charCodeAt(0)] = 1;
for (let c = 0x2460; c <= 0x2473; c++) triggers[c] = 2;
for (let d = 0x31; d <= 0x39; d++) triggers[d] = 3;
const boundary = new Set([...'：；。，！？:;,\n“‘—… 　）)【']);
const firstly: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 最后: 99 };
/** Classifiers behind an ordinal that number the items of a row. */
const numberedBy = '个张件条项步招类点句把道盏位封本幅块笔关课站堂样种桩味回处座讲篇章幕环声色扇场支家间节批期轮台顿份首';
/** Farthest apart, in characters, that two ordinals inside paragraphs may stand. */
const reach = 700;

/** ”同桌接着补充：“三是…: somebody else goes on counting. */
const takenUp = /”[^“”。]{0,16}(?:补充|接着说|接过话|接话|插话)[^“”。]{0,8}“$/;

interface Found {
  readonly style: SequenceStyle;
  readonly ordinal: Ordinal;
}

/** Every sequence of a story that begins at one and has at least two members, in order of its first member. */
export function readSequences(copy: StoryText): Sequence[] {
  const done: Ordinal[][] = [];
  const styles = new Map<Ordinal[], SequenceStyle>();
  const open = new Map<string, Ordinal[]>();
  // 一种…，一种…，一种…。三种: one each, and all of them
  const each = new Set<string>();
  for (const { style, ordinal } of ordinals(copy)) {
    const key = style === 'nth-of' || style === 'tally' ? `${style}${ordinal.unit}` : style;
    if (ordinal.last && style === 'nth-of') {
      const run = open.get(key);
      if (run && run.length > 0) run.push(ordinal);
      continue;
    }
    if (style === 'tally' && ordinal.ordinal === 1 && open.get(key)?.length === 1 && open.get(key)?.[0]?.part === ordinal.part) each.add(`${key}${ordinal.part}`);
    if (style === 'tally' && each.has(`${key}${ordinal.part}`)) {
      open.delete(key);
      continue;
    }
    if (ordinal.ordinal === 1) {
      const run = [ordinal];
      open.set(key, run);
      styles.set(run, style);
      done.push(run);
      continue;
    }
    const run = open.get(key);
    const previous = run?.at(-1);
    if (!run || !previous) continue;
    // 首先…再次…其次: words out of order stay in their row
    const turned = style === 'firstly' && ordinal.ordinal === 2 && previous.ordinal === 3 && ordinal.part === previous.part;
    if (takenUp.test(copy.text.slice(Math.max(previous.end, ordinal.start - 40), ordinal.start)) || previous.last || (ordinal.ordinal < previous.ordinal && !turned) || (!(previous.opens && ordinal.opens) && ordinal.start - previous.end > reach)) {
      open.delete(key);
      continue;
    }
    run.push(ordinal);
  }
  const found: Sequence[] = [];
  for (const run of done) {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last && run.length > 1) found.push({ start: first.start, end: last.end, style: styles.get(run) ?? 'is', members: run });
  }
  return found.sort((a, b) => a.start - b.start);
}

function ordinals({ text, parts }: StoryText): Found[] {
  const found: Found[] = [];
  parts.forEach((part, index) => {
    const numbered = nounOrdinal(text, part.start, part.end, index);
    if (numbered) found.push(numbered);
    if (isArabic(text.charCodeAt(part.start))) {
      const digit = digitAt(text, part.start, part.end, index);
      if (digit) found.push(digit);
    }
    for (let i = part.start; i < part.end; i++) {
      const trigger = triggers[text.charCodeAt(i)] ?? 0;
      if (trigger === 0) continue;
      const opens = i === part.start;
      if (trigger === 3) {
        const inner = opens ? null : innerNoun(text, i, index);
        if (inner) found.push(inner);
        if ('：；。'.includes(text[i - 1] ?? '的') && !opens) {
          const digit = digitAt(text, i, part.end, index, false);
          if (digit) found.push(digit);
        }
      } else if (trigger === 2) {
        // ①④线: names of lines, no row
        if (triggers[text.charCodeAt(i + 1)] === 2 || triggers[text.charCodeAt(i - 1)] === 2 || '线号款楼'.includes(text[i + 1] ?? ' ')) continue;
        // 第④步, （图①图③）: taken up again
        if (text[i - 1] === '第' || (text[i - 1] === '图' && '图、和）)'.includes(text[i + 1] ?? ' '))) continue;
        const n = text.charCodeAt(i) - 0x245f;
        found.push({ style: 'circle', ordinal: { start: i, end: i + 1, ordinal: n, numeral: { start: i, end: i + 1 }, unit: '', last: false, opens, part: index } });
      } else if (opens || boundary.has(text[i - 1] ?? '') || alsoAt(text, i, part.start)) {
        const one = ordinalAt(text, i, part.end, opens || i - part.start === 2 || (i - part.start === 1 && text[part.start] === '【'), index);
        if (one) {
          found.push(one);
          i = one.ordinal.end - 1;
        }
      } else {
        const inner = innerNoun(text, i, index);
        if (inner) found.push(inner);
      }
    }
  });
  return found;
}

/** 还有第四封，写给我: one more of the row. */
const alsoAt = (text: string, at: number, floor: number): boolean => text[at] === '第' && text.startsWith('还有', at - 2) && (at - 2 === floor || boundary.has(text[at - 3] ?? ''));

/** Value and end of a small Han numeral (一 … 二十), or null. */
function smallHan(text: string, at: number): { value: number; end: number } | null {
  let i = at;
  let value = 0;
  while (i - at < 3) {
    const code = text.charCodeAt(i);
    const d = isArabic(code) ? -1 : (digitValues[code & 0xffff] ?? -1);
    if (text[i] === '十') value = (value || 1) * 10;
    else if (d > 0 && text[i] !== '两' && (i === at || text[i - 1] === '十')) value += d;
    else break;
    i++;
  }
  return i > at && value > 0 && value <= 30 ? { value, end: i } : null;
}

function ordinalAt(text: string, at: number, limit: number, opens: boolean, part: number): Found | null {
  const make = (style: SequenceStyle, ordinal: number, from: number, to: number, end: number, unit = '', last = false): Found =>
    ({ style, ordinal: { start: at, end, ordinal, numeral: { start: from, end: to }, unit, last, opens, part } });
  const c = text[at] ?? '';
  if (c === '（' || c === '(') {
    const n = smallHan(text, at + 1) ?? smallArabic(text, at + 1);
    return n && '）)'.includes(text[n.end] ?? '\n') && (opens || '：；。'.includes(text[at - 1] ?? '的')) ? make('bracket', n.value, at + 1, n.end, n.end + 1) : null;
  }
  // 头一句：, 末一句：
  if ((c === '头' || c === '末') && text[at + 1] === '一' && isTell(text[at + 3])) return make('nth-of', c === '头' ? 1 : 99, at, at + 3, at + 3, text[at + 2] ?? '', c === '末');
  if (c === '第') return point(text, at, limit, opens, make) ?? nth(text, at, limit, opens, make);
  const word = firstly[text.slice(at, at + 2)];
  if (word !== undefined) {
    if (word === 99) {
      const unit = text.startsWith('一', at + 2) ? (text[at + 3] ?? '') : '';
      if (unit !== '' && (isTell(text[at + 4]) || (opens && numberedBy.includes(unit) && tells(text, at + 4, true)))) return make('nth-of', 99, at, at + 4, at + 4, unit, true);
    }
    return text[at + 2] === '，' || (word > 1 && text[at + 2] === '是') || opens || (word < 4 && '；。：'.includes(text[at - 1] ?? '的')) ? make('firstly', word === 99 ? 4 : word, at, at + 2, at + 2, '', word === 99) : null;
  }
  // 首场是…第二场…: the first of what is numbered by its classifier
  if (c === '首' && '场站课讲期批轮展节回'.includes(text[at + 1] ?? '\n') && isTell(text[at + 2])) return make('nth-of', 1, at, at + 1, at + 2, text[at + 1]);
  if (c === '其') {
    const n = smallHan(text, at + 1);
    return n && '，是：、'.includes(text[n.end] ?? '\n') ? make('its', n.value, at + 1, n.end, n.end) : null;
  }
  const n = smallHan(text, at);
  if (!n) return null;
  const next = text[n.end] ?? '';
  if ((next === '是' || next === '要') && n.end < limit && text[n.end + 1] !== '否' && !text.startsWith('不是', n.end + 1)) return make('is', n.value, at, n.end, n.end + 1);
  if (n.value <= 9 && tallyWords.includes(next) && n.end + 1 < limit && (opens || '：；。，“【'.includes(text[at - 1] ?? '的')) && !isHanNumeral(text, n.end + 1)) return make('tally', n.value, at, n.end, n.end + 1, next);
  return next === '、' && (opens || ('：；。'.includes(text[at - 1] ?? '的') && smallHan(text, n.end + 1)?.value !== n.value + 1)) ? make('heading', n.value, at, n.end, n.end + 1) : null;
}

/** 一看二听三查 is one phrase, no row of points. */
const isHanNumeral = (text: string, at: number): boolean => smallHan(text, at) !== null;

/** 第一步清产核资, at the head of a clause. */
function point(text: string, at: number, limit: number, opens: boolean, make: (style: SequenceStyle, ordinal: number, from: number, to: number, end: number, unit?: string) => Found): Found | null {
  const n = smallHan(text, at + 1);
  if (!n || n.end >= limit || !(opens || '：；。，、'.includes(text[at - 1] ?? '的'))) return null;
  const word = pointWords.find((w) => text.startsWith(w, n.end));
  return word && text[n.end + word.length] !== '的' ? make('nth-of', n.value, at + 1, n.end, n.end + word.length, word) : null;
}

/** 镜头一：…, 关键词2　…: a noun and its number open a paragraph. */
function nounOrdinal(text: string, start: number, limit: number, part: number): Found | null {
  for (let at = start + 2; at <= start + 4 && at < limit; at++) {
    const n = isArabic(text.charCodeAt(at)) ? smallArabic(text, at) : smallHan(text, at);
    if (!n) {
      if (!isHan(text.charCodeAt(at)) || !isHan(text.charCodeAt(at - 1))) return null;
      continue;
    }
    const next = text[n.end] ?? '\n';
    const noun = text.slice(start, at);
    if ((n.end < limit && !'：:　 '.includes(next)) || notNumbered.test(noun) || !isHan(text.charCodeAt(start))) return null;
    return { style: 'nth-of', ordinal: { start, end: n.end, ordinal: n.value, numeral: { start: at, end: n.end }, unit: noun, last: false, opens: true, part } };
  }
  return null;
}

/** 环节二：… inside a paragraph: a word for points, its number and a colon. */
function innerNoun(text: string, at: number, part: number): Found | null {
  if (text[at + 1] !== '：' || !'。；：，'.includes(text[at - 3] ?? '的')) return null;
  const unit = text.slice(at - 2, at);
  const n = isArabic(text.charCodeAt(at)) ? smallArabic(text, at) : smallHan(text, at);
  return n && numberedNouns.has(unit) ? { style: 'nth-of', ordinal: { start: at - 2, end: n.end, ordinal: n.value, numeral: { start: at, end: n.end }, unit, last: false, opens: false, part } } : null;
}

/** 第二， and 第二张是. */
function nth(text: string, at: number, limit: number, opens: boolean, make: (style: SequenceStyle, ordinal: number, from: number, to: number, end: number, unit?: string) => Found): Found | null {
  const n = smallHan(text, at + 1);
  if (!n || n.end >= limit) return null;
  const next = text[n.end] ?? '';
  if (next === '，' || next === '：' || next === '是' || (next === '、' && text[n.end + 1] !== '第' && !((smallHan(text, n.end + 1)?.value ?? 0) > n.value))) return make('nth', n.value, at + 1, n.end, n.end + 1);
  return (tells(text, n.end + 1, opens) || (text[n.end + 1] === '《' && '幕章回'.includes(next))) && numberedBy.includes(next) ? make('nth-of', n.value, at + 1, n.end, n.end + 1, next) : null;
}

/** 第二张是 and 第二个故事，: a mark or verb at once or behind a short noun. */
function tells(text: string, at: number, opens = false): boolean {
  // 第一站　青果坪: a heading
  if (opens && '　 '.includes(text[at] ?? '的')) return true;
  for (let i = at; i < at + 5; i++) {
    // 第一间空房给了木工, at the head of a paragraph
    if (isTell(text[i]) || (opens && i > at && '给在归留谁'.includes(text[i] ?? '的'))) return true;
    if (!isHan(text.charCodeAt(i)) || text[i] === '的' || text[i] === '和') return false;
  }
  return false;
}

/** What follows 第二张 where it opens an item. */
function isTell(c: string | undefined): boolean {
  return c !== undefined && '，是：为叫“'.includes(c);
}

function smallArabic(text: string, at: number): { value: number; end: number } | null {
  let i = at;
  while (i - at < 2 && isArabic(text.charCodeAt(i))) i++;
  return i > at ? { value: Number(text.slice(at, i)), end: i } : null;
}

/** 1. and 1、 at the head of a paragraph or an item. */
function digitAt(text: string, at: number, limit: number, part: number, opens = true): Found | null {
  const n = smallArabic(text, at);
  if (!n || n.end >= limit || !'.．、'.includes(text[n.end] ?? '\n') || isArabic(text.charCodeAt(n.end + 1)) || n.value === 0) return null;
  return { style: 'digit', ordinal: { start: at, end: n.end + 1, ordinal: n.value, numeral: { start: at, end: n.end }, unit: '', last: false, opens, part } };
}
