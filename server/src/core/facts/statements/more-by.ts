// Growth told beside its own amount, against the total told before: 今年出塘250吨 … 比去年多出50吨，增产20%: fifty of two hundred are a quarter.
import { cues } from './cues.ts';
import { baseValue } from './interval.ts';
import { member, statement, type Statement } from './model.ts';
import { plain } from './print.ts';
import { lastClause, sameUnit, type Figure, type Row } from './rows.ts';

const claimCue = cues.cue('增长涨升多降减少跌高');
const byAmount = /(?:比|较)(?:去年|上年|前年|上一?年|上届|往年|上个?月)[^，。；]{0,6}?(?:(多|增|涨|提高|高)|(少|减|降|跌))[^，。；\d]{0,4}$/;
const byShare = /^[^，。；]{0,8}，(?:[^，。；\d]{0,4})?(?:(增产|增长|增幅|增加|增收|涨幅|提高|上升|多收)|(减产|下降|降幅|减少|减收|跌幅))(?:了|达到?|为|约)?$/;
const total = /今年|本季|这[季茬年批]|本届|本月|全年|总共|一共|共/;

/** Percentages that are the amount's share of the new total, or of nothing told. */
export function readMoreBy(rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  for (const [i, row] of rows.entries()) {
    if (!row.percents || !(row.cues & claimCue)) continue;
    for (const [k, share] of row.figures.entries()) {
      const by = row.figures[k - 1];
      if (!by || share.q.kind !== 'percent' || !/^[%％]$/.test(share.q.unit) || share.q.approximator !== 'exact' || by.q.approximator !== 'exact') continue;
      const [a, b] = [byAmount.exec(by.before), byShare.exec(share.before)];
      if (!a || !b || (a[1] === undefined) !== (b[1] === undefined)) continue;
      const same = rows.slice(0, i + 1).flatMap((r) => r.figures).filter((f) => f !== by && f.q.start < by.q.start && sameUnit(f.q, by.q) && f.q.approximator === 'exact');
      const [whole, more] = same;
      if (!whole || more || baseValue(whole.q) <= baseValue(by.q) || !total.test(lastClause(whole.before)) || /每|均|其中|亩产|单产/.test(whole.before + by.before)) continue;
      const base = baseValue(whole.q) - (a[1] === undefined ? -1 : 1) * baseValue(by.q);
      const due = (100 * baseValue(by.q)) / base;
      const holds = Math.abs(due - share.q.value) <= Math.max(share.q.step, due * Math.min(by.q.step / by.q.value, 0.05));
      const wrong = (100 * baseValue(by.q)) / baseValue(whole.q);
      // the slip of reckoning from the new total
      if (!holds && Math.abs(wrong - share.q.value) > Math.max(share.q.step, 0.5)) continue;
      found.push(statement('growth', [member('from', by.q), member('to', whole.q), member('change', share.q)], { claim: share.q, holds, working: `${figure(by)}÷（${figure(whole)}${a[1] === undefined ? '＋' : '－'}${figure(by)}）＝${plain(Math.round(due * 10) / 10)}%`, right: null, fault: 'growth' }));
    }
  }
  return found;
}

const figure = ({ q }: Figure): string => plain(q.value);
