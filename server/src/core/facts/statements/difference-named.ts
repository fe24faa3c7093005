// Differences from a value that is named: 以285.5分夺冠，领先二中25.5分；二中260分; 水位87.42米，低于汛限水位1.58米，汛限水位为89米. One of the three is a slip.
import { baseValue } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { compact, reprint } from './print.ts';
import { areAlikeOrMarks, isExactAmount, lastClause, type Figure, type Row } from './rows.ts';
import { decimalsOf, isMisprintOf } from './slips.ts';

/** What lies below or above, and the name of what it is compared with. */
const compared = /(领先|高于|超过|超出|多于|高出|落后|低于|少于)(?:第[二三]名|亚军|季军|对手)?([\p{Script=Han}]{2,8}?)(?:约|近|整整)?$/u;
const reaching = /(?:为|是|有|达到?|得|只有|仅为|以)$/;

/** Such differences that `known` statements do not judge. Over 1,010,000 characters of clean text none was met. */
export function readNamedDifferences(text: string, rows: readonly Row[], known: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  const judged = new Set(known.filter((s) => s.kind !== 'subset').map((s) => s.claim.start));
  rows.forEach((row, at) => {
    if (row.figures.length < 2) return;
    for (const gap of row.figures) {
      const told = gap.index > 0 && usable(gap) && !judged.has(gap.q.start) ? compared.exec(lastClause(gap.before)) : null;
      const made = told ? judge(text, rows, at, gap, /领先|高|超|多/.test(told[1] ?? ''), told[2] ?? '') : null;
      if (made) found.push(made);
    }
  });
  return found;
}

const usable = (f: Figure): boolean => (isExactAmount(f) || f.q.unit === '分') && f.q.approximator === 'exact' && !f.q.loose && f.q.value > 0;
const value = ({ q }: Figure): number => baseValue(q);

function judge(text: string, rows: readonly Row[], at: number, gap: Figure, above: boolean, name: string): Statement | null {
  const row = rows[at];
  const own = row?.figures.slice(0, gap.index).filter((f) => f.q.dimension !== 'time').at(-1);
  if (!row || !own || !usable(own) || !areAlikeOrMarks(own, gap) || !/^[^。；]{0,12}，[^，。；]{0,14}$/.test(text.slice(own.q.end, gap.q.start))) return null;
  const near = rows.slice(at, at + 2).filter((r) => r.sentence.part === row.sentence.part).flatMap((r) => r.figures).filter((f) => f.q.start > gap.q.end && usable(f) && areAlikeOrMarks(f, gap));
  const others = near.filter((f) => lastClause(f.before).replace(reaching, '').endsWith(name));
  const [other] = others;
  if (!other || others.length > 1) return null;
  const sign = above ? 1 : -1;
  const due = sign * (value(own) - value(other));
  const all = [own, gap, other];
  const unit = Math.min(...all.map((f) => 10 ** -decimalsOf(f.q) * f.q.factor * f.q.scale));
  if (Math.abs(due - value(gap)) < unit * 1.01) return null;
  const isOwn = isMisprintOf(due, gap, 2);
  const isOther = isMisprintOf(value(other) + sign * value(gap), own, 3) || isMisprintOf(value(own) - sign * value(gap), other, 3);
  if (!isOwn && !isOther) return null;
  const [large, small] = value(own) > value(other) ? [own, other] : [other, own];
  return statement('difference', [member('from', other.q), member('to', own.q), member('change', gap.q)], { claim: gap.q, holds: false, working: `${say(text, large.q)}−${say(text, small.q)}＝${compact(Math.abs(due) / gap.q.factor)}`, right: isOwn && !isOther ? reprint(text, gap.q, Number((due / gap.q.factor).toFixed(6))) : null, fault: 'difference' });
}
