// The quick reader either reads what the library reads, or leaves the text to it.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { type Document, parseDocument, stringify, visit } from 'yaml';
import { readPlainSections, readPlainYaml, type SectionTaker } from './plain-yaml.ts';

/** What the library reads; undefined where it finds a fault, or passes over one. */
function byLibrary(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false, logLevel: 'error', keepSourceTokens: true });
  try {
    return document.errors.length > 0 || hasOpenQuote(document) ? undefined : (document.toJS() as unknown);
  } catch {
    return undefined;
  }
}

/** Whether a string begins with a mark that nothing closes: the library takes its last mark, `''` or `\"`, for the end where the next line is less far in and marks come later. */
function hasOpenQuote(document: Document): boolean {
  let isOpen = false;
  visit(document, {
    Scalar: (_, { srcToken }) => {
      if (srcToken?.type === 'single-quoted-scalar') isOpen ||= !/^'(?:[^']|'')*'$/.test(srcToken.source);
      if (srcToken?.type === 'double-quoted-scalar') isOpen ||= !/^"(?:[^"\\]|\\[\s\S])*"$/.test(srcToken.source);
    },
  });
  return isOpen;
}

function agrees(text: string): boolean {
  const quick = readPlainYaml(text);
  if (quick !== undefined) assert.deepEqual(quick, byLibrary(text), text);
  const sections: Record<string, unknown> = {};
  let strange = 0;
  const byLines = (start: number, end: number): unknown => {
    strange++;
    return byLibrary(text.slice(start, end));
  };
  const isPlain = readPlainSections(text, {
    heading: (section) => {
      sections[section] = [];
    },
    item: (section, _, item) => void (sections[section] as unknown[]).push(item),
    strange: (section, _, start, end) => {
      const lines = byLines(start, end);
      (sections[section] as unknown[]).push(Array.isArray(lines) && lines.length === 1 ? lines[0] : faulty);
    },
    section: (start, end) => void Object.assign(sections, byLines(start, end) ?? { [faulty]: true }),
  });
  const whole = byLibrary(text);
  // what is plain throughout is without fault; where the library finds one, so do the lines of some entry (an alias has its anchor elsewhere)
  if (isPlain && strange === 0) assert.notEqual(whole, undefined, text);
  if (isPlain && !/[*&]/.test(text)) {
    if (whole === undefined) assert.ok(JSON.stringify(sections).includes(faulty), text);
    else assert.deepEqual(sections, whole, text);
  }
  return quick !== undefined;
}

const faulty = '!faulty!';

