// Names that stand in a row: 甲、乙和丙, 甲、乙、丙三名学生, and the blank-spaced row of a deck (甲　乙　丙出席).
import { find } from '../../base/held.ts';
import { charSet, has } from '../../base/char-set.ts';
import type { StoryText } from '../../syntax/model.ts';
import { headings } from '../../syntax/reading.ts';
import { smallNumber } from '../../base/small-number.ts';
import { isDoubtful, isGrammar, isHan, isWord, looksLikeWord, mayBeGiven, surnameLength } from '../names/lexicon.ts';
import type { Seed } from './accept.ts';
import { mayFollow, nameEnds } from './shape.ts';
import { isClosedPost, isHeadPost, mayEndTitle, postAtEnd } from './titles.ts';

const tails = charSet('县市区镇乡村街路省州局院校厂社队部馆站所港湖寺桥会员者家性化型度率式类级');
const joints = charSet('、和与及');
/** What a row of leaders in a deck does. */
const rowVerbs = /^(?:等)?(?:出席|参加|讲话|主持|陪同|致辞|调研|率队|带队|分别|一同|共同|会见|看望|慰问|检查|督导|作|在|到|与会)/;

/** Names joined to a known one: 甲、乙和丙. */
export function addLists({ text, parts }: StoryText, seeds: Map<number, Seed>): void {
  const sorted = [...seeds.values()].sort((a, b) => a.start - b.start);
  let i = 0;
  for (const part of parts) {
    const queue: { seed: Seed; run: number }[] = [];
    for (let s = sorted[i]; s && s.start < part.end; s = sorted[++i]) queue.push({ seed: s, run: 1 });
    for (let next = queue.pop(); next; next = queue.pop()) {
      const { seed, run } = next;
      const earlier = before(text, seed.start, part.start);
      if (earlier && !seeds.has(earlier.start)) {
        seeds.set(earlier.start, earlier);
        queue.push({ seed: earlier, run: 1 });
      }
      const joint = has(joints, text.charCodeAt(seed.end)) ? 1 : text.startsWith('以及', seed.end) ? 2 : 0;
      if (joint === 0) continue;
      const at = seed.end + joint;
      if (seeds.has(at) || surnameLength(text, at) === 0 || isDoubtful(text, at) || isGrammar(text, at)) continue;
      const end = nameEnds(text, at, part.end).find((e) => mayFollow(text, e) && (plain(text, at, e) || isBetween(text, at, e))) ?? (run > 1 && joint === 1 ? longName(text, at, part.end) : undefined);
      if (end === undefined) continue;
      const found: Seed = { start: at, end, evidence: 'list' };
      seeds.set(at, found);
      queue.push({ seed: found, run: run + 1 });
    }
  }
}

/** The name before a 、 that a known name follows: three characters behind a title, a mark or another 、. */
function before(text: string, at: number, from: number): Seed | null {
  const end = at - 1;
  const start = end - 3;
  if (text[end] !== '、' || start < from || !hasShape(text, start, end) || !(plain(text, start, end) || text.indexOf(text.slice(start, end)) !== start)) return null;
  const edge = start === from || '。！？；：，“”、\n'.includes(text[start - 1] ?? '\n') || isClosedPost(postAtEnd(text.slice(Math.max(from, start - 5), start)));
  return edge && !isGrammar(text, start) ? { start, end, evidence: 'list' } : null;
}

/** The third of a row needs nothing behind it: 甲、乙、陆可久边劳动边了解. */
function longName(text: string, at: number, to: number): number | undefined {
  const end = at + surnameLength(text, at) + 2;
  const given = text.slice(end - 2, end);
  return end <= to && mayBeGiven(given.charCodeAt(0)) && mayBeGiven(given.charCodeAt(1)) && plain(text, at, end) && postAtEnd(given) === '' ? end : undefined;
}

/** 方若兰、严守正、陆可久: three characters with a 、 on both sides. */
function isBetween(text: string, at: number, end: number): boolean {
  return end - at === 3 && text[at - 1] === '、' && text[end] === '、' && !isWord(text, at, end) && !has(tails, text.charCodeAt(end - 1));
}

function plain(text: string, at: number, end: number): boolean {
  return !looksLikeWord(text, at, end) && !has(tails, text.charCodeAt(end - 1));
}

/** Rows that the text counts (于向东、钱又青、白露三名学生) and rows of a deck. */
export function addRows(copy: StoryText, seeds: Map<number, Seed>): void {
  const { text, parts } = copy;
  const comma = ahead(text, '、');
  const leaders = ahead(text, '领导');
  for (const part of parts) {
    if (headings.has(part.kind)) deckRow(text, part.start, part.end, seeds);
    else countedRows(text, part.start, part.end, comma, seeds);
    leaderRows(text, part.start, part.end, leaders, seeds);
  }
}

/** Asks for the next place of a word from ever later offsets; what lies between two places is looked through once. */
function ahead(text: string, word: string): (from: number) => number {
  let at = find(text, word);
  return (from) => {
    if (at >= 0 && at < from) at = text.indexOf(word, from);
    return at;
  };
}

/** 区领导于归舟、沈如晦、马千里参加: whatever stands between the word and the 、 is a name. */
function leaderRows(text: string, from: number, to: number, leaders: (from: number) => number, seeds: Map<number, Seed>): void {
  for (let at = leaders(from); at >= 0 && at < to; at = leaders(at + 2)) {
    const spans: { start: number; end: number }[] = [];
    for (let start = at + 2; start < to;) {
      const comma = text.slice(start, Math.min(to, start + 5)).indexOf('、');
      const end = comma > 0 ? start + comma : lastOfRow(text, start, to);
      if (!hasShape(text, start, end)) break;
      spans.push({ start, end });
      if (comma < 0) break;
      start = end + 1;
    }
    if (spans.length > 1) enter(text, spans, seeds);
  }
}

