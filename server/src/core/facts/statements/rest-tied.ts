// What is left, a slip away from the two figures of its sentence: 受理费3300元，由甲负担2178元，其余1422元由乙负担; 46.8万亩已收39.3万亩，尚有5.7万亩待收; 收入2.4万元，支出7.1万元，结余1.3万元.
import { baseValue } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { compact, reprint } from './print.ts';
import { areAlike, isExactAmount, lastClause, type Figure, type Row } from './rows.ts';
import { areSiblings } from './siblings.ts';
import { isMisprintOf } from './slips.ts';

const left = /(?:其余|余下|剩余|剩下)的?$|(?:还|尚)(?:有|剩|欠|差|缺|需)[^，。；\d]{0,4}$|[还尚][要需]再?[降增收建修]$|(?:结余|盈余|净赚|结存)$|(?:到手|实付|只付|只要付|只需付)(?:只要|只需|仅)?$/;
/** Of each, of another time, of some of them, or not yet so. */
const otherwise = /每|平均|累计|其中[^，。；]{0,8}有|同比|比上|比去|增加|减少|原计划|预计|另|此外|加上|连同|第|以上|以下|券|抵|减|折|会员|积分|红包|押金|让利/;
/** 老六前年病故: one more has gone, without a figure. */
const untold = /病故|去世|过世|没了|走得早|失踪/;
const gone = /了一半|一半|翻|倍/;

/** Such rests that `known` statements do not judge. Over 1,200,000 characters of clean text none was met. */
export function readTiedRests(text: string, rows: readonly Row[], known: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  const judged = new Set(known.filter((s) => s.kind !== 'subset' && s.members.some((m) => m.role === 'rest')).flatMap((s) => s.members.map((m) => m.start)));
  for (const row of rows) {
    if (row.figures.length < 3) continue;
    for (const rest of row.figures) {
      if (!amount(rest) || judged.has(rest.q.start) || !left.test(rest.before)) continue;
      const made = tied(text, rows, row, rest);
      if (made) found.push(made);
    }
  }
  return found;
}

const amount = (f: Figure): boolean => isExactAmount(f) && !f.q.loose;
const value = ({ q }: Figure): number => baseValue(q);

function tied(text: string, rows: readonly Row[], row: Row, rest: Figure): Statement | null {
  const own = row.figures.filter((f) => f !== rest && amount(f) && areAlike(f, rest));
  const [total, part, more] = own;
  // the two and no other stand before it
  if (!total || !part || more || part.q.start > rest.q.start || value(total) === value(part) || areSiblings(row, total, part)) return null;
  if (row.figures.some((f) => f.index > total.index && f.index < rest.index && f.q.kind === 'percent' && /增|降|涨|跌/.test(lastClause(f.before)))) return null;
  const between = text.slice(total.q.start, rest.q.start);
  if (between.length > 90 || otherwise.test(between.slice(total.q.end - total.q.start)) || otherwise.test(lastClause(total.before)) || gone.test(between) || untold.test(between)) return null;
  // 已装成23部，今年新增的有9部，还有4部在施工: some of those that are done
  if (/新增/.test(lastClause(part.before)) && /还有/.test(lastClause(rest.before))) return null;
  const due = value(total) - value(part);
  const [wanted, paid] = [value(part) + value(rest), value(total) - value(rest)];
  const exact = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(a, b) + [total, part, rest].reduce((n, f) => n + (f.q.scale > 1 || !Number.isInteger(f.q.value) ? f.q.step * f.q.factor : 0), 0);
  if (exact(Math.abs(due), value(rest))) return null;
  // 排查出27个 … 已解决13个，正在办理6个，尚未启动的还有8个: three parts of what is told before
  if (rows.some((r) => r.at <= row.at && r.figures.some((f) => f !== total && f.q.start < total.q.start && amount(f) && areAlike(f, rest) && exact(value(f), value(total) + value(part) + value(rest))))) return null;
  const isOwn = isMisprintOf(due, rest, 2);
  const isOther = isMisprintOf(wanted, total, 2) || isMisprintOf(paid, part, 2);
  if (!isOwn && !isOther) return null;
  return statement('remainder', [member('total', total.q), member('part', part.q), member('rest', rest.q)], {
    claim: rest.q, holds: false, working: `${say(text, total.q)}−${say(text, part.q)}＝${compact(due / rest.q.factor)}`, right: isOwn && !isOther ? reprint(text, rest.q, Number((due / rest.q.factor).toFixed(6))) : null, fault: 'rest',
  });
}
