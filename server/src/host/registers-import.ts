// Makes register data out of the table a newsroom already has: CSV or a spreadsheet with one entry a row.
import { readFile } from 'node:fs/promises';
import { stringify } from 'yaml';
import { checkOfficeFile } from './office-file.ts';
import { readText, refuseSpecial } from './read-text.ts';
import { readRegister, type RegisterProblem } from '../core/registers/read.ts';
import type { RegisterEntry } from '../core/registers/model.ts';

type Row = Readonly<Record<string, unknown>>;

/** Column heads by the field they fill; several names may stand in one cell with 、；; or | between them. */
const columns: Readonly<Record<string, string>> = {
  姓名: 'canonical', 名称: 'canonical', 全称: 'canonical', 规范写法: 'canonical', 项目: 'canonical', 单位名称: 'canonical', name: 'canonical', canonical: 'canonical',
  简称: 'accepted', 别称: 'accepted', 也作: 'accepted', accepted: 'accepted', 错误写法: 'rejected', 不用: 'rejected', rejected: 'rejected',
  职务: 'title', 职称: 'title', title: 'title', 单位: 'organisation', 所在单位: 'organisation', organisation: 'organisation', 任职时间: 'from', from: 'from', 离任时间: 'to', to: 'to',
  说明: 'facts', 备注: 'facts', 要点: 'facts', facts: 'facts', 解释: 'definition', definition: 'definition', 曾用名: 'formerNames', formerNames: 'formerNames',
  上级: 'parent', parent: 'parent', 级别: 'level', level: 'level', 出处: 'source', 来源: 'source', source: 'source', 日期: 'asOf', asOf: 'asOf', 编号: 'id', id: 'id',
};
const lists = new Set(['accepted', 'facts', 'formerNames']);

/** What an import yields: entries, their YAML, and what could not be understood. */
export interface ImportedRegister {
  readonly entries: readonly RegisterEntry[];
  readonly yaml: string;
  readonly problems: readonly RegisterProblem[];
}

/** Reads a .csv or .xlsx file into the section named. Throws an Error whose message says what is wrong with the file as a whole. */
export async function importRegister(path: string, section: 'programmes' | 'people' | 'organisations' | 'terms'): Promise<ImportedRegister> {
  const table = /\.xlsx$/i.test(path) ? await readSheet(path) : parseCsv((await readText(path)).text);
  return fromTable(table, section);
}

/** The same from rows of cells; the first row holds the column heads. */
export function fromTable(table: readonly (readonly string[])[], section: 'programmes' | 'people' | 'organisations' | 'terms'): ImportedRegister {
  const [heads = [], ...rows] = table;
  const keys = heads.map((head) => columns[head.trim()] ?? '');
  if (!keys.includes('canonical')) throw new Error(`表头里要有“名称”或“姓名”一列，现有：${heads.join('、')}`);
  const data = { [section]: rows.filter((row) => row.some((cell) => cell.trim() !== '')).map((row) => entryOf(row, keys)) };
  const { entries, problems } = readRegister(data);
  return { entries, problems, yaml: stringify(data) };
}

function entryOf(row: readonly string[], keys: readonly string[]): Row {
  const entry: Record<string, unknown> = {};
  const title: Record<string, string> = {};
  keys.forEach((key, i) => {
    const cell = (row[i] ?? '').trim();
    if (key === '' || cell === '') return;
    if (key === 'title' || key === 'organisation' || key === 'from' || key === 'to') title[key] = cell;
    else if (key === 'rejected') entry['rejected'] = split(cell).map((form) => ({ form }));
    else entry[key] = lists.has(key) ? split(cell) : cell;
  });
  if (title['title']) entry['titles'] = [title];
  else if (title['organisation']) entry['parent'] = title['organisation'];
  return entry;
}

function split(cell: string): string[] {
  return cell.split(/[、；;|\n]/).map((s) => s.trim()).filter((s) => s !== '');
}

async function readSheet(path: string): Promise<string[][]> {
  await refuseSpecial(path);
  await checkOfficeFile(await readFile(path));
  const { default: readXlsx } = await import('read-excel-file/node');
  const rows: unknown = await readXlsx(path);
  if (!Array.isArray(rows)) return [];
  const table: unknown[] = Array.isArray(rows[0]) ? rows : (((rows[0] as { data?: unknown[] } | undefined)?.data) ?? []);
  return table.map((row) => (Array.isArray(row) ? row.map((cell: unknown) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : cell === null || cell === undefined ? '' : String(cell))) : []));
}

/** Rows of a CSV text: commas (or tabs, where the first line has more of them), quotes doubled inside quotes. */
export function parseCsv(text: string): string[][] {
  const head = text.split(/\r?\n/, 1)[0] ?? '';
  const comma = head.split('\t').length > head.split(',').length ? '\t' : ',';
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] ?? '';
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') { cell += '"'; i++; } else quoted = false;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === comma) { row.push(cell); cell = ''; } else if (c === '\n' || c === '\r') {
      if (c === '\r' && text[i + 1] === '\n') i++;
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else cell += c;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}
