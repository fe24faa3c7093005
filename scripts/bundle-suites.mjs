// Bundles the tests that run in the extension host: out/e2e/suite/*.cjs.
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
}
