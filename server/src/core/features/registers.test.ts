// Registers: reading of any data, merging, search, hover and completion, the rule that reads them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { analyzeText, findingsOf } from '../../testkit/check.ts';
import { completionsAt } from './completion.ts';
import { hoverAt } from './hover.ts';
import { mentionsAt } from './mentions.ts';
import { builtinEntries, builtinRegisters } from '../registers/builtin.ts';
import { registerDate } from '../registers/dates.ts';
import { mergeRegisters } from '../registers/merge.ts';
import type { RegisterEntry } from '../registers/model.ts';
import { readRegister } from '../registers/read.ts';
import { formAt, rejectedForms } from '../registers/search.ts';
import { entriesLike } from '../registers/search-typed.ts';

const own = readRegister({ people: [{ id: 'p1', canonical: '计长风', titles: [{ title: '局长', organisation: '县水利局', from: '2024-03' }, { title: '副局长', organisation: '县水利局', to: '2024-02' }] }] }, 'people.yaml').entries;

describe('registers', () => {
  it('hold the built-in entries, each with its source', () => {
    assert.ok(builtinEntries().length > 100);
    for (const entry of builtinEntries()) assert.ok(entry.source, entry.canonical);
    assert.equal(new Set(builtinEntries().map((e) => e.id)).size, builtinEntries().length);
  });

  it('tell what is wrong in data and keep the rest', () => {
    const { entries, problems } = readRegister({ people: [{ canonical: '甲一' }, { name: '乙二' }, 7, { canonical: '丙三', accepted: '丙', asOf: '去年' }], 物: [] });
    assert.deepEqual(entries.map((e) => e.canonical), ['甲一', '丙三']);
    assert.deepEqual(problems.map((p) => p.path.join('.')), ['people.1.name', 'people.1', 'people.2', 'people.3.asOf', 'people.3.accepted', '物']);
  });

  it('read dates as people write them, and tell what is none where it stands', () => {
    for (const [written, read] of [['2024/3/1', '2024-03-01'], ['2024.3', '2024-03'], ['2024年3月', '2024-03'], ['2024年3月1日', '2024-03-01'], ['2024-3', '2024-03'], ['２０２４年', '2024'], ['20240301', '2024-03-01'], ['202403', '2024-03'], ['2024.10', '2024-10'], [2024, '2024'], [202403, '2024-03'], ['2024', '2024']] as const) assert.equal(registerDate(written), read, String(written));
    for (const written of ['去年', '24.3', '2024-13', '2024-02-30', '2024年春', '3月', '2024-', '0000', 2024.1, '2024/3/1/2', '202413']) assert.equal(registerDate(written), null, String(written));
    const { entries, problems } = readRegister({ people: [{ canonical: '甲一', asOf: '2024/3', titles: [{ title: '局长', from: '2024.3', to: '至今' }, { title: '处长', from: '前年', to: '2024年3月' }, { title: '科长', from: '2024-03', to: 2023 }, { title: '组长', from: 2024.1 }] }] });
    assert.deepEqual(entries[0]?.titles.map((t) => [t.from, t.to]), [['2024-03', undefined], [undefined, '2024-03'], ['2024-03', '2023'], [undefined, undefined]]);
    assert.equal(entries[0]?.asOf, '2024-03');
    assert.deepEqual(problems.map((p) => p.path.join('.')), ['people.0.titles.1.from', 'people.0.titles.2.to', 'people.0.titles.3.from']);
  });

  it('tell unknown fields inside lists, levels and kinds that are none', () => {
    const { entries, problems } = readRegister({ programmes: [{ canonical: '甲', kind: '机制', level: '县级', titles: [], rejected: [{ form: '乙', why: '丙' }, { reason: '丁' }], parts: [{ mark: 3, text: '三' }, { text: '二' }] }, { canonical: '戊', kind: '方案', level: '州' }], people: [{ canonical: '己', kind: '计划', titles: [{ title: '局长', org: '县局' }] }] });
    assert.deepEqual(problems.map((p) => p.path.join('.')), ['programmes.0.rejected.0.why', 'programmes.0.rejected.1', 'programmes.0.parts.1', 'programmes.1.level', 'programmes.1.kind', 'people.0.kind', 'people.0.titles.0.org']);
    assert.deepEqual(entries.map((e) => [e.level, e.programmeKind, e.rejected.length, e.parts[0]?.mark]), [['县', 'mechanism', 1, '3'], [undefined, undefined, 0, undefined], [undefined, undefined, 0, undefined]]);
  });

  it('have a schema that takes what the reader takes', () => {
    const validate = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(readFileSync(fileURLToPath(new URL('../../../../schemas/register.schema.json', import.meta.url)), 'utf8')) as object);
    const entry = (fields: object): object => ({ programmes: [{ canonical: '甲', ...fields }] });
    for (const fields of [{ asOf: '2024/3/1' }, { asOf: '2024.3' }, { asOf: '2024年3月' }, { asOf: 2024 }, { asOf: '去年' }, { level: '县' }, { level: '州' }, { kind: 'plan' }, { kind: '方案' }, { titles: [{ title: '甲', to: '至今' }] }, { titles: [{ title: '甲', org: '乙' }] }, { parts: [{ mark: 3, text: '丙' }] }, { rejected: [{ form: '丁', why: '戊' }] }]) assert.equal(validate(entry(fields)), readRegister(entry(fields)).problems.length === 0, JSON.stringify(fields));
    assert.ok(validate({ 人物: [{ canonical: '甲' }], terms: null }));
  });

  it('read anything without throwing', () => {
    for (const data of [null, 1, 'x', [], [1], { people: {} }, { people: [null, [], { canonical: [] }] }]) readRegister(data);
  });

  it('merge by id: the newsroom before the built-in, the newest of its own', () => {
    const entry = (canonical: string, asOf: string): RegisterEntry => ({ ...(own[0] as RegisterEntry), canonical, asOf });
    assert.deepEqual(mergeRegisters('v', [entry('旧', '2030-01')], [entry('新', '2026-02'), entry('中', '2026-01')]).entries.map((e) => e.canonical), ['新']);
  });

  it('merge by form: what the newsroom calls right or wrong, no built-in entry calls otherwise', () => {
    const builtin = readRegister({ programmes: [{ canonical: '“321”甲机制', accepted: ['“321”机制'], rejected: [{ form: '“321”机制长效版' }, { form: '“312”甲机制' }] }, { canonical: '环大学圈', rejected: [{ form: '环高校圈' }] }, { canonical: '丙计划', accepted: ['丙'] }, { canonical: '丁口号' }], people: [{ id: 'p/x', canonical: '李明' }] }).entries;
    const merged = (data: object): string[] => mergeRegisters('m', builtin, readRegister(data, 'own.yaml').entries).entries.map((e) => [e.file ? '本报' : '内置', e.canonical, ...e.accepted, ...e.rejected.map((r) => `×${r.form}`)].join(' '));
    assert.equal(merged({}).length, 5);
    // the same canonical form with or without marks, an accepted form that is a canonical one, the same person
    assert.deepEqual(merged({ programmes: [{ canonical: '321甲机制' }], people: [{ canonical: '李明' }] }).filter((e) => /甲机制|李明/.test(e)), ['本报 321甲机制', '本报 李明']);
    assert.deepEqual(merged({ programmes: [{ canonical: '“321”机制' }] }).filter((e) => e.includes('321')), ['本报 “321”机制']);
    assert.deepEqual(merged({ programmes: [{ canonical: '甲乙', accepted: ['丁口号'] }] }).filter((e) => e.includes('丁口号')), ['本报 甲乙 丁口号']);
    // an accepted form of both is the newsroom's; the rest stays
    assert.deepEqual(merged({ programmes: [{ canonical: '丙行动', accepted: ['丙'] }] }).filter((e) => e.includes('丙')), ['本报 丙行动 丙', '内置 丙计划']);
    // right by the newsroom, wrong by the built-in entry; and the other way round
    assert.deepEqual(merged({ programmes: [{ canonical: '环高校圈' }] }).filter((e) => e.includes('环')), ['本报 环高校圈', '内置 环大学圈']);
    assert.deepEqual(merged({ programmes: [{ canonical: '环高校圈', rejected: [{ form: '环大学圈' }] }] }).filter((e) => e.includes('环')), ['本报 环高校圈 ×环大学圈']);
    assert.equal(merged({ terms: [{ canonical: '甲', accepted: ['乙'] }] })[0], '本报 甲 乙');
  });

  it('find the longest form at a place', () => {
    const text = '杭州提出打造“296X”先进制造业集群，西湖区跟进。';
    assert.equal(formAt(builtinRegisters(), text, 8)?.entry.id, 'programme/296x');
    assert.equal(formAt(builtinRegisters(), text, 0), null);
    assert.equal(rejectedForms(builtinRegisters(), '打造“269X”先进制造业集群')[0]?.entry.id, 'programme/296x');
  });

  it('take many entries in their stride', () => {
    const many = Array.from({ length: 5000 }, (_, i) => ({ canonical: `第${i}号单位`, accepted: [`${i}号`] }));
    const registers = mergeRegisters('many', readRegister({ organisations: many }).entries);
    assert.equal(registers.entries.length, 5000);
    assert.equal(formAt(registers, '第4321号单位', 3)?.entry.canonical, '第4321号单位');
  });

  it('find what begins with the letters typed before what holds them, in order, each once', () => {
    const names = (typed: string, limit = 9, kind: 'person' | 'term' | null = null): string[] => entriesLike(typedFor, typed, limit, kind).map((e) => e.canonical);
    const typedFor = mergeRegisters('typed', readRegister({ programmes: [{ canonical: '“河长”制' }], people: [{ canonical: '江河' }, { canonical: '河上舟', accepted: ['老河', '河叔'] }], terms: [{ canonical: '江河湖' }] }).entries);
    assert.deepEqual(names('河'), ['“河长”制', '河上舟', '江河', '江河湖']);
    assert.deepEqual(names('河', 9, 'person'), ['河上舟', '江河']);
    assert.deepEqual(names('河', 1), ['“河长”制']);
    assert.deepEqual(names('老'), ['河上舟']);
    assert.deepEqual(names('海'), []);
    assert.deepEqual(names('', 2), ['“河长”制', '江河']);
    assert.deepEqual(entriesLike(mergeRegisters('none'), '河', 3), []);
  });
});

