// Finds spellings near a known name that nothing else shows to be names: 陈砚湫 at the head of a caption, after 陈砚秋.
import { find } from '../../base/held.ts';
import { charSet, has } from '../../base/char-set.ts';
import { confusable, soundsAlike } from '../../facts/names/confusable.ts';
import { isDoubtful, looksLikeWord, mayBeGiven, mayBeginSurname, surnameLength } from '../../facts/names/lexicon.ts';
import type { PersonMention } from '../../facts/people/model.ts';
import { mayFollow } from '../../facts/people/shape.ts';
import { isAddress, isClosedPost, postAtEnd, postBefore } from '../../facts/people/titles.ts';
import { isPair } from '../../syntax/lexicon.ts';
import { headings } from '../../syntax/reading.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Span } from '../../base/span.ts';
import type { Person } from './persons.ts';

const grammar = charSet('和在与向从为有正来去用都');

/** Spellings that differ from a known person's in one character or in the order of the given ones; one that is not confusable needs the head of a clause. One pass over the text. */
export function strayNames({ text, parts }: StoryText, known: readonly Person[]): Person[] {
  const models = known.filter(({ name, writer }) => name.length <= 4 && !writer).map((p) => p.name);
  if (models.length === 0) return [];
  // a name that only recurs may be a plant's
  const sure = known.filter(({ name, writer, mentions, titles }) => name.length === 3 && !writer && (titles.length > 0 || mentions.some((m) => m.evidence === 'title'))).map((p) => p.name);
  const lengths = [...new Set(models.map((name) => name.length))];
  const taken = new Map<number, number>();
  for (const p of known) for (const m of p.mentions) taken.set(m.start, p.name.length);
  const found = new Map<string, PersonMention[]>();
  let index = 0;
  eachNear(text, models, (at) => {
    while (index < parts.length - 1 && at >= (parts[index]?.end ?? 0)) index++;
    const read = taken.get(at);
    if (read !== undefined && read > 2) return;
    const end = parts[index]?.end ?? 0;
    for (const length of lengths) {
      // 教师顾青和都要: read short for the sake of 和, while the headline has 顾青禾
      if (read !== undefined && (length !== 3 || headings.has(parts[index]?.kind ?? '') || !has(grammar, text.charCodeAt(at + 2)))) continue;
      if (at + length > end || !isNear(text, at, length, models) || known.some((p) => p.name.length === length && text.startsWith(p.name, at)) || looksLikeWord(text, at, at + length) || !(fits(text, at, length) || isTurned(text, at, length, sure)) || (at > 0 && surnameLength(text, at - 1) === 2)) continue;
      const stray = text.slice(at, at + length);
      const mention: PersonMention = { start: at, end: at + length, name: stray, titles: [], evidence: 'repeat', quoted: false, part: index };
      const list = found.get(stray);
      if (list) list.push(mention);
      else found.set(stray, [mention]);
    }
  });
  for (const { start, end } of wrongHeads(text, models)) {
    const stray = text.slice(start, end);
    const part = Math.max(0, parts.findIndex((p) => start >= p.start && start < p.end));
    const mention: PersonMention = { start, end, name: stray, titles: [], evidence: 'repeat', quoted: false, part };
    found.set(stray, [...(found.get(stray) ?? []), mention]);
  }
  return [...found].map(([name, mentions]) => ({ name, mentions, titles: [], writer: false }));
}

/** 藏世安 for 臧世安: the given characters behind one that is no family name but is taken for the right one. */
function wrongHeads(text: string, models: readonly string[]): Span[] {
  const found: Span[] = [];
  for (const name of models) {
    if (name.length !== 3) continue;
    const given = name.slice(1);
    for (let at = find(text, given); at > 0; at = text.indexOf(given, at + 2)) {
      const start = at - 1;
      const head = text[start] ?? '';
      if (head === name[0] || mayBeginSurname(text, start) || confusable(name[0] ?? '', head) === null || !opens(text, start) || !mayFollow(text, at + 2)) continue;
      found.push({ start, end: at + 2 });
    }
  }
  return found;
}

