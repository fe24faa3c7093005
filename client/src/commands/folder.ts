// The command 审校整个文件夹: runs the command line over a folder, with progress and cancel, and lists what it finds.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import * as vscode from 'vscode';
import { isIssue } from '../language.ts';
import { toRange, type WireRange } from '../protocol.ts';
import type { Server } from '../server.ts';

interface FileResult {
  readonly path: string;
  readonly findings: readonly { readonly rule: string; readonly severity: 'error' | 'warning' | 'information' | 'hint'; readonly message: string; readonly range: WireRange; readonly related: readonly { readonly message: string; readonly range: WireRange }[] }[];
}

const severities = { error: vscode.DiagnosticSeverity.Error, warning: vscode.DiagnosticSeverity.Warning, information: vscode.DiagnosticSeverity.Information, hint: vscode.DiagnosticSeverity.Hint };

export function registerFolderCommand(context: vscode.ExtensionContext, server: Server): vscode.Disposable[] {
  const found = vscode.languages.createDiagnosticCollection('copydesk-folder');
  return [
    found,
    // an open issue has live findings of its own
    vscode.workspace.onDidOpenTextDocument((document) => { if (isIssue(document)) found.delete(document.uri); }),
    vscode.commands.registerCommand('copydesk.checkFolder', (folder?: vscode.Uri) => checkFolder(context, server, found, folder)),
  ];
}

/** Checks every issue of the folder; resolves with how many files were looked at. */
async function checkFolder(context: vscode.ExtensionContext, server: Server, found: vscode.DiagnosticCollection, given?: vscode.Uri): Promise<number> {
  const folder = given ?? (await vscode.window.showWorkspaceFolderPick())?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder?.scheme !== 'file') return 0;
  found.clear();
  const skip = Object.entries(vscode.workspace.getConfiguration('files', folder).get<Record<string, boolean>>('exclude') ?? {}).filter(([, on]) => on).flatMap(([glob]) => ['--exclude', glob]);
  const args = [context.asAbsolutePath('dist/cli.js'), 'check', '--format', 'jsonl', '--fail-on', 'never', ...skip, folder.fsPath];
  let files = 0;
  let findings = 0;
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, cancellable: true, title: vscode.l10n.t('Checking {0}', vscode.workspace.asRelativePath(folder)) }, async (progress, token) => {
    const child = spawn(process.execPath, args, { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
    token.onCancellationRequested(() => child.kill());
    child.stderr.on('data', (chunk: Buffer) => server.log.info(String(chunk).trimEnd()));
    const ended = new Promise<void>((resolve, reject) => child.once('close', () => resolve()).once('error', reject));
    for await (const line of createInterface({ input: child.stdout })) {
      const result = parse(line);
      if (!result) continue;
      files++;
      findings += result.findings.length;
      progress.report({ message: vscode.l10n.t('{0} files, {1} findings', files, findings) });
      publish(found, result);
    }
    await ended;
  });
  void vscode.window.showInformationMessage(vscode.l10n.t('{0} files checked, {1} findings.', files, findings));
  if (findings > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
  return files;
}

function parse(line: string): FileResult | undefined {
  try {
    const value = JSON.parse(line) as Partial<FileResult>;
    return typeof value.path === 'string' && Array.isArray(value.findings) ? (value as FileResult) : undefined;
  } catch {
    return undefined;
  }
}

function publish(found: vscode.DiagnosticCollection, { path, findings }: FileResult): void {
  const uri = vscode.Uri.file(path);
  if (vscode.workspace.textDocuments.some((d) => isIssue(d) && d.uri.toString() === uri.toString())) return;
  found.set(uri, findings.map((f) => {
    const diagnostic = new vscode.Diagnostic(toRange(vscode, f.range), f.message, severities[f.severity]);
    diagnostic.source = 'copydesk';
    diagnostic.code = f.rule;
    diagnostic.relatedInformation = f.related.map((r) => new vscode.DiagnosticRelatedInformation(new vscode.Location(uri, toRange(vscode, r.range)), r.message));
    return diagnostic;
  }));
}
