// The protocol by the letter, spoken over a pipe by a client that knows nothing of us: to the server itself, and to the command that editors are told to use.
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: { readonly uri?: string; readonly version?: number; readonly diagnostics?: readonly { readonly code: string; readonly range: Range }[]; readonly registrations?: readonly unknown[] };
  readonly result?: Record<string, unknown> & { readonly capabilities?: Record<string, unknown> };
  readonly error?: { readonly code: number; readonly message: string };
}
interface Range { readonly start: { readonly line: number; readonly character: number }; readonly end: { readonly line: number; readonly character: number } }

const uri = 'file:///nowhere/20230526-A01.issue';
const text = '# 雨停了，，孩子们跑出教室\n\n本报讯（记者 甲乙）昨天下午，，操场上出现𠮷祥的彩虹。\n';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const starts = { 'the server': [here('./main.js'), '--stdio'], 'copydesk lsp --stdio': [here('../cli/main.js'), 'lsp', '--stdio'] } as const;

/** Writes bytes, reads messages. */
class Pipe {
  readonly server: ChildProcess;
  err = '';
  /** Chunks that did not begin with a head. */
  torn = 0;
  readonly heard: Message[] = [];
  readonly exit: Promise<number | null>;
  private buffer = Buffer.alloc(0);
  private wake: () => void = () => undefined;

  constructor(args: readonly string[]) {
    this.server = spawn(process.execPath, [...args], { stdio: ['pipe', 'pipe', 'pipe'] });
    this.exit = new Promise((resolve) => { this.server.once('close', resolve); });
    this.server.stderr?.on('data', (chunk: Buffer) => { this.err += chunk.toString(); });
    // writes to one that has ended are what some tests are about
    this.server.stdin?.on('error', () => undefined);
    this.server.stdout?.on('data', (chunk: Buffer) => {
      if (this.buffer.length === 0 && !chunk.toString('latin1').startsWith('Content-Length: ')) this.torn++;
      this.buffer = Buffer.concat([this.buffer, chunk]);
      for (let head = this.buffer.indexOf('\r\n\r\n'); head >= 0; head = this.buffer.indexOf('\r\n\r\n')) {
        const length = Number(/Content-Length: (\d+)/i.exec(this.buffer.subarray(0, head).toString())?.[1]);
        if (this.buffer.length < head + 4 + length) break;
        this.heard.push(JSON.parse(this.buffer.subarray(head + 4, head + 4 + length).toString()) as Message);
        this.buffer = this.buffer.subarray(head + 4 + length);
      }
      this.wake();
    });
  }

  write(message: object): void {
    this.send(JSON.stringify({ jsonrpc: '2.0', ...message }));
  }

