// What was sold, its price beside it, and what it brought in told further on: 头茬瓜卖了15吨，每公斤2.6元 … 光头茬就进账3.6万元.
import { cues } from './cues.ts';
import { baseStep, baseValue } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { timesEach } from './phrases.ts';
import { compact } from './print.ts';
import { isExactAmount, lastClause, type Row } from './rows.ts';
import { slipped } from './slips.ts';

const perCue = cues.cue('每');
/** Grams of a unit that a price may be of. */
const grams: Readonly<Record<string, number>> = { 公斤: 1000, 千克: 1000, 斤: 500, 吨: 1e6 };
const price = /每一?(公斤|千克|斤|吨)(?:卖(?:到)?|批发价?|收购价?|价)?$/;
const sold = /([\u4e00-\u9fff]{2})[\u4e00-\u9fff]{0,4}(?:卖出?|销售|售出|收购|摘|收)了?$/;
const brought = /(?:进账|卖得|卖了|收入|到手|入账)(?:了|达|约|近)?$/;
const other = /成本|净|纯|扣|除去|利润|去年|预计|估|大约|左右|一共|总共|合计/;
/** How many sentences with figures the proceeds may stand further on. */
const reach = 6;

/** Proceeds that the price and the amount of the same crop do not make, a slip away from what they make. */
export function readPricedFar(text: string, rows: readonly Row[]): Statement[] {
  return rows.flatMap((row, i): Statement[] => {
    if (!(row.cues & perCue)) return [];
    return row.figures.flatMap((cost): Statement[] => {
      const unit = cost.q.dimension === 'money' && isExactAmount(cost) ? grams[price.exec(cost.before)?.[1] ?? ''] : undefined;
      const amount = row.figures[cost.index - 1];
      const name = amount ? sold.exec(lastClause(amount.before))?.[1] : undefined;
      if (unit === undefined || !amount || amount.q.dimension !== 'mass' || !isExactAmount(amount) || name === undefined || other.test(row.text)) return [];
      const sums = rows.slice(i + 1, i + 1 + reach).flatMap((r) => r.figures.filter((f) => f.q.dimension === 'money' && isExactAmount(f) && brought.test(f.before) && lastClause(f.before).includes(name)));
      const [sum, more] = sums;
      if (!sum || more || other.test(lastClause(sum.before))) return [];
      const due = (baseValue(amount.q) / unit) * gramsOf(amount.q.unit) * baseValue(cost.q);
      const holds = Math.abs(due - baseValue(sum.q)) <= baseStep(sum.q) / 2 + 1e-9 * due;
      if (!holds && !slipped(due, sum, 2)) return [];
      return [statement('average', [member('count', amount.q), member('rate', cost.q), member('total', sum.q)], { claim: sum.q, holds, working: timesEach(say(text, amount.q), text.slice(cost.q.start - 2, cost.q.start), say(text, cost.q), compact(due / sum.q.factor)), right: null, fault: 'product' })];
    });
  });
}

/** Base units are grams already where the mass has a factor. */
const gramsOf = (unit: string): number => (unit in grams ? 1 : 0);
