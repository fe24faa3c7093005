// Whether two printed numerals part by a slip of one digit.

/** Same length, one digit changed or two neighbours exchanged. */
export function oneDigitOff(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const off = [...a].map((c, i) => (c === b[i] ? -1 : i)).filter((i) => i >= 0);
  const [i = 0, j = 0] = off;
  return off.length === 1 || (off.length === 2 && a[i] === b[j] && a[j] === b[i]);
}
