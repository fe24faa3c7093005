// A figure read from the text: what it counts, how exactly, of what, for when.
import type { Span } from '../base/span.ts';

/** What kind of figure it is. `label` figures (codes, hot-lines, versions) are never compared. */
export type QuantityKind = 'measure' | 'count' | 'percent' | 'points' | 'rank' | 'ordinal' | 'multiple' | 'score' | 'label';

/** What a unit measures; figures compare only within one dimension. */
export type Dimension = 'money' | 'area' | 'length' | 'mass' | 'volume' | 'power' | 'energy' | 'temperature' | 'time' | 'count' | 'ratio' | 'none';

/** How the words round the figure bound it (domain: 超 over, 近 under, 约 about, 余 plus, 以上 atLeast, 以下 atMost, 十几 several, 3～5 range). */
export type Approximator = 'exact' | 'over' | 'under' | 'about' | 'plus' | 'atLeast' | 'atMost' | 'several' | 'range';

/** Whether the figure is a fact, a wish or a norm. */
export type Modality = 'achieved' | 'target' | 'plan' | 'forecast' | 'norm' | 'neutral';

/** A figure. The span covers approximator words, digits and unit; all offsets count in the story's reading text. */
export interface Quantity extends Span {
  readonly kind: QuantityKind;
  /** Only the numeral, without unit and approximators. */
  readonly numeral: Span;
  /** The unit or classifier as printed (亿元, 家, %), '' where none. */
  readonly unit: string;
  readonly dimension: Dimension;
  /** Base units (元, 平方米, 米, 克, 个 …) per printed unit, 万 and 亿 of the numeral not included. */
  readonly factor: number;
  /** The printed value in printed units, 万/亿 multiplied in: 3.5万家 → 35000. Percent: 12.5 % → 12.5. */
  readonly value: number;
  /** Place value of the last printed digit in printed units: 3.5万 → 1000, 320亿 → 100,000,000 (as digits are printed). */
  readonly step: number;
  /** The interval the words allow, in base units (value × factor); −Infinity and Infinity where open. */
  readonly low: number;
  readonly high: number;
  readonly approximator: Approximator;
  /** The noun it counts or measures: 技术交易额 (left of the figure), 企业 (right of the unit); '' where unknown. */
  readonly head: string;
  readonly headSpan: Span | null;
  /** The place or organisation it is said of, as printed; '' where the clause names none. */
  readonly subject: string;
  /** Words that set its time (2025年, 去年, 截至10月底, 上半年); '' where the clause has none. */
  readonly time: string;
  readonly modality: Modality;
  /** Index of the story's part it stands in. */
  readonly part: number;
  /** Index of the sentence and clause within the story, for grouping. */
  readonly sentence: number;
  readonly clause: number;
}
