// Pages of one folder find each other by the day they are of, and nothing else does.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isoDate } from '../core/base/calendar.ts';
import { Siblings } from './siblings.ts';
import { outsideOf } from './surroundings.ts';
import { diskFiles } from './disk-files.ts';

describe('siblings', () => {
  it('are the pages of the same day, and other numbers of the same year', () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-'));
    const masthead = (date: string, number: number): string => `东湖报\n${date} 第${number}期\n\n# 桥通了人也来了\n\n本报讯（记者 甲乙）桥通了，人也来了。\n`;
    const put = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const own = put('20260320-01.issue', masthead('2026年3月20日', 12));
    put('20260320-02.txt', '# 河边新路通车\n\n本报讯（记者 甲乙）路通了，人也来了。\n');
    put('20260313-01.issue', masthead('2026年3月13日', 11));
    put('20250313-01.issue', masthead('2025年3月14日', 9));
    put('undated.txt', '一句话。\n');
    put('README.md', '2026年3月20日\n');
    const siblings = new Siblings(diskFiles);
    const issue = { date: { year: 2026, month: 3, day: 20 }, number: 12 };
    const names = (): string[] => siblings.of(own, issue).map((s) => basename(s.uri));
    assert.deepEqual(names(), ['20260313-01.issue', '20260320-02.txt']);
    assert.equal(siblings.of(own, issue)[0]?.tree, siblings.of(own, issue)[0]?.tree, 'trees are kept');
    assert.deepEqual(siblings.of(own, { date: null, number: null }), []);
    rmSync(folder, { recursive: true });
    assert.deepEqual(names(), []);
  });
});

describe('names of files', () => {
  it('say the day and the page', () => {
    const said = (path: string): string => {
      const { outsideDate, outsidePage } = outsideOf(path);
      return `${outsideDate ? isoDate(outsideDate.date) : '-'} ${outsidePage ?? '-'}`;
    };
    assert.equal(said('/issues/20260112-A01.txt'), '2026-01-12 A1');
    assert.equal(said('/issues/2026-01-12/03版.txt'), '2026-01-12 3');
    assert.equal(said('C:\\issues\\2026-01-12\\第12版.issue.txt'), '2026-01-12 12');
    assert.equal(said('/issues/2026-01-12_04.issue.md'), '2026-01-12 4');
    assert.equal(said('/issues/20260112-2.txt'), '2026-01-12 -');
    assert.equal(said('/issues/稿件.txt'), '- -');
    assert.equal(said('-'), '- -');
  });
});
