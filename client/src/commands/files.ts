// Commands that make files: an issue from Word or text, plain text or Word from an issue; new issues and the example beside them.
import { basename } from 'node:path';
import * as vscode from 'vscode';
import { askTarget, issueAtHand } from '../at-hand.ts';
import type { Issues } from '../issues.ts';
import type { ProofPage } from '../protocol.ts';
import type { Platform } from '../platform.ts';
import type { Server } from '../server.ts';
import { wordsOf } from '../settings.ts';
import type * as Word from '../word.ts';
import { registerExample } from './example.ts';
import { registerNewIssue } from './new-issue.ts';

export function registerFilesCommands(context: vscode.ExtensionContext, server: Server, issues: Issues, platform: Platform): vscode.Disposable[] {
  const word = (): Promise<typeof Word> => platform.loadWord(context);
  return [
    ...registerNewIssue(server, issues), ...registerExample(context, server, issues),
    vscode.commands.registerCommand('copydesk.importWord', (source?: vscode.Uri) => importFile(word, source)),
    vscode.commands.registerCommand('copydesk.exportPlain', (target?: vscode.Uri) => exportPlain(server, word, target)),
  ];
}

/** Turns a .docx or .txt file (UTF-8, UTF-16 or GB18030) into an issue beside it, its pictures into a folder beside that, and opens it; never writes over a file. */
async function importFile(word: () => Promise<typeof Word>, given?: vscode.Uri): Promise<void> {
  const source = given ?? (await vscode.window.showOpenDialog({ filters: { 'Word, TXT': ['docx', 'txt'] }, title: vscode.l10n.t('Import') }))?.[0];
  if (!source) return;
  const { fromWord, fromText } = await word();
  const bytes = await vscode.workspace.fs.readFile(source);
  try {
    const isWord = source.path.toLowerCase().endsWith('.docx');
    const name = await freeName(source);
    const imported = isWord ? await fromWord(bytes, `${name}-images`) : { text: fromText(bytes), images: [], left: 0 };
    for (const image of imported.images) await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(source, '..', image.path), image.bytes);
    const target = vscode.Uri.joinPath(source, '..', `${name}.issue`);
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(imported.text));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(target));
    tellPictures(imported);
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t('Could not import {0}: {1}', basename(source.path), wordsOf(error)));
  }
}

/** Says which pictures no preview shows, and that some are missing. */
function tellPictures({ images, left }: Pick<Word.Imported, 'images' | 'left'>): void {
  const hidden = images.filter((image) => !image.shown).map((image) => image.path);
  if (hidden.length > 0) void vscode.window.showWarningMessage(vscode.l10n.t('The preview cannot show these pictures; save them as PNG or JPEG: {0}', hidden.join(', ')));
  if (left > 0) void vscode.window.showWarningMessage(vscode.l10n.t('{0} pictures were too large and left out.', left));
}

/** The source's name without its ending, or with -2, -3 … where an issue or a folder of pictures has taken it. */
async function freeName(source: vscode.Uri): Promise<string> {
  const stem = basename(source.path).replace(/\.[^./]*$/, '');
  const taken = (name: string): Thenable<boolean> => vscode.workspace.fs.stat(vscode.Uri.joinPath(source, '..', name)).then(() => true, () => false);
  for (let n = 1; ; n++) {
    const name = n === 1 ? stem : `${stem}-${n}`;
    if (!(await taken(`${name}.issue`)) && !(await taken(`${name}-images`))) return name;
  }
}

/** Writes the issue at hand as plain text or Word, where the person says. */
async function exportPlain(server: Server, word: () => Promise<typeof Word>, given?: vscode.Uri): Promise<void> {
  const document = issueAtHand();
  const pages = document && (await server.demand<object, readonly ProofPage[]>('copydesk/proof', { textDocument: { uri: document.uri.toString() }, held: [] }));
  if (!pages) return;
  const target = given ?? (await askTarget(document.uri, '.docx', { Word: ['docx'], TXT: ['txt'] }));
  if (!target) return;
  const { toWord, toPlainText } = await word();
  await vscode.workspace.fs.writeFile(target, target.path.toLowerCase().endsWith('.txt') ? new TextEncoder().encode(toPlainText(pages)) : await toWord(pages));
}
