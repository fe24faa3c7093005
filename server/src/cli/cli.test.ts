// The command as scripts call it: formats, exit codes, fixes, baselines, bad files.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import iconv from 'iconv-lite';
import type { FileFindings } from '../core/features/report.ts';
import { copydesk } from './program.ts';

const page = '# 雨停了孩子们跑出教室\n\n本报讯（记者 甲乙）昨天下午，，操场上出现了一道彩虹，大家都来看。\n';
const fixed = page.replace('，，', '，');

describe('copydesk command', function () {
  this.timeout(30_000);
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'copydesk-')); });
  afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

  const run = async (args: readonly string[], input = '', place = '.'): Promise<{ code: number; out: string; err: string }> => {
    let out = '';
    let err = '';
    const before = process.cwd();
    process.chdir(join(folder, place));
    try {
      const code = await copydesk(args, { out: (t) => { out += t; }, err: (t) => { err += t; }, stdin: Readable.from([Buffer.from(input)]), colour: false, progress: false });
      return { code, out, err };
    } finally {
      process.chdir(before);
    }
  };
  const put = (name: string, text: string | Uint8Array): string => {
    writeFileSync(join(folder, name), text);
    return name;
  };
  const only = ['--rule', 'format/duplicate-mark'];
  const files = (out: string): FileFindings[] => (JSON.parse(out) as { version: number; files: FileFindings[] }).files;

  it('answers JSON by the contract and exits by gravity', async () => {
    put('a.issue', page);
    const { code, out } = await run(['check', '--format', 'json', ...only, 'a.issue']);
    assert.equal(code, 0, 'a warning is no error');
    const [file] = files(out);
    assert.deepEqual(Object.keys(file ?? {}), ['path', 'issueDate', 'findings']);
    assert.deepEqual(Object.keys(file?.findings[0] ?? {}), ['rule', 'severity', 'message', 'range', 'related', 'fixes']);
    assert.deepEqual(file?.findings[0]?.range, { start: { line: 2, character: 14 }, end: { line: 2, character: 16 } });
    assert.equal((await run(['check', '--fail-on', 'warning', ...only, 'a.issue'])).code, 1);
    assert.equal((await run(['check', '--fail-on', 'never', 'a.issue'])).code, 0);
  });

  it('tells a program how far it is, where that is asked for', async () => {
    for (const name of ['a.issue', 'b.issue', 'c.issue']) put(name, page);
    const { code, err } = await run(['check', '--format', 'jsonl', '--fail-on', 'never', '--progress-lines', '.']);
    assert.equal(code, 0);
    const lines = err.trim().split('\n');
    assert.equal(lines[0], '#progress 0/3');
    assert.equal(lines.at(-1), '#progress 3/3');
    assert.equal((await run(['check', '--format', 'jsonl', '.'])).err, '');
  });

  it('frames text under full-width characters and colours nothing in a pipe', async () => {
    put('a.issue', page);
    const { out } = await run(['check', ...only, 'a.issue']);
    assert.match(out, /a\.issue:3:15 警告 format\/duplicate-mark/);
    const lines = out.split('\n');
    const at = lines.findIndex((l) => l.includes('│ ') && l.includes('本报讯'));
    assert.equal(lines[at + 1], `      │ ${' '.repeat(27)}^^^^`);
    assert.ok(!out.includes('\u001b'));
  });

  it('speaks English where it is asked to, Chinese where it is not', async () => {
    put('a.issue', page);
    const say = async (...more: string[]): Promise<string> => (await run(['check', ...only, ...more, 'a.issue'])).out;
    assert.match(await say('--locale', 'en'), /warning format\/duplicate-mark The mark “，” is set twice[\s\S]*fix Keep one “，” \(safe to apply\)\n\nFiles: 1; warnings: 1\n$/);
    assert.match(await say(), /警告 format\/duplicate-mark [\s\S]*（可自动改）\n\n1 个文件：1 处警告\n$/);
    mkdirSync(join(folder, 'own'));
    put('own/copydesk.yaml', 'locale: en\n');
    put('own/b.issue', page);
    assert.match((await run(['check', '--format', 'html', ...only, 'own/b.issue'])).out, /<html lang="en">[\s\S]*<h1>Proof report<\/h1>/);
    assert.match((await run(['check', '--locale', 'zh', ...only, 'own/b.issue'])).out, /警告/);
    assert.match((await run(['explain', '--locale', 'en'])).out, /^figure\/sum +error +Parts against the total$/m);
  });

  it('keeps control characters of a text from the terminal', async () => {
    const hostile = '\u001b[31m\u009b2J\u202e\u2066';
    const steers = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
    const name = `a${hostile}.issue`;
    put(name, `# 题${hostile}目\n\n甲${hostile}，，乙${hostile}。2026年3月20日（星期一${hostile}），“${hostile}甲乙’说。全区有3家${hostile}企业，其中2家、2家。\n`);
    for (const format of ['text', 'github', 'json', 'jsonl', 'sarif']) {
      const { out } = await run(['check', '--format', format, '.']);
      assert.ok(out.includes('duplicate-mark'), format);
      assert.doesNotMatch(out, steers, format);
    }
    // JSON says the same, escaped
    assert.equal(files((await run(['check', '--format', 'json', '.'])).out)[0]?.path, name);
    for (const command of ['outline', 'facts']) {
      const { out } = await run([command, '.']);
      assert.ok(out.includes('\t') && out.includes('·'), command);
      assert.doesNotMatch(out.replaceAll('\t', ''), steers, command);
    }
    // nor anything that is told on the way
    mkdirSync(join(folder, '.copydesk'));
    put('.copydesk/accepted.yaml', JSON.stringify([{ file: name, rule: `x${hostile}`, context: `甲${hostile}\n⟦乙⟧`, evidence: [] }, { file: `gone${hostile}`, rule: 'x', context: 'y', evidence: [] }]));
    for (const args of [['check', '.'], ['check', `no${hostile}\n.issue`], ['outline', `no${hostile}`], ['facts', `no${hostile}`], ['check', '--rule', `x${hostile}`, '.'], ['explain', `x${hostile}`], ['check', '--format', `x${hostile}`, '.'], [`x${hostile}`], ['register', `x${hostile}.csv`]]) {
      const { err } = await run(args);
      assert.ok(err.includes('·'), args.join(' '));
      assert.doesNotMatch(err, steers, args.join(' '));
    }
  });

  it('speaks JSON lines, SARIF, GitHub and HTML', async () => {
    put('a.issue', page);
    put('b.issue', fixed);
    assert.equal((await run(['check', '--format', 'jsonl', ...only, '.'])).out.trim().split('\n').length, 2);
    const sarif = JSON.parse((await run(['check', '--format', 'sarif', ...only, '.'])).out) as { version: string; runs: { results: { ruleId: string; ruleIndex: number; fixes: unknown[] }[]; tool: { driver: { rules: { id: string; help: unknown }[] } } }[] };
    const [first] = sarif.runs;
    const [result] = first?.results ?? [];
    assert.equal(result?.fixes.length, 1);
    assert.equal(first?.tool.driver.rules[result?.ruleIndex ?? -1]?.id, 'format/duplicate-mark');
    assert.match((await run(['check', '--format', 'github', ...only, 'a.issue'])).out, /^::warning file=a\.issue,line=3,endLine=3,col=15,endColumn=17,title=format\/duplicate-mark::/);
    const html = (await run(['check', '--format', 'html', ...only, '.'])).out;
    assert.match(html, /<mark class="warning" id="m1">，，/);
    assert.ok(html.trimEnd().endsWith('</html>'));
  });

  it('escapes hostile text in HTML', async () => {
    put('<img src=x onerror=alert(1)>.issue', '# <script>alert(1)</script>，，“"\'&\n\n一句话</div></body>，，完。\n');
    const { out } = await run(['check', '--format', 'html', ...only, '.']);
    assert.ok(!/<script|<img|<\/div><\/body>，/.test(out));
    assert.ok(out.includes('&#60;script&#62;'));
  });

  it('fixes atomically and keeps encoding, line ends, mark and permissions', async () => {
    const crlf = page.replace(/\n/g, '\r\n');
    put('a.issue', iconv.encode(crlf, 'gb18030'));
    put('b.issue', Buffer.from(`\ufeff${crlf}`, 'utf16le'));
    put('c.issue', `\ufeff${page}`);
    chmodSync(join(folder, 'c.issue'), 0o640);
    assert.equal((await run(['check', '--fix', ...only, '.'])).code, 0);
    assert.equal(iconv.decode(readFileSync(join(folder, 'a.issue')), 'gb18030'), fixed.replace(/\n/g, '\r\n'));
    assert.equal(readFileSync(join(folder, 'b.issue'), 'utf16le'), `\ufeff${fixed.replace(/\n/g, '\r\n')}`);
    assert.equal(readFileSync(join(folder, 'c.issue'), 'utf8'), `\ufeff${fixed}`);
    assert.equal(statSync(join(folder, 'c.issue')).mode & 0o777, 0o640);
  });

  it('names what it cannot read and goes on', async () => {
    put('good.issue', page);
    put('word.txt', 'PK\u0003\u0004xx');
    const { code, out, err } = await run(['check', '--format', 'json', ...only, 'missing.issue', 'word.txt', 'good.issue']);
    assert.equal(code, 2);
    assert.match(err, /missing\.issue：没有这个文件/);
    assert.match(err, /word\.txt：.*导入 Word/);
    assert.deepEqual(files(out).map((f) => [f.path, f.findings.length]), [['good.issue', 1]]);
    // where nobody reads standard error, an archive still tells what was never read from what was never checked
    assert.deepEqual((JSON.parse(out) as { errors: unknown }).errors, [{ path: 'missing.issue', error: '没有这个文件；请查看路径' }, { path: 'word.txt', error: '这是Word 文档或压缩文件，不是文本；请用“导入 Word”转成文本再审校' }]);
    assert.deepEqual(Object.keys(JSON.parse((await run(['check', '--format', 'json', 'good.issue'])).out) as object), ['version', 'files']);
    const lines = (await run(['check', '--format', 'jsonl', ...only, 'missing.issue', 'word.txt', 'good.issue'])).out.trim().split('\n').map((l) => JSON.parse(l) as FileFindings & { error?: string });
    assert.deepEqual(lines.map((l) => [l.path, l.findings.length, 'error' in l]), [['missing.issue', 0, true], ['word.txt', 0, true], ['good.issue', 1, false]]);
    assert.deepEqual(JSON.parse((await run(['check', '--format', 'json', 'missing.issue'])).out), { version: 1, files: [], errors: [{ path: 'missing.issue', error: '没有这个文件；请查看路径' }] });
    const html = (await run(['check', '--format', 'html', ...only, '<b>.issue', 'word.txt', 'good.issue'])).out;
    assert.match(html, /2 个文件读不了/);
    assert.match(html, /<li>&#60;b&#62;\.issue：没有这个文件/);
    const sarif = JSON.parse((await run(['check', '--format', 'sarif', ...only, 'missing.issue', 'word.txt'])).out) as { runs: { invocations: { toolExecutionNotifications: unknown[] }[] }[] };
    assert.equal(sarif.runs[0]?.invocations[0]?.toolExecutionNotifications.length, 2);
    // such an archive is a baseline too
    put('base.jsonl', (await run(['check', '--format', 'jsonl', ...only, 'missing.issue', 'good.issue'])).out);
    assert.equal(files((await run(['check', '--format', 'json', ...only, '--baseline', 'base.jsonl', 'good.issue'])).out)[0]?.findings.length, 0);
  });

  it('reads standard input', async () => {
    const { code, out } = await run(['check', '--format', 'json', ...only, '-'], page);
    assert.equal(code, 0);
    assert.deepEqual(files(out).map((f) => [f.path, f.findings.length]), [['-', 1]]);
    assert.equal((await run(['check', '--fix', '-'], page)).code, 2);
  });

  it('walks folders in a stable order, dot folders and readmes apart', async () => {
    mkdirSync(join(folder, 'sub/.hidden'), { recursive: true });
    for (const name of ['sub/b.txt', 'sub/a.md', 'z.issue', 'README.md', 'sub/.hidden/x.txt', 'sub/x.json']) put(name, page);
    assert.deepEqual(files((await run(['check', '--format', 'json', '.'])).out).map((f) => f.path), ['sub/a.md', 'sub/b.txt', 'z.issue']);
    assert.deepEqual(files((await run(['check', '--format', 'json', '--exclude', 'sub/**', '.'])).out).map((f) => f.path), ['z.issue']);
  });

  it('gives the same answers on several threads, in the same order', async () => {
    for (let i = 0; i < 30; i++) put(`p${String(i).padStart(2, '0')}.issue`, i % 3 ? page : fixed);
    const one = await run(['check', '--format', 'json', '--threads', '1', '.']);
    const two = await run(['check', '--format', 'json', '--threads', '2', '.']);
    assert.equal(two.out, one.out);
  });

  it('keeps quiet about a baseline', async () => {
    put('a.issue', page);
    const before = (await run(['check', '--format', 'json', ...only, 'a.issue'])).out;
    put('base.json', before);
    put('a.issue', `${page}\n又来了，，一处。\n`);
    const [file] = files((await run(['check', '--format', 'json', ...only, '--baseline', 'base.json', 'a.issue'])).out);
    assert.deepEqual(file?.findings.map((f) => f.range.start.line), [4]);
    for (const text of ['???', '{"version":1}', '{}', '[]', 'null', '{"files":[{"path":"a"}]}', '{"path":"a","findings":[{}]}', '<html>']) {
      put('no.json', text);
      const { code, err } = await run(['check', '--baseline', 'no.json', 'a.issue']);
      assert.equal(code, 2, text);
      assert.match(err, /no\.json 不是 check --format json.*重新生成/, text);
    }
    const missing = await run(['check', '--baseline', 'gone.json', 'a.issue']);
    assert.equal(missing.code, 2);
    assert.match(missing.err, /读不了基线文件 gone\.json：没有这个文件/);
  });

  it('does not fix what a baseline keeps quiet about', async () => {
    const { code, err } = await run(['check', '--fix', '--baseline', 'base.json', 'a.issue']);
    assert.equal(code, 2);
    assert.match(err, /--fix 不能与 --baseline 同用/);
  });

  it('finds the files of a baseline from wherever it was written', async () => {
    mkdirSync(join(folder, 'p/sub'), { recursive: true });
    mkdirSync(join(folder, 'reports'));
    for (const name of ['p/a.issue', 'p/sub/a.issue', 'p/sub/b.issue']) put(name, page);
    const at = async (place: string, args: readonly string[], to = ''): Promise<number> => {
      const { out, err } = await run(['check', '--format', 'json', ...only, ...args], '', place);
      assert.equal(err, '');
      if (to) put(to, out);
      return files(out).reduce((n, f) => n + f.findings.length, 0);
    };
    assert.equal(await at('.', ['p'], 'base.json'), 3);
    assert.equal(await at('p', ['.'], 'p/inner.json'), 3);
    await at('p', ['.'], 'reports/far.json');
    // in another folder than it was written in; with the baseline in another one than either; over a part of what it was written over
    for (const base of ['base.json', 'p/inner.json', 'reports/far.json']) {
      for (const [place, of] of [['.', 'p'], ['p', '.'], ['p/sub', '.'], ['.', 'p/sub/b.issue'], ['.', '.']] as const) {
        assert.equal(await at(place, ['--baseline', join(folder, base), of]), 0, `${base} in ${place} over ${of}`);
      }
    }
    // ways up
    await at('p/sub', ['..'], 'p/sub/up.json');
    assert.equal(await at('p/sub', ['--baseline', 'up.json', '..']), 0);
    // absolute paths, and standard input
    await at('.', [join(folder, 'p')], 'absolute.json');
    assert.equal(await at('p', ['--baseline', '../absolute.json', '.']), 0);
    put('stdin.json', (await run(['check', '--format', 'jsonl', ...only, '-'], page)).out);
    assert.equal(files((await run(['check', '--format', 'json', ...only, '--baseline', 'stdin.json', '-'], page)).out)[0]?.findings.length, 0);
    // one that could be of either folder is of neither, and that is told
    mkdirSync(join(folder, 'q'));
    put('q/a.issue', page);
    put('reports/one.json', JSON.stringify({ path: 'a.issue', findings: [files((await run(['check', '--format', 'json', ...only, 'q/a.issue'])).out)[0]?.findings[0]] }));
    const { out, err } = await run(['check', '--format', 'json', ...only, '--baseline', 'reports/one.json', 'p/a.issue', 'q/a.issue']);
    assert.equal(files(out).flatMap((f) => f.findings).length, 2);
    assert.match(err, /基线里没有这次审的文件/);
  });

  it('looks at changed lines only with --since', async () => {
    const git = (...args: string[]): void => void spawnSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', ...args], { cwd: folder });
    put('a.issue', page);
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'one');
    put('a.issue', `${page}\n又来了，，一处。\n`);
    const [file] = files((await run(['check', '--format', 'json', ...only, '--since', 'HEAD', 'a.issue'])).out);
    assert.deepEqual(file?.findings.map((f) => f.range.start.line), [4]);
    assert.equal((await run(['check', '--since', 'nowhere', 'a.issue'])).code, 2);
  });

  it('reads the settings beside the file and tells their mistakes', async () => {
    put('copydesk.yaml', 'rules:\n  format/*: off\ncolour: red\n');
    put('a.issue', page);
    const { out, err, code } = await run(['check', '--format', 'json', 'a.issue']);
    assert.equal(files(out)[0]?.findings.filter((f) => f.rule.startsWith('format/')).length, 0);
    assert.match(err, /copydesk\.yaml:3:9 没有“colour”/);
    assert.equal(code, 0);
  });

  it('explains rules and calls bad usage 2', async () => {
    assert.match((await run(['explain', 'format/duplicate-mark'])).out, /^# format\/duplicate-mark /);
    const page = (await run(['explain', 'date/weekday'])).out;
    assert.match(page, /报（⟦ ⟧里的）：\n\n```text\n/);
    assert.doesNotMatch(page, /⟧\{|```(?:bad|good|fix)/, 'what only tests read is left out');
    assert.equal((await run(['explain', 'format/nothing'])).code, 2);
    assert.equal((await run(['check'])).code, 2);
    assert.equal((await run(['check', '--format', 'xml', 'a'])).code, 2);
    assert.equal((await run(['check', '--rule', 'date/nonsense', '.'])).code, 2);
    assert.equal((await run(['nonsense'])).code, 2);
    assert.equal((await run(['--help'])).code, 0);
  });
});
