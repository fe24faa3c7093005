// Structures of an error, told in all combinations of their parts: how many are found with the slip in them, how many alarm without it.
// usage: node scripts/grids.mjs [FILE…] [--draw N] [--block K] [--missed] ; without files all of test-fixtures/grids. A block is
//   @@ rule[,rule…]
//   the text, with {a|b|} for what may stand there and exactly one ⟦wrong|right⟧
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const load = (path) => import(pathToFileURL(join(root, 'out/server', path)).href);
const factual = /^(?:date|figure|issue|name|programme)\//;

/** The blocks of a file's text: the rules of which one must speak, and the text as fixed pieces and lists of choices. */
export function blocksOf(content) {
  return content.split(/^@@ /m).slice(1).map((chunk) => {
    const end = chunk.indexOf('\n');
    const body = `${chunk.slice(end + 1).trim()}\n`;
    const pieces = body.split(/(\{[^{}]*\})/).map((p) => (p.startsWith('{') ? p.slice(1, -1).split(/\|(?![^⟦⟧]*⟧)/) : [p]));
    return { rules: chunk.slice(0, end).trim().split(','), body, pieces };
  });
}

/** Combinations of a block, one choice a piece: all of them, or `draw` drawn with a seed that is always the same. */
export function combinationsOf({ pieces }, draw) {
  const total = pieces.reduce((n, p) => n * p.length, 1);
  const at = (k) => pieces.map((p) => {
    const choice = k % p.length;
    k = Math.floor(k / p.length);
    return choice;
  });
  if (total <= draw) return Array.from({ length: total }, (_, k) => at(k));
  let seed = 1;
  const next = (n) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * n);
  };
  const drawn = new Map();
  while (drawn.size < draw) {
    const choice = pieces.map((p) => next(p.length));
    drawn.set(choice.join(), choice);
  }
  return [...drawn.values()];
}

/** The text with the slip, and without it. */
export function bothOf({ pieces, body }, choice) {
  const text = pieces.map((p, i) => p[choice[i]]).join('');
  const mark = /⟦([^|⟧]*)\|([^⟧]*)⟧/g;
  if ([...text.matchAll(mark)].length !== 1) throw new Error(`a block wants exactly one ⟦wrong|right⟧: ${body.slice(0, 60)}`);
  return [text.replace(mark, '$1'), text.replace(mark, '$2')];
}

/** What checks a text: a function to its findings. */
export async function checker() {
  const { Analyzer } = await load('core/analysis/analyzer.js');
  const { allRules } = await load('core/rules/index.generated.js');
  const { Newsrooms } = await load('host/newsroom.js');
  const { diskFiles } = await load('host/disk-files.js');
  const surroundings = new Newsrooms(diskFiles).of(join(root, 'out/grids.issue'));
  return (text) => new Analyzer(allRules).analyze(text, surroundings).findings;
}

/** Runs a file's blocks; each answer holds what was found and what alarmed, with the texts. */
export function run(content, check, draw) {
  return blocksOf(content).map((block) => {
    const row = { block, tried: [], missed: [], alarmed: [] };
    for (const choice of combinationsOf(block, draw)) {
      const [wrong, right] = bothOf(block, choice);
      const found = check(wrong).some((f) => block.rules.includes(f.rule));
      row.tried.push({ choice, found });
      if (!found) row.missed.push(wrong);
      const alarm = check(right).find((f) => factual.test(f.rule));
      if (alarm) row.alarmed.push({ rule: alarm.rule, message: alarm.message, right });
    }
    return row;
  });
}

/** Choices with which clearly less is found than with others: what the readers stumble over. */
function weakest({ block, tried }) {
  const share = (list) => list.filter((t) => t.found).length / list.length;
  const whole = share(tried);
  return block.pieces.flatMap((p, i) => (p.length < 2 ? [] : p.flatMap((option, o) => {
    const list = tried.filter((t) => t.choice[i] === o);
    return list.length > 0 && share(list) < whole - 0.12 ? [`${list.filter((t) => t.found).length}/${list.length} {${option}}`] : [];
  })));
}

async function main() {
  const args = process.argv.slice(2);
  const option = (name) => (args.includes(name) ? Number(args.splice(args.indexOf(name), 2)[1]) : 0);
  const [draw, only] = [option('--draw') || 160, option('--block')];
  const verbose = args.includes('--missed');
  const folder = join(root, 'test-fixtures/grids');
  const named = args.filter((a) => !a.startsWith('--'));
  const files = named.length > 0 ? named : readdirSync(folder).filter((f) => f.endsWith('.txt')).map((f) => join(folder, f));
  const check = await checker();
  const flat = (text) => text.trim().replace(/\n+/g, '⏎');
  const all = { tried: 0, found: 0, alarmed: 0 };
  for (const file of files) {
    run(readFileSync(file, 'utf8'), check, draw).forEach((row, i) => {
      const found = row.tried.length - row.missed.length;
      all.tried += row.tried.length;
      all.found += found;
      all.alarmed += row.alarmed.length;
      if (only && only !== i + 1) return;
      const lead = row.block.body.split('\n').find((l) => l && !l.startsWith('#')) ?? '';
      if (row.missed.length > 0 || row.alarmed.length > 0) console.log(`${basename(file, '.txt')} ${i + 1}: ${row.block.rules[0]} found ${found} of ${row.tried.length}, alarmed ${row.alarmed.length}: ${lead.slice(0, 40)}`);
      for (const line of weakest(row)) console.log(`    ${line}`);
      for (const text of verbose || only ? row.missed.slice(0, 4) : []) console.log(`    MISS  ${flat(text)}`);
      for (const { rule, message, right } of row.alarmed.slice(0, verbose || only ? 4 : 1)) console.log(`    ALARM ${rule} ${message}: ${flat(right)}`);
    });
  }
  const percent = (n) => `${((100 * n) / Math.max(1, all.tried)).toFixed(1)} %`;
  console.log(`structures: found ${all.found} of ${all.tried} (${percent(all.found)}), alarmed without the slip ${all.alarmed} (${percent(all.alarmed)})`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
