// Settings of the editor by folder: each document stands under its own, and nothing is said before they are known.
import assert from 'node:assert/strict';
import { TestClient } from '../testkit/lsp-client.ts';

const text = '桥通了，，人来了。\n';
const [strict, loose] = ['file:///paper/strict/a.issue', 'file:///paper/loose/a.issue'];
type Item = { scopeUri?: string; section?: string };

describe('settings by folder', () => {
  let client: TestClient;
  let off: Set<string>;
  beforeEach(async () => {
    client = new TestClient();
    off = new Set(['/loose/']);
    client.connection.onRequest('workspace/configuration', ({ items }: { items: Item[] }) => items.map(({ scopeUri = '' }) => ([...off].some((part) => scopeUri.includes(part)) ? { rules: { 'format/*': 'off' } } : {})));
    await client.start({ workspace: { configuration: true } });
  });
  afterEach(() => { client.dispose(); });
  const count = async (uri: string): Promise<number> => {
    const { findings } = await client.request<{ findings: unknown[] }>('copydesk/check', { textDocument: { uri } });
    return findings.length;
  };

  it('checks each document under those of its folder, from the first word on', async () => {
    await client.open(strict, text);
    await client.open(loose, text);
    assert.equal((await client.diagnostics(strict, 1)).length, 1);
    assert.equal((await client.diagnostics(loose, 1)).length, 0);
    assert.deepEqual(client.published.filter((p) => p.uri === loose).map((p) => p.diagnostics.length), [0]);
  });

  it('follows changes of one folder', async () => {
    await client.open(strict, text);
    await client.open(loose, text);
    await client.diagnostics(loose, 1);
    off = new Set(['/strict/']);
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    // the question about settings is answered behind the notification
    await client.change(strict, 2, [{ text }]);
    await client.change(loose, 2, [{ text }]);
    await client.diagnostics(loose, 2);
    assert.deepEqual([await count(strict), await count(loose)], [0, 1]);
  });

  it('forgets a document that is closed, and lives with a client that does not answer', async () => {
    await client.open(loose, text);
    await client.diagnostics(loose, 1);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: loose } });
    client.connection.onRequest('workspace/configuration', () => { throw new Error('no'); });
    await client.open(loose, text, 2);
    assert.equal((await client.diagnostics(loose, 2)).length, 1);
  });

  it('shows what figures come to where the folder of a document asks for it', async () => {
    client.connection.onRequest('workspace/configuration', ({ items }: { items: Item[] }) => items.map(({ scopeUri = '' }) => ({ inlayHints: { figures: scopeUri.includes('/strict/') } })));
    const sums = '# 项目开工\n\n本报讯（记者 甲乙）全区签约项目28个，其中制造业15个、服务业9个、农业4个。\n';
    const hints = (uri: string): Promise<unknown[]> => client.request('textDocument/inlayHint', { textDocument: { uri }, range: { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } } });
    await client.open(strict, sums);
    await client.open(loose, sums);
    await client.diagnostics(strict, 1);
    await client.diagnostics(loose, 1);
    assert.deepEqual(await hints(strict), [{ position: { line: 2, character: 19 }, label: '＝28✓', tooltip: '15＋9＋4＝28', paddingLeft: true }]);
    assert.deepEqual(await hints(loose), []);
  });
});
