// The command 审校整个文件夹: checks a folder with progress and cancel, and lists what is found. How files are checked is the platform's matter.
import * as vscode from 'vscode';
import { fileNameOf } from '../../../server/src/core/base/address.ts';
import { excludedIn } from '../exclude.ts';
import { isIssue } from '../language.ts';
import type { FileResult, Platform } from '../platform.ts';
import { toRange } from '../protocol.ts';
import type { Server } from '../server.ts';

const severities = { error: vscode.DiagnosticSeverity.Error, warning: vscode.DiagnosticSeverity.Warning, information: vscode.DiagnosticSeverity.Information, hint: vscode.DiagnosticSeverity.Hint };

export function registerFolderCommand(platform: Platform, server: Server): vscode.Disposable[] {
  const found = vscode.languages.createDiagnosticCollection('copydesk-folder');
  return [
    found,
    // an open issue has live findings of its own
    vscode.workspace.onDidOpenTextDocument((document) => { if (isIssue(document)) found.delete(document.uri); }),
    vscode.commands.registerCommand('copydesk.checkFolder', (folder?: vscode.Uri) => checkFolder(platform, server, found, folder)),
  ];
}

/** Checks every issue of the folder; resolves with how many files were looked at. */
async function checkFolder(platform: Platform, server: Server, found: vscode.DiagnosticCollection, given?: vscode.Uri): Promise<number> {
  const folder = given ?? (await vscode.window.showWorkspaceFolderPick())?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) return 0;
  found.clear();
  const skip = excludedIn(folder);
  let files = 0;
  let findings = 0;
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, cancellable: true, title: vscode.l10n.t('Checking {0}', vscode.workspace.asRelativePath(folder)) }, async (progress, token) => {
    for await (const result of platform.checkFolder(folder, skip, server, token)) {
      files++;
      findings += result.findings.length;
      progress.report({ message: vscode.l10n.t('{0} files, {1} findings', files, findings) });
      publish(found, result);
    }
  });
  void vscode.window.showInformationMessage(vscode.l10n.t('{0} files checked, {1} findings.', files, findings));
  if (findings > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
  return files;
}

function publish(found: vscode.DiagnosticCollection, { uri, findings }: FileResult): void {
  if (vscode.workspace.textDocuments.some((d) => isIssue(d) && d.uri.toString() === uri.toString())) return;
  found.set(uri, findings.map((f) => {
    const diagnostic = new vscode.Diagnostic(toRange(vscode, f.range), f.message, severities[f.severity]);
    diagnostic.source = 'copydesk';
    diagnostic.code = f.rule;
    diagnostic.relatedInformation = f.related.map(({ message, range, path }) => {
      const page = path === undefined ? uri : vscode.Uri.joinPath(uri, '..', fileNameOf(path));
      return new vscode.DiagnosticRelatedInformation(new vscode.Location(page, toRange(vscode, range)), message);
    });
    return diagnostic;
  }));
}
