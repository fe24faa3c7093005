// What the words round a figure say, as pairs of characters: how much two mentions have in common without any word list of nouns.
import { areaWords, momentOf, neutralModifiers, scopeWords } from './scope-data.ts';
import type { Mention } from './mentions.ts';

/** Words two mentions share. */
export interface Overlap {
  /** Characters of the first context that stand in shared pairs. */
  readonly shared: number;
  /** Share of the shorter context, 0–1. */
  readonly ratio: number;
}

interface Context {
  readonly pairs: ReadonlySet<string>;
  readonly words: string;
}

const contexts = new WeakMap<Mention, Context>();
/** Characters that say nothing of what a figure counts. */
export const idle = /[的了在将已被均都和与及是有为于从这那其个名也又还就到可用里中上下内外前后每等不约近超共达仅只其位家我你他她它们咱各]/;

/** Overlap of the words near two figures, numbers, times and areas left out. */
export function overlapOf(a: Mention, b: Mention): Overlap {
  const x = contextOf(a);
  const y = contextOf(b);
  let shared = 0;
  let last = -2;
  for (let i = 0; i + 2 <= x.words.length; i++) {
    const pair = x.words.slice(i, i + 2);
    if (!y.pairs.has(pair) || !x.pairs.has(pair)) continue;
    shared += last === i - 1 ? 1 : 2;
    last = i;
  }
  const least = Math.min(contentLength(x.words), contentLength(y.words));
  return { shared, ratio: least === 0 ? 0 : Math.min(1, shared / least) };
}

/** Different telling characters the words before two figures share: 卖鱼, 产鱼…卖了. */
export function commonCharacters(a: Mention, b: Mention): number {
  const there = new Set(contextOf(b).words.split('|')[0]);
  return [...new Set(strip(a.before.slice(-18)))].filter((c) => there.has(c) && !idle.test(c) && /\p{Script=Han}/u.test(c)).length;
}

function contextOf(m: Mention): Context {
  const known = contexts.get(m);
  if (known) return known;
  const words = `${strip(m.before.slice(-18))}|${strip(m.right.slice(0, 14))}`;
  const pairs = new Set<string>();
  for (let i = 0; i + 2 <= words.length; i++) {
    const pair = words.slice(i, i + 2);
    if (!idle.test(pair) && /^\p{Script=Han}{2}$/u.test(pair)) pairs.add(pair);
  }
  const made = { pairs, words };
  contexts.set(m, made);
  return made;
}

/** Times, areas and reckoning words become a bar, so that no pair reaches across them. */
function strip(words: string): string {
  return words.replace(scopeWords, '|').replace(areaWords, '|').replace(neutralModifiers, '|');
}

function contentLength(words: string): number {
  let n = 0;
  for (const c of words) if (/\p{Script=Han}/u.test(c) && !idle.test(c)) n++;
  return n;
}

/** Words that set two figures of one thing apart: 平日 and 周末, 原来 and 现在, 首批 and 第二批. */
export function momentsDiffer(a: Mention, b: Mention): boolean {
  const x = momentOf(a.lead, a.clause);
  const y = momentOf(b.lead, b.clause);
  for (const [kind, word] of x) {
    const other = y.get(kind);
    if (other === undefined ? kind === 'stage' : other !== word) return true;
  }
  return y.has('stage') && !x.has('stage');
}
