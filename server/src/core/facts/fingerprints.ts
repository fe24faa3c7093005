// Hashes of a story's sentences: what two stories, or two places of one, print word for word.
import type { Span } from '../base/span.ts';
import type { StoryText } from '../syntax/model.ts';

/** A sentence of fourteen and more characters, or a paragraph without one; offsets count in the story's reading text. */
export interface Fingerprint extends Span {
  readonly hash: number;
  /** 30 bits of it: maps are quick by small whole numbers only. */
  readonly key: number;
  /** Index of the part it stands in. */
  readonly part: number;
  /** It is the whole of a spoken or written quotation. */
  readonly quoted: boolean;
  /** The same of what stands behind the first ，, where that is long enough to be printed twice by itself; null elsewhere. */
  readonly tail: { readonly start: number; readonly hash: number; readonly key: number } | null;
  /** Below twenty characters: a slip only beside other words that are the same. */
  readonly short: boolean;
}

/** Characters, marks counted as a typesetter does, below which a repeated sentence may be a figure of speech. */
const least = 20;
/** No sentence below this length is compared. */
const leastBeside = 14;
/** A whole paragraph of shorter sentences is compared from this length on. */
const leastParagraph = 30;
/** Letters, digits and Han characters that the twenty must hold. */
const fewestWords = 17;
const fewestBeside = 12;

/** Fingerprints of paragraphs and briefs, in order of position. */
export function readFingerprints({ text, parts }: StoryText): Fingerprint[] {
  const found: Fingerprint[] = [];
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'paragraph' && part.kind !== 'brief' && part.kind !== 'note') continue;
    const from = bodyStart(text, part);
    const before = found.length;
    let long = false;
    let start = from;
    for (let i = start; i < part.end; i++) {
      const c = text.charCodeAt(i);
      // 。 ！ ？
      if (c !== 0x3002 && c !== 0xff01 && c !== 0xff1f && i < part.end - 1) continue;
      let end = i + 1;
      while (end < part.end && isCloser(text.charCodeAt(end))) end++;
      if (end - start >= leastBeside) add(found, text, { start, end }, index, end - start < least);
      long ||= end - start >= least;
      start = end;
      i = end - 1;
    }
    if (!long && part.end - from >= leastParagraph) {
      // before its sentences
      const own = found.splice(before);
      add(found, text, { start: from, end: part.end }, index, false);
      found.push(...own);
    }
  }
  return found;
}

/** ” ’ ） */
function isCloser(code: number): boolean {
  return code === 0x201d || code === 0x2019 || code === 0xff09;
}

/** Behind 本报讯（记者 甲）: reports by the same hand begin alike. */
export function bodyStart(text: string, part: Span): number {
  const opening = text.slice(part.start, Math.min(part.end, part.start + 60));
  const dateline = /^[^，。（(]{0,20}[讯电][^，。（(]{0,2}[（(][^）)]{2,40}[）)]/.exec(opening);
  return part.start + (dateline?.[0].length ?? 0);
}

function add(found: Fingerprint[], text: string, span: Span, part: number, short: boolean): void {
  const whole = hashOf(text, span.start, span.end);
  if (whole.length < (short ? fewestBeside : fewestWords)) return;
  const comma = short ? -1 : text.indexOf('，', span.start);
  const tail = comma > 0 && comma + leastTail < span.end ? hashOf(text, comma + 1, span.end) : null;
  found.push({ start: span.start, end: span.end, part, key: whole.key, hash: whole.hash, tail: tail && { start: comma + 1, hash: tail.hash, key: tail.key }, quoted: text[span.start] === '“' && text[span.end - 1] === '”', short: short || whole.length < fewestWords });
}

/** UTF-16 units of a tail that is compared. */
const leastTail = 24;

function hashOf(text: string, start: number, end: number): { readonly hash: number; readonly key: number; readonly length: number } {
  // a whole number of 32 bits, so that the loop needs no floating point
  let high = 0x811c9dc5 | 0;
  let low = 5381;
  let length = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (!isWord(code)) continue;
    length++;
    high = Math.imul(high ^ code, 0x01000193);
    low = (Math.imul(low, 33) + code) | 0;
  }
  return { hash: (high >>> 0) * 0x200000 + ((low >>> 0) & 0x1fffff), key: low & 0x3fffffff, length };
}

/** Letters, digits and Han characters; marks and blanks are not compared. */
function isWord(code: number): boolean {
  return code >= 0x3400 ? code < 0xff00 || (code >= 0xff10 && code <= 0xff5a) : code >= 0x30 && code <= 0x7a;
}
