// Keeps what the server says of the open issues, renewed after each analysis; views and status bar read from here.
import * as vscode from 'vscode';
import { FixedMemory } from './fixed.ts';
import { isIssue } from './language.ts';
import { Pace } from './pace.ts';
import { askIssue, type DeskAnswer, type DeskFinding } from './protocol.ts';
import { SeenFindings } from '../../server/src/core/features/seen.ts';
import type { Server } from './server.ts';

/** One open issue as it was last told. */
export interface Issue {
  readonly uri: vscode.Uri;
  readonly data: DeskAnswer;
  /** Findings of these days that are gone from the text. */
  readonly fixed: readonly DeskFinding[];
}

/** The open issues. Requests are never stacked: one is under way, and one more follows, after a rest, where something changed meanwhile. */
export class Issues implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  /** Fires with the issue that was told anew. */
  readonly onDidChange = this.changed.event;
  private readonly known = new Map<string, Issue>();
  private readonly seen = new Map<string, SeenFindings>();
  private readonly paces = new Map<string, Pace>();
  /** Turns of asking and of answers, by issue. */
  private readonly asked = new Map<string, number>();
  private readonly told = new Map<string, number>();
  private readonly server: Server;
  private readonly memory: FixedMemory;
  private readonly subscriptions: vscode.Disposable[];

  /** `state` keeps what was fixed over reloads of the window. */
  constructor(server: Server, state: vscode.Memento) {
    this.server = server;
    this.memory = new FixedMemory(state);
    this.subscriptions = [
      this.changed,
      server.onDidAnalyze((uri) => this.touch(uri)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri.toString())),
      server.onDidStart(() => vscode.workspace.textDocuments.filter(isIssue).forEach(({ uri }) => void this.refresh(uri))),
    ];
  }

  of(uri: vscode.Uri | undefined): Issue | undefined {
    return uri && this.known.get(uri.toString());
  }

  /** The issue in the active editor, else the only or first one that is open. */
  active(): Issue | undefined {
    const { document } = vscode.window.activeTextEditor ?? {};
    if (isIssue(document)) return this.of(document.uri);
    const visible = vscode.window.visibleTextEditors.find((e) => isIssue(e.document));
    return visible ? this.of(visible.document.uri) : [...this.known.values()][0];
  }

  /** Asks the server now; resolves when the answer is in. An answer that a later one has overtaken is dropped. */
  async refresh(uri: vscode.Uri): Promise<void> {
    const key = uri.toString();
    const turn = (this.asked.get(key) ?? 0) + 1;
    this.asked.set(key, turn);
    const data = await askIssue(this.server, uri);
    if (data && turn > (this.told.get(key) ?? 0)) {
      this.told.set(key, turn);
      this.keep(uri, data);
    }
  }

  dispose(): void {
    for (const s of this.subscriptions) s.dispose();
  }

  private touch(uri: vscode.Uri): void {
    const key = uri.toString();
    if (!vscode.workspace.textDocuments.some((d) => isIssue(d) && d.uri.toString() === key)) return;
    const pace = this.paces.get(key) ?? new Pace(() => this.refresh(uri));
    this.paces.set(key, pace);
    pace.ask();
  }

  private forget(key: string): void {
    this.paces.get(key)?.stop();
    this.paces.delete(key);
    this.known.delete(key);
    this.seen.get(key)?.close();
  }

  private keep(uri: vscode.Uri, data: DeskAnswer): void {
    const key = uri.toString();
    const seen = this.seen.get(key) ?? new SeenFindings(this.memory.of(key));
    this.seen.set(key, seen);
    seen.update(data.version, data.findings);
    this.known.set(key, { uri, data, fixed: seen.fixed() });
    this.memory.keep(key, seen.partlyGone());
    this.changed.fire(uri);
  }
}
