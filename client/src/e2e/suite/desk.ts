// What the suites share: opening an issue of the workspace, waiting for events instead of sleeping.
import * as vscode from 'vscode';
import type { Api } from '../../extension.ts';
import type { DeskData } from '../../protocol.ts';

/** The extension under test, activated and its server answering. */
export async function activated(): Promise<vscode.Extension<Api>> {
  const extension = vscode.extensions.getExtension<Api>('copydesk.copydesk');
  if (!extension) throw new Error('the extension is not there');
  const api = await extension.activate();
  await api.ready();
  return extension;
}

/** Opens a file of the workspace in an editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(inWorkspace(name));
  return vscode.window.showTextDocument(document);
}

/** Runs a command and keeps in mind that it was run: the last suite asks whether every contributed one was. */
export async function run<T>(command: string, ...args: unknown[]): Promise<T> {
  commandsRun().add(command);
  return vscode.commands.executeCommand<T>(command, ...args);
}

/** Commands that the suites have run so far; the suites are bundles of their own and share nothing else. */
export function commandsRun(): Set<string> {
  const shared = globalThis as { copydeskCommandsRun?: Set<string> };
  shared.copydeskCommandsRun ??= new Set();
  return shared.copydeskCommandsRun;
}

/** A file of the workspace as text. */
export async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** A file of the workspace. */
export function inWorkspace(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** What the extension knows of an issue as soon as it satisfies the condition. */
export async function issueOf(uri: vscode.Uri, condition: (data: DeskData) => boolean): Promise<DeskData> {
  const { exports } = await activated();
  return until(exports.onDidChangeIssue, () => {
    const data = exports.issue(uri)?.data;
    return data && condition(data) ? data : undefined;
  });
}

/** The diagnostics of a file as soon as they satisfy the condition. */
export function diagnosticsOf(uri: vscode.Uri, condition: (all: readonly vscode.Diagnostic[]) => boolean): Promise<readonly vscode.Diagnostic[]> {
  return until(vscode.languages.onDidChangeDiagnostics, () => {
    const all = vscode.languages.getDiagnostics(uri).filter((d) => d.source === 'copydesk');
    return condition(all) ? all : undefined;
  });
}

/** The first value of `look` that is not undefined: looked for now and at each event. */
export function until<T>(event: vscode.Event<unknown>, look: () => T | undefined): Promise<T> {
  return new Promise((resolve) => {
    const now = look();
    if (now !== undefined) return resolve(now);
    const subscription = event(() => {
      const found = look();
      if (found === undefined) return;
      subscription.dispose();
      resolve(found);
    });
  });
}

/** The rule of a diagnostic: `date/weekday`. */
export function ruleOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === 'object' ? code.value : code);
}
