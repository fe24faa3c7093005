// accepted.yaml on disk: written, read back, told where it is broken.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyOf } from '../core/features/accepted.ts';
import { AcceptedFiles } from './accepted.ts';
import { diskFiles } from './disk-files.ts';

const entry = { rule: 'figure/sum', context: '共⟦28个⟧，其中', evidence: ['15个', '9个'], reason: '有交叉', by: '郑重', at: '2026-04-17' };

describe('accepted.yaml', () => {
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'copydesk-')); });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps an entry a file, and takes it back', async () => {
    const files = new AcceptedFiles(diskFiles);
    const page = join(folder, 'pages', 'a.issue');
    await files.add(page, folder, entry);
    await files.add(page, folder, { ...entry, reason: '作者已核' });
    assert.deepEqual(new AcceptedFiles(diskFiles).of(page, folder), [{ ...entry, reason: '作者已核', file: 'pages/a.issue' }]);
    assert.deepEqual(files.of(join(folder, 'b.issue'), folder), []);
    assert.match(readFileSync(join(folder, '.copydesk/accepted.yaml'), 'utf8'), /^# .*\n- rule: figure\/sum\n/);
    await files.remove(page, folder, entry);
    assert.deepEqual(files.of(page, folder), []);
  });

  it('follows a file that was renamed, and not one that was copied', async () => {
    const files = new AcceptedFiles(diskFiles);
    const [old, now] = [join(folder, 'a.issue'), join(folder, 'b.issue')];
    writeFileSync(old, '');
    await files.add(old, folder, entry);
    assert.equal(files.moved(now, folder).entry(keyOf(entry)), null);
    assert.deepEqual(files.lost(now, folder), []);
    renameSync(old, now);
    assert.equal(files.moved(now, folder).entry(keyOf(entry))?.reason, '有交叉');
    assert.ok(files.moved(now, folder).rules.has('figure/sum'));
    assert.deepEqual(files.lost(now, folder), ['a.issue']);
    await files.remove(now, folder, entry);
    assert.equal(files.moved(now, folder).entry(keyOf(entry)), null);
  });

  it('stands beside the text where there is no newsroom', async () => {
    const files = new AcceptedFiles(diskFiles);
    await files.add(join(folder, 'a.issue'), null, entry);
    assert.equal(files.of(join(folder, 'a.issue'), null).length, 1);
  });

  it('is not written over where it cannot be read', async () => {
    mkdirSync(join(folder, '.copydesk'));
    writeFileSync(join(folder, '.copydesk/accepted.yaml'), '- rule: [');
    const files = new AcceptedFiles(diskFiles);
    assert.deepEqual(files.of(join(folder, 'a.issue'), folder), []);
    assert.match(files.problemOf(join(folder, 'a.issue'), folder)?.zh ?? '', /读不了/);
    await assert.rejects(files.add(join(folder, 'a.issue'), folder, entry), /读不了/);
  });
});
