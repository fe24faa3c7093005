// An amount shared out by a number that is told to be the divisor: 拿出186万元分给村民，按620人计算，人均3500元.
import { cues } from './cues.ts';
import { baseValue } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { compact } from './print.ts';
import { lastClause, type Figure, type Row } from './rows.ts';

const meanCue = cues.cue('均每');
const divisor = /(?:按照?|以)[^，。；\d]{0,6}$/;
const reckoned = /^[^，。；]{0,6}(?:计算|算|分配|平摊|均分|折算|计)(?:，|下来)/;
const mean = /(?:^|，)(?:算下来，?)?(?:人均|户均|平均每[人户]|每[人户]|一[人户])(?:可?分[得到]|可得|能分到?|分红|得到|收入|增收|补助|平均)?(?:约|达|为)?$/;

/** Some of it, the rest of it, or another time between the amount and those it is shared by. */
export const notAll = /一部分|部分|其中|其余|剩|余下|今年|去年|扣除|预留|扣去|留出/;

/** Means right behind the number they are reckoned by, of the amount told before it. */
export function readSharedOut(text: string, row: Row): Statement[] {
  if (!(row.cues & meanCue) || row.figures.length < 3) return [];
  const found: Statement[] = [];
  for (let i = 2; i < row.figures.length; i++) {
    const [total, by, each] = row.figures.slice(i - 2, i + 1);
    if (!total || !by || !each || !money(total) || !money(each) || by.q.kind !== 'count' || by.q.approximator !== 'exact') continue;
    if (!'人户名位家'.includes(by.q.unit) || !divisor.test(lastClause(by.before)) || !reckoned.test(by.after) || !mean.test(each.before.slice(-12)) || /再|另|加上|约$/.test(each.before)) continue;
    if (/[每均]|去年|上年/.test(lastClause(total.before)) || notAll.test(by.before)) continue;
    const due = baseValue(total.q) / by.q.value;
    const said = baseValue(each.q);
    // the mean as far as it is printed
    const holds = Math.abs(due - said) <= Math.max(each.q.step * each.q.factor, (0.5 * total.q.step * total.q.factor) / by.q.value, 0.01 * said);
    if (due / said > 2 || due / said < 0.5) continue;
    found.push(statement('average', [member('total', total.q), member('count', by.q), member('rate', each.q)], { claim: each.q, holds, working: `${say(text, total.q)}÷${say(text, by.q)}＝${compact(Math.round(due * 100) / 100 / each.q.factor)}`, right: null, fault: 'mean' }));
  }
  return found;
}

const money = ({ q }: Figure): boolean => q.dimension === 'money' && q.approximator === 'exact' && q.value > 0;
