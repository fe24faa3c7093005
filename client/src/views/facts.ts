// The view 事实: dates, figures, people, bodies, programmes, documents and speeches of the issue, each with its mentions; mentions in question are marked.
import * as vscode from 'vscode';
import type { Facts } from '../facts.ts';
import type { FactGroup, FactSubject, WireRange } from '../protocol.ts';
import { Calm } from './calm.ts';

type GroupNode = { readonly kind: 'group'; readonly group: FactGroup; readonly subjects: readonly SubjectNode[] };
type SubjectNode = { readonly kind: 'subject'; subject: FactSubject; readonly of: FactGroup['kind'] };
export type FactNode = GroupNode | SubjectNode | { readonly kind: 'mention'; readonly index: number; readonly parent: SubjectNode };

const doubt = new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));

export class FactsView implements vscode.TreeDataProvider<FactNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly facts: Facts;
  private readonly view: vscode.TreeView<FactNode>;
  private readonly subscriptions: vscode.Disposable[];
  private nodes: readonly GroupNode[] = [];
  private told = '';
  private readonly calm = new Calm();
  private filter = '';
  private onlyDoubts = false;

  constructor(facts: Facts) {
    this.facts = facts;
    this.view = vscode.window.createTreeView('copydesk.facts', { treeDataProvider: this, showCollapseAll: true });
    facts.watch(() => this.view.visible);
    this.subscriptions = [this.view, this.changed, facts.onDidChange(() => this.renew()), this.view.onDidChangeVisibility(({ visible }) => {
      if (visible) this.calm.shown(() => this.changed.fire());
      facts.look();
    })];
  }

  /** Asks for words and shows only subjects that hold them; none shows everything. Resolves with how many subjects are shown. */
  async chooseFilter(words?: string): Promise<number> {
    const chosen = words ?? (await vscode.window.showInputBox({ prompt: vscode.l10n.t('Show only facts that contain'), value: this.filter }));
    if (chosen !== undefined) this.filter = chosen.trim();
    return this.renew();
  }

  /** Shows only what is in question, or everything again. Resolves with how many subjects are shown. */
  toggleDoubts(): number {
    this.onlyDoubts = !this.onlyDoubts;
    return this.renew();
  }

  /** Unfolds the subject of a day and selects it. */
  async showDay(date: string): Promise<void> {
    const subject = this.nodes.find((g) => g.group.kind === 'dates')?.subjects.find((s) => s.subject.days?.first === date && s.subject.days.last === date);
    if (subject) await this.view.reveal(subject, { select: true, expand: true });
  }

  /** Where the mentions of a node stand, in which issue; undefined for groups. */
  placesOf(node: FactNode): { readonly uri: vscode.Uri; readonly kind: FactGroup['kind']; readonly ranges: readonly WireRange[] } | undefined {
    const { uri } = this.facts;
    if (!uri || node.kind === 'group') return undefined;
    const { subject, of } = node.kind === 'mention' ? node.parent : node;
    const ranges = subject.mentions.map((m) => m.range);
    return { uri, kind: of, ranges: node.kind === 'mention' ? ranges.slice(node.index, node.index + 1) : ranges };
  }

  getTreeItem(node: FactNode): vscode.TreeItem {
    if (node.kind === 'group') return groupItem(node);
    if (node.kind === 'mention') return this.mentionItem(node.parent, node.index);
    return this.subjectItem(node);
  }

  getChildren(node?: FactNode): FactNode[] {
    this.calm.note();
    if (!node) return [...this.nodes];
    if (node.kind === 'group') return [...node.subjects];
    if (node.kind === 'subject' && node.subject.mentions.length > 1) return node.subject.mentions.map((_, index) => ({ kind: 'mention', index, parent: node }));
    return [];
  }

  getParent(node: FactNode): FactNode | undefined {
    if (node.kind === 'mention') return node.parent;
    return node.kind === 'subject' ? this.nodes.find((g) => g.group.kind === node.of) : undefined;
  }

  dispose(): void {
    this.calm.stop();
    for (const s of this.subscriptions) s.dispose();
  }

  private renew(): number {
    const shown = (subject: FactSubject): boolean =>
      (!this.onlyDoubts || subject.mentions.some((m) => m.finding)) && (!this.filter || [subject.name, subject.detail, ...subject.mentions.map((m) => m.text)].some((text) => text.includes(this.filter)));
    const nodes = this.facts.groups
      .map((group): GroupNode => ({ kind: 'group', group, subjects: group.subjects.filter(shown).map((subject) => ({ kind: 'subject', subject, of: group.kind })) }))
      .filter((g) => g.subjects.length > 0);
    const count = nodes.reduce((n, g) => n + g.subjects.length, 0);
    const message = this.facts.groups.length === 0 ? '' : [this.onlyDoubts ? vscode.l10n.t('In question only') : '', this.filter ? vscode.l10n.t('Filter: {0}', this.filter) : '', count === 0 ? vscode.l10n.t('Nothing of that kind.') : ''].filter(Boolean).join(' · ');
    const now = JSON.stringify([this.facts.uri?.toString(), message, nodes], (key, value: unknown) => (key === 'range' ? (value as WireRange).start.line : value));
    const show = (): void => {
      this.nodes = nodes;
      this.changed.fire();
      // behind the rows: see Calm
      this.view.message = message;
    };
    if (now === this.told && !this.calm.waiting) this.move(nodes);
    else {
      this.told = now;
      this.calm.whenCalm(show);
    }
    return count;
  }

  /** An edit that only moves the mentions leaves the rows as they are; what they lead to is renewed. */
  private move(fresh: readonly GroupNode[]): void {
    for (const [i, { subjects }] of this.nodes.entries()) for (const [k, node] of subjects.entries()) node.subject = fresh[i]?.subjects[k]?.subject ?? node.subject;
  }

  /** A subject with one mention leads to it by itself. */
  private subjectItem(node: SubjectNode): vscode.TreeItem {
    const { name, detail, mentions } = node.subject;
    const item = new vscode.TreeItem(name || vscode.l10n.t('Speaker not named'), mentions.length > 1 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None);
    const [first] = mentions;
    item.contextValue = 'fact';
    item.description = [detail, mentions.length > 1 ? vscode.l10n.t('{0} times', mentions.length) : ''].filter(Boolean).join(' · ');
    item.tooltip = mentions.map((m) => m.text).slice(0, 5).join('\n');
    if (mentions.some((m) => m.finding)) item.iconPath = doubt;
    if (first && mentions.length === 1) Object.assign(item, this.leadTo(node, 0));
    return item;
  }

  private mentionItem(parent: SubjectNode, index: number): vscode.TreeItem {
    const mention = parent.subject.mentions[index];
    if (!mention) return new vscode.TreeItem('');
    const item = new vscode.TreeItem(mention.text);
    item.contextValue = 'fact';
    item.description = vscode.l10n.t('line {0}', mention.range.start.line + 1);
    if (mention.finding) item.iconPath = doubt;
    return Object.assign(item, this.leadTo(parent, index));
  }

  private leadTo(node: SubjectNode, index: number): Pick<vscode.TreeItem, 'tooltip' | 'command'> {
    const { finding, text } = node.subject.mentions[index] ?? { finding: null, text: '' };
    return {
      tooltip: finding ? vscode.l10n.t('In question: {0}', finding.message) : text,
      command: { command: 'copydesk.revealRange', title: '', arguments: [this.facts.uri?.toString(), () => node.subject.mentions[index]?.range] },
    };
  }
}

function groupItem({ group, subjects }: GroupNode): vscode.TreeItem {
  const titles: Record<FactGroup['kind'], [string, string]> = {
    dates: [vscode.l10n.t('Dates'), 'calendar'], figures: [vscode.l10n.t('Figures'), 'symbol-numeric'], people: [vscode.l10n.t('People'), 'person'],
    organisations: [vscode.l10n.t('Organisations'), 'organization'], programmes: [vscode.l10n.t('Quoted names and programmes'), 'milestone'],
    documents: [vscode.l10n.t('Documents and works'), 'book'], speeches: [vscode.l10n.t('Quotations'), 'quote'],
  };
  const [title, icon] = titles[group.kind];
  const item = new vscode.TreeItem(title, vscode.TreeItemCollapsibleState.Collapsed);
  const doubts = subjects.filter((s) => s.subject.mentions.some((m) => m.finding)).length;
  item.description = doubts > 0 ? vscode.l10n.t('{0}, {1} in question', subjects.length, doubts) : String(subjects.length);
  item.iconPath = new vscode.ThemeIcon(icon);
  item.id = group.kind;
  return item;
}
