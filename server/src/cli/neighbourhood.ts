// What the pages beside a file hold, as one short text: a page's findings may depend on them.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';

const known = new Map<string, { readonly time: number; readonly hash: string }>();

/** Names and contents of the pages; each is read once as long as it does not change. */
export function neighbourhood(pages: readonly string[]): string {
  return pages.map((path) => `${basename(path)} ${contentsOf(path)}`).join('\n');
}

function contentsOf(path: string): string {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return '';
    const time = stat.mtimeMs;
    const before = known.get(path);
    if (before?.time === time) return before.hash;
    const hash = createHash('sha256').update(readFileSync(path)).digest('hex');
    // a long run goes from folder to folder
    if (known.size > 10_000) known.clear();
    known.set(path, { time, hash });
    return hash;
  } catch {
    return '';
  }
}
