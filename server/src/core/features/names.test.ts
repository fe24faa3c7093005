// What can be done about names: into the register, one form everywhere, the other pages of the issue, tokens, dates of posts.
import assert from 'node:assert/strict';
import { analyzeText, applyEdits, findingsOf } from '../../testkit/check.ts';
import { mergeRegisters } from '../registers/merge.ts';
import { readRegister } from '../registers/read.ts';
import { parse } from '../syntax/parse.ts';
import { otherActions } from './actions.ts';
import { hoverAt } from './hover.ts';
import { mentionsElsewhere } from './mentions.ts';
import { tokensOf } from './tokens.ts';

const page = '东湖报\n2026年1月6日　星期二\n\n# 渠道通了\n\n本报讯（记者 田野）“三渠合一”工程中，“三”指东渠、中渠、西渠，年底通水。县水利局局长计长风介绍，“三渠合一”工程已完成八成。\n';
const at = (text: string, word: string): { start: number; end: number } => ({ start: text.indexOf(word) + 1, end: text.indexOf(word) + 1 });

describe('actions on names', () => {
  it('offer a quoted name used twice for the register, with its definition and source', () => {
    const [action] = otherActions(analyzeText(page), at(page, '三渠合一'));
    assert.equal(action?.title, '加入词库：三渠合一');
    assert.equal(action?.entry?.section, 'programmes');
    assert.equal(action?.entry?.fields['canonical'], '三渠合一');
    assert.equal(action?.entry?.fields['source'], '东湖报，2026-01-06');
    assert.equal(readRegister({ programmes: [action?.entry?.fields] }).problems.length, 0);
  });

  it('offer a person with the posts of the page', () => {
    const [action] = otherActions(analyzeText(page), at(page, '计长风'));
    assert.deepEqual(action?.entry?.fields['titles'], [{ title: '县水利局局长' }]);
  });

  it('offer nothing that the register has, nor a name quoted once', () => {
    const registers = mergeRegisters('t', readRegister({ programmes: [{ canonical: '三渠合一' }] }).entries);
    assert.deepEqual(otherActions(analyzeText(page, { registers }), at(page, '三渠合一')), []);
    const once = '# 春耕\n\n镇里推行“一田一档”办法，农户省心。\n';
    assert.deepEqual(otherActions(analyzeText(once), at(once, '一田一档')), []);
  });

  it('name a code with its kind, whole and with its other tails, and a figure is not taken for it afterwards', () => {
    const text = page.replace('县水利局', '“821”工作机制，“8”指八张清单，“2”指两支队伍，“1”指一个平台。“821”机制很好。新增岗位821个。县水利局');
    const [action] = otherActions(analyzeText(text), at(text, '821'), { paper: '西湖报', file: 'a.issue' });
    assert.equal(action?.title, '加入词库：“821”工作机制');
    const fields = action?.entry?.fields ?? {};
    assert.deepEqual([fields['canonical'], fields['accepted'], fields['source']], ['“821”工作机制', ['“821”机制'], '东湖报，2026-01-06，a.issue']);
    assert.equal((fields['parts'] as unknown[]).length, 3);
    for (const canonical of ['“821”工作机制', '821']) {
      const registers = mergeRegisters('t', readRegister({ programmes: [{ canonical }] }).entries);
      assert.doesNotMatch(hoverAt(analyzeText(text, { registers }), text.indexOf('821个') + 1)?.markdown ?? '', /项目/);
      assert.match(hoverAt(analyzeText(text, { registers }), text.indexOf('“821”') + 2)?.markdown ?? '', /项目/);
    }
  });

  it('offer nothing for another wording of what the register has', () => {
    const registers = mergeRegisters('t', readRegister({ programmes: [{ canonical: '“517”便民惠民机制', accepted: ['“517”机制'] }], people: [{ canonical: '计长' }] }).entries);
    const text = page.replace('县水利局', '“517”便民惠民机制和“517”机制很好，517机制也好。县水利局');
    for (const word of ['517”便', '517”机', '517机']) assert.deepEqual(otherActions(analyzeText(text, { registers }), at(text, word)).filter((a) => a.entry), [], word);
    assert.equal(otherActions(analyzeText(text, { registers }), at(text, '计长风')).filter((a) => a.entry).length, 1);
  });

  it('take the full name of a body with its short form, and paper, page and file where the page has them', () => {
    const text = '第02版:要闻\n\n# 义诊\n\n宁川县人民医院（以下简称“县医院”）组织义诊，县医院派出专家。\n';
    const [action] = otherActions(analyzeText(text), at(text, '县医院”'), { paper: '西湖报', file: '02.issue' });
    const fields = action?.entry?.fields ?? {};
    assert.deepEqual([fields['canonical'], fields['accepted'], fields['source']], ['宁川县人民医院', ['县医院'], '西湖报，第2版，02.issue']);
  });

  it('unify a wording in all its places, and leave what is right alone', () => {
    const registers = mergeRegisters('t', readRegister({ programmes: [{ canonical: '环东湖生态圈', rejected: [{ form: '东湖生态圈', reason: '缺“环”字' }] }] }, 'p.yaml').entries);
    const text = '# 建圈\n\n环东湖生态圈启动。东湖生态圈有三个园区，东湖生态圈年底建成。\n';
    const actions = otherActions(analyzeText(text, { registers }), { start: text.indexOf('。东湖') + 2, end: text.indexOf('。东湖') + 2 });
    const all = actions.find((a) => a.title.includes('全文2处'));
    assert.equal(applyEdits(text, all?.edits ?? []), '# 建圈\n\n环东湖生态圈启动。环东湖生态圈有三个园区，环东湖生态圈年底建成。\n');
  });
});

