// Whatever is wrong with settings, registers, tables and files is said in English too, each sentence of it.
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import JSZip from 'jszip';
import { format, type Message } from '../core/base/message.ts';
import { SaidError, saidOf } from '../core/base/said-error.ts';
import { faults } from '../core/registers/faults.ts';
import { isEnglish } from '../testkit/english.ts';
import { AcceptedFiles } from './accepted.ts';
import { decodeText } from './decode.ts';
import { diskFiles } from './disk-files.ts';
import { MirrorFiles } from './mirror-files.ts';
import { Newsrooms } from './newsroom.ts';
import { checkOfficeFile, officeLimits } from './office-file.ts';
import { readText, writeText } from './read-text.ts';
import { reason, writeReason } from './reasons.ts';
import { withEntry } from './registers-add.ts';
import { fromTables, type RegisterSection } from './registers-import.ts';
import { readRegisterText } from './registers-read.ts';
import { loadRegisters } from './registers.ts';
import { readSettingsFile } from './settings.ts';
import { settingsFaults } from './settings-faults.ts';
import { parseCsv } from './tables.ts';
import { ofYaml } from './yaml-faults.ts';

/** Checks messages in both languages; the answer is what they say in English. */
function inEnglish(messages: readonly Message[], what: string): string[] {
  return messages.map((message) => {
    isEnglish(message.en, what);
    assert.match(message.zh, /\p{Script=Han}/u, what);
    assert.doesNotMatch(message.zh, /\{\w+\}|undefined|\[object/, what);
    return message.en;
  });
}

/** Fails where a sentence of the table was not said. */
function allSaid(table: Readonly<Record<string, Message>>, said: readonly Message[]): void {
  for (const [key, { zh }] of Object.entries(table)) {
    const pattern = new RegExp(`^${zh.replace(/[.*+?^$()|[\]\\]|\{(?!\w+\})|(?<!\{\w{1,20})\}/g, '\\$&').replace(/\{\w+\}/g, '.*')}$`, 's');
    assert.ok(said.some((message) => pattern.test(message.zh)), `${key} was never said`);
  }
}

async function failing(work: () => unknown): Promise<Message> {
  try {
    await work();
  } catch (error) {
    assert.ok(error instanceof SaidError, String(error));
    assert.equal(error.message, error.said.zh);
    return saidOf(error);
  }
  return assert.fail('nothing failed');
}

describe('In English', function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'copydesk-')); });
  afterEach(() => { rmSync(folder, { recursive: true, force: true }); });
  const put = (name: string, text: string | Uint8Array): string => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  };

  it('all faults of settings are told', () => {
    const said: Message[] = [];
    for (const text of [
      '- a\n', '颜色: 红\n', 'rules: 严\n', 'rules: { 没有的: error, figure/总数: error, figure/sum: 很严 }\n', 'style: 杂志\n', 'style: [1]\n', 'style: { 颜色: 红, rangeMark: 到, yesterday: 前天, spacing: 二 }\n', 'date: 昨天\n', '报名: [甲]\n',
      '创刊: { 期数: 1 }\n', '出版日: 从不\n', 'mastheadProfile: 随便\n', 'locale: 法文\n', 'include: [1]\n', 'registers: [[]]\n', '内置词库: 大概\n', `a: &a [x]\n${Array.from({ length: 30 }, (_, n) => `b${n}: [*a, *a, *a, *a]`).join('\n')}\n`, 'rules: *x\n',
    ]) {
      const { problems } = readSettingsFile(text);
      assert.ok(problems.length > 0, text);
      said.push(...problems.map((p) => p.message));
    }
    put('copydesk.yaml', 'registers: [../外面.yaml, 没有.yaml]\n');
    said.push(...new Newsrooms(diskFiles).roomOf(join(folder, 'a.issue')).settings.problems.map((p) => p.message));
    const mirror = new MirrorFiles(() => Promise.resolve());
    mirror.put([{ uri: 'test:/甲/copydesk.yaml', time: 1, text: 'registers: 乙.yaml\n' }]);
    said.push(...new Newsrooms(mirror).roomOf(mirror.pathOf('test:/甲/a.issue') ?? '').settings.problems.map((p) => p.message));
    mkdirSync(join(folder, 'own/copydesk.yaml'), { recursive: true });
    said.push(...new Newsrooms(diskFiles).roomOf(join(folder, 'own/a.issue')).settings.problems.map((p) => p.message));
    const english = inEnglish(said, 'settings');
    allSaid(settingsFaults, said);
    for (const sentence of ['There is no setting “颜色”; use paper, publicationDays, firstIssue, date, mastheadProfile, rules, style, registers, builtinRegisters, include, exclude, locale', 'House styles are “报纸”, “新媒体”', '“rangeMark” may be “～”, “—”', '“yesterday” may be “昨天”, “昨日”, any', 'Write the date as 2026-03-20', 'The register file “../外面.yaml” is outside this folder and was not read; move it into the folder', 'The settings cannot be read: this is no regular file']) assert.ok(english.includes(sentence), sentence);
  });

  it('all faults of register files are told', () => {
    const said: Message[] = [];
    for (const text of [
      '一张表\n', '人们: []\n', 'people: 甲\n', 'people: [甲, { id: 乙 }]\n', 'people:\n  - { canonical: 甲, 电话: 1, source: [], kind: 主任, accepted: 乙, facts: [[]], titles: [{ 职务: 局长 }, { title: 局长, 单位: 局, from: 2024-05, to: 2023-01 }], parts: [{ text: 甲 }], asOf: 去年 }\n',
      'organisations:\n  - { canonical: 甲局, level: 州, asOf: 2024.1 }\n', 'programmes:\n  - { canonical: 甲, kind: 方案 }\n', 'people:\n  - { canonical: 甲, titles: [{ title: 局长, to: 某天 }] }\n',
    ]) said.push(...readRegisterText(text, 'a.yaml').problems.map((p) => p.message));
    const told = said.length;
    for (const text of ['people:\n  - canonical: "甲\n', 'people:\n  - canonical: 王\n    canonical: 李\n', 'people:\n\t- canonical: 甲\n', 'people: *a\n', 'people:\n  - canonical: %甲\n', 'people:\n  - canonical: 甲: 乙\n', 'people:\n  - canonical: 一\n---\npeople:\n  - canonical: 二\n', 'people:\n  - canonical: !!甲 乙\n', 'people:\n  - canonical: "\\甲"\n', `a: ${'['.repeat(3000)}\n`]) {
      const { problems } = readRegisterText(text, 'a.yaml');
      assert.ok(problems.length > 0, text.slice(0, 40));
      said.push(...problems.map((p) => p.message));
    }
    put('copydesk/registers/一.yaml', 'people:\n  - canonical: 李明\n  - canonical: 李明\nterms:\n  - { id: x, canonical: 甲 }\n');
    put('copydesk/registers/二.yaml', 'terms:\n\n  - { id: x, canonical: 乙“丙” }\n');
    said.push(...loadRegisters(diskFiles, folder).problems.map((p) => p.message));
    const english = inEnglish(said, 'register');
    allSaid(faults, said.slice(0, told));
    assert.deepEqual(english.slice(-2), [
      'Same id as “李明” in line 2 (“person/李明”); only one of them is used. Make one entry of them with all posts in titles where they are one person; give each an id, such as “id: person/姓名（单位）”, where they are two',
      'Same id as “甲” in “一.yaml”, line 5 (“x”); only one of them is used. Delete one, or give each an id; where one is newer, give each its month as asOf',
    ]);
    for (const sentence of ['There is no field “电话”; use id, canonical, kind, accepted, rejected, facts, definition, parts, titles, level, parent, formerNames, source, asOf', '“to” (2023-01) is before “from” (2024-05); exchange the two dates, or correct one of them', 'This is not written as YAML is: one field is written twice. Look at the indentation, the blanks after colons and the quotation marks']) assert.ok(english.includes(sentence), sentence);
  });

  it('faults of YAML that no example shows have words in both languages', () => {
    for (const code of ['ALIAS_PROPS', 'BAD_COLLECTION_TYPE', 'BLOCK_IN_FLOW', 'KEY_OVER_1024_CHARS', 'MULTIPLE_TAGS', 'MULTIPLE_ANCHORS', 'BAD_DIRECTIVE']) inEnglish([ofYaml({ code, message: 'library' })].filter(({ zh }) => !zh.includes('library') || assert.fail(code)), code);
    assert.match(ofYaml({ code: 'NEW', message: 'Something new at line 1, column 2:\n\nx' }).zh, /有误：Something new。/);
  });

  it('what a table lacks is told', async () => {
    const said: Message[] = [await failing(() => fromTables([{ sheet: null, rows: parseCsv('职务\n局长\n') }], 'people'))];
    const read = (text: string, section: RegisterSection = 'people', sheet: string | null = null): void => {
      const { problems, notes } = fromTables([{ sheet, rows: parseCsv(text) }, { sheet: '另一张', rows: parseCsv('说明\n略\n') }], section);
      said.push(...problems.map((p) => p.message), ...notes.map((n) => n.message));
    };
    read('姓名,单位,手机,任职时间,出处\n甲,一局,1,某天,报\n甲,一局,1,,刊\n甲,二局,1,,\n,三局,1,,\n');
    read('名称,代号含义\n“3”机制,不知道\n', 'programmes');
    said.push(...fromTables([{ sheet: null, rows: [{ line: 1, cells: ['姓名', '职务', '任职时间'] }, { line: 2, cells: ['甲', '局长', 2024.1] }] }], 'people').problems.map((p) => p.message));
    const english = inEnglish(said, 'table');
    for (const pattern of [/^The table needs a column .*; it has “职务”$/, /^The column “手机” is not known/, /^There is no column .* this sheet/, /^There is no name;/, /^The name is that of “甲” in row 2 .*“person\/甲（二局）”/, /^The same entry has “报” before/, /^“不知道” does not tell/, /^2024\.1 does not tell the month/, /^“某天” is no date/]) assert.ok(english.some((sentence) => pattern.test(sentence)), String(pattern));
  });

  it('why a file cannot be read is told', async () => {
    const utf8 = Buffer.from('# 雨停了\n\n本报讯昨天下午操场上出现了一道彩虹，大家都来看。\n');
    const broken = Buffer.concat([utf8.subarray(0, 16), Buffer.from([0xff, 0xfe]), utf8.subarray(16), Buffer.from([0xff])]);
    const said = [
      ...await Promise.all([broken, Buffer.concat([Buffer.from([0xff, 0x41]), utf8]), Buffer.from('PK\u0003\u0004'), Buffer.from('\u00d0\u00cf\u0011\u00e0', 'latin1'), Buffer.from('%PDF-1'), Buffer.from('a\u0000\u0001b\u0000\u0000c'), iconv.encode('これは日本語の文章です。', 'shift_jis'), Buffer.from([0x81, 0x81, 0xff, 0xfd, 0x90]), Buffer.alloc(20 * 1024 * 1024 + 1, 97)].map((bytes) => failing(() => decodeText(bytes)))),
      await failing(() => readText(join(folder, '没有.issue'))),
      await failing(() => readText(folder)),
      await failing(() => readText('/dev/null')),
      await failing(() => readText(put('大.issue', Buffer.alloc(20 * 1024 * 1024 + 1, 97)))),
      await failing(() => diskFiles.read(folder)),
      await failing(() => new MirrorFiles(() => Promise.resolve()).read('/没有')),
    ];
    const path = put('a.issue', '甲');
    symlinkSync(path, join(folder, '链接.issue'));
    said.push(await failing(() => writeText(join(folder, '链接.issue'), decodeText(Buffer.from('甲')), '乙')), await failing(() => writeText(path, decodeText(Buffer.from('丙')), '乙')));
    said.push(await failing(() => diskFiles.write(folder, '链接.issue', '乙')));
    for (const code of ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EISDIR', 'ENAMETOOLONG', 'ELOOP', 'EBUSY', 'ENOSPC', 'EROFS']) said.push(reason(Object.assign(new Error(code), { code })), writeReason(Object.assign(new Error(code), { code })));
    const english = inEnglish(said, 'file');
    for (const sentence of ['This is a folder, not a file', 'There is no such file: “/没有”', 'The file has 20.0 MB, more than the 20 MB that are read; divide it by pages', 'There is no permission to write this file or its folder; look at their permissions', `“${join(folder, '链接.issue')}” is a link and nothing was written; put a real file or folder in its place`]) assert.ok(english.includes(sentence), sentence);
    assert.match(english[0] ?? '', /^The file is UTF-8, but line 3 has a broken byte behind “本” \(byte 17, 0xFF; 3 such bytes in all\);/);
    assert.match(english[1] ?? '', /line 1 has a broken byte at its start/);
    assert.equal(reason(new Error('whatever')).zh, 'whatever');
    // an error of another bundle is of another class
    assert.equal(reason(Object.assign(new Error('甲'), { said: { zh: '甲', en: 'first' } })).en, 'first');
  });

  it('a lock in the way is told', async () => {
    const lock = put('a.yaml.lock/甲', '');
    utimesSync(dirname(lock), 1, 1);
    const said = await failing(() => diskFiles.exclusive(folder, 'a.yaml', () => Promise.resolve()));
    assert.equal(inEnglish([said], 'lock')[0], `Nothing was written: “${dirname(lock)}” stands in the way, as a broken write leaves it. Make sure that no other window is writing, delete it and try again`);
  });

  it('why a document of Word or Excel is refused is told', async () => {
    const zip = (parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> => {
      const archive = new JSZip();
      for (const [name, content] of Object.entries(parts)) archive.file(name, content);
      return archive.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 1 } });
    };
    const plain = await zip({ 'word/document.xml': '<x/>' });
    const locked = plain.slice();
    const view = new DataView(locked.buffer);
    for (let at = 0; at + 46 <= locked.length; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    const wide = plain.slice();
    new DataView(wide.buffer).setUint16(wide.length - 14, 0xffff, true);
    const documents = [Buffer.from('no archive'), plain.slice(0, -1), locked, wide, await zip({ '图/甲.xml': '<!ENTITY a "b">' }), await zip({ 'word/文.xml': new Uint8Array(officeLimits.xml + 1).fill(97) }), await zip(Object.fromEntries(Array.from({ length: 5001 }, (_, n) => [`${n}.xml`, 'x']))), new Uint8Array(officeLimits.file + 1)];
    const said = await Promise.all(documents.map((bytes) => failing(() => checkOfficeFile(bytes))));
    const english = inEnglish(said, 'document');
    [/^This is no document/, /^This is no document|damaged/, /^The file has a password/, /ZIP64/, /^“图\/甲\.xml” defines entities/, /^“word\/文\.xml” is too large/, /^The file has 5001 parts/, /^The file has 100 MB, more than the 100 MB/].forEach((pattern, n) => { assert.match(english[n] ?? '', pattern); });
  });

  it('what stands against writing what people have kept is told', async () => {
    const entry = { rule: 'figure/sum', context: '共⟦28个⟧', evidence: [], reason: '', by: '', at: '' };
    const said: Message[] = [];
    for (const text of ['甲: 乙\n', '- { file: 甲 }\n', '- [\n', '- *甲\n']) {
      put('.copydesk/accepted.yaml', text);
      const files = new AcceptedFiles(diskFiles);
      said.push(files.problemOf(join(folder, 'a.issue'), folder) ?? assert.fail(text), await failing(() => files.add(join(folder, 'a.issue'), folder, entry)));
    }
    for (const text of ['people: [甲\n', 'people: 1\n']) said.push(await failing(() => withEntry(text, { section: 'people', fields: { canonical: '乙' } })));
    const english = inEnglish(said, 'kept');
    const path = join(folder, '.copydesk/accepted.yaml');
    assert.deepEqual([english[0], english[1], english[2]], [`“${path}” cannot be read: it must be a list`, `“${path}” cannot be read: it must be a list`, `“${path}” cannot be read: entry 1 lacks file, rule or context`]);
    assert.match(english.at(-2) ?? '', /^The register file cannot be read, nothing was added: This is not written as YAML is/);
    assert.equal(english.at(-1), '“people” of the register file is no list, nothing was added');
  });

  it('a file without permission is told', function () {
    if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
    const path = put('copydesk/registers/people.yaml', 'people: []\n');
    chmodSync(path, 0o000);
    const [problem] = loadRegisters(diskFiles, folder).problems;
    assert.equal(problem && format(problem.message, 'en'), 'The register file cannot be read: There is no permission to read this file; look at its permissions');
  });
});
