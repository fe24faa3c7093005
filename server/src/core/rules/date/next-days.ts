// Part of date/order: 次日（3月7日）, 两天后（5月26日）, 次年（1998年) against the date they are counted from.
import { civilDate } from '../../base/calendar.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import { fullDate, shortDate } from '../../facts/dates/words.ts';
import type { OrderContext } from './order-messages.ts';
import { rewriteDay } from './rewrite.ts';

const days = /(?:(次日|翌日|第二天|隔天|转天)(?:一早|大早|清晨|早上|上午|中午|下午|傍晚|晚上?|凌晨|夜里)?|(第三天)|([两二三四五六七八九十]|\d{1,2})天(?:之后|过后|以后|后)|(一周(?:之后|后))|[，。；](当天|同日|当日))(?:[（(]|，?(?:也就是|即|就是))$/;
const years = /(?:(次年|翌年|第二年|转年)|([两二三四五六七八九十]{1,2}|\d{1,2})年(?:之后|以后|后)|(同年|当年))(?:[（(]|，?(?:也就是|即|就是))$/;

/** A second year that is one of a period's, a term's or a plan's. */
const ofPeriod = /(?<!后)的$|[”’五](?:时期|期间|规划|计划)?$|(?:任期|任内|行动|周期|届)$/;

/** Words that count from the date before them, where the date behind them says otherwise. */
export function checkNextDays(context: OrderContext, civil: readonly CivilMention[]): void {
  const { text } = context.copy;
  civil.forEach((mention, i) => {
    if (mention.quoted || mention.to || (mention.grain !== 'day' && mention.grain !== 'year')) return;
    const lead = text.slice(Math.max(0, mention.start - 12), mention.start);
    const found = (mention.grain === 'day' ? days : years).exec(lead);
    // “十四五”的第二年即2022年: the second of those years, not the year after
    if (found?.[1]?.endsWith('年') && ofPeriod.test(lead.slice(0, found.index))) return;
    const base = found ? baseOf(context, civil, i, mention.grain === 'day') : null;
    if (!found || !base) return;
    if (mention.grain === 'day') checkDay(context, base, mention, found);
    else checkYear(context, base, mention, found);
  });
}

/** The last date before it in the paragraph that is as fine. */
function baseOf({ copy: { text } }: OrderContext, civil: readonly CivilMention[], index: number, fine: boolean): CivilMention | null {
  const mention = civil[index];
  const before = civil.slice(Math.max(0, index - 6), index).filter((m) => mention !== undefined && (m.part === mention.part || opensPart(text, mention, m)) && m.grain !== 'vague' && m.from.festival === null);
  // 2月27日傍晚…第二天（28日），…；第三天（3月1日）: both are counted from the first of them
  const counted = (m: CivilMention): boolean => days.test(text.slice(Math.max(0, m.start - 12), m.start));
  const third = mention !== undefined && /第三天(?:[（(]|，)/.test(text.slice(Math.max(0, mention.start - 6), mention.start));
  const bases = third ? before.filter((m) => !counted(m)) : before;
  // 门上贴着：今日无新书。第三天（4月1日）: a day told from today is the base only where the story prints no other
  const base = bases.filter((m) => m.from.dayShift === null).at(-1) ?? bases.at(-1);
  // “明天修好。”第二天也就是20日: the speaker's tomorrow
  if (!mention || !base || base.quoted || (base.from.dayShift ?? 0) > 0) return null;
  // the next day of the only other day that the story prints, however much is told of that day
  const lone = civil.every((m) => m === base || m === mention || m.grain !== 'day');
  if (!lone && (mention.start - base.end > 120 || /[。！？].*[。！？]/s.test(text.slice(base.end, mention.start)))) return null;
  // 昨天…。开渔当天，…，次日: from that day on
  if (/[\u4e00-\u9fff]当[天日晚]/.test(text.slice(base.end, mention.start))) return null;
  const range = nominalDays(base);
  if (!range) return null;
  return fine ? (base.grain === 'day' && range.first === range.last ? base : null) : base.from.year !== null && !base.to ? base : null;
}

/** 次年，也就是2018年: a paragraph goes on from the one before it. */
function opensPart(text: string, next: CivilMention, base: CivilMention): boolean {
  return next.part > base.part && next.part <= base.part + 2 && /\n(?:次日|翌日|第二天|隔天|次年|翌年|第二年|转年|[两二三四五六七八九十\d]{1,2}[天年][之以]?后)(?:一早|大早|清晨|早上|上午|中午|下午|傍晚|晚上?|凌晨|夜里)?[（(，也就是即]{1,4}$/.test(text.slice(Math.max(0, next.start - 16), next.start));
}

function checkDay(context: OrderContext, base: CivilMention, next: CivilMention, found: RegExpExecArray): void {
  const [from, to] = [nominalDays(base), nominalDays(next)];
  if (!from || !to || to.first !== to.last) return;
  const step = found[1] ? 1 : found[2] ? 2 : found[3] ? (numberOf(found[3]) ?? 0) : found[4] ? 7 : 0;
  const right = from.first + step;
  const slack = found[2] || found[4] ? 1 : 0;
  if (Math.abs(to.first - right) <= slack || next.others.some((d) => Math.abs(d.first - right) <= slack) || civilDate(to.first).day === civilDate(right).day) return;
  const { text } = context.copy;
  const words = text.slice(next.start, next.end);
  const fixed = rewriteDay(words, to.first, right);
  const known = base.days !== null;
  context.report({
    message: 'nextDay', data: { base: known ? fullDate(from.first) : shortDate(from.first), word: wordOf(found), right: known ? fullDate(right) : shortDate(right), words }, span: { start: next.start - found[0].length, end: next.end },
    related: [{ message: 'other', data: { words: text.slice(base.start, base.end) }, span: { start: base.start, end: base.end } }],
    fixes: fixed === null ? [] : [{ title: 'to', data: { to: fixed }, safety: 'confirm', edits: [{ span: { start: next.start, end: next.end }, newText: fixed }] }],
  });
}

function checkYear(context: OrderContext, base: CivilMention, next: CivilMention, found: RegExpExecArray): void {
  const from = base.from.year ?? 0;
  const year = next.from.year;
  if (year === null) return;
  const right = from + (found[1] ? 1 : found[2] ? (numberOf(found[2]) ?? 0) : 0);
  if (year === right || (found[2] !== undefined && Math.abs(year - right) <= 1)) return;
  const { text } = context.copy;
  // 生于1912年…。十八岁那年学医，三年后，也就是1933年: counted from an age
  if (/岁(?:那年|时|上|的时候)/.test(text.slice(base.end, next.start))) return;
  const words = text.slice(next.start, next.end);
  context.report({
    message: 'nextDay', data: { base: `${from}年`, word: wordOf(found), right: `${right}年`, words }, span: { start: next.start - found[0].length, end: next.end },
    related: [{ message: 'other', data: { words: text.slice(base.start, base.end) }, span: { start: base.start, end: base.end } }],
    fixes: words.startsWith(String(year)) ? [{ title: 'to', data: { to: `${right}年` }, safety: 'confirm', edits: [{ span: { start: next.start, end: next.start + String(year).length }, newText: String(right) }] }] : [],
  });
}

function wordOf(found: RegExpExecArray): string {
  return found[0].replace(/[（(，。；]|也就是|即|就是/g, '');
}
