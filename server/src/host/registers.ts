// A newsroom's own registers from disk: copydesk/registers/*.yaml beside its settings, put before the built-in ones.
import { join } from 'node:path';
import { builtinEntries, builtinRegisters } from '../core/registers/builtin.ts';
import { mergeRegisters } from '../core/registers/merge.ts';
import type { RegisterEntry, Registers } from '../core/registers/model.ts';
import { type Files, readUtf8 } from './files.ts';
import { readRegisterText, type RegisterFileProblem, unreadable } from './registers-read.ts';

/** Where a newsroom keeps its registers, under the folder of copydesk.yaml. */
export const registersFolder = 'copydesk/registers';

/** Register files of a newsroom with their faults; files without fault are listed too, so that what was shown can be taken back. */
export function problemsByFile(files: Files, room: { readonly root: string | null; readonly registerProblems: readonly RegisterFileProblem[] }): { readonly path: string; readonly problems: readonly RegisterFileProblem[] }[] {
  return registerFiles(files, room.root).map(({ path }) => ({ path, problems: room.registerProblems.filter((p) => p.file === path) }));
}

export interface LoadedRegisters {
  readonly registers: Registers;
  readonly problems: readonly RegisterFileProblem[];
}

/** Reads all register files of a newsroom. Never throws: a file that cannot be read is told and left out. */
export function loadRegisters(files: Files, root: string | null): LoadedRegisters {
  const found = registerFiles(files, root);
  if (found.length === 0) return { registers: builtinRegisters(), problems: [] };
  const problems: RegisterFileProblem[] = [];
  const lists: RegisterEntry[][] = [];
  for (const { path } of found) {
    try {
      const read = readRegisterText(readUtf8(files, path), path);
      lists.push([...read.entries]);
      problems.push(...read.problems);
    } catch (error) {
      problems.push(unreadable(path, error));
    }
  }
  return { registers: mergeRegisters(`registers ${registersStamp(files, root)}`, builtinEntries(), lists.flat()), problems };
}

/** Changes whenever a register file comes, goes or is written. */
export function registersStamp(files: Files, root: string | null): string {
  return registerFiles(files, root).map(({ path, time, size }) => `${path}@${time}:${size}`).join('|');
}

function registerFiles(files: Files, root: string | null): { path: string; time: number; size: number }[] {
  if (root === null) return [];
  const folder = join(root, registersFolder);
  return files.list(folder).filter((name) => /\.ya?ml$/.test(name)).sort().flatMap((name) => {
    const path = join(folder, name);
    const stat = files.stat(path);
    return stat?.isFile ? [{ path, time: stat.time, size: stat.size }] : [];
  });
}
