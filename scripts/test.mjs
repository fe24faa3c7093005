// `npm test`: everything that must hold, one step after another; the last line counts what passed and failed.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages, root } from './setup.mjs';

installPackages();
const bin = (name) => join(root, 'node_modules/.bin', name);
let passed = 0;
let failed = 0;

/** One step that passes or fails as a whole. */
function step(title, command, args) {
  console.log(`\n— ${title}`);
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (error) console.error(error.message);
  count(status);
}

/** A step that ended so; the first that fails is the last. */
function count(status) {
  if (status === 0) passed++;
  else {
    failed++;
    finish();
  }
}

/** A step that runs beside the next ones; what it prints is shown when it is waited for. */
function beside(title, command, args) {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => printed.push(chunk));
  const ended = new Promise((resolve) => { child.on('close', resolve).on('error', (error) => { printed.push(Buffer.from(`${error.message}\n`)); resolve(1); }); });
  process.on('exit', () => child.kill());
  return async () => {
    const status = await ended;
    console.log(`\n— ${title}`);
    process.stdout.write(Buffer.concat(printed));
    count(status);
  };
}

/** A mocha run, each test counted. */
async function mocha(title, ...specs) {
  console.log(`\n— ${title}`);
  const report = join(root, 'out/mocha.json');
  mkdirSync(join(root, 'out'), { recursive: true });
  rmSync(report, { force: true });
  // not spawnSync: what runs beside it must be read from
  const status = await new Promise((resolve) => spawn(process.execPath, [bin('mocha'), '--reporter', join(root, 'scripts/mocha-reporter.cjs'), '--reporter-option', `output=${report}`, '--timeout', '20000', ...specs], { cwd: root, stdio: 'inherit' }).on('close', resolve));
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    passed += counts.passes;
    failed += counts.failures;
  } catch { failed++; }
  if (status !== 0) finish();
}

function finish() {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed ? 1 : 0);
}

step('generated files are up to date', process.execPath, ['scripts/gen.mjs', '--check']);
step('types', bin('tsc'), ['-b']);
step('lint', bin('biome'), ['lint', '--error-on-warnings']);
step('layers', process.execPath, ['scripts/layers.mjs']);
const regexes = beside('regular expressions are linear', process.execPath, ['scripts/regex-check.mjs']);
await mocha('unit tests, rule pages, grammar, manifest', 'out/server/**/*.test.js', 'syntaxes/*.test.mjs');
await regexes();
// of one seed, as the property tests: what another draw finds is for `npm run fuzz` to tell
step('fuzzers, twenty seconds', process.execPath, ['scripts/fuzz.mjs', '20', '20260101', '--no-properties']);
step('packages: made, installed into an empty folder, run', process.execPath, ['scripts/package.mjs']);
step('licences of what is shipped', process.execPath, ['scripts/licences.mjs', '--check']);
if (!process.argv.includes('--no-editor')) editor();
finish();

/** The extension in a real VS Code, each test counted. */
function editor() {
  console.log('\n— the extension in VS Code');
  const report = join(root, 'out/e2e.json');
  rmSync(report, { force: true });
  const { status } = spawnSync(process.execPath, ['scripts/e2e.mjs'], { cwd: root, stdio: 'inherit' });
  try {
    const counts = JSON.parse(readFileSync(report, 'utf8'));
    passed += counts.passes;
    failed += counts.failures;
  } catch { failed++; }
  if (status !== 0 && !failed) failed++;
  if (failed) finish();
}
