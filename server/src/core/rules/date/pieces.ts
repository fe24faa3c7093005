// Part of date/age: where under one head another piece begins (编年｜一家书店的44年).
import type { StoryText } from '../../syntax/model.ts';

/** A section head with a column's name before its bar stands between two places of a story. */
export function otherPiece({ text, parts }: StoryText, from: number, to: number): boolean {
  return parts.some((p) => p.kind === 'subhead' && p.start > from && p.end < to && text.slice(p.start, p.end).includes('｜'));
}
