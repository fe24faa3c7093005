// What the extension needs of where it runs: a desktop or remote host with processes, or a browser's web worker.
import type * as vscode from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import type { FolderEnd, FolderProgress } from '../../server/src/host/folder-run.ts';
import type { WireRange } from './protocol.ts';
import type { Server } from './server.ts';
import type * as Word from './word.ts';

/** What came of one file of a folder. */
export interface FileResult {
  readonly uri: vscode.Uri;
  readonly findings: readonly { readonly rule: string; readonly severity: 'error' | 'warning' | 'information' | 'hint'; readonly message: string; readonly range: WireRange; readonly related: readonly { readonly message: string; readonly range: WireRange; readonly path?: string }[] }[];
}

/** What comes of a folder, in the order in which it comes: how many files there are and are done, results, and what went wrong at the end. */
export type FolderNews =
  | ({ readonly kind: 'progress' } & FolderProgress)
  | { readonly kind: 'result'; readonly result: FileResult }
  | Exclude<FolderEnd, { readonly kind: 'whole' }>;

export interface Platform {
  /** A client whose server is started by its `start()`. */
  createClient(context: vscode.ExtensionContext, options: LanguageClientOptions): BaseLanguageClient;
  restart(client: BaseLanguageClient): Promise<void>;
  /** The code that reads and writes Word files. */
  loadWord(context: vscode.ExtensionContext): Promise<typeof Word>;
  /** Who accepts findings, where no setting says so; empty where that is unknown. */
  userName(): string;
  /** Checks the issues of a folder; ends early where the token is cancelled. What goes wrong is told last, never thrown. */
  checkFolder(folder: vscode.Uri, exclude: readonly string[], server: Server, token: vscode.CancellationToken): AsyncIterable<FolderNews>;
}