describe('names in the editor', () => {
  const text = '2025年1月6日　星期一\n\n# 渠道通了\n\n本报讯（记者 田野）县水利局局长计长风介绍，“三渠合一”工程即把东渠、中渠、西渠并为一条。\n\n计长风说，“三渠合一”工程月底收尾。\n';
  const registers = mergeRegisters('test', own);

  it('hover tells the post at the issue date and the places on the page', () => {
    const markdown = hoverAt(analyzeText(text, { registers }), text.indexOf('计长风') + 1)?.markdown ?? '';
    assert.match(markdown, /县水利局局长/);
    assert.doesNotMatch(markdown, /副局长/);
    assert.match(markdown, /本文2处，首次见于第5行/);
  });

  it('hover shows a post in its first and last month', () => {
    const held = mergeRegisters('held', readRegister({ people: [{ canonical: '计长风', titles: [{ title: '局长', to: '2025-01' }, { title: '书记', from: 2025 }, { title: '处长', to: '2024-12' }] }] }).entries);
    const markdown = hoverAt(analyzeText(text, { registers: held }), text.indexOf('计长风') + 1)?.markdown ?? '';
    assert.match(markdown, /局长（—2025-01）；书记（2025—今）/);
    assert.doesNotMatch(markdown, /处长/);
  });

  it('hover tells no entry whose form only happens to stand in other names, figures and words', () => {
    const held = mergeRegisters('held', readRegister({ people: [{ canonical: '李明', source: '词库甲' }, { canonical: '方毅', source: '词库甲' }, { canonical: '周扬', source: '词库甲' }], programmes: [{ canonical: '821', source: '词库甲' }, { canonical: '“517”机制', kind: '机制', source: '词库甲' }] }).entries);
    const page = '2025年1月6日　星期一\n\n# 消息\n\n校长李明亮说，四周扬起尘土。方毅然赶来。全年新增岗位821个，编号18215。\n\n区长周扬到场，李明主任、方毅等参加。“517”机制见效，517机制推开。\n\n董事长方毅说，这是第一步。（李明）\n';
    const analysis = analyzeText(page, { registers: held });
    const known = (words: string, within = 0): boolean => /词库甲/.test(hoverAt(analysis, page.indexOf(words) + within)?.markdown ?? '');
    for (const [words, within] of [['李明亮', 0], ['李明亮', 1], ['四周扬起', 1], ['四周扬起', 2], ['方毅然', 0], ['821个', 1], ['18215', 2]] as const) assert.equal(known(words, within), false, words);
    for (const [words, within] of [['周扬到场', 1], ['李明主任', 0], ['方毅说', 0], ['（李明）', 1], ['“517”机制', 2], ['517机制推开', 1]] as const) assert.equal(known(words, within), true, words);
    assert.match(hoverAt(analysis, page.indexOf('“517”机制') + 1)?.markdown ?? '', /^\*\*“517”机制\*\*　机制/);
  });

  it('hover tells namesakes apart by the post printed, and tells all of them where none is', () => {
    const held = mergeRegisters('held', readRegister({ people: [{ canonical: '计长风', titles: [{ title: '局长', organisation: '县水利局' }] }, { id: 'p2', canonical: '计长风', titles: [{ title: '院长', organisation: '县医院' }] }, { id: 'p3', canonical: '文一鸣', titles: [{ title: '团长' }] }, { id: 'p4', canonical: '文一鸣', titles: [{ title: '馆长' }] }] }).entries);
    const hover = (page: string, name: string): string => hoverAt(analyzeText(page, { registers: held }), page.indexOf(name) + 1)?.markdown ?? '';
    assert.doesNotMatch(hover(text, '计长风'), /县医院/);
    const both = hover('# 消息\n\n记者见到文一鸣，他说路修好了。\n', '文一鸣');
    assert.ok(both.includes('团长') && both.includes('馆长'));
  });

  it('hover quotes the sentence that defines a programme', () => {
    const markdown = hoverAt(analyzeText(text), text.lastIndexOf('三渠合一') + 1)?.markdown ?? '';
    assert.match(markdown, /> .*并为一条/);
  });

  it('every built-in person and programme answers a hover', () => {
    for (const entry of builtinEntries()) {
      if (entry.kind !== 'person' && entry.kind !== 'programme') continue;
      const story = `# 消息\n\n记者见到${entry.kind === 'person' ? '主任' : ''}${entry.canonical}。\n`;
      assert.ok(hoverAt(analyzeText(story, { registers: builtinRegisters() }), story.indexOf(entry.canonical) + 1)?.markdown.includes(entry.canonical), entry.canonical);
    }
  });

  it('completion offers programmes of the register behind an opening quotation mark', () => {
    const draft = '# 会议召开\n\n本报讯（记者 甲乙）会议部署“';
    const found = completionsAt(analyzeText(draft, { registers: builtinRegisters() }), draft.length);
    assert.ok(found.length > 0 && found.every((c) => c.kind === 'programme'));
    assert.ok(found.some((c) => c.label.includes('296X')));
    const own = mergeRegisters('own', readRegister({ programmes: [{ canonical: '近邻帮', kind: 'mechanism', definition: '邻里互助' }] }).entries);
    assert.equal(completionsAt(analyzeText(draft, { registers: own }), draft.length).find((c) => c.label === '近邻帮')?.detail, '机制：邻里互助');
  });

  it('completion offers names of the page with their titles', () => {
    const draft = `${text}\n计`;
    const found = completionsAt(analyzeText(draft), draft.length).find((c) => c.newText === '计长风');
    assert.equal(found?.detail, '县水利局局长');
  });

  it('references and rename cover every place of a name', () => {
    const mentions = mentionsAt(analyzeText(text), text.lastIndexOf('计长风') + 1);
    assert.deepEqual(mentions?.all.map((s) => text.slice(s.start, s.end)), ['计长风', '计长风']);
    assert.equal(mentions?.rename, '计长风');
  });
});

