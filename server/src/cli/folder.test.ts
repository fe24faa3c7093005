// Runs over folders: results kept between runs, interruption, changed lines, links.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { FileFindings } from '../core/features/report.ts';
import { copydesk } from './program.ts';

const page = '# 雨停了孩子们跑出教室\n\n本报讯（记者 甲乙）昨天下午，，操场上出现了一道彩虹，大家都来看。\n';
const command = fileURLToPath(new URL('./main.js', import.meta.url));

describe('folder runs', function () {
  this.timeout(60_000);
  let folder: string;
  let cache: string;
  beforeEach(() => {
    const made = mkdtempSync(join(tmpdir(), 'copydesk-'));
    folder = join(made, 'pages');
    cache = join(made, 'cache');
    mkdirSync(folder);
  });
  afterEach(() => { rmSync(join(folder, '..'), { recursive: true, force: true }); });

  const check = async (...args: string[]): Promise<FileFindings[]> => {
    let out = '';
    const before = process.cwd();
    process.chdir(folder);
    try {
      await copydesk(['check', '--format', 'jsonl', '--fail-on', 'never', ...args], { out: (t) => { out += t; }, err: () => undefined, stdin: Readable.from([]), colour: false, progress: false });
    } finally {
      process.chdir(before);
    }
    return out.split('\n').filter(Boolean).map((line) => JSON.parse(line) as FileFindings);
  };
  const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  const kept = (): string[] => readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((n) => n.endsWith('.json'));
  const withMark = (files: readonly FileFindings[]): string[] => files.filter((f) => f.findings.some((x) => x.rule === 'format/duplicate-mark')).map((f) => f.path);

  it('looks at an unchanged file once', async () => {
    put('a.issue', page);
    put('b.issue', `${page}又来了，，一处。\n`);
    const first = await check('--cache', cache, '.');
    assert.equal(kept().length, 2);
    assert.deepEqual(await check('--cache', cache, '.'), first);
    assert.deepEqual(await check('.'), first);
    // what is kept is what is told: an emptied result shows it
    for (const name of kept()) writeFileSync(join(cache, name), JSON.stringify({ ...(JSON.parse(readFileSync(join(cache, name), 'utf8')) as object), findings: [] }));
    assert.deepEqual(withMark(await check('--cache', cache, '.')), []);
    put('a.issue', page.replace('彩虹', '双彩虹'));
    assert.deepEqual(withMark(await check('--cache', cache, 'a.issue')), ['a.issue']);
  });

  it('takes no folder for its results that holds something else, and deletes nothing but results', async () => {
    const old = new Date(Date.now() - 60 * 86_400_000);
    put('a.issue', page);
    mkdirSync(join(folder, '03'));
    put('03/b.issue', page);
    for (const name of ['a.issue', '03/b.issue']) utimesSync(join(folder, name), old, old);
    let told = '';
    const code = await copydesk(['check', '--cache', folder, join(folder, '03')], { out: () => undefined, err: (t) => { told += t; }, stdin: Readable.from([]), colour: false, progress: false });
    assert.equal(code, 2);
    assert.match(told, /里有别的文件，不能用来存放结果/);
    await check('--cache', cache, '.');
    const results = kept();
    mkdirSync(join(cache, 'notes'));
    for (const name of ['notes/c.issue', `${results[0]?.slice(0, 2)}/d.issue`]) {
      writeFileSync(join(cache, name), page);
      utimesSync(join(cache, name), old, old);
    }
    utimesSync(join(cache, results[0] ?? ''), old, old);
    await check('--cache', cache, '--exclude', '*', '.');
    assert.deepEqual(readdirSync(join(cache, 'notes')), ['c.issue']);
    assert.deepEqual(readdirSync(join(cache, results[0]?.slice(0, 2) ?? '')).filter((n) => n.endsWith('.issue')), ['d.issue']);
    assert.equal(kept().length, results.length - 1);
  });

  it('names the pages beside a file where the file stands now', async () => {
    for (const name of ['甲', '乙']) {
      mkdirSync(join(folder, name));
      put(`${name}/20260513-01.txt`, '青桐日报\n2026年5月13日　星期三\n\n# 水表换新进小区\n\n本报讯（记者 江小满）昨天，市自来水公司更换老旧水表2360只，涉及5个小区。\n');
      put(`${name}/20260513-03.txt`, '# 四十位师傅走进小区\n\n本报讯（记者 方圆）昨天，市自来水公司的40名师傅走进5个小区，更换老旧水表2630只。\n');
    }
    const plain = await check('.');
    await check('--cache', cache, '甲');
    assert.deepEqual(await check('--cache', cache, '.'), plain);
    const others = plain.flatMap((f) => f.findings.flatMap((x) => x.related.flatMap((r) => (r.path === undefined ? [] : [[f.path, r.path]]))));
    assert.ok(others.length > 0 && others.every(([own, other]) => own?.split('/')[0] === other?.split('/')[0]), JSON.stringify(others));
  });

  it('reads the other folders where one cannot be read', async function () {
    if (process.getuid?.() === 0) this.skip();
    mkdirSync(join(folder, 'locked'));
    put('a.issue', page);
    put('locked/b.issue', page);
    chmodSync(join(folder, 'locked'), 0);
    try {
      assert.deepEqual((await check('.')).map((f) => f.path), ['a.issue']);
    } finally {
      chmodSync(join(folder, 'locked'), 0o700);
    }
  });

  it('mends nothing that was accepted, and tells what it found where it may not write', async () => {
    put('a.issue', page);
    const entry = { file: 'a.issue', rule: 'format/duplicate-mark', context: '讯（记者 甲乙）昨天下午⟦，，⟧操场上出现了一道彩虹，大', evidence: [], reason: '引文如此', by: '郑重', at: '2026-03-20' };
    mkdirSync(join(folder, '.copydesk'));
    put('.copydesk/accepted.yaml', JSON.stringify([entry]));
    const [before] = await check('.');
    assert.ok(!before?.findings.some((f) => f.rule === 'format/duplicate-mark'), JSON.stringify(before));
    await check('--fix', '.');
    assert.equal(readFileSync(join(folder, 'a.issue'), 'utf8'), page);
    rmSync(join(folder, '.copydesk'), { recursive: true });
    // a byte that is no character comes back as another: the file cannot be written as it was
    const broken = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(page), Buffer.from([0xff])]);
    writeFileSync(join(folder, 'a.issue'), broken);
    const [after] = await check('--fix', '.');
    assert.ok(after?.findings.some((f) => f.rule === 'format/duplicate-mark'), 'what was found is told');
    assert.ok(readFileSync(join(folder, 'a.issue')).equals(broken));
  });

  it('looks again where settings, accepted findings or the pages beside have changed', async () => {
    put('20260320-A01.issue', page);
    put('20260320-A02.issue', page.replace('雨停', '雪停'));
    await check('--cache', cache, '.');
    const before = kept().length;
    put('20260320-A02.issue', page.replace('雨停', '风停'));
    await check('--cache', cache, '.');
    assert.equal(kept().length, before + 2, 'a changed page and its neighbour');
    put('copydesk.yaml', 'rules:\n  format/duplicate-mark: off\n');
    // settings are read once a process
    const { stdout } = spawnSync(process.execPath, [command, 'check', '--format', 'jsonl', '--cache', cache, '.'], { cwd: folder, encoding: 'utf8' });
    assert.equal(stdout.split('\n').filter(Boolean).length, 2);
    assert.doesNotMatch(stdout, /duplicate-mark/);
  });

  it('follows the settings an editor passes on, the innermost folder first', async () => {
    mkdirSync(join(folder, 'loose'));
    put('a.issue', page);
    put('loose/b.issue', page.replace('雨停', '雪停'));
    const settings = [{ folder, settings: { locale: 'en', rules: { 'format/duplicate-mark': 'error' }, include: [] } }, { folder: join(folder, 'loose'), settings: { rules: { 'format/*': 'off' } } }];
    const found = await check('--editor-settings', JSON.stringify(settings), '--cache', cache, '.');
    assert.deepEqual(withMark(found), ['a.issue']);
    const [finding] = found[0]?.findings.filter((f) => f.rule === 'format/duplicate-mark') ?? [];
    assert.equal(finding?.severity, 'error');
    assert.doesNotMatch(finding?.message ?? '', /^\p{Script=Han}/u);
    assert.deepEqual(withMark(await check('--cache', cache, '.')), ['a.issue', join('loose', 'b.issue')], 'results under other settings are not taken');
  });

  it('takes a broken or half-written result for none', async () => {
    put('a.issue', page);
    const first = await check('--cache', cache, '.');
    for (const name of kept()) writeFileSync(join(cache, name), '{"findings":[');
    assert.deepEqual(await check('--cache', cache, '.'), first);
    // nothing can be written here
    assert.deepEqual(await check('--cache', join(folder, 'a.issue'), '.'), first);
  });

  it('goes on after kill -9 where it stopped', async () => {
    for (let i = 0; i < 400; i++) put(`p${String(i).padStart(3, '0')}.issue`, page.replace('彩虹', `第${i}道彩虹`));
    const run = spawn(process.execPath, [command, 'check', '--format', 'jsonl', '--threads', '1', '--cache', cache, '.'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
    await new Promise((resolve) => run.stdout.once('data', resolve));
    run.kill('SIGKILL');
    await new Promise((resolve) => run.once('close', resolve));
    const done = kept().length;
    assert.ok(done > 0 && done < 400, `${done} results were kept`);
    assert.equal((await check('--cache', cache, '.')).length, 400);
    assert.equal(kept().length, 400);
  });

  it('names changed lines in folders and names of any kind', async () => {
    const git = (...args: string[]): void => void spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', ...args], { cwd: folder });
    mkdirSync(join(folder, '三月 "二十"'));
    const name = '三月 "二十"/要闻.issue';
    put(name, page);
    put('b.issue', page);
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'one');
    put(name, `${page}\n又来了，，一处。\n`);
    put('new.issue', page);
    assert.deepEqual((await check('--since', 'HEAD', '--rule', 'format/duplicate-mark', '.')).map((f) => [f.path, f.findings.map((x) => x.range.start.line)]), [['b.issue', []], ['new.issue', [2]], [name, [4]]]);
    assert.deepEqual(await check('--since', '--output=x', '.'), []);
  });

  it('counts a changed file whole where git cannot tell its lines', async () => {
    const git = (...args: string[]): void => void spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', '-c', 'core.autocrlf=false', ...args], { cwd: folder });
    const forms: Record<string, (text: string) => Buffer> = {
      'cr.issue': (text) => Buffer.from(text.replace(/\n/g, '\r')),
      'mixed.issue': (text) => Buffer.from(text.replace(/\n\n/g, '\r\r')),
      'be.issue': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
      'le.issue': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
      'forced.issue': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
      'crlf.issue': (text) => Buffer.from(text.replace(/\n/g, '\r\n')),
      'same.issue': (text) => Buffer.from(text.replace('又来了，，', ''), 'utf16le'),
    };
    put('.gitattributes', 'forced.issue diff\n');
    for (const [name, form] of Object.entries(forms)) writeFileSync(join(folder, name), form(page.replace('，，', '，')));
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'one');
    for (const [name, form] of Object.entries(forms)) if (name !== 'same.issue') writeFileSync(join(folder, name), form(`${page.replace('，，', '，')}\n又来了，，一处。\n`));
    assert.deepEqual(withMark(await check('--since', 'HEAD', '.')), Object.keys(forms).filter((n) => n !== 'same.issue').sort());
    // where it can, only the changed lines count
    writeFileSync(join(folder, 'crlf.issue'), `${page}\n又来了。\n`.replace(/\n/g, '\r\n'));
    git('commit', '-qam', 'two');
    writeFileSync(join(folder, 'crlf.issue'), `${page}\n又来到了。\n`.replace(/\n/g, '\r\n'));
    assert.deepEqual(withMark(await check('--since', 'HEAD', '.')), []);
  });

  it('holds the pages of one issue against each other', async () => {
    put('20260513-01.txt', '青桐日报\n2026年5月13日　星期三\n\n# 水表换新进小区\n\n本报讯（记者 江小满）昨天，市自来水公司更换老旧水表2360只，涉及5个小区。\n');
    put('20260513-03.txt', '# 四十位师傅走进小区\n\n本报讯（记者 方圆）昨天，市自来水公司的40名师傅走进5个小区，更换老旧水表2630只。\n');
    const files = await check('.');
    const told = files.map((f) => f.findings.map((x) => `${x.rule} ${x.related.map((r) => `${r.path}:${r.range.start.line} ${r.words}`).join()}`));
    assert.deepEqual(told, [['figure/story-conflict 20260513-03.txt:2 2630只'], ['figure/story-conflict 20260513-01.txt:5 2360只']]);
    assert.deepEqual((await check('20260513-01.txt')).flatMap((f) => f.findings), [], 'a file named alone stands alone');
  });

  it('refuses pipes and devices, which may never end, and takes a file named twice for one', async function () {
    put('a.issue', page);
    assert.deepEqual((await check('a.issue', './a.issue', join(folder, 'a.issue'), '.')).map((f) => f.path), ['a.issue']);
    if (process.platform === 'win32' || spawnSync('mkfifo', [join(folder, 'p.issue')]).status !== 0) return this.skip();
    for (const args of [['check', 'p.issue'], ['check', '/dev/zero'], ['outline', 'p.issue'], ['facts', '/dev/zero'], ['register', 'p.issue']]) {
      const { status, stderr } = spawnSync(process.execPath, [command, ...args], { cwd: folder, encoding: 'utf8', timeout: 20_000 });
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, /(?:p\.issue|\/dev\/zero)：这是管道或设备/, args.join(' '));
    }
    // in a folder they are none of its pages
    for (const args of [['.'], ['--cache', cache, '.']]) assert.deepEqual((await check(...args)).map((f) => f.path), ['a.issue']);
  });

  it('says so where the answer cannot be written, and says nothing where nobody reads on', async () => {
    put('a.issue', page.repeat(400));
    if (process.platform !== 'win32' && existsSync('/dev/full')) {
      for (const args of ['check --format json a.issue', 'check --format html a.issue', 'outline a.issue', 'explain']) {
        const { status, stderr } = spawnSync('sh', ['-c', `exec "$0" "$1" ${args} > /dev/full`, process.execPath, command], { cwd: folder, encoding: 'utf8' });
        assert.equal(status, 2, args);
        assert.match(stderr, /^copydesk: 结果写不出去：磁盘已满[^\n]*\n$/, args);
      }
    }
    const ended = await new Promise<{ code: number | null; err: string }>((resolve) => {
      const run = spawn(process.execPath, [command, 'check', 'a.issue'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
      let err = '';
      run.stderr.on('data', (chunk: Buffer) => { err += chunk.toString(); });
      run.stdout.once('data', () => run.stdout.destroy());
      run.once('close', (code) => resolve({ code, err }));
    });
    assert.deepEqual(ended, { code: 0, err: '' });
  });

  it('leaves out what it is told to, and what copydesk.yaml leaves out', async () => {
    for (const name of ['drafts', 'sub', 'sub/drafts', 'room', 'room/稿件', 'room/旧']) mkdirSync(join(folder, name));
    for (const name of ['a.issue', 'drafts/b.issue', 'sub/drafts/c.issue', 'room/稿件/d.txt', 'room/稿件/e.bak.txt', 'room/旧/f.txt']) put(name, page);
    writeFileSync(join(folder, 'room/copydesk.yaml'), '包含: 稿件\n排除: ["**/*.bak.txt"]\n');
    const paths = async (...args: string[]): Promise<string[]> => (await check(...args)).map((f) => f.path);
    const rest = [join('room', '稿件', 'd.txt')];
    assert.deepEqual(await paths('.'), ['a.issue', join('drafts', 'b.issue'), ...rest, join('sub', 'drafts', 'c.issue')]);
    assert.deepEqual(await paths('--exclude', 'drafts', '.'), ['a.issue', ...rest, join('sub', 'drafts', 'c.issue')]);
    assert.deepEqual(await paths('--exclude', '**/drafts', '--exclude', 'room/', '.'), ['a.issue']);
    assert.deepEqual(await paths('room/旧/f.txt'), ['room/旧/f.txt'], 'a file named itself is looked at');
  });

  it('follows no link out of the folder', async () => {
    writeFileSync(join(folder, '../secret.issue'), page);
    put('a.issue', page);
    symlinkSync('../secret.issue', join(folder, 'link.issue'));
    symlinkSync('..', join(folder, 'up'));
    assert.deepEqual((await check('--fix', '.')).map((f) => f.path), ['a.issue']);
    assert.equal(readFileSync(join(folder, '../secret.issue'), 'utf8'), page);
    // one that the person names is read, but not written
    assert.deepEqual(withMark(await check('link.issue')), ['link.issue']);
    const { status, stderr } = spawnSync(process.execPath, [command, 'check', '--fix', 'link.issue'], { cwd: folder, encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /link\.issue：.*这是链接/);
    assert.equal(readFileSync(join(folder, '../secret.issue'), 'utf8'), page);
  });
});
