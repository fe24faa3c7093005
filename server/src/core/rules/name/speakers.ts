// Speakers whose family name is no family name but is taken for one: 骊文娟说, while 郦文娟 opens a clause elsewhere, read as no person for want of a title.
import { find, holds } from '../../base/held.ts';
import { confusable } from '../../facts/names/confusable.ts';
import { isGrammar, isHan, looksLikeWord, mayBeginSurname, mayBeGiven, surnameLength } from '../../facts/names/lexicon.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Person } from './persons.ts';

const opening = '。！？；，”\n';
const most = 20;

/** Both spellings of each such speaker; those that are known as persons already are left out. */
export function misspeltSpeakers(copy: StoryText, known: ReadonlyMap<string, Person>): Person[] {
  const { text } = copy;
  if (!holds(text, '”')) return [];
  const found: Person[] = [];
  let seen = 0;
  for (let close = find(text, '”'); close >= 0 && seen < most; close = text.indexOf('”', close + 1)) {
    const start = close + 1;
    if (!isHan(text.charCodeAt(start)) || !'说介告表笑解回补'.includes(text[start + 3] ?? '的') || mayBeginSurname(text, start) || isGrammar(text, start)) continue;
    seen++;
    const given = text.slice(start + 1, start + 3);
    if (known.has(text.slice(start, start + 3)) || ![0, 1].every((i) => mayBeGiven(given.charCodeAt(i)))) continue;
    for (let at = find(text, given); at > 0; at = text.indexOf(given, at + 2)) {
      const head = at - 1;
      if (head === start || surnameLength(text, head) !== 1 || confusable(text.charAt(head), text.charAt(start)) === null || !opening.includes(text[head - 1] ?? '\n') || looksLikeWord(text, head, at + 2)) continue;
      if (!known.has(text.slice(head, at + 2))) found.push(person(copy, head));
      found.push(person(copy, start));
      break;
    }
  }
  return found;
}

function person({ text, parts }: StoryText, start: number): Person {
  const name = text.slice(start, start + 3);
  const mentions: PersonMention[] = [];
  for (let at = find(text, name); at >= 0; at = text.indexOf(name, at + 3)) {
    mentions.push({ start: at, end: at + 3, name, titles: [], evidence: 'repeat', quoted: false, part: Math.max(0, parts.findIndex((p) => at >= p.start && at < p.end)) });
  }
  return { name, mentions, titles: [], writer: false };
}
