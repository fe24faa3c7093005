// A file named in two ways is one file.
import { resolve } from 'node:path';
import type { Source } from './sources.ts';

/** The sources without those that another one before is the same file as; standard input is none. */
export function distinct(sources: readonly Source[]): readonly Source[] {
  const seen = new Set<string>();
  return sources.filter(({ path }) => {
    const place = path === '-' ? path : resolve(path);
    if (seen.has(place)) return false;
    seen.add(place);
    return true;
  });
}
