// Codes made of digits and nouns (“一环三廊五湾”): what each “五湾” is explained as, and how many things are named for it.
import { find } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { smallHan, smallNumber } from '../../base/small-number.ts';
import { cut, firstMark, listItems } from '../../facts/enumerations/items.ts';

/** A quoted code and its parts: 一环三廊五湾 → 1 环, 3 廊, 5 湾. */
export interface PartCode extends Span {
  readonly text: string;
  readonly parts: readonly { readonly value: number; readonly words: string; readonly noun: string }[];
}

/** An explanation that names another number of things than its part says. */
export interface WrongPart extends Span {
  readonly code: PartCode;
  readonly digit: string;
  readonly n: number;
}

/** Every code of digits and nouns in a text, at most `most`. */
export function readPartCodes(text: string, most: number): PartCode[] {
  const found: PartCode[] = [];
  for (let at = find(text, '“'); at >= 0 && found.length < most; at = text.indexOf('“', at + 1)) {
    const close = text.indexOf('”', at);
    if (close < 0) break;
    if (close - at > 20 || smallHan(text[at + 1] ?? ' ') < 1) continue;
    const words = text.slice(at + 1, close);
    // each part a digit and one or two characters
    const parts = words.match(/[一二两三四五六七八九十][^一二两三四五六七八九十\d]{1,2}/g) ?? [];
    if (parts.length < 2 || parts.join('') !== words || parts.some((p) => !/^\p{Script=Han}+$/u.test(p))) continue;
    found.push({ start: at + 1, end: close, text: words, parts: parts.map((p) => ({ value: smallHan(p[0] ?? ''), words: p, noun: p.slice(1) })) });
  }
  return found;
}

/** Explanations of the parts of a code behind it that say another number. */
export function wrongParts(text: string, code: PartCode): WrongPart[] {
  const found: WrongPart[] = [];
  // a code printed twice is read where it stands last before its parts
  if (text.indexOf(code.text, code.end) >= 0) return found;
  for (const part of code.parts) {
    const plain = byPosition(text, code, part.value, part.noun) ?? oneByOne(text, code, part.words);
    if (plain && plain.n !== part.value && Math.abs(plain.n - part.value) <= 2) {
      found.push({ ...plain, code, digit: part.words });
      continue;
    }
    const quoted = `“${part.words}”`;
    const marked = text.indexOf(quoted, code.end);
    const at = marked >= 0 ? marked : bareAt(text, part.words, code.end);
    if (at < 0) continue;
    const explained = explanationOf(text, at + (marked >= 0 ? quoted.length : part.words.length), part.noun);
    if (explained && part.value > 1 && !explained.readings.includes(part.value) && Math.abs((explained.readings[0] ?? 0) - part.value) <= 2) found.push({ start: at, end: explained.end, code, digit: part.words, n: explained.readings[0] ?? 0 });
  }
  return found;
}

/** …；两带则为滨江带、…: a part taken up without its marks at the head of a clause; −1 where it is not. */
function bareAt(text: string, words: string, from: number): number {
  const stop = ['；', '。', '\n'].find((mark) => text.indexOf(mark + words, from) >= 0);
  return stop === undefined ? -1 : text.indexOf(stop + words, from) + 1;
}

/** “一环两带四园” … “三园”为…: a part taken up with another number, where every other part is taken up with its own. */
export function renumbered(text: string, code: PartCode): WrongPart | null {
  if (code.parts.length < 3 || text.indexOf(code.text, code.end) >= 0) return null;
  const stretch = text.slice(code.end, code.end + reach);
  let wrong: WrongPart | null = null;
  for (const part of code.parts) {
    const told = [...stretch.matchAll(new RegExp(`(?<=[，。；：！\\n“])([一二两三四五六七八九十])[个大条座]?${part.noun}”?(?:(?:则|就|分别)?(?:是|为|即|指|：|，|[设建]在|[建位]于|布局|分布)|则|分别在)`, 'g'))];
    const [m] = told;
    if (!m || told.length > 1) return null;
    const n = smallHan(m[1] ?? ' ');
    if (n === part.value) continue;
    if (wrong || Math.abs(n - part.value) > 2) return null;
    wrong = { start: code.end + m.index, end: code.end + m.index + 1 + part.noun.length, code, digit: part.words, n };
  }
  return wrong;
}

/** Farthest, in characters, that a part is told behind its code. */
const reach = 400;

