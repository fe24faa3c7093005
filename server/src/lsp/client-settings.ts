// Settings of the editor: asked for each open document, as folders of one workspace may set them differently.
import type { Connection } from 'vscode-languageserver';
import type { InlayOptions } from '../core/features/model.ts';
import { later } from './pause.ts';
import type { World } from './world.ts';

const section = 'copydesk';
/** A client that promises settings and never sends them holds nothing up longer than this, in milliseconds. */
const longestWait = 1000;

/** What the editor has set, for all documents and for each. Kept as JSON, as clients send the same again and again. */
export class ClientSettings {
  private readonly connection: Connection;
  private readonly world: World;
  private readonly own = new Map<string, string>();
  private readonly waiting = new Map<string, Promise<void>>();
  private general = '';
  /** Whether the client answers `workspace/configuration`. */
  asks = false;

  constructor(connection: Connection, world: World) {
    this.connection = connection;
    this.world = world;
  }

  /** Asks for a document that was opened; resolves when its settings are known. Null where nothing needs to be asked. */
  opened(uri: string): Promise<void> | null {
    if (!this.asks) return null;
    const asked = Promise.race([this.read([uri]), new Promise<void>((resolve) => { later(longestWait, resolve); })]).finally(() => {
      if (this.waiting.get(uri) === asked) this.waiting.delete(uri);
    });
    this.waiting.set(uri, asked);
    return asked;
  }

  closed(uri: string): void {
    this.own.delete(uri);
    this.waiting.delete(uri);
  }

  /** Until it resolves, the document may stand under settings that are not its own; undefined where they are known. */
  settling(uri: string): Promise<void> | undefined {
    return this.waiting.get(uri);
  }

  /** The client says that something changed; `told` are the settings themselves, where it does not answer questions. */
  async changed(told: unknown, open: Iterable<string>): Promise<void> {
    if (this.asks) await this.read([...open]);
    else this.apply(null, isRecord(told) && section in told ? told[section] : told);
  }

  hints(uri: string): InlayOptions {
    const { inlayHints } = JSON.parse(this.own.get(uri) ?? (this.general || '{}')) as { inlayHints?: { dates?: unknown; figures?: unknown } };
    const dates = inlayHints?.dates;
    return { dates: dates === 'relative' || dates === 'all' ? dates : 'off', figures: inlayHints?.figures === true };
  }

  /** Reads the settings of the workspace and of some documents in one question. */
  private async read(uris: readonly string[]): Promise<void> {
    const items = [{ section }, ...uris.map((scopeUri) => ({ scopeUri, section }))];
    const [general, ...own] = await this.connection.workspace.getConfiguration(items).catch((): unknown[] => []) as unknown[];
    this.apply(null, general);
    for (const [i, uri] of uris.entries()) this.apply(uri, own[i]);
  }

  /** Sets what all documents have, or one. */
  private apply(uri: string | null, value: unknown): void {
    const settings = isRecord(value) ? value : {};
    const seen = JSON.stringify(settings);
    if (seen === (uri === null ? this.general : (this.own.get(uri) ?? this.general))) return;
    if (uri === null) this.general = seen;
    else this.own.set(uri, seen);
    this.world.setEditorSettings(settings, uri);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
