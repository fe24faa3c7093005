// Checks register data of any origin (YAML, spreadsheet) and makes entries of it; what is wrong is told with its path and how to mend it.
import type { RegisterEntry, RegisterKind, RegisterTitle } from './model.ts';

/** A fault in register data; `path` leads to the value: ['people', 3, 'canonical']. */
export interface RegisterProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const sections: Readonly<Record<string, RegisterKind>> = { programmes: 'programme', people: 'person', organisations: 'organisation', terms: 'term', 项目: 'programme', 人物: 'person', 单位: 'organisation', 用语: 'term' };
const fields = new Set(['id', 'canonical', 'accepted', 'rejected', 'facts', 'definition', 'parts', 'titles', 'level', 'parent', 'formerNames', 'source', 'asOf']);
const nothing: readonly never[] = [];
const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** What was read, and what was wrong with it. */
export interface RegisterReading {
  readonly entries: RegisterEntry[];
  readonly problems: RegisterProblem[];
}

/** Entries of one file's data. Never throws; an entry without a name is left out and told. */
export function readRegister(data: unknown, file?: string): RegisterReading {
  const reading: RegisterReading = { entries: [], problems: [] };
  const { problems } = reading;
  if (data === null || data === undefined) return reading;
  if (!isRecord(data)) {
    problems.push({ path: [], message: '词库文件应由 programmes、people、organisations、terms 几节组成，每节是一个列表' });
    return reading;
  }
  for (const [section, list] of Object.entries(data)) {
    if (!sections[section]) problems.push({ path: [section], message: `没有“${section}”这一节；可用 programmes（项目）、people（人物）、organisations（单位）、terms（用语）` });
    else if (!Array.isArray(list)) problems.push({ path: [section], message: `“${section}”应是列表，每条以“- canonical: 名称”开头` });
    else for (let index = 0; index < list.length; index++) readRegisterItem(section, index, list[index], file, reading);
  }
  return reading;
}

/** Adds one item of a section to what was read. A section that does not exist adds nothing. */
export function readRegisterItem(section: string, index: number, value: unknown, file: string | undefined, { entries, problems }: RegisterReading): void {
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
    problems.push({ path: [section, index], message: '每条应是“字段: 值”的形式，至少要有 canonical（规范写法）' });
    return null;
  }
  const from: Source = { value, section, index, problems };
  for (const key in value) if (!fields.has(key)) say(from, key, `没有“${key}”这个字段；可用：${[...fields].join('、')}`);
  const canonical = textAt(from, 'canonical');
  if (!canonical) {
    problems.push({ path: [section, index], message: '缺 canonical（规范写法），请补上名称' });
    return null;
  }
  const definition = textAt(from, 'definition');
  const level = textAt(from, 'level');
  const parent = textAt(from, 'parent');
  const source = textAt(from, 'source');
  const asOf = dayAt(from, 'asOf');
  const entry: Building<RegisterEntry> = {
    id: textAt(from, 'id') ?? `${kind}/${canonical}`, kind, canonical, accepted: textsAt(from, 'accepted'), facts: textsAt(from, 'facts'), formerNames: textsAt(from, 'formerNames'),
    rejected: recordsAt(from, 'rejected', 'form', (r) => ({ form: textOf(r, 'form'), reason: textOf(r, 'reason') })),
    parts: recordsAt(from, 'parts', 'text', (r) => ({ mark: textOf(r, 'mark'), text: textOf(r, 'text') })),
    titles: recordsAt(from, 'titles', 'title', titleOf),
  };
  if (definition) entry.definition = definition;
  if (level) entry.level = level;
  if (parent) entry.parent = parent;
  if (source) entry.source = source;
  if (asOf) entry.asOf = asOf;
  if (file) entry.file = file;
  return entry;
}

function say({ section, index, problems }: Source, key: string, message: string): void {
  problems.push({ path: [section, index, key], message });
}

function textAt(from: Source, key: string): string | undefined {
  const found = from.value[key];
  if (found === undefined || found === null) return undefined;
  if (typeof found === 'number') return String(found);
  const text = typeof found === 'string' ? found.trim() : '';
  if (text !== '') return text;
  say(from, key, `“${key}”应是文字`);
  return undefined;
}

function dayAt(from: Source, key: string): string | undefined {
  const found = textAt(from, key);
  if (found === undefined || date.test(found)) return found;
  say(from, key, `“${key}”应写成 2026、2026-01 或 2026-01-12`);
  return undefined;
}

function listAt(from: Source, key: string): readonly unknown[] {
  const found = from.value[key];
  if (found === undefined || found === null) return nothing;
  if (Array.isArray(found)) return found as unknown[];
  say(from, key, `“${key}”应是列表，写成 [甲, 乙] 或逐行以“- ”开头`);
  return nothing;
}

function textsAt(from: Source, key: string): readonly string[] {
  const list = listAt(from, key);
  if (list.length === 0) return nothing;
  const texts: string[] = [];
  for (const item of list) {
    const text = typeof item === 'string' ? item.trim() : '';
    if (text !== '') texts.push(text);
    else say(from, key, `“${key}”里每一项都应是文字`);
  }
  return texts;
}

function recordsAt<T>(from: Source, key: string, need: string, make: (record: Record<string, unknown>) => T): readonly T[] {
  const list = listAt(from, key);
  if (list.length === 0) return nothing;
  let records: T[] | null = null;
  for (const item of list) {
    if (!isRecord(item) || typeof item[need] !== 'string') say(from, key, `“${key}”里每一项都应有“${need}”`);
    else if (records) records.push(make(item));
    else records = [make(item)];
  }
  return records ?? nothing;
}

function textOf(record: Record<string, unknown>, key: string): string {
  const value = record[key];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

function titleOf(record: Record<string, unknown>): RegisterTitle {
  const title: Building<RegisterTitle> = { title: textOf(record, 'title') };
  const organisation = textOf(record, 'organisation');
  const from = textOf(record, 'from');
  const to = textOf(record, 'to');
  if (organisation) title.organisation = organisation;
  if (from) title.from = from;
  if (to) title.to = to;
  return title;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