/** 东片退塘还湿；中片保留盐田；西片…；南片…: clauses side by side, each headed by the part's noun with its position. */
function byPosition(text: string, code: PartCode, value: number, noun: string): (Span & { readonly n: number }) | null {
  if (value < 2 || noun.length !== 1) return null;
  const head = new RegExp(`[东西南北中][${noun}]`);
  for (let at = text.indexOf(`；`, code.end); at >= 0 && at - code.end < reach; at = text.indexOf('；', at + 1)) {
    let start = at;
    while (start > code.end && !'。\n：'.includes(text[start - 1] ?? '\n')) start--;
    const clauses = cut(text, start, firstMark(text, at, Math.min(text.length, at + reach), '。\n！'), '；');
    const heads = clauses.map((s) => text.slice(s.start, s.start + 2));
    const end = clauses.at(-1)?.end ?? at;
    at = Math.max(at, end - 1);
    if (clauses.length < 2 || new Set(heads).size !== heads.length || !heads.every((h) => head.test(h))) continue;
    // fewer may be told here than there are: another position elsewhere
    const others = [...'东西南北中'].filter((c) => !heads.includes(c + noun) && text.slice(code.end, end + 200).includes(c + noun));
    return others.length > 0 ? null : { start, end, n: clauses.length };
  }
  return null;
}

/** 两轴，一条是沿渠的生态轴，一条是沿路的文化轴: the part's words at the head of a sentence, then 一条 for each. */
function oneByOne(text: string, code: PartCode, words: string): (Span & { readonly n: number }) | null {
  for (let at = text.indexOf(words, code.end); at >= 0 && at - code.end < reach; at = text.indexOf(words, at + 1)) {
    const each = /^[，：](一[条个片道座处环带核廊区])/.exec(text.slice(at + words.length, at + words.length + 3))?.[1];
    if (each === undefined || !'。；\n'.includes(text[at - 1] ?? '\n')) continue;
    const end = firstMark(text, at + words.length + 1, Math.min(text.length, at + reach), '。；\n！');
    const clauses = cut(text, at + words.length + 1, end, '，').filter((s) => text.startsWith(each, s.start));
    if (clauses.length > 1) return { start: at, end, n: clauses.length };
  }
  return null;
}

const opening = /^，(?:指的是|是指|就是|说的是)|^(?:则|就|也)?(?:分别)?(?:是指|指的是|即为?|就是|分别是|分别为|分别指|是|指|为)(?!打造|建设|把|让)|^[^，。；：“”\n]{0,8}：/;
const number = /^(?:[^，。；、\d“”]{0,4}?)([两二三四五六七八九十]|\d{1,2})(?:个|大|条|项|支|家|套|类|张|座|处|种|名|级|片|段|道|块|座)/;

/** The number an explanation begins with, or of the things it names. */
function explanationOf(text: string, at: number, noun: string): { readonly end: number; readonly readings: readonly number[] } | null {
  const open = opening.exec(text.slice(at, at + 24));
  if (!open) return null;
  const start = at + open[0].length;
  const limit = firstMark(text, start, Math.min(text.length, start + 160), '。；\n！');
  // the next part begins with its own quotation
  const next = text.slice(start, limit).indexOf('，“');
  const stop = next < 0 ? limit : start + next;
  const counted = number.exec(text.slice(start, Math.min(stop, start + 12)));
  if (counted?.[1]) return { end: Math.min(stop, start + 12), readings: [smallNumber(counted[1])] };
  const clauses = cut(text, start, stop, '，');
  const words = text.slice(start, clauses[0]?.end ?? stop);
  if (/等$|包括|其中|\d/.test(words)) return null;
  const last = noun.at(-1) ?? '';
  if (clauses.length > 1 && clauses.every((s) => text.slice(s.start, s.end).includes(last))) return { end: stop, readings: [clauses.length] };
  const list = listItems(text, start, clauses[0]?.end ?? stop, false);
  // “三水”是东湖和柳溪
  if (list.items.length === 1 && list.readings.length > 1 && clauses.length === 1 && words.length < 14) return { end: stop, readings: list.readings };
  return list.items.length > 1 && list.clean && !list.open && (clauses.length === 1 || list.items.length > 2 || namedAlike(text, list.items)) ? { end: stop, readings: list.readings } : null;
}

/** 学府路、环山路，全部采用…: items that end in one word are the whole list, whatever the next clause says of them. */
const namedAlike = (text: string, items: readonly Span[]): boolean => new Set(items.map((s) => text.charAt(s.end - 1))).size === 1 && /[路街河江湖山溪渠带线廊轴区园镇村港桥道站馆厂]/.test(text.charAt((items[0]?.end ?? 1) - 1));
