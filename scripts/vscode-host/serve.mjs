// Starts the local VS Code host and opens its workbench in Chromium.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { installBrowser, installHost } from './install.mjs';

/**
 * Starts the host and waits until it answers.
 * @param {{ host?: 'newest' | 'oldest', port?: number, settings?: object, dataDir?: string, env?: object, vsix?: string, trust?: boolean, log?: (line: string) => void }} options `vsix` is installed first; with `trust` the workbench asks whether folders are trusted
 * @returns {Promise<{ port: number, data: string, address: (query?: object) => string, uri: (path: string) => string, stop: () => Promise<void> }>}
 */
export async function serve({ host = 'newest', port = 0, settings = {}, dataDir, env = {}, vsix, trust = false, log = () => {} } = {}) {
  const { node, main } = installHost(host);
  const data = dataDir ?? mkdtempSync(join(tmpdir(), 'copydesk-host-'));
  mkdirSync(join(data, 'data/Machine'), { recursive: true });
  writeFileSync(join(data, 'data/Machine/settings.json'), JSON.stringify(settings));
  if (vsix) log(execFileSync(node, [main, '--install-extension', vsix, '--server-data-dir', data, '--accept-server-license-terms'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }));
  const server = spawn(node, [main, '--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms', '--enable-smoke-test-driver',
    '--server-data-dir', data, '--telemetry-level', 'off', ...(trust ? [] : ['--disable-workspace-trust'])], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env }, detached: true });
  // its extension host and language servers go with it, however this process ends
  const kill = () => {
    try { process.kill(-server.pid, 'SIGKILL'); } catch { /* gone already */ }
    if (!dataDir) rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  };
  process.once('exit', kill);
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.once(signal, () => process.exit(signal === 'SIGINT' ? 130 : 143));
  const exited = new Promise((resolve) => server.once('exit', resolve));
  const stop = async () => {
    process.off('exit', kill);
    kill();
    await exited;
    if (!dataDir) rmSync(data, { recursive: true, force: true, maxRetries: 3 });
  };
  const found = await listening(server, log);
  const authority = `127.0.0.1:${found}`;
  return {
    port: found,
    data,
    address: (query = {}) => `http://${authority}/?${new URLSearchParams(Object.entries(query))}`,
    uri: (path) => `vscode-remote://${authority}${path}`,
    stop,
  };
}

/** The port the server says it listens on; rejects with its output where it ends before. */
function listening(server, log) {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk) => {
      output += chunk;
      log(String(chunk));
      const match = /Extension host agent listening on (\d+)/.exec(output);
      if (match) resolve(Number(match[1]));
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`the VS Code host ended with ${code}:\n${output}`)));
  });
}

/** A headless Chromium that can show the workbench. */
export function openBrowser() {
  return chromium.launch({
    executablePath: installBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
}

/** The workbench's `payload` parameter: an extension under development, and tests of it where `tests` names their entry file. */
export function payload(served, { extension, tests }) {
  const entries = [];
  if (extension) entries.push(['extensionDevelopmentPath', served.uri(extension)]);
  if (tests) entries.push(['extensionTestsPath', served.uri(tests)]);
  entries.push(['skipWelcome', 'true']);
  return JSON.stringify(entries);
}
