// Rows of names of one kind, joined by 、, 和, 与 or 及: 上河村、下河村和石桥村. Each name is looked at by itself, so that the cost is that of the row's length.
import { charSet, has } from '../../base/char-set.ts';
import { isHan } from '../quantities/characters.ts';

/** A row as it stands in the words. */
export interface NameRow {
  readonly index: number;
  readonly text: string;
}

const joiners = charSet('、和与及');
/** Longest name, in characters. */
const longest = 14;

/** The rows of two names and more, one of them behind 、. `item` is the pattern of one name, its shortest reading first; the first name begins as early as it can. */
export function nameRows(words: string, item: string): NameRow[] {
  const { whole, next } = patternsOf(item);
  const found: NameRow[] = [];
  let from = 0;
  for (let at = words.indexOf('、'); at >= 0; at = words.indexOf('、', Math.max(at + 1, from))) {
    let start = nameBefore(words, from, at, whole);
    if (start === null) continue;
    while (start > from && has(joiners, words.charCodeAt(start - 1))) {
      const earlier = nameBefore(words, from, start - 1, whole);
      if (earlier === null) break;
      start = earlier;
    }
    let end = at;
    while (has(joiners, words.charCodeAt(end))) {
      next.lastIndex = end + 1;
      const behind = nameBetween(words, end + 1, whole) ?? next.exec(words)?.[0].length ?? 0;
      if (behind === 0) break;
      end += 1 + behind;
    }
    if (end > at) found.push({ index: start, text: words.slice(start, end) });
    from = end;
  }
  return found;
}

/** Where the longest name begins that ends at `end`; null where none does. */
function nameBefore(words: string, from: number, end: number, whole: RegExp): number | null {
  let start = end;
  while (start > from && end - start < longest && isOfName(words.charCodeAt(start - 1))) start--;
  for (; start < end - 1; start++) if (whole.test(words.slice(start, end))) return start;
  return null;
}

/** Length of the name from `start` to the next joiner; null where that is none. */
function nameBetween(words: string, start: number, whole: RegExp): number | null {
  let end = start;
  while (end - start < longest && isOfName(words.charCodeAt(end))) end++;
  return has(joiners, words.charCodeAt(end)) && whole.test(words.slice(start, end)) ? end - start : null;
}

const isOfName = (code: number): boolean => (isHan(code) && !has(joiners, code)) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);

const known = new Map<string, { readonly whole: RegExp; readonly next: RegExp }>();

function patternsOf(item: string): { readonly whole: RegExp; readonly next: RegExp } {
  const made = known.get(item) ?? { whole: new RegExp(`^(?:${item})$`, 'u'), next: new RegExp(item, 'uy') };
  if (known.size > 200) known.clear();
  known.set(item, made);
  return made;
}
