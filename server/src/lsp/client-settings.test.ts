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
});
