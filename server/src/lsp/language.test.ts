// The language of the server: faults of settings and registers, refusals and the log, by the editor, its settings and copydesk.yaml.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isEnglish } from '../testkit/english.ts';
import { TestClient } from '../testkit/lsp-client.ts';

const page = '# 雨停了孩子们跑出教室\n\n本报讯（记者 甲乙）昨天下午，，操场上出现了一道彩虹，大家都来看。\n';
const han = /\p{Script=Han}/u;

describe('The language server in two languages', function () {
  this.timeout(30_000);
  let client: TestClient;
  let folder: string;
  beforeEach(() => {
    client = new TestClient();
    folder = mkdtempSync(join(tmpdir(), 'copydesk-'));
  });
  afterEach(() => {
    client.dispose();
    rmSync(folder, { recursive: true, force: true });
  });
  const put = (name: string, text: string): string => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return pathToFileURL(path).href;
  };
  const last = (uri: string): string[] => client.published.filter((p) => p.uri === uri).at(-1)?.diagnostics.map((d) => String(d.message)) ?? [];
  /** Opens the page and waits for its findings and all that is said with them. */
  const open = async (uri: string): Promise<string> => {
    await client.open(uri, page);
    await client.request('copydesk/check', { textDocument: { uri } });
    return (await client.diagnostics(uri, 1)).find((d) => d.code === 'format/duplicate-mark')?.message.toString() ?? assert.fail('no finding');
  };

  it('tells an English editor of broken settings and registers in English', async () => {
    const settings = put('copydesk.yaml', 'rules: [\n');
    const register = put('copydesk/registers/people.yaml', 'people:\n  - { canonical: 甲, 电话: 1 }\n  - { canonical: 甲 }\n');
    const issue = put('a.issue', page);
    await client.start({}, { locale: 'en-GB' });
    isEnglish(await open(issue), 'finding');
    assert.match(last(settings)[0] ?? '', /^This is not written as YAML is: the indentation is wrong, or a bracket or quotation mark is not closed\./);
    assert.deepEqual(last(register).map((m) => m.slice(0, 40)), ['There is no field “电话”; use id, canonica', 'Same id as “甲” in line 2 (“person/甲”); o']);
    for (const message of [...last(settings), ...last(register)]) isEnglish(message, 'fault');
    // a register open in the editor, and one that no page stands beside
    await client.open(register, 'people: 甲\n');
    const alone = put('other/copydesk/registers/terms.yaml', '');
    await client.open(alone, 'terms: 甲\n');
    await client.request('copydesk/check', { textDocument: { uri: issue } });
    assert.deepEqual([last(register), last(alone)], [['“people” must be a list; each entry begins with “- canonical: NAME”'], ['“terms” must be a list; each entry begins with “- canonical: NAME”']]);
  });

  it('tells a Chinese editor in Chinese', async () => {
    const settings = put('copydesk.yaml', '颜色: 红\n');
    const register = put('copydesk/registers/people.yaml', 'people: 甲\n');
    await client.start({}, { locale: 'zh-cn' });
    assert.match(await open(put('a.issue', page)), han);
    assert.match(last(settings)[0] ?? '', /^没有“颜色”这一项；可用的有 paper、/);
    assert.deepEqual(last(register), ['“people”应是列表，每条以“- canonical: 名称”开头']);
  });

  it('speaks the language of copydesk.yaml where the editor\'s settings name none, and follows both', async () => {
    const settings = put('copydesk.yaml', 'locale: en\n颜色: 红\n');
    const issue = put('a.issue', page);
    await client.start();
    isEnglish(await open(issue), 'finding');
    assert.match(last(settings)[0] ?? '', /^There is no setting “颜色”; use paper, /);
    const change = async (language: string): Promise<void> => {
      await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: { copydesk: { language } } });
      await client.request('copydesk/check', { textDocument: { uri: issue } });
    };
    await change('zh');
    assert.match(last(settings)[0] ?? '', /^没有“颜色”这一项/);
    await change('auto');
    assert.match(last(settings)[0] ?? '', /^There is no setting/);
    // one folder's language is no other's
    const other = put('zh/copydesk.yaml', '颜色: 红\n');
    assert.match(await open(put('zh/b.issue', page)), han);
    assert.match(last(other)[0] ?? '', /^没有“颜色”这一项/);
    assert.match(last(settings)[0] ?? '', /^There is no setting/);
  });

  it('says why nothing was written, and that a command is not known', async () => {
    const mark = { rule: 'figure/sum', context: '共⟦28个⟧', evidence: [] };
    put('.copydesk/accepted.yaml', '甲: 乙\n');
    put('copydesk/registers/people.yaml', 'people: 甲\n');
    put('copydesk.yaml', '');
    const issue = put('a.issue', page);
    const shown: string[] = [];
    client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => void shown.push(message));
    client.connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
      shown.push(message);
      return null;
    });
    await client.start({}, { locale: 'en' });
    await open(issue);
    const why = async (work: Promise<unknown>): Promise<string> => work.then(() => assert.fail('nothing failed'), (error: unknown) => (error instanceof Error ? error.message : ''));
    const accepted = await why(client.request('copydesk/accept', { textDocument: { uri: issue }, mark, reason: '', by: '' }));
    assert.equal(accepted, `“${join(folder, '.copydesk/accepted.yaml')}” cannot be read: it must be a list`);
    assert.equal(await why(client.request('copydesk/reopen', { textDocument: { uri: 'untitled:甲' }, mark })), 'This page is not in a folder that can be written to');
    assert.equal(await why(client.request('workspace/executeCommand', { command: 'copydesk.没有', arguments: [] })), 'There is no command “copydesk.没有”');
    const entry = { section: 'people', fields: { canonical: '乙' } };
    assert.equal(await client.request('workspace/executeCommand', { command: '_copydesk.addToRegister', arguments: [issue, entry] }), null);
    await client.request('copydesk/check', { textDocument: { uri: issue } });
    assert.deepEqual(shown, ['“people” of the register file is no list, nothing was added']);
  });
});
