// Makes register data out of the table a newsroom already has: one entry a row, or several rows for one that has several posts or wrong forms.
import { stringify } from 'yaml';
import { isOpenEnd, registerDate } from '../core/registers/dates.ts';
import { and, asIs, listed, type Message, phrase } from '../core/base/message.ts';
import { SaidError } from '../core/base/said-error.ts';
import type { RegisterEntry } from '../core/registers/model.ts';
import { readRegister } from '../core/registers/read.ts';
import { type Cell, columnName, readTables, type Table, type TableRow } from './tables.ts';

export type RegisterSection = 'programmes' | 'people' | 'organisations' | 'terms';

/** What a column fills. */
type Field = 'canonical' | 'accepted' | 'rejected' | 'reason' | 'parts' | 'title' | 'organisation' | 'from' | 'to' | 'facts' | 'definition' | 'formerNames' | 'parent' | 'level' | 'source' | 'asOf' | 'id' | 'kind' | 'number';

/** Column heads by the field they fill, without blanks; docs/registers.md has the same table. */
const heads: Readonly<Record<Field, string>> = {
  canonical: '姓名 名称 全称 规范写法 规范名称 项目 项目名称 机制名称 单位名称 单位全称 机构名称 用语 词语 name canonical',
  accepted: '简称 别称 也作 又称 缩写 accepted', rejected: '错误写法 误写 不规范写法 不用 不用的写法 rejected', reason: '原因 理由 错误原因 reason', parts: '部分 各部分 分解 代号含义 parts',
  title: '职务 职称 职位 现任职务 title', organisation: '单位 所在单位 工作单位 任职单位 部门 organisation', from: '任职时间 任职日期 到任时间 起始时间 开始时间 from', to: '离任时间 离任日期 免职时间 卸任时间 结束时间 to',
  facts: '说明 备注 要点 facts', definition: '解释 含义 定义 definition', formerNames: '曾用名 原名 旧称 formernames', parent: '上级 上级单位 主管单位 parent', level: '级别 层级 level',
  source: '出处 来源 source', asOf: '日期 截至 截至日期 更新日期 asof', id: '编号 id', kind: '类型 类别 种类 kind', number: '序号 no no. #',
};
const fieldOf: ReadonlyMap<string, Field> = new Map(Object.entries(heads).flatMap(([field, names]) => names.split(' ').map((name): [string, Field] => [name, field as Field])));
/** Sheets that say themselves what they hold. */
const sheetSections: readonly (readonly [RegExp, RegisterSection])[] = [[/人物|人员|干部|姓名|名册/, 'people'], [/单位|机构/, 'organisations'], [/项目|机制|提法/, 'programmes'], [/用语|词语/, 'terms']];
/** How many rows may stand above the heads: the table's own title, a note. */
const mostAbove = 10;

/** Something about a table that people should know; `line` is one-based, `column` as the spreadsheet calls it (C). */
export interface ImportNote {
  readonly sheet: string | null;
  readonly line: number | null;
  readonly column: string | null;
  readonly message: Message;
}

const messages = {
  noHeads: { zh: '表头里要有“名称”或“姓名”一列，现有：{heads}', en: 'The table needs a column “名称”, “姓名” or “name”; it has {heads}' },
  column: { zh: '不认识“{head}”一列，未导入', en: 'The column “{head}” is not known and was not imported' },
  sheet: { zh: '没有“姓名”或“名称”一列，这张表未导入', en: 'There is no column “姓名”, “名称” or “name”; this sheet was not imported' },
  noName: { zh: '没有名称，这一行未导入', en: 'There is no name; this row was not imported' },
  namesake: { zh: '与第 {line} 行的“{name}”同名、单位不同，按两个人导入（编号 {id}）；是同一个人的，加“编号”一列，各行写同一个编号', en: 'The name is that of “{name}” in row {line} and the body is another, so two people were imported (id “{id}”); if they are one, add a column “id” with the same id in their rows' },
  differs: { zh: '与同一条前面的“{before}”不同，未用', en: 'The same entry has “{before}” before; this was not used' },
  part: { zh: '“{part}”看不出哪个数字指什么；写成 3：三跨联动；2：双向揭榜', en: '“{part}” does not tell which figure stands for what; write “3：三跨联动；2：双向揭榜”' },
  month: { zh: '{value} 看不出是哪年哪月；把这一格设为文本或日期，写成 2024-03', en: '{value} does not tell the month; make the cell text or a date and write 2024-03' },
  date: { zh: '“{value}”不是日期，未用；写成 2024、2024-03 或 2024-03-01', en: '“{value}” is no date and was not used; write 2024, 2024-03 or 2024-03-01' },
} as const satisfies Readonly<Record<string, Message>>;