  /** A body, whatever it is. */
  send(body: string | Buffer): void {
    this.server.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`);
    this.server.stdin?.write(body);
  }

  async hear(wanted: (message: Message) => boolean): Promise<Message> {
    for (;;) {
      const found = this.heard.find(wanted);
      if (found) return found;
      await new Promise<void>((resolve) => { this.wake = resolve; });
    }
  }

  /** Sends a request and waits for its answer. */
  async ask(id: number | string, method: string, params: unknown = null): Promise<Message> {
    this.write({ id, method, params });
    return await this.hear((m) => m.id === id && m.method === undefined);
  }

  async start(capabilities: object = {}): Promise<Message> {
    const answer = await this.ask('init', 'initialize', { processId: process.pid, rootUri: null, capabilities });
    this.write({ method: 'initialized', params: {} });
    return answer;
  }

  open(content = text): void {
    this.write({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'newspaper', version: 1, text: content } } });
  }

  diagnosed(version: number): Promise<Message> {
    return this.hear((m) => m.method === 'textDocument/publishDiagnostics' && m.params?.uri === uri && m.params.version === version);
  }
}

for (const [name, args] of Object.entries(starts)) describe(`protocol of ${name}`, function () {
  this.timeout(30_000);
  let pipe: Pipe;
  beforeEach(() => { pipe = new Pipe(args); });
  afterEach(() => { pipe.server.kill('SIGKILL'); });
  const marks = (m: Message): Range[] => (m.params?.diagnostics ?? []).filter((d) => d.code === 'format/duplicate-mark').map((d) => d.range);

  it('knows its lifecycle: not before initialize, not after shutdown, exit 0 after it and 1 without', async () => {
    assert.equal((await pipe.ask(1, 'textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } })).error?.code, -32002);
    await pipe.start();
    assert.equal((await pipe.ask(2, 'initialize', { processId: null, rootUri: null, capabilities: {} })).error?.code, -32600, 'initialize comes once');
    assert.equal((await pipe.ask(3, 'shutdown')).result, null);
    assert.equal((await pipe.ask(4, 'textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } })).error?.code, -32600);
    pipe.write({ method: 'exit' });
    assert.equal(await pipe.exit, 0);
    const rude = new Pipe(args);
    await rude.start();
    rude.write({ method: 'exit' });
    assert.equal(await rude.exit, 1);
  });

  it('ends where its pipe does', async () => {
    await pipe.start();
    pipe.server.stdin?.end();
    assert.notEqual(await pipe.exit, null);
  });

  it('names what it does not know, and passes over what it may', async () => {
    await pipe.start();
    assert.equal((await pipe.ask(1, 'textDocument/noSuchThing', {})).error?.code, -32601);
    assert.equal((await pipe.ask('two', '$/noSuchRequest', {})).error?.code, -32601);
    pipe.write({ method: '$/noSuchNotification', params: {} });
    pipe.write({ method: 'noSuchNotification', params: {} });
    pipe.write({ method: 'textDocument/didChange', params: { textDocument: { uri: 'file:///never/opened.issue', version: 2 }, contentChanges: [{ text: 'x' }] } });
    pipe.write({ method: 'textDocument/didClose', params: { textDocument: { uri: 'file:///never/opened.issue' } } });
    assert.ok(!(await pipe.ask(3, 'textDocument/documentSymbol', { textDocument: { uri } })).error);
  });

  it('answers wrong parameters with an error and lives on', async () => {
    await pipe.start();
    pipe.open();
    await pipe.diagnosed(1);
    for (const [i, [method, params]] of ([
      ['textDocument/hover', {}], ['textDocument/hover', null], ['textDocument/hover', [1]], ['textDocument/hover', { textDocument: { uri } }], ['textDocument/hover', { textDocument: { uri }, position: { line: '1', character: 0 } }],
      ['textDocument/completion', { textDocument: { uri }, position: { line: 1.5, character: 0 } }], ['textDocument/documentSymbol', { textDocument: uri }], ['textDocument/codeAction', { textDocument: { uri } }],
      ['textDocument/rename', { textDocument: { uri }, position: { line: 0, character: 3 } }], ['textDocument/selectionRange', { textDocument: { uri } }], ['textDocument/inlayHint', { textDocument: { uri }, range: { start: 1, end: 2 } }],
      ['textDocument/semanticTokens/range', { textDocument: { uri } }], ['textDocument/diagnostic', {}], ['workspace/symbol', {}], ['workspace/executeCommand', {}], ['copydesk/accept', { textDocument: { uri } }], ['copydesk/checkText', { uri }],
    ] as const).entries()) {
      const { error } = await pipe.ask(100 + i, method, params);
      assert.equal(error?.code, -32602, `${method} ${JSON.stringify(params)}`);
      assert.ok(error.message.startsWith(method));
    }
    const unknown = await pipe.ask(2, 'workspace/executeCommand', { command: 'no.such', arguments: [] });
    assert.equal(unknown.error?.code, -32602);
    assert.match(unknown.error?.message ?? '', /no\.such/);
    assert.equal((await pipe.ask(5, 'workspace/executeCommand', { command: 'copydesk.addToRegister', arguments: [uri, { section: '../../x', fields: {} }] })).error?.code, -32602);
    assert.ok(!(await pipe.ask(3, 'textDocument/hover', { textDocument: { uri }, position: { line: -5, character: 1e9 } })).error);
    assert.ok(!(await pipe.ask(4, 'textDocument/foldingRange', { textDocument: { uri } })).error);
  });

  it('answers what is no JSON, and what is no message', async () => {
    await pipe.start();
    for (const [body, code] of [['{bad', -32700], ['', -32700], ['[]', -32600], ['null', -32600], ['5', -32600]] as const) {
      pipe.send(body);
      const { error } = await pipe.hear((m) => m.id === null);
      assert.equal(error?.code, code, body);
      pipe.heard.splice(pipe.heard.findIndex((m) => m.id === null), 1);
    }
    assert.ok(!(await pipe.ask(1, 'textDocument/foldingRange', { textDocument: { uri } })).error);
    assert.equal(pipe.torn, 0, 'each message is one write');
  });

  it('ends with a message where a head has no readable length: nothing tells where the next one begins', async () => {
    await pipe.start();
    pipe.server.stdin?.write('Content-Length: -5\r\n\r\n{}');
    assert.equal(await pipe.exit, 1);
    assert.match(pipe.err, /^copydesk: no readable Content-Length/m);
  });

  it('drops what is cancelled, with the error the protocol names', async () => {
    await pipe.start();
    pipe.open(text.repeat(300));
    pipe.write({ id: 7, method: 'textDocument/documentSymbol', params: { textDocument: { uri } } });
    pipe.write({ method: '$/cancelRequest', params: { id: 7 } });
    pipe.write({ method: '$/cancelRequest', params: { id: 4711 } });
    assert.equal((await pipe.hear((m) => m.id === 7)).error?.code, -32800);
    assert.ok(!(await pipe.ask(8, 'textDocument/foldingRange', { textDocument: { uri } })).error);
  });

  for (const [encoding, ...columns] of [['utf-16', 14, 16], ['utf-8', 42, 48], ['utf-32', 14, 16]] as const) {
    it(`counts in ${encoding} where that was agreed`, async () => {
      const { result } = await pipe.start({ general: { positionEncodings: [encoding] } });
      assert.equal(result?.capabilities?.['positionEncoding'], encoding);
      pipe.open();
      const [, second] = marks(await pipe.diagnosed(1));
      assert.deepEqual(second, { start: { line: 2, character: columns[0] - (encoding === 'utf-8' ? 2 : 0) }, end: { line: 2, character: columns[1] - (encoding === 'utf-8' ? 2 : 0) } });
      // behind the character outside the plane, one unit more or less shows
      const behind = { 'utf-16': 23, 'utf-8': 68, 'utf-32': 22 }[encoding];
      pipe.write({ method: 'textDocument/didChange', params: { textDocument: { uri, version: 2 }, contentChanges: [{ range: { start: { line: 2, character: behind }, end: { line: 2, character: behind } }, text: '，，' }] } });
      const third = marks(await pipe.diagnosed(2)).at(-1);
      assert.equal(third?.start.character, behind);
    });
  }

  it('falls back to UTF-16 for a client that offers what it does not know', async () => {
    const { result } = await pipe.start({ general: { positionEncodings: ['ebcdic'] } });
    assert.equal(result?.capabilities?.['positionEncoding'], 'utf-16');
  });

  it('serves a client that can do nothing but show findings', async () => {
    await pipe.start();
    pipe.open();
    await pipe.diagnosed(1);
    const { result: symbols } = await pipe.ask(1, 'textDocument/documentSymbol', { textDocument: { uri } });
    assert.ok((symbols as unknown as { location: unknown }[]).every((s) => s.location));
    const { result: actions } = await pipe.ask(2, 'textDocument/codeAction', { textDocument: { uri }, range: { start: { line: 0, character: 0 }, end: { line: 2, character: 20 } }, context: { diagnostics: [] } });
    for (const { edit } of actions as unknown as { edit?: { documentChanges?: unknown } }[]) assert.equal(edit?.documentChanges, undefined);
    // nothing was registered, no settings asked for: the client had not offered to
    assert.deepEqual(pipe.heard.filter((m) => m.method !== undefined && m.id !== undefined).map((m) => m.method), []);
  });

  it('lives on where a client refuses what it offered', async () => {
    await pipe.start({ workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true }, didChangeWatchedFiles: { dynamicRegistration: true }, inlayHint: { refreshSupport: true } } });
    for (let n = 0; n < 3; n++) {
      const asked = await pipe.hear((m) => m.method !== undefined && m.id !== undefined);
      pipe.heard.splice(pipe.heard.indexOf(asked), 1);
      pipe.write({ id: asked.id, error: { code: -32601, message: 'no' } });
    }
    pipe.open();
    assert.equal(marks(await pipe.diagnosed(1)).length, 2);
  });

  it('takes messages in pieces and several at once', async () => {
    await pipe.start();
    const messages = [{ id: 1, method: 'textDocument/documentSymbol', params: { textDocument: { uri } } }, { id: 2, method: 'textDocument/foldingRange', params: { textDocument: { uri } } }].map((m) => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...m });
      return `Content-Length: ${Buffer.byteLength(body)}\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n${body}`;
    }).join('');
    pipe.open();
    for (let at = 0; at < messages.length; at += 37) pipe.server.stdin?.write(messages.slice(at, at + 37));
    await pipe.hear((m) => m.id === 1);
    assert.ok((await pipe.hear((m) => m.id === 2)).result);
  });
});
