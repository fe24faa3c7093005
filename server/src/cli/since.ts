// Lines changed since a revision, as git tells them: three questions a repository, however many files.
import { spawnSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { asIs, type Message, phrase } from '../core/base/message.ts';
import { SaidError } from '../core/base/said-error.ts';
import { decodeText } from '../host/decode.ts';

const noRevision: Message = { zh: '“{revision}”不是版本', en: '“{revision}” is no revision' };
const gitSays: Message = { zh: 'git 说：{words}', en: 'git says: {words}' };

type Ranges = [number, number][];

/** One-based first and last lines by path; files git does not know, or whose lines it cannot tell, count whole, unchanged ones not at all. Throws an Error for people where git fails. */
export function changedLines(paths: readonly string[], revision: string): Record<string, Ranges> {
  // an option in the revision's place would be git's to obey
  if (revision.startsWith('-')) throw new SaidError(phrase(noRevision, { revision }));
  const roots = new Map<string, string>();
  const repositories = new Map<string, { readonly changed: ReadonlyMap<string, Ranges>; readonly tracked: ReadonlySet<string> }>();
  const changed: Record<string, Ranges> = {};
  for (const path of paths) {
    const folder = dirname(resolve(path));
    const root = roots.get(folder) ?? git(['rev-parse', '--show-toplevel'], folder).trimEnd();
    roots.set(folder, root);
    const repository = repositories.get(root) ?? { changed: changesOf(root, revision), tracked: new Set(git(['ls-files', '-z'], root).split('\0')) };
    repositories.set(root, repository);
    const name = relativeTo(root, path);
    const ranges = repository.tracked.has(name) ? (repository.changed.get(name) ?? []) : whole;
    changed[path] = ranges.length === 0 || countsAsGit(path) ? ranges : whole;
  }
  return changed;
}

const whole: Ranges = [[1, Number.MAX_SAFE_INTEGER]];

/** What changed in a repository, by name. What git takes for binary it says no lines of. */
function changesOf(root: string, revision: string): ReadonlyMap<string, Ranges> {
  const options = ['--no-color', '--no-ext-diff', '--no-textconv', '--no-renames'];
  const changed = hunks(git(['-c', 'core.quotePath=false', 'diff', '--unified=0', ...options, '--src-prefix=a/', '--dst-prefix=b/', revision, '--'], root));
  for (const name of git(['diff', '--name-only', '-z', ...options, revision, '--'], root).split('\0')) if (name !== '' && !changed.get(name)?.length) changed.set(name, whole);
  return changed;
}

/** Whether git counts a file's lines as we do: by line feeds, in bytes that are no halves of characters. A lone carriage return begins a line for us. */
function countsAsGit(path: string): boolean {
  try {
    const { text, encoding } = decodeText(readFileSync(path));
    return !encoding.startsWith('utf-16') && !/\r(?!\n)/.test(text);
  } catch {
    return false;
  }
}

/** The file's name as git has it: from the root of the repository, with `/`, links in its folders resolved. */
function relativeTo(root: string, path: string): string {
  const whole = join(realpathSync(dirname(resolve(path))), resolve(path).split(/[\\/]/).at(-1) ?? '');
  return whole.slice(realpathSync(root).length + 1).replace(/\\/g, '/');
}

function git(args: string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new SaidError(phrase(gitSays, { words: asIs(stderr?.trim() || String(error)) }));
  return stdout;
}

/** New-side line ranges of a diff with no context lines, by file. */
function hunks(diff: string): Map<string, Ranges> {
  const files = new Map<string, Ranges>();
  let ranges: Ranges = [];
  let inHead = false;
  for (const line of diff.split('\n')) {
    if (line.startsWith('diff --git ')) inHead = true;
    else if (inHead && line.startsWith('+++ ')) {
      ranges = [];
      files.set(nameOf(line.slice(4)), ranges);
    } else if (line.startsWith('@@')) {
      inHead = false;
      const match = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/.exec(line);
      if (!match) continue;
      const start = Number(match[1]);
      ranges.push([start, start + Math.max(match[2] === undefined ? 1 : Number(match[2]), 1) - 1]);
    }
  }
  return files;
}

/** `b/name`, quoted as in C where it holds a quote, a backslash or a control character. */
function nameOf(written: string): string {
  const bare = written.replace(/\t$/, '');
  if (!bare.startsWith('"')) return bare.replace(/^b\//, '');
  return bare.slice(1, -1).replace(/\\([tnr"\\])/g, (_, c: string) => ({ t: '\t', n: '\n', r: '\r' })[c] ?? c).replace(/^b\//, '');
}
