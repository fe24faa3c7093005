// Part of date/order: 历时30天, 为期5天, 仅用8个月 beside the two dates they are counted from.
import { civilDate } from '../../base/calendar.ts';
import type { Span } from '../../base/span.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import { rangeText } from '../../facts/dates/words.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { OrderContext } from './order-messages.ts';

/** Exactly the days from first to last, both counted. */
const inclusiveLeads = '为期|展期|会期|赛期|会议期|假期|共计|总共|共|放假|连放|连休|休息|连续';
/** By difference is right too. */
const eitherLeads = '骑行了|骑了|走了|花了|花费|跑了|徒步|跋涉|航行|住了|忙了|忙活了|干了|展出|拍了|连演|历经|奋战|坚守|历时|持续|前后|用了|用时|耗时|仅用|只用|仅仅用了|整整|长达|时长';
const phrase = new RegExp(`(?:(${inclusiveLeads})|(${eitherLeads}))(?:了|时间|的时间|仅|只有|共|约|近)?(\\d{1,4}|[一二三四五六七八九十两百]{1,4})(多|余)?(天|日|个月|个星期|周|年)(?!游|内|[^，。；、]{0,2}工作|龄|级)`, 'g');

/** Statements of length in the sentence against its range of days or its first and last date. */
export function checkDurations(context: OrderContext, sentence: Sentence, dates: readonly CivilMention[]): void {
  const { text } = context.copy;
  if (dates.length > 40) return;
  const here = text.slice(sentence.start, sentence.end);
  if (!/[天日月周年]/.test(here) || !/为期|展期|会期|赛期|假期|共|放假|连|休息|历时|持续|前后|用|耗时|整整|长达|时长|了|徒步|跋涉|航行|展出|连演|历经|奋战|坚守/.test(here)) return;
  for (const found of here.matchAll(phrase)) {
    const value = numberOf(found[3] ?? '');
    const start = sentence.start + found.index;
    const span = { start, end: start + found[0].length };
    if (value === null || found[4] || /约|近/.test(found[0]) || /工作日|每[天周]|个工作/.test(text.slice(start - 4, span.end + 4))) continue;
    const range = rangeBeside(text, dates, span);
    if (!range) continue;
    judge(context, span, range, value, found[5] ?? '天', found[1] !== undefined);
  }
}

interface Stretch extends Span {
  readonly first: number;
  readonly last: number;
  readonly fine: boolean;
}

/** The range just before or behind the statement, or two dates joined by 到, 至 or by 开始 … 结束. */
function rangeBeside(text: string, dates: readonly CivilMention[], at: Span): Stretch | null {
  const ranges = dates.filter((m) => m.to && !m.list && (m.grain === 'day' || m.grain === 'month') && nominalDays(m));
  const beside = ranges.filter((m) => (m.end <= at.start ? at.start - m.end <= 30 && !/[；。]/.test(text.slice(m.end, at.start)) && !otherDate(dates, m.end, at.start) : m.start - at.end <= 14 && /^的?[^，。；]{0,10}[（(，]?(?:于|从|自|将于|定于)?$/.test(text.slice(at.end, m.start))));
  const [nearest] = beside.sort((a, b) => distance(a, at) - distance(b, at));
  const whole = nearest ? nominalDays(nearest) : null;
  if (nearest && whole) return { start: nearest.start, end: nearest.end, ...whole, fine: nearest.grain === 'day' };
  const before = dates.filter((m) => m.end <= at.start && !m.to && nominalDays(m));
  const [a, b] = before.slice(-2);
  if (!a || !b || a.grain !== b.grain || (a.grain !== 'day' && a.grain !== 'month') || at.start - b.end > 40) return null;
  const [from, to] = [nominalDays(a), nominalDays(b)];
  if (!from || !to || from.first >= to.first || !joined(text, a, b, at)) return null;
  return { start: a.start, end: b.end, first: from.first, last: to.last, fine: a.grain === 'day' };
}

function otherDate(dates: readonly CivilMention[], from: number, to: number): boolean {
  return dates.some((m) => m.start >= from && m.end <= to && m.grain !== 'vague');
}

function distance(m: Span, at: Span): number {
  return m.end <= at.start ? at.start - m.end : m.start - at.end;
}

/** 从3月12日开始到4月10日结束, 2025年3月开工到2025年11月竣工, 4月2日启动，4月13日收官. */
function joined(text: string, a: Span, b: Span, at: Span): boolean {
  const gap = text.slice(a.end, b.start);
  const tail = text.slice(b.end, at.start);
  if (/[。；]/.test(gap) || gap.length > 20) return false;
  const begins = /启程|动身|起航|启航|开馆|开展|开机|开赛|开播|开课|入驻|进场|上线|开始|启动|开工|动工|开幕|出发|起|开展|开拍|破土|奠基/.test(gap);
  const ends = /到达|归来|返航|回到|落成|撤展|散场|收尾|下线|结课|结束|闭幕|收官|竣工|完工|落幕|建成|通车|投用|抵达|返回|为止|结顶|封顶|杀青|启用|验收|开园|开馆/.test(tail);
  return (/^(?:起|一直|持续|开始|延续|，){0,3}[到至]$/.test(gap) && /^(?:日?止|为止|结束)?，?[^，。]{0,6}$/.test(tail)) || (begins && ends);
}

function judge(context: OrderContext, span: Span, range: Stretch, value: number, unit: string, strict: boolean): void {
  const days = range.last - range.first + 1;
  const a = civilDate(range.first);
  const b = civilDate(range.last);
  const months = (b.year - a.year) * 12 + b.month - a.month;
  const inclusive = unit === '天' || unit === '日' ? days : unit === '个月' ? months + (range.fine ? 0 : 1) : unit === '年' ? b.year - a.year : Math.round(days / 7);
  if (unit === '天' || unit === '日') {
    if (!range.fine || value === days || (!strict && value === days - 1)) return;
  } else if (unit === '年') {
    if (Math.abs(months / 12 - value) <= 1) return;
  } else if (unit === '个月') {
    if (value >= months - 1 && value <= months + 1) return;
  } else if (Math.abs(days / 7 - value) <= 1) return;
  const { text } = context.copy;
  const words = text.slice(span.start, span.end);
  const figure = /\d+/.exec(words);
  context.report({
    message: 'duration', data: { range: rangeText({ first: range.first, last: range.last }), inclusive, unit, words }, span,
    related: [{ message: 'other', data: { words: text.slice(range.start, range.end) }, span: { start: range.start, end: range.end } }],
    fixes: figure ? [{ title: 'to', data: { to: words.replace(figure[0], String(inclusive)) }, safety: 'confirm', edits: [{ span: { start: span.start + figure.index, end: span.start + figure.index + figure[0].length }, newText: String(inclusive) }] }] : [],
  });
}
