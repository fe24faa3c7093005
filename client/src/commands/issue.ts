// Commands on the issue at hand: set its date, rearrange it in reading order, export the proof report.
import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { Issues } from '../issues.ts';
import { isIssue } from '../language.ts';
import { toRange } from '../protocol.ts';
import type { Server } from '../server.ts';

/** Scheme of the right-hand side of a diff before a rewrite. */
const proposed = 'copydesk-proposed';

export function registerIssueCommands(server: Server, issues: Issues): vscode.Disposable[] {
  const proposals = new Map<string, string>();
  return [
    vscode.workspace.registerTextDocumentContentProvider(proposed, { provideTextDocumentContent: (uri) => proposals.get(uri.toString()) ?? '' }),
    vscode.commands.registerCommand('copydesk.setIssueDate', (date?: string) => setIssueDate(issues, date)),
    vscode.commands.registerCommand('copydesk.readingOrder', (choice?: 'apply' | 'keep') => rearrange(server, proposals, choice)),
    vscode.commands.registerCommand('copydesk.exportReport', (target?: vscode.Uri) => exportReport(server, target)),
  ];
}

function activeDocument(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return isIssue(document) ? document : vscode.window.visibleTextEditors.find((e) => isIssue(e.document))?.document;
}

/** Writes the date where the issue prints it, its weekday with it; into front matter where it prints none. */
async function setIssueDate(issues: Issues, given?: string): Promise<void> {
  const document = activeDocument();
  const issue = issues.of(document?.uri);
  if (!document || !issue) return;
  const known = issue.data.issue.date ?? new Date().toLocaleDateString('sv');
  const chosen = given ?? (await vscode.window.showInputBox({ title: vscode.l10n.t('Date of this issue'), value: known, prompt: vscode.l10n.t('As 2026-04-17'), validateInput: (v) => (parseDate(v) ? undefined : vscode.l10n.t('This is no date')) }));
  const date = chosen === undefined ? undefined : parseDate(chosen);
  if (!date) return;
  const edit = new vscode.WorkspaceEdit();
  const { dateRange, dateSource } = issue.data.issue;
  const printed = `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  if (dateRange && dateSource === 'masthead') {
    const range = toRange(vscode, dateRange);
    edit.replace(document.uri, range, printed);
    const weekday = weekdayBehind(document, range.end);
    if (weekday) edit.replace(document.uri, weekday, `星期${'日一二三四五六'[date.getUTCDay()]}`);
  } else if (dateRange && dateSource === 'front-matter') edit.replace(document.uri, toRange(vscode, dateRange), date.toISOString().slice(0, 10));
  else if (document.lineAt(0).text.trim() === '---') edit.insert(document.uri, new vscode.Position(1, 0), `日期: ${date.toISOString().slice(0, 10)}\n`);
  else edit.insert(document.uri, new vscode.Position(0, 0), `---\n日期: ${date.toISOString().slice(0, 10)}\n---\n\n`);
  await vscode.workspace.applyEdit(edit);
}

/** A day that exists, at midnight UTC. */
function parseDate(text: string): Date | undefined {
  const match = /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?\s*$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : undefined;
}

/** The printed weekday on the date's line behind it, or on the next line. */
function weekdayBehind(document: vscode.TextDocument, from: vscode.Position): vscode.Range | undefined {
  for (const line of [from.line, from.line + 1]) {
    if (line >= document.lineCount) break;
    const { text } = document.lineAt(line);
    const at = text.slice(line === from.line ? from.character : 0).search(/(?:星期|礼拜)[一二三四五六日天]/);
    const start = at + (line === from.line ? from.character : 0);
    if (at >= 0 && at < 30) return new vscode.Range(line, start, line, start + 3);
  }
  return undefined;
}

/** Shows the file in reading order beside the file as it is; changes it only when told to. */
async function rearrange(server: Server, proposals: Map<string, string>, choice?: 'apply' | 'keep'): Promise<void> {
  const document = activeDocument();
  if (!document) return;
  const text = await server.request<object, string | null>('copydesk/readingOrder', { textDocument: { uri: document.uri.toString() } });
  if (text === null || text === undefined) return;
  const { version } = document;
  if (text === document.getText()) return void vscode.window.showInformationMessage(vscode.l10n.t('The text is in reading order already.'));
  const uri = document.uri.with({ scheme: proposed });
  proposals.set(uri.toString(), text);
  await vscode.commands.executeCommand('vscode.diff', document.uri, uri, vscode.l10n.t('{0}: reading order', basename(document.uri.path)));
  const apply = vscode.l10n.t('Rearrange');
  const told = choice ?? ((await vscode.window.showInformationMessage(vscode.l10n.t('Rearrange the text as shown on the right?'), apply, vscode.l10n.t('Leave it'))) === apply ? 'apply' : 'keep');
  if (told !== 'apply') return;
  if (document.version !== version) return void vscode.window.showWarningMessage(vscode.l10n.t('The text has changed meanwhile; nothing was rearranged.'));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end), text);
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(document);
}

/** Writes the HTML report beside the text, or where the person says, and offers to open it. */
async function exportReport(server: Server, given?: vscode.Uri): Promise<void> {
  const document = activeDocument();
  if (!document) return;
  const html = await server.request<object, string | null>('copydesk/report', { textDocument: { uri: document.uri.toString() } });
  if (!html) return;
  const beside = document.uri.with({ path: `${document.uri.path.replace(/\.[^./]*$/, '')}.${vscode.l10n.t('report')}.html` });
  const target = given ?? (await vscode.window.showSaveDialog({ defaultUri: beside, filters: { HTML: ['html'] } }));
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(html));
  if (given) return;
  const show = vscode.l10n.t('Open');
  if ((await vscode.window.showInformationMessage(vscode.l10n.t('Report written: {0}', vscode.workspace.asRelativePath(target)), show)) === show) await vscode.env.openExternal(target);
}
