// Remembers what was fixed in an issue over reloads of the window, for some days, in the workspace's own state.
import type * as vscode from 'vscode';
import type { Seen } from '../../server/src/core/features/seen.ts';

const key = 'copydesk.fixed';
/** What was fixed longer ago, in milliseconds, belongs to another issue's work. */
const longest = 7 * 86_400_000;
const mostFiles = 50;
const mostFindings = 200;

interface Kept {
  readonly at: number;
  readonly seen: Seen;
}

export class FixedMemory {
  private readonly state: vscode.Memento;
  private readonly kept: Map<string, Kept>;
  private told = new Map<string, string>();

  constructor(state: vscode.Memento) {
    this.state = state;
    this.kept = new Map(state.get<[string, Kept][]>(key, []).filter(([, { at }]) => Date.now() - at < longest));
  }

  of(uri: string): Seen {
    return this.kept.get(uri)?.seen ?? [];
  }

  /** Keeps what of an issue is partly or wholly gone; writes only where that has changed. */
  keep(uri: string, seen: Seen): void {
    const now = JSON.stringify(seen.map(([wording, findings]) => [wording, findings.length]));
    if (now === (this.told.get(uri) ?? '[]')) return;
    this.told.set(uri, now);
    this.kept.delete(uri);
    if (seen.length > 0) this.kept.set(uri, { at: Date.now(), seen: seen.slice(-mostFindings) });
    void this.state.update(key, [...this.kept].slice(-mostFiles));
  }
}
