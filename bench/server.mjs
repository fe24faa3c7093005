// The language server over a pipe: start, keystrokes and memory, as a plain client measures them.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeText } from './text.mjs';

const bundle = join(dirname(fileURLToPath(import.meta.url)), '../dist/server.cjs');

/** A client that writes messages and hears of diagnostics. */
class Client {
  constructor(env = {}) {
    this.began = performance.now();
    this.process = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...env } });
    this.buffer = Buffer.alloc(0);
    this.answers = new Map();
    this.published = null;
    this.process.stdout.on('data', (data) => this.read(data));
    this.id = 0;
  }

  read(data) {
    this.buffer = this.buffer.length ? Buffer.concat([this.buffer, data]) : data;
    for (;;) {
      const head = this.buffer.indexOf('\r\n\r\n');
      if (head < 0) return;
      const length = Number(/Content-Length: (\d+)/.exec(this.buffer.subarray(0, head).toString())[1]);
      if (this.buffer.length < head + 4 + length) return;
      // the clock stops when the whole message is here, before it is parsed
      const arrived = performance.now();
      const message = JSON.parse(this.buffer.subarray(head + 4, head + 4 + length).toString());
      this.buffer = this.buffer.subarray(head + 4 + length);
      if (message.method === 'textDocument/publishDiagnostics') this.published?.(message.params, arrived);
      else if (message.method === 'window/logMessage') this.logged?.(message.params.message);
      else if (message.id !== undefined && this.answers.has(message.id)) this.answers.get(message.id)(message.result);
    }
  }

  send(message) {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    this.process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  request(method, params) {
    const id = ++this.id;
    return new Promise((resolve) => {
      this.answers.set(id, resolve);
      this.send({ id, method, params });
    });
  }

  /** Sends and waits for the diagnostics of `version`; the answer is milliseconds. */
  diagnosed(version, message) {
    return new Promise((resolve) => {
      let began = 0;
      this.published = (params, arrived) => {
        if (params.version === version) resolve({ ms: arrived - began, at: arrived, count: params.diagnostics.length });
      };
      began = performance.now();
      this.send(message);
    });
  }

  async start() {
    await this.request('initialize', { processId: null, rootUri: null, capabilities: {} });
    this.send({ method: 'initialized', params: {} });
  }

  memory() {
    try {
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.process.pid}/status`, 'utf8'))[1]) * 1024;
    } catch {
      return null;
    }
  }

  async stop() {
    await this.request('shutdown', null);
    this.send({ method: 'exit' });
  }
}

const uri = 'file:///bench/20260918.issue';
const open = (text) => ({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'newspaper', version: 1, text } } });

/** Milliseconds from the start of the process to the first diagnostics. */
export async function measureStart(bytes, env = {}) {
  const client = new Client(env);
  const text = makeText(bytes, 7);
  await client.start();
  const { at } = await client.diagnosed(1, open(text));
  await client.stop();
  return at - client.began;
}

/** A server at work for as long as it takes to leave its code cache behind: seconds after its start, as an editor's would. */
export async function leaveCache() {
  const client = new Client();
  await client.start();
  await client.diagnosed(1, open(makeText(15e3, 7)));
  await new Promise((done) => setTimeout(done, 5000));
  await client.stop();
}

/** Milliseconds of each of `keys` keystrokes in the middle of a text, and the server's memory after them. */
export async function measureKeystrokes(bytes, keys, warm = 50) {
  const client = new Client();
  const text = makeText(bytes, 7);
  await client.start();
  await client.diagnosed(1, open(text));
  const memory = client.memory();
  const lines = text.split('\n');
  let line = Math.floor(lines.length / 2);
  while (lines[line].length < 80) line++;
  const typed = '全区共有三十二个社区参加了本次活动，其中二十个已经完成年度任务。';
  const times = [];
  for (let i = 0; i < keys + warm; i++) {
    const character = 40 + (i % typed.length);
    // after each sentence the line is put back
    const change = i > 0 && i % typed.length === 0 ? { range: { start: { line, character: 40 }, end: { line, character: 40 + typed.length } }, text: '' } : null;
    if (change) await client.diagnosed(10_000 + i, { method: 'textDocument/didChange', params: { textDocument: { uri, version: 10_000 + i }, contentChanges: [change] } });
    const { ms } = await client.diagnosed(20_000 + i, { method: 'textDocument/didChange', params: { textDocument: { uri, version: 20_000 + i }, contentChanges: [{ range: { start: { line, character }, end: { line, character } }, text: typed[i % typed.length] }] } });
    if (i >= warm) times.push(ms);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const after = client.memory();
  await client.stop();
  return { times, memory, after };
}

/** Bytes of the server's memory after the first diagnostics of an issue, and once the words are loaded and it rests; `env` is what the one who starts it adds to the environment. */
export async function measureMemory(bytes, env = {}) {
  const client = new Client(env);
  await client.start();
  const words = new Promise((resolve) => {
    client.logged = (message) => {
      if (message.includes('分词')) resolve();
    };
  });
  await client.diagnosed(1, open(makeText(bytes, 7)));
  const first = client.memory();
  await words;
  await new Promise((resolve) => setTimeout(resolve, 5000));
  const rest = client.memory();
  await client.stop();
  return { first, rest };
}
