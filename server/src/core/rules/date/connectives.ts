// Part of date/order: 此前的2024年3月 behind 2023年5月, 随后的2021年 behind 2022年: a word that says before or after, against the dates before it.
import type { CivilMention } from '../../facts/dates/mention.ts';
import type { OrderContext } from './order-messages.ts';

const word = /(?:^|[，。；：\n“])(?:而|但|可|就在)?(?:(此前|在此之前|在这之前|在那之前|更早)|(随后|此后|之后|而后|紧接着|接着|在这之后|在那之后))(?:的|，|，在|，到了|，于)?$/;
/** A date that goes on from something else. */
const open = /采访|发布|通报|报道|消息|公告|规定|通知|截至/;
const far = 90;

/** Dates with printed years (or of this year) led by such a word, where every date of the sentence and the one before it lies on the other side; `known`: dates already reported. */
export function checkConnectives(context: OrderContext, civil: readonly CivilMention[], known: ReadonlySet<number>): void {
  const { text } = context.copy;
  civil.forEach((mention, i) => {
    if (i === 0 || !isDated(mention) || !mention.days || known.has(mention.start)) return;
    const found = word.exec(text.slice(Math.max(0, mention.start - 10), mention.start));
    if (!found) return;
    const before = civil.slice(Math.max(0, i - 6), i).filter((m) => m.part === mention.part && m.grain !== 'vague');
    const base = before.at(-1);
    if (!base?.days || !isDated(base) || base.quoted !== mention.quoted || mention.start - base.end > far || before.some((m) => !m.days || !isDated(m)) || open.test(text.slice(base.start, mention.start))) return;
    const { first, last } = mention.days;
    const earlier = found[1] !== undefined;
    if (before.some((m) => m.days !== null && (earlier ? first <= m.days.last : last >= m.days.first))) return;
    const words = text.slice(mention.start, mention.end);
    context.report({
      message: 'connective', data: { word: found[1] ?? found[2] ?? '', words, other: text.slice(base.start, base.end) }, span: { start: mention.start, end: mention.end }, severity: 'warning',
      related: [{ message: 'other', data: { words: text.slice(base.start, base.end) }, span: { start: base.start, end: base.end } }],
    });
  });
}

function isDated({ from, to, recurring }: CivilMention): boolean {
  return (from.year !== null || from.yearShift !== null) && !to && !recurring;
}
