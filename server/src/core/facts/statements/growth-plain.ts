// Growth whose figures the words name beyond doubt: a difference that is that of two values told with it (146.8万人次，比138.5万人次的纪录高出8.3万人次，增幅6%); 9.45元，前一周为9元，上涨5%; 52元，涨2元，涨幅4%; 计划400张，实际新增436张，超额9%.
import { directionOf } from './change-words.ts';
import { baseValue } from './interval.ts';
import { equals, roundLike, say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { misprinted, nearRatio } from './plausible.ts';
import { reprint } from './print.ts';
import { areAlike, isExactAmount, lastClause, sameUnit, type Figure, type Row } from './rows.ts';
import { decimalsOf } from './slips.ts';

const former = /(?:去年|上年|前年|上[一个]?[年月季周期]度?|前一[年月季周天日]|(?:19|20)\d\d年|[一二两三四五六七八九十\d]{1,2}(?:年|个?月|周)前)(?:的?同期|同月|全年)?(?:的?(?:数字|数据)|[\u4e00-\u9fff]{0,5}?)(?:为|是|只有|仅为|仅|只是|有)$/;
const changeOf = /(?:涨|跌|降|升|增|减|多|少|高|低|贵|便宜|增加|减少|上涨|下跌|下降|上升|提高|降低|净增|净减)(?:了|出|花|用|干|收|赚|卖|产|打){0,3}$/;
const rateOf = /^[^，。；\d]{0,4}，?(?:同比|环比|一[年周月]|[两三]年)?(?:增长|跌去|降去|幅度|增幅|涨幅|跌幅|降幅|减幅|上涨|下跌|下降|上升|增产|减产|高|低|涨|跌|降)(?:了|达|达到|为|约|是|近)?$/;
const plan = /(?:计划|概算|预算|目标|任务|指标)[^，。；\d]{0,10}$/;
const done = /(?:实际|完成|结算|决算|实有)[^，。；\d]{0,8}$/;
const beyond = /(?:超额|超出|超过?|节约|节省|结余)(?:了|完成|近|约)?$/;
const otherTerms = /可比|口径|扣除|实际|不变价|名义|年均|预计|其中|环比|平均/;

/** Such claims that no statement judges yet. Over 1,230,000 characters of clean text none was met. */
export function readPlainGrowth(text: string, rows: readonly Row[], known: readonly Statement[]): Statement[] {
  return eachRate(rows, known, (row, previous, claim) => judge(text, row, previous, claim));
}

/** What `judge` makes of each exact percentage that no `known` statement claims; it gets the row before where that is the sentence before. */
export function eachRate(rows: readonly Row[], known: readonly Statement[], judge: (row: Row, previous: Row | undefined, claim: Figure) => Statement | null): Statement[] {
  const found: Statement[] = [];
  const judged = new Set(known.filter((s) => s.kind !== 'subset').map((s) => s.claim.start));
  rows.forEach((row, i) => {
    if (!row.percents) return;
    for (const claim of row.figures) {
      if (claim.q.kind !== 'percent' || !/[%％]/.test(claim.q.unit) || claim.q.value <= 0 || claim.q.approximator !== 'exact' || judged.has(claim.q.start)) continue;
      const made = judge(row, rows[i - 1]?.at === row.at - 1 ? rows[i - 1] : undefined, claim);
      if (made) found.push(made);
    }
  });
  return found;
}

const value = ({ q }: Figure): number => baseValue(q);
/** 增幅达, 上涨了: whether the words right before the claim tell of a rise or a fall. */
export const directionSaid = (claim: Figure): 'up' | 'down' | null => directionOf(lastClause(claim.before).replace(/跌去$/, '下跌').replace(/(?:了|达|达到|为|约|是|近){1,4}$/, ''));

/** What the claim is reckoned from: the base and the later value or the difference. */
interface Terms {
  readonly from: Figure;
  readonly to: Figure;
  /** Percentages that would be right, the first of them the likeliest. */
  readonly rates: readonly number[];
  readonly working: string;
  readonly gap?: Figure;
}

function judge(text: string, row: Row, previous: Row | undefined, claim: Figure): Statement | null {
  const words = lastClause(claim.before);
  if (otherTerms.test(words)) return null;
  const terms = closing(text, row, previous, claim) ?? toldBase(text, row, claim) ?? byDifference(text, row, claim) ?? planned(text, row, claim);
  if (!terms) return null;
  const near = row.figures.filter((f) => isExactAmount(f) && f !== terms.gap);
  // any two values of the sentence that make it explain it
  if (terms.rates.some((r) => fits(r, claim, terms.from, terms.to)) || near.some((a) => near.some((b) => a !== b && sameUnit(a.q, b.q) && (fits(100 * (value(b) / value(a) - 1), claim, a, b) || fits(100 * (1 - value(b) / value(a)), claim, a, b))))) return null;
  const [right = 0] = terms.rates;
  // a difference that is that of the two values proves them; of others one digit must tell
  if (!terms.gap && !nearRatio(right, claim.q.value) && !misprinted(right, claim.q.value, decimalsOf(claim.q), 1)) return null;
  return statement('growth', [member('from', terms.from.q), member('to', terms.to.q), member('change', claim.q)], {
    claim: claim.q, holds: false, working: `${terms.working}${equals(right, claim.q.step)}%`, right: reprint(text, claim.q, roundLike(right, claim.q)), fault: 'growth',
  });
}

/** Whether the values, rounded as they are printed, allow the percentage. */
export function fits(rate: number, { q }: Figure, a: Figure, b: Figure): boolean {
  // 9元 beside 9.45元, 52元, 46台: printed as finely as the other, or to the last one
  const finer = a.q.scale === b.q.scale && a.q.unit === b.q.unit ? Math.min(a.q.step, b.q.step) : Infinity;
  const off = ({ q: x }: Figure): number => (x.scale === 1 && Number.isInteger(x.value) && (x.dimension === 'money' || x.kind === 'count') ? 0 : (Math.min(finer, x.step) * x.factor) / baseValue(x));
  return Math.abs(rate - q.value) <= q.step / 2 + 100 * Math.abs(1 + rate / 100) * (off(a) + off(b)) * 0.5;
}

/** The difference right before the claim is that of two values told with it. */
function closing(text: string, row: Row, previous: Row | undefined, claim: Figure): Terms | null {
  const gap = row.figures[claim.index - 1];
  if (!gap || !isExactAmount(gap) || !changeOf.test(lastClause(gap.before)) || !rateOf.test(text.slice(gap.q.end, claim.q.start))) return null;
  const values = [...(previous?.sentence.part === row.sentence.part ? previous.figures : []), ...row.figures.slice(0, gap.index)].filter((f) => isExactAmount(f) && areAlike(f, gap));
  const down = directionSaid(claim) === 'down';
  const pairs = values.flatMap((a, i) => values.slice(i + 1).filter((b) => Math.abs(Math.abs(value(a) - value(b)) - value(gap)) <= 1e-9 * value(a)).map((b) => (value(a) > value(b) ? { high: a, low: b } : { high: b, low: a })));
  const [pair] = pairs;
  if (!pair || pairs.length > 1) return null;
  const from = down ? pair.high : pair.low;
  if (/同比/.test(claim.before) && !/去年|上年|同期/.test(from.before)) return null;
  return { from, to: gap, rates: [(100 * value(gap)) / value(from)], working: `${say(text, gap.q)}÷${say(text, from.q)}`, gap };
}

/** 鸡蛋每公斤9.45元，前一周为9元，上涨5%: two values, the second of an earlier time, and the claim right behind. */
function toldBase(text: string, row: Row, claim: Figure): Terms | null {
  const [from, to] = row.figures.slice(0, claim.index).filter((f) => f.q.dimension !== 'time').slice(-2).reverse();
  if (!to || !from || !isExactAmount(to) || !isExactAmount(from) || !areAlike(to, from) || !former.test(lastClause(from.before)) || lastClause(from.before).length > 12) return null;
  if (!/^[^，。；\d]{0,8}，[^，。；\d]{0,12}$/.test(text.slice(to.q.end, from.q.start).replace(/(?:19|20)\d\d年/, '')) || !rateOf.test(text.slice(from.q.end, claim.q.start)) || /[日月人户亩]均|平均|分别/.test(lastClause(to.before))) return null;
  return change(text, from, to, claim);
}

function change(text: string, from: Figure, to: Figure, claim: Figure): Terms | null {
  const direction = directionSaid(claim);
  if (direction === null || (direction === 'up') !== value(to) > value(from)) return null;
  const rate = 100 * Math.abs(value(to) / value(from) - 1);
  const [high, low] = value(to) > value(from) ? [to, from] : [from, to];
  return { from, to, rates: [rate], working: `(${say(text, high.q)}−${say(text, low.q)})÷${say(text, from.q)}` };
}

/** 红枸杞每公斤52元，涨2元，涨幅4%: the value has the difference in it already, or had not yet. */
function byDifference(text: string, row: Row, claim: Figure): Terms | null {
  const [to, gap] = [row.figures[claim.index - 2], row.figures[claim.index - 1]];
  if (!to || !gap || !isExactAmount(to) || !isExactAmount(gap) || !areAlike(to, gap) || value(gap) >= value(to) || !/^[^，。；\d]{0,4}，(?:又|再|还)?(?:上|下)?(?:涨|跌|降|升)了?$/.test(text.slice(to.q.end, gap.q.start))) return null;
  if (!/^[^，。；\d]{0,2}，(?:涨幅|跌幅|降幅|增幅)(?:为|达|约)?$/.test(text.slice(gap.q.end, claim.q.start)) || changeOf.test(lastClause(to.before))) return null;
  const up = directionSaid(claim) === 'up';
  const base = value(to) + (up ? -1 : 1) * value(gap);
  if (base <= 0) return null;
  return { from: to, to: gap, rates: [(100 * value(gap)) / base, (100 * value(gap)) / value(to)], working: `${say(text, gap.q)}÷(${say(text, to.q)}${up ? '−' : '＋'}${say(text, gap.q)})`, gap };
}

/** 计划新增床位400张，实际新增436张，超额9%. */
function planned(text: string, row: Row, claim: Figure): Terms | null {
  const [from, to] = [row.figures[claim.index - 2], row.figures[claim.index - 1]];
  if (!from || !to || !isExactAmount(from) || !isExactAmount(to) || !areAlike(from, to) || !plan.test(lastClause(from.before)) || !done.test(lastClause(to.before)) || /累计|全年|年度/.test(lastClause(to.before))) return null;
  const behind = /^[^，。；\d]{0,4}，([^，。；\d]{0,6})$/.exec(text.slice(to.q.end, claim.q.start))?.[1];
  if (behind === undefined || !beyond.test(behind)) return null;
  const more = /超/.test(behind);
  if (more !== value(to) > value(from)) return null;
  const [high, low] = more ? [to, from] : [from, to];
  return { from, to, rates: [100 * Math.abs(value(to) / value(from) - 1)], working: `(${say(text, high.q)}−${say(text, low.q)})÷${say(text, from.q)}` };
}
