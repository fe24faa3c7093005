// Marks that part a list, as bits: which of some marks a character is costs one look-up, whatever marks are asked for.

const bits = new Int32Array(65536);
const masks = new Map<string, number>();
let next = 0;

/** The bits of some marks; at most 31 different ones in all. */
export function maskOf(marks: string): number {
  const known = masks.get(marks);
  if (known !== undefined) return known;
  let mask = 0;
  for (let i = 0; i < marks.length; i++) {
    const code = marks.charCodeAt(i);
    if (bits[code] === 0) {
      if (next > 30) throw new Error('too many marks');
      bits[code] = 1 << next++;
    }
    mask |= bits[code] ?? 0;
  }
  masks.set(marks, mask);
  return mask;
}

/** The bits of one character. */
export function bitsOf(code: number): number {
  return bits[code & 0xffff] ?? 0;
}
