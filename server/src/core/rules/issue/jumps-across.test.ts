// Jumps between the files of one issue.
import assert from 'node:assert/strict';
import { analyzeText, findingsOf } from '../../../testkit/check.ts';

const front = '青桐日报\n2026年5月13日　星期三\n\n# 一江两岸\n\n本报讯（记者 钟一苇）绿道连成一线。（下转第3版）\n';
const third = (note: string): string => `青桐日报　2026年5月13日　第3版　综合\n\n# 一江两岸\n\n${note}绿道将延长到四十公里。\n`;
const page = (text: string): { uri: string; tree: ReturnType<typeof analyzeText>['tree'] } => ({ uri: 'file:///issue/3.txt', tree: analyzeText(text).tree });
const told = (text: string, sibling: string): string[] => findingsOf('issue/pages', text, { siblings: [page(sibling)] }).map((f) => `${f.messageId} ${text.slice(f.span.start, f.span.end)}`);

describe('jumps across files', () => {
  it('answer each other', () => {
    assert.deepEqual(told(front, third('（上接第1版）')), []);
    assert.deepEqual(told(third('（上接第1版）'), front), []);
  });
  it('want an answer', () => {
    assert.deepEqual(told(front, third('')), ['unanswered 下转第3版']);
    assert.deepEqual(told(third('（上接第1版）'), front.replace('（下转第3版）', '').replace('青桐日报\n', '青桐日报\n').concat('\n第01版：要闻\n\n# 题\n\n本报讯 文。\n')), ['orphan 上接第1版']);
  });
  it('know the front page of a file by its letter', () => {
    const named = { parse: { outsideDate: { date: { year: 2026, month: 5, day: 13 }, source: 'file-name' as const }, outsidePage: 'A1' } };
    const letters = (note: string): ReturnType<typeof page> => page(`A03　综合　2026年5月13日\n\n# 一江两岸\n\n${note}绿道将延长到四十公里。\n`);
    const toldBy = (note: string): string[] => findingsOf('issue/pages', front.replace('下转第3版', '下转A03版'), { ...named, siblings: [letters(note)] }).map((f) => f.message);
    assert.deepEqual(toldBy('（上接A01版）'), []);
    assert.deepEqual(toldBy('（上接第1版）'), []);
    assert.deepEqual(toldBy('（上接A02版）'), ['“下转A03版”：第A3版没有“上接第A1版”']);
  });
  it('are not held against another day', () => {
    assert.deepEqual(told(front, third('').replace('13日', '14日')), []);
  });
});
