// The extension without its platform: registers commands and views, and starts the language server with the first issue opened.
import * as vscode from 'vscode';
import { registerFileCommands } from './commands/file.ts';
import { registerFilesCommands } from './commands/files.ts';
import { registerFolderCommand } from './commands/folder.ts';
import { registerIssueCommands } from './commands/issue.ts';
import { registerReviewCommands } from './commands/review.ts';
import { registerServerCommands } from './commands/server.ts';
import { Facts } from './facts.ts';
import { claimIncludedFiles } from './include.ts';
import { type Issue, Issues } from './issues.ts';
import { isIssue } from './language.ts';
import type { Platform } from './platform.ts';
import { registerPreview } from './preview/panel.ts';
import type { FactGroup } from './protocol.ts';
import { Server } from './server.ts';
import { showStatus } from './status.ts';
import { registerFacts } from './views/register-facts.ts';
import { ReviewView } from './views/review.ts';

/** What other extensions and our tests may use. */
export interface Api {
  /** Starts the language server where it does not run yet; resolves when it answers. */
  ready(): Promise<void>;
  /** What is known of an open issue. */
  issue(uri: vscode.Uri): Issue | undefined;
  /** Fires when an issue was told anew. */
  readonly onDidChangeIssue: vscode.Event<vscode.Uri>;
  /** Fires when the server has started, also after a crash. */
  readonly onDidStartServer: vscode.Event<unknown>;
  /** Facts of the issue at hand, told while a view shows them. */
  facts(): readonly FactGroup[];
  readonly onDidChangeFacts: vscode.Event<void>;
}

/** Starts the extension on a platform. */
export function start(context: vscode.ExtensionContext, platform: Platform): Api {
  const server = new Server(context, platform);
  const issues = new Issues(server, context.workspaceState);
  const review = new ReviewView(issues);
  const facts = new Facts(issues, server);
  const startForIssue = (document: vscode.TextDocument): void => {
    // a failure is told by the server itself
    if (isIssue(document)) server.start().catch(() => undefined);
  };
  context.subscriptions.push(
    server, issues, review, claimIncludedFiles(), showStatus(issues),
    vscode.workspace.onDidOpenTextDocument(startForIssue),
    ...registerFacts(context, facts), ...registerFileCommands(), ...registerServerCommands(server), ...registerReviewCommands(server, issues, review, platform),
    ...registerIssueCommands(server, issues), ...registerFilesCommands(context, server, issues, platform), ...registerFolderCommand(platform, server), ...registerPreview(context, server, issues),
  );
  vscode.workspace.textDocuments.forEach(startForIssue);
  return { ready: () => server.start(), issue: (uri) => issues.of(uri), onDidChangeIssue: issues.onDidChange, onDidStartServer: server.onDidStart, facts: () => facts.groups, onDidChangeFacts: facts.onDidChange };
}
