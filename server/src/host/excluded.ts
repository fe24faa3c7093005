// Which files the globs of an exclusion leave out: files.exclude of the editor, --exclude of the command, 排除 of copydesk.yaml.
import picomatch from 'picomatch';

/**
 * Whether a path is left out: a glob names it or a folder above it, as in VS Code's `files.exclude`.
 * Paths are relative to the folder that the globs count from, with `/` between their parts.
 */
export function excluder(globs: readonly string[]): (path: string) => boolean {
  if (globs.length === 0) return () => false;
  const named = picomatch(globs.map((glob) => withoutSlashes(glob)), { dot: true });
  return (path) => {
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) if (named(path.slice(0, end))) return true;
    return named(path);
  };
}

function withoutSlashes(glob: string): string {
  let end = glob.length;
  while (end > 0 && glob[end - 1] === '/') end--;
  return glob.slice(0, end);
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
