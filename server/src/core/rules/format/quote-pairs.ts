// Pairs of quotation marks paragraph by paragraph: which close, which nest, which stand alone.
import { isDigit, isHan, isLatin } from '../../base/characters.ts';
import type { Span } from '../../base/span.ts';
import type { Marks } from '../../facts/marks.ts';
import type { Part } from '../../syntax/model.ts';

/** A quotation from its opening to behind its closing mark. */
export interface Pair extends Span {
  /** Straight inside a “ ” that closes as well. */
  readonly nested: boolean;
  readonly mark: '“' | '‘';
  /** Inside any other quotation. */
  readonly inner: boolean;
}

/** The quotation marks of one part. */
export interface PartQuotes {
  readonly part: Part;
  readonly pairs: readonly Pair[];
  /** “ without ”, ascending. */
  readonly opens: readonly number[];
  /** ” without “, ascending. */
  readonly closes: readonly number[];
  /** ‘ without ’ that a closing ” ran over, and ’ without ‘ beside Han, ascending. */
  readonly singles: readonly number[];
  /** Straight quotation marks that belong to Chinese text, ascending. */
  readonly straight: readonly number[];
}

/** A paragraph with more quotation marks than this is no prose, and is not judged. */
const mostMarks = 200;

/** Reads every part that holds quotation marks, and every body part, in order. */
export function readQuotes(text: string, parts: readonly Part[], marks: Marks): PartQuotes[] {
  const places = marks.of('“”‘’"');
  let next = 0;
  return parts.map((part) => {
    const own: number[] = [];
    while (next < places.length && (places[next] ?? 0) < part.end) own.push(places[next++] ?? 0);
    return pairUp(text, part, own, marks);
  });
}

function pairUp(text: string, part: Part, places: readonly number[], marks: Marks): PartQuotes {
  if (places.length > mostMarks) return { part, pairs: [], opens: [], closes: [], singles: [], straight: [] };
  const stack: number[] = [];
  const pairs: Pair[] = [];
  const closes: number[] = [];
  const straight: number[] = [];
  const singles: number[] = [];
  for (const at of places) {
    const c = text[at];
    if (c === '“' || c === '‘') stack.push(at);
    else if (c === '”') {
      let from = stack.length - 1;
      while (from >= 0 && text[stack[from] ?? 0] !== '“') from--;
      if (from < 0) closes.push(at);
      else {
        const start = stack[from] ?? at;
        singles.push(...stack.slice(from + 1));
        stack.length = from;
        pairs.push({ start, end: at + 1, mark: '“', nested: stack.length > 0 && text[stack.at(-1) ?? 0] === '“', inner: stack.length > 0 });
      }
    } else if (c === '’') {
      const from = stack.length - 1;
      if (from >= 0 && text[stack[from] ?? 0] === '‘') {
        const start = stack.pop() ?? at;
        pairs.push({ start, end: at + 1, mark: '‘', nested: false, inner: stack.length > 0 });
      } else if (!isLatin(text.charCodeAt(at - 1)) && !isDigit(text.charCodeAt(at - 1))) singles.push(at);
    } else if (!marks.inAddress(at) && !isDigit(text.charCodeAt(at - 1))) straight.push(at);
  }
  const opens = stack.filter((i) => text[i] === '“');
  singles.push(...stack.filter((i) => text[i] === '‘' && isHan(text.charCodeAt(i + 1))));
  // where an opening mark has no partner, what looks nested is a quotation of its own
  const whole = opens.length === 0 ? pairs : pairs.map((p) => ({ ...p, nested: p.nested && !opens.some((o) => o < p.start && !pairs.some((q) => q.start > o && q.start < p.start)) && isInside(p, pairs), inner: isInside(p, pairs) }));
  return { part, pairs: whole, opens, closes, singles: singles.sort((a, b) => a - b), straight: chineseStraight(text, part, straight) };
}

function isInside(pair: Pair, pairs: readonly Pair[]): boolean {
  return pairs.some((other) => other.start < pair.start && pair.end < other.end);
}

/** Straight marks but those round an English phrase in English. */
function chineseStraight(text: string, part: Part, places: readonly number[]): number[] {
  if (places.length % 2 === 1) return [...places];
  const kept: number[] = [];
  for (let i = 0; i + 1 < places.length; i += 2) {
    const [open, close] = [places[i] ?? 0, places[i + 1] ?? 0];
    const chinese = isHan(text.charCodeAt(open - 1)) || isHan(text.charCodeAt(close + 1)) || hasHan(text, open, close) || (open === part.start && close === part.end - 1);
    if (chinese && !(isLatin(text.charCodeAt(open - 1)) && isLatin(text.charCodeAt(open + 1)))) kept.push(open, close);
  }
  return kept;
}

function hasHan(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isHan(text.charCodeAt(i))) return true;
  return false;
}
