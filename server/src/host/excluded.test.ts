// Globs that name files, folders, folders anywhere, and how they count from a folder within.
import assert from 'node:assert/strict';
import { excluder, globsWithin } from './excluded.ts';

describe('what an exclusion leaves out', () => {
  const leaves = (globs: readonly string[], ...paths: readonly string[]): string[] => paths.filter((path) => !excluder(globs)(path));

  it('is a file, or all that is under a folder', () => {
    const paths = ['1.issue', 'drafts/1.issue', 'a/drafts/2.issue', 'a/b.txt', 'b.txt'];
    assert.deepEqual(leaves([], ...paths), paths);
    assert.deepEqual(leaves(['drafts'], ...paths), ['1.issue', 'a/drafts/2.issue', 'a/b.txt', 'b.txt']);
    assert.deepEqual(leaves(['**/drafts'], ...paths), ['1.issue', 'a/b.txt', 'b.txt']);
    assert.deepEqual(leaves(['**/drafts/**'], ...paths), ['1.issue', 'a/b.txt', 'b.txt']);
    assert.deepEqual(leaves(['a/'], ...paths), ['1.issue', 'drafts/1.issue', 'b.txt']);
    assert.deepEqual(leaves(['a/*.txt'], ...paths), ['1.issue', 'drafts/1.issue', 'a/drafts/2.issue', 'b.txt']);
    assert.deepEqual(leaves(['*.txt'], ...paths), ['1.issue', 'drafts/1.issue', 'a/drafts/2.issue', 'a/b.txt']);
    assert.deepEqual(leaves(['**/.git', '旧稿'], '.git/1.txt', '旧稿/2.txt', '新稿/3.txt'), ['新稿/3.txt']);
  });

  it('counts from a folder within', () => {
    assert.deepEqual(globsWithin(['a/drafts', 'b/drafts', '**/old', '*.txt'], ['a']), ['drafts', '**/old']);
    assert.deepEqual(globsWithin(['*/drafts/*.txt'], ['a', 'drafts']), ['*.txt']);
    assert.deepEqual(globsWithin(['**/a/*.txt'], ['b', 'a']), ['**/a/*.txt', '*.txt']);
    assert.deepEqual(globsWithin(['a'], ['a']), []);
    assert.deepEqual(globsWithin(['./a/b'], ['a']), ['b']);
  });
});
