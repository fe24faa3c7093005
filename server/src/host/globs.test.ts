// Globs name files, and folders with all that is under them.
import assert from 'node:assert/strict';
import { join, sep } from 'node:path';
import { globsWithin, readGlobs, readSelection } from './globs.ts';

describe('globs', () => {
  const paths = ['a.txt', 'drafts/a.txt', 'drafts/deep/b.txt', 'sub/drafts/c.txt', 'sub/drafts.txt', '旧/.藏/a.txt'];
  const named = (...globs: string[]): string[] => paths.filter((path) => readGlobs(globs)(path.split('/').join(sep)));
  it('name what is under a folder', () => {
    assert.deepEqual(named('drafts'), ['drafts/a.txt', 'drafts/deep/b.txt']);
    assert.deepEqual(named('./drafts/'), ['drafts/a.txt', 'drafts/deep/b.txt']);
    assert.deepEqual(named('**/drafts'), ['drafts/a.txt', 'drafts/deep/b.txt', 'sub/drafts/c.txt']);
    assert.deepEqual(named('旧'), ['旧/.藏/a.txt']);
  });
  it('name files', () => {
    assert.deepEqual(named('*.txt'), ['a.txt']);
    assert.deepEqual(named('**/drafts.txt', 'drafts/*.txt'), ['drafts/a.txt', 'sub/drafts.txt']);
    assert.deepEqual(named(), []);
    assert.deepEqual(named('', ' / '), []);
  });
  it('select what is included and not excluded', () => {
    const room = join('/room', 'of');
    const takes = readSelection(room, { include: ['稿件', '*.issue'], exclude: ['**/旧'] });
    assert.deepEqual(['稿件/a.txt', 'b.issue', 'c.txt', '稿件/旧/d.txt'].filter((p) => takes(join(room, p))), ['稿件/a.txt', 'b.issue']);
    assert.ok(readSelection(room, { include: [], exclude: [] })('/elsewhere/a.txt'));
  });
  it('count from a folder within', () => {
    assert.deepEqual(globsWithin(['a/drafts', 'b/drafts', '**/old', '*.txt'], ['a']), ['drafts', '**/old']);
    assert.deepEqual(globsWithin(['*/drafts/*.txt'], ['a', 'drafts']), ['*.txt']);
    assert.deepEqual(globsWithin(['**/a/*.txt'], ['b', 'a']), ['**/a/*.txt', '*.txt']);
    assert.deepEqual(globsWithin(['a'], ['a']), []);
    assert.deepEqual(globsWithin(['./a/b'], ['a']), ['b']);
  });
});
