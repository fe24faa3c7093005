// Paragraphs of clean pages that have nothing to do with each other, three to a story: what a rule says of such a story ties together what is not tied.
// usage: node scripts/strangers.mjs [STORIES] [SEED] [--list]
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const load = (path) => import(pathToFileURL(join(root, 'out/server', path)).href);
const { analyzeText } = await load('testkit/check.js');
const { seeded } = await load('testkit/probe.js');
const { values, positionals } = parseArgs({ allowPositionals: true, options: { list: { type: 'boolean' } } });
const [stories = 1500, seed = 1] = positionals.map(Number);
const factual = /^(?:date|figure|name|programme)\//;

const folder = join(root, 'test-fixtures/clean');
const paragraphs = readdirSync(folder).filter((f) => f.endsWith('.txt')).flatMap((f) => readFileSync(join(folder, f), 'utf8').split(/\n+/)).map((p) => p.trim())
  .filter((p) => p.length >= 40 && p.length <= 260 && /[。”]$/.test(p) && !/^[#（(◆■▲●·•\-—\d【]/.test(p)).map((p) => p.replace(/^本报讯（[^）]*）/, ''));
const random = seeded(seed);
const counts = new Map();
let alarmed = 0;
for (let i = 0; i < stories; i++) {
  const drawn = [0, 1, 2].map(() => paragraphs[Math.floor(random() * paragraphs.length)]);
  const text = `# 我市推进重点工作\n\n本报讯（记者 石青）${drawn.join('\n\n')}\n`;
  // whom a pronoun means is asked of the whole story: a paragraph alone need not say it
  const found = analyzeText(text).findings.filter((f) => factual.test(f.rule) && f.rule !== 'name/pronoun' && f.severity !== 'hint');
  if (found.length > 0) alarmed++;
  for (const f of found) {
    counts.set(f.rule, (counts.get(f.rule) ?? 0) + 1);
    if (values.list) console.log(`${f.rule} ${f.message}: ${text.slice(Math.max(0, f.span.start - 40), f.span.end + 25).replace(/\n/g, '⏎')} ${f.related.map((r) => `[${text.slice(Math.max(0, r.span.start - 30), r.span.end + 15).replace(/\n/g, '⏎')}]`).join(' ')}`);
  }
}
console.log(`${stories} stories of ${paragraphs.length} paragraphs: ${alarmed} alarmed${[...counts].sort((a, b) => b[1] - a[1]).map(([rule, n]) => `, ${rule} ${n}`).join('')}`);
