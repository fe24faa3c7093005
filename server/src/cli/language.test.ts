// The language of the command: help and errors of usage by the arguments or the system, what is said of files by their settings.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import type { Locale } from '../core/base/message.ts';
import { isEnglish } from '../testkit/english.ts';
import { localeIn, systemLocale } from './locale.ts';
import { copydesk } from './program.ts';
import { Progress } from './progress.ts';

const page = '# 雨停了孩子们跑出教室\n\n本报讯（记者 甲乙）昨天下午，，操场上出现了一道彩虹，大家都来看。\n';
const han = /\p{Script=Han}/u;

describe('copydesk in two languages', function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'copydesk-')); });
  afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

  const run = async (args: readonly string[], locale?: Locale, input: string | Uint8Array = ''): Promise<{ code: number; out: string; err: string }> => {
    let out = '';
    let err = '';
    const before = process.cwd();
    process.chdir(folder);
    try {
      const code = await copydesk(args, { out: (t) => { out += t; }, err: (t) => { err += t; }, stdin: Readable.from([Buffer.from(input)]), colour: false, progress: false, ...(locale ? { locale } : {}) });
      return { code, out, err };
    } finally {
      process.chdir(before);
    }
  };
  const put = (name: string, text: string | Uint8Array): string => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
    return name;
  };

  it('finds the language of the arguments and of the system', () => {
    assert.deepEqual([['check', '--locale', 'en'], ['--locale=en', 'check'], ['check', '--locale', 'fr'], ['check', '--locale'], ['check', '--', '--locale=en'], ['--locale=en', '--locale=zh']].map(localeIn), ['en', 'en', null, null, null, 'zh']);
    const systems = [{ LANG: 'en_US.UTF-8' }, { LANG: 'zh_CN.UTF-8' }, { LANG: 'C' }, {}, { LC_ALL: '', LC_MESSAGES: 'en_GB', LANG: 'zh_CN' }, { LC_ALL: 'zh_CN', LANG: 'en_US' }, { LANG: 'en' }, { LANG: 'enm' }];
    assert.deepEqual(systems.map(systemLocale), ['en', 'zh', 'zh', 'zh', 'en', 'zh', 'en', 'zh']);
  });

  it('helps in both, with the same commands and options', async () => {
    for (const command of [[], ['check'], ['outline'], ['facts'], ['explain'], ['register'], ['lsp']]) {
      const [zh, en, named] = [await run([...command, '--help']), await run([...command, '--help'], 'en'), await run([...command, '--help', '--locale', 'en'])];
      assert.deepEqual([zh.code, en.code, named.out], [0, 0, en.out]);
      isEnglish(en.out, command.join(' '));
      assert.match(en.out, /^Usage: copydesk .*\[options\]/);
      assert.match(zh.out, /^用法： copydesk .*\[选项\]/);
      assert.doesNotMatch(zh.out, /\b(?:Usage|Options|Commands|choices|default)\b/);
      const names = (text: string): string[] => [...text.matchAll(/^ {2}(?:-\w, )?(--[\w-]+|\w+)/gm)].map((m) => m[1] ?? '');
      assert.deepEqual(names(zh.out), names(en.out));
      assert.ok(names(en.out).includes('--help'));
    }
    const check = (await run(['check', '--help'])).out;
    assert.match(check, /^选项：\n {2}--format <format> {3}输出格式（可选：text、json、jsonl、sarif、github、html；默认：text）$/m);
    // columns are those of a terminal, where a character of Chinese takes two
    assert.match((await run(['--help'])).out, /^ {2}check \[选项\] <路径\.\.\.> {4}审校文件或文件夹；“-”为标准输入\n {2}outline \[选项\] <路径\.\.\.> {2}列出版面结构$/m);
    const nothing = await run([], 'en');
    assert.deepEqual([nothing.code, nothing.out, nothing.err.split('\n')[0]], [2, '', 'Usage: copydesk [options] [command]']);
  });

  it('tells errors of usage in both', async () => {
    put('a.issue', page);
    put('bad.json', '{}');
    put('full/x', '');
    for (const [args, zh, en] of [
      [['--nope'], '没有选项“--nope”；--help 列出全部', 'There is no option “--nope”; --help lists all'],
      [['check', '--formatt', 'json', 'a.issue'], '没有选项“--formatt”，是不是 --format？--help 列出全部', 'There is no option “--formatt”; did you mean --format? --help lists all'],
      [['chek'], '没有命令“chek”，是不是 check？--help 列出全部', 'There is no command “chek”; did you mean check? --help lists all'],
      [['审校'], '没有命令“审校”；--help 列出全部', 'There is no command “审校”; --help lists all'],
      [['check'], '缺少“路径”；--help 说明用法', '“path” is missing; --help tells the usage'],
      [['register'], '缺少“表格”；--help 说明用法', '“table” is missing; --help tells the usage'],
      [['check', 'a.issue', '--baseline'], '选项“--baseline <file>”后面缺少值', 'A value is missing behind the option “--baseline <file>”'],
      [['explain', '甲', '乙'], '参数多了：要 1 个，给了 2 个', 'There are too many arguments: 2 instead of 1'],
      [['check', '--format', '纸', 'a.issue'], '选项“--format <format>”的值“纸”不对：可用 text、json、jsonl、sarif、github、html', '“纸” is no value of the option “--format <format>”: use text, json, jsonl, sarif, github, html'],
      [['check', '--threads', '0', 'a.issue'], '选项“--threads <n>”的值“0”不对：应当是正整数', '“0” is no value of the option “--threads <n>”: write a whole number above 0'],
      [['check', '--editor-settings', '{', 'a.issue'], '选项“--editor-settings <json>”的值“{”不对：应当是 [{ "folder": …, "settings": … }]', '“{” is no value of the option “--editor-settings <json>”: write [{ "folder": …, "settings": … }]'],
      [['check', '--rule', '没有的', 'a.issue'], '没有规则“没有的”', 'There is no rule “没有的”'],
      [['check', '--rule', 'issue/sum', 'a.issue'], /^没有规则“issue\/sum”；相近的有 figure\/sum、/, /^There is no rule “issue\/sum”; near it are figure\/sum, /],
      [['explain', '没有的'], '没有规则“没有的”；copydesk explain 列出全部规则', 'There is no rule “没有的”; copydesk explain lists all'],
      [['check', '--fix', '--baseline', 'b', 'a.issue'], /^基线里的问题本来不提/, /^--fix would also change what the baseline keeps quiet/],
      [['check', '--fix', '-'], /^标准输入没有文件可改/, 'Standard input is no file to change: --fix cannot go with “-”'],
      [['check', '--since', 'HEAD', '-'], /^标准输入没有历史/, 'Standard input has no history: --since cannot go with “-”'],
      [['check', '--since=-x', 'a.issue'], '“-x”不是版本', '“-x” is no revision'],
      [['check', '--since', 'HEAD', 'a.issue'], /^git 说：/, /^git says: /],
      [['check', '--baseline', '没有.json', 'a.issue'], /^读不了基线文件 没有\.json：没有这个文件/, 'The baseline “没有.json” cannot be read: There is no such file; look at the path; make one with “copydesk check --format json … > FILE”'],
      [['check', '--baseline', 'bad.json', 'a.issue'], /^基线文件 bad\.json 不是/, /^The baseline “bad\.json” is no output of check --format json/],
      [['check', '--cache', 'full', 'a.issue'], /里有别的文件，不能用来存放结果/, /^“.*full” has other files, so no results can be kept in it/],
    ] as const) {
      for (const [locale, wanted] of [['zh', zh], ['en', en]] as const) {
        const { code, out, err } = await run(args, locale);
        const what = `${args.join(' ')}: ${err}`;
        assert.deepEqual([code, out], [2, ''], what);
        assert.match(err, /^copydesk: .*\n$/, what);
        const said = err.slice('copydesk: '.length, -1);
        if (typeof wanted === 'string') assert.equal(said, wanted);
        else assert.match(said, wanted);
        if (locale === 'en') isEnglish(said.replace(/^(git says: ).*/, '$1'), what);
      }
      // the arguments go before the system
      if (args[0] === 'check') isEnglish((await run(['check', '--locale', 'en', ...args.slice(1)], 'zh')).err.replace(/(git says: ).*/, '$1'), args.join(' '));
    }
    put('old.json', JSON.stringify({ version: 1, files: [{ path: 'other.issue', findings: [{ rule: 'x', message: 'y' }] }] }));
    assert.match((await run(['check', '--baseline', 'old.json', 'a.issue'], 'en')).err, /^copydesk: None of the files of this run is in the baseline/);
  });

  it('speaks of files in the language of their settings, unless another is named', async () => {
    put('own/copydesk.yaml', 'locale: en\nrules: 严\n颜色: 红\n');
    put('own/copydesk/registers/people.yaml', 'people:\n  - { canonical: 甲, 电话: 1 }\n');
    put('own/.copydesk/accepted.yaml', '甲\n');
    put('own/a.issue', page);
    put('own/bad.issue', 'PK\u0003\u0004');
    const { code, out, err } = await run(['check', 'own'], 'zh');
    assert.equal(code, 2);
    isEnglish(err, 'check');
    assert.match(out, /Files: 1; .*; could not be read: 1\n$/);
    for (const line of ['copydesk: copydesk.yaml:2:8 “rules” is written as lines of “rule: level”', 'copydesk: copydesk.yaml:3:5 There is no setting “颜色”; use paper', 'copydesk: copydesk/registers/people.yaml:2:25 There is no field “电话”; use id', /^copydesk: “.*accepted\.yaml” cannot be read: it must be a list$/m, 'copydesk: own/bad.issue: This is a Word document or an archive, not text; turn it into text with “Import Word” in the editor\n']) assert.ok(typeof line === 'string' ? err.includes(line) : line.test(err), `${String(line)}\n${err}`);
    assert.match((await run(['check', '--locale', 'zh', 'own'], 'en')).err, /copydesk\.yaml:3:5 没有“颜色”这一项[\s\S]*own\/bad\.issue：这是Word 文档/);
    // where no settings name a language, findings are in Chinese, and so is what is said of files
    assert.equal((await run(['check', 'none.issue'], 'en')).err, 'copydesk: none.issue：没有这个文件；请查看路径\n');
    assert.equal((await run(['check', '--locale', 'en', 'none.issue'])).err, 'copydesk: none.issue: There is no such file; look at the path\n');
    assert.equal((await run(['outline', 'own/none.issue'])).err, 'copydesk: own/none.issue: There is no such file; look at the path\n');
    assert.equal((await run(['facts', '--locale', 'en', '-'], 'zh', '%PDF-')).err, 'copydesk: -: This is a PDF, not text; export its text first\n');
    const [line] = (await run(['check', '--format', 'jsonl', '--locale', 'en', 'none.issue'])).out.split('\n');
    assert.match(line ?? '', /"error":"There is no such file; look at the path"/);
    // the settings of an editor, and the language it is displayed in
    const editor = (settings: object): string[] => ['--editor-settings', JSON.stringify([{ folder, settings }])];
    assert.match((await run(['check', ...editor({ displayLanguage: 'en' }), 'none.issue'])).err, /: There is no such file/);
    assert.match((await run(['check', ...editor({ displayLanguage: 'zh', language: 'auto' }), 'own/none.issue'])).err, /: There is no such file/);
    assert.match((await run(['check', ...editor({ language: 'zh' }), 'own/none.issue'])).err, /：没有这个文件/);
  });

  it('keeps results of each language apart', async () => {
    put('copydesk.yaml', '颜色: 红\n');
    put('a.issue', page);
    const check = async (locale: Locale): Promise<string> => {
      const { out, err } = await run(['check', '--cache', 'kept', '--locale', locale, '--rule', 'format/duplicate-mark', 'a.issue']);
      return out + err;
    };
    const [zh, en] = [await check('zh'), await check('en')];
    assert.match(zh, /警告[\s\S]*没有“颜色”这一项/);
    assert.match(en, /warning[\s\S]*There is no setting “颜色”/);
    assert.deepEqual([await check('zh'), await check('en')], [zh, en]);
  });

  it('imports a table in both', async () => {
    put('t.csv', '姓名,单位,手机\n甲,一局,1\n,二局,2\n');
    const zh = await run(['register', 't.csv']);
    assert.equal(zh.err, 'copydesk: 第 1 行 C 列：不认识“手机”一列，未导入\ncopydesk: 第 3 行 A 列：没有名称，这一行未导入\ncopydesk: 1 条\n');
    const en = await run(['register', '--locale', 'en', 't.csv']);
    assert.equal(en.err, 'copydesk: row 1, column C: The column “手机” is not known and was not imported\ncopydesk: row 3, column A: There is no name; this row was not imported\ncopydesk: entries: 1\n');
    assert.equal(en.out, zh.out);
    assert.equal((await run(['register', '--locale', 'en', 'none.csv'])).err, 'copydesk: none.csv: There is no such file; look at the path\n');
  });

  it('explains rules under heads in the reader\'s language', async () => {
    assert.match((await run(['explain'], 'en')).out, /^figure\/sum +error +Parts against the total$/m);
    assert.match((await run(['explain', '--locale', 'en', 'figure/sum'])).out, /\nReported, in ⟦ ⟧:\n[\s\S]*\nNot reported:\n/);
    assert.match((await run(['explain', 'figure/sum'])).out, /\n报（⟦ ⟧里的）：\n[\s\S]*\n不报：\n/);
    put('a.issue', page);
    const sarif = JSON.parse((await run(['check', '--format', 'sarif', '--locale', 'en', 'a.issue'])).out) as { runs: { tool: { driver: { rules: { id: string; shortDescription: { text: string } }[] } } }[] };
    for (const rule of sarif.runs[0]?.tool.driver.rules ?? assert.fail()) isEnglish(rule.shortDescription.text, rule.id);
  });

  it('tells the pace of a run in both', () => {
    const drawn = (locale: Locale): string => {
      let text = '';
      const progress = new Progress(100, { out: () => undefined, err: () => undefined, draw: (t) => { text += t; }, stdin: Readable.from([]), colour: false, progress: true }, false, locale);
      const now = performance.now.bind(performance);
      performance.now = () => now() + 2000;
      try {
        progress.show(50);
      } finally {
        performance.now = now;
      }
      return text;
    };
    assert.match(drawn('en'), /\] 50\/100 {2}\d+ files\/s {2}\d+ s left$/);
    assert.match(drawn('zh'), /\] 50\/100 {2}\d+ 个\/秒 {2}还要 \d+ 秒$/);
  });

  it('asks the system of its process', () => {
    const main = fileURLToPath(new URL('./main.js', import.meta.url));
    const spawned = (env: Record<string, string>, ...args: string[]): { out: string; err: string; code: number | null } => {
      const { LC_ALL: _all, LC_MESSAGES: _messages, LANG: _lang, ...rest } = process.env;
      const { stdout, stderr, status } = spawnSync(process.execPath, [main, ...args], { cwd: folder, encoding: 'utf8', env: { ...rest, ...env } });
      return { out: stdout, err: stderr, code: status };
    };
    isEnglish(spawned({ LANG: 'en_US.UTF-8' }, 'check', '--help').out, 'help');
    assert.deepEqual(spawned({ LANG: 'en_US.UTF-8' }, 'check', '--nope', 'x'), { out: '', err: 'copydesk: There is no option “--nope”; --help lists all\n', code: 2 });
    for (const LANG of ['zh_CN.UTF-8', 'C']) assert.match(spawned({ LANG }, '--help').out, /^用法： copydesk/);
    const missing = spawned({ LANG: 'zh_CN.UTF-8' }, 'check', '--locale', 'en', 'none.issue');
    assert.deepEqual([missing.err, missing.code], ['copydesk: none.issue: There is no such file; look at the path\n', 2]);
    assert.ok(!han.test(missing.out));
  });
});
