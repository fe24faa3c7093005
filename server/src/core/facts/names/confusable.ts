// Whether two characters of a name are easily taken for one another, by sound or by shape.
import { shapeGroups } from './shapes-data.ts';
import { soundLines } from './sounds.generated.ts';

let sounds: Map<string, string> | null = null;
let shapes: Set<string> | null = null;

/** `sound`: read alike, tones and the usual mishearings (n/ng, z/zh, l/n) aside; `shape`: written alike; null: neither. */
export function confusable(a: string, b: string): 'sound' | 'shape' | null {
  if (soundsAlike(a, b)) return 'sound';
  shapes ??= readShapes();
  return shapes.has(a + b) ? 'shape' : null;
}

/** Whether one reading of the one is one reading of the other. */
export function soundsAlike(a: string, b: string): boolean {
  sounds ??= readSounds();
  const left = sounds.get(a);
  const right = sounds.get(b);
  if (!left || !right) return false;
  return right.split(' ').some((sound) => sound !== '' && ` ${left} `.includes(` ${sound} `));
}

/** Readings by character, separated by blanks and reduced to what the ear tells apart. */
function readSounds(): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of soundLines.split('\n')) {
    const gap = line.indexOf(' ');
    if (gap < 0) continue;
    const sound = reduce(line.slice(0, gap));
    for (const c of line.slice(gap + 1)) found.set(c, found.has(c) ? `${found.get(c)} ${sound}` : sound);
  }
  return found;
}

function reduce(sound: string): string {
  return sound.replace(/^([zcs])h/, '$1').replace(/^n(?=[aeiouü])/, 'l').replace(/(?<=[aei]n)g$/, '');
}

function readShapes(): Set<string> {
  const found = new Set<string>();
  for (const group of shapeGroups.split(' ')) for (const a of group) for (const b of group) if (a !== b) found.add(a + b);
  return found;
}
