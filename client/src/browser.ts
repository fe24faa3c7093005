// The extension in a browser: the server is a web worker without a disk, so the files it needs are handed to it.
import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient, type MessageTransports } from 'vscode-languageclient/browser';
import { filesUnder, Mirror } from './mirror.ts';
import type { FileResult, Platform } from './platform.ts';
import { settingsOf, wordsOf } from './settings.ts';
import { type Api, start } from './start.ts';
import * as word from './word.ts';

export function activate(context: vscode.ExtensionContext): Api {
  const mirror = new Mirror(context.globalStorageUri);
  let worker: Worker | null = null;
  let client: LanguageClient | null = null;
  const newServer = async (): Promise<MessageTransports> => {
    worker?.terminate();
    mirror.reset();
    worker = await workerOf(vscode.Uri.joinPath(context.extensionUri, 'dist/web/server.js').toString(true));
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  const platform: Platform = {
    createClient(_, options) {
      const made = new LanguageClient('copydesk', 'Copydesk', newServer, { ...options, middleware: { ...options.middleware, sendRequest: async (type, params, token, next) => {
        // what the newsroom has set is known before it is asked for
        if ((typeof type === 'string' ? type : type.method) === 'copydesk/newIssue') await mirror.settled();
        return next(type, params, token);
      }, didOpen: async (document, next) => {
        // the text goes first, so that nothing waits for its neighbours
        await next(document);
        await mirror.share(made, document.uri);
      } } });
      mirror.serve(made);
      client = made;
      return made;
    },
    async restart(running) {
      await running.stop();
      await running.start();
    },
    loadWord: () => Promise.resolve(word),
    userName: () => '',
    async *checkFolder(folder, exclude, server, token) {
      if (!(await server.answers())) return yield { kind: 'failed', words: vscode.l10n.t('the language server does not answer') };
      const files: vscode.Uri[] = [];
      for await (const uri of filesUnder(folder, exclude)) {
        if (token.isCancellationRequested) return;
        files.push(uri);
      }
      yield { kind: 'progress', done: 0, total: files.length };
      const unreadable: string[] = [];
      let folderOfLast = '';
      for (const [done, uri] of files.entries()) {
        if (token.isCancellationRequested) return;
        // settings, registers and the pages of the issue go before the first of them
        const parent = vscode.Uri.joinPath(uri, '..');
        if (client && parent.toString() !== folderOfLast) await mirror.shareFolder(client, parent);
        folderOfLast = parent.toString();
        try {
          const text = word.fromText(await vscode.workspace.fs.readFile(uri));
          const result = await server.request<object, Pick<FileResult, 'findings'>>('copydesk/checkText', { uri: uri.toString(), text, settings: settingsOf(uri) });
          if (!result) throw new Error(vscode.l10n.t('the language server does not answer'));
          yield { kind: 'result', result: { uri, findings: result.findings } };
        } catch (error) {
          unreadable.push(`${vscode.workspace.asRelativePath(uri)}: ${wordsOf(error)}`);
          server.log.error(unreadable.at(-1) ?? '');
        }
        yield { kind: 'progress', done: done + 1, total: files.length };
      }
      if (unreadable.length > 0) yield { kind: 'unreadable', files: unreadable.length, words: unreadable.slice(0, 3) };
    },
  };
  context.subscriptions.push(mirror.watch(() => client), { dispose: () => worker?.terminate() });
  return start(context, platform);
}

/** A worker of a script of the extension's. Hosts refuse workers from an extension on a remote machine, so there the script is fetched first. */
async function workerOf(address: string): Promise<Worker> {
  try {
    return new Worker(address);
  } catch {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return new Worker(URL.createObjectURL(new Blob([await answer.text()], { type: 'text/javascript' })));
  }
}
