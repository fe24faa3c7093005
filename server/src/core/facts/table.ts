// The names of all facts and their types: what a rule may ask for in `needs`.
import type { Fingerprint } from './fingerprints.ts';
import type { PageReference } from './page-references.ts';
import type { DayWord } from './day-words.ts';
import type { Marks } from './marks.ts';
import type { Dateline, DateMention } from './dates/mention.ts';
import type { Deed } from './dates/deeds.ts';
import type { Happening } from './dates/happenings.ts';
import type { Telling } from './dates/tellings.ts';
import type { DayPair } from './dates/pairs.ts';
import type { Enumeration, Sequence } from './enumerations/model.ts';
import type { Bodies } from './organisations.ts';
import type { ProgrammeMention } from './programmes.ts';
import type { Quantity } from './quantity.ts';
import type { Mention } from './statements/mentions.ts';
import type { Statement } from './statements/model.ts';
import type { PersonMention } from './people/model.ts';
import type { Quotation } from './quotations.ts';
import type { Sentence } from './sentences.ts';
import type { Widths } from './widths.ts';

/** Facts by name. Add a line here and a reader in readers.ts. */
export interface FactTable {
  /** Every mark, figure and blank of the story. */
  readonly marks: Marks;
  /** 昨天 and 昨日 in the story's own voice. */
  readonly dayWords: readonly DayWord[];
  /** Marks and figures of the wrong width. */
  readonly widths: Widths;
  /** Sentences of the story, with their clauses. */
  readonly sentences: readonly Sentence[];
  /** Every date, weekday, lunar date, time of day, plan period and century of the story in order of position. */
  readonly dates: readonly DateMention[];
  /** Datelines (新华社北京5月25日电): relative words behind one count from its day. */
  readonly datelines: readonly Dateline[];
  /** Dates the text sets equal: 昨天（4月6日）, 6月9日（星期一）. */
  readonly dayPairs: readonly DayPair[];
  /** Acts of one subject on one day: 柿子节开幕 on 24 October. */
  readonly happenings: readonly Happening[];
  /** Dates and the words of their sentences, with what they tell: to be compared with each other. */
  readonly tellings: readonly Telling[];
  /** Acts that a thing undergoes once, with the day that each telling gives them. */
  readonly deeds: readonly Deed[];
  /** Every figure of the story in order of position. */
  readonly quantities: readonly Quantity[];
  /** Runs of ordinals: 一是…二是…, 第一，…第二，…. */
  readonly sequences: readonly Sequence[];
  /** Lists that stand beside a phrase counting them. */
  readonly enumerations: readonly Enumeration[];
  /** Every computation the story states of its own figures, true or false, in order of position. */
  readonly statements: readonly Statement[];
  /** What stands between quotation marks, in order of position. */
  readonly quotations: readonly Quotation[];
  /** Every mention of a person by full name, in order of position. */
  readonly people: readonly PersonMention[];
  /** Figures with the words that say what they are figures of, in order of position. */
  readonly mentions: readonly Mention[];
  /** Organisations, the short forms introduced for them, documents in 《》. */
  readonly bodies: Bodies;
  /** Quoted names of programmes, mechanisms and slogans, in order of position. */
  readonly programmes: readonly ProgrammeMention[];
  /** Hashes of the long sentences and paragraphs, to find what is printed twice. */
  readonly fingerprints: readonly Fingerprint[];
  /** 下转第3版, 详情请见二版: where the text sends its reader. */
  readonly pageReferences: readonly PageReference[];
}

export type FactName = keyof FactTable;