describe('names across the pages of an issue', () => {
  const other = '东湖报\n2026年1月6日　星期二\n\n# 侧记\n\n“三渠合一”工程工地上，县水利局局长计长风说，闸门很灵。\n';
  const siblings = [{ uri: 'file:///a/20260106-A02.txt', tree: parse(page) }];

  it('find a person and a programme on the other page', () => {
    const analysis = analyzeText(other, { siblings });
    assert.equal(mentionsElsewhere(analysis, other.indexOf('计长风') + 1).length, 1);
    const [first, second] = mentionsElsewhere(analysis, other.indexOf('三渠合一') + 1);
    assert.equal(page.slice(first?.span.start, first?.span.end), '三渠合一');
    assert.notEqual(second, undefined);
  });

  it('quote the sentence of the other page that defines a name', () => {
    assert.match(hoverAt(analyzeText(other, { siblings }), other.indexOf('三渠合一') + 1)?.markdown ?? '', /“三”指东渠[\s\S]*渠道通了/);
  });

  it('count the issue and take the definition from its other page', () => {
    const [action] = otherActions(analyzeText(other, { siblings }), { start: other.indexOf('三渠合一') + 1, end: other.indexOf('三渠合一') + 1 }, { paper: null, file: 'b.txt' });
    assert.match(String(action?.entry?.fields['definition']), /“三”指东渠/);
    assert.equal(action?.entry?.fields['source'], '东湖报，《渠道通了》 2026-01-06 20260106-A02.txt');
    assert.deepEqual(otherActions(analyzeText(other), { start: other.indexOf('三渠合一') + 1, end: other.indexOf('三渠合一') + 1 }), []);
  });

});

describe('tokens of names', () => {
  it('stand inside the line tokens without overlapping', () => {
    const tokens = tokensOf(analyzeText(page));
    assert.deepEqual(tokens.filter((t) => t.type === 'person').map((t) => page.slice(t.start, t.end)), ['田野', '计长风']);
    assert.equal(tokens.filter((t) => t.type === 'programme').length, 2);
    for (const [i, t] of tokens.entries()) assert.ok(i === 0 || (tokens[i - 1]?.end ?? 0) <= t.start, page.slice(t.start, t.end));
  });
});

describe('titles against the register', () => {
  const registers = mergeRegisters('t', readRegister({ people: [{ canonical: '计长风', titles: [{ title: '副局长', organisation: '县水利局', to: '2024-02' }, { title: '局长', organisation: '县水利局', from: '2024-03' }] }] }, 'p.yaml').entries);

  it('tell a post that is over, and offer the one that is held', () => {
    const text = page.replace('局长计长风', '副局长计长风');
    const [finding] = findingsOf('name/title', text, { registers });
    assert.equal(finding?.messageId, 'past');
    assert.match(applyEdits(text, finding?.fixes[0]?.edits ?? []), /介绍|县水利局局长计长风/);
  });

  it('leave alone the post that is held, a former one said to be such, and pages without a date', () => {
    assert.deepEqual(findingsOf('name/title', page, { registers }), []);
    assert.deepEqual(findingsOf('name/title', page.replace('局长计长风', '原副局长计长风'), { registers }), []);
    assert.deepEqual(findingsOf('name/title', page.split('\n').slice(3).join('\n').replace('局长计长风', '副局长计长风'), { registers }), []);
  });
});
