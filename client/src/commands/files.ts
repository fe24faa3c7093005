// Commands that make files: a new issue, an issue from Word or text, plain text or Word from an issue, the example.
import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { Issues } from '../issues.ts';
import { askProof } from '../protocol.ts';
import type { Platform } from '../platform.ts';
import type { Server } from '../server.ts';
import type * as Word from '../word.ts';

export function registerFilesCommands(context: vscode.ExtensionContext, server: Server, issues: Issues, platform: Platform): vscode.Disposable[] {
  const word = (): Promise<typeof Word> => platform.loadWord(context);
  return [
    vscode.commands.registerCommand('copydesk.newIssue', (date?: string) => newIssue(issues, date)),
    vscode.commands.registerCommand('copydesk.importWord', (source?: vscode.Uri) => importFile(word, source)),
    vscode.commands.registerCommand('copydesk.exportPlain', (target?: vscode.Uri) => exportPlain(server, issues, word, target)),
    vscode.commands.registerCommand('copydesk.openExample', () => openExample(context)),
  ];
}

/** Opens an untitled issue from the template: date given or tomorrow, number one above the open issue's for each day between. */
async function newIssue(issues: Issues, given?: string): Promise<void> {
  const tomorrow = new Date(Date.now() + 86_400_000).toLocaleDateString('sv');
  const chosen = given ?? (await vscode.window.showInputBox({ title: vscode.l10n.t('Date of the new issue'), value: tomorrow, prompt: vscode.l10n.t('As 2026-04-17') }));
  const date = chosen ? new Date(`${chosen}T00:00:00Z`) : undefined;
  if (!date || Number.isNaN(date.getTime())) return;
  const last = issues.active()?.data.issue;
  const days = last?.date ? Math.round((date.getTime() - Date.parse(`${last.date}T00:00:00Z`)) / 86_400_000) : 0;
  const number = last?.number && days > 0 ? String(last.number + days) : '';
  const content = template(last?.paper ?? vscode.l10n.t('Name of the paper'), date, number);
  const document = await vscode.workspace.openTextDocument({ language: 'newspaper', content });
  await vscode.window.showTextDocument(document);
}

function template(paper: string, date: Date, number: string): string {
  const day = `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日 星期${'日一二三四五六'[date.getUTCDay()]}`;
  const pages = ['要闻', '综合', '民生', '文体'].map((title, i) => `第0${i + 1}版：${title}\n\n# 标题\n\n本报讯（记者 姓名）\n`);
  return `${paper}\n${day}${number ? ` 第${number}期` : ''}\n本期四版\n\n${pages.join('\n')}`;
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

/** Opens a copy of the example issue that may be edited freely. */
async function openExample(context: vscode.ExtensionContext): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'test-fixtures/example.issue'));
  const document = await vscode.workspace.openTextDocument({ language: 'newspaper', content: new TextDecoder().decode(bytes) });
  await vscode.window.showTextDocument(document);
}
