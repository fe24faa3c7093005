// Finds spellings near a known name that nothing else shows to be names: 陈砚湫 at the head of a caption, after 陈砚秋.
import { confusable } from '../../facts/names/confusable.ts';
import { looksLikeWord, surnameLength } from '../../facts/names/lexicon.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import { mayFollow } from '../../facts/people/shape.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Person } from './persons.ts';

/** Spellings of three and more characters that differ from a known person's in one confusable character. One pass over the text. */
export function strayNames({ text, parts }: StoryText, known: readonly Person[]): Person[] {
  const patterns = new Map<string, string[]>();
  const lengths = new Set<number>();
  for (const { name, writer } of known) {
    if (name.length < 3 || name.length > 4 || writer) continue;
    lengths.add(name.length);
    for (let i = 0; i < name.length; i++) {
      const key = `${name.slice(0, i)}?${name.slice(i + 1)}`;
      patterns.set(key, [...(patterns.get(key) ?? []), name]);
    }
  }
  if (patterns.size === 0) return [];
  const taken = new Set(known.flatMap((p) => p.mentions.map((m) => m.start)));
  const names = new Set(known.map((p) => p.name));
  const found = new Map<string, PersonMention[]>();
  parts.forEach((part, index) => {
    for (let i = part.start; i < part.end - 2; i++) {
      if (taken.has(i) || surnameLength(text, i) === 0) continue;
      for (const length of lengths) {
        const stray = text.slice(i, i + length);
        if (i + length > part.end || names.has(stray) || !isNear(stray, patterns) || !mayFollow(text, i + length) || looksLikeWord(stray)) continue;
        const mention: PersonMention = { start: i, end: i + length, name: stray, titles: [], evidence: 'repeat', quoted: false, part: index };
        found.set(stray, [...(found.get(stray) ?? []), mention]);
      }
    }
  });
  return [...found].map(([name, mentions]) => ({ name, mentions, titles: [], writer: false }));
}

function isNear(stray: string, patterns: ReadonlyMap<string, readonly string[]>): boolean {
  for (let i = 0; i < stray.length; i++) {
    const known = patterns.get(`${stray.slice(0, i)}?${stray.slice(i + 1)}`);
    if (known?.some((name) => confusable(name[i] ?? '', stray[i] ?? '') !== null)) return true;
  }
  return false;
}