describe('plain YAML', () => {
  it('reads the built-in registers as the library does', () => {
    const folder = fileURLToPath(new URL('../../../server/data', import.meta.url));
    for (const name of readdirSync(folder).filter((n) => n.endsWith('.yaml'))) agrees(readFileSync(join(folder, name), 'utf8'));
  });

  it('reads what a newsroom writes', () => {
    assert.ok(agrees('people:\n  - canonical: 计长风\n    accepted: [老计, "计局"]\n    titles:\n      - title: 局长\n        from: 2023-05\n    asOf: 2026\n\n# 机构\norganisations:\n- canonical: 县第9局\n  facts:\n  - 一句话：有冒号。\n  - "引号"\n'));
    assert.ok(agrees('terms:\n'));
  });

  it('gives the items of sections one by one, and leaves to the library the lines of those that are not plain', () => {
    const given: unknown[] = [];
    const text = 'people:\n  - canonical: 计长风\n  - canonical: |\n      计\n    # 说明\n  - 乙 # 说明\nterms: []\n项目:\n- 甲\n';
    const taker = (told: unknown[]): SectionTaker => ({
      heading: (section) => void told.push(section),
      item: (section, index, item) => void told.push([section, index, item]),
      strange: (section, index, start, end) => void told.push([section, index, text.slice(start, end)]),
      section: (start, end) => void told.push(text.slice(start, end)),
    });
    assert.ok(readPlainSections(text, taker(given)));
    assert.deepEqual(given, ['people', ['people', 0, { canonical: '计长风' }], ['people', 1, '  - canonical: |\n      计\n    # 说明\n'], ['people', 2, '乙'], 'terms: []\n', '项目', ['项目', 0, '甲']]);
    for (const other of ['', '- a\n', 'people:\n- a\npeople:\n- b\n', 'people:\n- a\nb\n', '--- \npeople:\n- a\n', 'people:\n- a\n---\npeople:\n- b\n', 'people:\n  - a\n - b\n', 'people: x\n- b\n', '"a":\n- b\n']) assert.equal(readPlainSections(other, taker([])), false, JSON.stringify(other));
  });

  it('reads brackets, quotes and comments on one line', () => {
    for (const text of ['a: [甲, 乙]\n', 'a: [ 甲 ,"乙，丙", \'丁\'\'戊\' ] # 说明\n', 'a: { title: 局长, from: 2024-03 }\n', 'a: {title: 局长, to: 2024}\n', 'a: [{ form: 甲, reason: "乙: 丙" }, { form: 丁 }]\n', 'a: {}\nb: []\n', 'a: 甲 # 说明: 好\n', 'a: # 说明\n  - 甲\n', 'a: # 说明\nb: 乙\n', 'a: "x\\n\\"y\\\\"\n', 'a: "甲 #乙"\n', 'a: 甲#乙\n', 'a: [甲#乙, 1:2]\n', 'a: [[1], [二]]\n', "a: ''\n", 'a: ""\n', 'a: 12 # 十二\n']) assert.equal(agrees(text), true, JSON.stringify(text));
  });

  it('keeps a word apart from one of its length and ends', () => {
    const text = `a:\n${['甲乙丁', '甲丙丁', '甲乙丁', 'true', 'True', 'tale', '2026-01', '2026-11', '2026-1', '2026-01-12', '20260-1'].map((w) => `- ${w}\n`).join('')}`;
    assert.deepEqual(readPlainYaml(text) ?? byLibrary(text), byLibrary(text));
  });

  it('finds the open mark that the library passes over in a longer text', () => {
    for (const open of ["'甲''", '"甲\\"']) agrees(`people:\n  - canonical: ${open}\nterms:\n  - canonical: '乙'\n  - canonical: "丙"\n`);
  });

  it('leaves the rest to the library', () => {
    for (const text of ['', 'a: |\n  b\n', 'a: &x 1\n', 'a: {b}\n', 'a: {b: }\n', 'a: {b:c}\n', 'a: {b: 1, b: 2}\n', 'a: [b: c]\n', 'a: [b,]\n', 'a: [b]c\n', 'a: [b]#c\n', 'a: [b\n  ]\n', 'a: {b: {c: d}\n', 'a: [{a: b}, {c]}]\n', 'a: [1.10]\n', 'a: [- b]\n', 'a: [a #b]\n', 'a: "b" c\n', 'a: "b"#c\n', 'a: "\\x41"\n', "a: 'b\n", 'a: b\n  c\n', 'a: b: c\n', 'a: true\n', 'a: 0x10\n', '- a\nb: c\n', 'a: 1\na: 2\n', '\ta: 1\n', 'a: b #c\n  d\n', '--- \na: 1\n', 'a:\n   - b\n  - c\n', 'a: .5\n', 'a: 1e3\n']) assert.equal(agrees(text), false, JSON.stringify(text));
  });

  const word = fc.oneof(fc.constantFrom('甲', '乙丙', 'a', '“296X”', 'true', '12', '1.5', '2026-01', '- x', 'a: b', 'x #y', '', ' ', "'", '"', '[1]', ':', '~', '0', '007', '1_0', '+1', 'a:b', 'é', '甲:', '…', '*a', '&b', '!c', 'y', 'null', '=', '<<'), fc.string({ maxLength: 6 }));
  const entry = fc.dictionary(fc.constantFrom('canonical', 'accepted', 'facts', 'titles', '说明', 'x-y'), fc.oneof(word, fc.array(word, { maxLength: 3 }), fc.integer(), fc.constant(null), fc.array(fc.dictionary(fc.constantFrom('title', 'from'), word, { minKeys: 1 }), { maxLength: 2 })));
  const data = fc.dictionary(fc.constantFrom('people', 'terms', '项目'), fc.array(entry, { maxLength: 4 }));

  const usual = fc.oneof({ weight: 9, arbitrary: fc.constantFrom('甲', '局长', '县水利局', '2024-03', '2026', 'a b', '一句话，有逗号', '“296X”', '1', '甲（乙）') }, { weight: 1, arbitrary: word });
  const record = fc.dictionary(fc.constantFrom('title', 'from'), usual, { minKeys: 1 });
  const usualEntry = fc.dictionary(fc.constantFrom('canonical', 'accepted', 'facts', 'titles'), fc.oneof(usual, fc.array(usual, { maxLength: 3 }), fc.array(record, { maxLength: 2 })));
  /** Data as people write them: in brackets here and there, with comments, with strings in marks of either kind. */
  const handwritten = fc.tuple(fc.dictionary(fc.constantFrom('people', 'terms', '项目'), fc.array(usualEntry, { maxLength: 4 })), fc.array(fc.nat(11), { minLength: 30, maxLength: 30 })).map(([value, choices]) => {
    let next = 0;
    const choose = (): number => choices[next++ % choices.length] ?? 0;
    const inBrackets = (v: unknown): string => {
      if (Array.isArray(v)) return `[${v.map(inBrackets).join(choose() % 2 ? ', ' : ',')}]`;
      if (typeof v === 'object' && v !== null) return choose() % 3 ? `{ ${Object.entries(v).map(([k, w]) => `${k}: ${inBrackets(w)}`).join(', ')} }` : `{${Object.entries(v).map(([k, w]) => `${k}: ${inBrackets(w)}`).join(',')}}`;
      const text = String(v);
      return choose() % 3 === 0 ? `"${text.replace(/["\\]/g, '\\$&')}"` : choose() % 4 === 0 ? `'${text.replaceAll("'", "''")}'` : text;
    };
    const comment = (): string => (choose() === 0 ? ' # 说明: "甲"' : choose() === 1 ? ' #' : '');
    return Object.entries(value).map(([section, list]) => `${section}:${comment()}\n${list.map((item) => {
      const fields = Object.entries(item);
      if (fields.length === 0 || choose() === 2) return `  - ${inBrackets(item)}${comment()}\n`;
      return fields.map(([key, v], n) => `${n === 0 ? '  - ' : '    '}${key}: ${inBrackets(v)}${comment()}\n`).join('') + (choose() === 3 ? '    # 一行说明\n' : '');
    }).join('')}`).join('');
  });

  it('agrees with the library on what people write', () => {
    let read = 0;
    fc.assert(fc.property(handwritten, (text) => { if (agrees(text)) read++; }), { numRuns: 600 });
    assert.ok(read > 60, `only ${read} of 600 were read`);
  });

  it('agrees with the library on what people write, cut and sprinkled', () => {
    const marks = fc.constantFrom('\n', ' ', '- ', ':', ': ', '#', ' #', '\n  ', '\n  - ', '"', "'", '[', ']', '{', '}', ', ', ',', '|', '&a ', '*a', '\\', '---', '甲');
    fc.assert(fc.property(handwritten, fc.array(fc.tuple(fc.nat(), marks), { minLength: 1, maxLength: 4 }), (written, edits) => {
      let text = written;
      for (const [at, mark] of edits) text = text.slice(0, at % (text.length + 1)) + mark + text.slice(at % (text.length + 1));
      agrees(text);
    }), { numRuns: 1500 });
  });

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