describe('programme/form with registers', () => {
  it('corrects a transposed code from the built-in register', () => {
    const [finding] = findingsOf('programme/form', '# 大会\n\n会议部署“269X”先进制造业集群建设。\n', { registers: builtinRegisters() });
    assert.equal(finding?.severity, 'error');
    assert.equal(finding?.fixes[0]?.edits[0]?.newText, '“296X”先进制造业集群');
  });

  it('holds to the newsroom where a built-in entry says otherwise', () => {
    const page = '# 改革\n\n环高校创新生态圈建设提速。环大学创新生态圈的提法已经不用，环高校创新生态圈再进一步。\n';
    const own = (data: object): ReturnType<typeof mergeRegisters> => mergeRegisters('own', builtinEntries(), readRegister(data, 'own.yaml').entries);
    const told = findingsOf('programme/form', page, { registers: own({ programmes: [{ canonical: '环高校创新生态圈', rejected: [{ form: '环大学创新生态圈', reason: '已改' }] }] }) });
    assert.deepEqual(told.map((f) => page.slice(f.span.start, f.span.end)), ['环大学创新生态圈']);
    // a longer form of its own around one that a built-in entry rejects
    const longer = '# 联盟\n\n紫金港创新生态圈联盟成立。环紫金港创新生态圈的企业参加。\n';
    assert.equal(findingsOf('programme/form', longer, { registers: builtinRegisters() }).length, 1);
    assert.equal(findingsOf('programme/form', longer, { registers: own({ organisations: [{ canonical: '紫金港创新生态圈联盟' }] }) }).length, 0);
  });

  it('asks where a rejected form stands beside the right one, and not alone', () => {
    const both = '# 改革\n\n环大学创新生态圈建设提速。作为环高校创新生态圈的首圈，这里先行一步。\n';
    assert.equal(findingsOf('programme/form', both, { registers: builtinRegisters() }).length, 1);
    assert.equal(findingsOf('programme/form', '# 改革\n\n环高校创新生态圈建设提速。\n', { registers: builtinRegisters() }).length, 0);
  });

  it('takes the register before what else stands in the story, and leaves two right forms alone', () => {
    const of = (text: string, programmes: unknown): string[] => findingsOf('programme/form', text, { registers: mergeRegisters('t', readRegister({ programmes }).entries) }).map((f) => `${text.slice(f.span.start, f.span.end)}→${f.fixes[0]?.edits[0]?.newText}`);
    const text = '# “517”机制见效\n\n县水利局局长计长风说，517机制运行好。“517”便民惠民机制惠及万家。\n';
    assert.deepEqual(of(text, [{ canonical: '“517”便民惠民机制', accepted: ['“517”机制'] }]), ['517机制→“517”机制']);
    // listed without marks, a name may be printed with them
    assert.deepEqual(of('# 三张清单\n\n区里列出“三张清单”。三张清单列明了事项，三张清单今年更新，三张清单全部公开。\n', [{ canonical: '三张清单' }]), []);
    assert.deepEqual(of(text, [{ canonical: '“517”便民惠民机制', accepted: ['“517”机制', '517机制'] }]), []);
  });
});
