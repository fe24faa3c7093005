// Slims nodejieba's dictionary to what Copydesk needs: words of frequency 80 and more, an idf list of one line, no user words.
// The stock dictionary takes 255 MB and 0.75 s to load, this one 32 MB and 0.07 s.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const least = 80;

/** Writes the dictionary files into a folder; the answer is the number of words. */
export function makeWords(target) {
  const source = join(dirname(createRequire(import.meta.url).resolve('nodejieba/package.json')), 'submodules/cppjieba/dict');
  const lines = readFileSync(join(source, 'jieba.dict.utf8'), 'utf8').split('\n').filter((line) => Number(line.split(' ')[1]) >= least);
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'jieba.dict.utf8'), `${lines.join('\n')}\n`);
  writeFileSync(join(target, 'idf.utf8'), '的 1.0\n');
  writeFileSync(join(target, 'user.dict.utf8'), '');
  writeFileSync(join(target, 'stop_words.utf8'), '的\n');
  copyFileSync(join(source, 'hmm_model.utf8'), join(target, 'hmm_model.utf8'));
  return lines.length;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const target = resolve(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '../out/words'));
  console.log(`${makeWords(target)} words in ${target}`);
}
