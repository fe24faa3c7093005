// Which function reads which fact. Readers see the story's text and other facts, nothing else.
import type { Registers } from '../registers/model.ts';
import type { IssueInfo, StoryText } from '../syntax/model.ts';
import { readEnumerations } from './enumerations/read.ts';
import { readSequences } from './enumerations/sequences.ts';
import { readQuantities } from './quantities/read.ts';
import { readFingerprints } from './fingerprints.ts';
import { readPageReferences } from './page-references.ts';
import { readDayWords } from './day-words.ts';
import { readMarks } from './marks.ts';
import { readHappenings } from './dates/happenings.ts';
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
  sentences: (context) => readSentences(context.copy),
  fingerprints: (context) => readFingerprints(context.copy),
  pageReferences: (context) => readPageReferences(context.copy),
  quotations: (context) => readQuotations(context.copy),
  bodies: (context) => readBodies(context.copy),
  programmes: (context) => readProgrammes(context.copy, context.get('quotations')),
  people: (context) => readPeople(context.copy, context.get('quotations')),
  quantities: (context) => readQuantities(context.copy, context.get('sentences')),
  sequences: (context) => readSequences(context.copy),
  enumerations: (context) => readEnumerations(context.copy, context.get('quantities'), context.get('sentences'), context.get('sequences')),
  statements: readStatements,
  dates: (context) => readDates(context.copy, context.issue),
  datelines: (context) => readDatelines(context.copy, context.issue, context.get('dates')),
  dayPairs: (context) => readPairs(context.copy, context.get('dates')),
  happenings: (context) => readHappenings(context.copy, context.get('sentences'), context.get('dates')),
  tellings: (context) => readTellings(context.copy, context.get('sentences'), context.get('dates')),
  mentions: (context) => readMentions(context.copy, context.get('sentences'), context.get('quantities')),
};
