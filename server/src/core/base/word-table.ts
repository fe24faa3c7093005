// Sets of short words that are asked for by their place in a text, so that asking makes no string.

/** Words of one to eight characters. */
export interface WordTable {
  /** Whether the `length` units of `text` from `at` are a word of the table. */
  has(text: string, at: number, length: number): boolean;
}

/** The table of some words: open addressing, at most half full. */
export function wordTable(source: Iterable<string>): WordTable {
  const words = [...new Set(source)];
  let size = 16;
  while (size < 2 * words.length) size *= 2;
  const places = new Int32Array(size);
  words.forEach((word, i) => {
    let at = hash(word, 0, word.length) & (size - 1);
    while (places[at] !== 0) at = (at + 1) & (size - 1);
    places[at] = i + 1;
  });
  return {
    has(text, from, length) {
      if (from < 0 || from + length > text.length) return false;
      let at = hash(text, from, length) & (size - 1);
      for (let i = places[at] ?? 0; i > 0; i = places[at] ?? 0) {
        if (stands(words[i - 1] ?? '', text, from, length)) return true;
        at = (at + 1) & (size - 1);
      }
      return false;
    },
  };
}

function hash(text: string, at: number, length: number): number {
  let h = length;
  for (let i = at; i < at + length; i++) h = (Math.imul(h, 0x5bd1e995) ^ text.charCodeAt(i)) | 0;
  return h ^ (h >>> 13);
}

function stands(word: string, text: string, at: number, length: number): boolean {
  if (word.length !== length) return false;
  for (let i = 0; i < length; i++) if (word.charCodeAt(i) !== text.charCodeAt(at + i)) return false;
  return true;
}
