// Teaches the small net that reads seams, from the project's own texts: the fresh cases, the clean pages and the rule pages. Takes about twenty minutes.
// It learns which characters stand beside one another (true neighbours against neighbours from elsewhere, logistic loss, so that its answer is a logarithm of
// likelihoods), and which ones a piece cut out of a paragraph begins with and a paragraph does not. The pages of the page shuffler are not among the texts.
// usage: node scripts/make-seam-net.mjs [MILLIONS-OF-SEAMS]
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { adam, randomFrom, weight } from './learn.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'server/src/core/syntax/seam-net.generated.ts');
const millions = Number(process.argv[2] ?? 40);

/** Characters that are told apart, nothing and all others with them; numbers to a character. */
const known = 2000;
const depth = 20;
const seams = { width: 3, hidden: 48 };
const begins = { width: 5, hidden: 16 };
const batch = 1024;
/** Neighbours from elsewhere to each true one. */
const strangers = 6;

const lines = ['test-fixtures/fresh', 'test-fixtures/clean', 'server/src/core/rules'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:txt|issue|md)$/.test(name)).sort().flatMap((name) => readFileSync(join(root, folder, name), 'utf8').split('\n')))
  .map((line) => line.trim().replace(/[0-9]/g, '0').replace(/[A-Za-z]/g, 'A')).filter((line) => line.length >= 20 && !/^(?:%%|@@|\|)/.test(line));

const counts = new Map();
for (const line of lines) for (let i = 0; i < line.length; i++) counts.set(line[i], (counts.get(line[i]) ?? 0) + 1);
const characters = [...counts].filter(([c]) => !/[\ud800-\udfff]/.test(c)).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, known - 2).map(([c]) => c);
const idOf = new Map(characters.map((c, i) => [c, i + 2]));

/** All lines with nothing between them, the places in them where a column may break, and where paragraphs and pieces of them begin. */
const { text, places, paragraphs, pieces } = lay();

function lay() {
  const ids = [];
  const found = { places: [], paragraphs: [], pieces: [] };
  for (const line of lines) {
    for (let i = 0; i < 8; i++) ids.push(0);
    const start = ids.length;
    for (let i = 0; i < line.length; i++) ids.push(idOf.get(line[i]) ?? 1);
    const breaks = (at) => !'。！？：“（《”）'.includes(line[at - 1]) && !'，。、；：！？”）》'.includes(line[at]);
    for (let at = 3; at < line.length - 2; at++) if (breaks(at)) found.places.push(start + at);
    if (line.length <= 40 || !/[。！？”]$/.test(line)) continue;
    found.paragraphs.push(start);
    for (let at = 11; at < line.length - 14; at += 7) if (breaks(at)) found.pieces.push(start + at);
  }
  for (let i = 0; i < 8; i++) ids.push(0);
  return { text: Int32Array.from(ids), ...found };
}

const random = randomFrom(1);

const oneOf = (list) => list[Math.floor(random() * list.length)];

const rows = weight(known * depth, 0.3, random);
rows.values.fill(0, 0, depth);

/**
 * One layer over the characters of a window: `read` fills `sums`, `learn` hands their slopes back. What a character comes to in its place of the window is worked
 * out once for all windows of a batch.
 */
class Layer {
  constructor({ width, hidden }, learnsRows) {
    Object.assign(this, { width, hidden, learnsRows, weights: weight(width * depth * hidden, 0.15, random) });
    this.sums = new Float32Array(batch * hidden);
    this.slopes = new Float32Array(batch * hidden);
    this.at = new Int32Array(batch * width);
    /** Character and place of each kind met in the batch, and its number by both. */
    this.met = [];
    this.numberOf = new Int32Array(width * known).fill(-1);
    this.comesTo = new Float32Array(width * known * hidden);
    this.slopesOf = new Float32Array(width * known * hidden);
  }

  /** The windows that begin at each place. */
  read(starts) {
    const { width, hidden, sums, comesTo, numberOf, at } = this;
    for (const kind of this.met) numberOf[kind] = -1;
    this.met = [];
    sums.fill(0);
    this.slopes.fill(0);
    for (let i = 0; i < batch; i++) {
      for (let k = 0; k < width; k++) {
        const kind = k * known + text[starts[i] + k];
        if (numberOf[kind] < 0) this.meet(kind);
        const from = numberOf[kind] * hidden;
        at[i * width + k] = from;
        for (let h = 0; h < hidden; h++) sums[i * hidden + h] += comesTo[from + h];
      }
    }
  }

  meet(kind) {
    const { hidden, comesTo, slopesOf } = this;
    const from = this.met.length * hidden;
    this.numberOf[kind] = this.met.length;
    this.met.push(kind);
    comesTo.fill(0, from, from + hidden);
    slopesOf.fill(0, from, from + hidden);
    const w = this.weights.values;
    const id = kind % known;
    const first = Math.floor(kind / known) * depth * hidden;
    for (let d = 0; d < depth; d++) {
      const value = rows.values[id * depth + d];
      for (let h = 0; h < hidden; h++) comesTo[from + h] += value * w[first + d * hidden + h];
    }
  }

  learn() {
    const { width, hidden, slopes, slopesOf, at, weights } = this;
    for (let i = 0; i < batch; i++) {
      for (let k = 0; k < width; k++) {
        const from = at[i * width + k];
        for (let h = 0; h < hidden; h++) slopesOf[from + h] += slopes[i * hidden + h];
      }
    }
    for (let n = 0; n < this.met.length; n++) {
      const id = this.met[n] % known;
      const first = Math.floor(this.met[n] / known) * depth * hidden;
      for (let d = 0; d < depth; d++) {
        const value = rows.values[id * depth + d];
        let slope = 0;
        for (let h = 0; h < hidden; h++) {
          const s = slopesOf[n * hidden + h];
          slope += s * weights.values[first + d * hidden + h];
          weights.slope[first + d * hidden + h] += value * s;
        }
        if (this.learnsRows && id > 0) rows.slope[id * depth + d] += slope;
      }
    }
  }
}

