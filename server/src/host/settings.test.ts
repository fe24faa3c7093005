// Settings are read key by key; every mistake is told at its place and the rest still counts.
import assert from 'node:assert/strict';
import { readSettingsFile } from './settings.ts';

describe('copydesk.yaml', () => {
  it('reads both languages', () => {
    const settings = readSettingsFile('报名: 东湖报\n出版日: [周一, 周五]\nrules:\n  format/*: off\n  date/age: 待核\nstyle:\n  spacing: one\ndate: 2026-03-20\n');
    assert.deepEqual(settings.problems, []);
    assert.deepEqual(settings.config, { paper: '东湖报', publicationDays: [1, 5], rules: { 'format/*': 'off', 'date/age': 'information' }, style: { spacing: 'one' } });
    assert.deepEqual(settings.date, { year: 2026, month: 3, day: 20 });
  });

  it('reads the paper and its first issue', () => {
    const { paper, firstIssue, problems } = readSettingsFile('paper: 澜州日报\nfirstIssue: { date: 1994-01-01, number: 1 }\n');
    assert.deepEqual([paper, firstIssue, problems], ['澜州日报', { date: { year: 1994, month: 1, day: 1 }, number: 1 }, []]);
    assert.deepEqual(readSettingsFile('创刊:\n  日期: 1994年1月1日\n').firstIssue, { date: { year: 1994, month: 1, day: 1 }, number: 1 });
    assert.deepEqual(readSettingsFile('报名: [甲]\n创刊: 1994\n').problems.map((p) => p.line), [0, 1]);
  });

  it('tells mistakes at their places', () => {
    const { problems, config } = readSettingsFile('rules:\n  date/age: 很严\nstyle:\n  spacing: two\ncolour: red\npublicationDays: [3]\n');
    assert.deepEqual(problems.map((p) => [p.line, /“(.+?)”/.exec(p.message.zh)?.[1]]), [[1, '很严'], [3, 'spacing'], [4, 'colour']]);
    assert.deepEqual(config.publicationDays, [3]);
  });

  it('tells keys and rules that nobody reads', () => {
    const { problems } = readSettingsFile('规则:\n  figure/sums: off\n  sum: off\n  date/*: error\n  "*": hint\n  figure/sum: off\n创刊: { 日期: 2026-01-05, 期数: 3 }\n');
    assert.deepEqual(problems.map((p) => [p.line, /“(.+?)”/.exec(p.message.zh)?.[1]]), [[1, 'figure/sums'], [2, 'sum'], [6, '期数']]);
    assert.match(problems[0]?.message.zh ?? '', /figure\/approximation/);
    assert.match(problems[1]?.message.zh ?? '', /figure\/sum/);
  });

  it('tells broken YAML, lists and alias bombs', () => {
    assert.match(readSettingsFile('rules: [\n').problems[0]?.message.zh ?? '', /YAML/);
    assert.match(readSettingsFile('- a\n').problems[0]?.message.zh ?? '', /键: 值/);
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x,x]\n${[...'bcdefgh'].map((c, i) => `${c}: &${c} [${Array(10).fill(`*${'abcdefgh'[i]}`).join(',')}]`).join('\n')}\n`;
    assert.match(readSettingsFile(bomb).problems[0]?.message.zh ?? '', /读不出|alias/i);
    assert.deepEqual(readSettingsFile('').problems, []);
  });

  it('takes a house style by name, and single choices over it', () => {
    assert.equal(readSettingsFile('style: 新媒体\n').config.style?.spacing, 'one');
    const mixed = readSettingsFile('体例:\n  preset: 新媒体\n  spacing: none\n').config.style;
    assert.deepEqual([mixed?.spacing, mixed?.thousands], ['none', 'comma']);
    assert.match(readSettingsFile('style: 杂志\n').problems[0]?.message.zh ?? '', /报纸、新媒体/);
  });
});
