// Dates, weekdays and lunar dates written in the form in which another one is printed: padded, in Han figures, with points, 礼拜 or 周.
import { type CivilDate, dayNumber, weekdayOf } from '../base/calendar.ts';
import { ganzhi, type LunarDate, lunarDayName, lunarMonthLength, lunarMonthName, zodiac } from '../base/lunar.ts';
import { han } from '../facts/statements/print.ts';

const numeral = /[0-9]+|[０-９]+|[〇○零一二三四五六七八九十百千OＯ]+/g;

/**
 * The numbers of a printed text replaced in turn by others of the same form; what has no number in its place stays.
 * `２０２６年０４月１７日` keeps its width and its zeros, `二〇二六年四月十七日` names the figures of the year and counts the rest.
 */
export function numbersInForm(printed: string, values: readonly number[]): string {
  const parts = printed.match(numeral) ?? [];
  const small = parts.filter((part) => part.length < 4);
  // 2026-10-17 with hyphens has two figures everywhere; in 2026年10月17日 only a zero says so
  const padded = small.some((part) => /^[0０〇○零]/.test(part)) || (printed.includes('-') && small.every((part) => part.length > 1));
  let at = 0;
  return printed.replace(numeral, (part) => {
    const value = values[at++];
    if (value === undefined) return part;
    const width = /^[0０〇○零]/.test(part) ? part.length : padded && part.length < 4 ? 2 : 1;
    return inFigures(part, value, width);
  });
}

/** A whole number in the figures of `part`, filled up with zeros to `width`. */
function inFigures(part: string, value: number, width: number): string {
  const figures = String(value).padStart(width, '0');
  if (/^[0-9]/.test(part)) return figures;
  if (/^[０-９]/.test(part)) return figures.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
  // 二〇二六 and 〇四 name their figures, 二十六 counts, 三 may be either
  const named = /^[〇○零]/.test(part) || (part.length > 1 && !/[十百千]/.test(part));
  if (!named && value < 100) return han(value);
  const zero = /[〇○零OＯ]/.exec(part)?.[0] ?? '〇';
  return figures.replace(/\d/g, (d) => `${zero}一二三四五六七八九`.charAt(Number(d)));
}

/** A date in the form of a printed one: year, month, day, with whatever stands between. */
export function dateInForm(printed: string, { year, month, day }: CivilDate): string {
  return numbersInForm(printed, [year, month, day]);
}

/** 礼拜五 → 礼拜一, 周日 → 周六; 天 stays where Sunday is printed so. */
export function weekdayInForm(printed: string, date: CivilDate): string {
  const weekday = weekdayOf(dayNumber(date));
  return printed.slice(0, -1) + (weekday === 7 && printed.endsWith('天') ? '天' : '一二三四五六日'.charAt(weekday - 1));
}

const lunarForm = /^(?<name>农历|阴历|夏历)?(?<gap>[ 　]?)(?:(?<pair>[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])(?:(?<open>[（(]?)(?<animal>[鼠牛虎兔龙蛇马羊猴鸡狗猪])(?<close>[）)]?))?年)?(?<middle>[ 　]?)(?:闰?(?<month>[正一二三四五六七八九十冬腊]|十一|十二)月(?<size>[大小])?(?<day>初.|十.|廿.?|二十.?|三十|卅))?$/u;

/** A lunar date in the form of a printed one: with or without 农历, the year's name, its animal and the month's length; null where the form is not known. */
export function lunarInForm(printed: string, date: LunarDate): string | null {
  const form = lunarForm.exec(printed)?.groups;
  if (!form) return null;
  const { name = '', gap = '', pair, open = '', animal, close = '', middle = '', month, size, day } = form;
  const year = pair === undefined ? '' : `${ganzhi(date.year)}${animal === undefined ? '' : `${open}${zodiac(date.year)}${close}`}年`;
  if (month === undefined || day === undefined) return `${name}${gap}${year}${middle}`;
  const length = size === undefined ? '' : lunarMonthLength(date.year, date.month, date.leap) === 30 ? '大' : '小';
  return `${name}${gap}${year}${middle}${monthInForm(month, date)}${length}${dayInForm(day, date.day)}`;
}

/** 十一月 and 十二月 where months are printed so, else 冬月 and 腊月. */
function monthInForm(printed: string, { month, leap }: LunarDate): string {
  const counted = printed.length > 1 && month > 10;
  return counted ? `${leap ? '闰' : ''}${han(month)}月` : printed === '一' && month === 1 ? `${leap ? '闰' : ''}一月` : lunarMonthName(month, leap);
}

function dayInForm(printed: string, day: number): string {
  if (day === 30 && printed === '卅') return '卅';
  if (day === 20 && printed === '廿') return '廿';
  return /^二十./.test(printed) && day > 20 && day < 30 ? han(day) : lunarDayName(day);
}

const englishDays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const englishMonths = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A printed English name of a weekday or month (Friday, FRI, Sept) as the name of another, as long and as large; null for other words. */
export function englishInForm(printed: string, date: CivilDate, old: CivilDate): string | null {
  const name = (names: readonly string[], from: number, to: number): string | null => {
    const whole = names[from] ?? '';
    const next = names[to] ?? '';
    if (printed.length < 3 || !whole.toLowerCase().startsWith(printed.toLowerCase())) return null;
    const long = printed.length === whole.length && whole.length > 3 ? next : next.slice(0, 3);
    return printed === printed.toUpperCase() ? long.toUpperCase() : long;
  };
  return name(englishDays, weekdayOf(dayNumber(old)) - 1, weekdayOf(dayNumber(date)) - 1) ?? name(englishMonths, old.month - 1, date.month - 1);
}
