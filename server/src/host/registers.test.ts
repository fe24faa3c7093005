// Register files on disk: places of faults, merging with the built-in entries, tables.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskFiles } from './disk-files.ts';
import { loadRegisters, readRegisterText, registersFolder, registersStamp } from './registers.ts';
import { withEntry } from './registers-add.ts';
import { fromTable, parseCsv } from './registers-import.ts';

describe('register files', () => {
  it('tell where a fault stands and how to mend it', () => {
    const { entries, problems } = readRegisterText('people:\n  - canonical: 计长风\n  - title: 局长\n', 'a.yaml');
    assert.equal(entries.length, 1);
    assert.deepEqual(problems.map((p) => p.line), [2, 2]);
    assert.match(problems.at(-1)?.message ?? '', /canonical/);
  });

  it('tell broken YAML and go on without the file', () => {
    const { entries, problems } = readRegisterText('people:\n  - canonical: [甲\n', 'a.yaml');
    assert.deepEqual(entries, []);
    assert.ok(problems.length > 0);
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

  it('take a table the newsroom has', () => {
    const table = parseCsv('姓名,单位,职务,简称\r\n计长风,县水利局,局长,\r\n"欧,阳",县一中,"校长 ""兼"" 教师",老欧、欧老师\r\n');
    const { entries, problems, yaml } = fromTable(table, 'people');
    assert.deepEqual(problems, []);
    assert.deepEqual(entries.map((e) => [e.canonical, e.titles[0]?.title, e.accepted.length]), [['计长风', '局长', 0], ['欧,阳', '校长 "兼" 教师', 2]]);
    assert.equal(readRegisterText(yaml, 'x.yaml').entries.length, 2);
  });

  it('say what a table lacks', () => {
    assert.throws(() => fromTable([['职务'], ['局长']], 'people'), /姓名/);
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
