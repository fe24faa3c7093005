// The lunar calendar of GB/T 33661—2017 as tables 1900–2100: lunar dates, 干支, solar terms, festivals.
import { type CivilDate, civilDate, type DayNumber, dayNumber, daysInMonth, weekdayOf } from './calendar.ts';
import { firstLunarYear, lunarYears, termDigits, termLeast, termNames } from './lunar.generated.ts';
import type { Message } from './message.ts';

/** A lunar date; `year` is the civil year in which that lunar year begins, `month` 1–12, `day` 1–30. */
export interface LunarDate {
  readonly year: number;
  readonly month: number;
  readonly leap: boolean;
  readonly day: number;
}

/** The lunar date of a day, or null outside the tables. */
export function lunarDate(day: DayNumber): LunarDate | null {
  let year = civilDate(day).year;
  let start = lunarNewYear(year);
  if (start !== null && day < start) start = lunarNewYear(--year);
  const row = lunarYears[year - firstLunarYear];
  if (start === null || !row) return null;
  let rest = day - start;
  for (let index = 0; index < monthsOf(row); index++) {
    const length = lengthAt(row, index);
    if (rest < length) return { year, ...monthAt(row, index), day: rest + 1 };
    rest -= length;
  }
  return null;
}

/** The day a lunar date falls on, or null where it does not exist. */
export function dayOfLunar({ year, month, leap, day }: LunarDate): DayNumber | null {
  const row = lunarYears[year - firstLunarYear];
  let at = lunarNewYear(year);
  if (!row || at === null || day < 1) return null;
  for (let index = 0; index < monthsOf(row); index++) {
    const here = monthAt(row, index);
    if (here.month === month && here.leap === leap) return day <= lengthAt(row, index) ? at + day - 1 : null;
    at += lengthAt(row, index);
  }
  return null;
}

/** 29 or 30, or 0 where the lunar year has no such month. */
export function lunarMonthLength(year: number, month: number, leap = false): number {
  const row = lunarYears[year - firstLunarYear];
  if (!row) return 0;
  for (let index = 0; index < monthsOf(row); index++) {
    const here = monthAt(row, index);
    if (here.month === month && here.leap === leap) return lengthAt(row, index);
  }
  return 0;
}

/** The leap month of a lunar year, 0 where it has none or lies outside the tables. */
export function leapMonth(year: number): number {
  return lunarYears[year - firstLunarYear]?.[1] ?? 0;
}

/** Spring Festival of a civil year, or null outside the tables. */
export function lunarNewYear(year: number): DayNumber | null {
  const row = lunarYears[year - firstLunarYear];
  return row ? dayNumber({ year, month: 1, day: 1 }) + row[0] : null;
}

const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const animals = '鼠牛虎兔龙蛇马羊猴鸡狗猪';

/** 干支 of a lunar year: 2026 → 丙午. */
export function ganzhi(year: number): string {
  return stems.charAt(modulo(year - 4, 10)) + branches.charAt(modulo(year - 4, 12));
}

/** Zodiac animal of a lunar year: 2026 → 马. */
export function zodiac(year: number): string {
  return animals.charAt(modulo(year - 4, 12));
}

const animalNames = ['Rat', 'Ox', 'Tiger', 'Rabbit', 'Dragon', 'Snake', 'Horse', 'Goat', 'Monkey', 'Rooster', 'Dog', 'Pig'];

/** The same in both languages. */
export function zodiacAnimal(year: number): Message {
  return { zh: zodiac(year), en: animalNames[modulo(year - 4, 12)] ?? '' };
}

/** Position of a 干支 pair in the cycle of sixty, 0–59; -1 where the two characters are no pair. */
export function ganzhiIndex(pair: string): number {
  const stem = stems.indexOf(pair.charAt(0));
  const branch = branches.indexOf(pair.charAt(1));
  if (stem < 0 || branch < 0 || (stem - branch) % 2 !== 0) return -1;
  return modulo(6 * stem - 5 * branch, 60);
}

const monthNames = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '冬', '腊'];
const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 闰六月, 腊月. */
export function lunarMonthName(month: number, leap = false): string {
  return `${leap ? '闰' : ''}${monthNames[month - 1] ?? ''}月`;
}

/** 初五, 廿三, 三十. */
export function lunarDayName(day: number): string {
  if (day <= 10) return `初${digits[day] ?? ''}`;
  if (day < 20) return `十${digits[day - 10] ?? ''}`;
  if (day === 20) return '二十';
  return day === 30 ? '三十' : `廿${digits[day - 20] ?? ''}`;
}

/** 五月初五. */
export function lunarName({ month, leap, day }: LunarDate): string {
  return lunarMonthName(month, leap) + lunarDayName(day);
}

/** The day a solar term falls on in a civil year, or null outside the tables and for names that are no terms. */
export function solarTerm(year: number, name: string): DayNumber | null {
  const index = termNames.indexOf(name);
  const digit = termDigits[year - firstLunarYear]?.charCodeAt(index);
  const least = termLeast[index];
  if (index < 0 || digit === undefined || least === undefined) return null;
  return dayNumber({ year, month: (index >> 1) + 1, day: least + digit - 48 });
}

/** The solar term that falls on a day, or null. */
export function termOn(day: DayNumber): string | null {
  const { year, month } = civilDate(day);
  for (const index of [month * 2 - 2, month * 2 - 1]) {
    const name = termNames[index];
    if (name !== undefined && solarTerm(year, name) === day) return name;
  }
  return null;
}

