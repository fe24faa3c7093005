// A mean of so many a person and a week beside how many they are and what they come to together: 教师36人，平均每人每周12节课，全校合起来每周432节.
import { baseValue } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { compact } from './print.ts';
import { type Figure, lastClause, type Row } from './rows.ts';

const mean = /平均每(?:人|名|位|个|家|户|班|车|台)[^，。；\d]{0,3}?(?:每([天周月年]))?[^，。；\d每]{0,3}$/;
const together = /(?:合起来|加起来|加在一起|总共|一共|合计|全[校村班厂队院馆镇])[^，。；\d]{0,6}?(?:每([天周月年]))?[^，。；\d每]{0,3}$/;
/** Off by more than this share, something else is counted. */
const farthest = 0.3;

/** Such a sentence where the product is not what they come to, by more than the mean may be rounded. */
export function readMeanAndWhole(text: string, row: Row): readonly Statement[] {
  if (!row.text.includes('平均每') || row.figures.length < 3) return none;
  for (const rate of row.figures) {
    const own = amount(rate) ? mean.exec(lastClause(rate.before)) : null;
    if (!own) continue;
    const total = row.figures.find((f) => f.index > rate.index && amount(f) && (f.q.unit === rate.q.unit || rate.q.unit.startsWith(f.q.unit)) && f.q.unit !== '' && toldTogether(f, own[1]));
    const counts = row.figures.filter((f) => f.index < rate.index && f.q.kind === 'count' && f.q.approximator === 'exact' && f.q.value > 2);
    const [count] = counts;
    if (!total || !count || counts.length > 1) continue;
    const product = count.q.value * baseValue(rate.q);
    const off = Math.abs(baseValue(total.q) - product);
    if (off <= (count.q.value * rate.q.step * rate.q.factor) / 2 || off > farthest * product) continue;
    const working = `${say(text, count.q)}×${say(text, rate.q)}＝${compact(product / total.q.factor)}`;
    return [statement('average', [member('rate', rate.q), member('count', count.q), member('total', total.q)], { claim: total.q, holds: false, working, right: null, fault: 'product' })];
  }
  return none;
}

/** It is what they come to, by the same week or day. */
function toldTogether(f: Figure, period: string | undefined): boolean {
  const said = together.exec(lastClause(f.before));
  return said !== null && said[1] === period;
}

const amount = ({ q }: Figure): boolean => (q.kind === 'count' || q.kind === 'measure') && q.approximator === 'exact' && q.value > 0;

const none: readonly never[] = [];
