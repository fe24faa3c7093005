// The facts of the issue at hand, asked for while a view shows them.
import * as vscode from 'vscode';
import type { Issues } from './issues.ts';
import { Pace } from './pace.ts';
import { askFacts, askFactText, type FactGroup, type WireRange } from './protocol.ts';
import type { Server } from './server.ts';

export class Facts implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<void>();
  /** Fires when the facts were told anew, or another issue is at hand. */
  readonly onDidChange = this.changed.event;
  private readonly issues: Issues;
  private readonly server: Server;
  private readonly watchers: (() => boolean)[] = [];
  private readonly pace = new Pace(() => this.renew(), { least: 100, quiet: 400 });
  private readonly subscriptions: vscode.Disposable[];
  uri: vscode.Uri | undefined;
  groups: readonly FactGroup[] = [];

  constructor(issues: Issues, server: Server) {
    this.issues = issues;
    this.server = server;
    const ask = (): void => this.pace.ask();
    this.subscriptions = [this.changed, { dispose: () => this.pace.stop() }, issues.onDidChange(ask), vscode.window.onDidChangeActiveTextEditor(ask)];
  }

  /** Adds a view that wants facts while `visible` is true; the view calls `look` when that changes. */
  watch(visible: () => boolean): void {
    this.watchers.push(visible);
  }

  /** Asks again, as a view has come into sight. */
  look(): void {
    this.pace.ask();
  }

  /** The date of the issue the facts are of, ISO; null where it is unknown. */
  get issueDate(): string | null {
    return this.issues.of(this.uri)?.data.issue.date ?? null;
  }

  /** A fact of an issue as a line of text; undefined where none stands there. */
  textOf(uri: vscode.Uri, ranges: readonly WireRange[], kind?: FactGroup['kind']): Promise<string | undefined> {
    return askFactText(this.server, uri, ranges, kind);
  }

  dispose(): void {
    for (const s of this.subscriptions) s.dispose();
  }

  private async renew(): Promise<void> {
    if (!this.watchers.some((visible) => visible())) return;
    const uri = this.issues.active()?.uri;
    const groups = uri ? await askFacts(this.server, uri) : [];
    if (!groups) return;
    this.uri = uri;
    this.groups = groups;
    this.changed.fire();
  }
}
