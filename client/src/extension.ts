// The extension on a desktop or remote host: the server is a process, folders are checked by the command line.
import { spawn } from 'node:child_process';
import { userInfo } from 'node:os';
import { createInterface } from 'node:readline';
import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { FileResult, Platform } from './platform.ts';
import { settingsUnder } from './settings.ts';
import { type Api, start } from './start.ts';

export type { Api } from './start.ts';

export function activate(context: vscode.ExtensionContext): Api {
  return start(context, platform(context));
}

function platform(context: vscode.ExtensionContext): Platform {
  return {
    createClient(_, options) {
      const run = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
      return new LanguageClient('copydesk', 'Copydesk', { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6029'] } } }, options);
    },
    restart: (client) => (client as LanguageClient).restart(),
    // a bundle of its own, loaded when first needed: most sessions never touch Word
    loadWord: () => import(/* @vite-ignore */ vscode.Uri.file(context.asAbsolutePath('dist/word.cjs')).toString()),
    userName: () => userInfo().username,
    async *checkFolder(folder, exclude, server, token) {
      if (folder.scheme !== 'file') return;
      const args = [context.asAbsolutePath('dist/cli.js'), 'check', '--format', 'jsonl', '--fail-on', 'never', '--editor-settings', JSON.stringify(settingsUnder(folder).map((s) => ({ ...s, folder: s.folder.fsPath }))), ...exclude.flatMap((glob) => ['--exclude', glob]), folder.fsPath];
      const child = spawn(process.execPath, args, { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
      token.onCancellationRequested(() => child.kill());
      child.stderr.on('data', (chunk: Buffer) => server.log.info(String(chunk).trimEnd()));
      const ended = new Promise<void>((resolve, reject) => child.once('close', () => resolve()).once('error', reject));
      for await (const line of createInterface({ input: child.stdout })) {
        const result = parse(line);
        if (result) yield result;
      }
      await ended;
    },
  };
}

function parse(line: string): FileResult | undefined {
  try {
    const { path, findings } = JSON.parse(line) as { path?: unknown; findings?: FileResult['findings'] };
    return typeof path === 'string' && Array.isArray(findings) ? { uri: vscode.Uri.file(path), findings } : undefined;
  } catch {
    return undefined;
  }
}
