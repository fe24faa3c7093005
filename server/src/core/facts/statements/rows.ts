// Figures lined up by sentence, each with the words before and behind it: what all readers of statements look at.
import type { Sentence } from '../sentences.ts';
import { charSet, has } from '../../base/char-set.ts';
import type { Cues } from '../../base/cues.ts';
import type { Quantity } from '../quantity.ts';
import { cues } from './cues.ts';

/** A figure in its row. `before` are the words since the figure before it (or the sentence's start), `after` those up to the next (or the sentence's end); lengths of time (五年前, 三天内) count as words there. */
export interface Figure {
  readonly q: Quantity;
  readonly before: string;
  readonly after: string;
  /** Place in the row. */
  readonly index: number;
  /** Cues of `before`. */
  readonly cues: Cues;
  /** What averages.ts found of it; undefined until it is asked for. */
  bearer: string | null | undefined;
}

/** A sentence with at least one figure. */
export interface Row {
  readonly sentence: Sentence;
  /** Index of the sentence in the story. */
  readonly at: number;
  readonly text: string;
  readonly figures: readonly Figure[];
  /** Cues of the whole sentence. */
  readonly cues: Cues;
  /** Whether one of its figures is a percentage. */
  readonly percents: boolean;
  /** Whether one of its figures is told in 倍 or 番. */
  readonly multiples: boolean;
  /** The largest number of its figures that are addends of one dimension: two make no total of a third. */
  readonly addends: number;
}

/** A sentence with more figures than this is a table; reading it as prose would cost their square. */
const mostFigures = 60;

/** Rows of a story in order; labels (codes, hot-lines) are left out. Linear in text and figures. */
export function rowsOf(text: string, sentences: readonly Sentence[], quantities: readonly Quantity[]): Row[] {
  const rows: Row[] = [];
  let next = 0;
  for (let at = 0; at < sentences.length && next < quantities.length; at++) {
    const sentence = sentences[at];
    if (!sentence || (quantities[next]?.start ?? 0) >= sentence.end) continue;
    const inside: Quantity[] = [];
    for (; next < quantities.length; next++) {
      const q = quantities[next];
      if (!q || q.start >= sentence.end) break;
      if (q.start >= sentence.start && q.kind !== 'label' && (!q.loose || isOne(text, q)) && q.kind !== 'score' && q.end <= sentence.end && !isPieceOfTime(q, quantities, next)) inside.push(q);
    }
    if (inside.length > 0 && inside.length <= mostFigures) rows.push(rowOf(text, sentence, at, inside));
  }
  return rows;
}

/** 9分 and 42秒 of 9分42秒: neither is an amount of its own. */
function isPieceOfTime(q: Quantity, quantities: readonly Quantity[], at: number): boolean {
  return (longer.has(q.unit) || shorter.has(q.unit)) && (touches(quantities[at - 1], q) || touches(q, quantities[at + 1]));
}

const longer = new Set(['天', '小时', '个小时', '时', '分', '分钟']);
const shorter = new Set(['小时', '个小时', '分', '分钟', '秒', '秒钟']);

function touches(a: Quantity | undefined, b: Quantity | undefined): boolean {
  return a !== undefined && b !== undefined && a.end === b.start && longer.has(a.unit) && shorter.has(b.unit) && a.unit !== b.unit;
}

/** 8名队员：一名医生、两名护士: in a list of persons 一名 counts; so does 一位 that a rank moves by: 下滑一位. */
function isOne(text: string, q: Quantity): boolean {
  return (q.unit === '名' || q.unit === '位') && q.value === 1 && '：、升降滑移落跌进退'.includes(text[q.start - 1] ?? '。');
}

function rowOf(text: string, sentence: Sentence, at: number, inside: readonly Quantity[]): Row {
  const figures: Figure[] = [];
  let percents = false;
  let multiples = false;
  for (let index = 0; index < inside.length; index++) {
    const q = inside[index];
    if (!q) continue;
    if (q.kind === 'percent') percents = true;
    else if (q.unit === '倍' || q.unit === '番') multiples = true;
    const time = q.dimension === 'time';
    let last = index - 1;
    while (last >= 0 && !time && inside[last]?.dimension === 'time') last--;
    let next = index + 1;
    while (next < inside.length && !time && inside[next]?.dimension === 'time') next++;
    figures.push(new FigureInRow(text, q, index, inside[last]?.end ?? sentence.start, inside[next]?.start ?? sentence.end));
  }
  return { sentence, at, text: text.slice(sentence.start, sentence.end), figures, cues: cues.read(text, sentence.start, sentence.end), percents, multiples, addends: mostAddends(inside) };
}

