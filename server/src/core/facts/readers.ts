// Which function reads which fact. Readers see the story's text and other facts, nothing else.
import type { Registers } from '../registers/model.ts';
import { personNames } from '../registers/search.ts';
import type { IssueInfo, StoryText } from '../syntax/model.ts';
import { readEnumerations } from './enumerations/read.ts';
import { readSequences } from './enumerations/sequences.ts';
import { readQuantities } from './quantities/read.ts';
import { readFingerprints } from './fingerprints.ts';
import { readPageReferences } from './page-references.ts';
import { readDayWords } from './day-words.ts';
import { readMarks } from './marks.ts';
import { readHappenings } from './dates/happenings.ts';
import { readDeeds } from './dates/deeds.ts';
import { readTellings } from './dates/tellings.ts';
import { readPairs } from './dates/pairs.ts';
import { readDatelines, readDates } from './dates/read.ts';
import { readPeople } from './people.ts';
import { readBodies } from './organisations.ts';
import { readProgrammes } from './programmes.ts';
import { readQuotations } from './quotations.ts';
import { readSentences } from './sentences.ts';
import { readWidths } from './widths.ts';
import { readMentions } from './statements/mentions.ts';
import { readStatements } from './statements/index.ts';
import type { FactName, FactTable } from './table.ts';

/** What a reader may look at. */
export interface FactContext {
  readonly copy: StoryText;
  /** The same in plainer words: what figures and dates are read from. */
  readonly plain: StoryText;
  /** The issue's date, number and page count; its spans are of no use here. */
  readonly issue: IssueInfo;
  readonly registers: Registers;
  /** Another fact of the same story, read on first use. */
  get<N extends FactName>(name: N): FactTable[N];
}

export type FactReader<N extends FactName> = (context: FactContext) => FactTable[N];

/** Readers by fact name; each is called at most once a story and version of its surroundings. */
export const factReaders: { readonly [N in FactName]: FactReader<N> } = {
  marks: (context) => readMarks(context.copy),
  dayWords: (context) => readDayWords(context.copy),
  widths: (context) => readWidths(context.copy, context.get('marks')),
  sentences: (context) => readSentences(context.plain),
  fingerprints: (context) => readFingerprints(context.copy),
  pageReferences: (context) => readPageReferences(context.copy),
  quotations: (context) => readQuotations(context.copy),
  bodies: (context) => readBodies(context.copy),
  programmes: (context) => readProgrammes(context.copy, context.get('quotations')),
  people: (context) => readPeople(context.copy, context.get('quotations'), (name) => personNames(context.registers).has(name)),
  quantities: (context) => readQuantities(context.plain, context.get('sentences')),
  sequences: (context) => readSequences(context.plain),
  enumerations: (context) => readEnumerations([context])[0] ?? [],
  statements: (context) => readStatements([context])[0] ?? [],
  dates: (context) => readDates(context.plain, context.issue),
  datelines: (context) => readDatelines(context.plain, context.issue, context.get('dates')),
  dayPairs: (context) => readPairs(context.plain, context.get('dates')),
  happenings: (context) => readHappenings(context.plain, context.get('sentences'), context.get('dates')),
  deeds: (context) => readDeeds(context.plain, context.get('dates')),
  tellings: (context) => readTellings(context.plain, context.get('sentences'), context.get('dates')),
  mentions: (context) => readMentions(context.plain, context.get('sentences'), context.get('quantities')),
};

/** Readers made of many small ones, which look at several stories in turn; the values are in the order of the contexts. */
export const readersOfAll: { readonly [N in FactName]?: (contexts: readonly FactContext[]) => FactTable[N][] } = {
  enumerations: readEnumerations,
  statements: readStatements,
};
