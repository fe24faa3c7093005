// Register files open in the editor: what is wrong in them is told while they are written, not when they are saved.
import { type Connection, DiagnosticSeverity, DidChangeTextDocumentNotification, DidCloseTextDocumentNotification, DidOpenTextDocumentNotification, TextDocumentSyncKind } from 'vscode-languageserver';
import type { Locale } from '../core/base/message.ts';
import { type Files, readUtf8 } from '../host/files.ts';
import { DuplicateIds } from '../host/registers-duplicates.ts';
import { readRegisterText, type RegisterFileProblem } from '../host/registers-read.ts';
import { later } from './pause.ts';
import { changeSnapshot, type Encoding, openSnapshot, type Snapshot, type TextChange } from './text.ts';

interface Buffer {
  readonly path: string;
  snapshot: Snapshot;
  /** What is wrong in the text last read. */
  problems: readonly RegisterFileProblem[];
  /** Milliseconds the last reading took. */
  took: number;
  isDue: boolean;
}

/** After so many milliseconds without a keystroke a file is read; one that takes long waits ten times as long as it takes. */
const rest = 200;

/** The open register files by their URIs. `told` is called whenever the faults of one may have changed. */
export class RegisterBuffers {
  private readonly buffers = new Map<string, Buffer>();
  private readonly told: () => void;

  constructor(told: () => void) {
    this.told = told;
  }

  has(uri: string): boolean {
    return this.buffers.has(uri);
  }

  open(uri: string, path: string, version: number, text: string): void {
    const buffer: Buffer = { path, snapshot: openSnapshot(uri, version, text), problems: [], took: 0, isDue: false };
    this.buffers.set(uri, buffer);
    this.read(buffer);
  }

  change(uri: string, version: number, changes: readonly TextChange[], encoding: Encoding): void {
    const buffer = this.buffers.get(uri);
    if (!buffer) return;
    buffer.snapshot = changeSnapshot(buffer.snapshot, version, changes, encoding);
    if (buffer.isDue) return;
    buffer.isDue = true;
    this.wait(uri, buffer, buffer.snapshot);
  }

  close(uri: string): void {
    if (this.buffers.delete(uri)) this.told();
  }

  /** Faults of the open files by their paths; they go before those of the files on disk. */
  problems(): ReadonlyMap<string, readonly RegisterFileProblem[]> {
    return new Map([...this.buffers.values()].map(({ path, problems }) => [path, problems]));
  }

  /** Whether an open file is as it is on disk. */
  isSaved(path: string, files: Files): boolean {
    const buffer = [...this.buffers.values()].find((b) => b.path === path);
    try {
      return buffer !== undefined && readUtf8(files, path) === buffer.snapshot.text;
    } catch {
      return false;
    }
  }

  /** Reads the file once nothing was typed for a while. */
  private wait(uri: string, buffer: Buffer, seen: Snapshot): void {
    later(Math.max(rest, buffer.took * 10), () => {
      if (this.buffers.get(uri) !== buffer) return;
      if (buffer.snapshot !== seen) this.wait(uri, buffer, buffer.snapshot);
      else this.read(buffer);
    });
  }

  private read(buffer: Buffer): void {
    const began = performance.now();
    const { path, snapshot: { text } } = buffer;
    const read = readRegisterText(text, path);
    buffer.problems = [...read.problems, ...new DuplicateIds().of(path, text, read)];
    buffer.took = performance.now() - began;
    buffer.isDue = false;
    this.told();
  }
}

/** Asks a client whose own documents are newspapers alone for the texts of register files too. */
export function askForRegisters(connection: Connection): void {
  const documentSelector = [{ pattern: '**/copydesk/registers/*.{yaml,yml}' }];
  const none = (): undefined => undefined;
  void connection.client.register(DidOpenTextDocumentNotification.type, { documentSelector }).catch(none);
  void connection.client.register(DidChangeTextDocumentNotification.type, { documentSelector, syncKind: TextDocumentSyncKind.Incremental }).catch(none);
  void connection.client.register(DidCloseTextDocumentNotification.type, { documentSelector }).catch(none);
}

/** A fault as the editor shows it, in the reader's language. */
export function registerDiagnostic({ line, character, length, message }: Pick<RegisterFileProblem, 'line' | 'character' | 'length' | 'message'>, locale: Locale): { range: { start: { line: number; character: number }; end: { line: number; character: number } }; severity: DiagnosticSeverity; source: string; message: string } {
  return { range: { start: { line, character }, end: { line, character: character + length } }, severity: DiagnosticSeverity.Error, source: 'copydesk', message: message[locale] };
}
