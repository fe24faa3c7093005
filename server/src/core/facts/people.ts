// Reads every mention of a person by full name: by title, by what they say, in bylines, lists and captions, then wherever the name recurs.
import type { StoryText } from '../syntax/model.ts';
import { isDoubtful, isWord, looksLikeWord, surnameLength } from './names/lexicon.ts';
import { readWriters } from './people/bylines.ts';
import { acceptName, foreignName, type Seed } from './people/accept.ts';
import type { NameEvidence, PersonMention, Title } from './people/model.ts';
import { mayFollow, nameEnds } from './people/shape.ts';
import { titleBehind, titlesBefore } from './people/titles.ts';
import { type Quotation, speechTest } from './quotations.ts';

/** Mentions in order of position; no two overlap. */
export function readPeople(copy: StoryText, quotations: readonly Quotation[]): PersonMention[] {
  const seeds = new Map<number, Seed>();
  const { text } = copy;
  const writers = new Map<number, Title>();
  copy.parts.forEach((part) => {
    for (const w of readWriters(text, part.start, part.end, part.kind === 'byline')) {
      seeds.set(w.start, { start: w.start, end: w.end, evidence: 'byline' });
      writers.set(w.start, { ...w.roleSpan, text: w.role, body: '', prefix: '', base: w.role, past: false });
    }
    scan(text, part.start, part.end, part.kind === 'headline' || part.kind === 'deck' || part.kind === 'subhead' || part.kind === 'kicker' ? 'heading' : part.kind === 'caption' ? 'caption' : 'text', seeds);
  });
  addRecurring(copy, seeds);
  shorten(text, seeds);
  addRepeats(copy, seeds);
  addLists(copy, seeds);
  return finish(copy, seeds, writers, speechTest(quotations));
}

function scan(text: string, from: number, to: number, kind: 'heading' | 'caption' | 'text', seeds: Map<number, Seed>): void {
  for (let i = from; i < to; i++) {
    if (text[i] === '·') {
      const seed = foreignName(text, i, from, to);
      if (seed) seeds.set(seed.start, seed);
      continue;
    }
    if (surnameLength(text, i) === 0 || seeds.has(i)) continue;
    const seed = acceptName(text, i, from, to, kind);
    if (!seed) continue;
    seeds.set(i, seed);
    i = seed.end - 1;
  }
}

/** Three characters that head two clauses or more and look like nothing else: a hero named without a title. */
function addRecurring({ text, parts }: StoryText, seeds: Map<number, Seed>): void {
  const seen = new Map<string, number[]>();
  const known = new Set([...seeds.values()].map((s) => text.slice(s.start, s.end)));
  for (const part of parts) {
    for (let i = part.start; i < part.end; i++) {
      const family = surnameLength(text, i);
      if (family === 0 || !startsClause(text, i, part.start)) continue;
      const end = i + family + 2;
      const name = text.slice(i, end);
      if (end > part.end || known.has(name) || !nameEnds(text, i, part.end).includes(end) || !looksRecurrent(text, i, end)) continue;
      seen.set(name, [...(seen.get(name) ?? []), i]);
    }
  }
  for (const [name, places] of seen) {
    const all = placesOf(text, name, places[0] ?? 0);
    if (all.length < 2) continue;
    const nexts = new Set(all.map((at) => text[at + name.length]));
    if (nexts.size > 1 || all.length > 2) for (const at of places) if (!seeds.has(at)) seeds.set(at, { start: at, end: at + name.length, evidence: 'recurrence' });
  }
}

/** Up to four places where the name stands. */
function placesOf(text: string, name: string, first: number): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(name); at >= 0 && found.length < 4; at = text.indexOf(name, at + 1)) found.push(at);
  return found.length > 0 ? found : [first];
}

const tails = new Set('县市区镇乡村街路省州局院校厂社队部馆站所港山湖寺桥会中员者家性化型度率式类期级');

