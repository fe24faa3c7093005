// Figures lined up by sentence, each with the words before and behind it: what all readers of statements look at.
import type { Sentence } from '../sentences.ts';
import type { Quantity } from '../quantity.ts';

/** A figure in its row. `before` are the words since the figure before it (or the sentence's start), `after` those up to the next (or the sentence's end); lengths of time (五年前, 三天内) count as words there. */
export interface Figure {
  readonly q: Quantity;
  readonly before: string;
  readonly after: string;
  /** Place in the row. */
  readonly index: number;
}

/** A sentence with at least one figure. */
export interface Row {
  readonly sentence: Sentence;
  /** Index of the sentence in the story. */
  readonly at: number;
  readonly text: string;
  readonly figures: readonly Figure[];
}

/** A sentence with more figures than this is a table; reading it as prose would cost their square. */
const mostFigures = 60;

/** Rows of a story in order; labels (codes, hot-lines) are left out. Linear in text and figures. */
export function rowsOf(text: string, sentences: readonly Sentence[], quantities: readonly Quantity[]): Row[] {
  const rows: Row[] = [];
  let next = 0;
  sentences.forEach((sentence, at) => {
    const inside: Quantity[] = [];
    for (; next < quantities.length; next++) {
      const q = quantities[next];
      if (!q || q.start >= sentence.end) break;
      if (q.start >= sentence.start && q.kind !== 'label' && !q.loose && q.kind !== 'score' && q.end <= sentence.end) inside.push(q);
    }
    if (inside.length === 0 || inside.length > mostFigures) return;
    rows.push({ sentence, at, text: text.slice(sentence.start, sentence.end), figures: lineUp(text, sentence, inside) });
  });
  return rows;
}

function lineUp(text: string, sentence: Sentence, inside: readonly Quantity[]): Figure[] {
  return inside.map((q, index) => {
    const seen = (other: Quantity | undefined): boolean => other !== undefined && (q.dimension === 'time' || other.dimension !== 'time');
    let last = index - 1;
    while (last >= 0 && !seen(inside[last])) last--;
    let next = index + 1;
    while (next < inside.length && !seen(inside[next])) next++;
    return { q, index, before: text.slice(inside[last]?.end ?? sentence.start, q.start), after: text.slice(q.end, inside[next]?.start ?? sentence.end) };
  });
}

/** Whether two figures may be added, subtracted and compared: same dimension and, for counts, the same classifier. */
export function sameUnit(a: Quantity, b: Quantity): boolean {
  if (a.dimension !== b.dimension || a.dimension === 'none' || !sameKind(a, b)) return false;
  if (a.dimension !== 'count') return true;
  return classifierOf(a.unit) === classifierOf(b.unit);
}

/** People are counted in 人, 名 and 位 alike. */
export function classifierOf(unit: string): string {
  return unit === '名' || unit === '位' ? '人' : unit;
}

function sameKind(a: Quantity, b: Quantity): boolean {
  const plain = (q: Quantity): string => (q.kind === 'count' ? 'measure' : q.kind);
  return plain(a) === plain(b);
}

/** The longest end of `text` after its last ，；：。 */
export function lastClause(text: string): string {
  let at = text.length;
  while (at > 0 && !clauseMarks.includes(text[at - 1] ?? '')) at--;
  return text.slice(at);
}

/** The beginning of `text` up to its first ，；：。 */
export function firstClause(text: string): string {
  let at = 0;
  while (at < text.length && !clauseMarks.includes(text[at] ?? '')) at++;
  return text.slice(0, at);
}

const clauseMarks = '，；：。,;:！？\n';
