// Part of date/order: the one line of a chronicle that stands before its time: 2022年6月　开工拆卸, then 2022年3月　构件拆毕.
import { holds } from '../../base/held.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import type { OrderContext } from './order-messages.ts';

/** Fewer lines are no chronicle. */
const least = 4;
/** What stands behind the date that opens a line. */
const opens = /^(?:[ \u3000：:，,—|｜]|——)/;

/** 2025年3月，方案公示；2025年8月，施工队进场；2025年6月，招标完成: three dated clauses of one sentence and more, one of them before its time within its year. */
export function checkClauses(context: OrderContext, civil: readonly CivilMention[]): void {
  const { text } = context.copy;
  if (!holds(text, '；')) return;
  const dated = civil.filter((m) => m.days !== null && !m.to && !m.list && !m.quoted && m.from.year !== null && m.from.month !== null && text.startsWith('，', m.end));
  for (let i = 0; i + 2 < dated.length; i++) {
    const run = dated.slice(i, i + 1);
    for (let next = dated[i + 1]; next && clauseApart.test(text.slice(run.at(-1)?.end ?? 0, next.start)); next = dated[i + run.length]) run.push(next);
    if (run.length < 3) continue;
    i += run.length - 1;
    const turns = run.flatMap((m, k) => (k > 0 && (run[k - 1]?.days?.first ?? 0) > (m.days?.last ?? 0) ? [k] : []));
    const [at, more] = turns;
    const [a, b] = at === undefined ? [] : [run[at - 1], run[at]];
    if (at === undefined || more !== undefined || !a || !b || a.from.year !== b.from.year || (at === 1 && run.length === 3 && run[2]?.from.year !== b.from.year)) continue;
    const ascends = (skipped: number): boolean => run.filter((_, k) => k !== skipped).every((m, k, all) => k === 0 || (all[k - 1]?.days?.first ?? 0) <= (m.days?.last ?? 0));
    if (!ascends(at) && !ascends(at - 1)) continue;
    const [earlier, later] = [text.slice(a.start, a.end), text.slice(b.start, b.end)];
    context.report({
      message: 'chronicle', data: { words: later, other: earlier }, span: { start: b.start, end: b.end }, severity: 'warning',
      related: [{ message: 'other', data: { words: earlier }, span: { start: a.start, end: a.end } }],
    });
  }
}

/** The rest of a dated clause, up to the next one's date. */
const clauseApart = /^，[^。；\n]{2,40}；$/;

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
