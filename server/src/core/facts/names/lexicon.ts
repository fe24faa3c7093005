// What may begin a name and what looks like a name and is none: tables over the name data, made once.
import { charSet, has } from '../../base/char-set.ts';
import { wordTable, type WordTable } from '../../base/word-table.ts';
import { bridgeLines } from './bridges.generated.ts';
import { compoundSurnames, doubtfulSurnames, grammarSurnames, nameHalves, surnames } from './surnames-data.ts';
import { neverInNames } from './titles-data.ts';
import { wordLines } from './words.generated.ts';

const first = 0x4e00;
const last = 0x9fff;

/** 0 no family name, 1 family name, 2 a doubtful one, 3 only the head of a compound one. */
const kinds = new Uint8Array(65536);
for (const c of surnames) kinds[c.charCodeAt(0)] = 1;
for (const c of doubtfulSurnames) kinds[c.charCodeAt(0)] = 2;
const doubles = [...compoundSurnames, ...nameHalves];
const compounds = wordTable(doubles);
const compoundHeads = charSet(doubles.map((s) => s[0] ?? ''));
for (const s of doubles) if (kinds[s.charCodeAt(0)] === 0) kinds[s.charCodeAt(0)] = 3;
const never = charSet(neverInNames);
const grammar = charSet(grammarSurnames);
let words: WordTable | null = null;
let bridges: WordTable | null = null;

/** Whether the character is a Han character of the basic block. */
export function isHan(code: number): boolean {
  return code >= first && code <= last;
}

/** Offsets where a family name may begin, ascending: one pass over the text. */
export function surnamePlaces(text: string): number[] {
  const found: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const kind = kinds[text.charCodeAt(i)];
    if (kind !== 0 && (kind !== 3 || compounds.has(text, i, 2))) found.push(i);
  }
  return found;
}

/** Whether a family name may begin at `at`: one of the offsets of `surnamePlaces`. */
export function mayBeginSurname(text: string, at: number): boolean {
  return kinds[text.charCodeAt(at) & 0xffff] !== 0;
}

/** Length of the family name that begins at `at`: 0, 1 or 2. */
export function surnameLength(text: string, at: number): 0 | 1 | 2 {
  const code = text.charCodeAt(at) & 0xffff;
  const kind = kinds[code];
  if (kind === 0) return 0;
  if (has(compoundHeads, code) && compounds.has(text, at, 2)) return 2;
  return kind === 1 || kind === 2 ? 1 : 0;
}

/** Whether the family name at `at` is more often something else (和, 于, 向 …). */
export function isDoubtful(text: string, at: number): boolean {
  return kinds[text.charCodeAt(at) & 0xffff] === 2;
}

/** Whether the family name at `at` is a word of grammar nearly always. */
export function isGrammar(text: string, at: number): boolean {
  return has(grammar, text.charCodeAt(at));
}

/** Whether the two characters round `at` are one word (工|程), so that no title ends there. */
export function bridgesAt(text: string, at: number): boolean {
  bridges ??= readBridges();
  return bridges.has(text, at - 1, 2);
}

/** Whether the character (its code unit) may be part of a given name. */
export function mayBeGiven(code: number): boolean {
  return isHan(code) && !has(never, code);
}

/** Whether the two or three characters from `at` to `end` are a known word that is no name. */
export function isWord(text: string, at = 0, end = text.length): boolean {
  words ??= readWords();
  return words.has(text, at, end - at);
}

/** Whether a possible name is a known word or begins with one; a compound family name is no such word. */
export function looksLikeWord(text: string, at = 0, end = text.length): boolean {
  return isWord(text, at, end) || (end - at > 2 && surnameLength(text, at) === 1 && isWord(text, at, at + 2));
}

function readBridges(): WordTable {
  const found: string[] = [];
  for (const line of bridgeLines.split('\n')) for (const c of line.slice(2)) found.push((line[0] ?? '') + c);
  return wordTable(found);
}

/** Words, most of them of offices, that jieba's dictionary lacks or tells as names. */
const officeWords = ['谢谢', '包案', '包保', '包联', '包片', '包村', '包抓', '包户', '包挂', '包靠', '晋级', '晋升', '晋位', '晋职'];

function readWords(): WordTable {
  const found: string[] = [...officeWords];
  for (const line of wordLines.split('\n')) {
    const [head = '', ...rest] = line.split(' ');
    for (const tail of rest) found.push(head + tail);
  }
  return wordTable(found);
}
