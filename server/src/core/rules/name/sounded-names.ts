// Part of name/person: a foreign name without a mark in its middle, printed twice and more, and once with one character of the same sound: 科瓦奇 … 科瓦契.
import { charSet, has } from '../../base/char-set.ts';
import { differing } from '../../base/differing.ts';
import { soundsAlike } from '../../facts/names/confusable.ts';
import { pureSoundCharacters, soundCharacters } from '../../facts/names/foreign-data.ts';
import { isWord, surnameLength } from '../../facts/names/lexicon.ts';
import { mayEndTitle } from '../../facts/people/titles.ts';
import { isPair } from '../../syntax/lexicon.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Person } from './persons.ts';
import { personAt } from './twins.ts';

const sounds = charSet(soundCharacters);
const pure = charSet(pureSoundCharacters);
const edges = charSet('。！？；：，、“”（\n');
const [shortest, longest] = [3, 6];
/** No story has more of them. */
const most = 40;

/** Both spellings of each such pair, with all their places. */
export function soundedNames(copy: StoryText): Person[] {
  const { text } = copy;
  const names = candidates(text);
  if (names.size < 2) return [];
  const found = new Map<string, Person>();
  for (const [name, own] of names) {
    if (own === 0 || text.split(name).length < 3) continue;
    for (const odd of names.keys()) {
      if (text.split(odd).length === 2 && isSlip(odd, name)) for (const spelling of [name, odd]) if (!found.has(spelling)) found.set(spelling, personAt(copy, spelling));
    }
  }
  return [...found.values()];
}

/** Runs of characters by which foreign names are written, at places where a name may begin (大师|科瓦奇，), and how many of the characters stand for little else. */
function candidates(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (let at = 0; at + shortest <= text.length && found.size < most; at++) {
    if (!has(sounds, text.charCodeAt(at)) || !has(sounds, text.charCodeAt(at + 1)) || !has(sounds, text.charCodeAt(at + 2))) continue;
    let end = at;
    let own = 0;
    while (end - at <= longest && has(sounds, text.charCodeAt(end))) {
      if (has(pure, text.charCodeAt(end))) own++;
      end++;
    }
    const begins = at === 0 || has(edges, text.charCodeAt(at - 1)) || mayEndTitle(text, at);
    if (begins && end - at <= longest && !isPair(text.charCodeAt(at), text.charCodeAt(at + 1)) && surnameLength(text, at) === 0 && !isWord(text, at, at + 3)) found.set(text.slice(at, end), own);
    at = end;
  }
  return found;
}

/** One character is another of its sound. */
function isSlip(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const off = differing(a, b);
  const [i = 0] = off;
  return off.length === 1 && soundsAlike(a.charAt(i), b.charAt(i));
}
