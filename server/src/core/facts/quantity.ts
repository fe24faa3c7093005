// A figure read from the text: what it counts, how exactly, of what, for when.
import type { Span } from '../base/span.ts';

/** What kind of figure it is. `label` figures (codes, hot-lines, versions) are never compared. */
export type QuantityKind = 'measure' | 'count' | 'percent' | 'points' | 'rank' | 'ordinal' | 'multiple' | 'score' | 'label';

/** What a unit measures; figures compare only within one dimension (and within one unit where it is `count` or `none`). Amounts that add up but are turned into no other unit (美元, 千伏安, 标箱) have each a dimension `of …` of its own. */
export type Dimension = `of ${string}` | 'money' | 'area' | 'length' | 'mass' | 'volume' | 'power' | 'energy' | 'temperature' | 'time' | 'count' | 'ratio' | 'none';

/** How the words round the figure bound it (domain: 超 over, 近 under, 约 about, 余 plus, 以上 atLeast, 以下 atMost, 十几 several, 3～5 range). */
export type Approximator = 'exact' | 'over' | 'under' | 'about' | 'plus' | 'atLeast' | 'atMost' | 'several' | 'range';

/** Whether the figure is a fact, a wish or a norm. */
export type Modality = 'achieved' | 'target' | 'plan' | 'forecast' | 'norm' | 'neutral';

/** One approximating word beside a figure: 近 before, 余 between numeral and unit (`inner`) or behind the unit (`after`). */
export interface ApproximatorMark extends Span {
  readonly approximator: Approximator;
  readonly place: 'before' | 'inner' | 'after';
}

/** A figure. The span covers approximator words, digits and unit; all offsets count in the story's reading text. */
export interface Quantity extends Span {
  readonly kind: QuantityKind;
  /** Only the numeral with its 万 or 亿, without unit and approximators; of a range or score, both numerals. */
  readonly numeral: Span;
  /** The first numeral without 万 and 亿: the `3.5` of 3.5万余家. */
  readonly digits: Span;
  /** 1, 10⁴, 10⁸ or 10¹²: the 万 or 亿 printed behind the digits. */
  readonly scale: number;
  /** True where the numeral is written in Han characters. */
  readonly han: boolean;
  /** The unit or classifier as printed, without the numeral's 万 and 亿 (元, 平方米, 家, %); 分之 for a fraction; '' where none. */
  readonly unit: string;
  readonly dimension: Dimension;
  /** Base units (元, 平方米, 米, 克, 立方米, 瓦, 千瓦时, 天, 百分之一 …) per printed unit, 万 and 亿 of the numeral not included. */
  readonly factor: number;
  /** The printed value in printed units, 万/亿 multiplied in: 3.5万家 → 35000. Percent: 12.5 % → 12.5; 四分之一 → 25; 翻两番 → 2 (番); 50分钟到2小时 → 50/60, for such a range counts in its second unit. */
  readonly value: number;
  /** Second value of a range (3～5个 → 5) or score (3∶1 → 1) in printed units; null elsewhere. */
  readonly to: number | null;
  /** Place value of the last printed digit in printed units: 3.5万 → 1000, 320亿 → 100,000,000 (as digits are printed). */
  readonly step: number;
  /** Place value of the last digit that is not zero: 3.5万 → 1000, 320亿 → 1,000,000,000. */
  readonly place: number;
  /** The interval the words allow, in base units (value × factor); −Infinity and Infinity where open. */
  readonly low: number;
  readonly high: number;
  /** The interval a reader would expect: 超320亿 is rarely over 330亿. Only good for asking. */
  readonly softLow: number;
  readonly softHigh: number;
  readonly approximator: Approximator;
  readonly marks: readonly ApproximatorMark[];
  /** True for 一个, 一批 and the like, which read as an article and are no evidence. */
  readonly loose: boolean;
  /** The noun it counts or measures: 技术交易额 (left of the figure), 企业 (right of the unit); '' where unknown. */
  readonly head: string;
  readonly headSpan: Span | null;
  /** The verbs between a left noun and the figure (突破, 增长, 达到); '' where none. */
  readonly link: string;
  /** The place or organisation it is said of, as printed; '' where the sentence names none before it. */
  readonly subject: string;
  /** Words that set its time (2025年, 去年, 截至10月底, 上半年); '' where the sentence has none before it. */
  readonly time: string;
  readonly modality: Modality;
  /** Index of the story's part it stands in. */
  readonly part: number;
  /** Index of the sentence in `sentences`, and of the clause within that sentence. */
  readonly sentence: number;
  readonly clause: number;
}
