// Means that lie outside the least and the greatest: 平均年龄21岁 … 最小的22岁，最大的29岁; 第一场780人，第二场860人，第三场910人 … 平均每场950人.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { Quantity } from '../quantity.ts';
import { member, statement, type Statement } from './model.ts';
import { compared } from './phrases.ts';
import { lastClause, sameUnit, type Figure, type Row } from './rows.ts';

const ageMean = /平均年龄(?:为|是|达到|达|已|约|只有|仅|不到|超过){0,2}$/;
const youngest = /最(?:小|年轻|年幼)的?(?:[\u4e00-\u9fff]{0,6})?(?:是|才|仅|只有|为|已|刚满?)?$/;
const eldest = /最(?:大|年长|老)的?(?:[\u4e00-\u9fff]{0,6})?(?:是|为|已|已有|已满|也才|也只有)?$/;
const pointsMean = /平均(?:分|成绩|得分)?(?:为|是|达到|达|只有|仅){0,2}$/;
const lowest = /(?:得分|成绩|分数)?最低的?(?:[\u4e00-\u9fff]{0,4})?(?:是|只有|仅|为|得了?)?$/;
const highest = /(?:得分|成绩|分数)?最高的?(?:[\u4e00-\u9fff]{0,4})?(?:是|为|达|得了?)?$/;
const perEach = /平均每([场批期届天班趟次])[^，。；\d]{0,6}$/;

/** Such means; the ages within one sentence of each other, the values one for each of a run of 第一场, 第二场 …. */
export function readMeansOutside(text: string, rows: readonly Row[]): Statement[] {
  if (!holds(text, '平均')) return [];
  const all = rows.flatMap((r) => r.figures);
  return all.flatMap((mean): Statement[] => {
    const lead = lastClause(mean.before);
    if (mean.q.unit === '岁' && ageMean.test(lead)) return betweenEnds(text, all, mean, youngest, eldest);
    if (mean.q.unit === '分' && pointsMean.test(lead)) return betweenEnds(text, all, mean, lowest, highest);
    const unit = perEach.exec(lead)?.[1];
    return unit === undefined ? [] : ofRun(text, all, mean, unit);
  });
}

/** The mean against the least and the greatest of its unit told in its sentence or the ones beside it. */
function betweenEnds(text: string, all: readonly Figure[], mean: Figure, bottom: RegExp, top: RegExp): Statement[] {
  const near = all.filter((f) => f !== mean && !/线$/.test(lastClause(f.before)) && f.q.unit === mean.q.unit && Math.abs(f.q.sentence - mean.q.sentence) <= 1 && f.q.part === mean.q.part && f.q.approximator === 'exact');
  const low = near.filter((f) => bottom.test(lastClause(f.before)));
  const high = near.filter((f) => top.test(lastClause(f.before)));
  const [least, greatest] = [low[0], high[0]];
  if (low.length > 1 || high.length > 1 || (!least && !greatest)) return [];
  const words = (q: Quantity): string => text.slice(q.start, q.end);
  if (least && mean.q.value < least.q.value) return [made(mean, least, compared(words(mean.q), 'belowLeast', words(least.q)))];
  return greatest && mean.q.value > greatest.q.value ? [made(mean, greatest, compared(words(mean.q), 'aboveGreatest', words(greatest.q)))] : [];
}

const games = /(\d{1,2})场(?:比赛|较量|对决|联赛)?(?:中|里|下来)?[^。；，\d]{0,8}?(?:，?(?:一共|总共|共|累计|合计|总计))?(?:得到|拿下|砍下|贡献|攻下|得分?|拿到|斩获|总得分|积)了?(\d{2,4})分，[^。；\d]{0,6}(?:场均|平均每?一?场)(?:得到|贡献|砍下|得分?|拿到)?(\d{1,3}(?:\.\d)?)分/g;

/** 8场比赛得到216分，场均28分: points, games and what they come to. */
export function readPointsPerGame(text: string, figures: readonly Figure[]): Statement[] {
  if (!holds(text, '场均') && !holds(text, '平均')) return [];
  return matchesOf(text, games).flatMap((m) => {
    const [n, total, printed] = [Number(m[1]), Number(m[2]), m[3] ?? ''];
    const step = printed.includes('.') ? 0.1 : 1;
    const mean = figures.find((f) => f.q.end === m.index + m[0].length);
    const sum = figures.find((f) => f.q.start > m.index && f.q.start < (mean?.q.start ?? 0) && f.q.value === total);
    if (!mean || !sum || n < 2) return [];
    const right = Number((total / n).toFixed(step === 1 ? 0 : 1));
    const holds = Math.abs(total / n - Number(printed)) < step * 0.96;
    return [statement('average', [member('rate', mean.q), member('total', sum.q)], { claim: mean.q, holds, working: `${total}÷${n}＝${Number((total / n).toFixed(2))}`, right: holds ? null : `${right}分`, fault: 'product' })];
  });
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

const made = (mean: Figure, bound: Figure, working: Statement['working']): Statement => statement('average', [member('rate', mean.q), member('part', bound.q)], { claim: mean.q, holds: false, working, right: null, fault: 'product' });
