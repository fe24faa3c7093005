// The quick reader either reads what the library reads, or leaves the text to it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parseDocument, stringify } from 'yaml';
import { type Plain, readPlainSections, readPlainYaml } from './plain-yaml.ts';

/** What the library reads; undefined where it finds a fault. */
function byLibrary(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false });
  return document.errors.length > 0 ? undefined : (document.toJS() as unknown);
}

function agrees(text: string): boolean {
  const quick = readPlainYaml(text);
  if (quick !== undefined) assert.deepEqual(quick, byLibrary(text), text);
  const sections: Record<string, Plain[]> = {};
  const isPlain = readPlainSections(text, (section, index, item) => {
    const list = index === 0 ? [] : (sections[section] ?? []);
    list[index] = item;
    sections[section] = list;
  });
  if (!isPlain) return quick !== undefined;
  // a section without entries gives nothing
  const whole = Object.entries(byLibrary(text) as object).filter(([, list]) => !Array.isArray(list) || list.length > 0);
  assert.deepEqual(Object.entries(sections), whole, text);
  return quick !== undefined;
}

describe('plain YAML', () => {
  it('reads the built-in registers as the library does', () => {
    const folder = fileURLToPath(new URL('../../../server/data', import.meta.url));
    for (const name of readdirSync(folder).filter((n) => n.endsWith('.yaml'))) agrees(readFileSync(join(folder, name), 'utf8'));
  });

  it('reads what a newsroom writes', () => {
    assert.ok(agrees('people:\n  - canonical: 计长风\n    accepted: [老计, "计局"]\n    titles:\n      - title: 局长\n        from: 2023-05\n    asOf: 2026\n\n# 机构\norganisations:\n- canonical: 县第9局\n  facts:\n  - 一句话：有冒号。\n  - "引号"\n'));
    assert.ok(agrees('terms:\n'));
  });

  it('gives the items of sections one by one', () => {
    const given: unknown[] = [];
    assert.ok(readPlainSections('people:\n  - canonical: 计长风\n  - canonical: 计\nterms: []\n项目:\n- 甲\n', (...item) => void given.push(item)));
    assert.deepEqual(given, [['people', 0, { canonical: '计长风' }], ['people', 1, { canonical: '计' }], ['项目', 0, '甲']]);
    for (const text of ['', '- a\n', 'people: 甲\n', 'people:\n', 'people:\n  a: b\n', 'people:\n- a\npeople:\n- b\n', 'people:\n- a\nb\n']) assert.equal(readPlainSections(text, () => undefined), false, JSON.stringify(text));
  });

  it('keeps a word apart from one of its length and ends', () => {
    const text = `a:\n${['甲乙丁', '甲丙丁', '甲乙丁', 'true', 'True', 'tale', '2026-01', '2026-11', '2026-1', '2026-01-12', '20260-1'].map((w) => `- ${w}\n`).join('')}`;
    assert.deepEqual(readPlainYaml(text) ?? byLibrary(text), byLibrary(text));
  });

  it('leaves the rest to the library', () => {
    for (const text of ['', 'a: |\n  b\n', 'a: &x 1\n', 'a: {b: c}\n', 'a: b\n  c\n', 'a: b: c\n', 'a: "x\\n"\n', 'a: true\n', 'a: 0x10\n', '- a\nb: c\n', 'a: 1\na: 2\n', '\ta: 1\n', 'a: b #c\n', '--- \na: 1\n', 'a:\n   - b\n  - c\n', 'a: .5\n', 'a: 1e3\n']) assert.equal(agrees(text), false, JSON.stringify(text));
  });

  const word = fc.oneof(fc.constantFrom('甲', '乙丙', 'a', '“296X”', 'true', '12', '1.5', '2026-01', '- x', 'a: b', 'x #y', '', ' ', "'", '"', '[1]', ':', '~', '0', '007', '1_0', '+1', 'a:b', 'é', '甲:', '…', '*a', '&b', '!c', 'y', 'null', '=', '<<'), fc.string({ maxLength: 6 }));
  const entry = fc.dictionary(fc.constantFrom('canonical', 'accepted', 'facts', 'titles', '说明', 'x-y'), fc.oneof(word, fc.array(word, { maxLength: 3 }), fc.integer(), fc.constant(null), fc.array(fc.dictionary(fc.constantFrom('title', 'from'), word, { minKeys: 1 }), { maxLength: 2 })));
  const data = fc.dictionary(fc.constantFrom('people', 'terms', '项目'), fc.array(entry, { maxLength: 4 }));

  it('agrees with the library on data of any kind', () => {
    let read = 0;
    fc.assert(fc.property(data, (value) => { if (agrees(stringify(value, { lineWidth: 0 }))) read++; }), { numRuns: 300 });
    assert.ok(read > 4, `only ${read} of 300 were read`);
  });

  it('agrees with the library on text cut and sprinkled', () => {
    const marks = fc.constantFrom('\n', ' ', '  ', '- ', ':', ': ', '#', '\n  ', '\n- ', '"', "'", '[', ']', ',', '\t', '\r\n', 'a: ', '{', '|', '甲');
    fc.assert(fc.property(data, fc.array(fc.tuple(fc.nat(), marks), { maxLength: 4 }), (value, edits) => {
      let text = stringify(value, { lineWidth: 0 });
      for (const [at, mark] of edits) text = text.slice(0, at % (text.length + 1)) + mark + text.slice(at % (text.length + 1));
      agrees(text);
    }), { numRuns: 500 });
  });
});
