// Bundles the extension's client into dist/client.cjs and its tests in the extension host into out/e2e/suite.cjs.
import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './setup.mjs';

const common = { absWorkingDir: root, bundle: true, platform: 'node', format: 'cjs', target: 'node20', external: ['vscode', 'mocha'], sourcemap: true, logLevel: 'warning' };

/** The client as VS Code loads it: one CommonJS file. */
export async function bundleClient({ minify = false } = {}) {
  await build({ ...common, minify, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.cjs' });
}

/** The suites that run inside the extension host, each a file of its own so that mocha names it. */
export async function bundleSuites() {
  const folder = join(root, 'client/src/e2e/suite');
  const entryPoints = readdirSync(folder).filter((f) => f.endsWith('.ts')).map((f) => `client/src/e2e/suite/${f}`);
  await build({ ...common, entryPoints, outdir: 'out/e2e/suite', outExtension: { '.js': '.cjs' } });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await bundleClient();
