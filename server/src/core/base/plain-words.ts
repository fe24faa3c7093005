// A text in plainer words: rarer words put into the commonest of the same meaning and length, so that a reader's lists need hold one of them. Offsets stay what they are.
import { valuesFrom } from './affixes.ts';
import { charSet, has } from './char-set.ts';
import type { Span } from './span.ts';
import { plainWords } from './plain-words-data.ts';

const rare = plainWords.map(([word]) => word);
const words = valuesFrom(rare, plainWords);
const heads = charSet(rare.map((word) => word.charAt(0)));

/** The text with every listed word made plain; the same string where it has none. As long as the text, in UTF-16 code units. */
export function plainly(text: string): string {
  let made = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (!has(heads, text.charCodeAt(at))) continue;
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
  return best < 0 ? words : text.slice(best, best + words.length);
}
