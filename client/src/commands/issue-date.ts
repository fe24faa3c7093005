// The command 设定本期日期: another date wherever the issue prints its own, and its number where the newsroom's calendar knows it.
import * as vscode from 'vscode';
import { issueAtHand } from '../at-hand.ts';
import type { Issues } from '../issues.ts';
import { askNewIssue, type DeskData, toRange, type WireRange } from '../protocol.ts';
import type { Server } from '../server.ts';

export function registerIssueDate(server: Server, issues: Issues): vscode.Disposable[] {
  return [vscode.commands.registerCommand('copydesk.setIssueDate', (date?: string) => setIssueDate(server, issues, date))];
}

/** Asks for the date, or takes the given one, and writes it where the issue prints it: mastheads, page headers, front matter. */
async function setIssueDate(server: Server, issues: Issues, given?: string): Promise<void> {
  const document = issueAtHand();
  if (!document) return;
  const { issue } = issues.of(document.uri)?.data ?? (await server.demand<object, DeskData>('copydesk/issue', named(document))) ?? {};
  if (!issue) return;
  const known = issue.date ?? new Date().toLocaleDateString('sv');
  const chosen = given ?? (await vscode.window.showInputBox({ title: vscode.l10n.t('Date of this issue'), value: known, prompt: vscode.l10n.t('As 2026-04-17'), validateInput: (v) => (isoOf(v) ? undefined : vscode.l10n.t('This is no date')) }));
  if (chosen === undefined) return;
  const date = isoOf(chosen);
  if (!date) return void vscode.window.showErrorMessage(`${vscode.l10n.t('This is no date')}: ${chosen}`);
  if (!(await change(server, document, { date })) || given !== undefined) return;
  await offerNumber(server, document, issue, date);
}

/** A day that exists, as ISO date. */
function isoOf(text: string): string | undefined {
  const match = /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?\s*$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

/** Applies what the server makes of the change, as one step to undo; false where nothing was changed, which is told. */
async function change(server: Server, document: vscode.TextDocument, wanted: { readonly date?: string; readonly number?: number }): Promise<boolean> {
  // typing may go on while the server answers: its edits hold for the text it was asked about
  for (let left = 3; left > 0; left--) {
    const { version } = document;
    const edits = await server.demand<object, readonly { readonly range: WireRange; readonly newText: string }[]>('copydesk/issueEdits', { ...named(document), ...wanted });
    if (!edits) return false;
    if (document.version !== version) continue;
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, edits.map(({ range, newText }) => new vscode.TextEdit(toRange(vscode, range), newText)));
    if (await vscode.workspace.applyEdit(edit)) return true;
  }
  void vscode.window.showWarningMessage(vscode.l10n.t('The text has changed meanwhile; nothing was changed. Try again.'));
  return false;
}

/** Where the number was right by the newsroom's calendar and is not for the new day: says so, and changes it when told to. */
async function offerNumber(server: Server, document: vscode.TextDocument, { date: before, number }: DeskData['issue'], date: string): Promise<void> {
  if (number === null || before === null) return;
  const [was, is] = [await askNewIssue(server, document.uri, before, undefined), await askNewIssue(server, document.uri, date, undefined)];
  if (was?.number !== number || !is?.published || is.number === null || is.number === number) return;
  const apply = vscode.l10n.t('Change to No. {0}', is.number);
  if ((await vscode.window.showInformationMessage(vscode.l10n.t('The issue number still is {0}; by the calendar of publication it is {1} on {2}.', number, is.number, date), apply, vscode.l10n.t('Keep the number'))) === apply) await change(server, document, { number: is.number });
}

const named = ({ uri }: vscode.TextDocument): { textDocument: { uri: string } } => ({ textDocument: { uri: uri.toString() } });
