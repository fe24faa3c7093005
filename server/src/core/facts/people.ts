// Reads every mention of a person by full name: by title, by what they say, in bylines, lists and captions, then wherever the name recurs.
import { holds } from '../base/held.ts';
import type { StoryText } from '../syntax/model.ts';
import { charSet, has } from '../base/char-set.ts';
import { isDoubtful, isGrammar, isWord, looksLikeWord, surnameLength, surnamePlaces } from './names/lexicon.ts';
import { addRunTogether, type IsListed } from './people/run-together.ts';
import { readWriters } from './people/bylines.ts';
import { readCredits } from './people/credits.ts';
import { acceptName, foreignName, mayBeginName, type Seed } from './people/accept.ts';
import { addLists, addRows } from './people/lists.ts';
import { addSigned } from './people/signed.ts';
import type { NameEvidence, PersonMention, Title } from './people/model.ts';
import { mayFollow, nameEnds, startsVerb, verbAt } from './people/shape.ts';
import { mayEndTitle, titleBehind, titlesBefore } from './people/titles.ts';
import { addTold } from './people/told.ts';
import { addWordNames } from './people/word-names.ts';
import { type Quotation, speechTest } from './quotations.ts';
import { headings } from '../syntax/reading.ts';

/** Mentions in order of position; no two overlap. `isListed` tells whom the registers have: it parts names that run together. */
export function readPeople(copy: StoryText, quotations: readonly Quotation[], isListed: IsListed = () => false): PersonMention[] {
  const seeds = new Map<number, Seed>();
  const { text } = copy;
  const writers = new Map<number, Title>();
  for (const w of [...readWriters(copy), ...readCredits(copy)]) {
    if (seeds.has(w.start)) continue;
    seeds.set(w.start, { start: w.start, end: w.end, evidence: 'byline' });
    writers.set(w.start, { start: w.roleSpan.start, end: w.roleSpan.end, text: w.role, body: '', prefix: '', base: w.role, past: false });
  }
  const places = surnamePlaces(text);
  scan(copy, places, seeds);
  addSigned(copy, seeds);
  readForeign(copy, seeds);
  if (holds(text, '、') || holds(text, '　')) addRows(copy, seeds);
  addRecurring(copy, places, seeds);
  addTold(copy, places, seeds);
  addWordNames(copy, seeds);
  addRunTogether(copy, seeds, isListed);
  if (seeds.size === 0) return [];
  lengthen(text, seeds);
  shorten(text, seeds);
  addRepeats(copy, places, seeds);
  addLists(copy, seeds);
  return finish(copy, seeds, writers, speechTest(quotations));
}

/** A recurrence further off than this proves nothing. */
const reach = 8000;

function scan(copy: StoryText, places: readonly number[], seeds: Map<number, Seed>): void {
  const { text, parts } = copy;
  let next = 0;
  let i = 0;
  for (const part of parts) {
    const kind = headings.has(part.kind) ? 'heading' : part.kind === 'caption' ? 'caption' : 'text';
    for (; i < places.length; i++) {
      const at = places[i] ?? 0;
      if (at >= part.end) break;
      if (at < next || at < part.start || !mayBeginName(text, at, part.start)) continue;
      const seed = seeds.get(at) ?? acceptName(text, at, part.start, part.end, kind);
      if (!seed) continue;
      seeds.set(at, seed);
      next = seed.end;
    }
  }
}

function readForeign({ text, parts }: StoryText, seeds: Map<number, Seed>): void {
  if (!holds(text, '·')) return;
  for (const part of parts) {
    for (let i = part.start + 1; i < part.end; i++) {
      if (text.charCodeAt(i) !== 0xb7) continue;
      const seed = foreignName(text, i, part.start, part.end);
      if (seed) seeds.set(seed.start, seed);
    }
  }
}

/** Three characters that head a clause, recur, and look like nothing else: a hero named without a title. */
function addRecurring(copy: StoryText, places: readonly number[], seeds: Map<number, Seed>): void {
  const { text, parts } = copy;
  const heads = new Map<string, number[]>();
  const known = namesOf(text, seeds);
  let i = 0;
  for (const part of parts) for (; i < places.length; i++) {
    const at = places[i] ?? 0;
    if (at >= part.end) break;
    if (at < part.start || !startsClause(text, at, part.start)) continue;
    if (isDoubtful(text, at) || isGrammar(text, at)) continue;
    const family = surnameLength(text, at);
    // behind 欧阳 stand one or two
    for (let end = at + family + 2; end > at + 2; end--) {
      if (end > part.end || has(tails, text.charCodeAt(end - 1)) || !mayFollow(text, end)) continue;
      const name = text.slice(at, end);
      const seen = heads.get(name);
      if (seen) seen.push(at);
      else if (!known.has(name) && !looksLikeWord(text, at, end) && nameEnds(text, at, part.end).includes(end)) heads.set(name, [at]);
    }
  }
  for (const [name, places] of heads) {
    const [first = 0] = places;
    // 62岁的退伍兵黎大庚 before: a heading alone is no second place
    const all = placesOf(text, name, Math.max(0, first - reach / 2)).filter((at) => at >= first || !headings.has(parts.find((p) => at < p.end)?.kind ?? 'paragraph'));
    // 工业、农文旅、基础设施: things stand in rows too
    if (places.some((at) => text[at - 1] === '、' && text[at + name.length] === '、') && !places.some((at) => verbAt(text, at + name.length) || startsVerb(text, at + name.length))) continue;
    if (all.length < 2 || (all.length === 2 && text[(all[0] ?? 0) + name.length] === text[(all[1] ?? 0) + name.length])) continue;
    for (const at of places) if (!seeds.has(at)) seeds.set(at, { start: at, end: at + name.length, evidence: 'recurrence' });
  }
}

