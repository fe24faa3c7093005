// A number of evenings or shows beside the days they fall on: 逢周二、周四、周六开课，一周四个晚上; 上演四场，演出日期为10月13日、14日、16日、17日、18日.
import type { Span } from '../../base/span.ts';
import { holds } from '../../base/held.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { StoryText } from '../../syntax/model.ts';
import { cut } from './items.ts';
import type { Enumeration } from './model.ts';
import { phraseOf } from './phrase-of.ts';

const day = '(?:周|星期|礼拜)?[一二三四五六日天]';
const weekly = new RegExp(`[逢每](?:周|星期|礼拜)[一二三四五六日天](?:[、和及]${day}){1,5}[^，。；\\n一二三四五六]{0,10}，(?:每周|一周|一个星期|每星期)(?:共|有|开|上|要)?([两二三四五六2-6])(个?(?:晚上|夜晚|晚|天|次|节|回|趟|场))(?![^，。]{0,4}[多余])`, 'gu');
const dates = /([两三四五六七八九2-9]|\d{2})场(?:次)?，(?:演出|放映|上演|比赛|活动|开讲|开演)?(?:日期|时间)(?:分别)?(?:为|是|：)((?:\d{1,2}月)?\d{1,2}日(?:[、和及](?:\d{1,2}月)?\d{1,2}日){1,10})(?![—至~～（(、])/gu;

/** Numbers of times that are not as many as the days listed beside them. */
export function daysListed({ text, parts }: StoryText): Enumeration[] {
  const found: Enumeration[] = [];
  if (holds(text, '周') || holds(text, '星期')) {
    for (const m of text.matchAll(weekly)) {
      const own = m[0].slice(0, m[0].indexOf('，'));
      const items = cut(text, m.index, m.index + own.length, '、和及');
      add(m.index + m[0].length - (m[1]?.length ?? 0) - (m[2]?.length ?? 0), m[1] ?? '', m[2] ?? '', items);
    }
  }
  if (holds(text, '场，')) {
    for (const m of text.matchAll(dates)) {
      const start = m.index + m[0].length - (m[2]?.length ?? 0);
      const rest = text.slice(start, start + (m[2]?.length ?? 0) + 40).split('。')[0] ?? '';
      // two a day
      if (!/两场|各|下午和|上午和|、\d{1,2}[:：时]|\d[:：]\d\d和/.test(rest)) add(m.index, m[1] ?? '', '场', cut(text, start, start + (m[2]?.length ?? 0), '、和及'));
    }
  }
  return found;

  function add(at: number, numeral: string, unit: string, items: readonly Span[]): void {
    const [first, last] = [items[0], items.at(-1)];
    const value = smallNumber(numeral);
    if (!first || !last || value < 2 || items.length === value || Math.abs(items.length - value) > 2) return;
    const count = { ...phraseOf({ parts }, at, numeral, unit), unit: unit.startsWith('个') ? '个' : unit, noun: unit.replace(/^个/, '') };
    found.push({ start: first.start, end: last.end, count, place: first.start < at ? 'before' : 'after', items, readings: [items.length], open: false, certain: true });
  }
}
