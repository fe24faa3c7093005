// `npm run package`: the extension as VSIX, the command as npm tarball, both from a staging folder, sizes printed; licences of what is inside.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { installPackages, root, run } from './setup.mjs';

installPackages();
run(process.execPath, ['scripts/gen.mjs']);
run(process.execPath, ['node_modules/typescript/bin/tsc', '-b']);
run(process.execPath, ['scripts/bundle.mjs', '--release']);
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const out = join(root, 'out/packages');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
writeFileSync(join(root, 'dist/LICENSES.txt'), licences());
vsix();
tarball();

/** The extension: bundles, grammar, strings, pictures; no node_modules. */
function vsix() {
  const stage = mkdtempSync(join(tmpdir(), 'copydesk-vsix-'));
  for (const name of ['dist', 'syntaxes', 'l10n', 'media', 'snippets', 'docs', 'README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'LICENSE', 'package.nls.json', 'package.nls.zh-cn.json']) copy(name, stage);
  rmSync(join(stage, 'dist/cli.js'), { force: true });
  rmSync(join(stage, 'dist/worker.js'), { force: true });
  rmSync(join(stage, 'dist/chunks'), { recursive: true, force: true });
  const { scripts: _scripts, devDependencies: _dev, dependencies: _run, allowScripts: _allow, bin: _bin, type: _type, private: _private, ...rest } = manifest;
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(rest, null, 2)}\n`);
  writeFileSync(join(stage, '.vscodeignore'), '**/*.map\n');
  const file = join(out, `${manifest.name}-${manifest.version}.vsix`);
  run(process.execPath, [join(root, 'node_modules/@vscode/vsce/vsce'), 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', file], { cwd: stage, stdio: ['ignore', 'ignore', 'inherit'] });
  report(file, 6);
  rmSync(stage, { recursive: true });
}

/** The command: one package without dependencies, installed into an empty folder and run. */
function tarball() {
  const stage = mkdtempSync(join(tmpdir(), 'copydesk-npm-'));
  for (const name of ['dist', 'README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'LICENSE']) copy(name, stage);
  rmSync(join(stage, 'dist/client.cjs'), { force: true });
  const { name, version, license, engines, keywords, bin, dependencies } = manifest;
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify({ name, version, license, keywords, type: 'module', bin, files: ['dist'], engines: { node: engines.node }, optionalDependencies: { nodejieba: dependencies.nodejieba } }, null, 2)}\n`);
  const npm = (args, cwd) => execFileSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  const packed = npm(['pack', '--silent', '--pack-destination', out], stage).trim().split('\n').at(-1);
  const file = join(out, basename(packed));
  report(file, 6);
  const empty = mkdtempSync(join(tmpdir(), 'copydesk-try-'));
  npm(['install', '--no-audit', '--no-fund', '--omit=optional', '--prefix', empty, file], empty);
  writeFileSync(join(empty, 'a.issue'), '东湖报\n2026年3月20日 星期六\n\n# 桥通了人也来了\n\n本报讯（记者 甲乙）今天，，桥通了，人也来了。\n');
  const bin2 = join(empty, 'node_modules/copydesk/dist/cli.js');
  const tried = spawnSync(process.execPath, [bin2, 'check', '--format', 'json', 'a.issue'], { cwd: empty, encoding: 'utf8' });
  const rules = JSON.parse(tried.stdout).files[0].findings.map((f) => f.rule);
  if (!rules.includes('date/weekday') || !rules.includes('format/duplicate-mark')) throw new Error(`the installed command finds ${rules.join(', ') || 'nothing'}: ${tried.stderr}`);
  if (!spawnSync(process.execPath, [bin2, 'explain', 'date/weekday'], { encoding: 'utf8' }).stdout.includes('## 依据')) throw new Error('the installed command explains nothing');
  console.log('installed from the tarball into an empty folder and run');
  rmSync(stage, { recursive: true });
  rmSync(empty, { recursive: true });
}

function copy(name, stage) {
  const from = join(root, name);
  if (existsSync(from)) cpSync(from, join(stage, name), { recursive: true, filter: (path) => !/\.(?:map|ts)$/.test(path) });
}

function report(file, budget) {
  const size = statSync(file).size / 1048576;
  console.log(`${basename(file)}  ${size.toFixed(2)} MB${size > budget ? `  over the budget of ${budget} MB` : ''}`);
  if (size > budget) process.exitCode = 1;
}

/** Names, versions and licences of every package the lockfile installs for running, with their licence texts. */
function licences() {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const parts = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (!path.startsWith('node_modules/') || entry.dev || entry.devOptional) continue;
    const folder = join(root, path);
    if (!existsSync(folder)) continue;
    const file = readdirSync(folder).find((f) => /^licen[cs]e/i.test(f));
    parts.push(`${path.replace(/^.*node_modules\//, '')} ${entry.version} (${entry.license ?? 'see below'})\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}`);
  }
  return `Copydesk contains code of these packages.\n\n${parts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}
