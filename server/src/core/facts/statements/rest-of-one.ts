// What is left of a share told before: 已完成铺设68%。…剩余的42%都在深水区.
import { cues } from './cues.ts';
import { member, statement, type Statement } from './model.ts';
import { plain } from './print.ts';
import { lastClause, type Figure, type Row } from './rows.ts';

const restCue = cues.cue('余剩');
const rest = /(?:其余|剩余|剩下|余下)(?:的|那)?(?:还有|约)?$/;
const done = /完成|完工|铺|建|修|种|收|割|播|装|拆|签|迁|通|售|卖|投|用|占|来自|是|有|达/;
const other = /同比|环比|增|降|提高|升|涨|跌|比(?![例重])|利率|折|满意|合格|率|目标|计划|预计|力争|其中|每|误差|浓度|湿度/;
/** How many sentences with figures the share may stand before. */
const reach = 3;

/** Rests that do not make a hundred with the only share told before them. */
export function readRestsOfOne(rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  for (const [i, row] of rows.entries()) {
    if (!row.percents || !(row.cues & restCue)) continue;
    for (const left of row.figures) {
      if (!isShare(left) || !rest.test(left.before) || /^[^，。；]{0,6}[中里]|^(?:以上|以下)/.test(left.after)) continue;
      const before = rows.slice(Math.max(0, i - reach), i + 1).flatMap((r) => r.figures).filter((f) => f.q.kind === 'percent' && /^[%％成]$/.test(f.q.unit) && f.q.start < left.q.start);
      const [only, more] = before;
      if (!only || more || !isShare(only) || other.test(lastClause(only.before)) || !done.test(lastClause(only.before) + only.after.slice(0, 6)) || only.q.unit !== left.q.unit || left.q.sentence - only.q.sentence > 4) continue;
      const whole = only.q.unit === '成' ? 10 : 100;
      const sum = amount(only) + amount(left);
      const holds = Math.abs(sum - 100) < 1e-6;
      if (!holds && Math.abs(sum - 100) > 30) continue;
      const show = (n: number): string => plain(whole === 10 ? n / 10 : n);
      found.push(statement('share', [member('part', only.q), member('change', left.q)], { claim: left.q, holds, working: `${whole}－${show(amount(only))}＝${show(100 - amount(only))}`, right: null, fault: 'share' }));
    }
  }
  return found;
}

const isShare = ({ q }: Figure): boolean => q.kind === 'percent' && q.approximator === 'exact' && /^[%％成]$/.test(q.unit) && amount({ q }) < 100;
/** In per cent. */
const amount = ({ q }: Pick<Figure, 'q'>): number => (q.unit === '成' ? q.value * (q.value > 10 ? 1 : 10) : q.value);
