// Checks register data of any origin (YAML, spreadsheet) and makes entries of it; what is wrong is told with its path and how to mend it.
import { type Message, phrase } from '../base/message.ts';
import { isAfter, isOpenEnd, registerDate } from './dates.ts';
import { choices, faults } from './faults.ts';
import type { ProgrammeKind, RegisterEntry, RegisterKind, RegisterTitle } from './model.ts';

/** A fault in register data; `path` leads to the value: ['people', 3, 'canonical']. */
export interface RegisterProblem {
  readonly path: readonly (string | number)[];
  readonly message: Message;
}

const sections: Readonly<Record<string, RegisterKind>> = { programmes: 'programme', people: 'person', organisations: 'organisation', terms: 'term', 项目: 'programme', 人物: 'person', 单位: 'organisation', 用语: 'term' };
const fields: ReadonlySet<string> = new Set(['id', 'canonical', 'kind', 'accepted', 'rejected', 'facts', 'definition', 'parts', 'titles', 'level', 'parent', 'formerNames', 'source', 'asOf']);
const fieldsOfLists: Readonly<Record<'titles' | 'rejected' | 'parts', ReadonlySet<string>>> = { titles: new Set(['title', 'organisation', 'from', 'to']), rejected: new Set(['form', 'reason']), parts: new Set(['mark', 'text']) };
const knownFields = choices(fields);
const nothing: readonly never[] = [];
/** How far up a programme or a body stands; schemas/register.schema.json has the same. */
const levels: ReadonlySet<string> = new Set(['国家', '省', '市', '区', '县', '镇', '乡', '街道', '社区', '村']);
const knownLevels = choices(levels);
const programmeKinds: Readonly<Record<string, ProgrammeKind>> = { plan: 'plan', mechanism: 'mechanism', project: 'project', slogan: 'slogan', document: 'document', 计划: 'plan', 机制: 'mechanism', 项目: 'project', 口号: 'slogan', 文件: 'document' };

/** What was read, and what was wrong with it. */
export interface RegisterReading {
  readonly entries: RegisterEntry[];
  /** Section and index of each entry, where whole data were read. */
  readonly paths: (readonly [string, number])[];
  readonly problems: RegisterProblem[];
}

/** Entries of one file's data. Never throws; an entry without a name is left out and told. */
export function readRegister(data: unknown, file?: string): RegisterReading {
  const reading: RegisterReading = { entries: [], problems: [], paths: [] };
  const { entries, problems, paths } = reading;
  if (data === null || data === undefined) return reading;
  if (!isRecord(data)) {
    problems.push({ path: [], message: faults.noSections });
    return reading;
  }
  for (const [section, list] of Object.entries(data)) {
    if (!isRegisterSection(section)) problems.push({ path: [section], message: phrase(faults.section, { section }) });
    else if (list === null) continue;
    else if (!Array.isArray(list)) problems.push({ path: [section], message: phrase(faults.noList, { section }) });
    else for (let index = 0; index < list.length; index++) {
      readRegisterItem(section, index, list[index], file, reading);
      if (entries.length > paths.length) paths.push([section, index]);
    }
  }
  return reading;
}

/** Adds one item of a section to what was read. A section that does not exist adds nothing. */
export function readRegisterItem(section: string, index: number, value: unknown, file: string | undefined, { entries, problems }: Pick<RegisterReading, 'entries' | 'problems'>): void {
  const kind = sections[section];
  const entry = kind === undefined ? null : readEntry(value, kind, section, index, file, problems);
  if (entry) entries.push(entry);
}

/** Whether a register has such a section. */
export function isRegisterSection(section: string): boolean {
  return Object.hasOwn(sections, section);
}

/** Where a value is read from and where its faults are told. */
interface Source {
  readonly value: Record<string, unknown>;
  readonly section: string;
  readonly index: number;
  readonly problems: RegisterProblem[];
}

type Building<T> = { -readonly [K in keyof T]: T[K] };

// no closures and no spreads: fifty thousand entries are read at the start
function readEntry(value: unknown, kind: RegisterKind, section: string, index: number, file: string | undefined, problems: RegisterProblem[]): RegisterEntry | null {
  if (!isRecord(value)) {
    problems.push({ path: [section, index], message: faults.noRecord });
    return null;
  }
  const from: Source = { value, section, index, problems };
  for (const key in value) if (!fields.has(key)) say(from, key, phrase(faults.field, { key, known: knownFields }));
  const canonical = textAt(from, 'canonical');
  if (!canonical) {
    problems.push({ path: [section, index], message: faults.noName });
    return null;
  }
  const definition = textAt(from, 'definition');
  const level = levelAt(from);
  const programmeKind = programmeKindAt(from, kind);
  const parent = textAt(from, 'parent');
  const source = textAt(from, 'source');
  const asOf = dateIn(from, value, 'asOf', null, 0);
  const entry: Building<RegisterEntry> = {
    id: textAt(from, 'id') ?? `${kind}/${canonical}`, kind, canonical, accepted: textsAt(from, 'accepted'), facts: textsAt(from, 'facts'), formerNames: textsAt(from, 'formerNames'),
    rejected: recordsAt(from, 'rejected', 'form', rejectedOf),
    parts: recordsAt(from, 'parts', 'text', partOf),
    titles: recordsAt(from, 'titles', 'title', titleOf),
  };
  if (programmeKind) entry.programmeKind = programmeKind;
  if (definition) entry.definition = definition;
  if (level) entry.level = level;
  if (parent) entry.parent = parent;
  if (source) entry.source = source;
  if (asOf) entry.asOf = asOf;
  if (file) entry.file = file;
  return entry;
}

