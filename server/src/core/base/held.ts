// Which words a text can hold: one pass notes its characters and its pairs of characters, so that asking for a word that is not there costs a look-up.
// The answers are those of `includes` and `indexOf`; searching a Chinese text for a word that is not there is what they are slow at.

const size = 1 << 16;
/** The number of the text that last held the character, or the pair of this hash. */
const singles = new Int32Array(size);
const pairs = new Int32Array(size);
let current = '';
let number = 0;

/** As `text.includes(word)`. Meant for a story's text, asked many times: another text than the last one is looked through first. */
export function holds(text: string, word: string): boolean {
  return mayHold(text, word) && (word.length < 2 || text.includes(word));
}

/** As `text.indexOf(word)`, for a story's text. */
export function find(text: string, word: string): number {
  return mayHold(text, word) ? text.indexOf(word) : -1;
}

/** Whether the text has one of the characters: before a regular expression each of whose matches has one. */
export function holdsAny(text: string, characters: string): boolean {
  if (text !== current) note(text);
  for (let i = 0; i < characters.length; i++) if (singles[characters.charCodeAt(i)] === number) return true;
  return false;
}

/** False where the word is not there; true where it may be, and for one character where it is. */
function mayHold(text: string, word: string): boolean {
  if (text !== current) note(text);
  let before = word.charCodeAt(0);
  if (singles[before] !== number) return word === '';
  for (let i = 1; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (pairs[hash(before, code)] !== number) return false;
    before = code;
  }
  return true;
}

function note(text: string): void {
  current = text;
  number++;
  if (number === 2 ** 31 - 1) {
    singles.fill(0);
    pairs.fill(0);
    number = 1;
  }
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    singles[code] = number;
    pairs[hash(before, code)] = number;
    before = code;
  }
}

function hash(before: number, code: number): number {
  return (Math.imul(before, 0x9e35) ^ code) & (size - 1);
}
