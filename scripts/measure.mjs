// Prints the quality table: pages, cases and the clean corpus, from ../shared where it is present.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const shared = join(root, '..', 'shared');
const cli = `${process.execPath} ${join(root, 'out/server/cli/main.js')}`;
const only = process.argv[2];
mkdirSync(join(root, 'out'), { recursive: true });

if (!only || only === 'probes') {
  const { runProbes } = await import('./probes.mjs');
  console.log('\n## probes');
  const { right, of } = await runProbes();
  console.log(`${right} of ${of} right`);
}
if (!only || only === 'own') run('own cases', [join(root, 'scripts/score-own.mjs'), ...process.argv.slice(3)]);
if (!only || only === 'fresh') run('fresh cases: written without knowledge of the rules, not all of them found', [join(root, 'scripts/score-own.mjs'), ...process.argv.slice(3)], { COPYDESK_CASES: join(root, 'test-fixtures/fresh') });
if (!only || only === 'grids') run('structures: errors told in all combinations of their parts', [join(root, 'scripts/grids.mjs'), '--draw', '60', ...process.argv.slice(3)]);
if (!only || only === 'strangers') run('strangers: paragraphs that have nothing to do with each other', [join(root, 'scripts/strangers.mjs'), ...process.argv.slice(3)]);
if (!only || only === 'pages') run('pages of our own laid out at random', [join(root, 'scripts/pages.mjs')]);
if (!only || only === 'injected') run('injected errors', [join(root, 'scripts/injected.mjs'), '12']);
if (!only || only === 'rephrased') run('rephrased: the cases put otherwise in ways that change nothing of what they say', [join(root, 'scripts/rephrased.mjs'), ...process.argv.slice(3)]);
if (!only || only === 'slips') run('slips put into clean pages of our own that hold the other half of the evidence', [join(root, 'scripts/slips.mjs'), ...process.argv.slice(3)]);
if (!only || only === 'clean') clean('clean pages of our own', join(root, 'test-fixtures/clean'));
if (!existsSync(shared)) {
  console.log('SKIPPED: ../shared is not here, so pages, cases and corpus are not measured.');
  process.exit(0);
}
if (!only || only === 'samples') run('samples', [join(shared, 'samples/score.mjs'), '--cli', cli, ...process.argv.slice(3)]);
if (!only || only === 'cases') run('cases', [join(shared, 'cases/score.mjs'), join(shared, 'cases/dev.jsonl'), '--cli', cli, ...process.argv.slice(3)]);
if (!only || only === 'hovers') run('hovers over the names of the domain notes', [join(root, 'scripts/hovers.mjs')]);
if (!only || only === 'corpus') clean('corpus', join(shared, 'corpus/government-work-reports'));
if (!only || only === 'coverage') {
  run('coverage of date expressions', [join(root, 'scripts/coverage-dates.mjs')]);
  const dir = join(shared, 'corpus/government-work-reports');
  run('coverage of figures', [join(root, 'scripts/coverage-figures.mjs'), ...readdirSync(dir).filter((f) => f.endsWith('.txt')).map((f) => join(dir, f))]);
}

function run(title, args, env = {}) {
  console.log(`\n## ${title}`);
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, ...env } });
  process.stdout.write(stdout + stderr);
}

/** Findings on a folder of clean text, by rule, per 10,000 characters; `corpus --list RULE` and `clean --list RULE` show each. */
function clean(title, dir) {
  console.log(`\n## ${title}`);
  const files = readdirSync(dir).filter((f) => f.endsWith('.txt')).map((f) => join(dir, f));
  const [command, ...prefix] = cli.split(' ');
  let json;
  try {
    json = execFileSync(command, [...prefix, 'check', '--format', 'json', ...files], { encoding: 'utf8', maxBuffer: 1 << 28 });
  } catch (error) { json = error.stdout; }
  const texts = new Map(files.map((f) => [f, readFileSync(f, 'utf8')]));
  const characters = [...texts.values()].reduce((n, t) => n + [...t.replace(/\s/g, '')].length, 0);
  const counts = new Map();
  const list = process.argv.indexOf('--list');
  for (const file of JSON.parse(json).files) for (const f of file.findings) {
    const row = counts.get(f.rule) ?? { all: 0, error: 0 };
    row.all++;
    if (f.severity === 'error') row.error++;
    counts.set(f.rule, row);
    if (list > 0 && f.rule.startsWith(process.argv[list + 1] ?? '')) {
      const line = texts.get(file.path).split('\n')[f.range.start.line];
      console.log(`${file.path.slice(-8)}:${f.range.start.line + 1} ${f.rule} ${f.severity} ${f.message}\n    …${line.slice(Math.max(0, f.range.start.character - 30), f.range.end.character + 40)}…`);
    }
  }
  for (const [rule, { all, error }] of [...counts].sort()) console.log(`${rule.padEnd(30)}${String(all).padStart(5)}  ${(10000 * all / characters).toFixed(3)} per 10,000 characters, ${error} errors`);
  const factual = [...counts].filter(([r]) => /^(?:date|figure|issue|name|programme)\//.test(r)).reduce((n, [, c]) => n + c.all, 0);
  console.log(`factual families: ${factual} on ${characters} characters, ${(10000 * factual / characters).toFixed(3)} per 10,000`);
}
