// Tables as a newsroom keeps them: rows of cells out of a .csv text or the sheets of an .xlsx file.
import { readFile } from 'node:fs/promises';
import { checkOfficeFile } from './office-file.ts';
import { readText, refuseSpecial } from './read-text.ts';

/** What a cell holds: text, or a number where the spreadsheet has one. Dates are texts in ISO form. */
export type Cell = string | number;

export interface TableRow {
  /** One-based: the line of the file where the row begins, or the row of the sheet. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

export interface Table {
  /** The sheet's name; null of a text file. */
  readonly sheet: string | null;
  readonly rows: readonly TableRow[];
}

/** The tables of a .csv or .xlsx file. Throws an Error whose message says what is wrong with the file as a whole. */
export async function readTables(path: string): Promise<Table[]> {
  if (/\.xlsx$/i.test(path)) return await readSheets(path);
  return [{ sheet: null, rows: parseCsv((await readText(path)).text) }];
}

async function readSheets(path: string): Promise<Table[]> {
  await refuseSpecial(path);
  await checkOfficeFile(await readFile(path));
  const { default: readXlsx } = await import('read-excel-file/node');
  const sheets = await readXlsx(path);
  return sheets.map(({ sheet, data }) => ({ sheet, rows: data.map((cells, n) => ({ line: n + 1, cells: cells.map(cellOf) })) }));
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'number' ? value : value === null || value === undefined ? '' : String(value);
}

const separators = [',', '\t', ';', '，'];

/** Rows of a CSV text: cells parted by commas, or by tabs or semicolons where its first lines have more of them; quotes are doubled inside quotes. */
export function parseCsv(text: string): TableRow[] {
  // Excel's own line about the separator
  const said = /^\ufeff?sep=(.)\r?\n/.exec(text);
  const separator = said?.[1] ?? separatorOf(text);
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = said ? 2 : 1;
  let begins = line;
  const end = (): void => {
    rows.push({ line: begins, cells: [...cells, cell] });
    cells = [];
    cell = '';
    begins = line;
  };
  for (let i = said?.[0].length ?? 0; i < text.length; i++) {
    const c = text[i] ?? '';
    if (c === '\n' || (c === '\r' && text[i + 1] !== '\n')) line++;
    if (quoted) {
      if (c !== '"') cell += c;
      else if (text[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === separator) {
      cells.push(cell);
      cell = '';
    } else if (c === '\n' || (c === '\r' && text[i + 1] !== '\n')) end();
    else if (c !== '\r') cell += c;
  }
  if (cell !== '' || cells.length > 0) end();
  return rows;
}

/** What the first lines have most of, outside quotes. */
function separatorOf(text: string): string {
  const head = text.split(/\r?\n/, 10).join('\n').replace(/"[^"]*"/g, '');
  const counts = separators.map((mark) => head.split(mark).length - 1);
  return separators[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** A, B, … Z, AA: the name a spreadsheet gives a column. */
export function columnName(index: number): string {
  const own = String.fromCharCode(65 + (index % 26));
  return index < 26 ? own : columnName(Math.floor(index / 26) - 1) + own;
}
