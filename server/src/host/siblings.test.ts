// Pages of one folder find each other by the day they are of, and nothing else does.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isoDate } from '../core/base/calendar.ts';
import { Newsrooms } from './newsroom.ts';
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

describe('siblings by layout and settings', () => {
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'copydesk-')); });
  afterEach(() => { rmSync(folder, { recursive: true }); });
  const masthead = (date: string, number: number): string => `东湖报\n${date} 第${number}期\n\n# 桥通了人也来了\n\n本报讯（记者 甲乙）桥通了，人也来了。\n`;
  const story = '# 河边新路通车\n\n本报讯（记者 甲乙）路通了，人也来了。\n';
  const put = (name: string, text: string): string => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const day = (d: number): { date: { year: number; month: number; day: number }; number: number } => ({ date: { year: 2026, month: 1, day: d }, number: 1200 + d });
  const named = (siblings: Siblings, path: string, d: number): string[] => siblings.of(path, day(d)).map((s) => s.uri.slice(s.uri.indexOf(basename(folder)) + basename(folder).length + 1).split('/').map(decodeURIComponent).join('/'));

  it('are the two issues before and after where each day has a folder', () => {
    for (const d of [10, 11, 12, 13, 14, 15]) put(`2026-01-${d}/01版.txt`, masthead(`2026年1月${d}日`, 1200 + d));
    put('2026-01-13/02版.txt', story);
    put('2026-01-99/01版.txt', story);
    const own = join(folder, '2026-01-13/01版.txt');
    assert.deepEqual(named(new Siblings(diskFiles), own, 13), ['2026-01-13/02版.txt', '2026-01-12/01版.txt', '2026-01-11/01版.txt', '2026-01-14/01版.txt', '2026-01-15/01版.txt']);
    assert.equal(new Siblings(diskFiles).pages(own).length, 5);
  });

  it('are found among a year of pages side by side', () => {
    for (let d = 1; d <= 31; d++) for (const p of ['01', '02', '03']) put(`202601${String(d).padStart(2, '0')}-${p}.txt`, p === '01' ? masthead(`2026年1月${d}日`, 1200 + d) : story);
    assert.deepEqual(named(new Siblings(diskFiles), join(folder, '20260113-01.txt'), 13), ['20260111-01.txt', '20260112-01.txt', '20260113-02.txt', '20260113-03.txt', '20260114-01.txt', '20260115-01.txt']);
  });

  it('are of the day that copydesk.yaml gives, as long as it does, without what it excludes', () => {
    const settings = put('copydesk.yaml', '日期: 2026-01-13\n排除: [旧稿]\n');
    const own = put('第1版.txt', story);
    put('第2版.txt', story);
    put('旧稿/第3版.txt', story);
    const rooms = new Newsrooms(diskFiles);
    const siblings = new Siblings(diskFiles, rooms);
    assert.deepEqual(named(siblings, own, 13), ['第2版.txt']);
    writeFileSync(settings, '日期: 2026-01-14\n排除: 第2版.txt\n包含: "*.txt"\n');
    put('第4版.txt', story);
    rooms.reload();
    assert.deepEqual(named(siblings, own, 13), []);
    assert.deepEqual(named(siblings, own, 14), ['第4版.txt']);
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
    for (const [name, day] of [
      ['青岭日报2026年1月12日A01', '2026-01-12 A1'], ['2026年01月02日', '2026-01-02 -'], ['2026-1-2_A01', '2026-01-02 A1'], ['2026.11.2', '2026-11-02 -'], ['2026_1_31', '2026-01-31 -'],
      ['2026-1.2', '- -'], ['2026-13-2', '- -'], ['2026年2月30日', '- -'], ['202612', '- -'], ['2026-1-234', '- -'], ['120260112', '- -'],
    ] as const) assert.equal(said(`/issues/${name}.txt`), day, name);
    assert.equal(said('/issues/稿件.txt'), '- -');
    assert.equal(said('-'), '- -');
  });
});