/** What an import yields: entries, their YAML, what could not be understood, and what was left aside. */
export interface ImportedRegister {
  readonly entries: readonly RegisterEntry[];
  readonly yaml: string;
  readonly problems: readonly ImportNote[];
  readonly notes: readonly ImportNote[];
}

/** Reads a .csv or .xlsx file into the section named. Throws an Error whose message says what is wrong with the file as a whole. */
export async function importRegister(path: string, section: RegisterSection): Promise<ImportedRegister> {
  return fromTables(await readTables(path), section);
}

/** An entry that grows with each row that is of it. */
interface Draft {
  readonly canonical: string;
  /** As the table has it, or as it was made for a namesake; null for that of the name. */
  readonly id: string | null;
  readonly fields: Record<string, unknown>;
  readonly titles: Record<string, unknown>[];
  /** Rows it comes from, and the row of each title. */
  readonly rows: Row[];
  readonly titleRows: Row[];
  readonly organisation: string;
}

/** A row with what its columns say. */
interface Row {
  readonly sheet: string | null;
  readonly line: number;
  readonly values: Readonly<Partial<Record<Field, Cell>>>;
  readonly columns: ReadonlyMap<Field, number>;
}

/** The same from tables that are read. */
export function fromTables(tables: readonly Table[], section: RegisterSection): ImportedRegister {
  const problems: ImportNote[] = [];
  const notes: ImportNote[] = [];
  const drafts = new Map<RegisterSection, Draft[]>();
  let isTable = false;
  for (const table of tables) {
    const own = (table.sheet === null ? undefined : sheetSections.find(([name]) => name.test(table.sheet ?? ''))?.[1]) ?? section;
    const columns = columnsOf(table, own, notes);
    if (!columns) continue;
    isTable = true;
    const list = drafts.get(own) ?? [];
    drafts.set(own, list);
    for (const row of rowsOf(table, columns, own)) addRow(list, row, own, problems);
  }
  if (!isTable) throw new SaidError(phrase(messages.noHeads, { heads: listed((tables[0]?.rows[0]?.cells ?? []).map(String), and) }));
  const entries: RegisterEntry[] = [];
  const data: Record<string, unknown[]> = {};
  for (const [own, list] of drafts) {
    const read = readRegister({ [own]: list.map(dataOf) });
    for (const { path, message } of read.problems) problems.push({ ...placeOf(list, path), message });
    entries.push(...read.entries);
    data[own] = read.entries.map(fieldsOf);
  }
  return { entries, problems, notes, yaml: stringify(data, { lineWidth: 0 }) };
}

interface Columns {
  /** Index of the row of heads. */
  readonly at: number;
  readonly columns: ReadonlyMap<Field, number>;
}

