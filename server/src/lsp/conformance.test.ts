// The protocol by the letter, spoken over a pipe by a client that knows nothing of us.
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

/** Writes bytes, reads messages. */
class Pipe {
  readonly server: ChildProcess = spawn(process.execPath, [fileURLToPath(new URL('./main.js', import.meta.url)), '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  readonly heard: Message[] = [];
  readonly exit = new Promise<number | null>((resolve) => { this.server.once('exit', resolve); });
  private buffer = Buffer.alloc(0);
  private wake: () => void = () => undefined;

  constructor() {
    this.server.stdout?.on('data', (chunk: Buffer) => {
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
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.server.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
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

describe('protocol', function () {
  this.timeout(30_000);
  let pipe: Pipe;
  beforeEach(() => { pipe = new Pipe(); });
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
    const rude = new Pipe();
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
    assert.ok((await pipe.ask(1, 'textDocument/hover', {})).error);
    assert.ok((await pipe.ask(2, 'textDocument/hover')).error);
    assert.ok(!(await pipe.ask(3, 'textDocument/hover', { textDocument: { uri }, position: { line: -5, character: 1e9 } })).error);
    assert.ok(!(await pipe.ask(4, 'textDocument/foldingRange', { textDocument: { uri } })).error);
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
