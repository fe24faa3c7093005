// The command 审校整个文件夹: checks a folder with progress and cancel, and lists what is found. How files are checked is the platform's matter.
import * as vscode from 'vscode';
import { fileNameOf } from '../../../server/src/core/base/address.ts';
import { excludedIn } from '../exclude.ts';
import { isIssue } from '../language.ts';
import type { FileResult, FolderNews, Platform } from '../platform.ts';
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
  const folder = given ?? (await chooseFolder());
  if (!folder) return 0;
  found.clear();
  const skip = excludedIn(folder);
  const sum: Sum = { files: 0, findings: 0, done: 0, total: 0, end: null, cancelled: false };
  await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, cancellable: true, title: vscode.l10n.t('Checking {0}', vscode.workspace.asRelativePath(folder)) }, async (progress, token) => {
    let shown = 0;
    for await (const news of platform.checkFolder(folder, skip, server, token)) {
      if (news.kind === 'result') {
        sum.files++;
        sum.findings += news.result.findings.length;
        publish(found, news.result);
      } else if (news.kind === 'progress') {
        sum.done = news.done;
        sum.total = news.total;
        const percent = sum.total > 0 ? Math.floor((sum.done * 100) / sum.total) : 0;
        progress.report({ increment: percent - shown, message: vscode.l10n.t('{0} of {1} files ({2}%), {3} findings', sum.done, sum.total, percent, sum.findings) });
        shown = percent;
      } else sum.end = news;
    }
    sum.cancelled = token.isCancellationRequested;
  });
  tell(server, sum);
  if (sum.findings > 0) await vscode.commands.executeCommand('workbench.actions.view.problems');
  return sum.files;
}

/** The only folder of the workspace, or the one a person picks; undefined where there is none, which is told, or none was picked. */
async function chooseFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) void vscode.window.showInformationMessage(vscode.l10n.t('Open a folder first.'));
  return folders.length > 1 ? (await vscode.window.showWorkspaceFolderPick())?.uri : folders[0]?.uri;
}

interface Sum {
  /** Files that were checked, and what was found in them. */
  files: number;
  findings: number;
  /** Of all files, those that are done with, also those that could not be read. */
  done: number;
  total: number;
  end: Extract<FolderNews, { readonly kind: 'unreadable' | 'failed' }> | null;
  cancelled: boolean;
}

/** Says how it ended: whole, cancelled, with files that could not be read, or not at all. */
function tell(server: Server, { files, findings, total, end, cancelled }: Sum): void {
  const show = vscode.l10n.t('Show log');
  const opensLog = (chosen: string | undefined): void => { if (chosen === show) server.log.show(); };
  if (cancelled) void vscode.window.showInformationMessage(total > 0 ? vscode.l10n.t('Cancelled after {0} of {1} files; {2} findings so far.', files, total, findings) : vscode.l10n.t('Cancelled before the first file.'));
  else if (end?.kind === 'failed') void vscode.window.showErrorMessage(vscode.l10n.t('The check of the folder broke off after {0} files: {1}', files, end.words), show).then(opensLog);
  else if (end) void vscode.window.showWarningMessage(vscode.l10n.t('{0} files checked, {1} findings; {2} files could not be read: {3}', files, findings, end.files, end.words.join('; ')), show).then(opensLog);
  else if (files === 0) void vscode.window.showInformationMessage(vscode.l10n.t('There is no issue in this folder.'));
  else void vscode.window.showInformationMessage(vscode.l10n.t('{0} files checked, {1} findings.', files, findings));
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
