// Rows of the view 核对: how a finding, a fixed one and an entry that matches nothing look.
import * as vscode from 'vscode';
import { evidenceWords } from '../../../server/src/core/features/evidence.ts';
import type { DeskFinding } from '../protocol.ts';
import type { ReviewFinding, ReviewUnmatched } from './review.ts';

const icons: Record<DeskFinding['severity'], vscode.ThemeIcon> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  information: new vscode.ThemeIcon('question', new vscode.ThemeColor('notificationsInfoIcon.foreground')),
  hint: new vscode.ThemeIcon('lightbulb'),
};

/** A finding with its state; a click leads to it. */
export function findingItem(node: ReviewFinding): vscode.TreeItem {
  const { finding, issue } = node;
  const item = new vscode.TreeItem(finding.message);
  if (finding.accepted) item.description = vscode.l10n.t('accepted: {0}', finding.accepted.reason);
  item.iconPath = finding.accepted ? new vscode.ThemeIcon('check', new vscode.ThemeColor('testing.iconPassed')) : icons[finding.severity];
  item.contextValue = finding.accepted ? 'accepted' : 'open';
  // the place is asked for when it is needed: an edit above moves it and leaves the row as it is
  item.command = { command: 'copydesk.revealRange', title: '', arguments: [issue.uri.toString(), () => node.finding.range] };
  return item;
}

/** What it says, with its evidence and who accepted it. */
export function findingTip({ finding: { text, message, related, evidence, accepted, rule } }: ReviewFinding): string {
  return tooltip([`${text}：${message}`, ...related.map((r, i) => `${r.path === undefined ? '' : `${r.path} `}${vscode.l10n.t('line {0}: {1}', r.range.start.line + 1, evidenceWords(r.message, evidence[i] ?? ''))}`), accepted ? `${accepted.by} ${accepted.at} ${accepted.reason}` : '', rule]);
}

export function fixedItem(finding: DeskFinding): vscode.TreeItem {
  const item = new vscode.TreeItem(finding.message);
  item.iconPath = new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
  item.contextValue = 'fixed';
  item.tooltip = tooltip([`${finding.text}：${finding.message}`, vscode.l10n.t('Not in the text any more.')]);
  return item;
}

export function unmatchedItem({ entry }: ReviewUnmatched): vscode.TreeItem {
  const item = new vscode.TreeItem(entry.context);
  item.description = entry.reason;
  item.iconPath = new vscode.ThemeIcon('circle-slash');
  item.contextValue = 'unmatched';
  item.tooltip = tooltip([`${entry.by} ${entry.at} ${entry.reason}`, entry.rule, vscode.l10n.t('Accepted earlier, but the text has changed: this entry of accepted.yaml matches nothing any more.')]);
  return item;
}

/** Lines as they are: what stands in the text is no Markdown. */
function tooltip(lines: readonly string[]): string {
  return lines.filter(Boolean).join('\n');
}
