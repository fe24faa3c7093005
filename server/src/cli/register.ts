// `copydesk register`: turns the table a newsroom keeps its names in into a register file.
import { importRegister } from '../host/registers-import.ts';
import { reason } from '../host/read-text.ts';
import type { Io } from './io.ts';
import { shown } from './terminal.ts';

export const sectionNames = ['people', 'organisations', 'programmes', 'terms'] as const;

/** Prints the YAML of a .csv or .xlsx file; what is not understood is told. The answer is the exit code. */
export async function register(path: string, section: (typeof sectionNames)[number], io: Io): Promise<number> {
  try {
    const { yaml, entries, problems } = await importRegister(path, section);
    for (const { path: [, index], message } of problems) io.err(`copydesk: 第 ${Number(index ?? 0) + 2} 行：${shown(message)}\n`);
    await io.out(yaml);
    io.err(`copydesk: ${entries.length} 条\n`);
    return problems.length > 0 ? 1 : 0;
  } catch (error) {
    io.err(`copydesk: ${shown(path)}：${shown(reason(error))}\n`);
    return 2;
  }
}
