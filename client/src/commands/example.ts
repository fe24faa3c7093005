// The command 打开示例报纸: an issue to try everything on, in a folder of its own, so that accepting, renaming and exporting work.
import * as vscode from 'vscode';
import type { Issues } from '../issues.ts';
import { reopen } from '../protocol.ts';
import type { Server } from '../server.ts';

export function registerExample(context: vscode.ExtensionContext, server: Server, issues: Issues): vscode.Disposable[] {
  return [vscode.commands.registerCommand('copydesk.openExample', (choice?: 'keep' | 'renew') => openExample(context, server, issues, choice))];
}

/** Opens the copy of the example; where it was edited before, offers to begin anew. Nothing is overwritten unasked. */
async function openExample(context: vscode.ExtensionContext, server: Server, issues: Issues, choice?: 'keep' | 'renew'): Promise<void> {
  const { fs } = vscode.workspace;
  const source = vscode.Uri.joinPath(context.extensionUri, 'dist/example');
  const folder = vscode.Uri.joinPath(context.globalStorageUri, 'example');
  const file = vscode.Uri.joinPath(folder, 'example.issue');
  const original = await fs.readFile(vscode.Uri.joinPath(source, 'example.issue'));
  const now = await fs.readFile(file).then((bytes) => bytes, () => undefined);
  const accepted = await fs.stat(vscode.Uri.joinPath(folder, '.copydesk/accepted.yaml')).then(() => true, () => false);
  const edited = now !== undefined && (accepted || !same(now, original));
  const renew = vscode.l10n.t('Begin anew');
  const told = !edited ? 'renew' : (choice ?? ((await vscode.window.showInformationMessage(vscode.l10n.t('You have worked on the example before.'), { modal: true }, renew, vscode.l10n.t('Go on'))) === renew ? 'renew' : 'keep'));
  if (told === 'renew') {
    await fs.createDirectory(folder);
    // read and written, as a browser's storage cannot copy from where the extension is
    for (const name of ['example.issue', 'copydesk.yaml']) await fs.writeFile(vscode.Uri.joinPath(folder, name), await fs.readFile(vscode.Uri.joinPath(source, name)));
  }
  const document = await vscode.workspace.openTextDocument(file);
  await vscode.window.showTextDocument(document, { preview: false });
  if (told === 'renew' && edited) await forget(server, issues, document, new TextDecoder().decode(original));
}

/** Takes back unsaved edits and everything that was accepted. */
async function forget(server: Server, issues: Issues, document: vscode.TextDocument, original: string): Promise<void> {
  if (document.getText() !== original) {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), original);
    await vscode.workspace.applyEdit(edit);
    await document.save();
  }
  await server.start();
  await issues.refresh(document.uri);
  const data = issues.of(document.uri)?.data;
  for (const mark of [...(data?.findings.filter((f) => f.accepted) ?? []), ...(data?.unmatched ?? [])]) await reopen(server, document.uri, mark);
  await issues.refresh(document.uri);
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}