function mostAddends(inside: readonly Quantity[]): number {
  let most = 0;
  for (let i = 0; i + most < inside.length; i++) {
    const q = inside[i];
    if (!q || !isAddend(q)) continue;
    let same = 1;
    for (let k = i + 1; k < inside.length; k++) {
      const other = inside[k];
      if (other && other.dimension === q.dimension && isAddend(other)) same++;
    }
    if (same > most) most = same;
  }
  return most;
}

/** What can be added up: amounts above nothing, no lengths of time, temperatures or ranges. */
/** 核载2人, 限乘7人: what a vehicle may carry is neither part nor whole of those in it. */
export const isRated = ({ before }: Figure): boolean => /(?:核载|核定载[客人]|核定|限载|限乘|准载|准乘|定员)$/.test(before);

export function isAddend(q: Quantity): boolean {
  return (q.kind === 'count' || q.kind === 'measure') && q.dimension !== 'time' && q.dimension !== 'temperature' && q.value > 0 && q.approximator !== 'range';
}

/** The words beside a figure are cut out when they are asked for: of most figures nobody asks. */
class FigureInRow implements Figure {
  readonly q: Quantity;
  readonly index: number;
  readonly cues: Cues;
  private readonly text: string;
  private readonly from: number;
  private readonly to: number;
  bearer: string | null | undefined = undefined;
  private left: string | null = null;
  private right: string | null = null;

  constructor(text: string, q: Quantity, index: number, from: number, to: number) {
    this.q = q;
    this.index = index;
    this.cues = cues.read(text, from, q.start);
    this.text = text;
    this.from = from;
    this.to = to;
  }

  get before(): string {
    this.left ??= this.text.slice(this.from, this.q.start);
    return this.left;
  }

  get after(): string {
    this.right ??= this.text.slice(this.q.end, this.to);
    return this.right;
  }
}

/** The figures that stand where `members` begin, in order of the rows. */
export const figuresAt = (rows: readonly Row[], members: readonly { readonly start: number }[]): Figure[] => rows.flatMap((row) => row.figures.filter((f) => members.some((m) => m.start === f.q.start)));

/** Whether two figures may be added, subtracted and compared: same dimension and, for counts, the same classifier. */
export function sameUnit(a: Quantity, b: Quantity): boolean {
  if (a.dimension !== b.dimension || a.dimension === 'none' || !sameKind(a, b)) return false;
  if (a.dimension !== 'count') return true;
  return classifierOf(a.unit) === classifierOf(b.unit);
}

/** People are counted in 人, 名 and 位 alike. */
export function classifierOf(unit: string): string {
  return unit === '名' || unit === '位' || unit === '口人' ? '人' : unit;
}

function sameKind(a: Quantity, b: Quantity): boolean {
  return a.kind === b.kind || (isPlain(a.kind) && isPlain(b.kind));
}

function isPlain(kind: Quantity['kind']): boolean {
  return kind === 'count' || kind === 'measure';
}

/** The longest end of `text` after its last ，；：。 */
export function lastClause(text: string): string {
  let at = text.length;
  while (at > 0 && !has(clauseMarks, text.charCodeAt(at - 1))) at--;
  return at === 0 ? text : text.slice(at);
}

/** The beginning of `text` up to its first ，；：。 */
export function firstClause(text: string): string {
  let at = 0;
  while (at < text.length && !has(clauseMarks, text.charCodeAt(at))) at++;
  return text.slice(0, at);
}

const clauseMarks = charSet('，；：。,;:！？\n');

/** A count or measure above nothing, exact, and no time or temperature: what percentages and differences are reckoned from. */
export const isExactAmount = ({ q }: Figure): boolean => (q.kind === 'count' || q.kind === 'measure') && q.dimension !== 'time' && q.dimension !== 'temperature' && q.approximator === 'exact' && q.value > 0;

/** Of one unit as it is printed, where `sameUnit` takes 公里 and 米 together. */
export const areAlike = (a: Figure, b: Figure): boolean => sameUnit(a.q, b.q) && classifierOf(a.q.unit) === classifierOf(b.q.unit);

/** The same, or both 分, which has no dimension but its name. */
export const areAlikeOrMarks = (a: Figure, b: Figure): boolean => areAlike(a, b) || (a.q.unit === '分' && b.q.unit === '分' && a.q.dimension === b.q.dimension);
