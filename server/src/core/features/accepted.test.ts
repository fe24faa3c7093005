// Accepted findings are recognised by rule and wording, wherever they stand.
import assert from 'node:assert/strict';
import { analyzeText } from '../../testkit/check.ts';
import { type Accepted, markOf, sortOut } from './accepted.ts';
import { deskData } from './desk.ts';

const page = '第02版:民生\n\n# 石桥镇修路\n\n本报讯（记者 周一鸣）雨停了，，路修好了。\n\n路灯亮了，，人也来了。\n';
const kept = { reason: '作者坚持', by: '郑重', at: '2026-04-17' };

function accept(text: string, index: number): Accepted {
  const finding = analyzeText(text).findings.filter((f) => f.rule === 'format/duplicate-mark')[index];
  assert.ok(finding);
  return { ...markOf(finding, text), ...kept };
}

describe('accepted findings', () => {
  it('are told no more, also after edits elsewhere', () => {
    const entry = accept(page, 0);
    const edited = page.replace('路灯亮了', '昨夜起，路灯亮了');
    const { findings } = analyzeText(edited);
    const sorted = sortOut(findings, edited, [entry]);
    assert.equal(sorted.accepted.length, 1);
    assert.equal(sorted.open.length, findings.length - 1);
    assert.deepEqual(sorted.unmatched, []);
  });

  it('come back when their own wording changes, and the entry is told', () => {
    const entry = accept(page, 0);
    const edited = page.replace('雨停了，，路', '雪停了，，路');
    const sorted = sortOut(analyzeText(edited).findings, edited, [entry]);
    assert.equal(sorted.accepted.length, 0);
    assert.deepEqual(sorted.unmatched, [entry]);
  });

  it('leave findings of the same rule elsewhere open', () => {
    const sorted = sortOut(analyzeText(page).findings, page, [accept(page, 1)]);
    assert.ok(sorted.open.some((f) => f.rule === 'format/duplicate-mark'));
  });
});

describe('the desk', () => {
  it('shows stories with their page, and findings with their story and state', () => {
    const analysis = analyzeText(page);
    const data = deskData(analysis, sortOut(analysis.findings, page, [accept(page, 0)]));
    assert.deepEqual(data.stories.map((s) => [s.title, s.page]), [['石桥镇修路', '2']]);
    const marks = data.findings.filter((f) => f.rule === 'format/duplicate-mark');
    assert.deepEqual(marks.map((f) => [f.text, f.accepted?.reason ?? null, f.story === data.stories[0]?.id]), [['，，', '作者坚持', true], ['，，', null, true]]);
  });
});
