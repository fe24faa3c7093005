// Shares of a plan: 今年计划新建助餐点30个，已建成24个，完成全年任务的80%.
import { holdsAny } from '../../base/held.ts';
import { baseValue, meet } from './interval.ts';
import { sameThing } from './heads.ts';
import { stated } from './judge-change.ts';
import type { Statement } from './model.ts';
import { lastClause, type Figure, type Row } from './rows.ts';
import { shareOf, shareRange } from './shares.ts';

/** How many sentences with figures the plan may stand before. */
const reach = 6;
/** Farthest, in points, that a slip leaves the share. */
const farthest = 25;
const claim = /^(?:已经?|就|提前|目前|恰好|正好|只){0,3}(?:完成|达到?|占|是|为|相当于)了?(?:全年|年度|今年|总|既定|当年|本年度|全部|预定){0,3}(?:的)?(?:建设)?(?:任务|计划|目标){1,2}[数量]?的(?:约|近|超过|超)?$|^(?:年度|全年)?(?:任务|计划|目标)?完成率(?:已)?(?:达到?|为|是)?$/;
const planned = /计划|任务|目标|[要拟将](?:新|再)?[建修改种招培造装栽办铺采收完]|下达|安排|预计|力争/;
/** 800公里列入年度任务. */
const listed = /^[^，。；]{0,8}(?:列[入为]|纳入)[^，。；]{0,6}(?:任务|计划|目标)/;
/** The plan of another time, a part of it, or one that was changed. */
const aside = /其中|去年|上年|前年|明年|后年|上半年|季度|首批|一期|二期|三年|五年|每|另|追加|调整|累计/;

/** Shares told right behind what is done, against the one plan of the unit before it. */
export function readPlanShares(text: string, rows: readonly Row[], judged: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  if (!holdsAny(text, '划务标')) return found;
  for (const [i, row] of rows.entries()) {
    if (!row.percents) continue;
    for (const share of row.figures) {
      if (share.q.kind !== 'percent' || !/[%％成]/.test(share.q.unit) || !claim.test(lastClause(share.before)) || judged.some((s) => s.claim.start === share.q.start)) continue;
      const part = row.figures.slice(0, share.index).filter((f) => f.q.dimension !== 'time').at(-1);
      if (!part || !counts(part) || planned.test(lastClause(part.before)) || aside.test(lastClause(part.before)) || !/^[^，。；：]{0,14}，$/.test(text.slice(part.q.end, share.q.start - lastClause(share.before).length))) continue;
      const before = rows.slice(Math.max(0, i - reach), i + 1).flatMap((r) => r.figures).filter((f) => f.q.start < part.q.start && counts(f) && sameThing(f.q, part.q) && f.q.unit === part.q.unit);
      const plans = before.filter((f) => planned.test(lastClause(f.before)) || listed.test(f.after));
      const [plan] = plans;
      if (!plan || plans.some((f) => f.q.value !== plan.q.value) || aside.test(wordsOf(text, plan)) || before.length > 3) continue;
      const said = stated(share.q);
      const of = (f: Figure): boolean => meet(shareRange(part.q, f.q), said);
      const value = (100 * baseValue(part.q)) / baseValue(plan.q);
      const holds = of(plan);
      if (!holds && (Math.abs(value - baseValue(share.q)) > (value > 100 && baseValue(share.q) < 100 ? 40 : farthest) || before.some(of))) continue;
      found.push(shareOf(text, part, plan, share, holds));
    }
  }
  return found;
}

const counts = ({ q }: Figure): boolean => (q.kind === 'count' || q.kind === 'measure') && q.dimension !== 'time' && q.value > 0 && q.approximator === 'exact';

/** The clause of a figure with the one before it. */
const wordsOf = (text: string, { q }: Figure): string => text.slice(Math.max(0, q.start - 30), q.start).split(/[。；！\n]/).at(-1) ?? '';
