// The view 核对: findings by page and story with their state; accepted ones can be shown, fixed ones are counted.
import * as vscode from 'vscode';
import type { Issue, Issues } from '../issues.ts';
import type { DeskFinding } from '../protocol.ts';

/** A story (or the masthead) with findings, or a finding. */
export type ReviewNode = { readonly kind: 'story'; readonly title: string; readonly page: string | null; readonly findings: readonly DeskFinding[]; readonly issue: Issue } | ReviewFinding | { readonly kind: 'unmatched'; readonly text: string; readonly reason: string };
export interface ReviewFinding {
  readonly kind: 'finding';
  readonly finding: DeskFinding;
  readonly issue: Issue;
}

export class ReviewView implements vscode.TreeDataProvider<ReviewNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  readonly view: vscode.TreeView<ReviewNode>;
  private readonly issues: Issues;
  private readonly subscriptions: vscode.Disposable[];
  private withAccepted = true;

  constructor(issues: Issues) {
    this.issues = issues;
    this.view = vscode.window.createTreeView('copydesk.review', { treeDataProvider: this, showCollapseAll: true });
    this.subscriptions = [this.view, this.changed, issues.onDidChange(() => this.refresh()), vscode.window.onDidChangeActiveTextEditor(() => this.refresh())];
    this.refresh();
  }

  /** Shows or hides accepted findings. */
  toggleAccepted(): void {
    this.withAccepted = !this.withAccepted;
    this.refresh();
  }

  getTreeItem(node: ReviewNode): vscode.TreeItem {
    if (node.kind === 'finding') return findingItem(node);
    if (node.kind === 'unmatched') {
      const item = new vscode.TreeItem(node.text);
      item.description = node.reason;
      item.iconPath = new vscode.ThemeIcon('circle-slash');
      item.tooltip = vscode.l10n.t('Accepted earlier, but the text has changed: this entry of accepted.yaml matches nothing any more.');
      return item;
    }
    const item = new vscode.TreeItem(node.title, vscode.TreeItemCollapsibleState.Expanded);
    item.description = [node.page ? vscode.l10n.t('page {0}', node.page) : '', String(node.findings.length)].filter(Boolean).join(' · ');
    item.contextValue = 'story';
    return item;
  }

  getChildren(node?: ReviewNode): ReviewNode[] {
    const issue = this.issues.active();
    if (!node) return issue ? [...this.stories(issue), ...issue.data.unmatched.map((u): ReviewNode => ({ kind: 'unmatched', text: u.context, reason: u.reason }))] : [];
    if (node.kind !== 'story') return [];
    return node.findings.map((finding) => ({ kind: 'finding', finding, issue: node.issue }));
  }

  dispose(): void {
    for (const s of this.subscriptions) s.dispose();
  }

  private stories(issue: Issue): ReviewNode[] {
    const { data } = issue;
    const shown = data.findings.filter((f) => this.withAccepted || !f.accepted);
    const groups = [{ id: null, title: vscode.l10n.t('Masthead and pages'), page: null }, ...data.stories];
    return groups
      .map(({ id, title, page }): ReviewNode & { kind: 'story' } => ({ kind: 'story', title, page, issue, findings: shown.filter((f) => f.story === id) }))
      .filter((group) => group.findings.length > 0);
  }

  private refresh(): void {
    const issue = this.issues.active();
    const findings = issue?.data.findings ?? [];
    const accepted = findings.filter((f) => f.accepted).length;
    this.view.message = !issue ? '' : findings.length === 0 && issue.fixed.size === 0 ? vscode.l10n.t('Nothing found.') : vscode.l10n.t('{0} open · {1} accepted · {2} fixed', findings.length - accepted, accepted, issue.fixed.size);
    this.view.badge = issue && findings.length > accepted ? { value: findings.length - accepted, tooltip: vscode.l10n.t('{0} open findings', findings.length - accepted) } : undefined;
    this.changed.fire();
  }
}

const icons: Record<DeskFinding['severity'], vscode.ThemeIcon> = {
  error: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  warning: new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')),
  information: new vscode.ThemeIcon('question', new vscode.ThemeColor('notificationsInfoIcon.foreground')),
  hint: new vscode.ThemeIcon('lightbulb'),
};

function findingItem({ finding, issue }: ReviewFinding): vscode.TreeItem {
  const item = new vscode.TreeItem(finding.message);
  item.description = finding.accepted ? vscode.l10n.t('accepted: {0}', finding.accepted.reason) : finding.rule;
  item.iconPath = finding.accepted ? new vscode.ThemeIcon('check', new vscode.ThemeColor('testing.iconPassed')) : icons[finding.severity];
  item.contextValue = finding.accepted ? 'accepted' : 'open';
  item.tooltip = new vscode.MarkdownString([`**${finding.text}** ${finding.message}`, ...finding.related.map((r) => `- ${r.message}`), finding.accepted ? `_${finding.accepted.by} ${finding.accepted.at}：${finding.accepted.reason}_` : ''].filter(Boolean).join('\n\n'));
  item.command = { command: 'copydesk.revealRange', title: '', arguments: [issue.uri.toString(), finding.range] };
  return item;
}
