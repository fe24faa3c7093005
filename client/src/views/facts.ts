// The view 事实: dates, figures, people and quoted names of the issue, each with its mentions; mentions in question are marked.
import * as vscode from 'vscode';
import type { Issues } from '../issues.ts';
import { askFacts, type FactGroup, type FactMention, type FactSubject } from '../protocol.ts';
import type { Server } from '../server.ts';

type FactNode = { readonly kind: 'group'; readonly group: FactGroup } | { readonly kind: 'subject'; readonly subject: FactSubject; readonly group: FactGroup } | { readonly kind: 'mention'; readonly mention: FactMention };

export class FactsView implements vscode.TreeDataProvider<FactNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly issues: Issues;
  private readonly server: Server;
  private readonly view: vscode.TreeView<FactNode>;
  private readonly subscriptions: vscode.Disposable[];
  private uri: vscode.Uri | undefined;
  private groups: readonly FactGroup[] = [];
  private filter = '';
  private asked = 0;

  constructor(issues: Issues, server: Server) {
    this.issues = issues;
    this.server = server;
    this.view = vscode.window.createTreeView('copydesk.facts', { treeDataProvider: this, showCollapseAll: true });
    const renew = (): void => void this.renew();
    this.subscriptions = [this.view, this.changed, issues.onDidChange(renew), vscode.window.onDidChangeActiveTextEditor(renew), this.view.onDidChangeVisibility(renew)];
  }

  /** Asks for words and shows only subjects that hold them; none shows everything. */
  async chooseFilter(words?: string): Promise<void> {
    const chosen = words ?? (await vscode.window.showInputBox({ prompt: vscode.l10n.t('Show only facts that contain'), value: this.filter }));
    if (chosen === undefined) return;
    this.filter = chosen.trim();
    this.view.message = this.filter ? vscode.l10n.t('Filter: {0}', this.filter) : '';
    this.changed.fire();
  }

  getTreeItem(node: FactNode): vscode.TreeItem {
    if (node.kind === 'group') return groupItem(node.group, this.subjectsOf(node.group).length);
    if (node.kind === 'mention') return this.mentionItem(node.mention);
    return subjectItem(node.subject);
  }

  getChildren(node?: FactNode): FactNode[] {
    if (!node) return this.groups.filter((g) => this.subjectsOf(g).length > 0).map((group) => ({ kind: 'group', group }));
    if (node.kind === 'group') return this.subjectsOf(node.group).map((subject) => ({ kind: 'subject', subject, group: node.group }));
    if (node.kind === 'subject') return node.subject.mentions.map((mention) => ({ kind: 'mention', mention }));
    return [];
  }

  dispose(): void {
    for (const s of this.subscriptions) s.dispose();
  }

  private subjectsOf(group: FactGroup): readonly FactSubject[] {
    return this.filter ? group.subjects.filter((s) => s.name.includes(this.filter) || s.mentions.some((m) => m.text.includes(this.filter))) : group.subjects;
  }

  /** Asks again, only while somebody looks. */
  private async renew(): Promise<void> {
    const uri = this.issues.active()?.uri;
    if (!this.view.visible) return;
    const asked = ++this.asked;
    const groups = uri ? await askFacts(this.server, uri) : [];
    if (asked !== this.asked || !groups) return;
    this.uri = uri;
    this.groups = groups;
    this.changed.fire();
  }

  private mentionItem(mention: FactMention): vscode.TreeItem {
    const item = new vscode.TreeItem(mention.text);
    item.description = vscode.l10n.t('line {0}', mention.range.start.line + 1);
    if (mention.finding) {
      item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
      item.tooltip = vscode.l10n.t('In question: {0}', mention.finding);
    }
    item.command = { command: 'copydesk.revealRange', title: '', arguments: [this.uri?.toString(), mention.range] };
    return item;
  }
}

function groupItem(group: FactGroup, count: number): vscode.TreeItem {
  const titles: Record<FactGroup['kind'], [string, string]> = {
    dates: [vscode.l10n.t('Dates'), 'calendar'], figures: [vscode.l10n.t('Figures'), 'symbol-numeric'], people: [vscode.l10n.t('People'), 'person'], quotations: [vscode.l10n.t('Quoted names'), 'quote'],
  };
  const [title, icon] = titles[group.kind];
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Collapsed);
  item.description = String(count);
  item.iconPath = new vscode.ThemeIcon(icon);
  item.id = group.kind;
  return item;
}

function subjectItem(subject: FactSubject): vscode.TreeItem {
  const item = new vscode.TreeItem(subject.name, vscode.TreeItemCollapsibleState.Collapsed);
  item.description = [subject.detail, subject.mentions.length > 1 ? `×${subject.mentions.length}` : ''].filter(Boolean).join(' ');
  if (subject.mentions.some((m) => m.finding)) item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  return item;
}
