// Parts in brackets right behind their total: 小型水库52座（小（1）型17座、小（2）型36座）.
import { cues } from './cues.ts';
import type { Statement } from './model.ts';
import { likeThing } from './part-lists.ts';
import { labelsOf, judgeParts, additive } from './sum-parts.ts';
import type { Figure, Row } from './rows.ts';

const bracketCue = cues.cue('（(');
/** Longest bracket that is read, in characters. */
const reach = 80;

/** Sums told in brackets; what stands in them need not be all there is, so that they are told where they exceed their total or can leave nothing out. */
export function readBracketParts(text: string, row: Row): readonly Statement[] {
  if (!(row.cues & bracketCue) || row.addends < 3) return none;
  const found: Statement[] = [];
  for (const total of row.figures) {
    const open = text.charAt(total.q.end);
    if ((open !== '（' && open !== '(') || !additive(total)) continue;
    const parts = partsIn(text, row, total, closing(text, total.q.end, row.sentence.end));
    if (parts.length < 2) continue;
    const labels = labelsOf(text, row, parts);
    if (labels.some((l) => l === '' || /[年月日]$|[等约]|去年|今年|以上/.test(l))) continue;
    const made = judgeParts(text, row, total, parts, '其中');
    if (made) found.push(made);
  }
  return found;
}

const none: readonly Statement[] = [];

/** Where the bracket that opens at `at` is closed, brackets within it passed over; `at` where it is too long. */
function closing(text: string, at: number, limit: number): number {
  let depth = 0;
  for (let i = at; i < Math.min(limit, at + reach); i++) {
    const c = text.charAt(i);
    if (c === '（' || c === '(') depth++;
    else if ((c === '）' || c === ')') && --depth === 0) return i;
  }
  return at;
}

/** The figures of a bracket that holds nothing but a list of the total's kind. */
function partsIn(text: string, row: Row, total: Figure, end: number): Figure[] {
  const inside = row.figures.filter((f) => f.q.start > total.q.end && f.q.end <= end && f.q.unit !== '');
  const words = text.slice(total.q.end + 1, end);
  if (inside.length < 2 || inside.some((f) => !additive(f) || !likeThing(f.q, total.q) || f.q.approximator !== 'exact') || inside.at(-1)?.q.end !== end) return [];
  if (/[，；。：]|其中|等|含|包括|以上|另|同比|增|减|比|占/.test(words.replace(/；/g, '、'))) return [];
  return inside.slice(1).every((f) => /[、；和及]/.test(f.before)) ? inside : [];
}
