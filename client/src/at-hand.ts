// What a command works on: the issue a person looks at, and where files that are made of it go.
import { basename } from 'node:path';
import * as vscode from 'vscode';
import { isIssue } from './language.ts';

/** The issue in the active editor, else one that is to be seen, else one that is open. Says so where there is none. */
export function issueAtHand(): vscode.TextDocument | undefined {
  const { document } = vscode.window.activeTextEditor ?? {};
  const found = isIssue(document) ? document : (vscode.window.visibleTextEditors.find((e) => isIssue(e.document))?.document ?? vscode.workspace.textDocuments.find((d) => isIssue(d) && !d.isClosed));
  if (!found) void vscode.window.showInformationMessage(vscode.l10n.t('Open an issue first.'));
  return found;
}

/** Asks where to write what is made of an issue: beside it, or in the folder of the workspace where the issue is no file yet. */
export async function askTarget(uri: vscode.Uri, ending: string, filters: Record<string, string[]>): Promise<vscode.Uri | undefined> {
  const name = basename(uri.path).replace(/\.[^./]*$/, '') + ending;
  const folder = uri.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, '..');
  return vscode.window.showSaveDialog({ ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}), filters });
}
