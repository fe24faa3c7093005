// The frozen lunar table against two libraries, day by day, and against facts of the printed calendar.
import assert from 'node:assert/strict';
import chineseDays from 'chinese-days';
import lunarJavascript from 'lunar-javascript';
import { civilDate, dayNumber, isoDate } from './calendar.ts';
import { officeDay } from './holidays.ts';
import { dayOfLunar, festivalDay, ganzhi, ganzhiIndex, leapMonth, lunarDate, lunarMonthLength, lunarName, lunarNewYear, solarTerm, termOn, zodiac } from './lunar.ts';

const { Solar } = lunarJavascript;
const iso = (day: number | null): string => (day === null ? 'none' : isoDate(civilDate(day)));

describe('lunar calendar', () => {
  it('agrees with lunar-javascript on every new moon and solar term 1950–2060', function () {
    this.timeout(20_000);
    const wrong: string[] = [];
    for (let day = dayNumber({ year: 1950, month: 1, day: 1 }); day <= dayNumber({ year: 2060, month: 12, day: 31 }); day++) {
      const ours = lunarDate(day);
      const term = termOn(day);
      if (ours && ours.day !== 1 && ours.day !== 29 && ours.day !== 30 && term === null) continue;
      const { year, month, day: d } = civilDate(day);
      const theirs = Solar.fromYmd(year, month, d).getLunar();
      if (!ours || ours.year !== theirs.getYear() || (ours.leap ? -ours.month : ours.month) !== theirs.getMonth() || ours.day !== theirs.getDay() || dayOfLunar(ours) !== day) wrong.push(iso(day));
      if ((term ?? '') !== theirs.getJieQi()) wrong.push(`${iso(day)} ${theirs.getJieQi()}`);
      if (ours && ganzhi(ours.year) !== theirs.getYearInGanZhi()) wrong.push(`${iso(day)} ${theirs.getYearInGanZhi()}`);
    }
    assert.deepEqual(wrong.slice(0, 5), []);
  });
  it('agrees with chinese-days on new years and leap months, its known slips apart', () => {
    const wrong: string[] = [];
    for (let year = 1950; year <= 2060; year++) {
      const spring = lunarNewYear(year) ?? 0;
      const theirs = chineseDays.getLunarDate(iso(spring));
      if (theirs.lunarYear !== year || theirs.lunarMon !== 1 || theirs.lunarDay !== 1) wrong.push(`${year} ${iso(spring)}`);
      if ((chineseDays.getYearLeapMonth(year).leapMonth ?? 0) !== leapMonth(year)) wrong.push(`${year} leap month`);
    }
    assert.deepEqual(wrong, []);
    // 1996年五月 has 30 days (new moon on 16 July, 00:15); chinese-days gives it 29
    assert.equal(lunarMonthLength(1996, 5), 30);
  });
  it('knows holidays and make-up days where the notice is known', () => {
    const day = (year: number, month: number, d: number) => officeDay(dayNumber({ year, month, day: d }));
    assert.deepEqual(day(2026, 2, 17), { kind: 'holiday', name: '春节' });
    assert.deepEqual(day(2026, 2, 14), { kind: 'make-up', name: '春节' });
    assert.deepEqual(day(2026, 3, 14), { kind: 'weekend', name: '' });
    assert.deepEqual(day(2026, 3, 16), { kind: 'workday', name: '' });
    assert.equal(day(2099, 3, 16), null);
  });
  it('knows what calendars print', () => {
    const day = (year: number, month: number, d: number): number => dayNumber({ year, month, day: d });
    const name = (n: number): string => { const l = lunarDate(n); return l ? ganzhi(l.year) + lunarName(l) : ''; };
    assert.equal(name(day(2026, 6, 19)), '丙午五月初五');
    assert.equal(name(day(2025, 8, 8)), '乙巳闰六月十五');
    assert.equal(name(day(2024, 1, 31)), '癸卯腊月廿一');
    assert.equal(name(day(2026, 2, 16)), '乙巳腊月廿九');
    assert.equal(lunarMonthLength(2026, 5), 29);
    assert.deepEqual([2020, 2023, 2025, 2026, 2028, 2033].map(leapMonth), [4, 2, 6, 0, 5, 11]);
    assert.equal(iso(lunarNewYear(2027)), '2027-02-06');
    assert.equal(iso(festivalDay(2026, '除夕')), '2026-02-16');
    assert.equal(iso(festivalDay(2026, '清明节')), '2026-04-05');
    assert.equal(iso(festivalDay(2026, '母亲节')), '2026-05-10');
    assert.equal(iso(festivalDay(2026, '父亲节')), '2026-06-21');
    assert.equal(iso(festivalDay(2025, '中秋')), '2025-10-06');
    assert.equal(iso(solarTerm(2025, '立秋')), '2025-08-07');
    assert.equal(zodiac(2026), '马');
    assert.equal(ganzhiIndex('甲子'), 0);
    assert.equal(ganzhiIndex('癸亥'), 59);
    assert.equal(ganzhiIndex('甲丑'), -1);
    assert.equal(ganzhiIndex('丙午'), 42);
  });
});
