// Lines changed since a revision, as git tells them.
import { spawnSync } from 'node:child_process';
import { basename, dirname, resolve } from 'node:path';

/** One-based first and last lines by path; files git does not know count whole. Throws an Error for people where git fails. */
export function changedLines(paths: readonly string[], revision: string): Record<string, [number, number][]> {
  const changed: Record<string, [number, number][]> = {};
  for (const path of paths) {
    const cwd = dirname(resolve(path));
    const git = (args: string[]): ReturnType<typeof spawnSync> => spawnSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
    if (git(['ls-files', '--error-unmatch', '--', basename(path)]).status !== 0) {
      changed[path] = [[1, Number.MAX_SAFE_INTEGER]];
      continue;
    }
    const diff = git(['diff', '--unified=0', '--no-color', '--no-ext-diff', revision, '--', basename(path)]);
    if (diff.status !== 0) throw new Error(`git 说：${String(diff.stderr).trim() || String(diff.error)}`);
    changed[path] = hunks(String(diff.stdout));
  }
  return changed;
}

/** New-side line ranges of a diff with no context lines. */
function hunks(diff: string): [number, number][] {
  return [...diff.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].map((m) => {
    const start = Number(m[1]);
    const count = m[2] === undefined ? 1 : Number(m[2]);
    return [start, start + Math.max(count, 1) - 1];
  });
}
