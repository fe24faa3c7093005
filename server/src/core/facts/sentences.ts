// Sentences and clauses of a story, for rules that look no further than one of them.
import type { Span } from '../base/span.ts';
import { charSet, has } from '../base/char-set.ts';
import type { StoryText } from '../syntax/model.ts';

/** A clause ends at ，；：。！？ or the sentence's end; the mark is not part of it. */
export interface Sentence extends Span {
  /** Index of the part it stands in. */
  readonly part: number;
  readonly clauses: readonly Span[];
}

const sentenceEnds = charSet('。！？!?');
const clauseEnds = charSet('，；：,;:');
const closers = charSet('”’）)」』》');
const anyEnd = charSet('。！？!?，；：,;:');

/** Splits every part into sentences. A closing quote or bracket after 。！？ belongs to the sentence it ends. */
export function readSentences(copy: StoryText): Sentence[] {
  const found: Sentence[] = [];
  const { text, parts } = copy;
  parts.forEach((part, index) => {
    let start = part.start;
    let clauseStart = part.start;
    let clauses: Span[] = [];
    const closeClause = (at: number): void => {
      if (at > clauseStart) clauses.push({ start: clauseStart, end: at });
      clauseStart = at + 1;
    };
    for (let i = part.start; i < part.end; i++) {
      const code = text.charCodeAt(i);
      if (!has(anyEnd, code)) continue;
      if (has(sentenceEnds, code)) {
        closeClause(i);
        let end = i + 1;
        while (end < part.end && (has(closers, text.charCodeAt(end)) || has(sentenceEnds, text.charCodeAt(end)))) end++;
        found.push({ start, end, part: index, clauses });
        start = end;
        clauseStart = end;
        clauses = [];
        i = end - 1;
      } else if (has(clauseEnds, code) && !betweenDigits(text, i)) {
        closeClause(i);
      }
    }
    if (start < part.end) {
      closeClause(part.end);
      found.push({ start, end: part.end, part: index, clauses });
    }
  });
  return found;
}

/** 15:40 and 1,280 are figures, not clause ends. */
function betweenDigits(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
