// Part of name/person: the last part of a foreign name taken up alone, in two spellings: 扬·范德维尔 … 范德维尔 … 范德威尔.
import { differing } from '../../base/differing.ts';
import { holds } from '../../base/held.ts';
import { charSet, has } from '../../base/char-set.ts';
import { confusable } from '../../facts/names/confusable.ts';
import { mayBeGiven } from '../../facts/names/lexicon.ts';
import { soundCharacters } from '../../facts/names/foreign-data.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Person } from './persons.ts';

const sounds = charSet(soundCharacters);
/** No story has more of them. */
const most = 20;

/** Each last part of three characters and more and what differs from it in one character of the same sound; both with all their places. */
export function foreignSurnames(copy: StoryText): Person[] {
  const { text } = copy;
  if (!holds(text, '·')) return [];
  const found = new Map<string, Person>();
  let seen = 0;
  for (let dot = text.indexOf('·'); dot >= 0 && seen < most; dot = text.indexOf('·', dot + 1)) {
    let end = dot + 1;
    while (end - dot < 7 && has(sounds, text.charCodeAt(end))) end++;
    if (end - dot < 4 || text[end] === '·' || text[end] === '”' || text[end] === '》' || !has(sounds, text.charCodeAt(dot - 1))) continue;
    seen++;
    const name = text.slice(dot + 1, end);
    const strays = nearTo(text, name);
    if (strays.length === 0) continue;
    for (const spelling of [name, ...strays]) if (!found.has(spelling)) found.set(spelling, personAt(copy, spelling));
  }
  return [...found.values()];
}

/** Spellings of the same length that differ from the name in one character which sounds or looks like its own. */
function nearTo(text: string, name: string): string[] {
  const found = new Set<string>();
  for (const offset of [0, 2]) {
    // two characters of the name are right wherever the third may be wrong
    const anchor = name.slice(offset, offset + 2);
    if (anchor.length < 2) continue;
    for (let at = text.indexOf(anchor); at >= 0; at = text.indexOf(anchor, at + 1)) {
      const word = text.slice(at - offset, at - offset + name.length);
      const odd = differing(word, name);
      const [i = 0] = odd;
      if (word.length === name.length && odd.length === 1 && mayBeGiven(word.charCodeAt(i)) && confusable(word.charAt(i), name.charAt(i)) !== null) found.add(word);
    }
  }
  return [...found];
}

function personAt({ text, parts }: StoryText, name: string): Person {
  const mentions: PersonMention[] = [];
  for (let at = text.indexOf(name); at >= 0 && mentions.length < 20; at = text.indexOf(name, at + name.length)) {
    mentions.push({ start: at, end: at + name.length, name, titles: [], evidence: 'repeat', quoted: false, part: Math.max(0, parts.findIndex((p) => at >= p.start && at < p.end)) });
  }
  return { name, mentions, titles: [], writer: false };
}
