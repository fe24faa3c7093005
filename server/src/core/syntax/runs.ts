// The runs of three characters of a text: a bit for each tells which are not there without searching.

const bits = 1 << 14;

/** A text that is asked for many runs of three characters; the answers are those of `text.includes`. */
export class Runs {
  private readonly text: string;
  private readonly seen = new Uint32Array(bits >> 5);

  constructor(text: string) {
    this.text = text;
    let a = text.charCodeAt(0);
    let b = text.charCodeAt(1);
    for (let i = 2; i < text.length; i++) {
      const c = text.charCodeAt(i);
      const bit = hash(a, b, c);
      this.seen[bit >> 5] = (this.seen[bit >> 5] ?? 0) | (1 << (bit & 31));
      a = b;
      b = c;
    }
  }

  /** Whether the text holds `source[at, at + 3)`. */
  holds(source: string, at: number): boolean {
    const bit = hash(source.charCodeAt(at), source.charCodeAt(at + 1), source.charCodeAt(at + 2));
    return ((this.seen[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0 && this.text.includes(source.slice(at, at + 3));
  }
}

function hash(a: number, b: number, c: number): number {
  return ((Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)) >>> 18) & (bits - 1);
}
