// Runs the extension in a real VS Code: the suites inside the extension host on each host (and in the browser's own), then a person's steps in the workbench.
// Writes the counts to out/e2e.json. Options: --host newest|oldest|web|package, --suites or --desk for one half, --grep TEXT.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { bundleSuites } from './bundle-suites.mjs';
import { root, run } from './setup.mjs';

const { values } = parseArgs({ options: { host: { type: 'string' }, suites: { type: 'boolean' }, desk: { type: 'boolean' }, grep: { type: 'string' } } });
const out = join(root, 'out/e2e');
const local = process.platform === 'linux' && process.arch === 'x64';
const count = { passes: 0, failures: 0 };

mkdirSync(out, { recursive: true });
run(process.execPath, ['scripts/bundle.mjs']);
await bundleSuites();
if (!values.desk) for (const host of values.host ? [values.host] : ['newest', 'oldest', 'web', 'package']) await suites(host);
if (!values.suites && local) desk();
writeFileSync(join(root, 'out/e2e.json'), JSON.stringify(count));
console.log(`${count.passes} passed, ${count.failures} failed in VS Code`);
process.exitCode = count.failures ? 1 : 0;

/** The suites inside the extension host; where the local host cannot run, in a downloaded desktop. */
async function suites(host, again = false) {
  if (!local && host !== 'newest') return;
  const workspace = freshWorkspace(host);
  const report = join(out, `${host}.json`);
  for (const file of [report, `${report}.log`]) rmSync(file, { force: true });
  const started = Date.now();
  await runTests({
    ...(local ? { vscodeExecutablePath: join(root, 'scripts/vscode-host.mjs') } : {}),
    extensionDevelopmentPath: host === 'web' ? browserOnly() : host === 'package' ? nothing() : root,
    extensionTestsPath: host === 'web' ? join(out, 'web/out/browser.js') : join(out, 'suite/index.cjs'),
    extensionTestsEnv: { COPYDESK_HOST: host, COPYDESK_VSIX: host === 'package' ? packaged() : '', COPYDESK_E2E_REPORT: report, COPYDESK_E2E_GREP: values.grep ?? '' },
    launchArgs: [workspace],
  }).catch(() => { /* the report tells */ });
  console.log(`VS Code, ${host} host (${Math.round((Date.now() - started) / 1000)} s):`);
  if (existsSync(`${report}.log`)) process.stdout.write(readFileSync(`${report}.log`, 'utf8'));
  // a busy machine's browser may fail to start the host: what stood still runs once more
  if (!existsSync(report) && !again) return suites(host, true);
  add(report, `the ${host} host gave no report`);
}

/** The newest package for this platform, made anew. */
function packaged() {
  run(process.execPath, ['scripts/package.mjs', '--quick'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const folder = join(root, 'out/packages');
  const files = readdirSync(folder).filter((f) => f.endsWith('.vsix'));
  return join(folder, files.find((f) => f.includes('linux')) ?? files[0]);
}

/** VS Code runs tests only beside an extension under development: one that does nothing, so that the installed package is what is tested. */
function nothing() {
  const folder = join(out, 'nothing');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'nothing', publisher: 'copydesk', version: '0.0.1', engines: { vscode: '*' } }));
  return folder;
}

/** The extension without its entry for processes, so that the workbench runs it in the browser's web worker; its tests within. */
function browserOnly() {
  const folder = join(out, 'web');
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['dist', 'syntaxes', 'l10n', 'schemas', 'docs/images', 'test-fixtures/example.issue', 'package.nls.json', 'package.nls.zh-cn.json']) cpSync(join(root, name), join(folder, name), { recursive: true });
  const { main: _main, type: _type, ...manifest } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  cpSync(join(out, 'browser.js'), join(folder, 'out/browser.js'));
  return folder;
}

/** The steps of a person in the workbench, driven from outside by Playwright. */
function desk() {
  const report = join(out, 'desk.json');
  rmSync(report, { force: true });
  const workspace = freshWorkspace('desk');
  spawnSync(process.execPath, [join(root, 'node_modules/mocha/bin/mocha.js'), '--reporter', join(root, 'scripts/e2e-reporter.cjs'), '--reporter-option', `output=${report}`,
    '--timeout', '60000', '--retries', '1', ...(values.grep ? ['--grep', values.grep] : []), 'scripts/desk/*.test.mjs'], { cwd: root, stdio: 'inherit', env: { ...process.env, COPYDESK_E2E_WORKSPACE: workspace } });
  add(report, 'the workbench pass gave no report');
}

/** A copy of the fixtures that the tests may change. */
function freshWorkspace(name) {
  const workspace = join(out, `workspace-${name}`);
  rmSync(workspace, { recursive: true, force: true });
  cpSync(join(root, 'test-fixtures/e2e'), workspace, { recursive: true });
  cpSync(join(root, 'test-fixtures/example.issue'), join(workspace, 'example.issue'));
  return workspace;
}

function add(report, missing) {
  try {
    const { passes, failures } = JSON.parse(readFileSync(report, 'utf8'));
    if (passes + failures === 0 && !values.grep) throw new Error('no test ran');
    count.passes += passes;
    count.failures += failures;
  } catch {
    console.error(missing);
    count.failures++;
  }
}