/** Finds the row of heads; null, with a note, where the table has none. */
function columnsOf({ sheet, rows }: Table, section: RegisterSection, notes: ImportNote[]): Columns | null {
  for (let at = 0; at < Math.min(rows.length, mostAbove); at++) {
    const cells = (rows[at]?.cells ?? []).map((cell) => bareHead(String(cell)));
    const columns = new Map<Field, number>();
    const strange: number[] = [];
    cells.forEach((head, n) => {
      const field = fieldOf.get(head);
      if (field && !columns.has(field)) columns.set(field, n);
      else if (head !== '' && field !== 'number') strange.push(n);
    });
    // a list of bodies calls its names 单位
    const named = columns.get('organisation');
    if (!columns.has('canonical') && section === 'organisations' && named !== undefined) {
      columns.set('canonical', named);
      columns.delete('organisation');
    }
    if (!columns.has('canonical')) continue;
    for (const n of strange) notes.push({ sheet, line: rows[at]?.line ?? null, column: columnName(n), message: phrase(messages.column, { head: String(rows[at]?.cells[n] ?? '').trim() }) });
    return { at, columns };
  }
  if (sheet !== null) notes.push({ sheet, line: null, column: null, message: messages.sheet });
  return null;
}

/** A head as it is looked up: without blanks, marks of what must be filled in, and what stands in brackets. */
function bareHead(head: string): string {
  return head.normalize('NFKC').replace(/\s|[*:]|\([^()]*\)$/g, '').toLowerCase();
}

function rowsOf({ sheet, rows }: Table, { at, columns }: Columns, section: RegisterSection): Row[] {
  return rows.slice(at + 1).flatMap(({ line, cells }: TableRow) => {
    const values: Partial<Record<Field, Cell>> = {};
    for (const [field, n] of columns) {
      const cell = cells[n] ?? '';
      const value = typeof cell === 'string' ? cell.trim() : cell;
      if (value !== '') values[field] = field === 'canonical' && section === 'people' ? String(value).replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '') : value;
    }
    return Object.keys(values).some((field) => field !== 'number') ? [{ sheet, line, values, columns }] : [];
  });
}

/** Adds a row to the entry it is of, or begins one. */
function addRow(drafts: Draft[], row: Row, section: RegisterSection, problems: ImportNote[]): void {
  const { values } = row;
  const canonical = String(values.canonical ?? '');
  const organisation = String(values.organisation ?? '');
  const id = values.id === undefined ? null : String(values.id);
  if (canonical === '') return void problems.push(noteAt(row, 'canonical', messages.noName));
  const namesakes = drafts.filter((d) => d.canonical === canonical);
  const same = id === null ? namesakes.find((d) => section !== 'people' || d.organisation === organisation) : drafts.find((d) => d.id === id);
  const draft = same ?? { canonical, id: id ?? (namesakes.length > 0 ? `person/${canonical}（${organisation || namesakes.length + 1}）` : null), fields: {}, titles: [], rows: [], titleRows: [], organisation };
  if (!same) drafts.push(draft);
  if (!same && id === null && namesakes.length > 0) problems.push(noteAt(row, 'canonical', phrase(messages.namesake, { line: namesakes[0]?.rows[0]?.line ?? 0, name: canonical, id: draft.id ?? '' })));
  draft.rows.push(row);
  fill(draft, row, problems);
}

