// Differences a slip away from the two values of their sentence: 平均3.7天，比常年的2.1天多4.6天; 由改造前的76人减到32人，减少46人; 人均77942元，比上年的54015元多出3927元.
import { directionOf } from './change-words.ts';
import { baseValue } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { compact, reprint } from './print.ts';
import { areAlikeOrMarks, lastClause, type Figure, type Row } from './rows.ts';
import { isMisprintOf } from './slips.ts';

const changed = /(?:多|少|高|低|差|省|快|慢|早|晚|长|短|轻|重|贵|便宜)(?:出|了|花|用|收|打|产)?(?:了|近|整整)?$|(?:退|瘦|掉|相差|差额|差距|缩短|净增|净减|增加|减少|下降|上升|提高|降低|缩小|扩大|增|减|涨|跌)了?$|(?:腾出|省[下出]|减下来的?|压减|压缩|少走|少跑)了?$/;
/** 涨了, 比…多: of the two values neither may be a change itself; 新桥长 is none. */
const alone = /(?:多|少|高出|低了|差|省|快|慢)(?:出|了|花|用|收|打|产)?(?:了|近|整整)?$|(?:退|瘦|掉|相差|差额|差距|缩短|净增|净减|增加|减少|下降|上升|提高|降低|缩小|扩大|增|减|涨|跌)了?$|比[^，。；]{1,8}[高低长短轻重贵]$/;
/** 去年同期为: the value it is compared with. */
const former = /^(?:而)?(?:去年|上年|前年|上[一个]?[年月季周])(?:的?同期|同月)?(?:的?[\u4e00-\u9fff]{0,4})?(?:为|是|只有|仅有)$/;
const formerly = /去年|上年|前年|同期|往年|常年|上[一个]?[月周季]|昨[天日]|前一[天日]|年初/;
/** Of each, of another time, of some of them. */
const otherwise = /每|平均|累计|其中|共|各|以上|以下|目标|计划|预计|再|又|另/;

/** Such differences that `known` statements do not judge. Over 1,190,000 characters of clean text none was met. */
export function readTiedDifferences(text: string, rows: readonly Row[], known: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  const judged = new Set(known.filter((s) => s.kind !== 'subset').map((s) => s.claim.start));
  rows.forEach((row, i) => {
    if (row.figures.length < 3) return;
    for (const gap of row.figures) {
      if (gap.index < 2 || !amount(gap) || judged.has(gap.q.start) || !changed.test(lastClause(gap.before)) || otherwise.test(lastClause(gap.before))) continue;
      const made = tied(text, rows, i, gap);
      if (made) found.push(made);
    }
  });
  return found;
}

const amount = ({ q }: Figure): boolean => (q.kind === 'count' || q.kind === 'measure') && q.approximator === 'exact' && q.value > 0 && !q.loose && !(q.han && q.value < 10);
const value = ({ q }: Figure): number => baseValue(q);

function tied(text: string, rows: readonly Row[], at: number, gap: Figure): Statement | null {
  const row = rows[at];
  if (!row) return null;
  const before = row.figures.slice(0, gap.index).filter((f) => amount(f) && areAlikeOrMarks(f, gap));
  const [a, b] = before.slice(-2);
  // 跑出12秒86，比13秒02快了0.16秒
  if (gap.q.unit === '秒' && [a, b].some((f) => f && /^\d/.test(text.slice(f.q.end, f.q.end + 1)))) return null;
  if (!a || !b || before.length > 3 || value(a) === value(b) || (/；/.test(text.slice(a.q.end, gap.q.start)) && !/(?:只[要需用]|仅)$/.test(b.before)) || text.slice(b.q.end, gap.q.start).length > 20) return null;
  // 比上年多11件: the year before has no figure here
  const elsewhere = formerly.exec(lastClause(gap.before))?.[0];
  if (elsewhere !== undefined && !formerly.test(row.text.slice(0, gap.q.start - row.sentence.start - lastClause(gap.before).length))) return null;
  // 上涨9个，下跌21个: side by side
  if (alone.test(lastClause(b.before)) || alone.test(lastClause(a.before))) return null;
  const between = text.slice(a.q.end, b.q.start);
  // the second value is compared with the first, or follows from it
  if (!/(?:比|较|与|和|到|至|为|只有|仅|如今|现在|改|变|成|，)[^，。；]{0,12}$/.test(between) || otherwise.test(lastClause(b.before))) return null;
  const all = [...(rows[at - 1]?.figures ?? []), ...row.figures].filter((f) => f !== gap && amount(f) && areAlikeOrMarks(f, gap));
  const is = (x: number): boolean => Math.abs(x - value(gap)) <= 1e-9 * value(gap) + all.reduce((n, f) => Math.max(n, f.q.scale > 1 || !Number.isInteger(f.q.value) ? f.q.step * f.q.factor : 0), 0);
  if (all.some((x) => all.some((y) => x !== y && (is(Math.abs(value(x) - value(y))) || is(value(x) + value(y)))))) return null;
  // what is said to have grown or fallen did
  const direction = directionOf(lastClause(gap.before).replace(/(?:了|出|花|用){1,3}$/, ''));
  const compared = /(?:比|较)[^，。；]{0,14}$/.test(b.before) || former.test(lastClause(b.before));
  const [from, to] = compared ? [b, a] : [a, b];
  const turned = direction !== null && (direction === 'up') !== value(to) > value(from);
  const sign = turned === (value(to) > value(from)) ? -1 : 1;
  const due = Math.abs(value(to) - value(from));
  // 6.3万人次，比去年的5.1万人次多1.2万人次: nothing else can be meant
  const least = compared && between.length < 16 && /^[^，。；、]{0,8}$/.test(text.slice(b.q.end, gap.q.start)) ? 2 : 3;
  const other = isMisprintOf(value(from) + sign * value(gap), to, least) || isMisprintOf(value(to) - sign * value(gap), from, least);
  const own = !turned && isMisprintOf(due, gap, 2);
  if (!own && !other) return null;
  const [large, small] = value(to) > value(from) ? [to, from] : [from, to];
  return statement('difference', [member('from', from.q), member('to', to.q), member('change', gap.q)], { claim: gap.q, holds: false, working: `${say(text, large.q)}−${say(text, small.q)}＝${compact(due / gap.q.factor)}`, right: own && !other ? reprint(text, gap.q, Number((due / gap.q.factor).toFixed(6))) : null, fault: 'difference' });
}