/** Up to four places where the name stands, looked for in a bounded stretch of text. */
function placesOf(text: string, name: string, from: number): number[] {
  const near = text.slice(from, from + reach);
  const found: number[] = [];
  for (let at = near.indexOf(name); at >= 0 && found.length < 4; at = near.indexOf(name, at + 1)) found.push(from + at);
  return found;
}

const tails = charSet('时县市区镇乡村街路省州局院校厂社队部馆站所港山湖寺桥会中员者家性化型度率式类期级上下里边旁');

const clauseStarts = charSet('。！？；：，“”、）\n');

function startsClause(text: string, at: number, from: number): boolean {
  return at === from || has(clauseStarts, text.charCodeAt(at - 1));
}

function namesOf(text: string, seeds: ReadonlyMap<number, Seed>): Set<string> {
  const names = new Set<string>();
  for (const { start, end } of seeds.values()) names.add(text.slice(start, end));
  return names;
}

/** 民警王志刚巡逻 … 王志刚脱下大衣: read as 王志 for the sake of 刚, while the whole name stands wherever its beginning does. */
function lengthen(text: string, seeds: Map<number, Seed>): void {
  let known: Set<string> | null = null;
  for (const seed of seeds.values()) {
    if (seed.end - seed.start !== 2 || seed.evidence === 'byline') continue;
    const name = text.slice(seed.start, seed.end + 1);
    known ??= namesOf(text, seeds);
    const often = text.split(name).length;
    // 林栩之: 之 stands behind every one of two and more
    if ((known.has(name) || (name.endsWith('之') && often > 2)) && text.split(name.slice(0, 2)).length === often) seeds.set(seed.start, { ...seed, end: seed.end + 1 });
  }
}

/** 李明分别致辞: a name that occurs once while all but its last character is a name elsewhere is that name. */
function shorten(text: string, seeds: Map<number, Seed>): void {
  const known = namesOf(text, seeds);
  for (const seed of seeds.values()) {
    if (!known.has(text.slice(seed.start, seed.end - 1)) || seed.evidence === 'byline') continue;
    const name = text.slice(seed.start, seed.end);
    // 司徒静怡和…: the last character begins nothing
    if (!mayFollow(text, seed.end - 1) && mayFollow(text, seed.end)) continue;
    if (text.indexOf(name) === text.lastIndexOf(name) && !'，。、：；）”\n'.includes(text[seed.end] ?? '\n')) seeds.set(seed.start, { ...seed, end: seed.end - 1 });
  }
}

/** Every other place where a known name stands. */
function addRepeats(copy: StoryText, places: readonly number[], seeds: Map<number, Seed>): void {
  const { text, parts } = copy;
  // by the first two characters as one number
  const byHead = new Map<number, string[]>();
  // nearly all places are passed over by their first character
  const heads = new Uint8Array(512);
  for (const seed of seeds.values()) {
    const name = text.slice(seed.start, seed.end);
    const head = headOf(text, seed.start);
    heads[text.charCodeAt(seed.start) & 511] = 1;
    const list = byHead.get(head);
    if (!list) byHead.set(head, [name]);
    else if (!list.includes(name)) list.push(name);
  }
  for (const list of byHead.values()) if (list.length > 1) list.sort((a, b) => b.length - a.length);
  let next = 0;
  let i = 0;
  for (const part of parts) for (; i < places.length; i++) {
    const at = places[i] ?? 0;
    if (at >= part.end) break;
    if (at < part.start || heads[text.charCodeAt(at) & 511] === 0) continue;
    const own = seeds.get(at);
    if (own) next = own.end;
    const names = at < next ? undefined : byHead.get(headOf(text, at));
    const name = names?.find((n) => text.startsWith(n, at));
    if (!name || at + name.length > part.end || (name.length < 3 && !shortFits(text, at, at + name.length, part.start))) continue;
    seeds.set(at, { start: at, end: at + name.length, evidence: 'repeat' });
    next = at + name.length;
  }
}

function headOf(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
}

/** A name of two characters recurs only where both its sides allow a name: 乐山 is not read out of 乐山大佛. */
function shortFits(text: string, at: number, end: number, from: number): boolean {
  if (mayFollow(text, end) || titleBehind(text, end, text.length) !== null || surnameLength(text, end) > 0) return !isWord(text, at, end) || startsClause(text, at, from) || titlesBefore(text, at, from).length > 0;
  return false;
}

function finish({ text, parts }: StoryText, seeds: Map<number, Seed>, writers: Map<number, Title>, inSpeech: (at: number) => boolean): PersonMention[] {
  const found: PersonMention[] = [];
  let last = 0;
  let part = 0;
  for (const seed of [...seeds.values()].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (seed.start < last) continue;
    while (part < parts.length - 1 && seed.start >= (parts[part]?.end ?? 0)) part++;
    const within = parts[part];
    const written = writers.get(seed.start);
    const titles = written ? [written] : readTitles(text, seed.start, seed.end, Math.max(last, within?.start ?? 0), within?.end ?? text.length);
    const evidence: NameEvidence = seed.evidence;
    found.push({ start: seed.start, end: seed.end, name: text.slice(seed.start, seed.end), titles, evidence, quoted: inSpeech(seed.start), part });
    last = seed.end;
  }
  return found;
}

function readTitles(text: string, start: number, end: number, floor: number, ceiling: number): Title[] {
  let from = start;
  while (from > floor && ' 　'.includes(text.charAt(from - 1))) from--;
  const before = titlesBefore(text, mayEndTitle(text, from) ? from : start, floor);
  const after = titleBehind(text, end, ceiling);
  return after ? [...before, after] : before;
}
