// A text in plainer words: rarer words put into the commonest of the same meaning and length, so that a reader's lists need hold one of them. Offsets stay what they are.
import { valuesFrom } from './affixes.ts';
import { charSet, has } from './char-set.ts';
import type { Span } from './span.ts';
import { plainWords } from './plain-words-data.ts';

const rare = plainWords.map(([word]) => word);
const words = valuesFrom(rare, plainWords);
/** Marks printed at half width, and what they are beside a Chinese character. */
const halves = ',;:?!()';
const wholes = '，；：？！（）';
const heads = charSet([...rare.map((word) => word.charAt(0)), ...halves]);

/** The text with every listed word made plain and every mark of half width beside a Chinese character at full width; the same string where it has none. As long as the text, in UTF-16 code units. */
export function plainly(text: string): string {
  let made = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!has(heads, code)) continue;
    if (code < 0x80) {
      if (!besideHan(text, at)) continue;
      made += text.slice(from, at) + wholes.charAt(halves.indexOf(text.charAt(at)));
      from = at + 1;
      continue;
    }
    const found = words.longest(text, at, text.length);
    if (!found) continue;
    const [word, plain, unless] = found;
    if (unless?.includes(text[at + word.length] ?? '\n')) continue;
    made += text.slice(from, at) + plain;
    from = at + word.length;
    at = from - 1;
  }
  return from === 0 ? text : made + text.slice(from);
}

/** A Chinese character or a mark of full width stands on either side. */
const besideHan = (text: string, at: number): boolean => text.charCodeAt(at - 1) > 0x2e7f || text.charCodeAt(at + 1) > 0x2e7f;

/** What `words`, cut out of the plain text, are in the text as printed: those in the first of the `places` that holds them, else those nearest to it. Words that are no part of the plain text come back as they are. */
export function printed(text: string, plain: string, words: string, places: readonly Span[]): string {
  if (words.length < 2 || text === plain) return words;
  for (const { start, end } of places) {
    const at = plain.slice(start, end).indexOf(words);
    if (at >= 0) return text.slice(start + at, start + at + words.length);
  }
  const near = places[0]?.start ?? 0;
  let best = -1;
  for (let at = plain.indexOf(words); at >= 0; at = plain.indexOf(words, at + 1)) if (best < 0 || Math.abs(at - near) < Math.abs(best - near)) best = at;
  // 奶奶、爸爸、妈妈: a list of what is cited here and there
  if (best < 0 && words.includes('、')) return words.split('、').map((w) => printed(text, plain, w, places)).join('、');
  return best < 0 ? words : text.slice(best, best + words.length);
}
