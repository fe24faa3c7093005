// Commands that make files: an issue from Word or text, plain text or Word from an issue; new issues and the example beside them.
import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { Issues } from '../issues.ts';
import { askProof } from '../protocol.ts';
import type { Platform } from '../platform.ts';
import type { Server } from '../server.ts';
import type * as Word from '../word.ts';
import { registerExample } from './example.ts';
import { registerNewIssue } from './new-issue.ts';

export function registerFilesCommands(context: vscode.ExtensionContext, server: Server, issues: Issues, platform: Platform): vscode.Disposable[] {
  const word = (): Promise<typeof Word> => platform.loadWord(context);
  return [
    ...registerNewIssue(server, issues), ...registerExample(context, server, issues),
    vscode.commands.registerCommand('copydesk.importWord', (source?: vscode.Uri) => importFile(word, source)),
    vscode.commands.registerCommand('copydesk.exportPlain', (target?: vscode.Uri) => exportPlain(server, issues, word, target)),
  ];
}

/** Turns a .docx or .txt file (UTF-8, UTF-16 or GB18030) into an issue beside it and opens that; never writes over a file. */
async function importFile(word: () => Promise<typeof Word>, given?: vscode.Uri): Promise<void> {
  const source = given ?? (await vscode.window.showOpenDialog({ filters: { 'Word, TXT': ['docx', 'txt'] }, title: vscode.l10n.t('Import') }))?.[0];
  if (!source) return;
  const { fromWord, fromText } = await word();
  const bytes = await vscode.workspace.fs.readFile(source);
  try {
    const imported = source.path.toLowerCase().endsWith('.docx') ? await fromWord(bytes, `${basename(source.path, '.docx')}-images`) : { text: fromText(bytes), images: [] };
    const target = await freeName(source.with({ path: source.path.replace(/\.[^./]*$/, '.issue') }));
    for (const image of imported.images) await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(source, '..', image.path), image.bytes);
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(imported.text));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(target));
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t('Could not import {0}: {1}', basename(source.path), error instanceof Error ? error.message : String(error)));
  }
}

/** The name itself, or with -2, -3 … where it is taken. */
async function freeName(wanted: vscode.Uri): Promise<vscode.Uri> {
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? wanted : wanted.with({ path: wanted.path.replace(/(\.[^./]*)$/, `-${n}$1`) });
    const taken = await vscode.workspace.fs.stat(candidate).then(() => true, () => false);
    if (!taken) return candidate;
  }
}

async function exportPlain(server: Server, issues: Issues, word: () => Promise<typeof Word>, given?: vscode.Uri): Promise<void> {
  const issue = issues.active();
  const pages = issue && (await askProof(server, issue.uri));
  if (!issue || !pages) return;
  const beside = issue.uri.with({ path: issue.uri.path.replace(/\.[^./]*$/, '.docx') });
  const target = given ?? (await vscode.window.showSaveDialog({ defaultUri: beside, filters: { Word: ['docx'], TXT: ['txt'] } }));
  if (!target) return;
  const { toWord, toPlainText } = await word();
  await vscode.workspace.fs.writeFile(target, target.path.endsWith('.txt') ? new TextEncoder().encode(toPlainText(pages)) : await toWord(pages));
}
