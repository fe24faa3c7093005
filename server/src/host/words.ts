// nodejieba behind the core's Segmenter: loaded late, with the slimmed dictionary, and null where it cannot be had.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Segmenter, Word } from '../core/base/words.ts';

/** The native module's own functions. */
interface Binding {
  load(dict: string, hmm: string, user: string, idf: string, stopWords: string): unknown;
  tag: Jieba['tag'];
  cut: Jieba['cut'];
}

interface Jieba {
  load(files: Readonly<Record<string, string>>): unknown;
  tag(text: string): readonly { readonly word: string; readonly tag: string }[];
  cut(text: string, strict?: boolean): readonly string[];
}

/** Where scripts/make-words.mjs puts the dictionary: beside the bundle, or under out/ of the source tree. */
const folders = ['./words', '../words', '../../words'];

const files = ['jieba.dict.utf8', 'hmm_model.utf8', 'user.dict.utf8', 'idf.utf8', 'stop_words.utf8'];

/** Loads the segmenter, about 0.08 s and 38 MB; null without native module or dictionary. Never throws. */
export async function loadWords(folder: string | null = wordsFolder()): Promise<Segmenter | null> {
  if (folder === null) return null;
  // let what is waiting go first: loading blocks
  await new Promise<void>((resolve) => setImmediate(resolve));
  // nodejieba ends the process where a file is missing, so this is asked before
  if (!files.every((name) => existsSync(join(folder, name)))) return null;
  try {
    const jieba = loadJieba();
    const at = (name: string): string => join(folder, name);
    jieba.load({ dict: at('jieba.dict.utf8'), hmmDict: at('hmm_model.utf8'), userDict: at('user.dict.utf8'), idfDict: at('idf.utf8'), stopWordDict: at('stop_words.utf8') });
    return segmenterOf(jieba);
  } catch {
    return null;
  }
}

/** The folder of the slimmed dictionary, or null where none was made. */
export function wordsFolder(): string | null {
  for (const folder of folders) {
    const path = fileURLToPath(new URL(folder, import.meta.url));
    if (existsSync(join(path, 'jieba.dict.utf8'))) return path;
  }
  return null;
}

/** The binary that a package for one platform brings along, else the installed package. Throws where there is neither. */
function loadJieba(): Jieba {
  const require = createRequire(import.meta.url);
  // the command's modules are in a folder of their own beside it
  const own = ['./native/nodejieba.node', '../native/nodejieba.node'].map((path) => fileURLToPath(new URL(path, import.meta.url))).find((path) => existsSync(path));
  if (own === undefined) return require('nodejieba') as Jieba;
  const binding = require(own) as Binding;
  return { load: ({ dict = '', hmmDict = '', userDict = '', idfDict = '', stopWordDict = '' }) => binding.load(dict, hmmDict, userDict, idfDict, stopWordDict), tag: (text) => binding.tag(text), cut: (text, strict) => binding.cut(text, strict) };
}

function segmenterOf(jieba: Pick<Jieba, 'tag' | 'cut'>): Segmenter {
  return {
    version: 'nodejieba-20',
    cut(text, known = []) {
      const words: Word[] = [];
      let from = 0;
      for (const { start, end } of [...known].sort((a, b) => a.start - b.start)) {
        if (start < from) continue;
        cutInto(jieba, text, from, start, words);
        if (end > start) words.push({ start, end, tag: '' });
        from = end;
      }
      cutInto(jieba, text, from, text.length, words);
      return words;
    },
    has: (word) => word.length > 0 && jieba.cut(word, false).length === 1,
  };
}

/** nodejieba speaks UTF-8, so a lone surrogate comes back as another character of the same length or none: gaps are filled. */
function cutInto(jieba: Pick<Jieba, 'tag'>, text: string, from: number, to: number, words: Word[]): void {
  if (from >= to) return;
  let at = from;
  for (const { word, tag } of jieba.tag(text.slice(from, to))) {
    const end = Math.min(to, at + word.length);
    if (end > at) words.push({ start: at, end, tag: tag === 'x' ? '' : tag });
    at = end;
  }
  if (at < to) words.push({ start: at, end: to, tag: '' });
}