function looksRecurrent(text: string, at: number, end: number): boolean {
  const name = text.slice(at, end);
  return !tails.has(name.at(-1) ?? '') && !looksLikeWord(name) && !isDoubtful(text, at) && mayFollow(text, end) && !'和于从全时成都能应经因相何如通同有水常是'.includes(name[0] ?? '');
}

function startsClause(text: string, at: number, from: number): boolean {
  return at === from || '。！？；：，“”、\n'.includes(text[at - 1] ?? '');
}

/** 李明分别致辞: three characters that occur once while their first two are a name elsewhere are that name. */
function shorten(text: string, seeds: Map<number, Seed>): void {
  const short = new Set([...seeds.values()].filter((s) => s.end - s.start === 2).map((s) => text.slice(s.start, s.end)));
  for (const seed of seeds.values()) {
    if (seed.end - seed.start !== 3 || !short.has(text.slice(seed.start, seed.start + 2)) || seed.evidence === 'byline') continue;
    const name = text.slice(seed.start, seed.end);
    if (text.indexOf(name) === text.lastIndexOf(name) && !'，。、：；）”\n'.includes(text[seed.end] ?? '\n')) seeds.set(seed.start, { ...seed, end: seed.start + 2 });
  }
}

/** Every other place where a known name stands. */
function addRepeats({ text, parts }: StoryText, seeds: Map<number, Seed>): void {
  const byHead = new Map<string, string[]>();
  for (const seed of seeds.values()) {
    const name = text.slice(seed.start, seed.end);
    const list = byHead.get(name.slice(0, 2)) ?? [];
    if (!list.includes(name)) byHead.set(name.slice(0, 2), [...list, name].sort((a, b) => b.length - a.length));
  }
  if (byHead.size === 0) return;
  for (const part of parts) {
    for (let i = part.start; i < part.end - 1; i++) {
      if (seeds.has(i)) { i = (seeds.get(i)?.end ?? i + 1) - 1; continue; }
      if (surnameLength(text, i) === 0) continue;
      const name = byHead.get(text.slice(i, i + 2))?.find((n) => text.startsWith(n, i));
      if (!name || i + name.length > part.end || (name.length < 3 && !shortFits(text, i, i + name.length, part.start))) continue;
      seeds.set(i, { start: i, end: i + name.length, evidence: 'repeat' });
      i += name.length - 1;
    }
  }
}

/** A name of two characters recurs only where both its sides allow a name: 乐山 is not read out of 乐山大佛. */
function shortFits(text: string, at: number, end: number, from: number): boolean {
  if (mayFollow(text, end) || titleBehind(text, end, text.length) !== null || surnameLength(text, end) > 0) return !isWord(text.slice(at, end)) || startsClause(text, at, from) || titlesBefore(text, at, from).length > 0;
  return false;
}

/** Names joined to a known one: 甲、乙和丙. */
function addLists({ text, parts }: StoryText, seeds: Map<number, Seed>): void {
  for (const part of parts) {
    const queue = [...seeds.values()].filter((s) => s.start >= part.start && s.end <= part.end);
    for (let seed = queue.pop(); seed; seed = queue.pop()) {
      const joint = /^(?:、|和|与|及|以及)/.exec(text.slice(seed.end, seed.end + 2))?.[0].length ?? 0;
      if (joint === 0) continue;
      const at = seed.end + joint;
      if (seeds.has(at) || surnameLength(text, at) === 0) continue;
      const end = nameEnds(text, at, part.end).find((e) => mayFollow(text, e) && !looksLikeWord(text.slice(at, e)) && !tails.has(text[e - 1] ?? ''));
      if (end === undefined) continue;
      const next: Seed = { start: at, end, evidence: 'list' };
      seeds.set(at, next);
      queue.push(next);
    }
  }
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
  const before = titlesBefore(text, start, floor);
  const after = titleBehind(text, end, ceiling);
  return after ? [...before, after] : before;
}
