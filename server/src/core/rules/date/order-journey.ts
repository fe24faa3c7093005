// Part of date/order: a journey whose first day, last day and length stand in two sentences: 6月1日下午，…两辆车停在了老盐仓门口。父女俩5月11日…出发，沿古道骑行12天.
import { matchesOf } from '../../base/matches.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { rangeText } from '../../facts/dates/words.ts';
import { lengthUnit, type OrderContext } from './order-messages.ts';
import { isSlip } from './slip.ts';

const sets = /^[^，。；\d]{0,16}(?:出发|启程|动身|起程|上路|开拔)/;
const arrives = /^[^。；\d]{0,40}?(?:抵达|到达|回到|返回|走到|骑到|停在了?|走进|归来|收官|完赛|冲过)/;
const length = /(?:骑行|徒步|步行|行走|跋涉|航行|行驶|走了?|骑了?|历时|前后|一路)(?:了|整整|共)?(\d{1,3}|[一二三四五六七八九十]{1,3})(?:天|日)(?!游|程)/g;
/** How many sentences the arrival may stand from the start. */
const reach = 2;
const stays = /停留|休整|中途|滞留|休息|逗留|再从|又从|返程/;

/** One start, one arrival, one length; both ends counted or not. */
export function checkJourney(context: OrderContext, civil: readonly CivilMention[], judged: ReadonlySet<number>): void {
  const { text } = context.copy;
  const days = civil.filter((m) => m.grain === 'day' && !m.to && m.days !== null);
  const starts = days.filter((m) => sets.test(text.slice(m.end, m.end + 24)));
  const ends = days.filter((m) => arrives.test(text.slice(m.end, m.end + 60).split('\n')[0] ?? ''));
  const [from] = starts;
  const [to] = ends.filter((m) => m !== from);
  if (!from?.days || !to?.days || starts.length > 1 || ends.filter((m) => m !== from).length > 1 || to.days.first <= from.days.first || stays.test(text)) return;
  const { sentences } = context.facts;
  const at = (offset: number): number => sentences.findIndex((s) => s.start <= offset && offset < s.end);
  const own = sentences[at(from.start)];
  if (!own || Math.abs(at(from.start) - at(to.start)) > reach) return;
  const told = matchesOf(text.slice(from.end, own.end), length);
  const [found] = told;
  const value = numberOf(found?.[1] ?? '');
  if (!found || told.length > 1 || value === null) return;
  const start = from.end + found.index + found[0].search(/[\d一二三四五六七八九十]/);
  if (judged.has(start)) return;
  const apart = to.days.first - from.days.first;
  if (value === apart || value === apart + 1 || !isSlip(value, apart + 1, 1)) return;
  const span = { start, end: from.end + found.index + found[0].length };
  context.report({
    message: 'duration', data: { range: rangeText({ first: from.days.first, last: to.days.last }), inclusive: apart + 1, unit: lengthUnit('天'), words: text.slice(span.start, span.end) }, span,
    related: [{ message: 'other', data: { words: text.slice(from.start, from.end) }, span: { start: from.start, end: from.end } }, { message: 'other', data: { words: text.slice(to.start, to.end) }, span: { start: to.start, end: to.end } }],
  });
}