/** What is made of the sums: those above nothing, weighed and added. */
class Answer {
  constructor(hidden) {
    Object.assign(this, { hidden, biases: weight(hidden, 0, random), weights: weight(hidden, 0.2, random), bias: weight(1, 0, random) });
    this.own = [this.biases, this.weights, this.bias];
  }

  /** The answer to the sums of `a` at i and of `b` at j, and what is learnt where it should have been `truth`; the loss is given back. */
  teach(a, i, b, j, truth, share) {
    const { hidden, biases, weights, bias } = this;
    let sum = bias.values[0];
    for (let h = 0; h < hidden; h++) {
      const value = a.sums[i * hidden + h] + (b ? b.sums[j * hidden + h] : 0) + biases.values[h];
      if (value > 0) sum += value * weights.values[h];
    }
    const answer = 1 / (1 + Math.exp(-sum));
    const slope = (answer - truth) * share;
    bias.slope[0] += slope;
    for (let h = 0; h < hidden; h++) {
      const value = a.sums[i * hidden + h] + (b ? b.sums[j * hidden + h] : 0) + biases.values[h];
      if (value <= 0) continue;
      weights.slope[h] += slope * value;
      const back = slope * weights.values[h];
      biases.slope[h] += back;
      a.slopes[i * hidden + h] += back;
      if (b) b.slopes[j * hidden + h] += back;
    }
    return -Math.log((truth ? answer : 1 - answer) + 1e-9) * share;
  }
}

/** Steps with a rate that rises at first and then falls to nothing. */
function teach(name, steps, top, step) {
  let loss = 0;
  for (let n = 1; n <= steps; n++) {
    const rate = top * Math.min(1, n / 500) * Math.max(0.01, 1 - n / steps);
    const now = step(n, rate);
    loss = n === 1 ? now : 0.995 * loss + 0.005 * now;
    if (n % 2000 === 0 || n === steps) console.log(`${name}: ${n} of ${steps}, loss ${loss.toFixed(4)}`);
  }
}

const before = new Layer(seams, true);
const after = new Layer(seams, true);
const beside = new Answer(seams.hidden);
teach('seams', Math.round((millions * 1e6) / batch), 0.003, (n, rate) => {
  const at = Array.from({ length: batch }, () => oneOf(places));
  before.read(at.map((place) => place - seams.width));
  after.read(at);
  let loss = 0;
  for (let k = 0; k <= strangers; k++) {
    const off = k === 0 ? 0 : 1 + Math.floor(random() * (batch - 1));
    for (let i = 0; i < batch; i++) loss += beside.teach(before, i, after, (i + off) % batch, k === 0 ? 1 : 0, 1 / batch / (k === 0 ? 1 : strangers));
  }
  before.learn();
  after.learn();
  adam([rows, before.weights, after.weights, ...beside.own], n, rate);
  return loss;
});

const beginning = new Layer(begins, false);
const within = new Answer(begins.hidden);
teach('beginnings', 12_000, 0.003, (n, rate) => {
  beginning.read(Array.from({ length: batch }, (_, i) => oneOf(i % 2 ? pieces : paragraphs)));
  let loss = 0;
  for (let i = 0; i < batch; i++) loss += within.teach(beginning, i, null, 0, i % 2, 1 / batch);
  beginning.learn();
  adam([beginning.weights, ...within.own], n, rate);
  return loss;
});

/** A number in 64 steps as a character, the backslash left out; the scales are those of the columns. */
function printed(values, columns, reach) {
  const scales = Array.from({ length: columns }, (_, column) => {
    let square = 0;
    for (let i = column; i < values.length; i += columns) square += values[i] ** 2;
    return Number((reach * Math.sqrt(square / (values.length / columns))).toFixed(3));
  });
  const steps = Array.from(values, (value, i) => {
    const step = Math.max(0, Math.min(63, Math.round((value / scales[i % columns] + 1) * 31.5)));
    return String.fromCharCode(step < 44 ? 0x30 + step : 0x31 + step);
  });
  return `{ steps: '${steps.join('')}', scales: [${scales}] }`;
}

const rounded = (values) => `[${Array.from(values, (value) => Number(value.toFixed(3)))}]`;
const answer = ({ biases, weights, bias }) => `{ biases: ${rounded(biases.values)}, weights: ${rounded(weights.values)}, bias: ${Number(bias.values[0].toFixed(3))} }`;

writeFileSync(target, `// Made by scripts/make-seam-net.mjs from the project's own cases, clean pages and rule pages. Do not edit.

/** The characters that are told apart; 0 is any digit, A any letter. */
export const characters = ${JSON.stringify(characters.join(''))};

/** Numbers to each character, after those of nothing and of any other character. */
export const rows = ${printed(rows.values, depth, 3.2)};

/** What the characters before a seam and behind it come to, the first one first. */
export const before = ${printed(before.weights.values, seams.hidden, 3.5)};
export const after = ${printed(after.weights.values, seams.hidden, 3.5)};
export const beside = ${answer(beside)};

/** What the first characters of a paragraph come to. */
export const beginning = ${printed(beginning.weights.values, begins.hidden, 3.5)};
export const within = ${answer(within)};
`);
