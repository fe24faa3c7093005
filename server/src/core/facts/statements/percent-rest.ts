// Shares of one whole that end with the rest of it: 40%发给困难户，35%用于修路，20%投入学校，剩余的15%作为机动资金.
import { baseStep, baseValue } from './interval.ts';
import { cues } from './cues.ts';
import { member, statement, type Statement } from './model.ts';
import { plain, reprint } from './print.ts';
import type { Figure, Row } from './rows.ts';

const restCue = cues.cue('余剩');
/** The rest right before its share. */
const rest = /(?:其余|剩余|剩下|余下)(?:的|部分|的部分|资金)?(?:，)?(?:占|为|是|约)?$/;
/** Shares of several wholes, or changes. */
const other = /其中|同比|增|降|提高|下降|分别|比|利率|折|满意|合格|率/;

/** Shares of a sentence that come to more or less than all. */
export function readPercentRests(text: string, row: Row): readonly Statement[] {
  if (!row.percents || !(row.cues & restCue)) return nothing;
  const shares = row.figures.filter((f) => f.q.kind === 'percent' && f.q.approximator === 'exact');
  const last = shares.at(-1);
  if (!last || shares.length < 3 || shares.length > 8 || !rest.test(last.before) || shares.some((f) => other.test(f.before) || (f.q.han && f.q.unit !== '成'))) return nothing;
  // 其余25%中: of what is left over, not of all
  if (/^[^，。；]{0,6}[中里]/.test(last.after)) return nothing;
  const before = shares.slice(0, -1);
  const sum = before.reduce((n, f) => n + baseValue(f.q), 0);
  const due = 100 - sum;
  const step = Math.max(...shares.map((f: Figure) => baseStep(f.q)));
  const said = baseValue(last.q);
  // a share in tenths is rounded
  const tenths = shares.every((f) => f.q.unit === '成');
  const holds = Math.abs(due - said) <= step * shares.length * 0.5 && (tenths || step < 1 || Math.abs(due - said) <= 1);
  if (!holds && (due <= -30 || Math.abs(due - said) > 25 || (!tenths && shares.some((f) => f.q.unit === '成')))) return nothing;
  return [statement('shares', [...before.map((f) => member('part', f.q)), member('rest', last.q)], {
    claim: last.q, holds, working: `${shares.map((f) => plain(baseValue(f.q))).join('＋')}＝${plain(sum + said)}`, right: !holds && due > 0 ? reprint(text, last.q, due / last.q.factor) : null, fault: 'shares',
  })];
}

const nothing: readonly never[] = [];
