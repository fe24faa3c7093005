// Learns how what is looked at of a far continuation is weighed, from pages laid out at random: the stories of the clean pages and of two of the three sets of the
// page shuffler; the set kept apart is not looked at. A hidden layer, chances over all places of an end and nowhere.
// usage: node scripts/make-far-seam.mjs, after the build
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { adam, weight } from './learn.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'server/src/core/syntax/far-seam.generated.ts');
const load = (path) => import(pathToFileURL(join(root, 'out/server', path)).href);
const { parse } = await load('core/syntax/parse.js');
const { PageReader } = await load('core/syntax/page-reader.js');
const { shufflePage, randomFrom } = await load('testkit/shuffle-page.js');
const { sourcePages } = await load('testkit/pages-data.js');
const { otherPages } = await load('testkit/pages-other-data.js');

/** Ways to lay a page out. */
const layouts = [true, 'all', 'crossing', false].flatMap((interleave) => [true, false].flatMap((markdown) => [true, false].map((dropTail) => ({ interleave, markdown, dropTail }))));

/** Nets that learn apart; what they say is averaged. */
const members = 3;
const hidden = 12;
const rounds = 30;
const most = 0.01;
const decay = 1e-3;
const group = 32;
const random = randomFrom(1);

/** One in two of the clean files is kept out where the weights are only tried: TRIAL=1. */
const trial = process.env.TRIAL === '1';

const folder = join(root, 'test-fixtures/clean');
const cleanTexts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:txt|issue|md)$/.test(name)).sort().filter((_, i) => !trial || i % 2 === 1).map((name) => readFileSync(join(folder, name), 'utf8'));

/** Stories of the clean pages that are whole, in pages of two or three. */
function cleanPages() {
  const stories = cleanTexts.flatMap(storiesOf);
  mix(stories);
  const pages = [];
  while (stories.length >= 3) pages.push(stories.splice(0, random() < 0.5 ? 2 : 3));
  return pages;
}

const told = new Set(['headline', 'kicker', 'deck', 'byline', 'paragraph', 'caption', 'credit', 'subhead']);

