// Register files on disk: places of faults, merging with the built-in entries, tables.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';
import { diskFiles } from './disk-files.ts';
import { Newsrooms } from './newsroom.ts';
import { loadRegisters, registersFolder, registersStamp } from './registers.ts';
import { readRegisterText } from './registers-read.ts';
import { withEntry } from './registers-add.ts';
import { fromTables, type ImportedRegister, type ImportNote, importRegister, type RegisterSection } from './registers-import.ts';
import { parseCsv } from './tables.ts';

/** Does something in a folder of these files. */
function inFolder<T>(contents: Readonly<Record<string, string>>, act: (root: string, write: (name: string, text: string) => void) => T): T {
  const root = mkdtempSync(join(tmpdir(), 'registers-'));
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  try {
    for (const [name, text] of Object.entries(contents)) write(name, text);
    return act(root, write);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** A workbook as an office writes it, of texts, numbers and days (Excel's day numbers). */
async function workbook(sheets: Readonly<Record<string, readonly (readonly (string | number | { readonly day: number } | null)[])[]>>): Promise<Uint8Array> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const names = Object.keys(sheets);
  const relation = (n: number, type: string, target: string): string => `<Relationship Id="rId${n}" Type="${office}/${type}" Target="${target}"/>`;
  const relations = (inner: string): string => `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const archive = new JSZip();
  archive.file('[Content_Types].xml', '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>');
  archive.file('_rels/.rels', relations(relation(1, 'officeDocument', 'xl/workbook.xml')));
  archive.file('xl/workbook.xml', `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><workbookPr/><sheets>${names.map((name, n) => `<sheet name="${name}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`).join('')}</sheets></workbook>`);
  archive.file('xl/_rels/workbook.xml.rels', relations(names.map((_, n) => relation(n + 1, 'worksheet', `worksheets/sheet${n + 1}.xml`)).join('') + relation(names.length + 1, 'styles', 'styles.xml')));
  archive.file('xl/styles.xml', `<?xml version="1.0"?><styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`);
  Object.values(sheets).forEach((rows, n) => {
    const cells = (row: (typeof rows)[number], r: number): string => row.map((value, c) => {
      const at = String.fromCharCode(65 + c) + (r + 1);
      if (value === null) return '';
      if (typeof value === 'string') return `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
      return typeof value === 'number' ? `<c r="${at}"><v>${value}</v></c>` : `<c r="${at}" s="1"><v>${value.day}</v></c>`;
    }).join('');
    archive.file(`xl/worksheets/sheet${n + 1}.xml`, `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${rows.map((row, r) => `<row r="${r + 1}">${cells(row, r)}</row>`).join('')}</sheetData></worksheet>`);
  });
  return await archive.generateAsync({ type: 'uint8array' });
}

