// Runs a bundle with its code cache: what the engine compiled in an earlier process is not compiled again.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { compileOnce } from '../host/engine.ts';

/** Milliseconds after the start at which the cache is written: by then the first issue has been read, and what that took is compiled. */
const settled = 4000;

/** New objects stay in a small space: that saves a server 25 MB, and no time is lost by it. */
const smallSpace = '--semi-space-growth-factor=1';

/** Runs a CommonJS file in ASCII as `require` would, as long as it imports nothing dynamically; `wait` is the time in milliseconds before the cache is written. The cache is only ever a shortcut: without it, or with a broken one, the file is compiled as always. */
export function launch(path: string, wait = settled): void {
  setFlagsFromString(smallSpace);
  compileOnce();
  const { size, mtimeMs } = statSync(path);
  const source = Module.wrap(readFileSync(path, 'latin1'));
  const folder = cacheFolder();
  const name = `server-${createHash('sha256').update(`${process.version} ${process.arch} ${path} ${size} ${mtimeMs}`).digest('hex').slice(0, 24)}.v8`;
  const cachedData = folder === null ? undefined : read(join(folder, name));
  const script = new Script(source, { filename: path, ...(cachedData ? { cachedData } : {}) });
  if (folder !== null && (!cachedData || script.cachedDataRejected)) setTimeout(() => keep(script, folder, name), wait).unref();
  const module = { exports: {} };
  const run = script.runInThisContext() as (exports: object, require: NodeJS.Require, module: object, filename: string, dirname: string) => void;
  run(module.exports, createRequire(path), module, path, join(path, '..'));
}

/** The person's own folder for caches; COPYDESK_CACHE names another, or none where it is empty. */
function cacheFolder(): string | null {
  const { COPYDESK_CACHE: own, XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env;
  if (own !== undefined) return own || null;
  if (process.platform === 'win32') return local ? join(local, 'copydesk') : null;
  if (process.platform === 'darwin') return join(homedir(), 'Library/Caches/copydesk');
  return join(xdg || join(homedir(), '.cache'), 'copydesk');
}

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Writes the cache whole or not at all, and takes those of other versions away. */
function keep(script: Script, folder: string, name: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    const draft = join(folder, `${name}.${process.pid}`);
    writeFileSync(draft, script.createCachedData());
    renameSync(draft, join(folder, name));
    for (const other of readdirSync(folder)) if (/^server-.*\.v8$/.test(other) && other !== name) rmSync(join(folder, other), { force: true });
  } catch {
    // a start without a cache is slower, nothing else
  }
}
