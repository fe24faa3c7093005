// Pages of one issue in several files: headers, file names and the count of the masthead.
import assert from 'node:assert/strict';
import { analyzeText, findingsOf } from '../../../testkit/check.ts';
import type { ParseOptions } from '../../syntax/parse.ts';
import type { SiblingPage } from '../define.ts';

const story = (title: string): string => `\n# ${title}\n\n本报讯（记者 钟一苇）昨天，${title}，市民都去看。\n`;
const front = (count: string): string => `青桐日报\n2026年1月12日　星期一　第1234期　${count}\n${story('渡口修灯')}`;
const outside = (name: string): ParseOptions => {
  const [, day = '', number = ''] = /^202601(\d\d)-(.+)\.txt$/.exec(name) ?? [];
  return { outsideDate: { date: { year: 2026, month: 1, day: Number(day) }, source: 'file-name' }, outsidePage: number.replace(/0(?=\d)/, '') };
};

/** Messages of a rule for each file of a folder, with the text they stand at. */
function told(rule: string, files: Readonly<Record<string, string>>): Record<string, string[]> {
  const pages = Object.entries(files).map(([name, text]): SiblingPage => ({ uri: `file:///issue/${name}`, tree: analyzeText(text, { parse: outside(name) }).tree }));
  return Object.fromEntries(Object.entries(files).map(([name, text]) => {
    const found = findingsOf(rule, text, { parse: outside(name), siblings: pages.filter((p) => !p.uri.endsWith(name)) });
    return [name, found.map((f) => `${f.severity} ${f.messageId} ${text.slice(f.span.start, f.span.end)}${f.fixes[0] ? ` → ${f.fixes[0].edits[0]?.newText}` : ''}`)];
  }).filter(([, list]) => (list?.length ?? 0) > 0));
}

describe('pages over the files of an issue', () => {
  it('fit the names of their files', () => {
    const right = { '20260112-01.txt': front('今日4版'), '20260112-02.txt': `第02版：综合\n${story('书屋开门')}`, '20260112-03.txt': `第03版：民生\n${story('桥上装灯')}`, '20260112-04.txt': story('夜市开街') };
    assert.deepEqual(told('issue/pages', right), {});
    assert.deepEqual(told('issue/pages', { ...right, '20260112-02.txt': `第03版：综合\n${story('书屋开门')}` }), { '20260112-02.txt': ['warning taken 第03版 → 第02版'] });
    assert.deepEqual(told('issue/pages', { ...right, '20260112-03.txt': `第08版：综合\n${story('书屋开门')}` }), { '20260112-03.txt': ['warning misnamed 第08版 → 第03版'] });
    assert.deepEqual(told('issue/pages', { '20260112-A03.txt': `第03版：综合\n${story('书屋开门')}` }), {}, 'the letter goes without saying');
  });
  it('are not held against names that are no pages', () => {
    const parse: ParseOptions = { outsideDate: null, outsidePage: 'P3' };
    const header = `第02版：综合　2026年1月12日\n${story('书屋开门')}`;
    const second: SiblingPage = { uri: 'file:///issue/p02.txt', tree: analyzeText(header, { parse: { ...parse, outsidePage: 'P2' } }).tree };
    assert.deepEqual(findingsOf('issue/pages', header, { parse, siblings: [second] }), []);
  });
  it('are not more than the masthead says', () => {
    const files = { '20260112-A01.txt': front('今日4版'), '20260112-A05.txt': story('书屋开门'), '20260112-A07.txt': `A07　民生\n${story('桥上装灯')}` };
    assert.deepEqual(told('issue/pages', files), { '20260112-A01.txt': ['information extra 今日4版'], '20260112-A07.txt': ['warning header A07'] });
    assert.deepEqual(told('issue/pages', { ...files, '20260112-A01.txt': front('今日A叠4版') }), {});
    assert.deepEqual(told('issue/pages', { '20260112-01.txt': front('今日4版'), '20260112-02.txt': `第02版：综合\n${story('书屋开门')}\n（下转第6版）\n` }), { '20260112-02.txt': ['error beyond 下转第6版'] });
    assert.deepEqual(told('issue/pages', { '20260112-01.txt': front('今日4版'), '20260113-06.txt': `第06版：综合\n${story('书屋开门')}` }), {}, 'another day');
  });
  it('are all there where most are', () => {
    const files: Record<string, string> = Object.fromEntries([1, 2, 4, 5, 6].map((n) => [`20260112-0${n}.txt`, n === 1 ? front('今日6版') : story(`书屋开门之${n}`)]));
    assert.deepEqual(told('issue/pages', files), { '20260112-01.txt': ['information missing 今日6版'] });
    const few = Object.fromEntries(Object.entries(files).slice(0, 3));
    assert.deepEqual(told('issue/pages', few), {}, 'half of them may come later');
    const end: Record<string, string> = { ...files, '20260112-03.txt': story('桥上装灯') };
    delete end['20260112-06.txt'];
    assert.deepEqual(told('issue/pages', end), {}, 'the last page may hold an advertisement alone');
  });
});
