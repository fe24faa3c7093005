// The newsroom's registers as the core sees them: entries already merged and checked.
import type { Message } from '../base/message.ts';

export type RegisterKind = 'programme' | 'person' | 'organisation' | 'term';

/** What a programme is. */
export type ProgrammeKind = 'plan' | 'mechanism' | 'project' | 'slogan' | 'document';

/** A post of a person; dates are ISO, as long as they are known (2023, 2023-05, 2023-05-26). */
export interface RegisterTitle {
  readonly title: string;
  readonly organisation?: string;
  readonly from?: string;
  readonly to?: string;
}

/** What every register entry has. */
export interface RegisterEntry {
  readonly id: string;
  readonly kind: RegisterKind;
  readonly canonical: string;
  /** Of programmes, where it is known. */
  readonly programmeKind?: ProgrammeKind;
  /** Other forms that are right. */
  readonly accepted: readonly string[];
  /** Forms that are wrong, with the reason. */
  readonly rejected: readonly { readonly form: string; readonly reason: string }[];
  readonly facts: readonly string[];
  readonly definition?: string;
  /** What the parts of a code mean: “3”指…. */
  readonly parts: readonly { readonly mark: string; readonly text: string }[];
  readonly titles: readonly RegisterTitle[];
  readonly level?: string;
  readonly parent?: string;
  readonly formerNames: readonly string[];
  readonly source?: string;
  readonly asOf?: string;
  /** The file the entry comes from; absent for built-in ones. */
  readonly file?: string;
}

/** Merged registers; immutable. `version` changes with every reload and is part of every memo key. */
export interface Registers {
  readonly version: string;
  readonly entries: readonly RegisterEntry[];
}

/** No entries at all. */
export const emptyRegisters: Registers = { version: 'empty', entries: [] };

/** What entries of each kind are called. */
export const kindNames: Readonly<Record<RegisterKind, Message>> = {
  programme: { zh: '项目', en: 'programme' }, person: { zh: '人物', en: 'person' }, organisation: { zh: '单位', en: 'organisation' }, term: { zh: '用语', en: 'term' },
};
const programmeKindNames: Readonly<Record<ProgrammeKind, Message>> = {
  plan: { zh: '计划', en: 'plan' }, mechanism: { zh: '机制', en: 'mechanism' }, project: { zh: '项目', en: 'project' }, slogan: { zh: '口号', en: 'slogan' }, document: { zh: '文件', en: 'document' },
};

/** What an entry is, in one word: 人物, 机制. */
export function nameOfKind({ kind, programmeKind }: Pick<RegisterEntry, 'kind' | 'programmeKind'>): Message {
  return programmeKind ? programmeKindNames[programmeKind] : kindNames[kind];
}
