// Part of date/order: the one line of a chronicle that stands before its time: 2022年6月　开工拆卸, then 2022年3月　构件拆毕.
import type { CivilMention } from '../../facts/dates/mention.ts';
import type { OrderContext } from './order-messages.ts';

/** Fewer lines are no chronicle. */
const least = 4;
/** What stands behind the date that opens a line. */
const opens = /^(?:[ \u3000：:，,—|｜]|——)/;

/** Reports the second of two neighbouring lines out of order, where all lines are dated with year and month and without either of the two in order. */
export function checkChronicle(context: OrderContext, civil: readonly CivilMention[]): void {
  const { text } = context.copy;
  const heads = civil.filter((m) => (m.start === 0 || text[m.start - 1] === '\n') && m.days !== null && !m.to && m.from.year !== null && m.from.month !== null && opens.test(text.slice(m.end, m.end + 2)));
  if (heads.length < least) return;
  // one after the other, no line between them that has no date
  const run = heads.filter((m, i) => i === 0 || (text.slice(heads[i - 1]?.end ?? 0, m.start - 1).match(/\n/g)?.length ?? 0) === 0);
  if (run.length !== heads.length) return;
  const turns = run.flatMap((m, i) => ((run[i - 1]?.days?.first ?? 0) > (m.days?.last ?? 0) && i > 0 ? [i] : []));
  const [at, more] = turns;
  if (at === undefined || more !== undefined) return;
  const [a, b] = [run[at - 1], run[at]];
  const ascends = (skipped: number): boolean => run.filter((_, i) => i !== skipped).every((m, i, all) => i === 0 || (all[i - 1]?.days?.first ?? 0) <= (m.days?.last ?? 0));
  if (!a || !b || !(ascends(at) || ascends(at - 1))) return;
  const [earlier, later] = [text.slice(a.start, a.end), text.slice(b.start, b.end)];
  context.report({
    message: 'chronicle', data: { words: later, other: earlier }, span: { start: b.start, end: b.end },
    related: [{ message: 'other', data: { words: earlier }, span: { start: a.start, end: a.end } }],
  });
}
