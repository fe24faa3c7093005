// Runs a bundle with its code cache: what the engine compiled in an earlier process is not compiled again.
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readdirSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { compileOnce, littleRoom } from '../host/engine.ts';

/** Milliseconds after the start at which the cache is written: by then the first issue has been read, and what that took is compiled. */
const settled = 4000;

/** Runs a CommonJS file in ASCII as `require` would, as long as it imports nothing dynamically; `wait` is the time in milliseconds before the cache is written. The cache is only ever a shortcut: without it, or with a broken one, the file is compiled as always. */
export function launch(path: string, wait = settled): void {
  littleRoom();
  compileOnce();
  const { size, mtimeMs } = statSync(path);
  const source = Module.wrap(withBytes(path, (bytes) => bytes.toString('latin1')));
  const folder = cacheFolder();
  const name = `server-${createHash('sha256').update(`${process.version} ${process.arch} ${path} ${size} ${mtimeMs}`).digest('hex').slice(0, 24)}.v8`;
  const script = (folder && compiled(source, path, join(folder, name))) || new Script(source, { filename: path });
  if (folder !== null && script.cachedDataRejected !== false) setTimeout(() => keep(script, folder, name), wait).unref();
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

/** The script with its cache, null where there is none to read. */
function compiled(source: string, filename: string, cache: string): Script | null {
  try {
    return withBytes(cache, (cachedData) => new Script(source, { filename, cachedData }));
  } catch {
    return null;
  }
}

/** An ArrayBuffer that can be made smaller where the engine knows how (ECMAScript 2024). */
type Resizable = ArrayBuffer & { resize?(bytes: number): void };

/** What `use` makes of a file's bytes, whose memory is given back at once and not when garbage is next collected. Throws where the file cannot be read. */
function withBytes<T>(path: string, use: (bytes: Buffer) => T): T {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const memory = new (ArrayBuffer as unknown as new (bytes: number, options: { maxByteLength: number }) => Resizable)(size, { maxByteLength: size });
    const bytes = Buffer.from(memory);
    for (let at = 0; at < size; ) {
      const read = readSync(file, bytes, at, size - at, at);
      if (read === 0) throw new Error(`${path} ends early`);
      at += read;
    }
    const made = use(bytes);
    memory.resize?.(0);
    return made;
  } finally {
    closeSync(file);
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
