// A plain language client over pipes, for tests of the server as an editor would see it: in this process, or in one of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { createConnection, createMessageConnection, type Diagnostic, type InitializeParams, type InitializeResult, type MessageConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { diskFiles } from '../host/disk-files.ts';
import { loadWords } from '../host/words.ts';
import { serve } from '../lsp/server.ts';

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: Diagnostic[];
}

/** A running server and what it has sent. */
export class TestClient {
  /** Null where the server runs in this process. */
  readonly process: ChildProcess | null;
  /** What the client writes to and reads from. */
  readonly input: Writable;
  readonly output: Readable;
  readonly connection: MessageConnection;
  readonly published: Published[] = [];
  readonly log: string[] = [];
  private waiting: (() => void)[] = [];

  constructor(where: 'here' | 'process' = 'here') {
    if (where === 'process') {
      this.process = spawn(process.execPath, [fileURLToPath(new URL('../lsp/main.js', import.meta.url)), '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
      const { stdin, stdout, stderr } = this.process;
      if (!stdin || !stdout) throw new Error('the server has no pipes');
      stderr?.on('data', (data: Buffer) => this.log.push(data.toString()));
      this.input = stdin;
      this.output = stdout;
    } else {
      this.process = null;
      const there = new PassThrough();
      const back = new PassThrough();
      const server = createConnection(ProposedFeatures.all, new StreamMessageReader(there), new StreamMessageWriter(back));
      serve(server, { files: diskFiles, loadWords });
      server.listen();
      this.input = there;
      this.output = back;
    }
    this.connection = createMessageConnection(new StreamMessageReader(this.output), new StreamMessageWriter(this.input));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: Published) => {
      this.published.push(params);
      for (const wake of this.waiting.splice(0)) wake();
    });
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => void this.log.push(message));
    this.connection.listen();
  }

  /** Sends initialize and initialized. */
  async start(capabilities: InitializeParams['capabilities'] = {}, more: Partial<InitializeParams> = {}): Promise<InitializeResult> {
    const result: InitializeResult = await this.connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities, ...more });
    await this.connection.sendNotification('initialized', {});
    return result;
  }

  async open(uri: string, text: string, version = 1): Promise<void> {
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'newspaper', version, text } });
  }

  async change(uri: string, version: number, contentChanges: readonly unknown[]): Promise<void> {
    await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  async request<R>(method: string, params: unknown): Promise<R> {
    return await this.connection.sendRequest(method, params);
  }

  /** Diagnostics of that version, as soon as they have come. */
  async diagnostics(uri: string, version: number): Promise<Diagnostic[]> {
    for (;;) {
      const found = this.published.find((p) => p.uri === uri && p.version === version);
      if (found) return found.diagnostics;
      await new Promise<void>((resolve) => { this.waiting.push(resolve); });
    }
  }

  /** Ends the server politely; the answer is its exit code. */
  async stop(): Promise<number | null> {
    const server = this.process;
    if (!server) throw new Error('the server runs in this process');
    const ended = new Promise<number | null>((resolve) => { server.once('exit', resolve); });
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await ended;
    this.connection.dispose();
    return code;
  }

  /** Ends a server of either kind at once. */
  dispose(): void {
    this.connection.dispose();
    this.process?.kill();
  }
}
