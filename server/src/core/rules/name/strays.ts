// Finds spellings near a known name that nothing else shows to be names: 陈砚湫 at the head of a caption, after 陈砚秋.
import { confusable, soundsAlike } from '../../facts/names/confusable.ts';
import { isDoubtful, looksLikeWord, surnamePlaces } from '../../facts/names/lexicon.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import { mayFollow } from '../../facts/people/shape.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Person } from './persons.ts';

/** Spellings that differ from a known person's in one confusable character or in the order of the given ones. One pass over the text. */
export function strayNames({ text, parts }: StoryText, known: readonly Person[]): Person[] {
  const patterns = new Map<string, string[]>();
  const lengths = new Set<number>();
  for (const { name, writer } of known) {
    if (name.length > 4 || writer) continue;
    lengths.add(name.length);
    for (let i = 0; i < name.length; i++) {
      const key = `${name.slice(0, i)}?${name.slice(i + 1)}`;
      patterns.set(key, [...(patterns.get(key) ?? []), name]);
    }
    if (name.length > 2) patterns.set(swapKey(name), [...(patterns.get(swapKey(name)) ?? []), name]);
  }
  if (patterns.size === 0) return [];
  const taken = new Set(known.flatMap((p) => p.mentions.map((m) => m.start)));
  const names = new Set(known.map((p) => p.name));
  const heads = new Set([...names].map((n) => n[0] ?? ''));
  const givens = new Set([...names].map((n) => n[1] ?? ''));
  const found = new Map<string, PersonMention[]>();
  let index = 0;
  for (const at of surnamePlaces(text)) {
    if (!heads.has(text[at] ?? '') && !givens.has(text[at + 1] ?? '')) continue;
    while (index < parts.length - 1 && at >= (parts[index]?.end ?? 0)) index++;
    if (taken.has(at)) continue;
    for (const length of lengths) {
      const stray = text.slice(at, at + length);
      if (at + length > (parts[index]?.end ?? 0) || names.has(stray) || !isNear(stray, patterns) || looksLikeWord(stray) || !fits(text, at, length)) continue;
      const mention: PersonMention = { start: at, end: at + length, name: stray, titles: [], evidence: 'repeat', quoted: false, part: index };
      found.set(stray, [...(found.get(stray) ?? []), mention]);
    }
  }
  return [...found].map(([name, mentions]) => ({ name, mentions, titles: [], writer: false }));
}

/** Three characters need a fit on one side, two on both; a word that quotation marks enclose is a title or a slogan, not a person. */
function fits(text: string, at: number, length: number): boolean {
  if (text[at - 1] === '“' && text[at + length] === '”') return false;
  const edge = at === 0 || '。！？；：，“”、\n'.includes(text[at - 1] ?? '\n');
  return length > 2 ? edge || mayFollow(text, at + length) : edge && mayFollow(text, at + length) && !isDoubtful(text, at);
}

function swapKey(name: string): string {
  return `${name[0] ?? ''}+${[...name.slice(1)].sort().join('')}`;
}

function isNear(stray: string, patterns: ReadonlyMap<string, readonly string[]>): boolean {
  if (stray.length > 2 && patterns.has(swapKey(stray))) return true;
  for (let i = 0; i < stray.length; i++) {
    const known = patterns.get(`${stray.slice(0, i)}?${stray.slice(i + 1)}`);
    if (known?.some((name) => (stray.length > 2 ? confusable(name[i] ?? '', stray[i] ?? '') !== null : i > 0 && soundsAlike(name[i] ?? '', stray[i] ?? '')))) return true;
  }
  return false;
}
