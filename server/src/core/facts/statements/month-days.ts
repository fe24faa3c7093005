// More days of a kind than the month has that the story reports on: 6月份空气质量 … 优良天数31天.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { member, statement, type Statement } from './model.ts';
import { monthLength } from './phrases.ts';

/** The days of a kind in the month. */
const daysOf = /(?:天数|日数|(?<![\u4e00-\u9fff])(?:晴|雨|雪|雾|霾)天)(?:有|为|是|达|达到|共|：|:)?(\d{2})天/g;
/** What the month is named for: a report on all of it. */
const monthOf = /(?<![\d年至到—～－-]|前)([一二三四五六七八九十]{1,2}|\d{1,2})月份?(?=的?[\u4e00-\u9fff]{0,6}(?:质量|气候|天气|气象|水质|月报|通报|简报))/g;
const han = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Such numbers, where the story reports on one month alone. */
export function readMonthDays(text: string): Statement[] {
  if (!holds(text, '数') || !holds(text, '月')) return [];
  const months = matchesOf(text, monthOf).map((m) => ({ start: m.index, end: m.index + m[0].length, n: /\d/.test(m[1] ?? '') ? Number(m[1]) : han.indexOf(m[1] ?? '') }));
  const [month] = months;
  const length = month ? lengths[month.n - 1] : undefined;
  if (!month || length === undefined || months.some((m) => m.n !== month.n)) return [];
  return matchesOf(text, daysOf).flatMap((m): Statement[] => {
    const days = Number(m[1]);
    const end = m.index + m[0].length;
    const claim = { start: end - 3, end };
    if (m.index < month.end || days <= length || days > 31 || /累计|以来|前[\d一二三四五六七八九十]|[上下]半年|全年|季度|同期|去年|上年/.test(text.slice(Math.max(0, m.index - 16), m.index))) return [];
    return [statement('subset', [member('whole', month), member('part', claim)], { claim, holds: false, working: monthLength(month.n, length), right: null, fault: 'larger' })];
  });
}
