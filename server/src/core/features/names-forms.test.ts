// One thing under all its wordings: references, highlights and rename of programmes, bodies and people; what is left alone.
import assert from 'node:assert/strict';
import { analyzeText, applyEdits } from '../../testkit/check.ts';
import { mergeRegisters } from '../registers/merge.ts';
import type { Registers } from '../registers/model.ts';
import { readRegister } from '../registers/read.ts';
import { parse } from '../syntax/parse.ts';
import { hoverAt } from './hover.ts';
import { mentionsAt, mentionsElsewhere, nameProblem, renameAt } from './mentions.ts';

const head = '东湖报\n2026年1月6日　星期二\n\n';
const registersOf = (data: unknown): Registers => mergeRegisters('t', readRegister(data, 'own.yaml').entries);

/** Mentions of the word's `nth` place, each with two characters behind it. */
function seen(text: string, word: string, nth = 0, registers?: Registers): string[] {
  const analysis = analyzeText(text, registers ? { registers } : {});
  return (mentionsAt(analysis, placeOf(text, word, nth) + 1)?.all ?? []).map((s) => text.slice(s.start, s.end + 2));
}

function placeOf(text: string, word: string, nth = 0): number {
  let at = -1;
  for (let i = 0; i <= nth; i++) at = text.indexOf(word, at + 1);
  assert.ok(at >= 0, word);
  return at;
}

function renamed(text: string, word: string, newName: string, nth = 0, registers?: Registers): string {
  const edits = renameAt(analyzeText(text, registers ? { registers } : {}), placeOf(text, word, nth) + 1, newName);
  assert.ok(edits, word);
  return applyEdits(text, edits.here);
}

describe('mentions of a programme', () => {
  const text = `${head}# 连心渠行动走进社区\n\n本报讯（记者 田野）“连心渠”行动本月启动。区民政局局长计长风说：“连心渠行动要落实。”连心渠上有座桥。\n`;

  it('are its unquoted places too, where its kind stands behind', () => {
    for (const nth of [0, 1, 2]) assert.deepEqual(seen(text, '连心渠', nth), ['连心渠行动', '连心渠”行', '连心渠行动'], String(nth));
    assert.equal(mentionsAt(analyzeText(text), placeOf(text, '连心渠上') + 1), null);
  });

  it('are renamed with the quoted ones, with or without typed marks', () => {
    assert.equal(renamed(text, '连心渠”', '同心渠'), text.replaceAll('连心渠行动', '同心渠行动').replace('“连心渠”', '“同心渠”'));
    assert.equal(renamed(text, '连心渠行动', '“同心渠”'), renamed(text, '连心渠”', '同心渠'));
  });

  it('are found by a registered name alone, not inside another word or name', () => {
    const registers = registersOf({ programmes: [{ canonical: '连心渠' }, { canonical: '安心宝' }] });
    assert.equal(seen(text, '连心渠上', 0, registers).length, 4);
    const other = `${head}# 新事\n\n“安心宝”推出。安心宝不断升级。他买了安心宝贝牌奶粉，又说“安心宝贝”好。\n`;
    assert.deepEqual(seen(other, '安心宝', 0, registers), ['安心宝”推', '安心宝不断']);
  });

  it('of a code are those with its kind behind, never a figure', () => {
    const registers = registersOf({ programmes: [{ canonical: '“517”便民惠民机制', accepted: ['“517”机制'] }] });
    const page = `${head}# “517”机制见效\n\n县水利局局长计长风说，517机制运行好。“517”便民惠民机制惠及万家。新增岗位517个，培训1517机制员。\n`;
    for (const nth of [0, 1, 2]) assert.deepEqual(seen(page, '517', nth, registers), ['517”机', '517机制', '517”便'], String(nth));
    assert.match(hoverAt(analyzeText(page, { registers }), placeOf(page, '517机制') + 1)?.markdown ?? '', /本文3处/);
  });

  it('are not those of a longer name', () => {
    const page = `${head}# 两个计划\n\n“青苗计划”启动，“新青苗计划”随后。青苗计划面向教师，新青苗计划面向学生。\n`;
    assert.deepEqual(seen(page, '青苗计划'), ['青苗计划”启', '青苗计划面向']);
  });
});

