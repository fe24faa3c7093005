// The view 日历: the days an issue names, on small months; a click leads to the text and to the day in the facts view.
import * as vscode from 'vscode';
import type { FromCalendar, ToCalendar } from '../calendar/page.ts';
import type { Facts } from '../facts.ts';
import type { FactMention, FactSubject } from '../protocol.ts';
import { shell } from '../webview.ts';
import type { FactsView } from './facts.ts';

export class CalendarView implements vscode.WebviewViewProvider, vscode.Disposable {
  private readonly context: vscode.ExtensionContext;
  private readonly facts: Facts;
  private readonly list: FactsView;
  private readonly subscriptions: vscode.Disposable[];
  private view: vscode.WebviewView | undefined;
  /** The day chosen last, and which of its mentions was shown. */
  private chosen = { date: '', index: -1 };

  constructor(context: vscode.ExtensionContext, facts: Facts, list: FactsView) {
    this.context = context;
    this.facts = facts;
    this.list = list;
    facts.watch(() => this.view?.visible ?? false);
    this.subscriptions = [vscode.window.registerWebviewViewProvider('copydesk.calendar', this), facts.onDidChange(() => this.send())];
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.view = view;
    view.webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(this.context.extensionUri, 'dist')] };
    view.webview.onDidReceiveMessage((message: FromCalendar) => {
      if (message.type === 'day') void this.show(message.date);
      else this.facts.look();
    });
    view.onDidChangeVisibility(() => this.facts.look());
    view.onDidDispose(() => { this.view = undefined; });
    view.webview.html = shell(view.webview, this.context.extensionUri, 'calendar');
  }

  dispose(): void {
    for (const s of this.subscriptions) s.dispose();
  }

  private dates(): readonly FactSubject[] {
    return this.facts.groups.find((g) => g.kind === 'dates')?.subjects ?? [];
  }

  private send(): void {
    const entries = this.dates().flatMap(({ days, mentions }) => (days?.exact ? [{ first: days.first, last: days.last, texts: mentions.map((m) => m.text), questioned: mentions.filter((m) => m.finding).length }] : []));
    const message: ToCalendar = { entries, issueDate: this.facts.issueDate, words: words() };
    void this.view?.webview.postMessage(message);
  }

  /** Leads to the first mention of a day, and to the next one each time the day is chosen again. */
  private async show(date: string): Promise<void> {
    const mentions: FactMention[] = this.dates().filter((s) => s.days?.exact && s.days.first <= date && date <= s.days.last && Date.parse(s.days.last) - Date.parse(s.days.first) < 14 * 86_400_000).flatMap((s) => s.mentions);
    if (mentions.length === 0) return;
    this.chosen = { date, index: date === this.chosen.date ? (this.chosen.index + 1) % mentions.length : 0 };
    await this.list.showDay(date);
    await vscode.commands.executeCommand('copydesk.revealRange', this.facts.uri?.toString(), mentions[this.chosen.index]?.range);
  }
}

function words(): ToCalendar['words'] {
  return {
    month: vscode.l10n.t('{1}/{0}'), weekdays: vscode.l10n.t('Mo Tu We Th Fr Sa Su').split(' '), issue: vscode.l10n.t('this issue'),
    questioned: vscode.l10n.t('{0} in question'), nothing: vscode.l10n.t('The issue names no day.'),
  };
}
