// `copydesk register`: turns the table a newsroom keeps its names in into a register file.
import { asIs, format, listed, type Locale, type Message, phrase } from '../core/base/message.ts';
import { type ImportNote, importRegister } from '../host/registers-import.ts';
import { reason } from '../host/reasons.ts';
import { complaint } from './complaint.ts';
import { localeAt } from './inspect.ts';
import type { Io } from './io.ts';
import { shown } from './terminal.ts';

export const sectionNames = ['people', 'organisations', 'programmes', 'terms'] as const;

const messages = {
  entries: { zh: '{count} 条', en: 'entries: {count}' },
  sheet: { zh: '“{sheet}”表', en: 'sheet “{sheet}”' },
  line: { zh: '第 {line} 行', en: 'row {line}' },
  column: { zh: '{column} 列', en: 'column {column}' },
  between: { zh: ' ', en: ', ' },
  where: { zh: '{place}：', en: '{place}: ' },
} as const satisfies Readonly<Record<string, Message>>;

/** Prints the YAML of a .csv or .xlsx file; what is not understood, and what was left aside, is told with its line and column. The answer is the exit code. */
export async function register(path: string, section: (typeof sectionNames)[number], io: Io, locale: Locale = localeAt(path)): Promise<number> {
  try {
    const { yaml, entries, problems, notes } = await importRegister(path, section);
    for (const note of [...notes, ...problems]) io.err(`copydesk: ${shown(`${whereOf(note)[locale]}${note.message[locale]}`)}\n`);
    await io.out(yaml);
    io.err(`copydesk: ${format(messages.entries, locale, { count: entries.length })}\n`);
    return problems.length > 0 ? 1 : 0;
  } catch (error) {
    io.err(complaint(path, reason(error)[locale], locale));
    return 2;
  }
}

/** “人物”表 第 5 行 C 列： */
function whereOf({ sheet, line, column }: ImportNote): Message {
  const parts = [sheet === null ? null : phrase(messages.sheet, { sheet }), line === null ? null : phrase(messages.line, { line }), column === null ? null : phrase(messages.column, { column })];
  const told = parts.filter((part) => part !== null);
  return told.length === 0 ? asIs('') : phrase(messages.where, { place: listed(told, messages.between) });
}
