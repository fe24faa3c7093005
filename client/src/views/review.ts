// The view 核对: findings by page and story with their state; accepted ones can be hidden, fixed ones and entries that match nothing any more have groups of their own.
import * as vscode from 'vscode';
import type { Issue, Issues } from '../issues.ts';
import type { DeskData, DeskFinding } from '../protocol.ts';
import { Calm } from './calm.ts';
import { findingItem, findingTip, fixedItem, unmatchedItem } from './review-items.ts';

/** A page, a story (or the masthead), the group of what is fixed or matches nothing any more, or one thing of these. */
export type ReviewNode =
  | { readonly kind: 'group'; readonly title: string; readonly detail: string; readonly folded: boolean; readonly nodes: ReviewNode[] }
  | ReviewFinding
  | { readonly kind: 'fixed'; readonly finding: DeskFinding }
  | ReviewUnmatched;

export interface ReviewFinding {
  readonly kind: 'finding';
  readonly finding: DeskFinding;
  readonly issue: Issue;
}

/** An entry of accepted.yaml that fits no finding any more. */
export interface ReviewUnmatched {
  readonly kind: 'unmatched';
  readonly entry: DeskData['unmatched'][number];
  readonly issue: Issue;
}

export class ReviewView implements vscode.TreeDataProvider<ReviewNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  readonly view: vscode.TreeView<ReviewNode>;
  private readonly issues: Issues;
  private readonly subscriptions: vscode.Disposable[];
  private withAccepted = true;
  private nodes: ReviewNode[] = [];
  private told = '';
  private readonly calm = new Calm();

  constructor(issues: Issues) {
    this.issues = issues;
    this.view = vscode.window.createTreeView('copydesk.review', { treeDataProvider: this, showCollapseAll: true });
    this.subscriptions = [
      this.view, this.changed, issues.onDidChange(() => this.refresh()), vscode.window.onDidChangeActiveTextEditor(() => this.refresh()),
      this.view.onDidChangeVisibility(({ visible }) => { if (visible) this.calm.shown(() => this.changed.fire()); }),
    ];
    this.refresh();
  }

  /** Shows or hides accepted findings; says which. */
  toggleAccepted(): boolean {
    this.withAccepted = !this.withAccepted;
    this.refresh();
    return this.withAccepted;
  }

  getTreeItem(node: ReviewNode): vscode.TreeItem {
    if (node.kind === 'finding') return findingItem(node);
    if (node.kind === 'fixed') return fixedItem(node.finding);
    if (node.kind === 'unmatched') return unmatchedItem(node);
    const item = new vscode.TreeItem(node.title, node.folded ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.Expanded);
    item.description = node.detail;
    item.contextValue = 'group';
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, node: ReviewNode): vscode.TreeItem {
    if (node.kind === 'finding') item.tooltip = findingTip(node);
    return item;
  }

  getChildren(node?: ReviewNode): ReviewNode[] {
    this.calm.note();
    return node ? (node.kind === 'group' ? node.nodes : []) : this.nodes;
  }

  dispose(): void {
    this.calm.stop();
    for (const s of this.subscriptions) s.dispose();
  }

  private refresh(): void {
    const issue = this.issues.active();
    const findings = issue?.data.findings ?? [];
    const accepted = findings.filter((f) => f.accepted).length;
    const nothing = findings.length === 0 && issue?.fixed.length === 0 && issue.data.unmatched.length === 0;
    const message = !issue ? '' : nothing ? vscode.l10n.t('Nothing found.') : vscode.l10n.t('{0} open · {1} accepted · {2} fixed', findings.length - accepted, accepted, issue.fixed.length);
    this.view.badge = issue && findings.length > accepted ? { value: findings.length - accepted, tooltip: vscode.l10n.t('{0} open findings', findings.length - accepted) } : undefined;
    // a tree that shows the same is left alone; only what its rows lead to is renewed
    const nodes = issue ? groupsOf(issue, this.withAccepted) : [];
    const now = JSON.stringify([issue?.uri.toString(), message, nodes], (key, value: unknown) => (key === 'issue' || key === 'range' || key === 'fixes' ? undefined : value));
    const show = (): void => {
      this.nodes = nodes;
      this.changed.fire();
      // behind the rows: see Calm
      this.view.message = message;
    };
    if (now === this.told && !this.calm.waiting) {
      renew(this.nodes, nodes);
      return;
    }
    this.told = now;
    this.calm.whenCalm(show);
  }
}

/** Gives nodes that look the same the places they have now. */
function renew(shown: readonly ReviewNode[], fresh: readonly ReviewNode[]): void {
  shown.forEach((node, i) => {
    const now = fresh[i];
    if (node.kind === 'group' && now?.kind === 'group') renew(node.nodes, now.nodes);
    else Object.assign(node, now);
  });
}

/** Pages with their stories where the issue has several pages, else stories; then what is fixed and what matches nothing. */
function groupsOf(issue: Issue, withAccepted: boolean): ReviewNode[] {
  const { data, fixed } = issue;
  const shown = data.findings.filter((f) => withAccepted || !f.accepted);
  const storyNode = ({ id, title }: { id: string | null; title: string }): ReviewNode[] => {
    const own = shown.filter((f) => f.story === id);
    return own.length === 0 ? [] : [{ kind: 'group', title, detail: String(own.length), folded: false, nodes: own.map((finding) => ({ kind: 'finding', finding, issue })) }];
  };
  const head = storyNode({ id: null, title: vscode.l10n.t('Masthead and pages') });
  const pages = [...new Set(data.stories.map((s) => s.page))];
  const body = pages.length < 2 ? data.stories.flatMap(storyNode) : pages.flatMap((page): ReviewNode[] => {
    const own = data.stories.filter((s) => s.page === page);
    const nodes = own.flatMap(storyNode);
    const count = shown.filter((f) => own.some((s) => s.id === f.story)).length;
    return nodes.length === 0 ? [] : [{ kind: 'group', title: page === null ? vscode.l10n.t('No page') : vscode.l10n.t('Page {0}', page), detail: String(count), folded: false, nodes }];
  });
  return [
    ...head, ...body,
    ...folded(vscode.l10n.t('Accepted, but not in the text any more'), data.unmatched.map((entry): ReviewNode => ({ kind: 'unmatched', entry, issue }))),
    ...folded(vscode.l10n.t('Fixed'), fixed.map((finding): ReviewNode => ({ kind: 'fixed', finding }))),
  ];
}

function folded(title: string, nodes: ReviewNode[]): ReviewNode[] {
  return nodes.length === 0 ? [] : [{ kind: 'group', title, detail: String(nodes.length), folded: true, nodes }];
}
