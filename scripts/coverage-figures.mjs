// Says what share of the figures in a text the reader takes up: every run of digits and every Han numeral before a classifier,
// found by a greedy pattern, must lie in a quantity, a date or another fact. `node scripts/coverage-figures.mjs [--list] FILE…`
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const out = join(dirname(fileURLToPath(import.meta.url)), '../out/server');
const { analyzeText } = await import(join(out, 'testkit/check.js'));
const { documentSpan } = await import(join(out, 'core/syntax/reading.js'));

/** Arabic digits with their separators, and Han numerals that a unit or classifier follows. */
const greedy = /\d[\d,.]*\d|\d|[一二两三四五六七八九十百千万亿几数]+(?=[个家名位人户项件条处座所类种张份辆台套只头棵株场次批期篇部本首支组层款笔门块片根袋箱盘碗面轮站趟班票床例元亩米克吨斤升年天周倍成岁]|多?[个家人户元]|公里|公斤|平方|小时|分钟|百分点|分之)/g;

const list = process.argv.includes('--list');
let all = 0;
let read = 0;
const missed = new Map();
for (const file of process.argv.slice(2).filter((a) => !a.startsWith('--'))) {
  const text = readFileSync(file, 'utf8');
  const analysis = analyzeText(text);
  const covered = new Uint8Array(text.length + 1);
  for (const story of analysis.tree.stories) {
    const facts = analysis.facts(story);
    for (const name of ['quantities', 'dates', 'sequences']) {
      for (const fact of facts.get(name)) {
        for (const span of name === 'sequences' ? fact.members : [fact]) {
          const { start, end } = documentSpan(story.pieces, span);
          covered.fill(1, start, end);
        }
      }
    }
  }
  for (const m of text.matchAll(greedy)) {
    if (/^[一百千万]$|^一百$/.test(m[0]) || /[统唯单专同之万第]$/.test(text.slice(0, m.index)) && m[0][0] === '一') continue;
    all++;
    if (covered.slice(m.index, m.index + m[0].length).some((c) => c === 1)) read++;
    else {
      const context = text.slice(Math.max(0, m.index - 6), m.index + m[0].length + 6).replace(/\n/g, '⏎');
      missed.set(context, (missed.get(context) ?? 0) + 1);
    }
  }
}
console.log(`${read} of ${all} figures read, ${all === 0 ? 100 : ((100 * read) / all).toFixed(1)} %`);
if (list) for (const [context, n] of [...missed].sort((a, b) => b[1] - a[1])) console.log(`${String(n).padStart(4)}  ${context}`);
