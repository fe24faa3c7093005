// Puts registers together: the built-in ones first, a newsroom's own after them; of one id the newest entry stays.
import type { RegisterEntry, Registers } from './model.ts';

/** Later lists win over earlier ones; within and across lists an entry as of a later month wins over an older one of its own list's rank. */
export function mergeRegisters(version: string, ...lists: readonly (readonly RegisterEntry[])[]): Registers {
  const places = new Map<string, number>();
  const entries: RegisterEntry[] = [];
  const ranks: number[] = [];
  lists.forEach((list, rank) => {
    for (const entry of list) {
      const at = places.get(entry.id) ?? entries.length;
      const other = entries[at];
      if (other === undefined) places.set(entry.id, at);
      else if (ranks[at] === rank && (entry.asOf ?? '') < (other.asOf ?? '')) continue;
      entries[at] = entry;
      ranks[at] = rank;
    }
  });
  return { version, entries };
}
