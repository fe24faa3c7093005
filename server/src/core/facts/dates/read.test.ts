// What the reader makes of dates: forms × anchors.
import assert from 'node:assert/strict';
import { type CivilDate, civilDate, isoDate } from '../../base/calendar.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { DateMention } from './mention.ts';
import { readDatelines, readDates } from './read.ts';

const issue = { date: { year: 2026, month: 5, day: 13 } };

function read(text: string, date: CivilDate | null = issue.date): string[] {
  const copy: StoryText = { role: 'article', text, parts: [{ kind: 'paragraph', level: 0, start: 0, end: text.length }] };
  return readDates(copy, { date }).map((m) => `${text.slice(m.start, m.end)} ${show(m)}`);
}

function show(m: DateMention): string {
  switch (m.kind) {
    case 'civil': {
      if (!m.days) return m.grain;
      const [a, b] = [isoDate(civilDate(m.days.first)), isoDate(civilDate(m.days.last))];
      return a === b ? a : `${a}..${b}`;
    }
    case 'weekday': return `${m.recurring ? 'each ' : ''}weekday ${m.weekdays.join(',')}`;
    case 'lunar': return `lunar ${m.ganzhi ?? ''} ${m.leap ? 'leap ' : ''}${m.month ?? ''}-${m.day ?? ''}`;
    case 'clock': return `${m.hour}:${String(m.minute).padStart(2, '0')}`;
    case 'plan': return `${m.firstYear}–${m.lastYear}`;
    case 'decade': return m.years ? `${m.years.first}–${m.years.last}` : 'decade';
  }
}

describe('dates', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['会议于2026年3月20日召开', ['2026年3月20日 2026-03-20']],
    ['二〇二六年三月二十日成立', ['二〇二六年三月二十日 2026-03-20']],
    ['更新于2026-03-20，旧版2026/3/2', ['2026-03-20 2026-03-20', '2026/3/2 2026-03-02']],
    ['6月1日至3日放假', ['6月1日至3日 2026-06-01..2026-06-03']],
    ['6月28日至7月3日', ['6月28日至7月3日 2026-06-28..2026-07-03']],
    ['5月31日晚至6月1日凌晨', ['5月31日晚至6月1日 2026-05-31..2026-06-01']],
    ['12月28日至1月3日', ['12月28日至1月3日 2025-12-28..2026-01-03']],
    ['5月16、17日', ['5月16、17日 2026-05-16..2026-05-17']],
    ['5月16日、18日', ['5月16日、18日 2026-05-16..2026-05-18']],
    ['2025—2026年', ['2025—2026年 2025-01-01..2026-12-31']],
    ['2025/2026赛季', ['2025/2026赛季 2025-01-01..2026-12-31']],
    ['今年一季度和去年上半年', ['今年一季度 2026-01-01..2026-03-31', '去年上半年 2025-01-01..2025-06-30']],
    ['去年10月', ['去年10月 2025-10-01..2025-10-31']],
    ['今年1至11月', ['今年1至11月 2026-01-01..2026-11-30']],
    ['本月31日和上月28日、下个月5日', ['本月31日 2026-05-31', '上月28日 2026-04-28', '下个月5日 2026-06-05']],
    ['本月下旬、上月底、6月初', ['本月下旬 2026-05-20..2026-05-31', '上月底 2026-04-20..2026-04-30', '6月初 2026-06-01..2026-06-10']],
    ['昨天、前天、大前天、明日、后天', ['昨天 2026-05-12', '前天 2026-05-11', '大前天 2026-05-10', '明日 2026-05-14', '后天 2026-05-15']],
    ['上周五、本周日、下周一、上上周三', ['上周五 2026-05-08', '本周日 2026-05-17', '下周一 2026-05-18', '上上周三 2026-04-29']],
    ['今年国庆假期', ['今年国庆假期 2026-10-01..2026-10-08']],
    ['去年中秋节，今年端午', ['去年中秋节 2025-10-06', '今年端午 2026-06-19']],
    ['周一鸣每周三来坐诊，逢周五还要去', ['周三 each weekday 3', '周五 each weekday 5']],
    ['周六、周日和周一至周五', ['周六、周日 weekday 6,7', '周一至周五 weekday 1,2,3,4,5']],
    ['3/20（周五）', ['3/20 2026-03-20', '周五 weekday 5']],
    ['“十四五”收官，“十五五”开局，十三五时期', ['“十四五” 2021–2025', '“十五五” 2026–2030', '十三五 2016–2020']],
    ['农历丙午年五月初六', ['农历丙午年五月初六 lunar 丙午 5-6']],
    ['腊月廿三、闰六月廿九、八月十五、正月三十', ['腊月廿三 lunar  12-23', '闰六月廿九 lunar  leap 6-29', '八月十五 lunar  8-15', '正月三十 lunar  1-30']],
    ['20世纪80年代，上世纪90年代，1960年代', ['20世纪80年代 1980–1989', '上世纪90年代 1990–1999', '1960年代 1960–1969']],
    ['下午3时30分、晚8时、9:30、8点半、上午九时', ['下午3时30分 3:30', '晚8时 8:00', '9:30 9:30', '8点半 8:30', '上午九时 9:00']],
    ['2025年12月，工程开工；20日验收', ['2025年12月 2025-12-01..2025-12-31', '20日 2025-12-20']],
    ['去年，项目3月动工、9月封顶', ['去年 2025-01-01..2025-12-31', '3月 2025-03-01..2025-03-31', '9月 2025-09-01..2025-09-30']],
    ['2月30日', ['2月30日 day']],
    ['距今200余年，5日游，第12届，31号楼，历时30天，2205双相钢，2000余平方米，3.5万，第二百零八', []],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(read(text), expected));

  it('counts from the dateline behind one', () => {
    const text = '新华社澜江5月11日电（记者 甲）昨天，早稻开镰。';
    assert.deepEqual(read(text), ['5月11日 2026-05-11', '昨天 2026-05-10']);
    const copy: StoryText = { role: 'article', text, parts: [{ kind: 'paragraph', level: 0, start: 0, end: text.length }] };
    assert.equal(readDatelines(copy, issue, readDates(copy, issue)).length, 1);
  });
  it('leaves relative words open without an issue date', () => {
    assert.deepEqual(read('昨天，5月12日，2026年5月12日', null), ['昨天 day', '5月12日 day', '2026年5月12日 2026-05-12']);
  });
  it('marks direct speech', () => {
    const text = '他说：“昨天还说腿疼，今天就来了。”昨天是“五一”。';
    const copy: StoryText = { role: 'article', text, parts: [{ kind: 'paragraph', level: 0, start: 0, end: text.length }] };
    assert.deepEqual(readDates(copy, issue).map((m) => m.quoted), [true, true, false, false]);
  });
});
