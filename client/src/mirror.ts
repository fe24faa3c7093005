// Hands the server in a web worker what a server with a disk reads itself: settings, registers, accepted findings, the other pages of an issue.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { readGlobs } from '../../server/src/host/globs.ts';
import type { MirroredFile } from '../../server/src/host/mirror-files.ts';
import { fromText } from './text.ts';

/** Pages beside an issue; a folder with more is an archive, and larger files are not read for their neighbours' sake. */
const isPage = /\.(?:issue|txt|md)$/i;
const mostPages = 64;
const mostBytes = 2_000_000;
const settings = ['copydesk.yaml', '.copydesk/accepted.yaml'];
const registers = 'copydesk/registers';
const watched = '**/{copydesk.yaml,.copydesk/accepted.yaml,copydesk/registers/*}';

/** Keeps a server's mirror of the workspace true. Only folders of the workspace are read, from an issue's own up to the workspace's root, and the extension's own storage, where the example is kept. */
export class Mirror {
  private readonly sent = new Map<string, number>();
  private sharing: Promise<void> = Promise.resolve();
  private readonly storage: vscode.Uri;

  constructor(storage: vscode.Uri) {
    this.storage = storage;
  }

  /** The outermost folder that may be read and written for a file; undefined where none may. */
  private rootOf(uri: vscode.Uri): vscode.Uri | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    if (folder) return folder;
    const { scheme, authority, path } = this.storage;
    return uri.scheme === scheme && uri.authority === authority && uri.path.startsWith(`${path}/`) ? vscode.Uri.joinPath(this.storage, uri.path.slice(path.length + 1).split('/')[0] ?? '') : undefined;
  }

  /** Resolves when everything that was to be shared is sent. */
  settled(): Promise<void> {
    return this.sharing;
  }

  /** Sends what stands beside an issue and above it, as far as it was not sent before. */
  share(client: BaseLanguageClient, issue: vscode.Uri): Promise<void> {
    return this.shareFolder(client, vscode.Uri.joinPath(issue, '..'), issue);
  }

  /** Sends what stands in a folder, one issue left out that the server has already, and above it. */
  shareFolder(client: BaseLanguageClient, folder: vscode.Uri, open?: vscode.Uri): Promise<void> {
    this.sharing = Promise.all([this.sharing, this.look(client, folder, open)]).then(() => undefined, () => undefined);
    return this.sharing;
  }

  private async look(client: BaseLanguageClient, own: vscode.Uri, open: vscode.Uri | undefined): Promise<void> {
    const root = this.rootOf(open ?? vscode.Uri.joinPath(own, 'any'));
    if (!root) return;
    const files: vscode.Uri[] = [];
    for (let folder = own; ; folder = vscode.Uri.joinPath(folder, '..')) {
      files.push(...settings.map((name) => vscode.Uri.joinPath(folder, name)), ...(await list(vscode.Uri.joinPath(folder, registers))).filter((uri) => /\.ya?ml$/.test(uri.path)));
      if (folder.path.length <= root.path.length) break;
    }
    const pages = (await list(own)).filter((uri) => isPage.test(uri.path) && uri.toString() !== open?.toString());
    await this.send(client, pages.length > mostPages ? files : [...files, ...pages]);
  }

  /** Writes what the server asks to be written. */
  serve(client: BaseLanguageClient): void {
    client.onRequest('copydesk/write', async ({ uri, text }: { uri: string; text: string }): Promise<null> => {
      const target = vscode.Uri.parse(uri, true);
      // the one file the server may write
      if (!target.path.endsWith('/.copydesk/accepted.yaml') || !this.rootOf(target)) throw new Error(`${uri} is not the server's to write`);
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
      return null;
    });
  }

  /** Follows changes on disk. */
  watch(client: () => BaseLanguageClient | null): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(watched);
    const update = (uri: vscode.Uri): void => {
      const running = client();
      if (running?.isRunning()) void this.send(running, [uri]).catch(() => undefined);
    };
    return vscode.Disposable.from(watcher, watcher.onDidChange(update), watcher.onDidCreate(update), watcher.onDidDelete(update));
  }

  /** Forgets what was sent: the server is a new one. */
  reset(): void {
    this.sent.clear();
  }

  private async send(client: BaseLanguageClient, uris: readonly vscode.Uri[]): Promise<void> {
    const files: MirroredFile[] = [];
    for (const uri of uris) {
      const key = uri.toString();
      const file = await read(uri);
      if (file ? this.sent.get(key) === file.time : !this.sent.has(key)) continue;
      if (file) this.sent.set(key, file.time);
      else this.sent.delete(key);
      files.push(file ?? { uri: key, time: 0, text: null });
    }
    if (files.length > 0) await client.sendNotification('copydesk/files', files);
  }
}

/** Issues under a folder, in the order of their paths; hidden folders and those that the globs, which count from the folder, leave out are passed over. */
export async function* filesUnder(folder: vscode.Uri, exclude: readonly string[]): AsyncIterable<vscode.Uri> {
  yield* walk(folder, '', readGlobs(exclude));
}

async function* walk(folder: vscode.Uri, above: string, excluded: (path: string) => boolean): AsyncIterable<vscode.Uri> {
  for (const [name, type] of (await entries(folder)).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (name.startsWith('.') || name === 'node_modules' || (type & vscode.FileType.SymbolicLink) !== 0 || excluded(`${above}${name}`)) continue;
    if (type === vscode.FileType.Directory) yield* walk(uri, `${above}${name}/`, excluded);
    else if (isPage.test(name) && !/^(?:readme|changelog|license|contributing|notice)\b/i.test(name)) yield uri;
  }
}

async function list(folder: vscode.Uri): Promise<vscode.Uri[]> {
  return (await entries(folder)).filter(([, type]) => type === vscode.FileType.File).map(([name]) => vscode.Uri.joinPath(folder, name));
}

async function entries(folder: vscode.Uri): Promise<[string, vscode.FileType][]> {
  return vscode.workspace.fs.readDirectory(folder).then((all) => all, () => []);
}

async function read(uri: vscode.Uri): Promise<MirroredFile | null> {
  try {
    const { size, mtime } = await vscode.workspace.fs.stat(uri);
    if (size > mostBytes) return null;
    return { uri: uri.toString(), time: mtime, text: fromText(await vscode.workspace.fs.readFile(uri)) };
  } catch {
    return null;
  }
}
