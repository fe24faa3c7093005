// Runs files through `inspect` in order: in this thread where there are few, over all cores where there are many.
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { inspect, type Inspected, type InspectOptions } from './inspect.ts';
import type { Io } from './io.ts';
import type { Source } from './sources.ts';

/** Work below this many bytes is done sooner than workers start. */
const smallBytes = 3_000_000;

/** Inspects every source and hands the results over in the sources' order; memory is bounded by the pool, not by the folder. */
export async function inspectAll(sources: readonly Source[], options: InspectOptions, threads: number | null, io: Io, use: (result: Inspected, done: number) => void | Promise<void>): Promise<void> {
  const count = Math.min(threads ?? availableParallelism(), sources.length);
  if (count < 2 || (threads === null && isSmall(sources))) {
    let done = 0;
    for (const source of sources) await use(await inspect(source, options, io.stdin), ++done);
    return;
  }
  const pool = new Piscina<{ source: Source; options: InspectOptions }, Inspected>({ filename: new URL('./work.js', import.meta.url).href, minThreads: count, maxThreads: count });
  try {
    await inOrder(sources, count * 4, (source) => (source.path === '-' ? inspect(source, options, io.stdin) : pool.run({ source, options })), use);
  } finally {
    await pool.destroy();
  }
}

/** At most `ahead` pieces of work are begun beyond the one handed over last. */
async function inOrder<T, R>(items: readonly T[], ahead: number, work: (item: T) => Promise<R>, use: (result: R, done: number) => void | Promise<void>): Promise<void> {
  const running: Promise<R>[] = [];
  let next = 0;
  for (let i = 0; i < items.length; i++) {
    while (next < items.length && next < i + ahead) {
      const item = items[next++];
      if (item !== undefined) running.push(work(item));
    }
    const first = running.shift();
    if (first) await use(await first, i + 1);
  }
}

function isSmall(sources: readonly Source[]): boolean {
  let bytes = 0;
  for (const { path } of sources) {
    try {
      // a file costs its bytes and about a tenth of a millisecond
      if (path !== '-') bytes += statSync(path).size + 2000;
    } catch { /* told when it is read */ }
    if (bytes > smallBytes) return false;
  }
  return true;
}
