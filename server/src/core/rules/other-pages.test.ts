// Conflicts between the files of one issue.
import assert from 'node:assert/strict';
import { analyzeText, findingsOf } from '../../testkit/check.ts';
import type { SiblingPage } from './define.ts';

const front = (figure: string, day: string): string => `青桐日报\n2026年5月13日　星期三\n\n# 水表换新进小区\n\n本报讯（记者 江小满）昨天，市自来水公司更换老旧水表${figure}只，涉及5个小区。城南图书馆将于${day}开馆。\n`;
const third = (figure: string, day: string, page = '3'): string => `青桐日报　2026年5月13日　第${page}版　综合\n\n# 四十位师傅走进小区\n\n本报讯（记者 方圆）昨天，市自来水公司的40名师傅走进5个小区，更换老旧水表${figure}只。\n\n# 城南图书馆周末开馆\n\n本报讯（记者 方圆）城南图书馆将于${day}开馆。\n`;
const sibling = (text: string, name = '03.txt'): SiblingPage => ({ uri: `file:///issue/${name}`, tree: analyzeText(text).tree });

const told = (rule: string, text: string, other: SiblingPage): string[] => findingsOf(rule, text, { siblings: [other] }).map((f) => {
  const [related] = f.related;
  const words = related?.page?.tree.text.slice(related.span.start, related.span.end);
  return `${f.messageId} ${text.slice(f.span.start, f.span.end)}/${words}`;
});

describe('other pages of the issue', () => {
  it('contradict a figure, each told in its own file', () => {
    assert.deepEqual(told('figure/story-conflict', front('2360', '5月16日'), sibling(third('2630', '5月16日'))), ['apart 2360只/2630只']);
    assert.deepEqual(told('figure/story-conflict', third('2630', '5月16日'), sibling(front('2360', '5月16日'))), ['apart 2630只/2360只']);
  });
  it('contradict a day', () => {
    assert.deepEqual(told('date/event-conflict', front('2360', '5月16日'), sibling(third('2360', '5月17日'))), ['apart 5月16日/5月17日']);
    const [finding] = findingsOf('date/event-conflict', front('2360', '5月16日'), { siblings: [sibling(third('2360', '5月17日'))] });
    assert.equal(finding?.message, '同一件事（城南图书馆投用）日期不一：此处“5月16日”，同期第3版（03.txt）“5月17日”');
    assert.deepEqual(finding.fixes.map((f) => f.title), ['此处改为“5月17日”']);
  });
  it('print a report twice, but for what a front page sends its reader to', () => {
    const report = '昨天清晨，城南片区的四座泵站同时开机试运行，值守人员逐台检查了电机、闸门和通信线路。试运行持续六个小时，抽水十二万立方米，水位下降三十五厘米，各项指标都在正常范围之内。市排水中心表示，汛期来临之前还将再安排两次联合演练，确保遇到强降雨时随时能够启动。';
    const page = (head: string, more = ''): string => `${head}\n\n# 泵站试运行\n\n本报讯（记者 江小满）${report}${more}\n`;
    const own = page('青桐日报\n2026年5月13日　星期三');
    const other = page('青桐日报　2026年5月13日　第3版　综合');
    const found = findingsOf('layout/duplicate-paragraph', own, { siblings: [sibling(other)] });
    assert.deepEqual(found.map((f) => f.messageId), ['elsewhere']);
    assert.equal(found[0]?.related[0]?.page?.uri, 'file:///issue/03.txt');
    assert.deepEqual(findingsOf('layout/duplicate-paragraph', page('青桐日报\n2026年5月13日　星期三', '（下转第3版）'), { siblings: [sibling(other)] }), []);
  });
  it('agree', () => {
    assert.deepEqual(told('figure/story-conflict', front('2360', '5月16日'), sibling(third('2360', '5月16日'))), []);
    assert.deepEqual(told('date/event-conflict', front('2360', '5月16日'), sibling(third('2360', '5月16日'))), []);
  });
  it('are not drafts of the same page, nor pages of another day', () => {
    assert.deepEqual(told('figure/story-conflict', third('2360', '5月16日'), sibling(third('2630', '5月16日'))), []);
    assert.deepEqual(told('figure/story-conflict', front('2360', '5月16日'), sibling(third('2630', '5月16日').replace('5月13日　第', '5月14日　第'))), []);
  });
  it('are told by a file’s name where the text does not say', () => {
    const bare = third('2630', '5月16日').replace(/^.*\n\n/, '');
    const date = { year: 2026, month: 5, day: 13 };
    const page = (outsidePage: string | null): SiblingPage => ({ uri: 'file:///issue/20260513-A03.txt', tree: analyzeText(bare, { parse: { outsideDate: { date, source: 'file-name' }, outsidePage } }).tree });
    assert.deepEqual(told('figure/story-conflict', front('2360', '5月16日'), page('A3')), ['apart 2360只/2630只']);
    assert.deepEqual(told('figure/story-conflict', front('2360', '5月16日'), page(null)), []);
  });
});
