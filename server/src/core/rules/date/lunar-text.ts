// Writing a lunar date in the form another one was printed in.
import { type LunarDate, lunarDayName, lunarMonthName } from '../../base/lunar.ts';

const plain = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** `right` with the printed one's habits: 十一月 or 冬月, 十二月 or 腊月, 二十一 or 廿一, 初五日. */
export function lunarText(printed: string, right: LunarDate, withDay: boolean): string {
  const number = /十[一二]月/.test(printed) && right.month > 10 ? `${right.leap ? '闰' : ''}${plain[right.month] ?? ''}月` : right.month === 11 && !/冬月/.test(printed) ? '十一月' : lunarMonthName(right.month, right.leap);
  if (!withDay) return number;
  const day = lunarDayName(right.day);
  const long = /二十[一二三四五六七八九]/.test(printed) ? day.replace('廿', '二十') : day;
  return `${number}${long}${/日$/.test(printed) ? '日' : ''}`;
}
