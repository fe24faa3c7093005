// Part of date/order: 5月20日起接受报名，5月12日截止: one sentence opens a thing on a day and ends it on an earlier one.
import type { CivilMention } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import type { OrderContext } from './order-messages.ts';

const opensBehind = /^(?:上午|下午|零时|\d{1,2}时|正式){0,2}(?:起|开始|启动|开放|接受|开通|开抢|开售|启用|受理)/;
const opensBefore = /(?:[从自]|(?:开始|启动|开放|起始)(?:日期|时间)?(?:为|是|于|：)?)$/;
const endsBehind = /^(?:\d{1,2}时|[上下]午|晚|24时|当天|正式){0,2}(?:截止|为止|止(?![咳血痛步于])|结束|关闭|截稿|终止|停止|收尾|收官|闭幕|落幕|撤展|到期|关门)/;
const endsBefore = /(?:截至|截止(?:到|至|于)?|截止(?:日期|时间)(?:为|是|于|：)?|(?:结束|关闭|终止)(?:日期|时间)?(?:为|是|于|在))$/;
/** What may stand between the first date's clause and the second: nothing that has a name of its own. */
const light = /^(?:[到至并将于在则又也就便才，]|截[至止]|截止[到至于]|(?:截止|结束|关闭)(?:日期|时间)?[为是于在：]?|持续[到至]|一直[到至]|延续[到至]|报名|活动|展览|展期|全部|最晚|最迟|直[到至]|预计|计划|，){0,4}$/;
const another = /第[二三四五六七八九十2-9]|[二三四]期|分别|另|下一|上一|次年|翌年|来年|第二年|前一|上轮|此前|原定|其他|再|去年|今年[^年]{0,20}明年|每年|跨年/;
const longest = 45;

/** Neighbouring days of one sentence. */
export function checkWindow(context: OrderContext, civil: readonly CivilMention[]): void {
  const { text } = context.copy;
  for (let i = 0; i + 1 < civil.length; i++) {
    const [a, b] = [civil[i], civil[i + 1]];
    if (!a || !b || a.part !== b.part || b.start - a.end > 40 || ![a, b].every((m) => m.grain === 'day' && m.from.month !== null && m.from.day !== null && !m.to && !m.recurring && !m.list)) continue;
    const gap = text.slice(a.end, b.start);
    if (/[。；！？\n]/.test(gap) || another.test(gap) || another.test(text.slice(Math.max(0, a.start - 12), a.start))) continue;
    if (!opensBehind.test(gap) && !opensBefore.test(text.slice(Math.max(0, a.start - 8), a.start))) continue;
    if (!endsBehind.test(text.slice(b.end, b.end + 12)) && !endsBefore.test(gap)) continue;
    const comma = gap.lastIndexOf('，');
    const lead = gap.slice(comma + 1);
    // 可到服务台选书，选书活动到…: the noun is the first clause's own
    const own = /^([\u4e00-\u9fff]{2})[\u4e00-\u9fff]{0,4}[到至于在]$/.exec(lead)?.[1];
    if ((!light.test(lead) && !(own && gap.slice(0, comma).includes(own))) || gap.split('，').length > 3) continue;
    const [from, to] = [nominalDays(a), nominalDays(b)];
    const back = from && to ? from.first - to.last : 0;
    if (back <= 0 || back > longest || (a.from.year !== null && b.from.year !== null && a.from.year !== b.from.year)) continue;
    const span = { start: a.start, end: b.end };
    context.report({
      message: 'reversed', data: { words: text.slice(span.start, span.end) }, span,
      related: [{ message: 'other', data: { words: text.slice(a.start, a.end) }, span: { start: a.start, end: a.end } }],
    });
  }
}