/** Puts what the row says into the entry. */
function fill({ fields, titles, titleRows }: Draft, row: Row, problems: ImportNote[]): void {
  const { values } = row;
  for (const field of ['accepted', 'formerNames', 'facts'] as const) addAll(fields, field, split(values[field], field !== 'facts'));
  for (const field of ['definition', 'parent', 'level', 'source', 'kind'] as const) {
    const value = values[field];
    if (value === undefined) continue;
    if (fields[field] !== undefined && fields[field] !== String(value)) problems.push(noteAt(row, field, phrase(messages.differs, { before: String(fields[field]) })));
    else fields[field] = String(value);
  }
  const asOf = dateOf(row, 'asOf', problems);
  if (asOf !== null && asOf > String(fields['asOf'] ?? '')) fields['asOf'] = asOf;
  const forms = split(values.rejected, true);
  const reasons = split(values.reason, true);
  addAll(fields, 'rejected', forms.map((form, n) => ({ form, ...(reasons.length > 0 ? { reason: reasons.length === forms.length ? reasons[n] : reasons.join('；') } : {}) })));
  addAll(fields, 'parts', split(values.parts, false).flatMap((part) => {
    const [, mark = '', text = ''] = /^[“"]?([^：:=“”"\s]{1,8}?)[”"]? ?(?:[：:=]|指|即)(.+)$/.exec(part) ?? [];
    if (mark === '') problems.push(noteAt(row, 'parts', phrase(messages.part, { part })));
    return mark === '' ? [] : [{ mark, text: text.trim() }];
  }));
  const from = dateOf(row, 'from', problems);
  const to = dateOf(row, 'to', problems);
  if (values.title !== undefined) {
    titles.push({ title: String(values.title), ...(values.organisation === undefined ? {} : { organisation: String(values.organisation) }), ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) });
    titleRows.push(row);
  } else if (values.organisation !== undefined && fields['parent'] === undefined) fields['parent'] = String(values.organisation);
}

/** Adds to a list of the entry what it does not hold yet. */
function addAll(fields: Record<string, unknown>, field: string, items: readonly unknown[]): void {
  if (items.length === 0) return;
  const list = (fields[field] ?? []) as unknown[];
  const known = new Set(list.map((item) => JSON.stringify(item)));
  fields[field] = [...list, ...items.filter((item) => !known.has(JSON.stringify(item)))];
}

/** The ISO date of a cell; null where it is empty, open, or none, which is told. */
function dateOf(row: Row, field: 'from' | 'to' | 'asOf', problems: ImportNote[]): string | null {
  const value = row.values[field];
  if (value === undefined || (field === 'to' && isOpenEnd(String(value)))) return null;
  const date = registerDate(value);
  if (date === null) problems.push(noteAt(row, field, phrase(typeof value === 'number' ? messages.month : messages.date, { value })));
  return date;
}

/** The parts of a cell: by semicolons, strokes and lines; by 、 where there are none of them and names alone stand there. */
function split(cell: Cell | undefined, ofNames: boolean): string[] {
  const text = cell === undefined ? '' : String(cell);
  const parts = /[；;|\n]/.test(text) || !ofNames ? text.split(/[；;|\n]/) : text.split('、');
  return parts.map((s) => s.trim()).filter((s) => s !== '');
}

function noteAt({ sheet, line, columns }: Row, field: Field, message: Message): ImportNote {
  const column = columns.get(field);
  return { sheet, line, column: column === undefined ? null : columnName(column), message };
}

function dataOf({ id, canonical, fields, titles }: Draft): Record<string, unknown> {
  return { ...(id === null ? {} : { id }), canonical, ...fields, ...(titles.length > 0 ? { titles } : {}) };
}

/** Where the value at a path of the data came from. */
function placeOf(drafts: readonly Draft[], [, index, key, item, sub]: readonly (string | number)[]): Omit<ImportNote, 'message'> {
  const draft = drafts[Number(index)];
  const row = (key === 'titles' ? draft?.titleRows[Number(item)] : undefined) ?? draft?.rows[0];
  const field = (sub ?? key) as Field;
  if (!row) return { sheet: null, line: null, column: null };
  const { sheet, line, column } = noteAt(row, field, asIs(''));
  return { sheet, line, column };
}

/** An entry as it is written: no empty lists, the id where it is not that of its name. */
function fieldsOf({ id, kind, canonical, programmeKind, file: _, ...rest }: RegisterEntry): Record<string, unknown> {
  const filled = Object.entries(rest).filter(([, value]) => !Array.isArray(value) || value.length > 0);
  return { ...(id === `${kind}/${canonical}` ? {} : { id }), canonical, ...(programmeKind ? { kind: programmeKind } : {}), ...Object.fromEntries(filled) };
}
