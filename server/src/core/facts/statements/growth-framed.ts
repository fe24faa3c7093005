// Percentages right behind two values that the words set against each other, one misprinted digit away from what these make: 28元，比首日的25元高21%; 50.5亿元，上年47亿元，增长4.7%; 由38元降到35元，跌幅9.7%.
import { baseValue } from './interval.ts';
import { directionSaid, eachRate, fits } from './growth-plain.ts';
import { say, equals, roundLike } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { reprint } from './print.ts';
import { areAlike, isExactAmount, lastClause, type Figure, type Row } from './rows.ts';
import { isMisprintOf } from './slips.ts';

const change = /(?:增|降|减|涨|跌|升|提高|扩大|缩|回落|多|少|低|高|放大|下浮|下调|上调|幅)[^，。；\d由从到至]{0,4}$/;
/** Of others, of a part, against another measure. */
const otherwise = /其中|可比|口径|扣除|实际|不变价|名义|年均|环比|由|从|到|至|目标|低于|高于|占比|率|预期|预算/;
const against = /比|较|对比/;
const former = /(?:去年|上年|前年|上[一个]?[年月季周]|前一[年月季周天日]|常年|同期)/;
const turned = /(?:增|减|升|降|涨|跌|提高|扩|缩|改|调)[^，。；]{0,2}(?:到|至|为)/;

/** Such claims that no statement judges yet. Of 430 such claims of clean text (2.2 million characters) none stands so by chance. */
export function readFramedGrowth(text: string, rows: readonly Row[], known: readonly Statement[]): Statement[] {
  return eachRate(rows, known, (row, previous, claim) => {
    const words = lastClause(claim.before);
    return change.test(words) && !otherwise.test(words) ? judge(text, row, previous, claim) : null;
  });
}

const value = ({ q }: Figure): number => baseValue(q);

function judge(text: string, row: Row, previous: Row | undefined, claim: Figure): Statement | null {
  const before = row.figures.slice(0, claim.index).filter((f) => isExactAmount(f) && !f.q.loose);
  const second = before.at(-1);
  if (!second) return null;
  // a difference may stand between
  const alike = before.filter((f) => areAlike(f, second));
  const gap = /(?:多|少|高|低|增|减|涨|跌|降)[^，。；\d]{0,4}$/.test(lastClause(second.before)) && alike.length > 2 ? second : null;
  const [a, b] = (gap ? alike.slice(0, -1) : alike).slice(-2);
  if (!a || !b || value(a) === value(b)) return null;
  const [between, behind] = [text.slice(a.q.end, b.q.start), text.slice(b.q.end, claim.q.start)];
  if (behind.length > 24 || /[；。]/.test(behind) || /；/.test(between) || between.length > 30 || /其中|总|合计|共/.test(between) || against.test(behind)) return null;
  const to = turned.test(between) && /(?:由|从)[^，。；]{0,16}$/.test(a.before) ? b : against.test(between) || former.test(between) ? a : null;
  if (!to) return null;
  const from = to === a ? b : a;
  const direction = directionSaid(claim);
  if (direction !== null && (direction === 'up') !== value(to) > value(from)) return null;
  const rate = (x: Figure, y: Figure): number => 100 * Math.abs(value(x) / value(y) - 1);
  const due = rate(to, from);
  const all = [...(previous?.sentence.part === row.sentence.part ? previous.figures : []), ...row.figures].filter((f) => isExactAmount(f));
  if (all.some((x) => all.some((y) => x !== y && areAlike(x, y) && fits(rate(x, y), claim, x, y)))) return null;
  if (!isMisprintOf(due, claim, 2)) return null;
  return statement('growth', [member('from', from.q), member('to', to.q), member('change', claim.q)], {
    claim: claim.q, holds: false, working: `(${say(text, to.q)}−${say(text, from.q)})÷${say(text, from.q)}${equals(due * Math.sign(value(to) - value(from)), claim.q.step)}%`, right: reprint(text, claim.q, roundLike(due, claim.q)), fault: 'growth',
  });
}
