// Reads plain text and Markdown files as newspaper text where the setting copydesk.include says so.
import * as vscode from 'vscode';
import { language } from './language.ts';

/** Languages that the setting may claim: text of no other tool. */
const claimable = new Set(['plaintext', 'markdown']);

/** Switches files that match copydesk.include to the newspaper language, those open now and those opened later. */
export function claimIncludedFiles(): vscode.Disposable {
  const claimOpen = (): void => {
    for (const document of vscode.workspace.textDocuments) void claim(document);
  };
  claimOpen();
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(claim),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('copydesk.include')) claimOpen();
    }),
  );
}

async function claim(document: vscode.TextDocument): Promise<void> {
  if (!claimable.has(document.languageId)) return;
  const globs = vscode.workspace.getConfiguration('copydesk', document).get<string[]>('include') ?? [];
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const matches = globs.some((glob) => vscode.languages.match({ pattern: folder ? new vscode.RelativePattern(folder, glob) : glob }, document) > 0);
  if (matches) await vscode.languages.setTextDocumentLanguage(document, language);
}
