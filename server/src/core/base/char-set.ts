// Sets of characters: asking costs a look-up, where a Set of strings would make a string of every character. Eight sets share one table of a byte a UTF-16 unit,
// for the tables of all sets together are more than a processor's nearest cache holds.

/** A set of characters. Ask with `has(set, text.charCodeAt(i))`; NaN, beyond a text's end, is in none. */
export class CharSet {
  /** @internal */
  readonly table: Uint8Array;
  /** The set's bit in the table. @internal */
  readonly bit: number;

  constructor(table: Uint8Array, bit: number) {
    this.table = table;
    this.bit = bit;
  }
}

let table = new Uint8Array(65536);
let next = 1;

/** The set of all characters of a string (of the basic plane). */
export function charSet(characters: string | Iterable<string>): CharSet {
  if (next === 256) {
    table = new Uint8Array(65536);
    next = 1;
  }
  const set = new CharSet(table, next);
  for (const c of characters) table[c.charCodeAt(0)] = (table[c.charCodeAt(0)] ?? 0) | next;
  next <<= 1;
  return set;
}

/** Whether the unit is in the set. */
export function has(set: CharSet, code: number): boolean {
  // NaN as an index would be looked up as a property by name, which makes every later question slow
  return ((set.table[code & 0xffff] ?? 0) & set.bit) !== 0;
}

/** The characters that are in one of the sets. */
export function union(...sets: readonly CharSet[]): CharSet {
  const all: string[] = [];
  for (let code = 0; code < 65536; code++) if (sets.some((set) => has(set, code))) all.push(String.fromCharCode(code));
  return charSet(all);
}
