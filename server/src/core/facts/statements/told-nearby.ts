// What a wrong total or change may be right of: the parts make another figure that stands nearer to them, or want one that was told before them; matches of a round that two teams count each; a change from an earlier value of the row.
import { baseValue } from './interval.ts';
import type { Statement } from './model.ts';
import { sameUnit, type Figure, type Row } from './rows.ts';

/** How many sentences with figures before the parts a further one may stand. */
const reach = 2;

/** Whether a sum or product that does not come out is so explained. */
export function isToldNearby(s: Statement, rows: readonly Row[]): boolean {
  if (s.holds) return false;
  if (s.kind === 'difference' || s.kind === 'growth') return fromEarlier(s, rows);
  if (s.kind !== 'sum' && s.kind !== 'average') return false;
  const at = rows.findIndex((r) => r.figures.some((f) => s.members.some((m) => m.start === f.q.start)));
  const near = rows.slice(Math.max(0, at - reach), at + 6).flatMap((r) => r.figures);
  const of = (role: string): Figure[] => s.members.filter((m) => m.role === role).flatMap((m) => near.filter((f) => f.q.start === m.start));
  const [total] = of('total');
  if (!total) return false;
  if (s.kind === 'average') return roundOf(total, of('rate'), of('count'), near) || ofBoth(total, of('rate'), of('count'), near) || otherYear(total, of('rate'), rows);
  const parts = of('part');
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || parts.length < 2) return false;
  const sum = parts.reduce((n, f) => n + baseValue(f.q), 0);
  const others = near.filter((f) => f !== total && !parts.includes(f) && sameUnit(f.q, total.q) && f.q.approximator === 'exact');
  const is = (f: Figure, value: number): boolean => Math.abs(baseValue(f.q) - value) < 1e-6 * value;
  // 提交提案312件，立案276件。立案提案中，…98件、87件、64件、27件: they are the parts of what stands between
  if (others.some((f) => is(f, sum) && (total.q.start < first.q.start ? f.q.start > total.q.start && f.q.start < first.q.start : f.q.start > last.q.end && f.q.start < total.q.start))) return true;
  // 完成28.64亿元，为预算28.5亿元的100.5%；其中税收…、非税…: they make what was told before it
  if (total.q.start < first.q.start && others.some((f) => f.q.sentence === total.q.sentence && f.q.start < total.q.start && is(f, sum))) return true;
  // 去年同期分别是40.9亿元和13.6亿元。两项合计57.5亿元，比上年同期的54.5亿元…: their sum is told beside
  if (total.q.start > last.q.start && others.some((f) => f.q.sentence === total.q.sentence && is(f, sum) && String(f.q.value / f.q.scale).replace(/\D/g, '').length > 2)) return true;
  // 其中医生5名、护士4名，司机兼后勤2名: what follows them in the sentence makes them whole
  if (total.q.start < first.q.start && goesOn(last, total, sum, rows)) return true;
  // 第三批58名…。前两批71名和63名，三批共192名: one of the parts was told before
  return total.q.start > last.q.start && others.some((f) => f.q.end < first.q.start && is(f, baseValue(total.q) - sum));
}

/** The figures of the unit that follow the last part in its sentence, taken one after the other, come to the total. */
function goesOn(last: Figure, total: Figure, sum: number, rows: readonly Row[]): boolean {
  const row = rows.find((r) => r.at === last.q.sentence);
  let made = sum;
  for (const f of row?.figures ?? []) {
    if (f.q.start < last.q.end || !sameUnit(f.q, total.q) || f.q.approximator !== 'exact') continue;
    made += baseValue(f.q);
    if (Math.abs(made - baseValue(total.q)) < 1e-6 * made) return true;
  }
  return false;
}

/** 11支球队单循环，每队踢10场，共55场: a match is of two. */
function roundOf(total: Figure, rates: readonly Figure[], counts: readonly Figure[], near: readonly Figure[]): boolean {
  const [rate, count] = [rates[0], counts[0]];
  return rate !== undefined && count !== undefined && /^[场轮局盘次]/.test(total.q.unit) && near.length > 0 && Math.abs(baseValue(rate.q) * count.q.value - 2 * baseValue(total.q)) < 1e-6 * baseValue(total.q);
}

/** 3所小学、3所初中各发放问卷200份，共1200份: the rate is of both counts. */
function ofBoth(total: Figure, rates: readonly Figure[], counts: readonly Figure[], near: readonly Figure[]): boolean {
  const [rate, count] = [rates[0], counts[0]];
  return rate !== undefined && count !== undefined && near.some((f) => f !== count && sameUnit(f.q, count.q) && Math.abs(f.q.sentence - count.q.sentence) === 0 && Math.abs(baseValue(rate.q) * (count.q.value + f.q.value) - baseValue(total.q)) < 1e-6 * baseValue(total.q));
}

/** 1990年，日均约3200辆次；到2010年，达到4.1万辆次: the same mean, twenty years on. */
function otherYear(total: Figure, rates: readonly Figure[], rows: readonly Row[]): boolean {
  const [rate] = rates;
  const row = rows.find((r) => r.at === total.q.sentence);
  if (rate === undefined || row === undefined || rate.q.end >= total.q.start) return false;
  const between = row.text.slice(Math.max(0, rate.q.end - row.sentence.start), total.q.start - row.sentence.start).split('；');
  return between.length > 1 && /(?:19|20)\d\d年|今年|去年|如今|现在/.test(between.at(-1) ?? '');
}

/** 2018年612人，2022年548人，今年486人，7年减少126人，降幅约两成: reckoned from the first of three. */
function fromEarlier(s: Statement, rows: readonly Row[]): boolean {
  const row = rows.find((r) => r.figures.some((f) => f.q.start >= s.claim.start && f.q.start < s.claim.end));
  const change = row?.figures.find((f) => f.q.start >= s.claim.start && f.q.start < s.claim.end);
  const member = (role: string): Figure | undefined => row?.figures.find((f) => s.members.some((m) => m.role === role && m.start === f.q.start));
  const [from, to] = [member('from'), member('to')];
  if (!row || !change || !from || !to) return false;
  return row.figures.some((f) => {
    if (f === from || f === to || f === change || f.q.end > to.q.start || !sameUnit(f.q, to.q) || f.q.approximator !== 'exact') return false;
    const off = Math.abs(baseValue(f.q) - baseValue(to.q));
    // 109万吨，略高于月均的105.7万吨，比11月的112万吨少3万吨: of the first with the base
    if (s.kind === 'difference' && sameUnit(change.q, to.q) && Math.abs(Math.abs(baseValue(f.q) - baseValue(from.q)) - baseValue(change.q)) < 1e-6 * baseValue(from.q)) return true;
    if (s.kind === 'difference') return sameUnit(change.q, to.q) && Math.abs(off - baseValue(change.q)) < 1e-6 * off;
    const share = (100 * off) / baseValue(f.q);
    return change.q.kind === 'percent' && Math.abs(share - baseValue(change.q)) <= (change.q.approximator === 'exact' ? Math.max(change.q.step / 2, 0.06) : 3);
  });
}
