// Findings made from the plain words of a story cite and mend the printed ones.
import assert from 'node:assert/strict';
import { analyzeText } from '../../testkit/check.ts';

describe('analysis/printed', () => {
  it('cites the words on the page', () => {
    const { findings: found } = analyzeText('江北晚报\n2026年5月20日　星期三\n\n# 怀念\n\n本报讯（记者 江小满）老馆长1986年病逝，今年举行离世30周年纪念会。\n');
    assert.ok(found.length > 0);
    assert.ok(found.every((f) => !f.message.includes('去世')), JSON.stringify(found.map((f) => f.message)));
  });
});
