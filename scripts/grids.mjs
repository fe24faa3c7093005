// Runs grids (server/src/testkit/grid.ts): how many errors are found in all combinations of their parts, how many texts without one alarm, and which choice stops a reader.
// usage: node scripts/grids.mjs [FILE…] [--draw N] [--block K] [--missed] ; without files all of test-fixtures/grids
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const load = (path) => import(pathToFileURL(join(root, 'out/server', path)).href);
const { gridsOf, runGrid, weakChoices } = await load('testkit/grid.js');
const { analyzeText } = await load('testkit/check.js');

const { values, positionals } = parseArgs({ allowPositionals: true, options: { draw: { type: 'string', default: '160' }, block: { type: 'string' }, missed: { type: 'boolean' } } });
const folder = join(root, 'test-fixtures/grids');
const files = positionals.length > 0 ? positionals : readdirSync(folder).filter((f) => f.endsWith('.txt')).map((f) => join(folder, f));
const flat = (text) => text.trim().replace(/\n+/g, '⏎');
const all = { tried: 0, found: 0, alarmed: 0 };
for (const file of files) {
  gridsOf(readFileSync(file, 'utf8')).forEach((grid, i) => {
    if (values.block && values.block !== String(i + 1)) return;
    const run = runGrid(grid, (text) => analyzeText(text).findings, Number(values.draw));
    const { tried, missed, alarmed } = run;
    all.tried += tried.length;
    all.found += tried.length - missed.length;
    all.alarmed += alarmed.length;
    const lead = grid.body.split('\n').find((l) => l && !l.startsWith('#')) ?? '';
    if (missed.length > 0 || alarmed.length > 0) console.log(`${basename(file, '.txt')} ${i + 1}: ${grid.rules[0]} found ${tried.length - missed.length} of ${tried.length}, alarmed ${alarmed.length}: ${lead.slice(0, 40)}`);
    for (const line of weakChoices(run)) console.log(`    ${line}`);
    const shown = values.missed || values.block ? 4 : 0;
    for (const text of missed.slice(0, shown)) console.log(`    MISS  ${flat(text)}`);
    for (const { rule, message, text } of alarmed.slice(0, shown || 1)) console.log(`    ALARM ${rule} ${message}: ${flat(text)}`);
  });
}
const percent = (n) => `${((100 * n) / Math.max(1, all.tried)).toFixed(1)} %`;
console.log(`structures: found ${all.found} of ${all.tried} (${percent(all.found)}), alarmed without the slip ${all.alarmed} (${percent(all.alarmed)})`);
