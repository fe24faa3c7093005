// Part of date/year-turn: 今年9月开学时，校门外只有一条车道…去年10月起，…: how things were before what last year's date began, in a story printed after New Year.
import { civilDate } from '../../base/calendar.ts';
import type { Span } from '../../base/span.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import { tenseOf } from '../../facts/dates/tense.ts';

/** How it used to be. */
const state = /(?:只|仅|才|常|老)(?:有|是|在|常|要|得|能|没|未|靠|用|停|用着|挤|排)|[还仍][^将要会有得][\u4e00-\u9fff]|还[有得]|总(?!计|共|数|量|投|额|体|结)|一[\u4e00-\u9fff]{1,3}就是|常常|总是|经常|天天|时常|每天|动不动|一[停等堵排]就|怨|没有|曾|原本|原来|那时|当时|那会儿|依旧|依然/;
/** What has been done about it since. */
const since = /^(?:份|初|中旬|下旬|上旬|底)?(?:起|开始|以来|以后|，)/;
const plan = /将|拟|计划|预计|规划|打算|准备|有望|届时|力争|目标|要(?:在|让|把|用)|就?能|可以|会(?=[有在被把])/;
const reach = 160;

/** The last year's date that a month of 今年 must lie before, in January to March; null where the sentence does not tell of a state or looks ahead. */
export function stateBefore(text: string, mention: CivilMention, sentence: Span, dates: readonly DateMention[], i: number): CivilMention | null {
  const { from, today, days } = mention;
  if (today === null || days === null || from.month === null || civilDate(today).month > 3 || from.month - civilDate(today).month < 3) return null;
  const next = dates.slice(i + 1, i + 4).find((m): m is CivilMention => m.kind === 'civil' && m.grain !== 'vague');
  if (!next || next.quoted !== mention.quoted || next.start - mention.end > reach || next.start < sentence.end || next.from.yearShift !== -1 || next.from.month === null || next.from.month < from.month) return null;
  const told = { start: sentence.start, end: Math.min(sentence.end, mention.end + 80) };
  const words = text.slice(mention.end, told.end);
  if (/^(?:前|起|以前|之前)/.test(words) || !state.test(words) || plan.test(text.slice(told.start, told.end)) || tenseOf(text, told).future) return null;
  return since.test(text.slice(next.end, next.end + 4)) ? next : null;
}
