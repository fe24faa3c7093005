// Part of figure/count: a number of one quoted word with which every item of the list begins: 明确六个“不得”：不得…，不得…，不得….
import { matchesOf } from '../../base/matches.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';

/** The phrase that counts the word, its numeral, and the items that begin with it. */
export interface Repeated {
  readonly phrase: Span;
  readonly numeral: Span;
  readonly value: number;
  readonly word: string;
  readonly n: number;
  readonly list: Span;
}

const counted = /(?<![第\d])([两二三四五六七八九十]|[2-9]|1\d)(?:个|条|项|种|大|个坚决|个一律)?“([\p{Script=Han}]{1,4})”/gu;
/** How far behind the phrase its list may begin. */
const reach = 24;

/** Such phrases whose list, right behind them, has another number of items; open lists are let be. Linear in the text. */
export function repeatedWords(text: string): Repeated[] {
  const found: Repeated[] = [];
  for (const m of matchesOf(text, counted)) {
    const [word, value, start, end] = [m[2] ?? '', smallNumber(m[1] ?? ''), m.index ?? 0, (m.index ?? 0) + m[0].length];
    const told = inOrder(text, end, word);
    if (told && told.n !== value && Math.abs(told.n - value) < 3) {
      found.push({ phrase: { start, end }, numeral: { start, end: start + (m[1] ?? '').length }, value, word, n: told.n, list: told.list });
      continue;
    }
    const colon = text.slice(end, end + reach).search(/[：——]/);
    if (colon < 0 || /[。！？\n]/.test(text.slice(end, end + colon))) continue;
    const from = end + colon + 1;
    const line = text.indexOf('\n', from);
    const list = text.slice(from, Math.min(line < 0 ? text.length : line, from + 600));
    const items = list.split(/[，；、。]/);
    const first = items.findIndex((i) => i.startsWith(word));
    if (first !== 0) continue;
    const own = items.filter((i) => i.startsWith(word));
    if (own.length < 2 || own.length === value || own.length > value + 3 || /等[^，。；]{0,4}$/.test(own.at(-1) ?? '') || /等等|……/.test(list)) continue;
    // 五个“邻”字号：邻里厨房、…、“邻帮邻”维修队…和邻里茶摊: as many as there are, whatever they begin with
    const all = (list.split('。')[0] ?? '').replace(/（[^（）]{0,40}）/g, '').split(/[、和]/);
    if (all.length === value && all.every((i) => i.includes(word))) continue;
    // 不得以任何理由拒收，拒付…: an item may have clauses of its own, but not so many that it is no list
    if (items.filter((i) => i !== '').length > own.length * 3) continue;
    found.push({ phrase: { start, end }, numeral: { start, end: start + (m[1] ?? '').length }, value, word, n: own.length, list: { start: from, end: from + list.lastIndexOf(own.at(-1) ?? '') + (own.at(-1) ?? '').length } });
  }
  return found;
}

const numerals = '一二三四五六七八九十';

/** 一不空腹出门，…；二不顶着日头干活，…；三不…: the word told by number, three times at least, each at the head of a clause. */
function inOrder(text: string, from: number, word: string): { readonly n: number; readonly list: Span } | null {
  let [n, at, first] = [0, from, -1];
  for (; n < numerals.length; n++) {
    const next = text.indexOf(`${numerals.charAt(n)}${word}`, at);
    if (next < 0 || next - at > 400 || !/[，；。：！\n　“]/.test(text.charAt(next - 1))) break;
    if (n === 0) first = next;
    at = next + 1 + word.length;
  }
  return n > 2 ? { n, list: { start: first, end: at } } : null;
}
