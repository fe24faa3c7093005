// The language server: documents in, findings out, by push or by pull.
import { join } from 'node:path';
import { type Connection, type DiagnosticServerCancellationData, DidChangeConfigurationNotification, DidChangeWatchedFilesNotification, type DocumentDiagnosticReport, DocumentDiagnosticReportKind, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { cancelled } from '../core/base/cancel.ts';
import { asIs, format, type Message } from '../core/base/message.ts';
import { settingsFile } from '../host/newsroom.ts';
import { problemsByFile as registerFiles } from '../host/registers.ts';
import type { SettingsProblem } from '../host/settings.ts';
import { isPage } from '../host/siblings.ts';
import { Around } from './around.ts';
import { type Client, initializeResult, readClient } from './capabilities.ts';
import { ClientSettings } from './client-settings.ts';
import { registerDesk } from './desk.ts';
import { createHandle } from './handle.ts';
import { registerHandlers } from './handlers.ts';
import { Converter } from './protocol.ts';
import { askForRegisters, registerDiagnostic, RegisterBuffers } from './register-buffers.ts';
import { type Analyzed, Session } from './session.ts';
import { type Place, World } from './world.ts';

const analysisFailed: Message = { zh: '分析 {uri} 时出错：{error}', en: 'The analysis of “{uri}” failed: {error}' };

const plainClient: Client = {
  encoding: 'utf-16', relatedInformation: false, documentChanges: false, hierarchicalSymbols: false, followsLines: false, pulls: false, refreshesDiagnostics: false, refreshesHints: false,
  configuration: false, watchesFiles: false, syncsMore: false, watchesConfiguration: false,
};

/** Wires a connection to a server in a place; `connection.listen()` is the caller's. The answer is the world it serves in. */
export function serve(connection: Connection, place: Place): World {
  const sessions = new Map<string, Session>();
  const world = new World(place);
  let client = plainClient;
  const settings = new ClientSettings(connection, world);

  connection.onInitialize((params) => {
    client = readClient(params);
    const wish: unknown = isRecord(params.initializationOptions) ? params.initializationOptions.locale : params.locale;
    // only a client that speaks English alone is answered in English
    settings.asks = client.configuration;
    world.setLanguage(typeof wish === 'string' && /^en\b/.test(wish) ? 'en' : 'zh');
    return initializeResult(client);
  });
  connection.onInitialized(() => {
    // once only: clients answer a registration with the settings, and each answer reads them again
    if (client.watchesConfiguration) void connection.client.register(DidChangeConfigurationNotification.type, { section: 'copydesk' }).catch(() => undefined);
    if (client.watchesFiles) void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: '**/*.{yaml,yml}' }, { globPattern: '**/*.{issue,txt,md}' }] }).catch(() => undefined);
    if (client.syncsMore) askForRegisters(connection);
    if (client.configuration) void settings.changed(null, sessions.keys());
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => world.reads(uri, sessions.keys()))) world.reload();
    else if (changes.some(({ uri }) => isPage.test(uri))) world.pagesChanged();
  });
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => {
    world.saved();
    world.reloadIfStale(uri);
  });

  const publish = ({ snapshot, analysis }: Analyzed): void => {
    world.analyzed(snapshot.uri, analysis);
    // under settings that may not be its own nothing is said
    if (client.pulls || settings.settling(snapshot.uri)) return;
    const to = new Converter(snapshot, client);
    void connection.sendDiagnostics({ uri: snapshot.uri, version: snapshot.version, diagnostics: world.sortOut(snapshot.uri, analysis).open.map((f) => to.diagnostic(f)) });
  };
  /** Mistakes of settings and register files are shown in the files themselves. */
  const told = new Map<string, string>();
  const publishSettings = (): void => {
    // they are told as the findings of their newsroom are
    const rooms = new Map([...sessions.keys()].map((uri) => ({ ...world.roomOf(uri), locale: world.localeOf(uri) })).map((room) => [room.root, room]));
    const open = buffers.problems();
    const read = [...rooms].flatMap(([root, room]) => (root === null ? [] : [{ path: join(root, settingsFile), problems: room.settings.problems }, ...registerFiles(place.files, room)].map((file) => ({ ...file, locale: room.locale }))));
    // an open file is told as it stands in the editor, one that is as it is on disk with what other files say against it
    const files = new Map(read.map(({ path, problems }): [string, readonly SettingsProblem[]] => [path, problems]));
    const locales = new Map(read.map(({ path, locale }) => [path, locale]));
    for (const [path, problems] of open) files.set(path, problems.length === 0 && buffers.isSaved(path, place.files) ? (files.get(path) ?? []) : problems);
    for (const [path, problems] of files) {
      const uri = place.files.uriOf(path);
      const diagnostics = problems.map((problem) => registerDiagnostic(problem, locales.get(path) ?? world.localeOf(uri)));
      if ((told.get(uri) ?? '[]') === JSON.stringify(diagnostics)) continue;
      told.set(uri, JSON.stringify(diagnostics));
      void connection.sendDiagnostics({ uri, diagnostics });
    }
  };
  const buffers = new RegisterBuffers(publishSettings);
  const fail = (uri: string) => (error: unknown): void => {
    connection.console.error(format(analysisFailed, world.localeOf(uri), { uri, error: asIs(error instanceof Error ? (error.stack ?? error.message) : String(error)) }));
  };

  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    sessions.get(uri)?.close();
    world.reloadIfStale(uri);
    if (world.isRegister(uri)) {
      buffers.open(uri, world.pathOf(uri), version, text);
      return;
    }
    const asked = settings.opened(uri);
    const session = new Session(uri, version, text, world.of(uri), publish, fail(uri));
    sessions.set(uri, session);
    publishSettings();
    void asked?.then(() => {
      if (sessions.get(uri) === session && session.last?.analysis.surroundings === session.world) publish(session.last);
    });
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    place.edited?.();
    if (buffers.has(uri)) buffers.change(uri, version ?? 0, contentChanges, client.encoding);
    sessions.get(uri)?.change(version ?? 0, contentChanges, client.encoding);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (buffers.has(uri)) {
      told.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
      buffers.close(uri);
      return;
    }
    sessions.get(uri)?.close();
    sessions.delete(uri);
    settings.closed(uri);
    world.closed(uri);
    if (!client.pulls) void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  /** Looks at every open document again after the world has changed. */
  const refresh = (): void => {
    for (const [uri, session] of sessions) {
      const before = session.world;
      session.setSurroundings(world.of(uri));
      // the analysis stands; what was accepted may have changed
      if (session.world === before && session.last) publish(session.last);
    }
    publishSettings();
    if (client.pulls && client.refreshesDiagnostics) connection.languages.diagnostics.refresh();
    // a client may promise refreshes and still not know them
    if (client.refreshesHints) void connection.languages.inlayHint.refresh().catch(() => undefined);
  };
  world.onChange(refresh);

  connection.onDidChangeConfiguration(({ settings: told }) => void settings.changed(told, sessions.keys()));

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token): Promise<DocumentDiagnosticReport | ResponseError<DiagnosticServerCancellationData>> => {
    const session = sessions.get(uri);
    if (!session) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    await settings.settling(uri);
    const latest = await session.latest();
    if (token.isCancellationRequested || latest === cancelled) return new ResponseError(LSPErrorCodes.ServerCancelled, 'cancelled', { retriggerRequest: false });
    const resultId = `${latest.snapshot.version}.${world.generation}`;
    if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    const to = new Converter(latest.snapshot, client);
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: world.sortOut(uri, latest.analysis).open.map((f) => to.diagnostic(f)) };
  });

  const handle = createHandle(connection, sessions, () => client, (uri, analysis) => world.sortOut(uri, analysis).open);
  const around = new Around(sessions, world);
  registerHandlers(connection, handle, () => client, (uri) => settings.hints(uri), around);
  registerDesk(connection, handle, world, around);
  connection.onWorkspaceSymbol(({ query }) => world.symbols(query));
  return world;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
