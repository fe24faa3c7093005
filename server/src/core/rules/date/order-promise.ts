// Part of date/order: 今年4月12日签了协议，约定由村里请人修枝；今年3月，修枝完成: what was agreed or decided on a day cannot be done before it.
import type { CivilMention } from '../../facts/dates/mention.ts';
import type { OrderContext } from './order-messages.ts';

/** What is promised, and the verb and noun of it. */
const promise = /(?:约定|商定|议定|说定|答应|同意|承诺|决定|表决通过|拍板|批准|敲定|责令|要求|立项)(?!的)(?:[^，。；]{0,12}?(?:由|请|把|将|对)|，由)?([^。；]{2,40})/;
const done = /^(?:上旬|中旬|下旬|初|底)?，?(?:所有|全部|整[个条段]|[这该][条座项个]?)?([\u4e00-\u9fff]{2,4}?)(?:工程|工作|施工|手续)?(?:全部|已经?|都|基本|顺利|如期|便|就)*(?:完成|完工|结束|完毕|到位|竣工|了结|办妥|办结|办好|修好|落成)/;
/** Two works, or one that went before. */
const other = /一期|二期|首批|第[一二三]|此前|之前|早在|先行|提前|已于|上一|前一|再次|又|另|后续|隔壁|邻|别的|其他|对面|补签|追认|事后|去年|次年|翌年|明年/;

/** Two dates of the paragraph with printed years (今年 too), the second earlier, of a work that the first one's words promise. */
export function checkPromise(context: OrderContext, civil: readonly CivilMention[]): void {
  const { text } = context.copy;
  for (let i = 0; i + 1 < civil.length; i++) {
    const [a, b] = [civil[i], civil[i + 1]];
    if (!a?.days || !b?.days || a.part !== b.part || a.quoted !== b.quoted || a.to || b.to || b.start - a.end > 90 || !dated(a) || !dated(b) || a.days.first <= b.days.last) continue;
    const gap = text.slice(a.end, b.start);
    const told = promise.exec(gap);
    const end = told ? done.exec(text.slice(b.end, b.end + 18)) : null;
    const work = end?.[1];
    if (!told || !end || !work || gap.split('。').length > 2 || other.test(gap.slice(-12)) || other.test(end[0]) || !told[1]?.includes(work.slice(-2))) continue;
    const words = text.slice(b.start, b.end);
    context.report({
      message: 'promise', data: { work, words, other: text.slice(a.start, a.end) }, span: { start: b.start, end: b.end },
      related: [{ message: 'other', data: { words: text.slice(a.start, a.end) }, span: { start: a.start, end: a.end } }],
    });
  }
}

function dated({ from, grain }: CivilMention): boolean {
  return (grain === 'day' || grain === 'month') && (from.year !== null || from.yearShift !== null);
}
