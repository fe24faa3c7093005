// `copydesk register`: turns the table a newsroom keeps its names in into a register file.
import { type ImportNote, importRegister } from '../host/registers-import.ts';
import { reason } from '../host/read-text.ts';
import type { Io } from './io.ts';
import { shown } from './terminal.ts';

export const sectionNames = ['people', 'organisations', 'programmes', 'terms'] as const;

/** Prints the YAML of a .csv or .xlsx file; what is not understood, and what was left aside, is told with its line and column. The answer is the exit code. */
export async function register(path: string, section: (typeof sectionNames)[number], io: Io): Promise<number> {
  try {
    const { yaml, entries, problems, notes } = await importRegister(path, section);
    for (const note of [...notes, ...problems]) io.err(`copydesk: ${shown(`${whereOf(note)}${note.message}`)}\n`);
    await io.out(yaml);
    io.err(`copydesk: ${entries.length} 条\n`);
    return problems.length > 0 ? 1 : 0;
  } catch (error) {
    io.err(`copydesk: ${shown(path)}：${shown(reason(error))}\n`);
    return 2;
  }
}

/** “人物”表 第 5 行 C 列： */
function whereOf({ sheet, line, column }: ImportNote): string {
  const where = [sheet === null ? '' : `“${sheet}”表`, line === null ? '' : `第 ${line} 行`, column === null ? '' : `${column} 列`].filter((part) => part !== '').join(' ');
  return where === '' ? '' : `${where}：`;
}
