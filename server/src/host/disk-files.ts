// The disk: the files of a process that has one.
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import writeFileAtomic from 'write-file-atomic';
import type { Files } from './files.ts';

export const diskFiles: Files = {
  stat(path) {
    try {
      const stat = statSync(path, { throwIfNoEntry: false });
      return stat ? { time: stat.mtimeMs, size: stat.size, isFile: stat.isFile() } : null;
    } catch {
      return null;
    }
  },
  read: (path) => readFileSync(path),
  list(folder) {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  },
  async write(path, text) {
    mkdirSync(dirname(path), { recursive: true });
    await writeFileAtomic(path, text);
  },
  pathOf(uri) {
    try {
      return uri.startsWith('file:') ? fileURLToPath(uri) : null;
    } catch {
      return null;
    }
  },
  uriOf: (path) => pathToFileURL(path).href,
};
