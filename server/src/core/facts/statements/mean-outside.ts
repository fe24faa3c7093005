// Means that lie outside the least and the greatest: 平均年龄21岁 … 最小的22岁，最大的29岁; 第一场780人，第二场860人，第三场910人 … 平均每场950人.
import { holds } from '../../base/held.ts';
import type { Quantity } from '../quantity.ts';
import { member, statement, type Statement } from './model.ts';
import { lastClause, sameUnit, type Figure, type Row } from './rows.ts';

const ageMean = /平均年龄(?:为|是|达到|达|已|约|只有|仅|不到|超过){0,2}$/;
const youngest = /最(?:小|年轻|年幼)的?(?:[\u4e00-\u9fff]{0,6})?(?:是|才|仅|只有|为|已|刚满?)?$/;
const eldest = /最(?:大|年长|老)的?(?:[\u4e00-\u9fff]{0,6})?(?:是|为|已|已有|已满|也才|也只有)?$/;
const perEach = /平均每([场批期届天班趟次])[^，。；\d]{0,6}$/;

/** Such means; the ages within one sentence of each other, the values one for each of a run of 第一场, 第二场 …. */
export function readMeansOutside(text: string, rows: readonly Row[]): Statement[] {
  if (!holds(text, '平均')) return [];
  const all = rows.flatMap((r) => r.figures);
  return all.flatMap((mean): Statement[] => {
    const lead = lastClause(mean.before);
    if (mean.q.unit === '岁' && ageMean.test(lead)) return ofAges(text, all, mean);
    const unit = perEach.exec(lead)?.[1];
    return unit === undefined ? [] : ofRun(text, all, mean, unit);
  });
}

/** A year either way: ages are told in whole years. */
function ofAges(text: string, all: readonly Figure[], mean: Figure): Statement[] {
  const near = all.filter((f) => f !== mean && f.q.unit === '岁' && Math.abs(f.q.sentence - mean.q.sentence) <= 1 && f.q.part === mean.q.part && f.q.approximator === 'exact');
  const low = near.filter((f) => youngest.test(lastClause(f.before)));
  const high = near.filter((f) => eldest.test(lastClause(f.before)));
  const [least, greatest] = [low[0], high[0]];
  if (low.length > 1 || high.length > 1 || (!least && !greatest)) return [];
  const words = (q: Quantity): string => text.slice(q.start, q.end);
  if (least && mean.q.value < least.q.value) return [made(mean, least, `平均${words(mean.q)}小于最小的${words(least.q)}`)];
  return greatest && mean.q.value > greatest.q.value ? [made(mean, greatest, `平均${words(mean.q)}大于最大的${words(greatest.q)}`)] : [];
}

function ofRun(text: string, all: readonly Figure[], mean: Figure, unit: string): Statement[] {
  const nth = new RegExp(`第[一二三四五六七八]${unit}[^。；]{0,24}$`);
  const values = all.filter((f) => f !== mean && f.q.start < mean.q.start && sameUnit(f.q, mean.q) && mean.q.start - f.q.start < 300 && nth.test(text.slice(Math.max(0, f.q.start - 30), f.q.start)));
  if (values.length < 3 || values.some((f) => f.q.approximator !== 'exact')) return [];
  const sum = values.reduce((n, f) => n + f.q.value * f.q.factor, 0);
  const due = sum / values.length;
  const told = mean.q.value * mean.q.factor;
  if (Math.abs(due / told - 1) < 0.02 || Math.abs(due / told - 1) > 0.4) return [];
  const working = `(${values.map((f) => text.slice(f.q.start, f.q.end)).join('＋')})÷${values.length}＝${Number(due.toFixed(1))}`;
  return [statement('average', [member('rate', mean.q), ...values.map((f) => member('part', f.q))], { claim: mean.q, holds: false, working, right: null, fault: 'product' })];
}

const made = (mean: Figure, bound: Figure, working: string): Statement => statement('average', [member('rate', mean.q), member('part', bound.q)], { claim: mean.q, holds: false, working, right: null, fault: 'product' });
