// Requests of our own client's views: the issue at a glance, accepting a finding and taking that back.
import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { Analyzer } from '../core/analysis/analyzer.ts';
import { type CivilDate, isoDate } from '../core/base/calendar.ts';
import { format, type Message } from '../core/base/message.ts';
import type { Mark } from '../core/features/accepted.ts';
import { type DeskData, deskData } from '../core/features/desk.ts';
import { htmlReport, reportFile } from '../core/features/html-report.ts';
import { type FactGroupKind, factGroups } from '../core/features/fact-groups.ts';
import { factText } from '../core/features/fact-text.ts';
import type { NewEntry } from '../core/features/model.ts';
import { newIssue, nextIssueDate } from '../core/features/new-issue.ts';
import { proofOf } from '../core/features/proof.ts';
import { inReadingOrder } from '../core/features/reorder.ts';
import { checkData, type FileFindings } from '../core/features/report.ts';
import { allRules } from '../core/rules/index.generated.ts';
import { writeReason } from '../host/reasons.ts';
import type { Around } from './around.ts';
import type { Handle, WithDocument } from './handle.ts';
import { addToRegister, type Converter } from './protocol.ts';
import type { World } from './world.ts';

interface AcceptParams extends WithDocument {
  readonly mark: Mark;
  readonly reason: string;
  readonly by: string;
}

/** A fact at a caret, or all mentions of a subject of the facts view with its kind. */
interface FactTextParams extends WithDocument {
  readonly ranges: readonly Parameters<Converter['span']>[0][];
  readonly kind?: FactGroupKind;
}

/** The issue at a glance, and the version of the document that it is of. */
export interface DeskAnswer extends DeskData {
  readonly version: number;
}

/** `settings` are the editor's for this file, which the server asks for only where a file is open. */
interface CheckTextParams {
  readonly uri: string;
  readonly text: string;
  readonly settings?: unknown;
}

/** Dates are ISO dates that exist; `last` is an issue whose number is known, for newsrooms that do not state their first. */
interface NewIssueParams extends WithDocument {
  readonly date: string;
  readonly template?: string | null;
  readonly last?: { readonly paper: string | null; readonly date: string; readonly number: number } | null;
}

const noCommand: Message = { zh: '没有命令“{command}”', en: 'There is no command “{command}”' };

/** Registers the requests `copydesk/issue`, `copydesk/proof`, `copydesk/factGroups`, `copydesk/factText`, `copydesk/readingOrder`, `copydesk/report`, `copydesk/checkText`, `copydesk/newIssue`, `copydesk/accept` and `copydesk/reopen`. */
export function registerDesk(connection: Connection, handle: Handle, world: World, around: Around): void {
  connection.onRequest('copydesk/issue', handle('copydesk/issue', ({ analysis, snapshot: { uri, version } }, _: WithDocument): DeskAnswer => ({ ...deskData(analysis, world.sortOut(uri, analysis)), version })));
  connection.onRequest('copydesk/proof', handle('copydesk/proof', ({ analysis }, { held }: WithDocument & { readonly held?: readonly string[] }) => proofOf(analysis.tree, new Set(held))));
  connection.onRequest('copydesk/factGroups', handle('copydesk/factGroups', ({ analysis }, _: WithDocument) => factGroups(analysis)));
  connection.onRequest('copydesk/factText', handle('copydesk/factText', ({ analysis, snapshot: { uri }, to }, { ranges, kind }: FactTextParams) => factText(analysis, ranges.map((r) => to.span(r)), kind ?? null, uri)));
  connection.onRequest('copydesk/readingOrder', handle('copydesk/readingOrder', ({ analysis }, _: WithDocument) => inReadingOrder(analysis.tree)));
  connection.onRequest('copydesk/report', handle('copydesk/report', ({ analysis, snapshot }, _: WithDocument) => {
    const name = decodeURIComponent(snapshot.uri.split('/').at(-1) ?? '');
    return htmlReport([reportFile(name, analysis, world.sortOut(snapshot.uri, analysis))], analysis.surroundings.config.locale);
  }));
  /** A failure to write is answered in the reader's language. */
  const said = (uri: string, work: Promise<void>): Promise<void> => work.catch((error: unknown) => {
    throw new ResponseError<void>(ErrorCodes.InternalError, writeReason(error)[world.localeOf(uri)]);
  });
  // a file that is not open, for clients that look through a folder without a command; null for one that the folder's settings leave out
  connection.onRequest('copydesk/checkText', ({ uri, text, settings }: CheckTextParams): FileFindings | null => {
    if (!world.takes(uri)) return null;
    const analysis = new Analyzer(allRules).analyze(text, world.withPages(uri, text, settings === undefined ? world.of(uri) : world.under(uri, settings)));
    return checkData(uri, { tree: analysis.tree, findings: world.sortOut(uri, analysis).open });
  });
  connection.onRequest('copydesk/newIssue', ({ textDocument, date, template, last }: NewIssueParams) => {
    const { root, settings } = world.roomOf(textDocument.uri);
    const day = civil(date);
    const known = settings.firstIssue ?? (last && { date: civil(last.date), number: last.number });
    const publication = { paper: settings.paper ?? last?.paper ?? null, known: known ?? null, days: settings.config.publicationDays ?? [] };
    return { root: root === null ? null : world.uriOf(root), ...newIssue(day, publication, template ?? undefined), next: isoDate(nextIssueDate(day, publication.days)) };
  });
  connection.onExecuteCommand(async ({ command, arguments: given = [] }): Promise<string | null | ResponseError<void>> => {
    if (command !== addToRegister) return new ResponseError<void>(ErrorCodes.InvalidParams, format(noCommand, world.language, { command }));
    const [uri, entry] = given as unknown[];
    if (typeof uri !== 'string' || !isEntry(entry)) return new ResponseError<void>(ErrorCodes.InvalidParams, `${command}: [uri, { section, fields }]`);
    try {
      return await world.addToRegister(uri, await around.completed(uri, entry));
    } catch (error) {
      connection.window.showErrorMessage(writeReason(error)[world.localeOf(uri)]);
      return null;
    }
  });
  connection.onRequest('copydesk/accept', async ({ textDocument: { uri }, mark, reason, by }: AcceptParams): Promise<null> => {
    await said(uri, world.accept(uri, { ...mark, reason, by, at: new Date().toISOString().slice(0, 10) }));
    return null;
  });
  connection.onRequest('copydesk/reopen', async ({ textDocument: { uri }, mark }: WithDocument & { readonly mark: Mark }): Promise<null> => {
    await said(uri, world.reopen(uri, mark));
    return null;
  });
}

function isEntry(value: unknown): value is NewEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { section, fields } = value as Partial<Record<keyof NewEntry, unknown>>;
  return (section === 'programmes' || section === 'people' || section === 'organisations') && typeof fields === 'object' && fields !== null;
}

function civil(iso: string): CivilDate {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
  return { year, month, day };
}
