// The extension on a desktop or remote host: the server is a process, folders are checked by the command line.
import { spawn } from 'node:child_process';
import { userInfo } from 'node:os';
import { createInterface } from 'node:readline';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { smallHeap } from '../../server/src/host/environment.ts';
import { FolderRun } from '../../server/src/host/folder-run.ts';
import type { FileResult, FolderNews, Platform } from './platform.ts';
import type { Server } from './server.ts';
import { settingsUnder } from './settings.ts';
import { type Api, start } from './start.ts';

export type { Api } from './start.ts';

export function activate(context: vscode.ExtensionContext): Api {
  return start(context, platform(context));
}

function platform(context: vscode.ExtensionContext): Platform {
  return {
    createClient(_, options) {
      const run = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc, options: { env: smallHeap } };
      return new LanguageClient('copydesk', 'Copydesk', { run, debug: { ...run, options: { ...run.options, execArgv: ['--nolazy', '--inspect=6029'] } } }, options);
    },
    restart: (client) => (client as LanguageClient).restart(),
    // a bundle of its own, loaded when first needed: most sessions never touch Word
    loadWord: () => import(/* @vite-ignore */ vscode.Uri.file(context.asAbsolutePath('dist/word.cjs')).toString()),
    userName: () => userInfo().username,
    checkFolder: (folder, exclude, server, token) => runOverFolder(context, folder, exclude, server, token),
  };
}

/** Runs the command over a folder; its results and its progress come in one row. */
async function* runOverFolder(context: vscode.ExtensionContext, folder: vscode.Uri, exclude: readonly string[], server: Server, token: vscode.CancellationToken): AsyncGenerator<FolderNews> {
  if (folder.scheme !== 'file') return yield { kind: 'failed', words: vscode.l10n.t('{0} is no folder of this computer', folder.toString()) };
  const settings = JSON.stringify(settingsUnder(folder).map((s) => ({ ...s, folder: s.folder.fsPath })));
  const args = [context.asAbsolutePath('dist/cli.js'), 'check', '--format', 'jsonl', '--fail-on', 'never', '--progress-lines', '--editor-settings', settings, ...exclude.flatMap((glob) => ['--exclude', glob]), folder.fsPath];
  const child = spawn(process.execPath, args, { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
  const cancel = token.onCancellationRequested(() => child.kill());
  const ended = new Promise<[number | null, string | null]>((resolve) => {
    child.once('close', (code, signal) => resolve([code, signal]));
    child.once('error', (error) => {
      server.log.error(error);
      resolve([null, error.message]);
    });
  });
  const run = new FolderRun();
  const news: FolderNews[] = [];
  child.stderr.on('data', (chunk: Buffer) => {
    const heard = run.hear(String(chunk));
    // of several that wait the last one tells all
    if (heard.progress) news.splice(0, news.length, { kind: 'progress', ...heard.progress });
    for (const line of heard.said) server.log.info(line);
  });
  let results = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const result = parse(line);
    yield* news.splice(0);
    if (!result || token.isCancellationRequested) continue;
    results++;
    yield { kind: 'result', result };
  }
  const end = run.end(...(await ended), results);
  cancel.dispose();
  yield* news;
  if (token.isCancellationRequested || end.kind === 'whole') return;
  server.log.error(`copydesk check ${folder.fsPath}: ${end.kind === 'failed' ? end.words : end.words.join('; ')}`);
  yield end;
}

function parse(line: string): FileResult | undefined {
  try {
    // a file that could not be read has a line too, which says why
    const { path, findings, error } = JSON.parse(line) as { path?: unknown; findings?: FileResult['findings']; error?: unknown };
    return typeof path === 'string' && Array.isArray(findings) && error === undefined ? { uri: vscode.Uri.file(path), findings } : undefined;
  } catch {
    return undefined;
  }
}