/** Behind a mark or a listed post a name may begin. */
function opens(text: string, at: number): boolean {
  return at === 0 || '。！？；：，“”、\n'.includes(text[at - 1] ?? '\n') || isClosedPost(postAtEnd(text.slice(Math.max(0, at - 5), at)));
}

const asHead = 1;
const asGiven = 2;
/** What the characters of the names at hand are; emptied again behind each story. */
const roles = new Uint8Array(65536);

/** Visits the places of a family name that share the first or the second character with a name: all that one change can leave. */
function eachNear(text: string, names: readonly string[], visit: (at: number) => void): void {
  for (const name of names) {
    roles[name.charCodeAt(0)] = (roles[name.charCodeAt(0)] ?? 0) | asHead;
    roles[name.charCodeAt(1)] = (roles[name.charCodeAt(1)] ?? 0) | asGiven;
  }
  try {
    for (let at = 0, own = roles[text.charCodeAt(0) & 0xffff] ?? 0; at + 1 < text.length; at++) {
      const next = roles[text.charCodeAt(at + 1)] ?? 0;
      if ((own & asHead || next & asGiven) && mayBeginSurname(text, at)) visit(at);
      own = next;
    }
  } finally {
    for (const name of names) roles[name.charCodeAt(0)] = roles[name.charCodeAt(1)] = 0;
  }
}

/** Three characters need a fit on one side, two on both; a word that quotation marks enclose is a title or a slogan, not a person. */
function fits(text: string, at: number, length: number): boolean {
  if (text[at - 1] === '“' && text[at + length] === '”') return false;
  const edge = atEdge(text, at);
  return length > 2 ? edge || mayFollow(text, at + length) : edge && mayFollow(text, at + length) && !isDoubtful(text, at);
}

/** 霍城连 for 霍连城: three characters in that order are no chance, whatever stands beside them. */
function isTurned(text: string, at: number, length: number, names: readonly string[]): boolean {
  return length === 3 && names.some((name) => name.length === 3 && name[0] === text[at] && name[1] === text[at + 2] && name[2] === text[at + 1]);
}

/** Whether what stands there is one of the names but for one confusable character, or for the order of the given ones. */
function isNear(text: string, at: number, length: number, names: readonly string[]): boolean {
  for (const name of names) {
    if (name.length !== length) continue;
    let off = -1;
    let count = 0;
    for (let i = 0; i < length && count < 4; i++) {
      if (name.charCodeAt(i) === text.charCodeAt(at + i)) continue;
      off = i;
      count++;
    }
    if (count === 1 && (length > 2 ? confusable(name.charAt(off), text.charAt(at + off)) !== null || standsAsName(text, at, length, off) : off > 0 && soundsAlike(name.charAt(off), text.charAt(at + off)))) return true;
    if (count > 1 && length > 2 && name.charCodeAt(0) === text.charCodeAt(at) && sorted(name) === sorted(text.slice(at, at + length))) return true;
  }
  return false;
}

/** Three characters with another given one that can be nothing but a name: at the head of a clause, and neither 王师傅 nor 陈家人. */
function standsAsName(text: string, at: number, length: number, off: number): boolean {
  const family = surnameLength(text, at);
  const end = at + length;
  if (length !== 3 || family !== 1 || off < family || (isDoubtful(text, at) && (off < 2 || isPair(text.charCodeAt(at), text.charCodeAt(at + 1)))) || !mayBeGiven(text.charCodeAt(at + off)) || !(atEdge(text, at) || text.startsWith('图为', at - 2)) || !mayFollow(text, end)) return false;
  return !isAddress(text, at + 1, end) && postBefore(text, end, at) === '' && !isPair(text.charCodeAt(at + 1), text.charCodeAt(at + 2));
}

function atEdge(text: string, at: number): boolean {
  return at === 0 || '。！？；：，“”、\n'.includes(text[at - 1] ?? '\n') || (/[往给对]/.test(text[at - 1] ?? '') && /^(?:手[里中上]|身[上边]|家|面前|怀里|跟前)/.test(text.slice(at + 3, at + 6)));
}

function sorted(name: string): string {
  return [...name.slice(1)].sort().join('');
}
