// Which files a command looks at: files as given, folders walked in a stable order, `-` for standard input.
import fs, { type Dirent } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { fdir } from 'fdir';
import { readGlobs } from '../host/globs.ts';
import type { Message } from '../core/base/message.ts';
import { reason } from '../host/reasons.ts';

/** A file to look at; `folder` is the walked folder it was found in, null where it was named itself. */
export interface Source {
  readonly path: string;
  readonly folder: string | null;
}

/** Says that a path cannot be read. */
export type Complain = (path: string, message: Message) => void;

const suffixes = ['.issue', '.txt', '.md'];
/** Papers about a folder, not in it. */
const about = /^(?:readme|changelog|license|contributing|notice)\b/i;

/** Files of all paths, each once, in the order given; within a folder by path. `takes` says of a file's absolute path whether the settings above it leave it in; files named themselves are not asked for. */
export async function findSources(paths: readonly string[], exclude: readonly string[], takes: (path: string) => boolean, complain: Complain): Promise<Source[]> {
  const found = new Map<string, Source>();
  for (const path of paths) {
    if (path === '-') {
      found.set('-', { path: '-', folder: null });
      continue;
    }
    try {
      const folder = (await stat(path)).isDirectory();
      for (const source of folder ? await walk(path, exclude, takes, complain) : [{ path, folder: null }]) if (!found.has(source.path)) found.set(source.path, source);
    } catch (error) {
      complain(path, reason(error));
    }
  }
  return [...found.values()];
}

async function walk(folder: string, exclude: readonly string[], takes: (path: string) => boolean, complain: Complain): Promise<Source[]> {
  const excluded = readGlobs(exclude);
  const root = resolve(folder);
  // links are not followed: they may lead out of the folder, or round in it
  const files = await new fdir({ excludeSymlinks: true, fs: telling((path, error) => complain(join(folder, relative(root, path)), reason(error))) })
    .withRelativePaths()
    .exclude((name, path) => name.startsWith('.') || name === 'node_modules' || excluded(relative(root, path)))
    .filter((path) => suffixes.some((s) => path.toLowerCase().endsWith(s)) && !about.test(basename(path)) && !basename(path).startsWith('.') && !excluded(path) && takes(join(root, path)))
    .crawl(root)
    .withPromise();
  return files.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).map((path) => ({ path: join(folder, path), folder }));
}

/** The file system, which tells of each folder that cannot be read; the others are read all the same. */
function telling(tell: (path: string, error: Error) => void): typeof fs {
  const readdir = ((path: string, options: { withFileTypes: true }, done: (error: Error | null, entries: Dirent[]) => void) => fs.readdir(path, options, (error, entries) => {
    if (error) tell(path, error);
    done(error, entries);
  })) as typeof fs.readdir;
  return { ...fs, readdir };
}
