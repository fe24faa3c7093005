// What the core asks of a word segmenter; the native one lives in host/, tests bring a small one.

/** One word of a cut text; offsets in UTF-16 units of the text that was cut. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Part of speech as ICTCLAS tags name it (n, nr, ns, nt, v, m …); empty where unknown. */
  readonly tag: string;
}

/** Cuts Chinese text into words. Implementations never throw and cover the whole text without gaps. */
export interface Segmenter {
  /** Changes whenever the segmenter would cut differently (it is part of every memo key). */
  readonly version: string;
  /** Words of `text`; `known` are spans already read (figures, names, programmes) that must stay whole. */
  cut(text: string, known?: readonly { readonly start: number; readonly end: number }[]): readonly Word[];
  /** Whether the dictionary holds the word. */
  has(word: string): boolean;
}
