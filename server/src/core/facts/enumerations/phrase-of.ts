// Count phrases that a reader finds itself, outside those of the story's quantities.
import { smallHan } from '../../base/small-number.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { CountPhrase } from './model.ts';

/** Index of the part an offset stands in; 0 between parts. */
export function partIndexAt(parts: StoryText['parts'], at: number): number {
  return Math.max(0, parts.findIndex((p) => p.start <= at && at < p.end));
}

/** The phrase of a numeral at `start` and the unit right behind it; its sentence is not told. */
export function phraseOf({ parts }: Pick<StoryText, 'parts'>, start: number, numeral: string, unit: string): CountPhrase {
  const value = smallHan(numeral) > 0 ? smallHan(numeral) : Number(numeral);
  const end = start + numeral.length;
  return { start, end: end + unit.length, numeral: { start, end }, value, unit, noun: '', han: !/\d/.test(numeral), part: partIndexAt(parts, start), sentence: 0 };
}
