// A newsroom's own registers from disk: copydesk/registers/*.yaml beside its settings and the files these name, put before the built-in ones.
import { isAbsolute, join, relative, resolve } from 'node:path';
import { phrase } from '../core/base/message.ts';
import { builtinEntries, builtinRegisters } from '../core/registers/builtin.ts';
import { mergeRegisters } from '../core/registers/merge.ts';
import { emptyRegisters, type RegisterEntry, type Registers } from '../core/registers/model.ts';
import { type Files, readUtf8 } from './files.ts';
import { DuplicateIds } from './registers-duplicates.ts';
import { readRegisterText, type RegisterFileProblem, unreadable } from './registers-read.ts';
import { settingsFaults } from './settings-faults.ts';
import type { RegisterPath, Settings, SettingsProblem } from './settings.ts';

/** Where a newsroom keeps its registers, under the folder of copydesk.yaml. */
export const registersFolder = 'copydesk/registers';

/** What of the settings says which registers there are. */
export type RegisterChoice = Pick<Settings, 'registers' | 'builtinRegisters'>;
const noChoice: RegisterChoice = { registers: [], builtinRegisters: true };

/** Register files of a newsroom with their faults; files without fault are listed too, so that what was shown can be taken back. */
export function problemsByFile(files: Files, room: { readonly root: string | null; readonly settings: RegisterChoice; readonly registerProblems: readonly RegisterFileProblem[] }): { readonly path: string; readonly problems: readonly RegisterFileProblem[] }[] {
  return registerFiles(files, room.root, room.settings.registers).map(({ path }) => ({ path, problems: room.registerProblems.filter((p) => p.file === path) }));
}

export interface LoadedRegisters {
  readonly registers: Registers;
  readonly problems: readonly RegisterFileProblem[];
  /** Of files that the settings name and that are not there. */
  readonly missing: readonly SettingsProblem[];
}

/** Reads all register files of a newsroom. Never throws: a file that cannot be read is told and left out. */
export function loadRegisters(files: Files, root: string | null, choice: RegisterChoice = noChoice): LoadedRegisters {
  const found = registerFiles(files, root, choice.registers);
  const missing = root === null ? [] : choice.registers.flatMap((named) => missingFile(files, root, named) ?? []);
  const builtin = choice.builtinRegisters ? builtinEntries() : [];
  if (found.length === 0) return { registers: choice.builtinRegisters ? builtinRegisters() : emptyRegisters, problems: [], missing };
  const problems: RegisterFileProblem[] = [];
  const own: RegisterEntry[] = [];
  const duplicates = new DuplicateIds();
  for (const { path } of found) {
    try {
      const text = readUtf8(files, path);
      const read = readRegisterText(text, path);
      for (const entry of read.entries) own.push(entry);
      problems.push(...read.problems, ...duplicates.of(path, text, read));
    } catch (error) {
      problems.push(unreadable(path, error));
    }
  }
  return { registers: mergeRegisters(`registers ${choice.builtinRegisters ? '' : 'alone '}${registersStamp(files, root, choice.registers)}`, builtin, own), problems, missing };
}

/** Changes whenever a register file comes, goes or is written. */
export function registersStamp(files: Files, root: string | null, named: readonly RegisterPath[] = []): string {
  return registerFiles(files, root, named).map(({ path, time, size }) => `${path}@${time}:${size}`).join('|');
}

/** Paths of the files and folders that the settings name, whether they are there or not. */
export function namedPaths(root: string | null, named: readonly RegisterPath[]): string[] {
  return root === null ? [] : named.flatMap(({ path }) => inside(root, path) ?? []);
}

/** What is wrong with a file that the settings name; null where it is there. */
function missingFile(files: Files, root: string, { path: name, ...place }: RegisterPath): SettingsProblem | null {
  const path = inside(root, name);
  if (path === null) return { ...place, message: phrase(settingsFaults.outside, { name }) };
  if (files.stat(path)) return null;
  return { ...place, message: files.isPartial ? phrase(settingsFaults.unreachable, { folder: registersFolder, name }) : phrase(settingsFaults.missing, { name }) };
}

/** The path of a name in the settings; null where it leads out of the folder. */
function inside(root: string, name: string): string | null {
  const path = resolve(root, name);
  const way = relative(root, path);
  return way === '' || way.startsWith('..') || isAbsolute(way) ? null : path;
}

interface RegisterFile {
  readonly path: string;
  readonly time: number;
  readonly size: number;
}

function registerFiles(files: Files, root: string | null, named: readonly RegisterPath[]): RegisterFile[] {
  if (root === null) return [];
  const found = new Map<string, RegisterFile>();
  for (const path of [join(root, registersFolder), ...namedPaths(root, named)]) {
    const stat = files.stat(path);
    if (stat?.isFile) found.set(path, { path, time: stat.time, size: stat.size });
    else for (const file of filesIn(files, path)) found.set(file.path, file);
  }
  return [...found.values()];
}

function filesIn(files: Files, folder: string): RegisterFile[] {
  return files.list(folder).filter((name) => /\.ya?ml$/.test(name)).sort().flatMap((name) => {
    const path = join(folder, name);
    const stat = files.stat(path);
    return stat?.isFile ? [{ path, time: stat.time, size: stat.size }] : [];
  });
}