function lastOfRow(text: string, start: number, to: number): number {
  const family = surnameLength(text, start);
  const short = start + family + 1;
  return family > 0 && mayFollow(text, short) && !mayFollow(text, short + 1) ? Math.min(to, short) : Math.min(to, short + 1);
}

function countedRows(text: string, from: number, to: number, comma: (from: number) => number, seeds: Map<number, Seed>): void {
  for (let at = comma(from); at >= 0 && at < to; at = comma(at + 1)) {
    let end = at;
    while (end < to && (isHan(text.charCodeAt(end)) || text[end] === '、')) end++;
    const row = text.slice(at, end);
    const counted = /(等)?([一二三四五六七八九十两]|\d{1,2})(?:名|位|人|个[年青小孩])/.exec(row + text.slice(end, end + 4));
    const stop = at + (counted?.index ?? 0);
    if (!counted) acceptPlainRow(text, from, at, end, seeds);
    if (counted && (stop <= end)) acceptRow(text, from, at, stop, smallNumber(counted[2] ?? ''), counted[1] === undefined, seeds);
    at = Math.max(at, end - 1);
  }
}

/** `at` is the first 、 of the row, `stop` the end of its last name. */
function acceptRow(text: string, from: number, at: number, stop: number, count: number, closed: boolean, seeds: Map<number, Seed>): void {
  const rest = text.slice(at + 1, stop).split('、');
  if (closed ? rest.length + 1 !== count : rest.length + 1 > count) return;
  const first = [3, 2, 4].find((n) => at - n >= from && hasShape(text, at - n, at) && (at - n === from || !isHan(text.charCodeAt(at - n - 1)) || mayEndTitle(text, at - n)));
  if (first === undefined) return;
  const spans = [{ start: at - first, end: at }];
  let start = at + 1;
  let odd = 0;
  for (const token of rest) {
    // 区自强 among five others: one of a closed row may have a family name that no list has
    if (!hasShape(text, start, start + token.length) && (!closed || rest.length < 3 || ++odd > 1 || !/^[\u4e00-\u9fff]{2,4}$/.test(token) || isClosedPost(postAtEnd(token)))) return;
    spans.push({ start, end: start + token.length });
    start += token.length + 1;
  }
  enter(text, spans, seeds);
}

/** 从左至右：葛根生、毛阿大、尤福田、苗守信: four and more of three characters each, none of them a word or a place. */
function acceptPlainRow(text: string, from: number, at: number, end: number, seeds: Map<number, Seed>): void {
  if (text[at + 4] !== '、' || text[at + 8] !== '、') return;
  const spans: { start: number; end: number }[] = [];
  for (let start = at - 3; start >= from && start + 3 <= end && isPlain(text, start); start += 4) {
    spans.push({ start, end: start + 3 });
    if (text[start + 3] !== '、') break;
  }
  const closed = text[(spans.at(-1)?.end ?? 0)] ?? '\n';
  if (spans.length > 3 && (mayFollow(text, spans.at(-1)?.end ?? 0) || closed === '\n')) for (const span of spans) if (!seeds.has(span.start)) seeds.set(span.start, { ...span, evidence: 'list' });
}

function isPlain(text: string, start: number): boolean {
  return hasShape(text, start, start + 3) && surnameLength(text, start) === 1 && !isDoubtful(text, start) && !isGrammar(text, start) && plain(text, start, start + 3) && text[start + 1] !== '家' && !'湾沟坪岭坡垭坳洼屯庄寨堡峪河江花草鱼茶酒药素片根'.includes(text.charAt(start + 2));
}

/** A row is one of people where most of its names look like nothing else (白露 is a day of the calendar too). */
function enter(text: string, spans: readonly { start: number; end: number }[], seeds: Map<number, Seed>): void {
  const sure = spans.filter((s) => !looksLikeWord(text, s.start, s.end)).length;
  if (2 * sure < spans.length || sure < 1) return;
  for (const span of spans) if (!seeds.has(span.start)) seeds.set(span.start, { ...span, evidence: 'list' });
}

function hasShape(text: string, start: number, end: number): boolean {
  const family = surnameLength(text, start);
  const name = text.slice(start, end);
  if (family === 0 || end - start - family < 1 || end - start - family > 2 || has(tails, text.charCodeAt(end - 1))) return false;
  return !/[的了着在是们和与、]/.test(name.slice(family)) && !isClosedPost(name.slice(0, 2)) && !isClosedPost(postAtEnd(name)) && !isHeadPost(name.slice(-2));
}

/** 严守正　方若兰　陆可久参加: at least two names with blanks between and a verb behind the last. */
function deckRow(text: string, from: number, to: number, seeds: Map<number, Seed>): void {
  const tokens: { start: number; end: number }[] = [];
  for (let i = from; i < to; i++) {
    if (!isHan(text.charCodeAt(i))) continue;
    let end = i;
    while (end < to && isHan(text.charCodeAt(end))) end++;
    tokens.push({ start: i, end });
    i = end;
  }
  let run: { start: number; end: number }[] = [];
  for (const token of tokens) {
    const joined = run.length === 0 || /^[ 　、]+$/.test(text.slice(run.at(-1)?.end ?? 0, token.start));
    if (!joined) run = [];
    if (hasShape(text, token.start, token.end)) {
      run.push(token);
      continue;
    }
    const cut = [3, 2, 4].find((n) => token.end - token.start > n && hasShape(text, token.start, token.start + n) && rowVerbs.test(text.slice(token.start + n, token.start + n + 3)));
    if (cut !== undefined && run.length > 0) enter(text, [...run, { start: token.start, end: token.start + cut }], seeds);
    run = [];
  }
}