function storiesOf(text) {
  const tree = parse(text);
  const blocks = groupsOf(tree.blocks);
  const said = ({ content }) => tree.text.slice(content.start, content.end).replace(/^[#^~]+\s*/, '');
  const found = [];
  for (const [story, own] of blocks) {
    if (story === null || own.some(({ kind }) => !told.has(kind))) continue;
    const paragraphs = own.filter(({ kind }) => kind === 'paragraph');
    const heads = own.filter(({ kind }) => kind === 'headline' || kind === 'kicker' || kind === 'deck');
    const whole = paragraphs.every((block) => block.joins === null && said(block).length >= 15 && /[。！？”）]$/.test(said(block)) && !said(block).includes('\n'));
    if (!whole || paragraphs.length < 4 || heads[0] !== own[0] || paragraphs.reduce((sum, block) => sum + said(block).length, 0) < 350) continue;
    found.push({
      heads: heads.map((block) => (block.kind === 'kicker' ? '^' : block.kind === 'deck' ? '~' : '') + said(block)),
      byline: own.filter(({ kind }) => kind === 'byline').map(said)[0] ?? null,
      body: own.filter(({ kind }) => kind === 'paragraph' || kind === 'subhead').map((block) => (block.kind === 'subhead' ? '## ' : '') + said(block)),
      captions: own.filter(({ kind }) => kind === 'caption').map(said),
      credit: null,
    });
  }
  return found;
}

function groupsOf(blocks) {
  const groups = new Map();
  for (const block of blocks) groups.set(block.story, [...(groups.get(block.story) ?? []), block]);
  return groups;
}

/** Pages laid out at random; and the clean pages as they stand, on which nothing goes on far away. */
function* laidOut(pages, seeds) {
  for (const options of layouts) {
    for (let seed = 5001; seed < 5001 + seeds; seed++) {
      for (const [i, stories] of pages.entries()) yield shufflePage(stories, randomFrom(seed * 100 + i), { ...options, column: 90 + 60 * (seed % 4) });
    }
  }
}

const asTheyStand = () => cleanTexts.map((text) => ({ text, gold: [] }));

/** What the reader looks at while it reads pages: an end, the places behind it, which of them is the true one. */
function lookedAt(pages) {
  const found = [];
  const seen = [];
  const { likeliest } = PageReader.prototype;
  PageReader.prototype.likeliest = function (open, places) {
    seen.push({ end: this.items[open.item].number, places: places.map(({ at, tokens }) => ({ line: this.items[this.body[at]].number, tokens })) });
    return likeliest.call(this, open, places);
  };
  for (const { text, gold } of pages) {
    seen.length = 0;
    parse(text);
    const goesOn = new Map(gold.filter(({ joins }) => typeof joins === 'number').map(({ line, joins }) => [joins, line]));
    for (const { end, places } of seen) if (places.length > 0) found.push({ tokens: places.map((place) => place.tokens), truth: places.findIndex(({ line }) => line === goesOn.get(end)), lost: !goesOn.has(end) });
  }
  PageReader.prototype.likeliest = likeliest;
  return found;
}

const examples = [...lookedAt(laidOut(cleanPages(), 3)), ...lookedAt(laidOut([...sourcePages, ...otherPages], 24)), ...lookedAt(asTheyStand())];
const width = examples[0].tokens[0].length;
console.log(`${examples.length} ends, ${examples.filter(({ lost }) => lost).length} that go on nowhere, ${width} numbers a place`);

// numbers of one spread
const mean = new Float64Array(width);
const spread = new Float64Array(width);
const all = examples.flatMap(({ tokens }) => tokens);
for (const row of all) row.forEach((value, i) => { mean[i] += value / all.length; });
for (const row of all) row.forEach((value, i) => { spread[i] += (value - mean[i]) ** 2 / all.length; });
for (let i = 0; i < width; i++) spread[i] = Math.sqrt(spread[i]) || 1;
for (const example of examples) example.tokens = example.tokens.map((row) => Float64Array.from(row, (value, i) => (value - mean[i]) / spread[i]));

/** One net: its hidden layer, and how it is weighed. */
class Member {
  constructor() {
    this.inputs = weight(width * hidden, 0.2, random);
    this.biases = weight(hidden, 0, random);
    this.outer = weight(hidden + 1, 0.2, random);
    this.steps = 0;
  }

  oddsOf(row) {
    const { inputs, biases, outer } = this;
    const values = new Float64Array(hidden);
    let sum = outer.values[hidden];
    for (let h = 0; h < hidden; h++) {
      let value = biases.values[h];
      for (let i = 0; i < width; i++) value += row[i] * inputs.values[i * hidden + h];
      values[h] = Math.max(0, value);
      sum += values[h] * outer.values[h];
    }
    return { sum, values };
  }

  /** Adds to the slopes what one end teaches; its loss is given back. */
  learn({ tokens, truth }) {
    const { inputs, biases, outer } = this;
    const odds = tokens.map((row) => this.oddsOf(row));
    const best = Math.max(0, ...odds.map(({ sum }) => sum));
    const whole = odds.reduce((total, { sum }) => total + Math.exp(sum - best), Math.exp(-best));
    for (const [j, { sum, values }] of odds.entries()) {
      const slope = Math.exp(sum - best) / whole - (j === truth ? 1 : 0);
      outer.slope[hidden] += slope;
      for (let h = 0; h < hidden; h++) {
        if (values[h] === 0) continue;
        outer.slope[h] += slope * values[h];
        const back = slope * outer.values[h];
        biases.slope[h] += back;
        for (let i = 0; i < width; i++) inputs.slope[i * hidden + h] += back * tokens[j][i];
      }
    }
    return -Math.log((truth < 0 ? Math.exp(-best) : Math.exp(odds[truth].sum - best)) / whole + 1e-9);
  }

  teach() {
    for (let round = 0; round < rounds; round++) {
      let loss = 0;
      mix(examples);
      for (let from = 0; from < examples.length; from += group) {
        for (const example of examples.slice(from, from + group)) loss += this.learn(example);
        this.steps++;
        adam([this.inputs, this.biases, this.outer], this.steps, most * (1 - round / rounds), { group, decay });
      }
      if (round === rounds - 1) console.log(`loss ${(loss / examples.length).toFixed(4)}`);
    }
  }
}

function mix(list) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
}

// all members as one net of a wider layer, the spread taken into the weights
const inputs = Array.from({ length: width }, () => []);
const biases = [];
const outer = [];
let added = 0;
for (let n = 0; n < members; n++) {
  const member = new Member();
  member.teach();
  for (let h = 0; h < hidden; h++) {
    let bias = member.biases.values[h];
    for (let i = 0; i < width; i++) {
      const scaled = member.inputs.values[i * hidden + h] / spread[i];
      inputs[i].push(scaled);
      bias -= scaled * mean[i];
    }
    biases.push(bias);
    outer.push(member.outer.values[h] / members);
  }
  added += member.outer.values[hidden] / members;
}
const printed = (values) => `[${Array.from(values, (value) => Number(value.toFixed(3)))}]`;
writeFileSync(target, `// Made by scripts/make-far-seam.mjs from pages laid out at random. Do not edit.

export const hidden = ${hidden * members};

/** A row to each number that is looked at. */
export const inputs: readonly number[] = ${printed(inputs.flat())};
export const biases: readonly number[] = ${printed(biases)};

/** The last one is added. */
export const outer: readonly number[] = ${printed([...outer, added])};
`);
