// Results of earlier runs by the content of all that made them: an interrupted run goes on where it stopped, an unchanged file is not read twice.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FindingData } from '../core/features/report.ts';
import { build, version } from '../host/version.ts';
import type { Inspected } from './inspect.ts';

/** What is kept of a result: everything but the text, which is read again anyway. */
export type Kept = Omit<Inspected, 'text' | 'path'>;

/** The same result with the names of other files changed. */
export function withFiles(kept: Kept, rename: (path: string) => string): Kept {
  const renamed = <F extends FindingData>(f: F): F => ({ ...f, related: f.related.map((r) => (r.path === undefined ? r : { ...r, path: rename(r.path) })) });
  return { ...kept, findings: kept.findings.map(renamed), accepted: kept.accepted.map(renamed) };
}

/** Results older than this are made anew. */
const maxAge = 30 * 86_400_000;

/** Marks the folder as one of caches (bford.info/cachedir), for backups and for us: nothing is kept in, or taken from, another one. */
const tag = 'CACHEDIR.TAG';
const tagText = 'Signature: 8a477f597d28d172789f06886806bc55\n# Results of copydesk check. They may be deleted at any time.\n';

/** The first two digits of a key name a folder, the others a file in it, or a draft of one. */
const shardName = /^[\da-f]{2}$/;
const resultName = /^[\da-f]{62}\.json(?:\.\d+\.[\da-z]+)?$/;

/** A folder of results, one file each, named by its key. It may be shared by any number of runs at a time. */
export class ResultCache {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** A key of everything a result depends on; the product's own build is part of it. */
  key(...parts: readonly (string | Uint8Array)[]): string {
    const hash = createHash('sha256').update(`${version} ${build}`);
    // lengths keep neighbours apart
    for (const part of parts) hash.update(`\n${part.length}\n`).update(part);
    return hash.digest('hex');
  }

  /** The result of the key, or null. */
  get(key: string): Kept | null {
    try {
      const path = this.pathOf(key);
      if (Date.now() - statSync(path).mtimeMs > maxAge) return null;
      return JSON.parse(readFileSync(path, 'utf8')) as Kept;
    } catch {
      return null;
    }
  }

  /** Keeps a result whole or not at all. A full disk costs the result, not the run. */
  put(key: string, result: Kept): void {
    const path = this.pathOf(key);
    const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(draft, JSON.stringify(result));
      renameSync(draft, path);
    } catch {
      remove(draft);
    }
  }

  /** Makes the folder ready; false where it holds something else, which is then left alone. */
  open(): boolean {
    const names = list(this.folder);
    if (names.includes(tag)) return true;
    if (names.some((name) => !shardName.test(name) || list(join(this.folder, name)).some((file) => !resultName.test(file)))) return false;
    try {
      mkdirSync(this.folder, { recursive: true });
      writeFileSync(join(this.folder, tag), tagText);
    } catch { /* a folder that cannot be written costs the results, not the run */ }
    return true;
  }

  /** Takes away results that are too old to be used, and nothing else. */
  prune(): void {
    for (const shard of list(this.folder)) {
      if (!shardName.test(shard)) continue;
      for (const name of list(join(this.folder, shard))) {
        if (!resultName.test(name)) continue;
        const path = join(this.folder, shard, name);
        if (Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > maxAge) rmSync(path, { force: true });
      }
    }
  }

  private pathOf(key: string): string {
    return join(this.folder, key.slice(0, 2), `${key.slice(2)}.json`);
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Where results are kept where no folder is named: the person's own folder for caches. */
export function defaultCacheFolder(): string {
  const { COPYDESK_CACHE: own, XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = process.env;
  const base = own || (process.platform === 'win32' ? join(local ?? homedir(), 'copydesk') : process.platform === 'darwin' ? join(homedir(), 'Library/Caches/copydesk') : join(xdg || join(homedir(), '.cache'), 'copydesk'));
  return join(base, 'results');
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch { /* its folder is no folder */ }
}
