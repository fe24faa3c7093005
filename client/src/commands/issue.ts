// Commands on the issue at hand: set its date, rearrange it in reading order, export the proof report.
import * as vscode from 'vscode';
import { askTarget, issueAtHand } from '../at-hand.ts';
import type { Issues } from '../issues.ts';
import type { Server } from '../server.ts';
import { registerIssueDate } from './issue-date.ts';
import { registerReadingOrder } from './reading-order.ts';

export function registerIssueCommands(server: Server, issues: Issues): vscode.Disposable[] {
  return [
    ...registerIssueDate(server, issues), ...registerReadingOrder(server),
    vscode.commands.registerCommand('copydesk.exportReport', (target?: vscode.Uri) => exportReport(server, target)),
  ];
}

/** Writes the HTML report beside the text, or where the person says, and offers to open it. */
async function exportReport(server: Server, given?: vscode.Uri): Promise<void> {
  const document = issueAtHand();
  if (!document) return;
  const html = await server.demand<object, string>('copydesk/report', { textDocument: { uri: document.uri.toString() } });
  if (!html) return;
  const target = given ?? (await askTarget(document.uri, `.${vscode.l10n.t('report')}.html`, { HTML: ['html'] }));
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(html));
  if (given) return;
  const show = vscode.l10n.t('Open');
  if ((await vscode.window.showInformationMessage(vscode.l10n.t('Report written: {0}', vscode.workspace.asRelativePath(target)), show)) === show) await vscode.env.openExternal(target);
}
