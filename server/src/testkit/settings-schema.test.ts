// schemas/copydesk.schema.json takes what the settings reader takes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { readSettingsFile } from '../host/settings.ts';
import { isEnglish } from './english.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const validate = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(readFileSync(join(root, 'schemas/copydesk.schema.json'), 'utf8')));

const good = ['paper: 青桐日报\npublicationDays: [1, 3, 5]\nrules:\n  format/width: off\n  date/*: error\n', '报名: 青桐周报\n出版日: [周五]\n报头: 内部资料\n体例: 报纸\n', 'style:\n  spacing: none\n  yesterday: 昨天\nlocale: en\nexclude: ["**/草稿/**"]\n', 'registers: [词库/人物.yaml]\nbuiltinRegisters: false\n', '词库: 词库\n内置词库: 关\n'];
const bad = ['rules:\n  format/width: loud\n', 'publicationDays: [9]\n', 'nonsense: 1\n', 'mastheadProfile: 随便\n', 'registers: { people: [] }\n', '内置词库: 大概\n'];

describe('The schemas', () => {
  for (const name of ['copydesk', 'register']) it(`of ${name} describe everything in Chinese and English`, () => {
    const descriptions = [...readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8').matchAll(/"description": "([^"]*)"/g)].map((m) => m[1] ?? '');
    assert.ok(descriptions.length > 10);
    for (const description of descriptions) {
      const [zh = '', en = '', ...more] = description.split(' · ');
      assert.match(zh, /\p{Script=Han}/u);
      assert.match(en, /[A-Za-z]/, description);
      isEnglish(en, description);
      assert.deepEqual(more, []);
    }
  });
});

describe('copydesk.yaml schema', () => {
  for (const source of good) it(`takes ${source.split('\n')[0]}`, () => {
    assert.deepEqual(readSettingsFile(source).problems, []);
    assert.ok(validate(parse(source)), JSON.stringify(validate.errors));
  });
  for (const source of bad) it(`refuses ${source.split('\n').slice(0, 2).join(' ')}`, () => {
    assert.ok(readSettingsFile(source).problems.length > 0);
    assert.equal(validate(parse(source)), false);
  });
});
