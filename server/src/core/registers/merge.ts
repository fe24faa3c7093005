// Puts registers together: a newsroom's own before the built-in ones; of one id the newest entry stays.
import type { RegisterEntry, Registers } from './model.ts';

/**
 * Later lists win over earlier ones, and their entries come first. Within a list an entry takes the place of an earlier one of the same id, unless it is of an earlier month.
 * An entry of an earlier list is left out where a later one has its id, its canonical form (as its own canonical, accepted or rejected form), or is itself one of its accepted forms;
 * else it loses the forms that a later one has, whether as right or as wrong ones, so that no form is right by the one and wrong by the other.
 */
export function mergeRegisters(version: string, ...lists: readonly (readonly RegisterEntry[])[]): Registers {
  let merged: readonly RegisterEntry[] = [];
  for (const list of lists) merged = merged.length === 0 ? byId(list) : over(byId(list), merged);
  return { version, entries: merged };
}

/** One entry an id. */
function byId(list: readonly RegisterEntry[]): readonly RegisterEntry[] {
  const places = new Map<string, number>();
  const entries: RegisterEntry[] = [];
  for (const entry of list) {
    const at = places.get(entry.id) ?? entries.length;
    const other = entries[at];
    if (other === undefined) places.set(entry.id, at);
    else if ((entry.asOf ?? '') < (other.asOf ?? '')) continue;
    entries[at] = entry;
  }
  return entries;
}

/** Which forms an entry of the earlier list loses; null where it goes itself. */
type Losses = Map<RegisterEntry, Set<string> | null>;

function over(own: readonly RegisterEntry[], others: readonly RegisterEntry[]): readonly RegisterEntry[] {
  const index = new Map<string, RegisterEntry[]>();
  const ids = new Map<string, RegisterEntry>();
  for (const entry of others) {
    ids.set(entry.id, entry);
    for (const form of [entry.canonical, ...entry.accepted, ...entry.rejected.map((r) => r.form)]) put(index, bare(form), entry);
  }
  const losses: Losses = new Map();
  for (const entry of own) {
    const same = ids.get(entry.id);
    if (same) losses.set(same, null);
    lose(losses, index, entry.canonical, true);
    for (const form of entry.accepted) lose(losses, index, form, false);
    for (const { form } of entry.rejected) lose(losses, index, form, false);
  }
  if (losses.size === 0) return [...own, ...others];
  const left: RegisterEntry[] = [];
  for (const entry of others) {
    const lost = losses.get(entry);
    if (lost === undefined) left.push(entry);
    else if (lost !== null) left.push({ ...entry, accepted: entry.accepted.filter((f) => !lost.has(bare(f))), rejected: entry.rejected.filter((r) => !lost.has(bare(r.form))) });
  }
  return [...own, ...left];
}

function lose(losses: Losses, index: ReadonlyMap<string, readonly RegisterEntry[]>, form: string, isCanonical: boolean): void {
  const key = bare(form);
  for (const other of index.get(key) ?? []) {
    const lost = losses.get(other);
    if (lost === null) continue;
    if (bare(other.canonical) === key || (isCanonical && other.accepted.some((f) => bare(f) === key))) losses.set(other, null);
    else if (lost) lost.add(key);
    else losses.set(other, new Set([key]));
  }
}

function put(index: Map<string, RegisterEntry[]>, key: string, entry: RegisterEntry): void {
  const list = index.get(key);
  if (list) list.push(entry);
  else index.set(key, [entry]);
}

/** A form without its marks: “321”机制 and 321机制 are one. */
function bare(form: string): string {
  return /[“”《》]/.test(form) ? form.replace(/[“”《》]/g, '') : form;
}