describe('mentions of a body', () => {
  const text = `${head}# 义诊下乡\n\n宁川县人民医院（以下简称“县医院”）组织义诊，县医院派出专家。群众说，县医院就在家门口。\n`;

  it('hold the full name and the short form that the page introduces', () => {
    for (const [word, nth] of [['宁川县人民医院', 0], ['县医院”', 0], ['县医院派', 0], ['县医院就', 0]] as const) assert.equal(seen(text, word, nth).length, 4, word);
    assert.match(hoverAt(analyzeText(text), placeOf(text, '县医院”') + 1)?.markdown ?? '', /单位/);
  });

  it('hold the forms of the register, and a form without its place where one body ends so', () => {
    const page = `${head}# 治水\n\n宁川县水利局很忙。县水利局局长计长风说，要治水。\n`;
    assert.deepEqual(seen(page, '县水利局'), ['宁川县水利局很忙', '县水利局局长']);
    const registers = registersOf({ organisations: [{ canonical: '宁川县农业技术推广中心', accepted: ['县农技中心'] }] });
    const other = `${head}# 农技\n\n宁川县农业技术推广中心开课，县农技中心派人，老县农技中心人也来了。\n`;
    assert.equal(seen(other, '县农技中心', 0, registers).length, 3);
  });

  it('are kept apart where two bodies end alike', () => {
    const page = `${head}# 治水\n\n宁川县水利局与清河县水利局签约。县水利局局长计长风说，要治水。\n`;
    assert.deepEqual(seen(page, '宁川县水利局'), ['宁川县水利局与清']);
  });

  it('are renamed as far as the new name tells', () => {
    const page = `${head}# 治水\n\n宁川县水利局很忙。县水利局局长计长风说，要治水。\n`;
    assert.equal(renamed(page, '宁川县水利局', '宁川县水务局'), page.replaceAll('县水利局', '县水务局'));
    assert.equal(renamed(page, '宁川县水利局', '澜江市水务局'), page.replace('宁川县水利局', '澜江市水务局'));
    assert.equal(renamed(text, '宁川县人民医院', '宁川县第一医院'), text.replace('宁川县人民医院', '宁川县第一医院'));
  });
});

describe('mentions of a person', () => {
  const text = `${head}# 上门\n\n市民政局局长沈清和来到柳湾。沈清和说，要落实。沈局长还到了现场。\n`;

  it('hold surname and post where the story has one of the name with this post; a rename leaves them', () => {
    assert.deepEqual(seen(text, '沈清和'), ['沈清和来到', '沈清和说，', '沈局长还到']);
    assert.equal(seen(text, '沈局长').length, 3);
    assert.equal(mentionsAt(analyzeText(text), placeOf(text, '沈局长') + 1)?.rename, undefined);
    assert.equal(renamed(text, '沈清和', '沈清河'), text.replaceAll('沈清和', '沈清河'));
  });

  it('leave it out where two are of the surname, or the post is another', () => {
    assert.equal(seen(text.replace('沈清和说', '县民政局局长沈长河说'), '沈清和').length, 1);
    assert.equal(seen(text.replace('沈局长', '沈校长'), '沈清和').length, 2);
  });
});

describe('names over several pages', () => {
  const other = `${head}# 渠成\n\n“连心渠”行动走进柳湾，连心渠行动受欢迎。宁川县人民医院（以下简称“县医院”）参加。\n`;
  const here = `${head}# 侧记\n\n连心渠行动中，县医院派出专家。\n`;
  const siblings = [{ uri: 'file:///a/20260106-A02.txt', tree: parse(other) }];

  it('are found and renamed by what the other page shows', () => {
    const analysis = analyzeText(here, { siblings });
    assert.equal(mentionsElsewhere(analysis, placeOf(here, '连心渠') + 1).length, 2);
    assert.equal(mentionsElsewhere(analysis, placeOf(here, '县医院') + 1).length, 2);
    const renames = renameAt(analysis, placeOf(here, '连心渠') + 1, '同心渠');
    assert.equal(applyEdits(other, renames?.elsewhere[0]?.edits ?? []), other.replaceAll('连心渠', '同心渠'));
    assert.equal(applyEdits(here, renames?.here ?? []), here.replace('连心渠', '同心渠'));
  });
});

describe('a new name', () => {
  it('is one line with something on it', () => {
    for (const bad of ['', ' 　', '甲\n乙', '甲\u0007', '甲\u2028乙']) assert.match(nameProblem(bad, 'zh') ?? '', /新名称不能/, JSON.stringify(bad));
    assert.match(nameProblem('', 'en') ?? '', /cannot be empty/);
    assert.equal(nameProblem('计长风', 'zh'), null);
  });
});
