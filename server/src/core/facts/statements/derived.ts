// Growth of a value whose base follows from a stated difference: 5.6万人，比上年增加0.6万人，增长12%.
import { directionOf, otherBasis, residue, verbEnd } from './change-words.ts';
import { cues } from './cues.ts';
import { baseStep, baseValue, divide, meaning, meet, scale, subtract } from './interval.ts';
import { equals, roundLike, say, stated } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { reprint } from './print.ts';
import { sameUnit, type Figure, type Row } from './rows.ts';

/** Percentages that follow a value and its difference to an earlier one, or stand between the two. */
export function readDerived(text: string, row: Row): readonly Statement[] {
  if (!row.percents || row.figures.length < 3 || !(row.cues & comparedCue) || otherBasis.test(row.text)) return none;
  const found: Statement[] = [];
  for (let i = 2; i < row.figures.length; i++) {
    const [to, x, y] = [row.figures[i - 2], row.figures[i - 1], row.figures[i]];
    if (!to || !x || !y) continue;
    const made = x.q.kind === 'percent' ? judge(text, to, y, x) : judge(text, to, x, y);
    if (made) found.push(made);
  }
  return found;
}

const none: readonly never[] = [];
const comparedCue = cues.cue('比较');

/** 比上年多210万元 right behind the value; the percentage in its own clause without a new subject. */
function judge(text: string, to: Figure, gap: Figure, rate: Figure): Statement | null {
  // 为全年计划的52%，同比增长8.2%，比2022年同期增长17%: growth is no difference of shares
  if (to.q.kind === 'percent' && /^[%％]/.test(gap.q.unit)) return null;
  if (rate.q.kind !== 'percent' || !/[%％成]/.test(rate.q.unit) || !sameUnit(to.q, gap.q) || to.q.dimension === 'time' || baseValue(gap.q) >= baseValue(to.q) || baseValue(gap.q) <= 0) return null;
  if (!/[万亿]/.test(text.slice(to.q.numeral.start, to.q.numeral.end)) && /[万亿]/.test(text.slice(gap.q.numeral.start, gap.q.numeral.end))) return null;
  // 与去年1月的2405套相比也少了259套: that is the value it started from
  if (/[与跟同和比较][^，。；]{0,12}$/.test(to.before) && /^[^，。；]{0,2}相[比较]/.test(gap.before)) return null;
  const first = gap.q.start < rate.q.start ? gap : rate;
  const second = first === gap ? rate : gap;
  const compared = /(?:比|较|同比|环比)/.test(first.before) && /^[^，。；]{0,8}，?(?:比|较|同比)[^，。；]{0,16}$/.test(first.before);
  // 比年初增加52亿元，同比增长9.3%: two bases
  if (/同比|上年|去年|同期/.test(second.before) && !/同比|上年|去年|同期/.test(first.before)) return null;
  if (/环比/.test(second.before) && !/环比|上月|上季|上周|上期/.test(first.before)) return null;
  const verb = (f: Figure): 'up' | 'down' | null => directionOf(f.before.replace(/(?:了|达到|达|为|约|近|超过|超|出){1,3}$/, '').replace(/([多少])[招收种产卖建修接办发开养打栽]$/, '$1'));
  const direction = verb(first);
  if (!compared || direction === null || verb(second) !== direction) return null;
  if (residue(second.before).replace(verbEnd, '').replace('环比', '') !== '') return null;
  const down = direction === 'down';
  const [b, d] = [meaning(to.q, { step: baseStep(to.q), cap: 0.02 }), meaning(gap.q, { step: baseStep(gap.q), cap: 0.05 })];
  const base = down ? { low: b.low + d.low, high: b.high + d.high } : subtract(b, d);
  if (base.low <= 0) return null;
  const ratio = scale(divide(d, base), 100);
  const point = (100 * baseValue(gap.q)) / (baseValue(to.q) + (down ? 1 : -1) * baseValue(gap.q));
  const working = `${say(text, gap.q)}÷(${say(text, to.q)}${down ? '＋' : '−'}${say(text, gap.q)})${equals(point, baseStep(rate.q))}%`;
  return statement('growth', [member('to', to.q), member('from', gap.q), member('change', rate.q)], {
    claim: rate.q, holds: meet(ratio, stated(rate.q)), working, right: reprint(text, rate.q, roundLike(point, rate.q)), fault: 'growth',
  });
}
