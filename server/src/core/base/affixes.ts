// Word lists asked for by place: the longest word that begins, or ends, at an offset of a text, found in one walk however long the list is.

/** Words of a list, or what they stand for. */
export interface Affixes<T> {
  /** What the longest word that begins at `at` and ends by `limit` stands for (`wordsFrom`), or that ends at `at` and begins no earlier than `limit` (`wordsTo`); null where there is none. */
  longest(text: string, at: number, limit: number): T | null;
}

/** Asks for words by where they begin; each stands for itself. */
export function wordsFrom(words: readonly string[]): Affixes<string> {
  return valuesFrom(words, words);
}

/** Asks for words by where they end; each stands for itself. */
export function wordsTo(words: readonly string[]): Affixes<string> {
  return valuesTo(words, words);
}

/** Asks for words by where they begin; each stands for the value of the same index. */
export function valuesFrom<T>(words: readonly string[], values: readonly T[]): Affixes<T> {
  let made: Tree<T> | null = null;
  return {
    longest(text, at, limit) {
      if (at >= limit) return null;
      made ??= treeOf(words, values);
      const tree = made;
      const code = text.charCodeAt(at) & 0xffff;
      if (tree.heads[code & headMask] === 0) return null;
      let node = step(tree.edges, 0, code);
      if (node === 0) return null;
      let found = tree.values[node] ?? null;
      for (let i = at + 1; i < limit; i++) {
        node = step(tree.edges, node, text.charCodeAt(i) & 0xffff);
        if (node === 0) break;
        found = tree.values[node] ?? found;
      }
      return found;
    },
  };
}

/** Asks for words by where they end; each stands for the value of the same index. */
export function valuesTo<T>(words: readonly string[], values: readonly T[]): Affixes<T> {
  let made: Tree<T> | null = null;
  return {
    longest(text, at, limit) {
      if (at <= limit) return null;
      made ??= treeOf(words.map((word) => [...word].reverse().join('')), values);
      const tree = made;
      const code = text.charCodeAt(at - 1) & 0xffff;
      if (tree.heads[code & headMask] === 0) return null;
      let node = step(tree.edges, 0, code);
      if (node === 0) return null;
      let found = tree.values[node] ?? null;
      for (let i = at - 2; i >= limit; i--) {
        node = step(tree.edges, node, text.charCodeAt(i) & 0xffff);
        if (node === 0) break;
        found = tree.values[node] ?? found;
      }
      return found;
    },
  };
}

/** Low bits of a character's code: most characters begin no word, and are passed over by them. */
const headMask = 4095;

/** A tree of characters in one open table, made when it is first asked. The root is node 0. */
interface Tree<T> {
  /** 1 where a first character has these low bits. */
  readonly heads: Uint8Array;
  /** Pairs of edge (node and character as one number) and the node it leads to; 0 where free. */
  readonly edges: Int32Array;
  /** What the word that ends at a node stands for, null where none does. */
  readonly values: readonly (T | null)[];
}

function treeOf<T>(words: readonly string[], values: readonly T[]): Tree<T> {
  const heads = new Uint8Array(headMask + 1);
  const known = new Map<number, number>();
  const ends: (T | null)[] = [null];
  words.forEach((word, index) => {
    heads[word.charCodeAt(0) & headMask] = 1;
    let node = 0;
    for (let i = 0; i < word.length; i++) {
      const edge = (node << 16) | word.charCodeAt(i);
      node = known.get(edge) ?? ends.push(null) - 1;
      known.set(edge, node);
    }
    ends[node] ??= values[index] ?? null;
  });
  let size = 16;
  while (size < 4 * known.size) size *= 2;
  const edges = new Int32Array(2 * size);
  for (const [edge, node] of known) {
    let at = place(edge, size);
    while (edges[at] !== 0) at = (at + 2) & (2 * size - 1);
    edges[at] = edge;
    edges[at + 1] = node;
  }
  return { heads, edges, values: ends };
}

function step(edges: Int32Array, node: number, code: number): number {
  const edge = (node << 16) | code;
  for (let at = place(edge, edges.length >> 1); ; at = (at + 2) & (edges.length - 1)) {
    const here = edges[at] ?? 0;
    if (here === edge) return edges[at + 1] ?? 0;
    if (here === 0) return 0;
  }
}

/** Where in the table an edge is looked for first. */
function place(edge: number, size: number): number {
  const h = Math.imul(edge, 0x5bd1e995);
  return ((h ^ (h >>> 15)) & (size - 1)) << 1;
}