const lunarFestivals: Readonly<Record<string, readonly [number, number]>> = {
  春节: [1, 1], 大年初一: [1, 1], 元宵节: [1, 15], 龙抬头: [2, 2], 端午节: [5, 5], 七夕节: [7, 7], 中元节: [7, 15], 中秋节: [8, 15], 重阳节: [9, 9], 腊八节: [12, 8], 小年: [12, 23],
};
/** Festivals of a civil month and day; 植树节 and the like included. */
const civilFestivals: Readonly<Record<string, readonly [number, number]>> = {
  元旦: [1, 1], 情人节: [2, 14], 妇女节: [3, 8], 植树节: [3, 12], 劳动节: [5, 1], 青年节: [5, 4], 儿童节: [6, 1], 建党节: [7, 1], 建军节: [8, 1], 教师节: [9, 10], 国庆节: [10, 1], 平安夜: [12, 24], 圣诞节: [12, 25],
};
/** Other names in newspapers. */
const festivalNames: Readonly<Record<string, string>> = {
  元宵: '元宵节', 端午: '端午节', 七夕: '七夕节', 中秋: '中秋节', 重阳: '重阳节', 腊八: '腊八节', 国庆: '国庆节', 大年三十: '除夕', 除夕夜: '除夕', 元旦节: '元旦', '三八妇女节': '妇女节', '五一劳动节': '劳动节', '五四青年节': '青年节', '六一儿童节': '儿童节', '“五一”': '劳动节', 五一: '劳动节', '“六一”': '儿童节', 六一: '儿童节', '“六一”儿童节': '儿童节', '“六一”国际儿童节': '儿童节', 六一国际儿童节: '儿童节', '“七一”': '建党节', 七一: '建党节', '“八一”': '建军节', 八一: '建军节', '“八一”建军节': '建军节', 八一建军节: '建军节', '“三八”妇女节': '妇女节', 三八国际妇女节: '妇女节', '“五四”青年节': '青年节',
  '“三八”国际妇女节': '妇女节', 春节假期: '春节', 大年初一: '春节',
};

/** The day of a festival in a civil year: lunar ones, civil ones, 除夕, 清明, 冬至, and Sundays (母亲节, 父亲节). Null where unknown. */
export function festivalDay(year: number, printed: string): DayNumber | null {
  const name = festivalNames[printed] ?? printed;
  const civil = civilFestivals[name];
  if (civil) return dayNumber({ year, month: civil[0], day: civil[1] });
  const newYear = lunarNewYear(year);
  if (name === '除夕') return newYear === null ? null : newYear - 1;
  if (name === '母亲节') return nthSunday(year, 5, 2);
  if (name === '父亲节') return nthSunday(year, 6, 3);
  const counted = countedDay(year, name);
  if (counted !== null) return counted;
  const lunar = lunarFestivals[name];
  if (!lunar) return solarTerm(year, name.endsWith('节') ? name.slice(0, -1) : name);
  const [month, day] = lunar;
  return dayOfLunar({ year: month === 12 ? year - 1 : year, month, leap: false, day });
}

/** Lunar month and day of a lunar festival, or null for others. */
export function festivalLunar(printed: string): { readonly month: number; readonly day: number } | null {
  const found = lunarFestivals[festivalNames[printed] ?? printed];
  return found ? { month: found[0], day: found[1] } : null;
}

/** Festivals and solar terms of a day, for hovers. */
export function festivalsOn(day: DayNumber): string[] {
  const { year } = civilDate(day);
  const found = [...Object.keys(lunarFestivals), ...Object.keys(civilFestivals), '除夕', '母亲节', '父亲节'].filter((n) => n !== '大年初一' && festivalDay(year, n) === day);
  const term = termOn(day);
  return term === null ? found : [...found, term];
}

/** 三伏: 初伏 begins on the third 庚 day from 夏至, 中伏 on the fourth, 末伏 on the first from 立秋; 数九 begins on 冬至 (紫金山天文台历书). */
function countedDay(year: number, name: string): DayNumber | null {
  if (name === '入九' || name === '数九') return solarTerm(year, '冬至');
  const [term, nth] = /^(?:入伏|初伏|头伏)$/.test(name) ? ['夏至', 3] : name === '中伏' ? ['夏至', 4] : /^(?:末伏|出伏)$/.test(name) ? ['立秋', 1] : ['', 0];
  const from = nth === 0 ? null : solarTerm(year, term);
  if (from === null) return null;
  // 1970-01-01 is 辛巳, one day behind a 庚 day
  const first = from + modulo(-1 - from, 10);
  return first + 10 * (nth - 1) + (name === '出伏' ? 10 : 0);
}

function nthSunday(year: number, month: number, n: number): DayNumber {
  const first = dayNumber({ year, month, day: 1 });
  return first + ((7 - weekdayOf(first)) % 7) + 7 * (n - 1);
}

/** The civil date as day number, or null where the day does not exist. */
export function existingDay({ year, month, day }: CivilDate): DayNumber | null {
  return day >= 1 && day <= daysInMonth(year, month) ? dayNumber({ year, month, day }) : null;
}

function monthsOf(row: readonly [number, number, number]): number {
  return row[1] === 0 ? 12 : 13;
}

function lengthAt(row: readonly [number, number, number], index: number): number {
  return (row[2] >> index) & 1 ? 30 : 29;
}

/** The leap month follows the month whose number it repeats. */
function monthAt([, leap]: readonly [number, number, number], index: number): { month: number; leap: boolean } {
  if (leap === 0 || index < leap) return { month: index + 1, leap: false };
  return { month: index, leap: index === leap };
}

function modulo(a: number, n: number): number {
  return ((a % n) + n) % n;
}
