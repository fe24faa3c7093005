// Commands about the file at hand: check a file that is not an issue by its name.
import * as vscode from 'vscode';
import { language } from '../language.ts';

export function registerFileCommands(): vscode.Disposable[] {
  return [vscode.commands.registerCommand('copydesk.checkFile', checkFile)];
}

/** Reads the given file, or the one in the editor, as newspaper text from now on. */
async function checkFile(uri?: vscode.Uri): Promise<void> {
  const document = uri ? await vscode.workspace.openTextDocument(uri) : vscode.window.activeTextEditor?.document;
  if (!document) return;
  const claimed = await vscode.languages.setTextDocumentLanguage(document, language);
  await vscode.window.showTextDocument(claimed);
}
