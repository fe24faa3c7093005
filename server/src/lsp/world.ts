// The world of all open documents: settings, registers and words of each one's folder, headlines of the workspace.
import { fileURLToPath } from 'node:url';
import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver/node';
import type { Analysis, Surroundings } from '../core/analysis/analyzer.ts';
import { outlineOf, type OutlineSymbol } from '../core/features/outline.ts';
import { positions } from '../core/features/positions.ts';
import { defaultSurroundings } from '../host/surroundings.ts';

/** What the documents stand in. `generation` changes whenever anything of it does. */
export class World {
  generation = 0;
  private readonly analyses = new Map<string, Analysis>();
  private readonly known = new Map<string, Surroundings>();
  private listener: () => void = () => undefined;

  /** Surroundings of a document; the same object until something changes. */
  of(uri: string): Surroundings {
    const known = this.known.get(uri);
    if (known) return known;
    const made = defaultSurroundings(pathOf(uri));
    this.known.set(uri, made);
    return made;
  }

  onChange(listener: () => void): void {
    this.listener = listener;
  }

  /** Settings of the editor, section `copydesk`. */
  setEditorSettings(_settings: unknown): void {
    this.changed();
  }

  analyzed(uri: string, analysis: Analysis): void {
    this.analyses.set(uri, analysis);
  }

  closed(uri: string): void {
    this.analyses.delete(uri);
    this.known.delete(uri);
  }

  /** Headlines of the open documents that hold every character of the query in order. */
  symbols(query: string): WorkspaceSymbol[] {
    const found: WorkspaceSymbol[] = [];
    for (const [uri, { tree }] of this.analyses) {
      const range = positions(tree.lineStarts);
      const visit = (symbol: OutlineSymbol, container: string): void => {
        if (symbol.kind === 'story' && isSubsequence(query, symbol.name)) found.push({ name: symbol.name, containerName: container, kind: SymbolKind.Class, location: { uri, range: range(symbol.selection) } });
        for (const child of symbol.children) visit(child, symbol.name);
      };
      for (const symbol of outlineOf(tree)) visit(symbol, '');
    }
    return found;
  }

  private changed(): void {
    this.generation++;
    this.listener();
  }
}

function isSubsequence(query: string, text: string): boolean {
  let at = 0;
  for (const c of query) {
    at = text.indexOf(c, at);
    if (at < 0) return false;
    at += c.length;
  }
  return true;
}

/** The file's path, or the last part of another kind of URI. */
function pathOf(uri: string): string {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
