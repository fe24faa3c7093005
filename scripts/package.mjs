// `npm run package`: the extension as VSIX files (one for every platform, one with the word module of this platform inside), the command as npm tarball.
// Sizes are printed and held against their budget; the tarball is installed into an empty folder and run. `--quick` skips that.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { installPackages, root, run } from './setup.mjs';

/** Megabytes a package may have. */
const budget = 6;

installPackages();
run(process.execPath, ['scripts/gen.mjs']);
run(process.execPath, ['node_modules/typescript/bin/tsc', '-b']);
run(process.execPath, ['scripts/bundle.mjs', '--release']);
run(process.execPath, ['scripts/licences.mjs']);
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const out = join(root, 'out/packages');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const native = nativeModule();
const quick = process.argv.includes('--quick');
await vsix(null);
if (native) await vsix(`${process.platform}-${process.arch}`);
else console.log('SKIPPED: the package for this platform, for nodejieba has no binary here');
const file = tarball();
if (!quick) await tryTarball(file);

/** nodejieba's binary, where it was built or fetched for this platform. */
function nativeModule() {
  const path = join(createRequire(import.meta.url).resolve('nodejieba/package.json'), '../build/Release/nodejieba.node');
  return existsSync(path) ? path : null;
}

/** The extension: bundles, grammar, strings, pictures; no node_modules. With a target the word module is inside, without it the words stay out. */
async function vsix(target) {
  const stage = mkdtempSync(join(tmpdir(), 'copydesk-vsix-'));
  for (const name of ['dist', 'syntaxes', 'l10n', 'schemas', 'docs', 'test-fixtures/example.issue', 'README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'LICENSE', 'THIRD-PARTY.md', 'package.nls.json', 'package.nls.zh-cn.json']) copy(name, stage);
  if (target) {
    mkdirSync(join(stage, 'dist/native'));
    cpSync(native, join(stage, 'dist/native/nodejieba.node'));
    // a package for one platform runs in Node; in a browser's worker the universal one does
    rmSync(join(stage, 'dist/web'), { recursive: true });
  } else rmSync(join(stage, 'dist/words'), { recursive: true });
  dropUnshown(stage);
  const { scripts: _scripts, devDependencies: _dev, dependencies: _run, allowScripts: _allow, bin: _bin, type: _type, private: _private, ...whole } = manifest;
  const { browser: _browser, ...node } = whole;
  const rest = target ? node : whole;
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(rest, null, 2)}\n`);
  writeFileSync(join(stage, '.vscodeignore'), '**/*.map\n');
  const file = join(out, `${manifest.name}-${manifest.version}${target ? `-${target}` : ''}.vsix`);
  run(process.execPath, [join(root, 'node_modules/@vscode/vsce/vsce'), 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', ...(target ? ['--target', target] : []), '--out', file], { cwd: stage, stdio: ['ignore', 'ignore', 'inherit'] });
  report(file);
  if (target && !quick) {
    const { code, said } = await serverOf(process.execPath, [join(stage, 'dist/server.cjs'), '--stdio'], '分词：');
    if (code !== 0 || !said.includes('分词：nodejieba')) throw new Error(`the server of the package has no words: ${said.slice(-300)}`);
    console.log('its language server has loaded the word module inside');
  }
  rmSync(stage, { recursive: true });
}

/** Pictures that neither the manifest nor a page shows stay in the repository. */
function dropUnshown(stage) {
  const pages = ['README.md', 'README.zh-CN.md', ...readdirSync(join(stage, 'docs')).filter((f) => f.endsWith('.md')).map((f) => `docs/${f}`)];
  const shown = JSON.stringify(manifest) + pages.map((f) => readFileSync(join(stage, f), 'utf8')).join('');
  for (const name of readdirSync(join(stage, 'docs/images'))) if (!shown.includes(name)) rmSync(join(stage, 'docs/images', name));
}

/** The command: one package without dependencies but the word module, which it can do without. */
function tarball() {
  const stage = mkdtempSync(join(tmpdir(), 'copydesk-npm-'));
  for (const name of ['dist', 'README.md', 'README.zh-CN.md', 'CHANGELOG.md', 'LICENSE', 'THIRD-PARTY.md']) copy(name, stage);
  for (const name of ['client.cjs', 'word.cjs', 'web', 'preview.js', 'preview.css', 'calendar.js', 'calendar.css']) rmSync(join(stage, 'dist', name), { recursive: true, force: true });
  const { name, version, license, engines, keywords, bin, dependencies } = manifest;
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify({ name, version, license, keywords, type: 'module', bin, files: ['dist', 'THIRD-PARTY.md'], engines: { node: engines.node }, optionalDependencies: { nodejieba: dependencies.nodejieba } }, null, 2)}\n`);
  const packed = npm(['pack', '--silent', '--pack-destination', out], stage).trim().split('\n').at(-1);
  rmSync(stage, { recursive: true });
  const file = join(out, basename(packed));
  report(file);
  return file;
}

