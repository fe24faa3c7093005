// The word at a place: a figure with its unit, a date, a name or an address whole, else the word of the language.
import type { Analysis } from '../analysis/analyzer.ts';
import { isLatin, isSurrogatePair } from '../base/characters.ts';
import type { Span } from '../base/span.ts';
import { documentSpans } from '../syntax/reading.ts';
import { addressAt } from './addresses.ts';
import type { Place } from './place.ts';

/** Code units looked at on either side of a place. */
const reach = 64;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The word at a document offset, `place` being the same in its story: the one that begins or goes on there, else the one that ends there; empty between marks. Never half a character. */
export function wordAt(analysis: Analysis, place: Place | null, offset: number): Span {
  const { text } = analysis.tree;
  const address = addressAt(text, offset);
  if (address) return address;
  const whole = place ? wholeWords(analysis, place) : [];
  const inside = shortest(whole.filter((s) => s.start <= offset && offset < s.end));
  if (inside) return inside;
  const [from, to] = windowAt(text, offset, whole);
  let before: Span | null = null;
  for (const span of wordsOf(analysis, from, to)) {
    if (span.start > offset) break;
    const word = text.slice(span.start, span.end);
    const isWord = /[\p{L}\p{N}]/u.test(word);
    if (span.end === offset && isWord) before = span;
    if (offset < span.end && (isWord || span.start < offset || (word.length > 1 && word.trim() !== ''))) return span;
  }
  return shortest(whole.filter((s) => s.end === offset)) ?? before ?? { start: offset, end: offset };
}

/** Words of a stretch of the document: by the newsroom's segmenter once it is loaded, else by the platform's. Figures and letters with the marks between them (5G, R&D, 0571-8888888) are one. */
function wordsOf({ tree: { text }, surroundings: { words } }: Analysis, from: number, to: number): Span[] {
  const found: Span[] = [];
  const run = text.slice(from, to);
  const cut = (start: number, end: number): void => {
    const piece = run.slice(start, end);
    const spans = words ? words.cut(piece) : [...segmenter.segment(piece)].map(({ index, segment }) => ({ start: index, end: index + segment.length }));
    for (const s of spans) found.push({ start: from + start + s.start, end: from + start + s.end });
  };
  let at = 0;
  for (const { 0: latin, index } of run.matchAll(/[a-z0-9]+(?:[-.&+:/'][a-z0-9]+)*(?!\p{M})/giu)) {
    cut(at, index);
    found.push({ start: from + index, end: from + index + latin.length });
    at = index + latin.length;
  }
  cut(at, run.length);
  return found;
}

/** Spans of the document near a place that are selected as one: figures, dates and people, in the halves that a cut left. */
function wholeWords(analysis: Analysis, { story, offset }: Place): Span[] {
  const facts = analysis.facts(story);
  // the 5 of 5G is no word
  const figures = facts.get('quantities').filter((q) => !isLatin(story.copy.text.charCodeAt(q.end))).map((q) => ({ start: story.copy.text[q.numeral.start - 1] === '第' ? q.numeral.start - 1 : Math.max(q.start, q.numeral.start), end: q.end }));
  const all: readonly Span[] = [...figures, ...facts.get('dates'), ...facts.get('people')];
  return all.filter((s) => s.start - reach <= offset && offset <= s.end + reach).flatMap((s) => documentSpans(story.pieces, s)).filter((s) => s.end > s.start);
}

/** What is cut into words: the unbroken run round the offset, between the words that are already known. */
function windowAt(text: string, offset: number, known: readonly Span[]): [number, number] {
  const low = Math.max(0, offset - reach, ...known.map((s) => s.end).filter((end) => end <= offset));
  const high = Math.min(text.length, offset + reach, ...known.map((s) => s.start).filter((start) => start > offset));
  let from = offset;
  let to = offset;
  while (from > low && !isBreak(text.charCodeAt(from - 1))) from--;
  while (to < high && !isBreak(text.charCodeAt(to))) to++;
  if (isSecondHalf(text, from)) from--;
  if (isSecondHalf(text, to)) to++;
  return [from, to];
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 32 || code === 9 || code === 0x3000;
}

/** The offset parts a surrogate pair. */
function isSecondHalf(text: string, offset: number): boolean {
  return isSurrogatePair(text.charCodeAt(offset - 1), text.charCodeAt(offset));
}

function shortest(spans: readonly Span[]): Span | null {
  return spans.reduce<Span | null>((best, s) => (best && best.end - best.start <= s.end - s.start ? best : s), null);
}
