// Runs over folders: results kept between runs, interruption, changed lines, links.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

  it('holds the pages of one issue against each other', async () => {
    put('20260513-01.txt', '青桐日报\n2026年5月13日　星期三\n\n# 水表换新进小区\n\n本报讯（记者 江小满）昨天，市自来水公司更换老旧水表2360只，涉及5个小区。\n');
    put('20260513-03.txt', '# 四十位师傅走进小区\n\n本报讯（记者 方圆）昨天，市自来水公司的40名师傅走进5个小区，更换老旧水表2630只。\n');
    const files = await check('.');
    const told = files.map((f) => f.findings.map((x) => `${x.rule} ${x.related.map((r) => `${r.path}:${r.range.start.line} ${r.words}`).join()}`));
    assert.deepEqual(told, [['figure/story-conflict 20260513-03.txt:2 2630只'], ['figure/story-conflict 20260513-01.txt:5 2360只']]);
    assert.deepEqual((await check('20260513-01.txt')).flatMap((f) => f.findings), [], 'a file named alone stands alone');
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
  });
});
