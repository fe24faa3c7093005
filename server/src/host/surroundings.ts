// The world handed to the core: settings, registers, words, what the file's name tells.
import { type CivilDate, isValidDate } from '../core/base/calendar.ts';
import { defaultConfig } from '../core/base/config.ts';
import type { Surroundings } from '../core/analysis/analyzer.ts';
import { emptyRegisters } from '../core/registers/model.ts';
import type { ParseOptions } from '../core/syntax/parse.ts';

/** 20260112, 2026-01-12, 2026-1-2, 2026年1月12日. */
const datePart = /(?<!\d)((?:19|20)\d\d)(?:[-_.]?(0[1-9]|1[0-2])[-_.]?([0-2]\d|3[01])(?!\d)|([-_.])(1[0-2]|[1-9])\4([12]\d|3[01]|[1-9])(?!\d)|年(0?[1-9]|1[0-2])月([0-2]?\d|3[01])日)/;

/** Surroundings of a file outside any newsroom folder. */
export function defaultSurroundings(path: string): Surroundings {
  return { config: defaultConfig, registers: emptyRegisters, words: null, siblings: [], parse: outsideOf(path) };
}

/** What the names of a file and its folder say of the issue: 20260112-A01.txt, 2026-01-12/03版.txt. */
export function outsideOf(path: string): ParseOptions {
  const date = dateOfName(path);
  return { outsideDate: date && { date, source: 'file-name' }, outsidePage: pageOfFileName(path) };
}

/** The date in a file's name, else in its folder's: one folder an issue. */
export function dateOfName(path: string): CivilDate | null {
  return dateOfFileName(path) ?? dateOfFileName(path.split(/[\\/]/).at(-2) ?? '');
}

/** The page in a file's name (A01, 03, 第3版), without leading zeros; a bare 1 or 2 is as often a draft's number. */
function pageOfFileName(path: string): string | null {
  const name = (path.split(/[\\/]/).at(-1) ?? '').replace(/\.(?:issue\.)?[A-Za-z]{1,5}$/, '').replace(datePart, '-');
  const [, letter = '', digits = ''] = /(?:^|[-_ .第])([A-Za-z]?)(\d{1,2})版?$/.exec(name) ?? [];
  const page = Number(digits);
  if (page === 0 || (letter === '' && !digits.startsWith('0') && !name.endsWith('版'))) return null;
  return letter.toUpperCase() + page;
}

/** The date in the last part of a path. */
export function dateOfFileName(path: string): CivilDate | null {
  const match = datePart.exec(path.split(/[\\/]/).at(-1) ?? '');
  if (!match) return null;
  const date = { year: Number(match[1]), month: Number(match[2] ?? match[5] ?? match[7]), day: Number(match[3] ?? match[6] ?? match[8]) };
  return isValidDate(date) ? date : null;
}
