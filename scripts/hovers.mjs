// Whether every person, programme and body of the domain notes has a register entry that answers a hover where the sample pages print it; skips loudly where they are absent.
// usage: node scripts/hovers.mjs [--verbose]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Analyzer } from '../out/server/core/analysis/analyzer.js';
import { defaultConfig } from '../out/server/core/base/config.js';
import { hoverAt } from '../out/server/core/features/hover.js';
import { builtinRegisters } from '../out/server/core/registers/builtin.js';
import { allRules } from '../out/server/core/rules/index.generated.js';
import { noOutside } from '../out/server/core/syntax/parse.js';

const shared = join(dirname(fileURLToPath(import.meta.url)), '../../shared');

/** Names as the notes list them, found on the pages, and those whose hover says nothing of them. */
export function measureHovers() {
  const notes = join(shared, 'design/domain.md');
  const pages = join(shared, 'samples');
  if (!existsSync(notes) || !existsSync(pages)) return null;
  const names = listed(readFileSync(notes, 'utf8'));
  const texts = readdirSync(pages).filter((f) => f.endsWith('.txt')).sort().map((f) => readFileSync(join(pages, f), 'utf8'));
  const analyses = texts.map((text) => new Analyzer(allRules).analyze(text, { registers: builtinRegisters(), words: null, siblings: [], parse: noOutside, config: defaultConfig }));
  const silent = [];
  let found = 0;
  for (const name of names) {
    const places = texts.flatMap((text, page) => placesOf(text, name).map((at) => ({ page, at })));
    if (places.length === 0) continue;
    found++;
    if (!places.some(({ page, at }) => answers(analyses[page], at, name))) silent.push(name);
  }
  return { listed: names.length, found, answered: found - silent.length, silent };
}

function placesOf(text, name) {
  const places = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) places.push(at);
  return places;
}

/** Any character of the name may be pointed at. */
function answers(analysis, at, name) {
  for (let i = 0; i < name.length; i++) {
    const hover = hoverAt(analysis, at + i);
    if (hover && tells(hover.markdown, name)) return true;
  }
  return false;
}

/** Whether a register entry (it names its source, the page's own hover does not) has the name in its heading, its other forms or the form it warns of. */
function tells(markdown, name) {
  const bare = (s) => s.replace(/[“”‘’《》]/g, '');
  return markdown.includes('出处：') && markdown.split('\n').some((line) => /^\*\*|^(?:也作|曾用名)：|^⚠/.test(line) && bare(line).includes(bare(name)));
}

/** Quoted names and names of 3.2's first column, persons and writers of 3.3, bodies of 3.4. */
function listed(notes) {
  const names = new Set();
  const part = (from, to) => notes.slice(notes.indexOf(from), notes.indexOf(to));
  const rows = (text) => text.split('\n').filter((line) => line.startsWith('| ')).map((line) => line.split('|')[1]?.trim() ?? '').filter((cell) => !/^(?:Form|Name|-+)/.test(cell));
  for (const cell of rows(part('### 3.2', '### 3.3'))) {
    const own = cell.replace(/[（(][^（）()]*[）)]/g, '');
    for (const [, name] of own.matchAll(/[“‘《]([^”’》]{2,24})[”’》]/g)) names.add(name);
    for (const piece of own.split(/[/；;]/)) if (/^[\u4e00-\u9fff]{4,16}$/.test(piece.trim())) names.add(piece.trim());
  }
  const people = part('### 3.3', '### 3.4');
  for (const cell of rows(people)) for (const name of cell.split('、')) names.add(name.trim());
  const writers = people.slice(people.indexOf('Writers:')).replace('Writers:', '').replace(/briefs|[（(][^（）()]*[）)]/g, ' ');
  for (const name of writers.split(/[^\u4e00-\u9fff]+/)) names.add(name);
  const bodies = part('### 3.4', '## 4').split('\n').slice(1).join('\n').replace(/[（(][^（）()\u4e00-\u9fff]*[）)]|\([^()]*\)/g, ' ').replace(/（定义[^）]*）|（名称待核）/g, ' ');
  for (const name of bodies.split(/[\s;、/→.]+/)) if (/^[\u4e00-\u9fff（）]{3,24}$/.test(name)) names.add(name);
  return [...names].filter((n) => n.length > 1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const result = measureHovers();
  if (!result) console.log('SKIPPED: ../shared is not here, so hovers over the sample pages are not measured.');
  else {
    console.log(`${result.answered} of ${result.found} names on the pages answer a hover (${result.listed} listed)`);
    if (result.silent.length > 0) console.log(`silent: ${result.silent.join('、')}`);
  }
}
