// Persons given by name one beside another, each perhaps behind what he is: 好婆婆戚阿香、好媳妇樊小娥和祁小满.
import type { Span } from '../../base/span.ts';
import { surnameLength } from '../names/lexicon.ts';
import { cut } from './items.ts';
import { isName } from './named-lists.ts';

/** A full name, or one behind at most eight characters that say what its bearer is (口腔科医生孟长河, 村里的丁守田). */
export function isBearer(words: string): boolean {
  if (!/^[\p{Script=Han}·“”]{2,14}$/u.test(words)) return false;
  if (isName(words) && words.length < 5) return true;
  return [3, 2].some((n) => words.length > n + 1 && words.length - n <= 10 && isFull(words.slice(-n)));
}

/** A surname with one or two characters behind it. */
function isFull(words: string): boolean {
  const family = surnameLength(words, 0);
  return family > 0 && words.length - family >= 1 && words.length - family <= 2;
}

/** Every run of three persons and more in `[from, to)`; the last one may run into what is said of them. A run that ends in 等 is none. */
export function personRuns(text: string, from: number, to: number): (Span & { readonly items: readonly Span[] })[] {
  const found: (Span & { readonly items: readonly Span[] })[] = [];
  for (let at = text.indexOf('、', from); at >= 0 && at < to; at = text.indexOf('、', at + 1)) {
    let start = at;
    while (start > from && at - start < 24 && !'，。；：、\n）（'.includes(text[start - 1] ?? '\n')) start--;
    const stop = start + text.slice(start, start + 160).search(/[，。；：！\n（]|$/);
    const items = cut(text, start, stop, '、和与及');
    at = Math.max(at, stop - 1);
    const [first, last] = [items[0], items.at(-1)];
    if (!first || !last || items.length < 3) continue;
    const [head, tail] = [text.slice(first.start, first.end), text.slice(last.start, last.end)];
    const lead = [3, 2].find((n) => head.length >= n && isFull(head.slice(-n)));
    const end = lastName(tail, items.slice(0, -1).map((s) => s.end - s.start));
    if (lead === undefined || end < 0 || /等/.test(tail) || !items.slice(1, -1).every((s) => isBearer(text.slice(s.start, s.end)))) continue;
    const names = [isBearer(head) ? first : { start: first.end - lead, end: first.end }, ...items.slice(1, -1), { start: last.start, end: last.start + end }];
    found.push({ start: names[0]?.start ?? start, end: last.start + end, items: names });
  }
  return found;
}

/** Where the name in the last item ends: at its head, or as far behind it as in the items before; −1 where there is none. */
function lastName(words: string, widths: readonly number[]): number {
  if ([3, 2].some((n) => isName(words.slice(0, n)) && surnameLength(words, 0) > 0)) return words.length === 2 || !/^[\p{Script=Han}]{3}/u.test(words) ? 2 : 3;
  const most = Math.max(...widths) - 2;
  for (let k = 2; k <= Math.min(most + 1, words.length - 2); k++) if (surnameLength(words, k) > 0) return Math.min(words.length, k + 3);
  return -1;
}
