// Puts registers together: the built-in ones first, a newsroom's own after them; of one id the newest entry stays.
import type { RegisterEntry, Registers } from './model.ts';

/** Later lists win over earlier ones; within and across lists an entry as of a later month wins over an older one of its own list's rank. */
export function mergeRegisters(version: string, ...lists: readonly (readonly RegisterEntry[])[]): Registers {
  const byId = new Map<string, RegisterEntry>();
  for (const list of lists) {
    const own = new Map<string, RegisterEntry>();
    for (const entry of list) {
      const other = own.get(entry.id);
      if (!other || (entry.asOf ?? '') >= (other.asOf ?? '')) own.set(entry.id, entry);
    }
    for (const [id, entry] of own) byId.set(id, entry);
  }
  return { version, entries: [...byId.values()] };
}
