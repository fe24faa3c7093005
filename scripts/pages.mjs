// Prints how well pages laid out at random are read: our own pages of three sets, those of the last set never looked at while the parser was made.
// `node scripts/pages.mjs 7001 30` lays them out thirty times from another seed on.
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const out = join(dirname(fileURLToPath(import.meta.url)), '../out/server');
const load = (path) => import(pathToFileURL(join(out, path)).href);
const { measurePages, variants } = await load('testkit/shuffle-measure.js');
const { sourcePages } = await load('testkit/pages-data.js');
const { otherPages } = await load('testkit/pages-other-data.js');
const { heldPages } = await load('testkit/pages-held-data.js');

const [first = 1, seeds = 10] = process.argv.slice(2).map(Number);
const share = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
for (const [set, pages] of [['news and features', sourcePages], ['other genres', otherPages], ['kept apart', heldPages]]) {
  for (const [name, options] of Object.entries(variants)) {
    const s = measurePages(pages, options, seeds, first);
    console.log(`${set.padEnd(18)} ${name.padEnd(24)} kinds ${share(s.kinds, s.lines).padStart(7)}  stories ${share(s.stories, s.lines).padStart(7)}  joins ${share(s.found, s.joins).padStart(7)} of ${String(s.joins).padStart(3)}  invented ${share(s.invented, s.joins).padStart(6)}`);
  }
}
