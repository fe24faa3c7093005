// Sets of characters as tables of one byte a UTF-16 unit: asking costs a look-up, where a Set of strings would make a string of every character.

/** 1 for the units of the set, 0 for all others. Ask with `has(set, text.charCodeAt(i))`; NaN, beyond a text's end, is in none. */
export type CharSet = Uint8Array;

/** The set of all characters of a string (of the basic plane). */
export function charSet(characters: string | Iterable<string>): CharSet {
  const table = new Uint8Array(65536);
  for (const c of characters) table[c.charCodeAt(0)] = 1;
  return table;
}

/** Whether the unit is in the set. */
export function has(set: CharSet, code: number): boolean {
  // NaN as an index would be looked up as a property by name, which makes every later question slow
  return set[code & 0xffff] === 1;
}
