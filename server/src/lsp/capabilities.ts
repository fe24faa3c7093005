// What the server offers, fitted to what the client can take.
import { CodeActionKind, type InitializeParams, type InitializeResult, PositionEncodingKind, TextDocumentSyncKind } from 'vscode-languageserver';
import { completionTriggers } from '../core/features/completion.ts';
import { tokenTypes } from '../core/features/model.ts';
import { typeTriggers } from '../core/features/format.ts';
import { addToRegister, type ClientView, fixAllKind } from './protocol.ts';
import type { Encoding } from './text.ts';

/** The client as the server sees it. */
export interface Client extends ClientView {
  /** Diagnostics are asked for by the client, not sent by the server. */
  readonly pulls: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesHints: boolean;
  readonly configuration: boolean;
  readonly watchesFiles: boolean;
  /** The server may ask for texts of further documents. */
  readonly syncsMore: boolean;
  readonly watchesConfiguration: boolean;
}

/** Reads the client's capabilities. `initializationOptions.diagnostics` may be 'push' or 'pull'; clients that can pull do so by default. */
export function readClient({ capabilities, initializationOptions, clientInfo }: InitializeParams): Client {
  const { textDocument, workspace, general } = capabilities;
  const wish = (initializationOptions as { diagnostics?: unknown } | null | undefined)?.diagnostics;
  const offered = (general?.positionEncodings ?? []).find((e): e is Encoding => e === 'utf-8' || e === 'utf-16' || e === 'utf-32');
  return {
    encoding: offered ?? 'utf-16',
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation ?? textDocument?.diagnostic?.relatedInformation ?? false,
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    // no capability says so: VS Code opens such links, and so do editors made of it
    followsLines: /\bcode\b|codium|cursor|windsurf/i.test(clientInfo?.name ?? ''),
    pulls: textDocument?.diagnostic !== undefined && wish !== 'push',
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    refreshesHints: workspace?.inlayHint?.refreshSupport ?? false,
    configuration: workspace?.configuration ?? false,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    syncsMore: textDocument?.synchronization?.dynamicRegistration ?? false,
    watchesConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
  };
}

/** The answer to `initialize`. */
export function initializeResult(client: Client): InitializeResult {
  return {
    serverInfo: { name: 'copydesk' },
    capabilities: {
      positionEncoding: { 'utf-8': PositionEncodingKind.UTF8, 'utf-16': PositionEncodingKind.UTF16, 'utf-32': PositionEncodingKind.UTF32 }[client.encoding],
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      documentSymbolProvider: { label: 'Copydesk' },
      hoverProvider: true,
      completionProvider: { triggerCharacters: [...completionTriggers], resolveProvider: false },
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, CodeActionKind.Source, fixAllKind] },
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: typeTriggers[0] ?? ',', moreTriggerCharacter: typeTriggers.slice(1) },
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      documentLinkProvider: { resolveProvider: false },
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      executeCommandProvider: { commands: [addToRegister] },
      renameProvider: { prepareProvider: true },
      inlayHintProvider: { resolveProvider: false },
      workspaceSymbolProvider: true,
      semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] }, full: true, range: true },
      ...(client.pulls ? { diagnosticProvider: { identifier: 'copydesk', interFileDependencies: true, workspaceDiagnostics: false } } : {}),
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}
