// `npm run bench`: every budget measured, peers on the same text in the same run; `--quick` for a short look, `--no-peers`, `--profile`.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hottest } from './profile.mjs';
import { leaveCache, measureKeystrokes, measureMemory, measureStart } from './server.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..');
const has = (flag) => process.argv.includes(flag);
const quick = has('--quick');
const results = { when: new Date().toISOString(), node: process.version, processor: cpus()[0]?.model ?? '', rows: [] };
const MB = 1_000_000;

build();
analysis();
registers();
if (!has('--no-peers')) peers();
if (!has('--profile-only')) await server();
profile();
mkdirSync(join(here, 'results'), { recursive: true });
writeFileSync(join(here, 'results', `${results.when.replace(/[:.]/g, '-')}.json`), `${JSON.stringify(results, null, 1)}\n`);
process.exit(results.rows.some((r) => r.met === false) && has('--strict') ? 1 : 0);

function build() {
  for (const args of [['node_modules/typescript/bin/tsc', '-b'], ['scripts/bundle.mjs', '--release']]) {
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
    if (status !== 0) throw new Error(`${args[0]} failed`);
  }
}

function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted.length ? sorted[Math.floor(sorted.length / 2)] : Number.NaN;
}

function percentile(list, share) {
  return [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * share))];
}

/** A line of the table; `met` is null where there is no budget. */
function row(what, value, unit, budget = null) {
  const met = budget === null ? null : value <= budget;
  results.rows.push({ what, value, unit, budget, met });
  console.log(`${what.padEnd(44)}${value.toFixed(value < 10 ? 2 : 1).padStart(10)} ${unit.padEnd(8)}${budget === null ? '' : `≤ ${budget} ${met ? '✓' : '✗'}`}`);
}

function child(script, args) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(here, script), ...args.map(String)], { encoding: 'utf8', maxBuffer: 1 << 28, timeout: 600_000 });
  if (status !== 0) throw new Error(`${script} ${args.join(' ')}: ${stderr.slice(-400)}`);
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

function analysis() {
  console.log('\n## Analysis, text never seen before, all rules; a process that has read 2 MB');
  const perMB = new Map();
  for (const [bytes, rounds] of quick ? [[15e3, 20], [1e5, 8], [1e6, 3]] : [[5e3, 40], [15e3, 40], [1e5, 15], [1e6, 5], [1e7, 2]]) {
    const self = child('self.mjs', [bytes, rounds]);
    const rate = (median(self.all) / bytes) * MB;
    perMB.set(bytes, rate);
    row(`${size(bytes)} parser`, (median(self.parse) / bytes) * MB, 'ms/MB', bytes === 1e5 ? 25 : null);
    row(`${size(bytes)} facts`, (median(self.facts) / bytes) * MB, 'ms/MB', bytes === 1e6 ? 60 : null);
    row(`${size(bytes)} whole analysis`, rate, 'ms/MB', bytes === 1e5 ? 130 : null);
    results[`findings ${size(bytes)}`] = self.found;
  }
  const first = Array.from({ length: quick ? 3 : 9 }, () => child('self.mjs', [1e5, 1, 'first']).all[0]);
  row('100 KB, the first text of a process', median(first) * 10, 'ms/MB');
  const [small, large] = [perMB.get(1e5), perMB.get(1e7) ?? perMB.get(1e6)];
  row(`growth per MB from 100 KB to ${perMB.has(1e7) ? '10 MB' : '1 MB'}`, (100 * large) / small - 100, '%', 15);
}

function registers() {
  console.log('\n## Registers');
  const shapes = { block: '50,000 entries from YAML', flow: 'titles in brackets', entries: 'each entry in brackets', quoted: 'strings in quotes', comments: 'a comment in each', fault: 'some not plain or faulty' };
  for (const [shape, label] of Object.entries(shapes)) {
    const times = Array.from({ length: quick ? 3 : 7 }, () => child('registers.mjs', [50_000, shape]).took);
    row(shape === 'block' ? label : `the same, ${label}`, median(times), 'ms', 200);
  }
}