describe('register files', () => {
  it('tell where a fault stands and how to mend it', () => {
    const { entries, problems } = readRegisterText('people:\n  - canonical: 计长风\n  - title: 局长\n', 'a.yaml');
    assert.equal(entries.length, 1);
    assert.deepEqual(problems.map((p) => p.line), [2, 2]);
    assert.match(problems.at(-1)?.message.zh ?? '', /canonical/);
  });

  it('tell broken YAML and go on without the file', () => {
    const { entries, problems } = readRegisterText('people:\n  - canonical: [甲\n', 'a.yaml');
    assert.deepEqual(entries, []);
    assert.ok(problems.length > 0);
  });

  it('lose one faulty entry and no other, each fault at its place', () => {
    const text = 'people:\n  - canonical: 甲一\n    titles: [{ title: 局长, from: 2024/3/1 }]\n  - canonical: [乙二\n  - canonical: 丙三 # 说明\n    tel: 1\n    titles:\n      - { title: 局长, from: 前年 }\n  - canonical: >\n      丁\n      四\n    level: 州\n物:\n  - 1\nterms:\n';
    const { entries, problems, places } = readRegisterText(text, 'a.yaml');
    assert.deepEqual(entries.map((e) => e.canonical), ['甲一', '丙三', '丁 四']);
    assert.equal(entries[0]?.titles[0]?.from, '2024-03-01');
    assert.deepEqual(places.map((p) => text.slice(p).split('\n')[0]?.trim()), ['- canonical: 甲一', '- canonical: 丙三 # 说明', '- canonical: >']);
    const lines = text.split('\n');
    assert.deepEqual(problems.map((p) => [p.line, lines[p.line]?.slice(p.character, p.character + p.length)]), [[3, '二'], [5, '1'], [7, '前年'], [11, '州'], [12, '物']]);
    assert.match(problems[0]?.message.zh ?? '', /括号/);
  });

  it('read as a whole what an entry alone does not say', () => {
    const { entries, problems } = readRegisterText('people:\n  - canonical: 甲\n    titles: &t [{ title: 局长 }]\n  - canonical: 乙\n    titles: *t\n', 'a.yaml');
    assert.deepEqual([entries.map((e) => e.titles[0]?.title), problems], [['局长', '局长'], []]);
    for (const text of ['people: *a\n', '<<: {}\n', '%YAML 3\n---\n!!js/function x\n', 'people:\n  - canonical: 一\n---\npeople:\n  - canonical: 二\n', 'people:\n  - canonical: 王\n    canonical: 李\n', `a: ${'['.repeat(3000)}\n`, 'people:\n  - canonical: *a\n', '\t\tx']) assert.ok(readRegisterText(text, 'a.yaml').problems.length > 0, text.slice(0, 40));
    for (const text of ['', 'people:\n', 'people: []\nterms: null\n', '# 空\n']) assert.deepEqual(readRegisterText(text, 'a.yaml'), { entries: [], problems: [], places: [] });
  });

  it('go before the built-in registers and change the stamp', () => {
    const root = mkdtempSync(join(tmpdir(), 'registers-'));
    try {
      const before = registersStamp(diskFiles, root);
      mkdirSync(join(root, registersFolder), { recursive: true });
      writeFileSync(join(root, registersFolder, 'ours.yaml'), 'programmes:\n  - { id: programme/296x, canonical: “296X”集群 }\n  - { canonical: 五色稻田 }\n');
      writeFileSync(join(root, registersFolder, 'broken.yaml'), '- 1\n');
      const { registers, problems } = loadRegisters(diskFiles, root);
      assert.equal(registers.entries.find((e) => e.id === 'programme/296x')?.canonical, '“296X”集群');
      assert.ok(registers.entries.some((e) => e.canonical === '五色稻田'));
      assert.equal(problems.length, 1);
      assert.notEqual(registersStamp(diskFiles, root), before);
    } finally {
      rmSync(root, { recursive: true });
    }
  });

  it('are those the settings name too, inside the folder; what is missing is told in the settings', () => {
    inFolder({ 'copydesk.yaml': '', '词库/人物.yaml': 'people:\n  - canonical: 计长风\n', '词库/单位.yml': 'organisations:\n  - canonical: 县水利局\n', 'copydesk/registers/ours.yaml': 'terms:\n  - canonical: 五色稻田\n' }, (root, write) => {
      const room = (settings: string): ReturnType<Newsrooms['roomOf']> => {
        write('copydesk.yaml', settings);
        return new Newsrooms(diskFiles).roomOf(join(root, 'a.issue'));
      };
      const own = (settings: string): string[] => room(settings).registers.entries.filter((e) => e.file).map((e) => e.canonical);
      assert.deepEqual(own('词库: 词库/人物.yaml\n'), ['五色稻田', '计长风']);
      assert.deepEqual(own('registers: [词库/人物.yaml, ./词库/单位.yml, copydesk/registers/ours.yaml]\n'), ['五色稻田', '计长风', '县水利局']);
      assert.deepEqual(own('registers: 词库\n').length, 3);
      const { settings } = room('registers:\n  - 词库/人物.yaml\n  - 没有.yaml\n  - ../外面.yaml\n  - 1\n');
      assert.deepEqual(settings.problems.map((p) => [p.line, /没有词库文件|之外|写成文件名/.exec(p.message.zh)?.[0]]), [[4, '写成文件名'], [2, '没有词库文件'], [3, '之外']]);
      assert.equal(room('registers: /etc/hosts\n').settings.problems.length, 1);
      const rooms = new Newsrooms(diskFiles);
      rooms.roomOf(join(root, 'a.issue'));
      write('copydesk.yaml', '词库: 词库/人物.yaml\n');
      rooms.reload();
      assert.equal(rooms.isStale(join(root, 'a.issue')), false);
      write('词库/人物.yaml', 'people:\n  - canonical: 计长风风\n');
      assert.equal(rooms.isStale(join(root, 'a.issue')), true);
    });
  });

  it('stand alone where the newsroom wants no built-in ones', () => {
    inFolder({ 'copydesk.yaml': '', 'copydesk/registers/ours.yaml': 'terms:\n  - canonical: 五色稻田\n' }, (root, write) => {
      for (const settings of ['builtinRegisters: false\n', '内置词库: 关\n', '内置词库: off\n']) {
        write('copydesk.yaml', settings);
        const { registers, settings: { problems } } = new Newsrooms(diskFiles).roomOf(join(root, 'a.issue'));
        assert.deepEqual([registers.entries.map((e) => e.canonical), problems], [['五色稻田'], []], settings);
      }
      rmSync(join(root, 'copydesk'), { recursive: true });
      assert.deepEqual(new Newsrooms(diskFiles).roomOf(join(root, 'a.issue')).registers.entries, []);
      write('copydesk.yaml', 'builtinRegisters: 大概\n');
      const room = new Newsrooms(diskFiles).roomOf(join(root, 'a.issue'));
      assert.ok(room.registers.entries.length > 100);
      assert.equal(room.settings.problems.length, 1);
    });
  });

  it('tell two entries of one id, unless dates say which is the newer', () => {
    const told = (...texts: string[]): string[] => inFolder(Object.fromEntries(texts.map((text, n) => [`${registersFolder}/${n}.yaml`, text])), (root) => loadRegisters(diskFiles, root).problems.map((p) => `${p.file.slice(-6)}:${p.line} ${p.message.zh}`));
    const [namesake] = told('people:\n  - canonical: 李明\n    titles: [{ title: 校长 }]\n  - canonical: 李明\n    titles: [{ title: 院长 }]\n');
    assert.match(namesake ?? '', /^0\.yaml:3 与第 2 行的“李明”编号相同（person\/李明）.*titles.*id: person/);
    assert.deepEqual(told('people:\n  - canonical: 李明\n  - { id: person/李明（县二院）, canonical: 李明 }\n'), []);
    assert.equal(told('terms:\n  - { id: x, canonical: 甲 }\n  - { id: x, canonical: 乙 }\n').length, 1);
    assert.deepEqual(told('terms:\n  - { id: x, canonical: 甲, asOf: 2025-01 }\n  - { id: x, canonical: 乙, asOf: 2026-01 }\n'), []);
    assert.equal(told('people:\n  - { canonical: 李明, asOf: 2025-01 }\n  - { canonical: 李明, asOf: 2026-01 }\n').length, 1);
    assert.deepEqual(told('people:\n  - { canonical: 李明, asOf: 2025-01 }\n', 'people:\n  - { canonical: 李明, asOf: 2026-01 }\n'), []);
    assert.match(told('people:\n  - canonical: 李明\n', 'people:\n\n  - canonical: 李明\n')[0] ?? '', /^1\.yaml:2 与0\.yaml 第 2 行/);
  });

  const csv = (text: string, section: RegisterSection = 'people'): ImportedRegister => fromTables([{ sheet: null, rows: parseCsv(text) }], section);
  const places = (notes: readonly ImportNote[]): string[] => notes.map(({ sheet, line, column }) => `${sheet ?? ''}${line ?? ''}${column ?? ''}`);

  it('take a table the newsroom has', () => {
    const { entries, problems, yaml } = csv('姓名,单位,职务,简称\r\n计长风,县水利局,局长,\r\n"欧,阳",县一中,"校长 ""兼"" 教师",老欧、欧老师\r\n');
    assert.deepEqual(problems, []);
    assert.deepEqual(entries.map((e) => [e.canonical, e.titles[0]?.title, e.accepted.length]), [['计长风', '局长', 0], ['欧,阳', '校长 "兼" 教师', 2]]);
    assert.deepEqual(readRegisterText(yaml, 'x.yaml').entries, entries.map((e) => ({ ...e, file: 'x.yaml' })));
  });

  it('take a table as it comes: a title above the heads, blanks in heads and names, semicolons, tabs', () => {
    for (const table of ['宁川县干部名册（2026年1月）,,\n\n序号,姓 名,职　务\n1,周 一,局长\n', '序号;姓名（必填）;职务\n1;周一;局长\n', 'sep=;\n姓名;职务\n周一;局长\n', '序号\t姓名\t职务\n1\t周一\t局长\n', '\ufeff姓名,现任职务\n周一,局长\n']) {
      const { entries, problems, notes } = csv(table);
      assert.deepEqual([entries.map((e) => [e.canonical, e.titles[0]?.title]), problems, notes], [[['周一', '局长']], [], []], table);
    }
  });

  it('tell columns that fill nothing, and cells that are no dates, with line and column', () => {
    const { entries, problems, notes, yaml } = csv('姓名,职务,任职时间,离任时间,手机\n周一,局长,2024/3/1,至今,138\n"周\n二",处长,2024年3月,明年,139\n周三,科长,2024.3,2023.1,\n,组长,,,\n');
    assert.deepEqual(entries.map((e) => [e.titles[0]?.from, e.titles[0]?.to]), [['2024-03-01', undefined], ['2024-03', undefined], ['2024-03', '2023-01']]);
    assert.deepEqual([places(notes), places(problems)], [['1E'], ['3D', '6A', '5D']]);
    assert.match(notes[0]?.message.zh ?? '', /手机/);
    assert.deepEqual(readRegisterText(yaml, 'x').problems.length, 1);
  });

  it('make one person of several rows of one body or one id, and two of namesakes', () => {
    const { entries, problems, yaml } = csv('姓名,单位,职务,任职时间,离任时间\n周望舒,县水利局,副局长,2022年3月,2024/2/28\n周望舒,县水利局,局长,2024.3,至今\n李明,县一中,校长,,\n李明,县二院,院长,,\n');
    assert.deepEqual(entries.map((e) => [e.id, e.titles.map((t) => `${t.title} ${t.from ?? ''} ${t.to ?? ''}`)]), [['person/周望舒', ['副局长 2022-03 2024-02-28', '局长 2024-03 ']], ['person/李明', ['校长  ']], ['person/李明（县二院）', ['院长  ']]]);
    assert.deepEqual(places(problems), ['5A']);
    assert.match(problems[0]?.message.zh ?? '', /第 4 行.*编号/);
    assert.deepEqual(inFolder({ 'copydesk/registers/a.yaml': yaml }, (root) => loadRegisters(diskFiles, root).problems), []);
    const one = csv('编号,姓名,单位,职务\np1,李明,县一中,校长\np1,李明,县二院,院长\n');
    assert.deepEqual([one.entries.map((e) => [e.id, e.titles.length]), one.problems], [[['p1', 2]], []]);
  });

  it('take wrong forms with their reasons, parts, kinds and levels of programmes', () => {
    const { entries, problems } = csv('名称,类型,级别,日期,错误写法,原因,代号含义,说明\n“517”机制,机制,县级,2026年1月,“571”机制；517制度,数字换位；不叫制度,“5”指五指合一；1： 一张网,组织、协调；督办\n“517”机制,,,,“157”机制,数字换位,,\n甲口号,标语,州,,,,三,\n', 'programmes');
    const [first] = entries;
    assert.equal(entries.length, 2);
    assert.deepEqual([first?.programmeKind, first?.level, first?.asOf, first?.facts], ['mechanism', '县', '2026-01', ['组织、协调', '督办']]);
    assert.deepEqual(first?.rejected, [{ form: '“571”机制', reason: '数字换位' }, { form: '517制度', reason: '不叫制度' }, { form: '“157”机制', reason: '数字换位' }]);
    assert.deepEqual(first?.parts, [{ mark: '5', text: '五指合一' }, { mark: '1', text: '一张网' }]);
    assert.deepEqual(places(problems), ['4G', '4C', '4B']);
    assert.deepEqual(csv('单位,简称\n县水利局,水利局\n', 'organisations').entries.map((e) => [e.canonical, e.accepted]), [['县水利局', ['水利局']]]);
  });

  it('take the sheets of a workbook, each for what its name says', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'registers-')), '名册.xlsx');
    try {
      writeFileSync(path, await workbook({ 说明: [['本表由办公室维护']], 人物: [['宁川县干部名册'], ['姓名', '单位', '职务', '任职时间', '离任时间'], ['周一', '县局', '局长', { day: 45352 }, null], ['周二', '县局', '副局长', 202403, 2024.1]], 二组: [['姓名', '职务'], ['周三', '科长']], 单位: [['单位', '简称'], ['县水利局', '水利局']] }));
      const { entries, problems, notes, yaml } = await importRegister(path, 'people');
      assert.deepEqual(entries.map((e) => [e.kind, e.canonical, e.titles[0]?.from]), [['person', '周一', '2024-03-01'], ['person', '周二', '2024-03'], ['person', '周三', undefined], ['organisation', '县水利局', undefined]]);
      assert.deepEqual([places(problems), places(notes)], [['人物4E'], ['说明']]);
      assert.equal(readRegisterText(yaml, 'x').entries.length, 4);
    } finally {
      rmSync(dirname(path), { recursive: true });
    }
  });

  it('say what a table lacks', () => {
    assert.throws(() => csv('职务\n局长\n'), /姓名/);
    assert.throws(() => csv(''), /姓名/);
  });

  it('take a new entry and keep what people wrote', () => {
    const entry = { section: 'programmes', fields: { id: 'programme/甲', canonical: '甲：乙', parts: [{ mark: '3', text: '三件事' }] } } as const;
    const fresh = withEntry(null, entry);
    assert.deepEqual(readRegisterText(fresh, 'x').entries.map((e) => e.canonical), ['甲：乙']);
    const kept = withEntry('# 手写的话\nprogrammes:\n  - canonical: 旧 # 说明\npeople:\n  - canonical: 某某\n', entry);
    assert.match(kept, /# 手写的话[\s\S]*# 说明/);
    assert.deepEqual(readRegisterText(kept, 'x').entries.map((e) => e.canonical), ['旧', '甲：乙', '某某']);
    assert.throws(() => withEntry('programmes: [甲\n', entry), /未加入/);
    assert.throws(() => withEntry('programmes: 1\n', entry), /不是列表/);
  });
});