function say({ section, index, problems }: Source, key: string, message: Message): void {
  problems.push({ path: [section, index, key], message });
}

/** A fault within an item of a list. */
function sayIn({ section, index, problems }: Source, list: string, item: number, key: string | null, message: Message): void {
  problems.push({ path: key === null ? [section, index, list, item] : [section, index, list, item, key], message });
}

function textAt(from: Source, key: string): string | undefined {
  const found = from.value[key];
  if (found === undefined || found === null) return undefined;
  if (typeof found === 'number') return String(found);
  const text = typeof found === 'string' ? found.trim() : '';
  if (text !== '') return text;
  say(from, key, phrase(faults.noText, { key }));
  return undefined;
}

function levelAt(from: Source): string | undefined {
  const found = textAt(from, 'level');
  if (found === undefined || levels.has(found)) return found;
  const short = found === '全国' ? '国家' : found.replace(/级$/, '');
  if (levels.has(short)) return short;
  say(from, 'level', phrase(faults.level, { found, known: knownLevels }));
  return undefined;
}

function programmeKindAt(from: Source, kind: RegisterKind): ProgrammeKind | undefined {
  const found = textAt(from, 'kind');
  if (found === undefined) return undefined;
  const known = kind === 'programme' && Object.hasOwn(programmeKinds, found) ? programmeKinds[found] : undefined;
  if (known === undefined) say(from, 'kind', kind === 'programme' ? phrase(faults.kind, { found }) : faults.noKind);
  return known;
}

/** The date under a key of the entry, or of an item of its list, in ISO form; what is none is told there. */
function dateIn(from: Source, record: Record<string, unknown>, key: string, list: string | null, item: number): string | undefined {
  const found = record[key];
  if (found === undefined || found === null || found === '') return undefined;
  // most are written as they should be
  if (typeof found === 'string' && isoMonth.test(found)) return found;
  const date = typeof found === 'string' || typeof found === 'number' ? registerDate(found) : null;
  if (date !== null) return date;
  if (key === 'to' && typeof found === 'string' && isOpenEnd(found)) return undefined;
  const message = typeof found === 'number' ? phrase(faults.month, { key, found }) : phrase(key === 'to' ? faults.end : faults.date, { key, found: typeof found === 'string' ? found : JSON.stringify(found) });
  if (list === null) say(from, key, message);
  else sayIn(from, list, item, key, message);
  return undefined;
}

const isoMonth = /^[12]\d{3}-(?:0[1-9]|1[0-2])$/;

function listAt(from: Source, key: string): readonly unknown[] {
  const found = from.value[key];
  if (found === undefined || found === null) return nothing;
  if (Array.isArray(found)) return found as unknown[];
  say(from, key, phrase(faults.list, { key }));
  return nothing;
}

function textsAt(from: Source, key: string): readonly string[] {
  const list = listAt(from, key);
  if (list.length === 0) return nothing;
  const texts: string[] = [];
  for (let item = 0; item < list.length; item++) {
    const found = list[item];
    const text = typeof found === 'string' ? found.trim() : typeof found === 'number' ? String(found) : '';
    if (text !== '') texts.push(text);
    else sayIn(from, key, item, null, phrase(faults.itemText, { key }));
  }
  return texts;
}

function recordsAt<T>(from: Source, key: 'titles' | 'rejected' | 'parts', need: string, make: (from: Source, record: Record<string, unknown>, item: number) => T): readonly T[] {
  const list = listAt(from, key);
  if (list.length === 0) return nothing;
  const known = fieldsOfLists[key];
  let records: T[] | null = null;
  for (let item = 0; item < list.length; item++) {
    const record = list[item];
    if (!isRecord(record) || textOf(record, need) === '') {
      sayIn(from, key, item, null, phrase(faults.itemNeeds, { key, need }));
      continue;
    }
    for (const field in record) if (!known.has(field)) sayIn(from, key, item, field, phrase(faults.itemField, { key, field, known: choices(known) }));
    if (records) records.push(make(from, record, item));
    else records = [make(from, record, item)];
  }
  return records ?? nothing;
}

function textOf(record: Record<string, unknown>, key: string): string {
  const value = record[key];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function rejectedOf(_: Source, record: Record<string, unknown>): { form: string; reason: string } {
  return { form: textOf(record, 'form'), reason: textOf(record, 'reason') };
}

function partOf(from: Source, record: Record<string, unknown>, item: number): { mark: string; text: string } {
  const mark = textOf(record, 'mark');
  if (mark === '') sayIn(from, 'parts', item, null, faults.mark);
  return { mark, text: textOf(record, 'text') };
}

function titleOf(from: Source, record: Record<string, unknown>, item: number): RegisterTitle {
  const title: Building<RegisterTitle> = { title: textOf(record, 'title') };
  const organisation = textOf(record, 'organisation');
  const since = dateIn(from, record, 'from', 'titles', item);
  const until = dateIn(from, record, 'to', 'titles', item);
  if (organisation) title.organisation = organisation;
  if (since) title.from = since;
  if (until) title.to = until;
  if (since && until && isAfter(since, until)) sayIn(from, 'titles', item, 'to', phrase(faults.ends, { since, until }));
  return title;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
