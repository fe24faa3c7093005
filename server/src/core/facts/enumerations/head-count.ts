// The first heading of a story that counts something, for readers that find the counted things below it.
import type { Part, StoryText } from '../../syntax/model.ts';
import { headings } from '../../syntax/reading.ts';

/** A heading, its index among the parts, and the count in it; the match's index counts from the heading's start. */
export interface HeadCount {
  readonly part: number;
  readonly head: Part;
  readonly found: RegExpExecArray;
}

/** The first heading that `counted` (without the g flag) matches; null where none does. */
export function countInHead({ text, parts }: StoryText, counted: RegExp): HeadCount | null {
  for (const [part, head] of parts.entries()) {
    const found = headings.has(head.kind) ? counted.exec(text.slice(head.start, head.end)) : null;
    if (found) return { part, head, found };
  }
  return null;
}
