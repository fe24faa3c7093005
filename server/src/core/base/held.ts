// Which words a text can hold: one pass notes its characters and its pairs of characters, so that asking for a word that is not there costs a look-up.
// The answers are those of `includes` and `indexOf`; searching a Chinese text for a word that is not there is what they are slow at.

const size = 1 << 16;
/** So many texts are remembered: readers and rules look at a few dozen stories in turn, each as printed and in plain words. */
const most = 64;
/** Longer texts, in UTF-16 units, are remembered only until the next one. */
const long = 100_000;

/** A bit for each character, and for each hash of a pair of neighbours, that a text has. */
interface Held {
  readonly singles: Uint32Array;
  readonly pairs: Uint32Array;
}

/** In the order in which they were noted. */
const noted = new Map<string, Held>();
let current = '';
let { singles, pairs } = make();

/** As `text.includes(word)`. Meant for a story's text, asked many times: a text seen for the first time is looked through first. */
export function holds(text: string, word: string): boolean {
  return mayHold(text, word) && (word.length < 2 || text.includes(word));
}

/** As `text.indexOf(word)`, for a story's text. */
export function find(text: string, word: string): number {
  return mayHold(text, word) ? text.indexOf(word) : -1;
}

/** Whether the text has one of the characters: before a regular expression each of whose matches has one. */
export function holdsAny(text: string, characters: string): boolean {
  if (text !== current) turnTo(text);
  for (let i = 0; i < characters.length; i++) if (has(singles, characters.charCodeAt(i))) return true;
  return false;
}

/** False where the word is not there; true where it may be, and for one character where it is. */
function mayHold(text: string, word: string): boolean {
  if (text !== current) turnTo(text);
  let before = word.charCodeAt(0);
  if (!has(singles, before)) return word === '';
  for (let i = 1; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (!has(pairs, hash(before, code))) return false;
    before = code;
  }
  return true;
}

function turnTo(text: string): void {
  current = text;
  ({ singles, pairs } = noted.get(text) ?? note(text));
}

function note(text: string): Held {
  const held = text.length > long || noted.size < most ? make() : ofTheFirst();
  if (text.length <= long) noted.set(text, held);
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    add(held.singles, code);
    add(held.pairs, hash(before, code));
    before = code;
  }
  return held;
}

/** The place of the text noted first, emptied. */
function ofTheFirst(): Held {
  for (const [first, held] of noted) {
    noted.delete(first);
    held.singles.fill(0);
    held.pairs.fill(0);
    return held;
  }
  return make();
}

function make(): Held {
  return { singles: new Uint32Array(size >> 5), pairs: new Uint32Array(size >> 5) };
}

function has(bits: Uint32Array, bit: number): boolean {
  return (((bits[bit >> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
}

function add(bits: Uint32Array, bit: number): void {
  bits[bit >> 5] = (bits[bit >> 5] ?? 0) | (1 << (bit & 31));
}

function hash(before: number, code: number): number {
  return (Math.imul(before, 0x9e35) ^ code) & (size - 1);
}
