// What a program makes of a run over a folder.
import assert from 'node:assert/strict';
import { FolderRun, progressLine } from './folder-run.ts';

describe('a run over a folder', () => {
  it('tells progress from what goes to the log, however the chunks are cut', () => {
    const run = new FolderRun();
    assert.deepEqual(run.hear('#progress 0/12\n#pro'), { progress: { done: 0, total: 12 }, said: [] });
    assert.deepEqual(run.hear('gress 3/12\ncopydesk: a.issue：不是文本\n'), { progress: { done: 3, total: 12 }, said: ['copydesk: a.issue：不是文本'] });
    assert.deepEqual(run.hear(progressLine({ done: 12, total: 12 })), { progress: { done: 12, total: 12 }, said: [] });
    assert.deepEqual(run.end(2, null, 11), { kind: 'unreadable', files: 1, words: ['copydesk: a.issue：不是文本'] });
  });

  it('is whole by its exit code alone', () => {
    const run = new FolderRun();
    run.hear('copydesk: copydesk.yaml：没有“x”这一项\n#progress 2/2\n');
    assert.deepEqual(run.end(0, null, 2), { kind: 'whole' });
  });

  it('has failed where the command was misused, broke off or was ended', () => {
    const misused = new FolderRun();
    misused.hear('copydesk: 没有规则“x”');
    assert.deepEqual(misused.end(2, null, 0), { kind: 'failed', words: 'exit code 2: 没有规则“x”' });
    const broken = new FolderRun();
    broken.hear('#progress 1/9\nError: out of memory\n');
    assert.deepEqual(broken.end(null, 'SIGABRT', 1), { kind: 'failed', words: 'SIGABRT: Error: out of memory' });
    const silent = new FolderRun();
    silent.hear('#progress 1/9\ncopydesk: a.issue：不是文本\n');
    assert.equal(silent.end(2, null, 0).kind, 'failed');
    assert.deepEqual(new FolderRun().end(1, null, 0), { kind: 'failed', words: 'exit code 1' });
  });
});
