// What must not be lost, tried: two windows writing at once, a full disk, a killed server, links that lead away.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { TestClient } from '../testkit/lsp-client.ts';
import { AcceptedFiles } from './accepted.ts';
import { diskFiles } from './disk-files.ts';
import { addEntry } from './registers-add.ts';

const here = (name: string): string => new URL(name, import.meta.url).href;
const command = fileURLToPath(new URL('../cli/main.js', import.meta.url));
const page = '# 雨停了孩子们跑出教室\n\n本报讯（记者 甲乙）昨天下午，，操场上出现了一道彩虹，大家都来看。\n';
const entry = (context: string): { rule: string; context: string; evidence: string[]; reason: string; by: string; at: string } => ({ rule: 'figure/sum', context, evidence: [], reason: '有交叉', by: '郑重', at: '2026-04-17' });

describe('nothing is lost', function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'copydesk-')); });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const kept = (): { context: string }[] => parse(readFileSync(join(folder, '.copydesk/accepted.yaml'), 'utf8')) as { context: string }[];

  it('when two windows accept findings at the same time', async () => {
    const script = (name: string): string => `import { AcceptedFiles } from '${here('./accepted.js')}'; import { diskFiles } from '${here('./disk-files.js')}';
      const files = new AcceptedFiles(diskFiles);
      await Promise.all(Array.from({ length: 15 }, (_, i) => files.add(${JSON.stringify(join(folder, 'a.issue'))}, null, { ...${JSON.stringify(entry(''))}, context: '${name}' + i })));`;
    await Promise.all(['甲', '乙'].map((name) => new Promise<void>((resolve, reject) => {
      spawn(process.execPath, ['--input-type=module', '-e', script(name)], { stdio: ['ignore', 'ignore', 'inherit'] }).once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`ended with ${code}`))));
    })));
    assert.deepEqual(kept().map((e) => e.context).sort(), ['甲', '乙'].flatMap((name) => Array.from({ length: 15 }, (_, i) => `${name}${i}`)).sort());
    assert.deepEqual(readdirSync(join(folder, '.copydesk')), ['accepted.yaml']);
  });

  it('when a window died while it held the lock', async () => {
    const lock = join(folder, '.copydesk/accepted.yaml.lock');
    mkdirSync(lock, { recursive: true });
    utimesSync(lock, 1, 1);
    await new AcceptedFiles(diskFiles).add(join(folder, 'a.issue'), null, entry('甲'));
    assert.equal(kept().length, 1);
  });

  for (const [what, make] of [
    ['a file', (lock: string) => writeFileSync(lock, '')],
    ['a folder that something was put into', (lock: string) => { mkdirSync(lock); writeFileSync(join(lock, '.DS_Store'), ''); }],
  ] as const) {
    it(`when ${what} stands where the lock belongs: the person is told, and nothing waits`, async () => {
      const lock = join(folder, '.copydesk/accepted.yaml.lock');
      mkdirSync(join(folder, '.copydesk'));
      make(lock);
      utimesSync(lock, 1, 1);
      await assert.rejects(new AcceptedFiles(diskFiles).add(join(folder, 'a.issue'), null, entry('甲')), /accepted\.yaml\.lock 挡在前面.*删去/);
      assert.deepEqual(readdirSync(join(folder, '.copydesk')), ['accepted.yaml.lock']);
      rmSync(lock, { recursive: true });
      await new AcceptedFiles(diskFiles).add(join(folder, 'a.issue'), null, entry('甲'));
      assert.equal(kept().length, 1);
    });
  }

  it('when the lock seems to be of the future, as on a disk with another clock', async () => {
    const lock = join(folder, '.copydesk/accepted.yaml.lock');
    mkdirSync(lock, { recursive: true });
    const later = Date.now() / 1000 + 3600;
    utimesSync(lock, later, later);
    await new AcceptedFiles(diskFiles).add(join(folder, 'a.issue'), null, entry('甲'));
    assert.equal(kept().length, 1);
  });

  it('when the disk is full on a fix', () => {
    const path = join(folder, 'a.issue');
    writeFileSync(path, page);
    // the disk takes no byte of any write to a file in the folder
    writeFileSync(join(folder, 'full.cjs'), `const fs = require('node:fs'); const full = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      fs.write = (...args) => args.at(-1)(full()); fs.writeSync = (fd, ...rest) => { if (fd > 2) throw full(); return process.binding('fs').writeString(fd, String(rest[0])); };`);
    const { status, stderr } = spawnSync(process.execPath, ['--require', join(folder, 'full.cjs'), command, 'check', '--fix', path], { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /磁盘已满/);
    assert.equal(readFileSync(path, 'utf8'), page);
    assert.deepEqual(readdirSync(folder).sort(), ['a.issue', 'full.cjs']);
  });

  it('when a real, small disk is full on a fix', function () {
    const disk = join(folder, 'disk');
    mkdirSync(disk);
    // only root may mount, and not everywhere
    if (process.platform !== 'linux' || spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]).status !== 0) return this.skip();
    try {
      writeFileSync(join(disk, 'a.issue'), page);
      assert.throws(() => writeFileSync(join(disk, 'rest'), new Uint8Array(1 << 20)), /ENOSPC/);
      const { status, stderr } = spawnSync(process.execPath, [command, 'check', '--fix', join(disk, 'a.issue')], { encoding: 'utf8' });
      assert.equal(status, 2);
      assert.match(stderr, /磁盘已满/);
      assert.equal(readFileSync(join(disk, 'a.issue'), 'utf8'), page);
      assert.deepEqual(readdirSync(disk), ['a.issue', 'rest']);
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  it('when the server is killed with -9 in mid-edit', async () => {
    const path = join(folder, 'a.issue');
    const uri = pathToFileURL(path).href;
    writeFileSync(path, page);
    const first = new TestClient('process');
    await first.start();
    await first.open(uri, page);
    const [finding] = await first.diagnostics(uri, 1);
    assert.ok(finding);
    const { findings } = await first.request<{ findings: { context: string; evidence: string[]; rule: string }[] }>('copydesk/issue', { textDocument: { uri } });
    const [mark] = findings;
    await first.request('copydesk/accept', { textDocument: { uri }, mark: { rule: mark?.rule, context: mark?.context, evidence: mark?.evidence }, reason: '作者坚持', by: '郑重' });
    for (let version = 2; version < 30; version++) await first.change(uri, version, [{ range: { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } }, text: '大' }]);
    first.process?.kill('SIGKILL');
    await new Promise((resolve) => first.process?.once('exit', resolve));
    assert.equal(readFileSync(path, 'utf8'), page, 'the file is the editor\'s to write');
    // the editor still holds the text, and hands it to the next server
    const second = new TestClient('process');
    await second.start();
    await second.open(uri, `${page.slice(0, 2)}${'大'.repeat(28)}${page.slice(2)}`);
    assert.deepEqual((await second.diagnostics(uri, 1)).filter((d) => d.code === mark?.rule), [], 'what was accepted stays so');
    assert.equal(await second.stop(), 0);
    first.dispose();
  });

  it('when the folder for accepted findings is a link that leads away', async () => {
    mkdirSync(join(folder, 'room/.copydesk'), { recursive: true });
    writeFileSync(join(folder, 'precious.yaml'), '[]\n');
    symlinkSync('../../precious.yaml', join(folder, 'room/.copydesk/accepted.yaml'));
    await assert.rejects(new AcceptedFiles(diskFiles).add(join(folder, 'room/a.issue'), null, entry('甲')), /链接/);
    assert.equal(readFileSync(join(folder, 'precious.yaml'), 'utf8'), '[]\n');
    // or the folder itself
    mkdirSync(join(folder, 'away'));
    mkdirSync(join(folder, 'other'));
    symlinkSync('../away', join(folder, 'other/.copydesk'));
    symlinkSync('../away', join(folder, 'other/copydesk'));
    await assert.rejects(new AcceptedFiles(diskFiles).add(join(folder, 'other/a.issue'), null, entry('甲')), /链接/);
    await assert.rejects(addEntry(diskFiles, join(folder, 'other'), { section: 'people', fields: { canonical: '甲乙' } }), /链接/);
    assert.deepEqual(readdirSync(join(folder, 'away')), []);
    // what the person opened by a link is the person's choice
    symlinkSync('room', join(folder, 'way'));
    rmSync(join(folder, 'room/.copydesk'), { recursive: true });
    await new AcceptedFiles(diskFiles).add(join(folder, 'way/a.issue'), null, entry('甲'));
    assert.deepEqual(readdirSync(join(folder, 'room/.copydesk')), ['accepted.yaml']);
  });
});
