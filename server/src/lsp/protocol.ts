// From features to LSP values: ranges in the client's encoding, diagnostics, actions, symbols, tokens.
import { type CodeAction, CodeActionKind, type Diagnostic, DiagnosticSeverity, type DocumentSymbol, type Range, SymbolKind, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { Finding, FindingEdit } from '../core/analysis/finding.ts';
import type { Severity } from '../core/base/config.ts';
import type { Span } from '../core/base/span.ts';
import { evidenceWords } from '../core/features/evidence.ts';
import type { Target } from '../core/features/jumps.ts';
import { type Token, tokenTypes } from '../core/features/model.ts';
import type { RenamedElsewhere } from '../core/features/names-mentions.ts';
import type { OutlineKind, OutlineSymbol } from '../core/features/outline.ts';
import type { Tree } from '../core/syntax/model.ts';
import { type Encoding, type Snapshot, wireOffset, wirePosition } from './text.ts';

/** The server's command that writes a register entry (an underscore: for code actions, not for the palette): arguments are a document's URI and a `NewEntry`. */
export const addToRegister = '_copydesk.addToRegister';

/** What the client said it can do, as far as answers differ by it. */
export interface ClientView {
  readonly encoding: Encoding;
  readonly relatedInformation: boolean;
  readonly documentChanges: boolean;
  readonly hierarchicalSymbols: boolean;
  /** A link to `uri#L3,5` in a hover leads to that place. */
  readonly followsLines: boolean;
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, information: DiagnosticSeverity.Information, hint: DiagnosticSeverity.Hint,
};

const symbolKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  masthead: SymbolKind.Namespace, page: SymbolKind.Module, section: SymbolKind.Package, story: SymbolKind.Class, subhead: SymbolKind.Field, photo: SymbolKind.File, note: SymbolKind.String, brief: SymbolKind.Field,
};

/** Converts spans of one snapshot for one client. */
export class Converter {
  private readonly snapshot: Snapshot;
  private readonly client: ClientView;

  constructor(snapshot: Snapshot, client: ClientView) {
    this.snapshot = snapshot;
    this.client = client;
  }

  range({ start, end }: Span): Range {
    const { text, lineStarts } = this.snapshot;
    return { start: wirePosition(text, lineStarts, start, this.client.encoding), end: wirePosition(text, lineStarts, end, this.client.encoding) };
  }

  /** Range of a place in this document or another page of the issue. */
  at({ sibling, span }: Target): Range {
    return sibling ? this.in(sibling.tree, span) : this.range(span);
  }

  /** Range of a span of another page or file. */
  in({ text, lineStarts }: Pick<Tree, 'text' | 'lineStarts'>, span: Span): Range {
    return { start: wirePosition(text, lineStarts, span.start, this.client.encoding), end: wirePosition(text, lineStarts, span.end, this.client.encoding) };
  }

  offset(position: { readonly line: number; readonly character: number }): number {
    return wireOffset(this.snapshot.text, this.snapshot.lineStarts, position, this.client.encoding);
  }

  span(range: Range): Span {
    return { start: this.offset(range.start), end: this.offset(range.end) };
  }

  diagnostic(finding: Finding): Diagnostic {
    const diagnostic: Diagnostic = { range: this.range(finding.span), severity: severities[finding.severity], code: finding.rule, source: 'copydesk', message: finding.message };
    if (this.client.relatedInformation && finding.related.length > 0) {
      diagnostic.relatedInformation = finding.related.map(({ message, span, page }) => ({
        location: page ? { uri: page.uri, range: this.in(page.tree, span) } : { uri: this.snapshot.uri, range: this.range(span) },
        message: evidenceWords(message, (page?.tree.text ?? this.snapshot.text).slice(span.start, span.end)),
      }));
    }
    return diagnostic;
  }

  edits(edits: readonly FindingEdit[]): TextEdit[] {
    return edits.map((edit) => ({ range: this.range(edit.span), newText: edit.newText }));
  }

  /** Edits of this document and, where given, of other pages: of one that is open, of the version at hand; of one on disk, as it stands there. */
  workspaceEdit(edits: readonly FindingEdit[], elsewhere: readonly RenamedElsewhere[] = []): WorkspaceEdit {
    const { uri, version } = this.snapshot;
    const others = elsewhere.map((page) => ({ uri: page.uri, version: page.version ?? null, edits: page.edits.map(({ span, newText }) => ({ range: this.in(page.tree, span), newText })) }));
    if (!this.client.documentChanges) return { changes: { [uri]: this.edits(edits), ...Object.fromEntries(others.map((o) => [o.uri, o.edits])) } };
    return { documentChanges: [{ textDocument: { uri, version }, edits: this.edits(edits) }, ...others.map((o) => ({ textDocument: { uri: o.uri, version: o.version }, edits: o.edits }))] };
  }

  action(title: string, kind: string, edits: readonly FindingEdit[], diagnostics: readonly Diagnostic[] = [], preferred = false): CodeAction {
    const action: CodeAction = { title, kind, edit: this.workspaceEdit(edits) };
    if (diagnostics.length > 0) action.diagnostics = [...diagnostics];
    if (preferred) action.isPreferred = true;
    return action;
  }

  symbol(symbol: OutlineSymbol): DocumentSymbol {
    return {
      name: symbol.name, detail: symbol.detail, kind: symbolKinds[symbol.kind], range: this.range(symbol.span), selectionRange: this.range(symbol.selection),
      children: symbol.children.map((child) => this.symbol(child)),
    };
  }

  /** Five numbers a token, relative to the one before (LSP semantic tokens). */
  tokens(tokens: readonly Token[]): number[] {
    const data: number[] = [];
    let line = 0;
    let character = 0;
    for (const token of tokens) {
      const { start, end } = this.range(token);
      if (start.line !== end.line) continue;
      data.push(start.line - line, start.line === line ? start.character - character : start.character, end.character - start.character, tokenTypes.indexOf(token.type), 0);
      ({ line, character } = start);
    }
    return data;
  }
}

/** `source.fixAll.copydesk`: what editors run on save. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.copydesk`;
