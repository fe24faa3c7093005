// The names of all facts and their types: what a rule may ask for in `needs`.
import type { Quantity } from './quantity.ts';
import type { Sentence } from './sentences.ts';

/** Facts by name. Add a line here and a reader in readers.ts. */
export interface FactTable {
  /** Sentences of the story, with their clauses. */
  readonly sentences: readonly Sentence[];
  /** Every figure of the story in order of position. */
  readonly quantities: readonly Quantity[];
}

export type FactName = keyof FactTable;
