// Globs of a folder, as files.exclude of VS Code reads them: relative to the folder, and a glob that names a folder names what is under it.
import { relative, sep } from 'node:path';
import picomatch from 'picomatch';

/** Whether a path relative to the folder of the globs, with the system's separators, is named by one of them. */
export type Globs = (path: string) => boolean;

const nothing: Globs = () => false;

export function readGlobs(globs: readonly string[]): Globs {
  if (globs.length === 0) return nothing;
  const all = globs.flatMap((glob) => {
    const bare = glob.trim().replace(/^\.\//, '').replace(/\/{1,9}$/, '');
    return bare === '' ? [] : [bare, `${bare}/**`];
  });
  // names of people's files may begin with a dot; those of the command's walk never do
  const matches = picomatch(all, { dot: true });
  return (path) => matches(sep === '/' ? path : path.split(sep).join('/'));
}

/** Which files of a folder are looked at: those that `include` names (all where it names none) and `exclude` does not. Takes a path absolute as the folder is. */
export function readSelection(folder: string, { include, exclude }: { readonly include: readonly string[]; readonly exclude: readonly string[] }): (path: string) => boolean {
  if (include.length === 0 && exclude.length === 0) return () => true;
  const included = include.length === 0 ? () => true : readGlobs(include);
  const excluded = readGlobs(exclude);
  return (path) => {
    const place = relative(folder, path);
    return included(place) && !excluded(place);
  };
}

/**
 * The globs of a folder as they count from a folder within it, whose path from there is given in its parts. One that names that folder itself or one above it
 * is dropped: whoever asks for a folder that is left out means it.
 */
export function globsWithin(globs: readonly string[], parts: readonly string[]): string[] {
  let left = globs.map((glob) => glob.replace(/^\.?\/+/, '').split('/'));
  for (const part of parts) {
    left = left.flatMap(([first = '', ...rest]) => {
      if (first === '**') return [[first, ...rest], ...(rest[0] !== undefined && rest.length > 1 && picomatch.isMatch(part, rest[0], { dot: true }) ? [rest.slice(1)] : [])];
      return rest.length > 0 && picomatch.isMatch(part, first, { dot: true }) ? [rest] : [];
    });
  }
  return [...new Set(left.map((glob) => glob.join('/')))];
}
