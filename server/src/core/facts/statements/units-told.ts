// The computation of a wrong statement as it is told: with its units where they differ, and without a figure to put that nobody can have meant.
import type { Quantity } from '../quantity.ts';
import { say } from './judge-change.ts';
import type { Statement } from './model.ts';
import type { Row } from './rows.ts';

/** A claim that comes out so many times as large or small is no misprint of the figure that comes out. */
const farOff = 20;

/** The statement with units behind its terms where two of them are of one dimension in different units (4.2万公斤÷5万吨), and without `right` where that is out of all proportion. */
export function withUnits(s: Statement, text: string, rows: readonly Row[]): Statement {
  if (s.holds) return s;
  const near = rows.filter((r) => r.sentence.start <= s.end && r.sentence.end >= s.start);
  const figures = s.members.flatMap((m) => near.flatMap((r) => r.figures.filter((f) => f.q.start === m.start).map((f) => f.q)));
  const right = s.right !== null && isFar(text.slice(s.claim.start, s.claim.end), s.right) ? null : s.right;
  return typeof s.working === 'string' && differ(figures) ? { ...s, right, working: spelled(s.working, text, figures, figures.find((q) => q.start === s.claim.start)) } : right === s.right ? s : { ...s, right };
}

/** Two measures of one dimension in different units. */
function differ(figures: readonly Quantity[]): boolean {
  const seen = new Map<string, number>();
  return figures.some(({ dimension, factor, kind, unit }) => {
    if (kind !== 'measure' || unit === '') return false;
    const known = seen.get(dimension);
    seen.set(dimension, factor);
    return known !== undefined && known !== factor;
  });
}

/** Each term with its unit behind it, and the result with the claim's. */
function spelled(working: string, text: string, figures: readonly Quantity[], claim: Quantity | undefined): string {
  let told = working;
  let from = 0;
  for (const q of figures) {
    const words = say(text, q);
    const at = q === claim || q.unit === '' || q.kind === 'percent' ? -1 : told.indexOf(words, from);
    if (at < 0 || told.startsWith(q.unit, at + words.length) || /[\d.]/.test(told.charAt(at + words.length))) continue;
    from = at + words.length + q.unit.length;
    told = told.slice(0, at + words.length) + q.unit + told.slice(at + words.length);
  }
  return claim?.kind === 'measure' && /[\d万亿]$/.test(told) ? told + claim.unit : told;
}

function isFar(said: string, right: string): boolean {
  const [a, b] = [said, right].map((words) => Number(/\d+(?:\.\d+)?/.exec(words.replaceAll(',', ''))?.[0] ?? Number.NaN));
  return a !== undefined && b !== undefined && a > 0 && (b === 0 || a / b > farOff || b / a > farOff) && said.split(/[\d.,]+/).length === 2 && said.replace(/[\d.,]/g, '') === right.replace(/[\d.,]/g, '');
}
