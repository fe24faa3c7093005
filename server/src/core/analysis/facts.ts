// Facts of one story, read on first use and kept.
import { factReaders, type FactContext, type FactReader } from '../facts/readers.ts';
import type { FactName, FactTable } from '../facts/table.ts';

/** Reads facts of one story on demand; a fact that needs itself is a programming error and throws. */
export class StoryFacts {
  private readonly values = new Map<FactName, FactTable[FactName]>();
  private readonly reading = new Set<FactName>();
  private readonly context: FactContext;

  constructor(surroundings: Omit<FactContext, 'get'>) {
    this.context = { ...surroundings, get: (name) => this.get(name) };
  }

  get<N extends FactName>(name: N): FactTable[N] {
    const known = this.values.get(name);
    if (known !== undefined) return known as FactTable[N];
    if (this.reading.has(name)) throw new Error(`fact “${name}” needs itself`);
    this.reading.add(name);
    const reader: FactReader<N> = factReaders[name];
    const value = reader(this.context);
    this.reading.delete(name);
    this.values.set(name, value);
    return value;
  }

  /** An object with one lazy property a fact name. */
  pick<N extends FactName>(names: readonly N[]): { readonly [K in N]: FactTable[K] } {
    const view = {};
    for (const name of names) Object.defineProperty(view, name, { enumerable: true, get: () => this.get(name) });
    return view as { readonly [K in N]: FactTable[K] };
  }
}
