// The server as a plain client sees it over a pipe: lifecycle, edits, requests, encodings, hostile input.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, DocumentSymbol, DocumentDiagnosticReport, FoldingRange, Location, SelectionRange } from 'vscode-languageserver/node';
import { TestClient } from '../testkit/lsp-client.ts';

const uri = 'file:///nowhere/20230526-A01.issue';
const page = '东湖报\n2023年5月26日 星期五\n\n# 雨停了，，孩子们跑出教室\n\n本报讯（记者 甲乙）昨天下午，，操场上出现彩虹。\n\n摄影丙丁 摄\n';

describe('language server', function () {
  this.timeout(20_000);
  let client: TestClient;
  beforeEach(() => { client = new TestClient(); });
  afterEach(() => { client.dispose(); });

  it('starts, checks, follows edits and ends in a process of its own', async () => {
    client = new TestClient('process');
    const { capabilities } = await client.start();
    assert.equal(capabilities.positionEncoding, 'utf-16');
    await client.open(uri, page);
    const first = await client.diagnostics(uri, 1);
    assert.equal(first.filter((d) => d.code === 'format/duplicate-mark').length, 2);
    await client.change(uri, 2, [{ range: { start: { line: 3, character: 6 }, end: { line: 3, character: 7 } }, text: '' }]);
    const second = await client.diagnostics(uri, 2);
    assert.equal(second.filter((d) => d.code === 'format/duplicate-mark').length, 1);
    assert.equal(await client.stop(), 0);
  });

  it('speaks English to an English editor', async () => {
    await client.start({ textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } }, { locale: 'en' });
    const text = '# 雨停了孩子们跑出教室\n\n本报讯（记者 甲乙）昨天下午，，2026年4月16日操场上出现了，，一道彩虹。\n';
    await client.open(uri, text);
    const textDocument = { uri };
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    assert.deepEqual(symbols.map(({ name, children }) => [name, children?.[0]?.detail]), [['Page A1', '记者 甲乙 · 48 characters']]);
    const hover = await client.request<{ contents: { value: string } }>('textDocument/hover', { textDocument, position: { line: 2, character: 20 } });
    assert.match(hover.contents.value, /^\*\*2026-04-16 Thursday\*\*/);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', { textDocument, range: { start: { line: 2, character: 14 }, end: { line: 2, character: 16 } }, context: { diagnostics: [] } });
    for (const { title } of actions) assert.doesNotMatch(title.replace(/“[^”]*”/g, ''), /\p{Script=Han}/u);
    assert.ok(actions.some(({ title }) => title === 'Fix everything in the file that is safe to fix'), actions.map((a) => a.title).join(' | '));
    assert.match(await client.request<string>('copydesk/report', { textDocument }), /<h1>Proof report<\/h1>/);
  });

  it('answers every feature', async () => {
    await client.start({ textDocument: { documentSymbol: { hierarchicalDocumentSymbolSupport: true } } });
    await client.open(uri, page);
    const textDocument = { uri };
    const position = { line: 5, character: 15 };
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
    assert.equal(symbols.length, 2);
    assert.deepEqual([symbols[1]?.name, symbols[1]?.children?.[0]?.name], ['第A1版', '雨停了，，孩子们跑出教室'], 'the page of the file\'s name, and its story');
    const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', { textDocument });
    assert.ok(folds.some((f) => f.startLine === 3));
    const [selection] = await client.request<SelectionRange[]>('textDocument/selectionRange', { textDocument, positions: [position] });
    let depth = 0;
    for (let s: SelectionRange | undefined = selection; s; s = s.parent) depth++;
    assert.ok(depth >= 4, `only ${depth} ranges`);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', { textDocument, range: { start: { line: 5, character: 0 }, end: { line: 5, character: 30 } }, context: { diagnostics: [] } });
    assert.ok(actions.some((a) => a.kind === 'quickfix' && a.edit?.changes?.[uri]?.[0]?.newText === '，'));
    assert.equal(actions.find((a) => a.kind === 'source.fixAll.copydesk')?.edit?.changes?.[uri]?.length, 2);
    const tokens = await client.request<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument });
    assert.equal(tokens.data.length % 5, 0);
    for (const method of ['hover', 'completion', 'definition', 'documentHighlight', 'prepareRename']) await client.request(`textDocument/${method}`, { textDocument, position });
    await client.request('textDocument/references', { textDocument, position, context: { includeDeclaration: true } });
    await client.request('textDocument/documentLink', { textDocument });
    await client.request('textDocument/inlayHint', { textDocument, range: { start: position, end: position } });
    for (const query of ['雨孩', ' 雨 孩']) assert.equal((await client.request<unknown[]>('workspace/symbol', { query })).length, 1);
    assert.equal((await client.request<{ findings: unknown[] }>('copydesk/check', { textDocument })).findings.length, 2);
  });

  it('leads from a cut to its other half, and from a name in a cut paragraph to what defines it', async () => {
    await client.start();
    const text = '# 一渠清水进村来\n\n本报讯（记者 甲乙）镇里推行“渠长”制，“渠长制”就是每条渠道都有人管。\n\n春灌以来，按照“渠长制”的要求，二十三个村着力打造\n\n图为村民在渠边浇水。\n\n“山水一体”的生态长廊。\n';
    await client.open(uri, text);
    const lines = text.split('\n');
    const leads = async (line: number, character: number): Promise<number | undefined> => (await client.request<Location[]>('textDocument/definition', { textDocument: { uri }, position: { line, character } }))[0]?.range.start.line;
    assert.deepEqual([await leads(4, lines[4]?.length ?? 0), await leads(8, 0), await leads(4, lines[4]?.indexOf('打造') ?? 0)], [8, 4, 8]);
    assert.equal(await leads(4, (lines[4]?.indexOf('渠长制') ?? 0) + 1), 2);
  });

  it('tells a fact as a line of text, in the encoding of the client', async () => {
    await client.start({ general: { positionEncodings: ['utf-8'] } });
    await client.open(uri, '东湖报\n2023年5月26日 星期五\n\n# 雨停了\n\n本报讯（记者 甲乙）昨天下午，操场上出现彩虹。\n');
    const ask = (character: number, kind?: string): Promise<string | null> => {
      const caret = { line: 5, character };
      return client.request('copydesk/factText', { textDocument: { uri }, ranges: [{ start: caret, end: caret }], kind });
    };
    assert.equal(await ask(29), '昨天（2023年5月25日 星期四）；第A1版《雨停了》第6行；东湖报 2023年5月26日');
    assert.equal(await ask(29, 'people'), null);
    assert.equal(await client.request('copydesk/factText', { textDocument: { uri }, ranges: [] }), null);
  });

  it('keeps no acceptance of a text that is in no folder it reaches', async () => {
    await client.start();
    const elsewhere = 'vscode-vfs://copydesk.invalid/a/example.issue';
    await client.open(elsewhere, page);
    const textDocument = { uri: elsewhere };
    const { findings: [finding], version } = await client.request<{ findings: { rule: string; context: string; evidence: string[] }[]; version: number }>('copydesk/issue', { textDocument });
    assert.equal(version, 1);
    for (const method of ['copydesk/accept', 'copydesk/reopen']) {
      await assert.rejects(client.request(method, { textDocument, mark: finding, reason: '作者坚持', by: '郑重' }), /不在可写的文件夹里/);
    }
    assert.equal((await client.request<{ findings: { accepted: unknown }[] }>('copydesk/issue', { textDocument })).findings[0]?.accepted, null);
    assert.ok(!existsSync('/vscode-vfs:'));
  });

  it('tells the edits that give an issue another date and number', async () => {
    await client.start();
    await client.open(uri, page);
    const edits = await client.request<{ newText: string }[]>('copydesk/issueEdits', { textDocument: { uri }, date: '2023-05-29', number: null });
    assert.deepEqual(edits.map((e) => e.newText), ['2023年5月29日', '星期一']);
    assert.deepEqual(await client.request('copydesk/issueEdits', { textDocument: { uri } }), []);
  });

  it('lets a client pull instead of being pushed to', async () => {
    const { capabilities } = await client.start({ textDocument: { diagnostic: {} } });
    assert.ok(capabilities.diagnosticProvider);
    await client.open(uri, page);
    const report = await client.request<DocumentDiagnosticReport & { items: unknown[] }>('textDocument/diagnostic', { textDocument: { uri } });
    assert.equal(report.kind, 'full');
    assert.equal(report.items.length, 2);
    const again = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri }, previousResultId: report.resultId });
    assert.equal(again.kind, 'unchanged');
    assert.deepEqual(client.published, []);
  });

  it('counts in UTF-8 where the client asks for it', async () => {
    const { capabilities } = await client.start({ general: { positionEncodings: ['utf-8', 'utf-16'] } });
    assert.equal(capabilities.positionEncoding, 'utf-8');
    await client.open(uri, '𠮷甲，，乙。\n');
    const [found] = await client.diagnostics(uri, 1);
    assert.deepEqual(found?.range, { start: { line: 0, character: 7 }, end: { line: 0, character: 13 } });
    await client.change(uri, 2, [{ range: { start: { line: 0, character: 7 }, end: { line: 0, character: 10 } }, text: '' }]);
    assert.deepEqual(await client.diagnostics(uri, 2), []);
  });

  it('names unknown requests and lives on', async () => {
    await client.start();
    await assert.rejects(client.request('textDocument/noSuchThing', {}), /Unhandled method|noSuchThing/);
    assert.equal(await client.request('textDocument/hover', { textDocument: { uri: 'file:///never/opened' }, position: { line: 0, character: 0 } }), null);
    await client.open(uri, page);
    await client.diagnostics(uri, 1);
    // places outside the text
    assert.equal(await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 99, character: 99 } }), null);
  });

  it('keeps up with edits faster than it can check, the latest version wins', async () => {
    await client.start();
    await client.open(uri, page.repeat(60));
    for (let version = 2; version < 40; version++) await client.change(uri, version, [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '甲' }]);
    await client.diagnostics(uri, 39);
    const versions = client.published.map((p) => p.version ?? 0);
    assert.deepEqual(versions, [...versions].sort((a, b) => a - b));
    assert.equal(versions.at(-1), 39);
  });

  it('takes lone surrogates, empty files and a file that closes in mid-work', async () => {
    await client.start();
    await client.open(uri, '甲\ud83d，，\udc00乙');
    assert.equal((await client.diagnostics(uri, 1)).length, 1);
    await client.open('untitled:Untitled-1', '');
    assert.deepEqual(await client.diagnostics('untitled:Untitled-1', 1), []);
    await client.open('file:///b.issue', page.repeat(200));
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///b.issue' } });
    await client.change(uri, 2, [{ text: '一句话。' }]);
    assert.deepEqual(await client.diagnostics(uri, 2), []);
  });

  it('drops cancelled requests with an error, not an empty list', async () => {
    await client.start();
    await client.open(uri, page.repeat(100));
    const id = 4711;
    const answer = new Promise<{ error?: { code: number } }>((resolve) => {
      client.output.on('data', (data: Buffer) => {
        const match = /\{"jsonrpc":"2\.0","id":4711.*?\}\}/.exec(data.toString());
        if (match) resolve(JSON.parse(match[0]) as { error?: { code: number } });
      });
    });
    const write = (message: object): void => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      client.input.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    write({ id, method: 'textDocument/foldingRange', params: { textDocument: { uri } } });
    write({ method: '$/cancelRequest', params: { id } });
    assert.equal((await answer).error?.code, -32800);
  });

  it('shows the mistakes of a settings file in it, follows it, and outlives the folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-'));
    const file = pathToFileURL(join(folder, 'a.issue')).href;
    const settings = join(folder, 'copydesk.yaml');
    writeFileSync(settings, 'rules: [\n');
    await client.start();
    await client.open(file, page);
    assert.equal((await client.diagnostics(file, 1)).filter((d) => d.code === 'format/duplicate-mark').length, 2);
    const told = (): string[] => client.published.filter((p) => p.uri.endsWith('copydesk.yaml')).at(-1)?.diagnostics.map((d) => String(d.message)) ?? [];
    await client.request('copydesk/check', { textDocument: { uri: file } });
    assert.match(told()[0] ?? '', /YAML/);
    writeFileSync(settings, 'rules:\n  format/duplicate-mark: off\n');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: pathToFileURL(settings).href, type: 2 }] });
    const { findings } = await client.request<{ findings: { rule: string }[] }>('copydesk/check', { textDocument: { uri: file } });
    assert.ok(findings.every((f) => f.rule !== 'format/duplicate-mark'));
    assert.deepEqual(told(), []);
    rmSync(folder, { recursive: true });
    await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: file } });
    await client.change(file, 2, [{ text: '一句话，，完。' }]);
    assert.equal((await client.diagnostics(file, 2)).filter((d) => d.code === 'format/duplicate-mark').length, 1);
  });

  it('tells the faults of a register file while it is written, and of the file on disk once it is closed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'register-'));
    try {
      mkdirSync(join(folder, 'copydesk/registers'), { recursive: true });
      const path = join(folder, 'copydesk/registers/people.yaml');
      writeFileSync(path, 'people:\n  - canonical: 计长风\n');
      const register = pathToFileURL(path).href;
      const issue = pathToFileURL(join(folder, 'a.issue')).href;
      await client.start();
      const lines = async (wanted: readonly number[]): Promise<void> => {
        for (let tries = 0; ; tries++) {
          const last = client.published.filter((p) => p.uri === register).at(-1);
          const found = (last?.diagnostics ?? []).map((d) => d.range.start.line);
          if (JSON.stringify(found) === JSON.stringify(wanted)) return;
          if (tries > 100) assert.deepEqual(found, wanted);
          await new Promise((resolve) => { setTimeout(resolve, 50); });
        }
      };
      await client.open(issue, '# 消息\n\n一句话。\n');
      await client.open(register, 'people:\n  - canonical: [计\n  - canonical: 乙\n    tel: 1\n');
      await lines([1, 3]);
      // a page of figures in it is no page of the paper
      await client.change(register, 2, [{ text: 'people:\n  - canonical: 甲，，乙\n    titles: [{ title: 局长, from: 前年 }]\n' }]);
      await lines([2]);
      await client.change(register, 3, [{ text: 'people:\n  - canonical: 甲，，乙\n' }]);
      await lines([]);
      writeFileSync(path, 'people:\n  - canon: 计长风\n');
      await client.change(register, 4, [{ text: 'people:\n  - canonical: [甲\n' }]);
      await lines([1]);
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: register } });
      await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri: issue } });
      await lines([1, 1]);
      assert.equal(await client.request('textDocument/hover', { textDocument: { uri: register }, position: { line: 0, character: 0 } }), null);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('asks for the texts of register files where the client offers it', async () => {
    const asked: string[] = [];
    client.connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string; registerOptions?: { documentSelector?: unknown } }[] }) => {
      for (const { method, registerOptions } of registrations) if (registerOptions?.documentSelector) asked.push(method);
      return null;
    });
    await client.start({ textDocument: { synchronization: { dynamicRegistration: true } } });
    await client.request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } });
    assert.deepEqual(asked.sort(), ['textDocument/didChange', 'textDocument/didClose', 'textDocument/didOpen']);
  });

  it('writes a name into the register beside the text and knows it from then on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'register-'));
    const file = pathToFileURL(join(folder, 'a.issue')).href;
    const text = '# 渠道通了\n\n“三渠合一”工程即把三条渠并为一条。“三渠合一”工程年底收尾。\n';
    await client.start();
    await client.open(file, text);
    const range = { start: { line: 2, character: 2 }, end: { line: 2, character: 2 } };
    const ask = (): Promise<CodeAction[]> => client.request<CodeAction[]>('textDocument/codeAction', { textDocument: { uri: file }, range, context: { diagnostics: [] } });
    const action = (await ask()).find((a) => a.title.startsWith('加入词库'));
    assert.ok(action?.command);
    const path = await client.request<string>('workspace/executeCommand', { command: action.command.command, arguments: action.command.arguments });
    assert.match(readFileSync(path, 'utf8'), /canonical: 三渠合一/);
    assert.ok(!(await ask()).some((a) => a.title.startsWith('加入词库')));
    rmSync(folder, { recursive: true });
  });

  it('mends nothing that a person has accepted', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-'));
    try {
      await client.start();
      const own = pathToFileURL(join(folder, 'a.issue')).href;
      const textDocument = { uri: own };
      await client.open(own, page);
      const { findings } = await client.request<{ findings: { rule: string; context: string; evidence: string[] }[] }>('copydesk/issue', { textDocument });
      const [kept] = findings.filter((f) => f.rule === 'format/duplicate-mark');
      await client.request('copydesk/accept', { textDocument, mark: kept, reason: '引文如此', by: '郑重' });
      const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
      const [all] = await client.request<CodeAction[]>('textDocument/codeAction', { textDocument, range, context: { diagnostics: [], only: ['source.fixAll'] } });
      assert.equal(all?.edit?.changes?.[own]?.length, 1);
      const edits = await client.request<{ range: { start: { line: number } } }[]>('textDocument/formatting', { textDocument, options: { tabSize: 2, insertSpaces: true } });
      assert.ok(!edits.some((e) => e.range.start.line === 3), JSON.stringify(edits));
      assert.ok(edits.some((e) => e.range.start.line === 5), JSON.stringify(edits));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('refuses a new name that is none, and says why', async () => {
    await client.start();
    const text = '东湖报\n2026年1月6日　星期二\n\n# 渠成\n\n县水利局局长计长风说，渠成了。计长风又说，水到了。\n';
    await client.open(uri, text);
    const rename = (newName: string): Promise<{ changes: Record<string, unknown[]> }> => client.request('textDocument/rename', { textDocument: { uri }, position: { line: 5, character: 7 }, newName });
    for (const bad of ['', '  ', '计\n风', '计\u0000风']) await assert.rejects(rename(bad), /新名称不能/);
    assert.equal((await rename('纪长风')).changes[uri]?.length, 2);
  });

  it('formats a document, a range and what is typed', async () => {
    await client.start();
    await client.open(uri, '桥通了,人来了.\n\n水清了,鱼也来了。\n');
    const edits = async (method: string, params: object): Promise<[number, string][]> => {
      const list = await client.request<{ range: { start: { line: number } }; newText: string }[]>(method, { textDocument: { uri }, options: { tabSize: 2, insertSpaces: true }, ...params });
      return list.map((e) => [e.range.start.line, e.newText]);
    };
    assert.deepEqual(await edits('textDocument/formatting', {}), [[0, '，'], [2, '，']]);
    assert.deepEqual(await edits('textDocument/rangeFormatting', { range: { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } } }), [[2, '，']]);
    assert.deepEqual(await edits('textDocument/onTypeFormatting', { position: { line: 0, character: 4 }, ch: ',' }), [[0, '，']]);
    assert.deepEqual(await edits('textDocument/onTypeFormatting', { position: { line: 0, character: 3 }, ch: ',' }), []);
  });

  it('takes settings of the editor, and settings that are none', async () => {
    await client.start();
    await client.open(uri, page);
    await client.diagnostics(uri, 1);
    const rules = async (settings: unknown): Promise<number> => {
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
      const { findings } = await client.request<{ findings: { rule: string }[] }>('copydesk/check', { textDocument: { uri } });
      return findings.filter((f) => f.rule === 'format/duplicate-mark').length;
    };
    assert.equal(await rules({ copydesk: { rules: { 'format/*': 'off' } } }), 0);
    assert.equal(await rules({ copydesk: { rules: 7, style: 'x', inlayHints: null } }), 2);
    assert.equal(await rules(null), 2);
  });
});
