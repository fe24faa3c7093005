// The server of the browser, run in a real web worker: the same findings as the command gives over the fixtures.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';
import { openBrowser } from '../vscode-host/serve.mjs';

const files = ['example.issue', 'clean.issue', 'e2e/drafts/cut.issue', 'e2e/drafts/accept.issue', 'e2e/minutes.txt'];

describe('the server in a web worker', () => {
  let browser;
  let page;
  before(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
    await page.goto('about:blank');
  });
  after(() => browser?.close());

  for (const name of files) {
    it(`finds in ${name} what the command finds`, async () => {
      const path = join(root, 'test-fixtures', name);
      const there = JSON.parse(execFileSync(process.execPath, [join(root, 'dist/cli.js'), 'check', '--format', 'json', '--fail-on', 'never', path], { encoding: 'utf8' })).files[0].findings;
      const here = await page.evaluate(findings, { script: readFileSync(join(root, 'dist/web/server.js'), 'utf8'), text: readFileSync(path, 'utf8'), uri: `vscode-vfs://web/${name}` });
      assert.deepEqual(here.map((f) => [f.rule, f.range, f.message]), there.map((f) => [f.rule, f.range, f.message]));
    });
  }
});

/** Runs in the page: starts the worker, opens the text, asks for its findings. */
async function findings({ script, text, uri }) {
  const worker = new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
  const waiting = new Map();
  worker.onmessage = ({ data }) => {
    if (data.method && data.id !== undefined) worker.postMessage({ jsonrpc: '2.0', id: data.id, result: null });
    else waiting.get(data.id)?.(data.result);
  };
  let last = 0;
  const request = (method, params) => new Promise((resolve) => {
    waiting.set(++last, resolve);
    worker.postMessage({ jsonrpc: '2.0', id: last, method, params });
  });
  const notify = (method, params) => worker.postMessage({ jsonrpc: '2.0', method, params });
  await request('initialize', { processId: null, rootUri: null, capabilities: {} });
  notify('initialized', {});
  notify('textDocument/didOpen', { textDocument: { uri, languageId: 'newspaper', version: 1, text } });
  const answer = await request('copydesk/check', { textDocument: { uri } });
  worker.terminate();
  return answer.findings;
}
