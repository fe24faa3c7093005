// The newsroom's registers as the core sees them: entries already merged and checked.

/** What every register entry has. */
export interface RegisterEntry {
  readonly id: string;
  readonly canonical: string;
  /** Other forms that are right. */
  readonly accepted: readonly string[];
}

/** Merged registers; immutable. `version` changes with every reload and is part of every memo key. */
export interface Registers {
  readonly version: string;
}

/** No entries at all. */
export const emptyRegisters: Registers = { version: 'empty' };
