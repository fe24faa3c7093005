// Bundles server, command and client into dist/, and both once more for the browser; native modules stay outside, rule pages are copied beside.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { makeWords } from './make-words.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const release = process.argv.includes('--release');
rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });

const common = {
  bundle: true, metafile: true, platform: 'node', target: 'node20', minify: release, sourcemap: release ? false : 'linked', logLevel: 'warning', legalComments: 'none', charset: 'utf8',
  external: ['vscode', 'nodejieba', '@napi-rs/nice'], define: { COPYDESK_VERSION: JSON.stringify(version), COPYDESK_BUILD: JSON.stringify(buildOf(join(root, 'server'))) }, absWorkingDir: root,
  // ESM builds of dependencies load faster and shake better than their UMD ones
  mainFields: ['module', 'main'], conditions: ['node', 'import', 'module'],
};
const commonJs = { ...common, format: 'cjs', banner: { js: "const copydeskImportMetaUrl=require('node:url').pathToFileURL(__filename).href;" }, define: { ...common.define, 'import.meta.url': 'copydeskImportMetaUrl' } };
/** Modules of CommonJS within: they ask for require, and piscina looks for its worker.js in its own folder, which dist/ is to it. */
const esm = {
  ...common, format: 'esm', define: { ...common.define, __dirname: 'copydeskDist', __filename: 'copydeskFile' },
  banner: { js: "import{createRequire as copydeskCreateRequire}from'node:module';import{fileURLToPath as copydeskPath}from'node:url';const require=copydeskCreateRequire(import.meta.url),copydeskFile=copydeskPath(import.meta.url),copydeskDist=copydeskPath(new URL(import.meta.url.includes('/chunks/')?'..':'.',import.meta.url));" },
};

/** A web worker has no modules of Node; of those the core's host asks for only paths, which a library knows. */
const web = { ...common, platform: 'browser', target: 'es2022', external: ['vscode', 'buffer'], mainFields: ['browser', 'module', 'main'], conditions: ['browser', 'import', 'module'], alias: { 'node:path': 'path-browserify' } };

const built = await Promise.all([
  build({ ...commonJs, minify: true, sourcemap: false, entryPoints: ['server/src/lsp/main.ts'], outfile: 'dist/server-main.cjs' }).then(escaped),
  build({ ...commonJs, entryPoints: ['server/src/lsp/launcher.ts'], outfile: 'dist/server.cjs' }),
  build({ ...esm, entryPoints: { cli: 'server/src/cli/main.ts', work: 'server/src/cli/work.ts', worker: './node_modules/piscina/dist/worker.js' }, outdir: 'dist', splitting: true, chunkNames: 'chunks/[name]-[hash]' }),
  build({ ...commonJs, entryPoints: ['client/src/extension.ts'], outfile: 'dist/client.cjs' }),
  build({ ...commonJs, entryPoints: ['client/src/word.ts'], outfile: 'dist/word.cjs' }),
  build({ ...web, format: 'iife', entryPoints: ['server/src/lsp/worker.ts'], outfile: 'dist/web/server.js' }),
  build({ ...web, format: 'cjs', entryPoints: ['client/src/browser.ts'], outfile: 'dist/web/client.js' }),
  build({ ...common, platform: 'browser', format: 'iife', entryPoints: { preview: 'client/src/preview/page.ts', calendar: 'client/src/calendar/page.ts' }, outdir: 'dist' }),
]);
// the command's files are modules wherever the folder is put
writeFileSync(join(dist, 'package.json'), '{ "type": "module" }\n');
mkdirSync(join(root, 'out'), { recursive: true });
writeFileSync(join(root, 'out/bundled.json'), JSON.stringify([...new Set(built.flatMap(({ metafile }) => Object.keys(metafile.inputs)).flatMap(packageOf))].sort()));
copyPages();
makeWords(join(dist, 'words'));
for (const name of ['preview', 'calendar']) cpSync(join(root, `client/src/${name}/page.css`), join(dist, `${name}.css`));

mkdirSync(join(dist, 'example'));
cpSync(join(root, 'test-fixtures/example.issue'), join(dist, 'example/example.issue'));
writeFileSync(join(dist, 'example/copydesk.yaml'), '报名: 澜州日报\n出版日: [1, 2, 3, 4, 5, 6, 7]\n创刊: { 日期: 2026-04-17, 期号: 11826 }\n');

/** Writes the server in ASCII: the engine then holds a character of it in one byte and reads the file without decoding it. In minified code, which has no comments, \\uXXXX may stand for any unit but one after a backslash. */
function escaped(result) {
  const path = join(dist, 'server-main.cjs');
  const code = readFileSync(path, 'utf8');
  if (/\\[^\x00-\x7f]/.test(code)) throw new Error('A backslash before a character that is not ASCII: take it out of the regular expression.');
  writeFileSync(path, code.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`));
  return result;
}

/** Rule pages: what `copydesk explain` prints. */
function copyPages() {
  const rules = join(root, 'server/src/core/rules');
  for (const family of readdirSync(rules, { withFileTypes: true })) {
    if (!family.isDirectory()) continue;
    for (const page of readdirSync(join(rules, family.name)).filter((f) => f.endsWith('.md'))) {
      cpSync(join(rules, family.name, page), join(dist, 'rules', family.name, page));
    }
  }
}

/** The folder of the package a bundled file comes from. */
function packageOf(file) {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.slice(1) ?? [];
}

/** A short hash of all that the server is made of. */
function buildOf(folder) {
  const hash = createHash('sha256');
  for (const path of readdirSync(folder, { recursive: true }).sort()) if (/\.(?:ts|md|yaml)$/.test(path) && !/\.test\.ts$/.test(path)) hash.update(`${path}\n`).update(readFileSync(join(folder, path)));
  return hash.digest('hex').slice(0, 16);
}
