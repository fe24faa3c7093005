// A total and, in another sentence, parts that leave nothing out between them: 共成交417套 … 90平方米以下的136套，90至144平方米的205套，144平方米以上的86套.
import type { StoryText } from '../../syntax/model.ts';
import { changed, done, open, otherTime, planned, totalWords, unnamed } from './closed-words.ts';
import { baseValue } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { isPartition, labelOf } from './partitions.ts';
import { compact, reprint } from './print.ts';
import { areAlike, isExactAmount, lastClause, type Figure, type Row } from './rows.ts';
import { overlapWords, powerUse } from './sum-words.ts';

/** How many sentences with figures lie between at most. */
const reach = 6;
/** Farther apart, as a share of the total, another total is meant. */
const farthest = 0.25;

const numeral = '(?:\\d{1,5}|[一二三四五六七八九十百千]{1,5})';
const unit = '(?:周?岁|年|个?月|天|小时|分钟|分|元|万元|亿元|平方米|公里|米|公斤|厘米|亩|人)?';
const low = new RegExp(`^(?:不[满足到]|未满)?${numeral}${unit}(?:及?以[下内])|^(?:不[满足到]|未满)${numeral}${unit}`);
const high = new RegExp(`^${numeral}${unit}(?:及?以上|及其以上)`);
const between = new RegExp(`^${numeral}${unit}(?:至|到|—|-|～|~)${numeral}${unit}`);

/** The totals that such parts belie; `known` are the statements read so far. */
export function readFarPartitions({ text, parts: blocks }: StoryText, rows: readonly Row[], known: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  for (const [i, row] of rows.entries()) {
    if (row.addends < 2) continue;
    const parts = partsOf(row);
    if (!parts || known.some((s) => s.kind !== 'subset' && parts.filter((p) => s.members.some((m) => m.start === p.q.start)).length > 1)) continue;
    const total = totalOf(text, blocks, rows, i, parts);
    if (total) found.push(total);
  }
  return found;
}

/** Of another time, of a plan, or of a change. */
const isElsewhen = (lead: string): boolean => changed.test(lead) || otherTime.test(lead) || planned.test(lead);
/** 全班变成26人: of another day. */
const become = /变成|成了|增[至到加]|减[至到]|只剩|还剩|剩下/;

/** All figures of one unit in the sentence, where they are a partition. */
function partsOf(row: Row): readonly Figure[] | null {
  const amounts = row.figures.filter(isExactAmount);
  for (const first of amounts) {
    const parts = row.figures.filter((f) => areAlike(f, first));
    if (parts.length < 2 || parts.some((f) => !isExactAmount(f) || isElsewhen(lastClause(f.before)) || totalWords.test(lastClause(f.before)))) continue;
    const labels = parts.map((f) => labelOf(clauseBefore(row, f), f.after));
    if (!(isPartition(labels) || areBands(labels)) || open.test(parts.at(-1)?.after ?? '') || unnamed.test(row.text) || overlapWords.test(row.text)) continue;
    return parts;
  }
  return null;
}

/** The clause of a figure, with the figures of the band in it. */
const clauseBefore = (row: Row, { q }: Figure): string => lastClause(row.text.slice(0, q.start - row.sentence.start));

/** 90平方米以下的成交, 90至144平方米的成交, 144平方米以上的成交: from the lowest to the highest or back, with nothing between them. */
function areBands(labels: readonly string[]): boolean {
  const [first = '', last = ''] = [labels[0], labels.at(-1)];
  const [bottom, top] = low.test(first) ? [first, last] : [last, first];
  return labels.length > 2 && low.test(bottom) && high.test(top) && labels.slice(1, -1).every((l) => between.test(l));
}

/** The one total of the parts' thing nearby, where they do not come to it. */
function totalOf(text: string, blocks: StoryText['parts'], rows: readonly Row[], at: number, parts: readonly Figure[]): Statement | null {
  const [first] = parts;
  if (!first) return null;
  const sum = parts.reduce((n, p) => n + baseValue(p.q), 0);
  const most = Math.max(...parts.map((p) => baseValue(p.q)));
  const loose = parts.reduce((n, p) => n + (p.q.scale > 1 ? (p.q.step * p.q.factor) / 2 : 0), 0);
  const near = rows.slice(Math.max(0, at - reach), at + reach + 1).filter((r) => r !== rows[at]);
  const others = near.flatMap((row) => row.figures.filter((f) => areAlike(f, first) && baseValue(f.q) > most).map((f) => ({ f, head: blocks[row.sentence.part]?.kind === 'headline' })));
  const totals = others.filter(({ f, head }) => {
    const lead = lastClause(f.before);
    return isExactAmount(f) && !powerUse.test(lead) && (head || totalWords.test(lead) || (done.test(lead) && f.q.unit === first.q.unit)) && !isElsewhen(lead) && !become.test(lead);
  });
  const [total] = totals.filter(({ head }) => !head);
  if (!total || others.some(({ f }) => Math.abs(baseValue(f.q) - sum) <= loose + 1e-6 * sum || baseValue(f.q) !== baseValue(total.f.q))) return null;
  const off = Math.abs(baseValue(total.f.q) - sum);
  if (off <= 1.01 * loose || off > farthest * baseValue(total.f.q)) return null;
  const right = sum / total.f.q.factor;
  return statement('sum', [member('total', total.f.q), ...parts.map((p) => member('part', p.q))], {
    claim: total.f.q, holds: false, working: `${parts.map((p) => say(text, p.q)).join('＋')}＝${compact(right)}`, right: reprint(text, total.f.q, right), fault: right > total.f.q.value ? 'over' : 'unequal',
  });
}
