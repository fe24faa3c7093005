// A kilobyte that tells of a text which pairs of characters it does not hold.

const bits = 8192;

/** Marks every pair of neighbouring characters of a text. */
export function signatureOf(text: string): Uint8Array {
  const marks = new Uint8Array(bits / 8);
  for (let at = 0; at + 1 < text.length; at++) {
    const bit = bitOf(text.charCodeAt(at), text.charCodeAt(at + 1));
    marks[bit >> 3] = (marks[bit >> 3] ?? 0) | (1 << (bit & 7));
  }
  return marks;
}

/** False where the text of the signature surely lacks the name; a name of one character may stand anywhere. */
export function mayHold(marks: Uint8Array, name: string): boolean {
  for (let at = 0; at + 1 < name.length; at++) {
    const bit = bitOf(name.charCodeAt(at), name.charCodeAt(at + 1));
    if (((marks[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
  }
  return true;
}

function bitOf(a: number, b: number): number {
  return ((Math.imul(a, 0x9e37) ^ Math.imul(b, 0x85eb)) >>> 3) & (bits - 1);
}
