// Runs the command over the project's own labelled cases and prints recall, exactness, fixes and false alarms by family.
// usage: node scripts/score-own.mjs [--verbose] [--family F]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { casesOf } from './own-cases.mjs';
import { root } from './setup.mjs';

const verbose = process.argv.includes('--verbose');
const at = process.argv.indexOf('--family');
const familyOf = (rule) => rule.split('/')[0];
const factual = new Set(['date', 'figure', 'issue', 'name', 'programme']);
const cases = casesOf().filter((c) => at < 0 || familyOf(c.rule) === process.argv[at + 1]);

const folder = mkdtempSync(join(tmpdir(), 'own-'));
for (const c of cases) writeFileSync(join(folder, `${c.id}.issue.txt`), c.text);
const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'out/server/cli/main.js'), 'check', '--format', 'json', ...cases.map((c) => join(folder, `${c.id}.issue.txt`))], { encoding: 'utf8', maxBuffer: 1 << 28 });
rmSync(folder, { recursive: true, force: true });
if (stderr) process.stderr.write(stderr);
const found = new Map(JSON.parse(stdout).files.map((f) => [basename(f.path, '.issue.txt'), f.findings]));

const rows = new Map();
for (const c of cases) {
  const row = rows.get(familyOf(c.rule)) ?? { errors: 0, hits: 0, exact: 0, fixable: 0, fixes: 0, traps: 0, alarmed: 0, stray: 0 };
  rows.set(familyOf(c.rule), row);
  score(c, (found.get(c.id) ?? []).map((f) => ({ ...f, ...spanOf(c.text, f.range) })), row);
}
console.log('family       errors  found  exact   fix  traps alarmed stray');
const share = (a, b) => (b ? `${Math.round((100 * a) / b)}%` : '–').padStart(5);
const all = {};
for (const [family, r] of [...rows].sort()) {
  for (const key in r) all[key] = (all[key] ?? 0) + r[key];
  print(family, r);
}
print('all', all);

function print(name, r) {
  console.log(`${name.padEnd(12)}${String(r.errors).padStart(6)}  ${share(r.hits, r.errors)}  ${share(r.exact, r.errors)} ${share(r.fixes, r.fixable)}  ${String(r.traps).padStart(5)}  ${String(r.alarmed).padStart(5)}  ${String(r.stray).padStart(5)}`);
}

function score(c, list, row) {
  const say = (title, f) => verbose && console.log(`${title} ${c.id} ${f.rule} “${c.text.slice(f.start, f.end)}” ${f.message}`);
  if (c.kind === 'trap') {
    row.traps++;
    const alarms = list.filter((f) => factual.has(familyOf(f.rule)) || f.rule === c.rule);
    if (alarms.length) row.alarmed++;
    for (const f of alarms) say('ALARM', f);
    return;
  }
  const [want] = c.expect;
  const spans = (want.either ?? [want.quote]).map((q) => ({ start: c.text.indexOf(q), end: c.text.indexOf(q) + q.length }));
  const touches = (s) => spans.some((w) => s.start < w.end && w.start < s.end);
  const near = list.filter((f) => familyOf(f.rule) === familyOf(c.rule) && (touches(f) || f.related.some((r) => touches(spanOf(c.text, r.range)))));
  row.errors++;
  if (near.length) row.hits++;
  else if (verbose) console.log(`MISS  ${c.id} wants “${(want.either ?? [want.quote]).join('” or “')}” got ${list.map((f) => `${f.rule} “${c.text.slice(f.start, f.end)}”`).join('; ') || 'nothing'}`);
  if (near.some((f) => f.rule === c.rule)) row.exact++;
  else if (near.length && verbose) console.log(`OTHER ${c.id} got ${near.map((f) => f.rule).join(', ')}`);
  if (want.fix != null) {
    row.fixable++;
    const right = c.text.replace(want.quote, () => want.fix);
    if (near.some((f) => f.fixes.some((x) => applied(c.text, x.edits) === right))) row.fixes++;
    else if (near.length && verbose) console.log(`FIX   ${c.id} wants “${want.fix}” got ${near.flatMap((f) => f.fixes.map((x) => x.title)).join('; ') || 'none'}`);
  }
  for (const f of list.filter((x) => factual.has(familyOf(x.rule)) && !near.includes(x))) {
    row.stray++;
    say('STRAY', f);
  }
}

function spanOf(text, range) {
  const lines = text.split('\n');
  const offset = (p) => lines.slice(0, p.line).reduce((n, l) => n + l.length + 1, 0) + p.character;
  return { start: offset(range.start), end: offset(range.end) };
}

function applied(text, edits) {
  return [...edits].map((e) => ({ ...spanOf(text, e.range), newText: e.newText })).sort((a, b) => b.start - a.start).reduce((t, e) => t.slice(0, e.start) + e.newText + t.slice(e.end), text);
}
