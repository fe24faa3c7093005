// Hands findings to the workbench: at once where they are few; where they are many, and each edit only moves them, once typing rests.
import * as vscode from 'vscode';
import type { HandleDiagnosticsSignature } from 'vscode-languageclient';

/** More findings than this cost the workbench more than the edit itself, as it takes them all anew each time. */
const many = 100;
/** Between two hand-overs of so many, in milliseconds. Until then the editor itself moves its marks with the text. */
const restMs = 300;

interface File {
  told: string;
  toldAt: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** Findings on their way from the server to the workbench. */
export class Findings implements vscode.Disposable {
  private readonly files = new Map<string, File>();
  private readonly came = new vscode.EventEmitter<vscode.Uri>();
  /** Fires for each analysis of a file, before the workbench knows its findings. */
  readonly onDidCome = this.came.event;

  /** The client's `handleDiagnostics`. */
  handle(uri: vscode.Uri, diagnostics: vscode.Diagnostic[], next: HandleDiagnosticsSignature): void {
    const key = uri.toString();
    const file = this.files.get(key) ?? { told: '', toldAt: 0, timer: undefined };
    this.files.set(key, file);
    clearTimeout(file.timer);
    const now = diagnostics.length > many ? wordings(diagnostics) : '';
    const tell = (): void => {
      Object.assign(file, { told: now, toldAt: performance.now(), timer: undefined });
      next(uri, diagnostics);
    };
    const wait = now === '' ? 0 : now === file.told ? restMs : file.toldAt + restMs - performance.now();
    if (wait <= 0) tell();
    else file.timer = setTimeout(tell, wait);
    if (diagnostics.length === 0) this.files.delete(key);
    this.came.fire(uri);
  }

  dispose(): void {
    for (const { timer } of this.files.values()) clearTimeout(timer);
    this.came.dispose();
  }
}

/** What findings say, wherever they stand. */
function wordings(diagnostics: readonly vscode.Diagnostic[]): string {
  return diagnostics.map(({ code, severity, message, range }) => `${typeof code === 'object' ? code.value : code}\n${severity}\n${message}\n${range.end.character - range.start.character}`).join('\n');
}
