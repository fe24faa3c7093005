// The world handed to the core: settings, registers, words, what the file's name tells.
import { type CivilDate, isValidDate } from '../core/base/calendar.ts';
import { defaultConfig } from '../core/base/config.ts';
import type { Surroundings } from '../core/analysis/analyzer.ts';
import { emptyRegisters } from '../core/registers/model.ts';

/** Surroundings of a file outside any newsroom folder. */
export function defaultSurroundings(path: string): Surroundings {
  const date = dateOfFileName(path);
  return { config: defaultConfig, registers: emptyRegisters, words: null, siblings: [], parse: { outsideDate: date ? { date, source: 'file-name' } : null } };
}

/** A date in the file's name: 20260112-A01.txt, 2026-01-12.issue. */
export function dateOfFileName(path: string): CivilDate | null {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  const match = /(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])[-_.]?([0-2]\d|3[01])(?!\d)/.exec(name);
  if (!match) return null;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isValidDate(date) ? date : null;
}
