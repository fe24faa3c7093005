// The extension's door: registers commands and views, and starts the language server with the first issue opened.
import * as vscode from 'vscode';
import { registerFileCommands } from './commands/file.ts';
import { registerServerCommands } from './commands/server.ts';
import { claimIncludedFiles } from './include.ts';
import { isIssue } from './language.ts';
import { Server } from './server.ts';

/** What other extensions and our tests may use. */
export interface Api {
  /** Starts the language server where it does not run yet; resolves when it answers. */
  ready(): Promise<void>;
}

export function activate(context: vscode.ExtensionContext): Api {
  const server = new Server(context);
  const startForIssue = (document: vscode.TextDocument): void => {
    if (isIssue(document)) void server.start();
  };
  context.subscriptions.push(server, claimIncludedFiles(), vscode.workspace.onDidOpenTextDocument(startForIssue), ...registerFileCommands(), ...registerServerCommands(server));
  vscode.workspace.textDocuments.forEach(startForIssue);
  return { ready: () => server.start() };
}
