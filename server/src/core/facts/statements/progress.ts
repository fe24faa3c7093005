// How far a plan has come: 到位资金6.4亿元，完成全年8亿元目标的75%; 预算1000万元 … 已筹到860万元 … 还差120万元.
import { holdsAny } from '../../base/held.ts';
import { baseValue } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { compact } from './print.ts';
import { lastClause, sameUnit, type Figure, type Row } from './rows.ts';
import { shareOf } from './shares.ts';

/** Farthest, in points, that a slip leaves the share. */
const farthest = 25;
const beforePlan = /(?:完成|实现|达到?|占|相当于)了?(?:全年|年度|今年|当年|总|既定|计划){0,2}$/;
const behindPlan = /^(?:的)?(?:年度|全年|投资|总)?(?:目标|任务|计划){1,2}[额数量]?的(?:约|近|超过|超)?$/;
const lacking = /(?:还差|尚缺|尚差|缺口(?:还有|为|是|达)?|还缺)了?$/;
const needed = /(?:预算|需要?|目标(?:是|为|定为)?|总(?:投资|造价|额|价)|工程款|造价|学费|手术费)(?:一?共|约|为|是|要|达|大约)?$/;
const raised = /(?:筹[到集得]|募[到集得]|凑[到了齐]|收到(?:捐款|善款)?|到位|攒[到了下])了?(?:资金|善款|捐款)?$/;

/** Shares told of a goal that stands inside them, and what is lacking where need, sum and lack are each told once. */
export function readProgress(text: string, rows: readonly Row[], known: readonly Statement[]): Statement[] {
  if (!holdsAny(text, '标务划差缺')) return [];
  const judged = (f: Figure): boolean => known.some((s) => s.claim.start === f.q.start);
  const found: Statement[] = [];
  for (const row of rows) {
    for (const share of row.percents ? row.figures : []) {
      const [whole, part] = [row.figures[share.index - 1], row.figures[share.index - 2]];
      if (share.q.kind !== 'percent' || !whole || !part || !behindPlan.test(share.before) || !beforePlan.test(lastClause(whole.before)) || !sameUnit(part.q, whole.q) || judged(share)) continue;
      if (part.q.approximator !== 'exact' || !/^[^，。；]{0,8}，[^，。；]{0,12}$/.test(whole.before) || /其中|去年|每/.test(lastClause(part.before))) continue;
      const value = (100 * baseValue(part.q)) / baseValue(whole.q);
      if (Math.abs(value - baseValue(share.q)) > farthest) continue;
      found.push(shareOf(text, part, whole, share));
    }
  }
  const lack = lacks(text, rows);
  return lack && !known.some((s) => s.claim.start === lack.claim.start) ? [...found, lack] : found;
}

function lacks(text: string, rows: readonly Row[]): Statement | null {
  const all = rows.flatMap((r) => r.figures).filter((f) => f.q.dimension === 'money' && f.q.approximator === 'exact');
  const one = (pattern: RegExp): Figure | null => {
    const some = all.filter((f) => pattern.test(lastClause(f.before)));
    const [first] = some;
    return first && some.every((f) => f.q.value === first.q.value) ? first : null;
  };
  const [gap, need, sum] = [one(lacking), one(needed), one(raised)];
  if (!gap || !need || !sum || !sameUnit(need.q, sum.q) || !sameUnit(need.q, gap.q) || gap === need || all.length > 6) return null;
  const due = baseValue(need.q) - baseValue(sum.q);
  if (due <= 0 || baseValue(gap.q) >= baseValue(need.q) || all.some((f) => f !== gap && f !== need && f !== sum && Math.abs(Math.abs(baseValue(gap.q) - due) - baseValue(f.q)) < 1e-6 * due)) return null;
  return statement('remainder', [member('total', need.q), member('part', sum.q), member('rest', gap.q)], { claim: gap.q, holds: Math.abs(due - baseValue(gap.q)) < 1e-6 * baseValue(need.q), working: `${say(text, need.q)}−${say(text, sum.q)}＝${compact(due / gap.q.factor)}`, right: null, fault: 'rest' });
}
