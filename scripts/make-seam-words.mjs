// Makes the word lists of the seam reader from nodejieba's dictionary: longer words that a column break may cut, and verbs that no paragraph begins with by itself.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = join(dirname(createRequire(import.meta.url).resolve('nodejieba/package.json')), 'submodules/cppjieba/dict/jieba.dict.utf8');
const target = join(dirname(fileURLToPath(import.meta.url)), '../server/src/core/syntax/seam-words.generated.ts');
const words = readFileSync(source, 'utf8').trim().split('\n').map((line) => line.split(' ')).map(([text, count, part]) => ({ text, count: Number(count), part }));
const isWord = ({ text, part }) => /^[一-鿿]+$/.test(text) && !/^(?:nr|m$|t$|q$)/.test(part);

const long = words.filter((w) => isWord(w) && ((w.text.length === 3 && w.count >= 600) || (w.text.length === 4 && w.count >= 900)));
const verbs = words.filter((w) => isWord(w) && w.text.length === 2 && w.part === 'v' && w.count >= 300);

/** Groups of one first character: the character, then what follows it in each word. */
function groups(list, separator) {
  const byFirst = new Map();
  for (const { text } of list) byFirst.set(text[0], [...(byFirst.get(text[0]) ?? []), text.slice(1)]);
  return [...byFirst].sort(([a], [b]) => (a < b ? -1 : 1)).map(([first, rest]) => first + separator + rest.sort().join(separator) + separator).join(' ');
}

writeFileSync(target, `// Made by scripts/make-seam-words.mjs from the dictionary of cppjieba (MIT licence), personal names, numerals and times left out. Do not edit.

/** Words of three and four characters: each group is a first character and, between commas, what follows it. */
export const longWords = '${groups(long, ',')}';

/** Verbs of two characters: each group is a first character and all second ones. */
export const verbs = '${groups(verbs, '')}';
`);
console.log(`${long.length} longer words, ${verbs.length} verbs`);
