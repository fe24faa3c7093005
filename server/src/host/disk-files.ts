// The disk: the files of a process that has one.
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import writeFileAtomic from 'write-file-atomic';
import { type Message, phrase } from '../core/base/message.ts';
import { SaidError } from '../core/base/said-error.ts';
import type { Files } from './files.ts';

const noFile: Message = { zh: '不是普通文件', en: 'this is no regular file' };
const link: Message = { zh: '{path} 是链接，未写入；请换成真的文件或文件夹', en: '“{path}” is a link and nothing was written; put a real file or folder in its place' };
const locked: Message = { zh: '未写入：{lock} 挡在前面，像是中断的写入留下的。请确认没有别的窗口正在写，再删去它，重做一次', en: 'Nothing was written: “{lock}” stands in the way, as a broken write leaves it. Make sure that no other window is writing, delete it and try again' };

export const diskFiles: Files = {
  stat(path) {
    try {
      const stat = statSync(path, { throwIfNoEntry: false });
      return stat ? { time: stat.mtimeMs, size: stat.size, isFile: stat.isFile() } : null;
    } catch {
      return null;
    }
  },
  read(path) {
    // a pipe or a device may never end
    if (!statSync(path).isFile()) throw new SaidError(noFile);
    return readFileSync(path);
  },
  list(folder) {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  },
  async write(root, name, text) {
    await writeFileAtomic(placeFor(root, name), text);
  },
  async exclusive(root, name, work) {
    const lock = `${placeFor(root, name)}.lock`;
    await take(lock);
    try {
      return await work();
    } finally {
      // where something was put into it, the next one who wants it is told
      release(lock);
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

/** Where to write the file `name` under the folder `root`, whose folders are made. Throws where a part of the name is a link: what is written would stand where it leads. */
function placeFor(root: string, name: string): string {
  let path = root;
  for (const part of name.split('/')) {
    path = join(path, part);
    if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) throw new SaidError(phrase(link, { path }));
  }
  mkdirSync(dirname(path), { recursive: true });
  return path;
}

/** Milliseconds: a lock older than this, or as far in the future, belongs to a process that is gone; after the second one nobody waits on. */
const stale = 10_000;
const patience = 15_000;

/** Makes the lock's folder, which only one process can; waits while another has it. Throws where it cannot be had: something that is no lock of ours stands in its place. */
async function take(lock: string): Promise<void> {
  const began = performance.now();
  for (;;) {
    try {
      mkdirSync(lock);
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const since = lstatSync(lock, { throwIfNoEntry: false })?.mtimeMs;
    const left = since !== undefined && Math.abs(Date.now() - since) > stale && !release(lock);
    if (left || performance.now() - began > patience) throw new SaidError(phrase(locked, { lock }));
    await new Promise((resolve) => { setTimeout(resolve, 10); });
  }
}

/** Takes a lock away; false where something else stands in its place, or in it. */
function release(lock: string): boolean {
  try {
    rmdirSync(lock);
  } catch (error) {
    // gone: another was first
    return error instanceof Error && 'code' in error && error.code === 'ENOENT';
  }
  return true;
}
