// Part of date/order: 2014年，她从大学毕业…一头扎进赤滩 … 2011年来到赤滩的第一天: who came to a place after leaving school cannot have come before.
import { holds } from '../../base/held.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import type { OrderContext } from './order-messages.ts';

const leaves = /^(?:[春夏秋冬]天?|\d{1,2}月)?，?[^。；\n]{0,16}毕业(?!前|照|班|证)[^。；\n]{0,24}?(?:来到|扎[进到根]|走进|回到|回了?|进了?|到了?|去了?|分[到配]到?|投身|奔赴|上了?)([\p{Script=Han}]{2,8})/u;
const arrives = /^(?:[春夏秋冬]天?|\d{1,2}月)?，?(?:[她他我])?(?:初|刚|第一次)?(?:来到|到|回到|进|走进|分[到配]到?|上)([\p{Script=Han}]{2,8}?)(?:的第一天|那天|时|的那一年|，)/u;
const again = /实习|支教|志愿|调研|暑假|寒假|再次|重[新返]|又|考察|小时候|童年|跟着父/;

/** Reports an arrival of an earlier year at a place that the same story has somebody reach after leaving school; it has one leaving and one arrival. */
export function checkCareer(context: OrderContext, civil: readonly CivilMention[]): void {
  const { text } = context.copy;
  if (!holds(text, '毕业')) return;
  const years = civil.filter((m) => m.from.year !== null && m.to === null && !m.quoted);
  const left = years.map((m) => ({ m, to: leaves.exec(text.slice(m.end, m.end + 56))?.[1] })).filter((x) => x.to !== undefined);
  const [end] = left;
  if (!end || left.length !== 1) return;
  for (const m of years) {
    const to = m === end.m ? undefined : arrives.exec(text.slice(m.end, m.end + 24))?.[1];
    const place = to?.slice(0, 2) ?? '';
    if (place === '' || (m.from.year ?? 0) >= (end.m.from.year ?? 0) || !end.to?.includes(place) || again.test(text.slice(Math.max(0, m.start - 12), m.end + 30))) continue;
    const words = text.slice(m.start, m.end);
    const other = text.slice(end.m.start, end.m.end);
    context.report({
      message: 'acts', data: { later: `到${place}`, laterDate: words, earlier: '毕业', earlierDate: other }, span: { start: m.start, end: m.end },
      related: [{ message: 'other', data: { words: other }, span: { start: end.m.start, end: end.m.end } }],
    });
    return;
  }
}
