// Commands of the review: go to the next or previous finding, accept one with a reason, take that back.
import * as vscode from 'vscode';
import type { Issue, Issues } from '../issues.ts';
import { isIssue, language } from '../language.ts';
import { accept, type DeskFinding, reopen, toRange, type WireRange } from '../protocol.ts';
import type { Platform } from '../platform.ts';
import type { Server } from '../server.ts';
import type { ReviewFinding, ReviewUnmatched, ReviewView } from '../views/review.ts';

export function registerReviewCommands(server: Server, issues: Issues, review: ReviewView, platform: Platform): vscode.Disposable[] {
  const { registerCommand } = vscode.commands;
  return [
    registerCommand('copydesk.revealRange', revealRange),
    registerCommand('copydesk.nextFinding', () => step(issues, 1)),
    registerCommand('copydesk.previousFinding', () => step(issues, -1)),
    registerCommand('copydesk.toggleAccepted', () => review.toggleAccepted()),
    registerCommand('copydesk.acceptFinding', (node?: Target, reason?: string) => acceptFinding(server, issues, platform, node, reason)),
    registerCommand('copydesk.reopenFinding', (node?: Target) => reopenFinding(server, issues, node)),
    registerCommand('copydesk.removeAccepted', (node?: ReviewUnmatched) => removeAccepted(server, issues, node)),
    vscode.languages.registerCodeActionsProvider({ language }, { provideCodeActions: (document, range) => acceptActions(issues.of(document.uri), range) }, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }),
  ];
}

/** A node of the review view, or what identifies a finding of an issue. */
type Target = ReviewFinding | { readonly uri: string; readonly rule: string; readonly range: WireRange };

/** Shows a place of an issue in its editor; a function tells the place as it is by now. */
async function revealRange(uri: string, range: WireRange | (() => WireRange | undefined), preserveFocus = false): Promise<void> {
  const now = typeof range === 'function' ? range() : range;
  if (!now) return;
  const place = toRange(vscode, now);
  const shown = vscode.window.visibleTextEditors.find((e) => e.document.uri.toString() === uri);
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: place, preserveFocus, ...(shown?.viewColumn ? { viewColumn: shown.viewColumn } : {}) });
  editor.revealRange(place, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Moves to the nearest open finding before or behind the caret, round the end. */
async function step(issues: Issues, direction: 1 | -1): Promise<void> {
  // from the list or the preview, in the issue that they show
  const uri = issues.active()?.uri.toString();
  const editor = isIssue(vscode.window.activeTextEditor?.document) ? vscode.window.activeTextEditor : vscode.window.visibleTextEditors.find((e) => e.document.uri.toString() === uri);
  const issue = issues.of(editor?.document.uri);
  if (!editor || !issue) return;
  const open = issue.data.findings.filter((f) => !f.accepted);
  const caret = editor.selection.start;
  const starts = open.map((f) => toRange(vscode, f.range).start);
  const target = direction > 0 ? (open[starts.findIndex((s) => s.isAfter(caret))] ?? open[0]) : (open[starts.filter((s) => s.isBefore(caret)).length - 1] ?? open.at(-1));
  if (!target) return;
  await revealRange(issue.uri.toString(), target.range);
  await vscode.commands.executeCommand('editor.action.showHover');
}

/** The finding of a target, or the one at the caret. */
function find(issues: Issues, target: Target | undefined, accepted: boolean): { issue: Issue; finding: DeskFinding } | undefined {
  if (target && 'finding' in target) return target;
  const { document, selection } = vscode.window.activeTextEditor ?? {};
  const issue = issues.of(target ? vscode.Uri.parse(target.uri) : document?.uri);
  const range = target ? toRange(vscode, target.range) : selection;
  const finding = issue?.data.findings.find((f) => (f.accepted !== null) === accepted && (!target || f.rule === target.rule) && range && toRange(vscode, f.range).intersection(range));
  return issue && finding ? { issue, finding } : undefined;
}

async function acceptFinding(server: Server, issues: Issues, platform: Platform, target?: Target, given?: string): Promise<void> {
  const found = find(issues, target, false);
  if (!found) return void vscode.window.showInformationMessage(vscode.l10n.t('There is no open finding here.'));
  if (found.issue.uri.scheme === 'untitled') return saveFirst(found.issue);
  const reason = given ?? (await chooseReason(found.finding));
  if (!reason) return;
  const name = vscode.workspace.getConfiguration('copydesk').get<string>('editorName') || platform.userName();
  const done = await accept(server, found.issue.uri, found.finding, reason, name);
  if (!done) return void vscode.window.showErrorMessage(vscode.l10n.t('Could not write .copydesk/accepted.yaml; see the log.'));
  await issues.refresh(found.issue.uri);
}

/** Accepted findings live beside the text: a text without a file has no place for them. */
async function saveFirst({ uri }: Issue): Promise<void> {
  const save = vscode.l10n.t('Save');
  if ((await vscode.window.showInformationMessage(vscode.l10n.t('Save the issue first: accepted findings are kept beside it.'), save)) !== save) return;
  await vscode.workspace.save(uri);
}

/** Takes one entry that fits nothing any more out of accepted.yaml, or all of the issue's where none is named. */
async function removeAccepted(server: Server, issues: Issues, node?: ReviewUnmatched): Promise<void> {
  const issue = node?.issue ?? issues.active();
  if (!issue) return;
  for (const entry of node ? [node.entry] : issue.data.unmatched) await reopen(server, issue.uri, entry);
  await issues.refresh(issue.uri);
}

async function chooseReason(finding: DeskFinding): Promise<string | undefined> {
  const other = vscode.l10n.t('Another reason…');
  const reasons = [vscode.l10n.t('Checked with the author'), vscode.l10n.t('Different scope'), vscode.l10n.t('Words of the source'), vscode.l10n.t('House style'), other];
  const chosen = await vscode.window.showQuickPick(reasons, { title: vscode.l10n.t('Accept: {0}', finding.message), placeHolder: vscode.l10n.t('Why does it stand?') });
  return chosen === other ? vscode.window.showInputBox({ title: finding.message, prompt: vscode.l10n.t('Why does it stand?') }) : chosen;
}

async function reopenFinding(server: Server, issues: Issues, target?: Target): Promise<void> {
  const found = find(issues, target, true);
  if (!found) return;
  await reopen(server, found.issue.uri, found.finding);
  await issues.refresh(found.issue.uri);
}

/** “Accept …” beside the quick fixes of every finding at the range. */
function acceptActions(issue: Issue | undefined, range: vscode.Range): vscode.CodeAction[] {
  if (!issue) return [];
  return issue.data.findings.filter((f) => !f.accepted && toRange(vscode, f.range).intersection(range)).map((finding) => {
    const action = new vscode.CodeAction(vscode.l10n.t('Accept “{0}” as it is…', finding.text.slice(0, 20)), vscode.CodeActionKind.QuickFix);
    action.command = { command: 'copydesk.acceptFinding', title: action.title, arguments: [{ uri: issue.uri.toString(), rule: finding.rule, range: finding.range }] };
    return action;
  });
}
