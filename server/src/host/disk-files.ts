// The disk: the files of a process that has one.
import { mkdirSync, readdirSync, readFileSync, realpathSync, rmdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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
    // a link would be written through, to wherever it leads
    if (statSync(path, { throwIfNoEntry: false }) && realpathSync(path) !== join(realpathSync(dirname(path)), basename(path))) throw new Error(`${path} 是链接，未写入`);
    await writeFileAtomic(path, text);
  },
  async exclusive(path, work) {
    mkdirSync(dirname(path), { recursive: true });
    const lock = `${path}.lock`;
    await take(lock);
    try {
      return await work();
    } finally {
      rmdirSync(lock);
    }
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

/** A lock older than this belongs to a process that is gone. */
const stale = 10_000;

/** Makes the lock's folder, which only one process can; waits while another has it. */
async function take(lock: string): Promise<void> {
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    if (Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) > stale) release(lock);
    else await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
}

function release(lock: string): void {
  try {
    rmdirSync(lock);
  } catch { /* another was first */ }
}
