// What an enumeration is: a promised number and the things listed for it; and a sequence of ordinals.
import type { Span } from '../../base/span.ts';

/** Classifiers of persons. */
export const ofPersons: ReadonlySet<string> = new Set(['人', '名', '位']);

/** A phrase that promises a number of things: 三条社区微公交线路, “四大攻坚”, 三个“最”. */
export interface CountPhrase extends Span {
  /** The numeral alone: what a fix replaces. */
  readonly numeral: Span;
  readonly value: number;
  /** Classifier as printed, 大, or '' (三“芯”). */
  readonly unit: string;
  /** The noun counted, '' where unknown. */
  readonly noun: string;
  readonly han: boolean;
  readonly part: number;
  readonly sentence: number;
}

export type EnumerationPlace = 'before' | 'after' | 'sequence';

/** Things listed beside a phrase that counts them. The span covers the list. */
export interface Enumeration extends Span {
  readonly count: CountPhrase;
  /** Where the list stands: before the phrase, after it, or as a sequence of ordinals. */
  readonly place: EnumerationPlace;
  /** The items of the likeliest reading. */
  readonly items: readonly Span[];
  /** Every number of items the words can be read as, the likeliest first. */
  readonly readings: readonly number[];
  /** 等, 包括, 其中 …: the list need not be complete. */
  readonly open: boolean;
  /** More things of the counted kind are named than the phrase counts, whatever another list says. */
  readonly exceeds?: boolean;
  /** False where the list may not belong to the phrase at all. */
  readonly certain: boolean;
}

export type SequenceStyle = 'is' | 'nth' | 'nth-of' | 'tally' | 'firstly' | 'its' | 'heading' | 'bracket' | 'digit' | 'circle';

/** One ordinal of a sequence: 一是, 第二，, （三）, ④. */
export interface Ordinal extends Span {
  readonly ordinal: number;
  /** The numeral alone. */
  readonly numeral: Span;
  /** Classifier behind 第N, the word behind the numeral of a tally (问 of 一问), the noun before it (镜头 of 镜头一); '' for other styles. */
  readonly unit: string;
  /** 最后, which closes a sequence whatever its number. */
  readonly last: boolean;
  /** True where it opens its paragraph. */
  readonly opens: boolean;
  readonly part: number;
}

/** Ordinals of one style that belong together; the first is 1. */
export interface Sequence extends Span {
  readonly style: SequenceStyle;
  readonly members: readonly Ordinal[];
}
