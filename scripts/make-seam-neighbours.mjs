// Makes the table of characters that stand beside one another from the project's own texts: the fresh cases, the clean pages and the rule pages.
// For every character it tells which ones follow it, and which the one after next is, more often than chance has it; and which two characters a piece cut out of
// a paragraph begins with more often than a paragraph does. The pages of the page shuffler are not among the texts.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'server/src/core/syntax/seam-neighbours.generated.ts');
/** Pairs seen less often are left out: with ten times as many the hardest pages gain one join in a hundred, and the packages are too large. */
const least = { next: 60, second: 200, beginning: 30 };
/** Letters for the levels of a group, lowest first, one natural logarithm apart from `lowest` on. */
const levels = 'abcdefghijklmnop';
const lowest = -6;

/** Half a logarithm apart, for beginnings. */
const lowestBeginning = -4;

const texts = ['test-fixtures/fresh', 'test-fixtures/clean', 'server/src/core/rules'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:txt|issue|md)$/.test(name)).sort().map((name) => readFileSync(join(root, folder, name), 'utf8')));

const single = new Map();
const next = new Map();
const second = new Map();
let total = 0;
for (const text of texts) {
  for (const line of text.split('\n')) {
    const characters = [...plain(line)];
    characters.forEach((c, i) => {
      count(single, c);
      total++;
      if (i > 0) count(next, characters[i - 1] + c);
      if (i > 1) count(second, characters[i - 2] + c);
    });
  }
}

/** Any digit is 0, any letter A. */
function plain(text) {
  return text.replace(/[0-9０-９]/g, '0').replace(/[A-Za-zＡ-Ｚａ-ｚ]/g, 'A');
}

/** How paragraphs of prose begin, and how their pieces do: every seventh place that is no sentence's or clause's beginning. */
const begun = { one: new Map(), two: new Map(), all: 0 };
const within = { one: new Map(), two: new Map(), all: 0 };
for (const text of texts) {
  for (const line of text.split('\n')) {
    const paragraph = plain(line.trim());
    if (paragraph.length <= 40 || !/[。！？”]$/.test(paragraph) || /^%%|^\|/.test(paragraph)) continue;
    begin(begun, paragraph);
    for (let at = 11; at < paragraph.length - 14; at += 7) {
      if (!'。！？：“（《”）'.includes(paragraph[at - 1]) && !'，。、；：！？”）》'.includes(paragraph[at])) begin(within, paragraph.slice(at));
    }
  }
}

function begin(counts, text) {
  count(counts.one, text[0]);
  count(counts.two, text.slice(0, 2));
  counts.all++;
}

/** Groups of one first character: the character, its level, then for each level the second characters that make a difference. */
function beginnings() {
  const shareOf = ({ one, all }, c) => ((one.get(c) ?? 0) + 0.5) / (all + 2000);
  const groups = new Map();
  for (const c of new Set([...begun.one.keys(), ...within.one.keys()])) {
    if (printed.test(c) && (begun.one.get(c) ?? 0) + (within.one.get(c) ?? 0) >= least.beginning) groups.set(c, new Map());
  }
  for (const pair of new Set([...begun.two.keys(), ...within.two.keys()])) {
    const [a, b] = pair;
    if (!groups.has(a) || !b || !printed.test(b) || (begun.two.get(pair) ?? 0) + (within.two.get(pair) ?? 0) < least.beginning) continue;
    const behind = (counts) => ((counts.two.get(pair) ?? 0) + 0.2 * shareOf(counts, a)) / ((counts.one.get(a) ?? 0) + 0.2);
    const level = beginningLevel(Math.max(-3, Math.min(3, Math.log(behind(within) / behind(begun)))));
    if (level !== beginningLevel(0)) groups.get(a).set(level, (groups.get(a).get(level) ?? '') + b);
  }
  return printGroups(groups, (a) => beginningLevel(Math.log(shareOf(within, a) / shareOf(begun, a))));
}

/** Each first character with its own level, then each level with its second characters. */
function printGroups(byFirst, levelOfFirst) {
  const inOrder = (map) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return inOrder(byFirst).map(([a, own]) => a + levelOfFirst(a) + inOrder(own).map(([level, rest]) => level + [...rest].sort().join('')).join('')).join(' ');
}

function beginningLevel(value) {
  return letterOf(2 * (value - lowestBeginning));
}

function count(map, key) {
  map.set(key, (map.get(key) ?? 0) + 1);
}

const share = (c) => ((single.get(c) ?? 0) + 0.5) / (total + 4000);
const printed = /^[\u4e00-\u9fff0A，。、；：“”（）《》—…％%.]$/;

/** Groups of one first character: the character, the level of what was not seen behind it, then each level with its characters. Smoothed after Witten and Bell. */
function groups(map, least) {
  const kinds = new Map();
  for (const pair of map.keys()) count(kinds, [...pair][0]);
  const byFirst = new Map();
  for (const [pair, n] of map) {
    const [a, b] = [...pair];
    if (n < least || !printed.test(a) || !printed.test(b)) continue;
    const known = single.get(a);
    const level = levelOf(Math.log((n + kinds.get(a) * share(b)) / (known + kinds.get(a)) / share(b)));
    const own = byFirst.get(a) ?? new Map();
    byFirst.set(a, own);
    own.set(level, (own.get(level) ?? '') + b);
  }
  return printGroups(byFirst, (a) => levelOf(Math.log(kinds.get(a) / (single.get(a) + kinds.get(a)))));
}

function levelOf(value) {
  return letterOf(value - lowest);
}

function letterOf(step) {
  return levels[Math.max(0, Math.min(levels.length - 1, Math.round(step)))];
}

writeFileSync(target, `// Made by scripts/make-seam-neighbours.mjs from the project's own cases, clean pages and rule pages. Do not edit.

/** The logarithm that the first level stands for; each further level is one more. */
export const lowestLevel = ${lowest};

/** Which character stands right behind another: each group is a character, the level of all that is not named, then levels with their characters. 0 is any digit, A any letter. */
export const nextCharacters = '${groups(next, least.next)}';

/** The logarithm that the first level of a beginning stands for; each further level is half a one more. */
export const lowestBeginning = ${lowestBeginning};

/** How much likelier a piece of a paragraph begins so than a paragraph: each group is a first character, its level, then levels with second characters that add to it. */
export const beginnings = '${beginnings()}';

/** Which character is the one after next, likewise. */
export const secondCharacters = '${groups(second, least.second)}';
`);
