// Prints recall and false alarms on injected errors, by operator and by distance of the two pieces of evidence.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const out = join(dirname(fileURLToPath(import.meta.url)), '../out/server/testkit');
const { analyzeText } = await import(join(out, 'check.js'));
const { inject } = await import(join(out, 'injector.js'));
const seeds = Number(process.argv[2] ?? 20);
const verbose = process.argv.includes('--verbose');
const rows = new Map();
const findings = (text) => analyzeText(text).findings.filter((f) => /^(?:figure|date|name|programme|issue)\//.test(f.rule));

for (let seed = 1; seed <= seeds; seed++) for (const { operator, rule, distance, correct, broken } of inject(seed)) {
  const quiet = findings(correct);
  const found = findings(broken);
  const hit = found.some((f) => f.rule === rule);
  for (const key of [operator, `at ${distance}`, 'all']) {
    const row = rows.get(key) ?? { pairs: 0, found: 0, alarms: 0, stray: 0 };
    row.pairs++;
    if (hit) row.found++;
    if (quiet.length) row.alarms++;
    row.stray += found.filter((f) => f.rule !== rule).length;
    rows.set(key, row);
  }
  if (verbose && !hit) console.log(`MISS ${operator}: ${broken.replace(/\n/g, '⏎')}`);
  if (verbose) for (const f of quiet) console.log(`ALARM ${f.rule} ${f.message}: ${correct.replace(/\n/g, '⏎')}`);
}
console.log('operator           pairs   found  alarms  stray');
for (const [key, { pairs, found, alarms, stray }] of rows) console.log(`${key.padEnd(17)}${String(pairs).padStart(7)}${`${(100 * found / pairs).toFixed(0)}%`.padStart(8)}${String(alarms).padStart(8)}${String(stray).padStart(7)}`);
