// Differences told right behind the two values they lie between, where nothing else can be meant: 由6000吨增至1.4万吨，新增9000吨; 今年71吨，比去年的68吨多9吨; 新开17家、关闭4家，净增31家.
import { otherTime } from './closed-words.ts';
import { baseValue } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { compact, reprint } from './print.ts';
import { areAlikeOrMarks, lastClause, type Figure, type Row } from './rows.ts';
import { isMisprintOf } from './slips.ts';

const changed = '(?:净|整整|一下子?)?(?:多|少|高|低|差|省|快|慢|贵|便宜|新增|增|减|降|升|涨|跌|扩大|缩[短减小]|提[高升]|压[缩减])(?:加|少|长|产|收|赚|绕|走|等|还|出|花|用|开)?(?:了|出)?(?:近|整整)?$';
/** 由…增至…，增加. */
const fromTo = { between: /^[^，。；]{0,10}(?:增|减|升|降|扩|缩|提|压|涨|跌|延|拉|变|改|调)[\u4e00-\u9fff]{0,3}(?:到|至|为|成)[^，。；\d]{0,4}$/, behind: new RegExp(`^[^，。；\\d]{0,4}[，、（—]{1,2}(?:[^，。；\\d每各再又]{0,3})${changed}`) };
/** …，比去年的…多. */
const thanThat = { between: /^[^，。；、]{0,6}，?(?:比|较|与|和|跟)[^，。；、\d]{0,12}(?:\d{1,4}[年月][^，。；、\d]{0,8})?(?:的|为|是)$/, behind: new RegExp(`^(?:相?比，?)?${changed}`) };
/** …和…，相差. */
const apart = { between: /^[^，。；]{0,4}[，、和与][^，。；\d]{0,12}$/, behind: /^[^，。；\d]{0,6}，[^，。；\d每最]{0,6}(?:相差|差距|差额)[^，。；\d]{0,2}$/ };
/** 新开…、关闭…，净增. */
const net = { between: /^[^。；]{0,20}$/, behind: /^[^。；\d]{0,8}，[^，。；\d]{0,8}(?:净增|净减|净增加|净减少|净流[入出])[^，。；\d]{0,2}$/ };
const frames = [fromTo, thanThat, apart, net];
/** What leads the first value of 由…增至…. */
const led = /(?:由|从)[^，。；]{0,14}$/;

/** Such differences that `known` statements do not judge. */
export function readFramedDifferences(text: string, rows: readonly Row[], known: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  const judged = new Set(known.filter((s) => s.kind !== 'subset').map((s) => s.claim.start));
  rows.forEach((row, i) => {
    for (const gap of row.figures) {
      if (gap.index < 2 || !amount(gap) || judged.has(gap.q.start)) continue;
      const made = judge(text, rows, i, gap);
      if (made) found.push(made);
    }
  });
  return found;
}

const amount = ({ q }: Figure): boolean => (q.kind === 'count' || q.kind === 'measure') && q.approximator === 'exact' && q.value > 0 && !q.loose;
const value = ({ q }: Figure): number => baseValue(q);

function judge(text: string, rows: readonly Row[], at: number, gap: Figure): Statement | null {
  const row = rows[at];
  const [a, b] = row?.figures.slice(gap.index - 2, gap.index) ?? [];
  if (!row || !a || !b || ![a, b].every((f) => amount(f) && areAlikeOrMarks(f, gap)) || value(a) === value(b)) return null;
  const [start, between, behind] = [text.slice(row.sentence.start, a.q.start), text.slice(a.q.end, b.q.start), text.slice(b.q.end, gap.q.start)];
  const frame = frames.find((f) => f.behind.test(behind) && f.between.test(between) && (f !== fromTo || led.test(start)));
  if (!frame || /每|各|再|又|平均|目标|计划/.test(lastClause(behind))) return null;
  if (frame === net && !netOf(a, b)) return null;
  const near = [rows[at - 1], row, rows[at + 1]].flatMap((r) => (r && Math.abs(r.at - row.at) < 2 ? r.figures : [])).filter((f) => f !== gap && f.q.dimension === gap.q.dimension);
  const is = (x: number): boolean => Math.abs(x - value(gap)) <= 1e-9 * value(gap) + [a, b, gap].reduce((n, f) => n + (f.q.scale > 1 || !Number.isInteger(f.q.value) ? f.q.step * f.q.factor : 0), 0);
  // another figure of before is what is compared
  if (near.some((x, i) => near.some((y, k) => k > i && (is(Math.abs(value(x) - value(y))) || is(value(x) + value(y)))))) return null;
  const due = Math.abs(value(a) - value(b));
  if (frame === thanThat && (otherTime.test(lastClause(a.before)) || value(a) > 6 * value(b) || value(b) > 6 * value(a))) return null;
  const own = isMisprintOf(due, gap, 2) || (gap.q.value < 10 && Number.isInteger(gap.q.value) && due / gap.q.factor / gap.q.scale < 10);
  const [large, small] = value(a) > value(b) ? [a, b] : [b, a];
  const other = isMisprintOf(value(small) + value(gap), large, 2) || (value(large) > value(gap) && isMisprintOf(value(large) - value(gap), small, 2));
  if (!own && !other) return null;
  return statement('difference', [member('from', a.q), member('to', b.q), member('change', gap.q)], {
    claim: gap.q, holds: false, working: `${say(text, large.q)}−${say(text, small.q)}＝${compact(due / gap.q.factor)}`, right: own && !other ? reprint(text, gap.q, Number((due / gap.q.factor).toFixed(6))) : null, fault: 'difference',
  });
}

const came = /新|增|加入|来|进|开|生|入库|引进|招/;
const went = /退|停|关|歇|撤|注销|离|死|走|出|迁/;

/** One came, the other went. */
function netOf(a: Figure, b: Figure): boolean {
  const [x, y] = [lastClause(a.before) + a.after.slice(0, 3), lastClause(b.before) + b.after.slice(0, 3)];
  return (came.test(x) && went.test(y)) || (went.test(x) && came.test(y));
}
