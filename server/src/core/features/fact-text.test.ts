// One line of text for a fact at ‸ or for all mentions of a subject of the facts view.
import assert from 'node:assert/strict';
import { defaultConfig } from '../base/config.ts';
import { analyzeText } from '../../testkit/check.ts';
import { readMarks } from '../../testkit/marks.ts';
import { type FactGroupKind, factGroups } from './fact-groups.ts';
import { factText } from './fact-text.ts';
import { offsetAt } from './positions.ts';

const masthead = '东湖报\n2026年3月20日 星期五 第12期\n\n第02版:要闻\n\n';
const uri = 'file:///paper/A02%20%E8%A6%81%E9%97%BB.issue';

function line(source: string, head = masthead): string | null {
  const { text, caret } = readMarks(head + source);
  return factText(analyzeText(text), [{ start: caret ?? 0, end: caret ?? 0 }], null, uri);
}

function lineOf(source: string, kind: FactGroupKind, name: string): string | null {
  const analysis = analyzeText(masthead + source);
  const { text, lineStarts } = analysis.tree;
  const subject = factGroups(analysis).find((g) => g.kind === kind)?.subjects.find((s) => s.name === name);
  assert.ok(subject, name);
  return factText(analysis, subject.mentions.map((m) => ({ start: offsetAt(text, lineStarts, m.range.start), end: offsetAt(text, lineStarts, m.range.end) })), kind, uri);
}

const story = '# 渠通了\n\n本报讯（记者 田野）昨天，县水利局局长计长风说，去年，全县新增企业3.5万余家。“一江一策”行动也开始了。\n\n“水来了，大家很高兴。”计长风说。去年，全县新增企业3.5万余家，比预计的多。\n';

describe('a fact as text', () => {
  it('is the figure, date or name at the caret, with place and issue', () => {
    const where = '；第2版《渠通了》第8行；东湖报 2026年3月20日 第12期';
    assert.equal(line(story.replace('3.5万余', '3.5‸万余')), `3.5万余家（35,000–36,000家），全县 企业 去年 已达${where}`);
    assert.equal(line(story.replace('昨天', '昨‸天')), `昨天（2026年3月19日 星期四）${where}`);
    assert.equal(line(story.replace('计长风', '计‸长风')), `计长风，县水利局局长${where}`);
    assert.equal(line(story.replace('一江一策', '一江‸一策')), `一江一策${where}`);
    assert.equal(line(story.replace('也开始了', '也‸开始了')), null);
  });

  it('names the file where the paper is not known', () => {
    assert.equal(line('本报讯（记者 田野）全村三‸成的农户受益。\n', ''), '三成（30%），全村；第1行；A02 要闻.issue');
  });

  it('is one line for all mentions of a subject', () => {
    assert.equal(lineOf(story, 'people', '计长风'), '计长风，县水利局局长；第2版《渠通了》第8、10行；东湖报 2026年3月20日 第12期');
    assert.equal(lineOf(story, 'figures', '企业'), '3.5万余家（35,000–36,000家），全县 企业 去年 已达；第2版《渠通了》第8、10行；东湖报 2026年3月20日 第12期');
    assert.equal(lineOf(story, 'speeches', '计长风'), '“水来了，大家很高兴。”；第2版《渠通了》第10行；东湖报 2026年3月20日 第12期');
  });

  it('holds no line break of the page, and speaks the reader’s language', () => {
    const text = `${masthead}# 渠通了\n\n本报讯（记者 田野）全县新增企业3.5万余家。\n`;
    const analysis = analyzeText(text, { config: { ...defaultConfig, locale: 'en' } });
    const at = text.indexOf('3.5');
    assert.equal(factText(analysis, [{ start: at, end: at }], 'figures', uri)?.split('; ')[1], 'page 2 《渠通了》 line 8');
  });
});
