// Numbers half in Han, half in Arabic figures: 3月十五日, 8点三十分, 二十5人, 百分之15, 几10个, 腊月23.
import { find } from '../../base/held.ts';
import { isDigit } from '../../base/characters.ts';
import type { Span } from '../../base/span.ts';
import type { Marks } from '../../facts/marks.ts';
import { hanNumber, readHanNumber } from './digits-read.ts';

/** A number in two scripts, and what it should read; the first way is the likelier. */
export interface Mixture {
  readonly id: 'mixed' | 'lunar' | 'circle' | 'percent' | 'several';
  readonly span: Span;
  readonly whole: readonly string[];
}

const figures = '一二三四五六七八九';
const places = '十百千';

/** Finds them beside the runs of Arabic figures, and ○ between Han figures. */
export function* mixtures(text: string, marks: Marks): Generator<Mixture> {
  for (const { start, end } of marks.figures) {
    const before = text[start - 1] ?? '';
    const next = text[end] ?? '';
    const value = Number(text.slice(start, end));
    if (next === '月' && end - start <= 2) {
      const day = /^月([一二三四五六七八九十廿]{1,3})日/.exec(text.slice(end, end + 6));
      const number = day?.[1] ? readHanNumber(day[1]) : 0;
      if (day && number > 0) yield { id: 'mixed', span: { start, end: end + day[0].length }, whole: [`${text.slice(start, end)}月${number}日`, `${hanNumber(value)}月${day[1]}日`] };
    } else if (before === '月' && next === '日' && end - start <= 2) {
      const month = /[一二三四五六七八九十]{1,2}$/.exec(text.slice(Math.max(0, start - 3), start - 1))?.[0] ?? '';
      if (month !== '' && text[start - 2 - month.length] !== '年' && readHanNumber(month) > 0) yield { id: 'mixed', span: { start: start - 1 - month.length, end: end + 1 }, whole: [`${readHanNumber(month)}月${text.slice(start, end)}日`, `${month}月${hanNumber(value)}日`] };
    } else if (before === '月' && '正腊冬'.includes(text[start - 2] ?? ' ') && end - start <= 2 && value >= 1 && value <= 30) {
      yield { id: 'lunar', span: { start: start - 2, end }, whole: [`${text.slice(start - 2, start)}${lunarDay(value)}`] };
    } else if (before === '初' && /大年$|正月$/.test(text.slice(Math.max(0, start - 3), start - 1)) && value <= 10) {
      yield { id: 'lunar', span: { start: start - 3, end }, whole: [`${text.slice(start - 3, start)}${hanNumber(value)}`] };
    } else if ((next === '时' || next === '点') && end - start <= 2) {
      const minute = /^[时点]([一二三四五六七八九十]{1,3})分(?!之)/.exec(text.slice(end, end + 6));
      const number = minute?.[1] ? readHanNumber(minute[1]) : 0;
      if (minute && number > 0) yield { id: 'mixed', span: { start, end: end + minute[0].length }, whole: [`${text.slice(start, end)}${next}${number}分`] };
    } else if ((before === '时' || before === '点') && next === '分' && text[end + 1] !== '之') {
      const hour = /[一二三四五六七八九十]{1,3}$/.exec(text.slice(Math.max(0, start - 4), start - 1))?.[0] ?? '';
      if (hour !== '' && readHanNumber(hour) > 0 && readHanNumber(hour) <= 24) yield { id: 'mixed', span: { start: start - 1 - hour.length, end: end + 1 }, whole: [`${readHanNumber(hour)}${before}${text.slice(start, end)}分`] };
    } else if (before === '之' && text.startsWith('百分', start - 3)) {
      const number = /^\d+(?:\.\d+)?/.exec(text.slice(start, start + 12))?.[0] ?? '';
      yield { id: 'percent', span: { start: start - 3, end: start + number.length }, whole: [`${number}%`] };
    } else if (before === '几' && /^10{1,3}$/.test(text.slice(start, end))) {
      yield { id: 'several', span: { start: start - 1, end }, whole: [`几${value === 10 ? '十' : value === 100 ? '百' : '千'}`] };
    } else if (before !== '' && places.includes(before) && figures.includes(text[start - 2] ?? ' ') && isCounted(text, end)) {
      const han = /[一二三四五六七八九十百千]{2,6}$/.exec(text.slice(Math.max(0, start - 6), start))?.[0] ?? '';
      const number = han === '' || /第$/.test(text.slice(0, start - han.length).slice(-1)) ? 0 : readHanNumber(han);
      if (number > 0 && value < (before === '十' ? 10 : before === '百' ? 100 : 1000)) yield { id: 'mixed', span: { start: start - han.length, end }, whole: [String(number + value)] };
    }
  }
  for (const mark of ['○', 'Ｏ', 'O']) {
    for (let at = find(text, mark); at > 0; at = text.indexOf(mark, at + 1)) {
      if (!figures.includes(text[at - 1] ?? ' ') || !`${figures}○〇`.includes(text[at + 1] ?? ' ') || isYear(text, at)) continue;
      yield { id: 'circle', span: { start: at - 1, end: at + 2 }, whole: [`${text[at - 1]}〇${text[at + 1] === '○' ? '〇' : text[at + 1]}`] };
    }
  }
}

function isCounted(text: string, at: number): boolean {
  return '个人名家户亩公里米元万亿岁天年斤吨次件台张条只辆位'.includes(text[at] ?? ' ') && !isDigit(text.charCodeAt(at));
}

/** A year of four figures, which has its own check. */
function isYear(text: string, at: number): boolean {
  return /[一二三四五六七八九〇零○OＯ]{4}年/.test(text.slice(Math.max(0, at - 3), at + 5));
}

function lunarDay(day: number): string {
  if (day <= 10) return `初${hanNumber(day)}`;
  return day <= 20 || day === 30 ? hanNumber(day) : `廿${hanNumber(day - 20)}`;
}
