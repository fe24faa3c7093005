// Our own analysis in a process of its own: `node self.mjs BYTES ROUNDS [first]` prints milliseconds a round for parser, facts and all; each round has a text of its own, and the facts a denser one.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { makeDenseText, makeText } from './text.mjs';

const [bytes, rounds] = [Number(process.argv[2]), Number(process.argv[3])];
const out = join(dirname(fileURLToPath(import.meta.url)), '../out/server');
const load = (path) => import(pathToFileURL(join(out, path)).href);
// the engine as the server and the command set it
(await load('host/engine.js')).compileOnce();
const { Analyzer } = await load('core/analysis/analyzer.js');
const { allRules } = await load('core/rules/index.generated.js');
const { factReaders } = await load('core/facts/readers.js');
const { StoryFacts } = await load('core/analysis/facts.js');
const { turns } = await load('core/analysis/turns.js');
const { parse } = await load('core/syntax/parse.js');
const { Newsrooms } = await load('host/newsroom.js');
const { diskFiles } = await load('host/disk-files.js');
const surroundings = new Newsrooms(diskFiles).of(join(out, 'bench.issue'));
const factNames = Object.keys(factReaders);

const rows = { parse: [], facts: [], all: [] };
let found = 0;
// as long as a server has worked for a minute; 0 for the first text of a process
const warm = process.argv[4] === 'first' ? 0 : Math.max(1, Math.ceil(2e6 / bytes));
for (let round = -warm; round < rounds; round++) {
  const text = makeText(bytes, 1000 + round);
  let began = performance.now();
  parse(text);
  const parsed = performance.now() - began;
  began = performance.now();
  const analysis = new Analyzer(allRules).analyze(text, surroundings);
  const whole = performance.now() - began;
  const bare = new Analyzer([]).analyze(makeDenseText(bytes, 1000 + round), surroundings);
  began = performance.now();
  // as an analysis reads them: a fact of a turn of stories, then the next fact
  for (const turn of turns(bare.tree.stories.map((story) => ({ copy: story.copy, facts: bare.facts(story) })))) for (const name of factNames) StoryFacts.readAll(name, turn.map(({ facts }) => facts));
  const facts = performance.now() - began;
  if (round < 0) continue;
  rows.parse.push(parsed);
  rows.facts.push(facts);
  rows.all.push(whole);
  found = analysis.findings.length;
}
console.log(JSON.stringify({ ...rows, found, rss: process.memoryUsage().rss }));
