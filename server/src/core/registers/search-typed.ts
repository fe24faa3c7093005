// Finds register entries by what has been typed: on every key of a completion, so that no entry is looked at but those found.
import type { RegisterEntry, Registers } from './model.ts';
import { once } from './search.ts';

/** The forms of one kind of entry, one a line. */
interface Typed {
  readonly entries: readonly RegisterEntry[];
  /** Bare forms, each behind a line feed; `owners` and `starts` say whose the form is and where it begins. */
  readonly forms: string;
  readonly starts: Int32Array;
  readonly owners: Int32Array;
}

const made = new WeakMap<Registers, Map<RegisterEntry['kind'] | null, Typed>>();

/** Entries of the kind (of any, where null) with a form that begins with `typed` or holds it, the likeliest first. */
export function entriesLike(registers: Registers, typed: string, limit: number, kind: RegisterEntry['kind'] | null = null): RegisterEntry[] {
  const tables = once(made, registers, () => new Map<RegisterEntry['kind'] | null, Typed>());
  const table = tables.get(kind) ?? typedOf(registers, kind);
  tables.set(kind, table);
  const found = new Set<RegisterEntry>();
  collect(table, `\n${typed}`, limit, found);
  if (found.size < limit && typed !== '') collect(table, typed, limit, found);
  return [...found];
}

/** Entries with the string in one of their lines, in order, until there are enough. */
function collect({ entries, forms, starts, owners }: Typed, part: string, limit: number, found: Set<RegisterEntry>): void {
  let row = 0;
  for (let at = forms.indexOf(part); at >= 0 && found.size < limit; at = forms.indexOf(part, starts[row + 1] ?? forms.length)) {
    row = rowAt(starts, at, row);
    const entry = entries[owners[row] ?? 0];
    if (entry) found.add(entry);
  }
}

/** The last row that begins at or before the place, not before `from`. */
function rowAt(starts: Int32Array, place: number, from: number): number {
  let low = from;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

function typedOf(registers: Registers, kind: RegisterEntry['kind'] | null): Typed {
  const entries = kind === null ? registers.entries : registers.entries.filter((e) => e.kind === kind);
  const lines: string[] = [];
  const starts: number[] = [];
  const owners: number[] = [];
  let length = 0;
  entries.forEach((entry, owner) => {
    for (const form of [entry.canonical, ...entry.accepted]) {
      const line = `\n${bareForm(form)}`;
      lines.push(line);
      starts.push(length);
      owners.push(owner);
      length += line.length;
    }
  });
  return { entries, forms: lines.join(''), starts: Int32Array.from(starts), owners: Int32Array.from(owners) };
}

/** A form without the opening mark it may begin with. */
export function bareForm(form: string): string {
  return form.replace(/^[“《]/, '');
}