function peers() {
  console.log('\n## Peers on the same text, 100 KB, interleaved');
  if (!installPeers()) return;
  const names = ['autocorrect lintFor', 'autocorrect format', 'zhlint', 'lint-md', 'textlint'];
  const times = new Map([['copydesk', []], ...names.map((n) => [n, []])]);
  for (let round = 0; round < (quick ? 1 : 3); round++) {
    times.get('copydesk').push(...child('self.mjs', [1e5, 8]).all);
    for (const name of names) {
      try {
        const answer = child('peer.mjs', [name, 1e5, 4]);
        if (answer.times.length === 0) throw new Error('it answered nothing');
        times.get(name).push(...answer.times);
      } catch (error) {
        console.log(`${name}: not measured: ${error.message}`);
      }
    }
  }
  const own = median(times.get('copydesk'));
  for (const [name, list] of times) {
    if (list.length === 0) continue;
    row(name, median(list) * 10, 'ms/MB');
    if (name !== 'copydesk') console.log(`${''.padEnd(44)}${(median(list) / own).toFixed(2).padStart(10)} × our time`);
  }
}

/** Installs the peers where they are not; says so and goes on where they cannot be. */
function installPeers() {
  const folder = join(here, '.peers');
  const wanted = readFileSync(join(here, 'peers/package.json'), 'utf8');
  if (existsSync(join(folder, 'done')) && readFileSync(join(folder, 'done'), 'utf8') === wanted) return true;
  mkdirSync(folder, { recursive: true });
  cpSync(join(here, 'peers/package.json'), join(folder, 'package.json'));
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.log(`SKIPPED: the peers could not be installed: ${stderr?.trim().split('\n').at(-1) ?? ''}`);
    return false;
  }
  writeFileSync(join(folder, 'done'), wanted);
  return true;
}

async function server() {
  console.log('\n## Language server over stdio');
  const small = await measureKeystrokes(15e3, quick ? 150 : 500, 150);
  row('keystroke, 15 KB, median', median(small.times), 'ms', 1);
  row('keystroke, 15 KB, p95', percentile(small.times, 0.95), 'ms');
  const large = await measureKeystrokes(1e6, quick ? 60 : 500, 150);
  row('keystroke, 1 MB, median', median(large.times), 'ms');
  row('keystroke, 1 MB, p95', percentile(large.times, 0.95), 'ms', 10);
  await leaveCache();
  const starts = { cold: [], warm: [] };
  for (let i = 0; i < (quick ? 3 : 9); i++) {
    starts.cold.push(await measureStart(15e3, { COPYDESK_CACHE: '' }));
    starts.warm.push(await measureStart(15e3));
  }
  row('start to first diagnostics, 15 KB', median(starts.warm), 'ms', 300);
  row('the same without a code cache', median(starts.cold), 'ms');
  const { smallHeap } = await import('../out/server/host/environment.js');
  const memory = await measureMemory(1e6, smallHeap);
  if (memory.first) row('memory after a 1 MB issue, before words', memory.first / 1048576, 'MB', 100);
  if (memory.rest) row('the same with words loaded', memory.rest / 1048576, 'MB', 160);
  const bare = await measureMemory(1e6);
  if (bare.rest) row('the same, started by hand', bare.rest / 1048576, 'MB');
  if (large.after) row('memory after typing in it', large.after / 1048576, 'MB');
}

function profile() {
  console.log('\n## Hottest functions of the whole analysis (self time)');
  const folder = join(here, 'results', 'profile');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  spawnSync(process.execPath, ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=200', join(here, 'self.mjs'), '300000', '12'], { encoding: 'utf8' });
  const [file] = readdirSync(folder).filter((f) => f.endsWith('.cpuprofile'));
  if (!file) return;
  results.hottest = hottest(JSON.parse(readFileSync(join(folder, file), 'utf8')), has('--profile-only') || has('--profile') ? 40 : 10);
  for (const { share, name, place } of results.hottest) console.log(`${(100 * share).toFixed(1).padStart(5)} %  ${name.padEnd(28)} ${place}`);
}

function size(bytes) {
  return bytes >= 1e6 ? `${bytes / 1e6} MB` : `${bytes / 1e3} KB`;
}
