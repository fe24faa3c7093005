// What was sold and what it fetched, with the mean price told apart from them: 成交鲜叶540吨，交易额4860万元 … 平均下来，每公斤鲜叶卖到了70元.
import type { Quantity } from '../quantity.ts';
import { cues } from './cues.ts';
import { baseStep, baseValue, divide, meaning, meet } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { priceEach } from './phrases.ts';
import { compact } from './print.ts';
import { classifierOf, lastClause, sameUnit, type Figure, type Row } from './rows.ts';

const perCue = cues.cue('每');

/** How many sentences with figures the mean may stand behind the totals. */
const reach = 8;

/** Mean prices of the story against the one amount and the one sum of money that are told of the sale. */
export function readMeanPrices(text: string, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  rows.forEach((row, i) => {
    if (!(row.cues & perCue)) return;
    for (const price of row.figures) {
      const per = price.q.dimension === 'money' && price.cues & perCue ? perOf(row, price) : null;
      if (!per) continue;
      const sale = saleOf(text, rows.slice(Math.max(0, i - reach), i + 1), price, per);
      // 二手房成交786套，均价每平方米8650元: its own sentence tells of another sale
      if (sale && sale.amount.q.sentence !== price.q.sentence && row.figures.some((f) => f !== price && f.q.start < price.q.start && sold.test(f.before.slice(-18)))) continue;
      if (sale && !pricesBeside(rows, price)) found.push(judge(text, price.q, per, sale));
    }
  });
  return found;
}

interface Per {
  /** The unit the price is of, and its base units where it is a measure. */
  readonly unit: string;
  readonly factor: number;
  readonly dimension: Quantity['dimension'];
  /** What is sold, where it stands behind the unit. */
  readonly noun: string;
}

const units: Readonly<Record<string, readonly [Quantity['dimension'], number]>> = { 公斤: ['mass', 1000], 千克: ['mass', 1000], 斤: ['mass', 500], 吨: ['mass', 1e6], 亩: ['area', 2000 / 3], 平方米: ['area', 1] };

/** 平均每公斤, 均价每斤, 平均下来，每公斤鲜叶卖到了. */
function perOf(row: Row, { q, before }: Figure): Per | null {
  const told = row.text.slice(0, q.start - row.sentence.start);
  const found = /每一?(公斤|千克|斤|吨|亩|平方米|[枚枝只头张箱瓶盒辆套件盆株棵筐袋把双])([\p{Script=Han}]{0,10})$/u.exec(lastClause(before).slice(-16));
  const unit = found?.[1] ?? '';
  const rest = found?.[2] ?? '';
  const whole = /(?:平均(?:下来|算下来|起来|每)?|算下来|均价)，?[\p{Script=Han}]{0,12}$/u.test(told.slice(-24));
  if (!found || !whole || q.approximator === 'range' || /最[高低贵好多少]|去年|往年|上年|前年|其中|降|[提涨高低多少补奖贴]|成本|净|利润|纯/.test(lastClause(before)) || /本地|精品|特级|一级|优质|头茬/.test(lastClause(before))) return null;
  const noun = rest.replace(/(?:能|可)?(?:卖(?:到|出|了|得)?|达到?|是|为|约|收购价|价格?|售价|租金|收入|收购|只|要|就){1,4}了?$/, '');
  const [dimension, factor] = units[unit] ?? ['count', 1];
  return noun.length > 4 ? null : { unit, factor, dimension, noun };
}

interface Sale {
  readonly amount: Figure;
  readonly money: Figure;
}

const sold = /(?:成交|卖出|卖了|卖掉|销售|销量|售出|销出|上岸|交易|流转|出租|收购|产)[\p{Script=Han}]{0,10}$/u;
const fetched = /(?:交易额|成交额|销售额|销售收入|销售总额|总收入|收入|货款|租金|进账|入账|产值|卖了|成交金额|交易金额)(?:总额)?(?:共|一共|合计|总共|已|就)?(?:达到了?|达|为|有|是|约)?$/;
const apart = /去年|上年|前年|往年|目标|计划|预计|力争|其中|另|每|均|增|减|比|将|最[高多大低少]|单日|首日|当天|累计/;

/** The only amount and the only sum told of a sale in one sentence, of all the sentences before the price. */
function saleOf(text: string, rows: readonly Row[], price: Figure, per: Per): Sale | null {
  let sale: Sale | null = null;
  for (const row of rows) {
    const figures = row.figures.filter((f) => f.q.start < price.q.start);
    const amounts = figures.filter((f) => isAmount(f.q, per) && sold.test(f.before.slice(-18)));
    const sums = figures.filter((f) => f.q.dimension === 'money' && fetched.test(f.before.slice(-14)));
    if (amounts.length === 0 && sums.length === 0) continue;
    const [amount, money] = [amounts[0], sums[0]];
    if (sale || !amount || !money || amounts.length + sums.length > 2 || Math.abs(amount.index - money.index) > 2 || apart.test(lastClause(amount.before) + lastClause(money.before)) || /去年|上年|前年|往年|20\d\d年/.test(text.slice(row.sentence.start, Math.max(amount.q.end, money.q.end)))) return null;
    if (figures.some((f) => f !== amount && f !== money && (f.q.dimension === 'money' || isAmount(f.q, per)))) return null;
    if (per.noun !== '' && !row.text.includes(per.noun)) return null;
    sale = { amount, money };
  }
  return sale;
}

const isAmount = (q: Quantity, per: Per): boolean => (per.dimension === 'count' ? q.kind === 'count' && classifierOf(q.unit) === per.unit : q.dimension === per.dimension) && q.value > 0;

/** Another price of one: there are sorts, and a mean of one of them is no mean of all. */
const pricesBeside = (rows: readonly Row[], price: Figure): boolean => rows.some((r) => r.cues & perCue && r.figures.some((f) => f !== price && f.q.dimension === 'money' && sameUnit(f.q, price.q) && f.cues & perCue && /每/.test(lastClause(f.before)) && !/去年|往年|上年/.test(lastClause(f.before))));

function judge(text: string, price: Quantity, per: Per, { amount, money }: Sale): Statement {
  const number = (baseValue(amount.q)) / per.factor;
  const mean = baseValue(money.q) / number;
  const range = divide(meaning(money.q), { low: meaning(amount.q).low / per.factor, high: meaning(amount.q).high / per.factor });
  const said = meaning(price, { step: baseStep(price), cap: 0.05 });
  const holds = meet({ low: 0.94 * range.low, high: 1.06 * range.high }, said) || mean / baseValue(price) > 3 || mean / baseValue(price) < 1 / 3;
  return statement('average', [member('total', money.q), member('count', amount.q), member('rate', price)], {
    claim: price, holds, working: priceEach(`${say(text, money.q)}÷${say(text, amount.q)}`, per.unit, compact(Number(mean.toPrecision(3)))), right: null, fault: 'product',
  });
}
