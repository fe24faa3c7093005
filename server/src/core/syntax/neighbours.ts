// What a small net has learnt from newspaper text about seams: which characters stand beside one another, and how pieces of a paragraph begin. Unpacked on
// first use, since clean pages never need it.
import { plainCode } from './marks.ts';
import * as net from './seam-net.generated.ts';

/** What some characters come to, in the net's own numbers. */
export type Face = Float32Array;

/** Numbers in 64 steps, a character a step, the backslash left out; a scale to each column. */
interface Steps {
  readonly steps: string;
  readonly scales: readonly number[];
}

/** What is made of a layer's sums. */
interface Answer {
  readonly biases: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
}

interface Layer {
  readonly numbers: Float32Array;
  readonly hidden: number;
}

interface Net {
  /** The row of each character that is told apart. */
  readonly characters: ReadonlyMap<number, number>;
  readonly rows: Layer;
  readonly before: Layer;
  readonly after: Layer;
  readonly beginning: Layer;
}

let unpacked: Net | null = null;

function unpack(): Net {
  const characters = new Map<number, number>();
  for (let i = 0; i < net.characters.length; i++) characters.set(net.characters.charCodeAt(i), i + firstNamed);
  return { characters, rows: layer(net.rows), before: layer(net.before), after: layer(net.after), beginning: layer(net.beginning) };
}

/** The rows of nothing and of a character that is not told apart; the others follow them. */
const nothing = 0;
const other = 1;
const firstNamed = 2;

function layer({ steps, scales }: Steps): Layer {
  const numbers = new Float32Array(steps.length);
  for (let i = 0; i < steps.length; i++) {
    const code = steps.charCodeAt(i);
    const step = code - (code > 0x5c ? 0x31 : 0x30);
    numbers[i] = (step / 31.5 - 1) * (scales[i % scales.length] ?? 0);
  }
  return { numbers, hidden: scales.length };
}

/** Characters on each side of a seam, and those that a paragraph begins with. */
const seamWidth = 3;
const beginningWidth = 5;

/** What the last UTF-16 units of the text before a seam come to. */
export function faceBefore(text: string): Face {
  unpacked ??= unpack();
  return face(unpacked, unpacked.before, text, text.length - seamWidth, seamWidth);
}

/** What the first UTF-16 units of the text behind a seam come to. */
export function faceAfter(text: string): Face {
  unpacked ??= unpack();
  return face(unpacked, unpacked.after, text, 0, seamWidth);
}

function face({ characters, rows }: Net, { numbers, hidden }: Layer, text: string, from: number, width: number): Face {
  const found = new Float32Array(hidden);
  const depth = rows.hidden;
  for (let k = 0; k < width; k++) {
    const code = text.charCodeAt(from + k);
    const row = Number.isNaN(code) ? nothing : (characters.get(plainCode(code)) ?? other);
    for (let d = 0; d < depth; d++) {
      const value = rows.numbers[row * depth + d] ?? 0;
      const at = (k * depth + d) * hidden;
      for (let h = 0; h < hidden; h++) found[h] = (found[h] ?? 0) + value * (numbers[at + h] ?? 0);
    }
  }
  return found;
}

function answer({ biases, weights, bias }: Answer, face: Face, other?: Face): number {
  let sum = bias;
  for (let h = 0; h < face.length; h++) {
    const value = (face[h] ?? 0) + (other?.[h] ?? 0) + (biases[h] ?? 0);
    if (value > 0) sum += value * (weights[h] ?? 0);
  }
  return sum;
}

/** How much likelier what is behind a seam is there than anywhere, given what stands before it: about −8 to 8, a natural logarithm. */
export function neighbourhood(before: Face, after: Face): number {
  return answer(net.beside, before, after);
}

/** How much likelier a piece cut out of a paragraph begins so than a paragraph does: about −6 to 6, a natural logarithm. */
export function beginsWithin(text: string): number {
  unpacked ??= unpack();
  return answer(net.within, face(unpacked, unpacked.beginning, text, 0, beginningWidth));
}