/** Installs the tarball into an empty folder and runs it as a person does, by the link npm makes: one file, many over threads, a fix, a page of the rules, the server; without words and with them. */
async function tryTarball(file) {
  const empty = mkdtempSync(join(tmpdir(), 'copydesk-try-'));
  try {
    npm(['install', '--no-audit', '--no-fund', '--omit=optional', '--prefix', empty, file], empty);
    const bin = join(empty, 'node_modules/.bin', process.platform === 'win32' ? 'copydesk.cmd' : 'copydesk');
    const copydesk = (args) => spawnSync(bin, args, { cwd: empty, encoding: 'utf8', shell: process.platform === 'win32' });
    const must = (holds, what) => {
      if (!holds) throw new Error(`the installed command ${what}`);
    };
    mkdirSync(join(empty, 'pages'));
    for (let i = 0; i < 40; i++) writeFileSync(join(empty, `pages/${i}.issue`), '东湖报\n2026年3月20日 星期六\n\n# 桥通了人也来了\n\n本报讯（记者 甲乙）今天，，桥通了，人也来了。\n');
    const lines = copydesk(['check', '--format', 'jsonl', '--threads', '2', '--fail-on', 'never', 'pages']).stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line));
    must(lines.length === 40 && lines.every(({ findings }) => ['date/weekday', 'format/duplicate-mark'].every((rule) => findings.some((f) => f.rule === rule))), 'does not find on threads what is there');
    must(copydesk(['check', '--fix', '--rule', 'format/duplicate-mark', 'pages/0.issue']).status === 0 && !readFileSync(join(empty, 'pages/0.issue'), 'utf8').includes('，，'), 'does not fix');
    must(copydesk(['explain', 'date/weekday']).stdout.includes('## 依据'), 'explains nothing');
    const { code, said } = await serverOf(bin, ['lsp', '--stdio'], '没有分词模块');
    must(code === 0, `is no language server: ${said}`);
    console.log('installed from the tarball into an empty folder and run by its link');
    // a doubled word that only the dictionary tells
    for (let i = 0; i < 4; i++) writeFileSync(join(empty, `pages/w${i}.issue`), '# 气象预报更准了\n\n本报讯（记者 甲乙）昨天数据修改修改气象预报。\n');
    const doubled = (...args) => copydesk(['check', '--format', 'jsonl', '--fail-on', 'never', '--rule', 'format/repeated-word', ...args]).stdout.split('\n').filter(Boolean).filter((line) => JSON.parse(line).findings.length > 0).length;
    must(doubled('pages/w0.issue') === 0, 'has words where none were installed');
    if (!native) return console.log('SKIPPED: the installed command with words, for nodejieba has no binary here');
    const beside = join(empty, 'node_modules/nodejieba');
    for (const name of ['index.js', 'package.json', 'build/Release/nodejieba.node']) cpSync(join(native, '../../..', name), join(beside, name));
    must(doubled('pages/w0.issue') === 1, 'loads no words');
    must(doubled('--threads', '2', 'pages') === 4, 'loads no words on threads');
    must(doubled('--no-words', 'pages/w0.issue') === 0, 'loads words that are not wanted');
    const worded = await serverOf(bin, ['lsp', '--stdio'], '分词：');
    must(worded.code === 0 && worded.said.includes('分词：nodejieba'), `serves without the words it has: ${worded.said.slice(-300)}`);
    console.log('and with words');
  } finally {
    rmSync(empty, { recursive: true });
  }
}

/** Starts a language server, opens a page in it, and ends it politely when it has said what is waited for. */
function serverOf(command, args, awaited) {
  const server = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'], shell: command.endsWith('.cmd') });
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  let said = '';
  server.stdout.on('data', (chunk) => {
    said += chunk;
    if (said.includes('"id":2')) send({ method: 'exit' });
    else if (said.includes(awaited)) send({ id: 2, method: 'shutdown' });
  });
  send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  send({ method: 'initialized', params: {} });
  send({ method: 'textDocument/didOpen', params: { textDocument: { uri: 'file:///a.issue', languageId: 'newspaper', version: 1, text: '# 桥通了人也来了\n' } } });
  return new Promise((resolve) => server.once('exit', (code) => resolve({ code, said })));
}

function npm(args, cwd) {
  return execFileSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
}

function copy(name, stage) {
  const from = join(root, name);
  if (existsSync(from)) cpSync(from, join(stage, name), { recursive: true, filter: (path) => !/\.(?:map|ts)$/.test(path) });
}

function report(file) {
  const size = statSync(file).size / 1048576;
  console.log(`${basename(file)}  ${size.toFixed(2)} MB${size > budget ? `  over the budget of ${budget} MB` : ''}`);
  if (size > budget) process.exitCode = 1;
}
