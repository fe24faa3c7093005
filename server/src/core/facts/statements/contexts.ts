// What the words round a figure say, as pairs of characters: how much two mentions have in common without any word list of nouns.
import { charSet, has } from '../../base/char-set.ts';
import { isHan } from '../../base/characters.ts';
import { areaWords, momentOf, neutralModifiers, scopeWords } from './scope-data.ts';
import { type Mention, slot } from './mentions.ts';

/** Words two mentions share. */
export interface Overlap {
  /** Characters of the first context that stand in shared pairs. */
  readonly shared: number;
  /** Share of the shorter context, 0–1. */
  readonly ratio: number;
}

interface Context {
  readonly words: string;
  /** The pair of Han characters at each place of the words as one number; 0 where one of them says nothing. */
  readonly pairs: readonly number[];
  /** Characters that say something. */
  readonly content: number;
}

const contextOf = slot(makeContext);
/** Characters that say nothing of what a figure counts. */
const idleCharacters = charSet('的了在将已被均都和与及是有为于从这那其个名也又还就到可用里中上下内外前后每等不约近超共达仅只其位家我你他她它们咱各');

/** Whether one of them stands in the words. */
export function hasIdle(words: string): boolean {
  for (let i = 0; i < words.length; i++) if (has(idleCharacters, words.charCodeAt(i))) return true;
  return false;
}

/** Overlap of the words near two figures, numbers, times and areas left out. */
export function overlapOf(a: Mention, b: Mention): Overlap {
  const x = contextOf(a);
  const y = contextOf(b);
  let shared = 0;
  let last = -2;
  for (let i = 0; i < x.pairs.length; i++) {
    const pair = x.pairs[i] ?? 0;
    if (pair === 0 || !y.pairs.includes(pair)) continue;
    shared += last === i - 1 ? 1 : 2;
    last = i;
  }
  const least = Math.min(x.content, y.content);
  return { shared, ratio: least === 0 ? 0 : Math.min(1, shared / least) };
}

/** Different telling characters the words before two figures share: 卖鱼, 产鱼…卖了. */
export function commonCharacters(a: Mention, b: Mention): number {
  const there = contextOf(b).words.split('|')[0] ?? '';
  return [...new Set(strip(a.before.slice(-18)))].filter((c) => there.includes(c) && !has(idleCharacters, c.charCodeAt(0)) && isHan(c.charCodeAt(0))).length;
}

function makeContext(m: Mention): Context {
  const words = `${strip(m.before.slice(-18))}|${strip(m.right.slice(0, 14))}`;
  const pairs: number[] = [];
  let content = 0;
  let before = 0;
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    const own = isHan(code) && !has(idleCharacters, code) ? code : 0;
    if (own !== 0) content++;
    if (i > 0) pairs.push(before !== 0 && own !== 0 ? before * 0x10000 + own : 0);
    before = own;
  }
  return { words, pairs, content };
}

/** Times, areas and reckoning words become a bar, so that no pair reaches across them. */
function strip(words: string): string {
  return words.replace(scopeWords, '|').replace(areaWords, '|').replace(neutralModifiers, '|');
}

/** Words that set two figures of one thing apart: 平日 and 周末, 原来 and 现在, 首批 and 第二批; `stageless` leaves 原来 and 增加到 out. */
export function momentsDiffer(a: Mention, b: Mention, stageless = false): boolean {
  const x = momentsOf(a);
  const y = momentsOf(b);
  for (const [kind, word] of x) {
    const other = y.get(kind);
    if (kind === 'stage' && stageless) continue;
    if (other === undefined ? alone.has(kind) : other !== word) return true;
  }
  return !stageless && [...alone].some((kind) => y.has(kind) && !x.has(kind));
}

/** Kinds that tell two figures apart where only one of them has such a word: 原来, 两年半后. */
const alone: ReadonlySet<string> = new Set(['stage', 'later']);

const momentsOf = slot((m) => momentOf(m.lead, m.clause));
