// Part of date/order: 只剩34天 without 距, in a story that has one day to come.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { fullDate } from '../../facts/dates/words.ts';
import type { OrderContext } from './order-messages.ts';
import { isSlip } from './slip.ts';

const left = /(?:还有|仅剩|只剩|还剩|剩下|剩|仅有|只有|尚有|不过|满打满算|再过|再有|的还有|再等|还差|还要等|要等)(?:下|整整|最后|短短|不过|大约)?(\d{1,3}|[一二三四五六七八九十两百]{1,4})(?:来)?天(?=[，。！；：”、]|时间|了[，。！])/g;
/** What else may have days left. */
const other = /保质|有效|假期|报名|预售|工期|合同|租期|刑期|期限|优惠|每(?!天[换改变更翻])|[近约]|交货|交付|每周|路程|库存|口粮|届时|那时|当时|[前后]，?$|赛程|展期/;

/** Counts of days to go against the only day to come that the story tells; one day either way is no error, and the two must differ by a slip of the pen. */
export function checkPlainCountdowns(context: OrderContext, civil: readonly CivilMention[], known: ReadonlySet<number>): void {
  const { text } = context.copy;
  if (!context.issue.date || !holds(text, '天') || civil.length > 20) return;
  const ahead = civil.filter((m) => m.grain === 'day' && m.days !== null && m.today !== null && m.days.first > m.today);
  const [target] = ahead;
  if (!target?.days || target.today === null || target.to || target.recurring || target.quoted || ahead.some((m) => m.days?.first !== target.days?.first) || (target.from.day === null && target.from.festival === null)) return;
  if (civil.some((m) => m.grain !== 'day' && m.days && m.today !== null && m.days.last > m.today && m.days.first > m.today)) return;
  const right = target.days.first - target.today;
  for (const found of matchesOf(text, left).slice(0, 6)) {
    const value = numberOf(found[1] ?? '');
    if (value === null || known.has(found.index) || !isSlip(value, right, 1) || Math.abs(found.index - target.start) > 160) continue;
    const from = Math.max(text.lastIndexOf('。', found.index), text.lastIndexOf('\n', found.index), found.index - 60) + 1;
    if (other.test(text.slice(from, found.index)) || civil.some((m) => m.days !== null && m.days.first !== target.days?.first && m.today !== null && Math.abs(m.days.first + value - (target.days?.first ?? 0)) <= 1)) continue;
    // 1月20日，将迎来大寒…。再过6天，到1月26日: from the day told before
    if (found[0].startsWith('再') && context.facts.dates.some((m) => m.kind === 'civil' && m.grain === 'day' && m.end <= found.index && found.index - m.end < 120 && m.days !== null && Math.abs(m.days.first + value - (target.days?.first ?? 0)) <= 1)) continue;
    const span = { start: found.index, end: found.index + found[0].length };
    context.report({
      message: 'countdown', data: { today: fullDate(target.today), target: fullDate(target.days.first), right, words: found[0] }, span,
      related: [{ message: 'other', data: { words: text.slice(target.start, target.end) }, span: { start: target.start, end: target.end } }],
      severity: 'warning',
    });
  }
}
