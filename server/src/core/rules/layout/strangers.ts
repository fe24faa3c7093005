// Bare lines and credits whose words are those of a neighbouring story and none of their own's.
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import type { Part, Story, StoryText } from '../../syntax/model.ts';

/** A line of a story, its span in the story's reading text, and the story it speaks of. */
export interface Stranger {
  readonly story: Story;
  readonly span: Span;
  readonly other: Story;
}

/** A line's pairs of characters: those that its own story says too, and those it does not. */
interface Candidate {
  readonly part: Part;
  readonly shared: readonly string[];
  readonly foreign: readonly string[];
}

/** What is read of a story once. */
interface Sheet {
  readonly candidates: readonly Candidate[];
  /** What the story says, its pictures and subheads aside. */
  readonly text: string;
}

const told = new Set(['paragraph', 'headline', 'deck', 'kicker', 'note', 'brief']);
const sheets = new WeakMap<StoryText, Sheet>();
const compared = new WeakMap<StoryText, WeakMap<StoryText, readonly Part[]>>();

/** Strangers in order of stories. An unchanged story keeps its text object, so only new pairs of neighbours are compared. */
export function strangers(stories: readonly Story[]): Stranger[] {
  const articles = stories.filter((s) => s.copy.role === 'article');
  const found: Stranger[] = [];
  for (const [i, story] of articles.entries()) {
    if (sheetOf(story.copy).candidates.length === 0) continue;
    for (const other of [articles[i - 1], articles[i + 1]]) {
      if (!other || other.page !== story.page || other.outlineId === story.outlineId) continue;
      for (const part of foreignParts(story.copy, other.copy)) found.push({ story, other, span: { start: part.start, end: part.end } });
    }
  }
  return found;
}

function foreignParts(own: StoryText, other: StoryText): readonly Part[] {
  const known = compared.get(own)?.get(other);
  if (known) return known;
  const mine = sheetOf(own);
  const theirs = sheetOf(other).text;
  const found = mine.candidates.filter(({ part, shared, foreign }) => {
    const alone = foreign.filter((pair) => holds(theirs, pair)).length;
    return alone >= (part.kind === 'credit' ? 2 : 3) && shared.every((pair) => holds(theirs, pair));
  }).map(({ part }) => part);
  const list = compared.get(own) ?? new WeakMap<StoryText, readonly Part[]>();
  list.set(other, found);
  compared.set(own, list);
  return found;
}

function sheetOf(copy: StoryText): Sheet {
  let sheet = sheets.get(copy);
  if (!sheet) {
    const text = copy.parts.filter((p) => told.has(p.kind)).map((p) => copy.text.slice(p.start, p.end)).join('\n');
    const lines = copy.parts.some((p) => p.kind === 'paragraph') ? copy.parts.filter((p, i) => isCandidate(copy, p, i)) : [];
    sheet = { candidates: lines.map((part) => candidate(copy, part, text)).filter((c) => c.shared.length + c.foreign.length >= 3), text };
    sheets.set(copy, sheet);
  }
  return sheet;
}

function candidate(copy: StoryText, part: Part, told: string): Candidate {
  const pairs = pairsOf(copy.text.slice(part.start, part.end));
  return { part, shared: pairs.filter((pair) => holds(told, pair)), foreign: pairs.filter((pair) => !holds(told, pair)) };
}

/** A caption, a credit that names who gave the pictures, or the only bare subhead of its story, between two paragraphs. */
function isCandidate({ text, parts }: StoryText, part: Part, at: number): boolean {
  const own = text.slice(part.start, part.end);
  if (part.kind === 'credit') return /提供|供图/.test(own) && !own.includes('本版');
  // ①… ②…: one of a row of pictures belongs with the others
  if (part.kind === 'caption') return !own.includes('本版') && !/^[①-⑨]/.test(own);
  if (part.kind !== 'subhead' || part.level > 0 || own.length < 8) return false;
  return parts[at - 1]?.kind === 'paragraph' && parts[at + 1]?.kind === 'paragraph' && parts.filter((p) => p.kind === 'subhead').length === 1;
}

const dull = /[的了在和与是将为也有这那就都说一个给正]|图片|提供|本报|记者/;

/** Distinct pairs of neighbouring Han characters, words of grammar left out. */
function pairsOf(text: string): string[] {
  const found = new Set<string>();
  for (let i = 0; i + 1 < text.length && i < 80; i++) {
    const pair = text.slice(i, i + 2);
    if (/^[\u4e00-\u9fff]{2}$/.test(pair) && !dull.test(pair)) found.add(pair);
  }
  return [...found];
}
