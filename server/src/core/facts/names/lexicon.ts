// What may begin a name and what looks like a name and is none: tables over the name data, made once.
import { charSet, has } from '../../base/char-set.ts';
import { bridgeLines } from './bridges.generated.ts';
import { compoundSurnames, doubtfulSurnames, grammarSurnames, surnames } from './surnames-data.ts';
import { neverInNames } from './titles-data.ts';
import { wordLines } from './words.generated.ts';

const first = 0x4e00;
const last = 0x9fff;

/** 0 no family name, 1 family name, 2 a doubtful one, 3 only the head of a compound one. */
const kinds = new Uint8Array(last - first + 1);
for (const c of surnames) kinds[c.charCodeAt(0) - first] = 1;
for (const c of doubtfulSurnames) kinds[c.charCodeAt(0) - first] = 2;
const compounds = new Set(compoundSurnames);
const compoundHeads = charSet(compoundSurnames.map((s) => s[0] ?? ''));
for (const s of compoundSurnames) if (kinds[s.charCodeAt(0) - first] === 0) kinds[s.charCodeAt(0) - first] = 3;
const never = charSet(neverInNames);
const grammar = charSet(grammarSurnames);
let words: Set<string> | null = null;
let bridges: Set<string> | null = null;

/** Whether the character is a Han character of the basic block. */
export function isHan(code: number): boolean {
  return code >= first && code <= last;
}

/** Offsets where a family name may begin, ascending: one pass over the text. */
export function surnamePlaces(text: string): number[] {
  const found: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= first && code <= last && kinds[code - first] !== 0) found.push(i);
  }
  return found;
}

/** Length of the family name that begins at `at`: 0, 1 or 2. */
export function surnameLength(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at);
  if (!isHan(code)) return 0;
  if (has(compoundHeads, code) && compounds.has(text.slice(at, at + 2))) return 2;
  const kind = kinds[code - first];
  return kind === 1 || kind === 2 ? 1 : 0;
}

/** Whether the family name at `at` is more often something else (和, 于, 向 …). */
export function isDoubtful(text: string, at: number): boolean {
  return kinds[text.charCodeAt(at) - first] === 2;
}

/** Whether the family name at `at` is a word of grammar nearly always. */
export function isGrammar(text: string, at: number): boolean {
  return has(grammar, text.charCodeAt(at));
}

/** Whether the two characters round `at` are one word (工|程), so that no title ends there. */
export function bridgesAt(text: string, at: number): boolean {
  bridges ??= readBridges();
  return bridges.has(text.slice(at - 1, at + 1));
}

/** Whether the character may be part of a given name. */
export function mayBeGiven(c: string): boolean {
  const code = c.charCodeAt(0);
  return isHan(code) && !has(never, code);
}

/** Whether a string of two or three characters is a known word that is no name. */
export function isWord(text: string): boolean {
  words ??= readWords();
  return words.has(text);
}

/** Whether a possible name is a known word or begins with one; a compound family name is no such word. */
export function looksLikeWord(name: string): boolean {
  return isWord(name) || (surnameLength(name, 0) === 1 && isWord(name.slice(0, 2)));
}

function readBridges(): Set<string> {
  const found = new Set<string>();
  for (const line of bridgeLines.split('\n')) for (const c of line.slice(2)) found.add((line[0] ?? '') + c);
  return found;
}

function readWords(): Set<string> {
  const found = new Set<string>();
  for (const line of wordLines.split('\n')) {
    const [head = '', ...rest] = line.split(' ');
    for (const tail of rest) found.add(head + tail);
  }
  return found;
}
