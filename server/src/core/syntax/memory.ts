// Looking up what earlier versions of a text left behind, by the first line of what is looked for.
import type { Traits } from './traits.ts';

/** The first thing kept under these traits that is the same, in the order of the memories; undefined where there is none. */
export function keptIn<T>(memories: readonly ReadonlyMap<Traits, readonly T[]>[], first: Traits, same: (kept: T) => boolean): T | undefined {
  for (const memory of memories) {
    const found = memory.get(first)?.find(same);
    if (found) return found;
  }
  return undefined;
}
