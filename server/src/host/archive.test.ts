// Earlier issues are found in any folder under the root, the newest first, and every page that holds the name is looked at.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { Archive } from './archive.ts';
import { diskFiles } from './disk-files.ts';
import type { Files } from './files.ts';
import { mayHold, signatureOf } from './signature.ts';

const rest = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve); });

describe('archive', () => {
  it('knows the headlines of what it has read, and reads nothing for them', async () => {
    const root = mkdtempSync(join(tmpdir(), 'archive-'));
    writeFileSync(join(root, '20240105-01.issue'), '日期：2024年1月5日\n\n# 旧渠清淤\n\n本报讯（记者 田野）渠清了。\n');
    writeFileSync(join(root, '20250105-01.issue'), '日期：2025年1月5日\n\n# 渠道通了\n\n本报讯（记者 田野）通水了。\n\n# 新渠开工\n\n本报讯（记者 田野）开工了。\n');
    let reads = 0;
    const archive = new Archive({ ...diskFiles, read: (path) => { reads++; return diskFiles.read(path); } }, root);
    assert.deepEqual(archive.headlines(() => true), []);
    await archive.prepare(rest, () => true);
    assert.equal(reads, 2);
    assert.deepEqual(archive.headlines((t) => t.includes('渠')).map(({ path, line, title }) => `${basename(path)} ${line} ${title}`), ['20250105-01.issue 2 渠道通了', '20250105-01.issue 6 新渠开工', '20240105-01.issue 2 旧渠清淤']);
    assert.equal(archive.headlines((t) => t.includes('开工')).length, 1);
    assert.equal(reads, 2);
    rmSync(root, { recursive: true });
  });

  it('looks through all folders, the newest page first, and reads a page once where it lacks the name', async () => {
    const root = mkdtempSync(join(tmpdir(), 'archive-'));
    const put = (folder: string, name: string, text: string): void => {
      mkdirSync(join(root, folder), { recursive: true });
      writeFileSync(join(root, folder, name), text);
    };
    put('2024', '20240105-01.txt', '三渠合一\n');
    put('2025/02', '20250203-01.issue', '三渠合一。\n');
    put('2025/02', '20250203-02.issue', '三渠分流\n');
    put('2026/20260101', '要闻.md', '三渠合一！\n');
    put('copydesk', '20250101.txt', '三渠合一\n');
    put('.git', '20250101.txt', '三渠合一\n');
    put('.', 'README.md', '三渠合一\n');
    const reads: string[] = [];
    const files: Files = { ...diskFiles, read: (path) => { reads.push(basename(path)); return diskFiles.read(path); } };
    const archive = new Archive(files, root);
    await archive.prepare(rest, () => true);
    assert.equal(reads.length, 4);
    const find = async (name: string, day: number | null = null, most = 9): Promise<string[]> => {
      const found: string[] = [];
      await archive.find({ path: join(root, '2025/02/20250203-02.issue'), day, name, budget: 5000, visit: (page) => found.push(decodeURIComponent(basename(page.uri))) >= most }, rest);
      return found;
    };
    assert.deepEqual(await find('三渠合一'), ['要闻.md', '20250203-01.issue', '20240105-01.txt']);
    assert.deepEqual(await find('三渠合一', 20_122), ['20250203-01.issue', '20240105-01.txt'], 'later pages');
    assert.deepEqual(await find('三渠合一', null, 1), ['要闻.md']);
    reads.length = 0;
    assert.deepEqual(await find('四渠合一'), []);
    assert.deepEqual(reads, [], 'the signatures tell');
    rmSync(root, { recursive: true });
    assert.deepEqual(await find('三渠合一'), [], 'a page that is gone is passed over');
  });

  it('signatures never deny what a text holds', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.nat(), fc.nat(8), (text, from, length) => {
      const at = from % (text.length + 1);
      assert.ok(mayHold(signatureOf(text), text.slice(at, at + length)));
    }));
  });
});
