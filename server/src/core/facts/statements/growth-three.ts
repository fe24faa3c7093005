// A price or amount of now, of the month before and of the year before, and both its changes: 均价15.3元，7月为15元，去年8月为17元，环比上涨2%，同比下降10%.
import { directionOf } from './change-words.ts';
import { baseValue } from './interval.ts';
import { equals, roundLike, say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { reprint } from './print.ts';
import { areAlike, isExactAmount, lastClause, type Figure, type Row } from './rows.ts';

const monthBefore = /(?:上个?月|前一个?月|\d{1,2}月份?|上周|前一周|上[一个]?季度?)(?:同期)?(?:的?均价)?(?:为|是)?$/;
const yearBefore = /(?:去年|上年)(?:同期|同月|\d{1,2}月份?)?(?:的?均价)?(?:为|是)?$/;

/** The changes of such sentences that neither way of reckoning makes. */
export function readThreeTold(text: string, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  for (const row of rows) {
    if (!row.percents || !row.text.includes('环比') || !row.text.includes('同比')) continue;
    const amounts = row.figures.filter(isExactAmount);
    for (const [i, month] of amounts.entries()) {
      const [now, year] = [amounts[i - 1], amounts[i + 1]];
      if (!now || !year || !areAlike(now, month) || !areAlike(month, year) || !monthBefore.test(lastClause(month.before)) || yearBefore.test(lastClause(month.before)) || !yearBefore.test(lastClause(year.before))) continue;
      const claims = row.figures.filter((f) => f.index > year.index && f.q.kind === 'percent' && f.q.approximator === 'exact');
      for (const [word, base] of [['环比', month], ['同比', year]] as const) {
        const own = claims.filter((f) => lastClause(f.before).includes(word));
        const made = own.length === 1 && own[0] ? judge(text, base, now, own[0]) : null;
        if (made) found.push(made);
      }
      break;
    }
  }
  return found;
}

function judge(text: string, from: Figure, to: Figure, claim: Figure): Statement | null {
  const direction = directionOf(lastClause(claim.before));
  if (direction === null) return null;
  const rate = 100 * (baseValue(to.q) / baseValue(from.q) - 1);
  const said = (direction === 'up' ? 1 : -1) * claim.q.value;
  const slack = claim.q.step + (100 * (from.q.step + to.q.step)) / (2 * from.q.value);
  const holds = Math.abs(rate - said) <= slack;
  const turned = Math.abs(-rate - said) <= slack;
  return statement('growth', [member('from', from.q), member('to', to.q), member('change', claim.q)], {
    claim: claim.q, holds, working: `(${say(text, to.q)}−${say(text, from.q)})÷${say(text, from.q)}${equals(rate, claim.q.step)}%`, right: holds || turned ? null : reprint(text, claim.q, roundLike(Math.abs(rate), claim.q)), fault: 'growth',
  });
}
