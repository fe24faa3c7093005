// Bundles the tests that run in the extension host: out/e2e/suite/*.cjs, and in a browser's: out/e2e/browser.js.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './setup.mjs';

/** Each suite becomes a file of its own, so that mocha names it. */
export async function bundleSuites() {
  const folder = join(root, 'client/src/e2e/suite');
  const entryPoints = readdirSync(folder).filter((f) => f.endsWith('.ts')).map((f) => `client/src/e2e/suite/${f}`);
  await build({
    absWorkingDir: root, entryPoints, outdir: 'out/e2e/suite', outExtension: { '.js': '.cjs' },
    bundle: true, platform: 'node', format: 'cjs', target: 'node20', external: ['vscode', 'mocha'], sourcemap: true, logLevel: 'warning',
  });
  await build({
    absWorkingDir: root, entryPoints: ['client/src/e2e/browser.ts'], outfile: 'out/e2e/browser.js',
    bundle: true, platform: 'browser', format: 'cjs', target: 'es2022', external: ['vscode', 'buffer'], alias: { 'node:assert/strict': './scripts/vscode-host/strict-assert.cjs' }, define: { 'process.env.NODE_DEBUG': 'undefined', global: 'globalThis', module: 'undefined' },
    banner: { js: 'globalThis.process ??= { env: {} };' }, logLevel: 'warning',
  });
}
