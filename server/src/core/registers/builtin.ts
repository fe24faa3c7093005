// The registers every newsroom begins with.
import { builtinData } from './builtin.generated.ts';
import { mergeRegisters } from './merge.ts';
import type { RegisterEntry, Registers } from './model.ts';
import { readRegister } from './read.ts';

let entries: readonly RegisterEntry[] | null = null;
let whole: Registers | null = null;

/** Entries of server/data, read on first use. */
export function builtinEntries(): readonly RegisterEntry[] {
  entries ??= readRegister(builtinData).entries;
  return entries;
}

/** The built-in registers alone; always the same object. */
export function builtinRegisters(): Registers {
  whole ??= mergeRegisters('builtin', builtinEntries());
  return whole;
}
