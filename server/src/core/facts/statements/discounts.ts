// A price after a discount: 全场一律打八折 … 定价680元，折后只要486元. Only where the story has one discount.
import { find } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { smallHan } from '../../base/small-number.ts';
import { member, statement, type Statement } from './model.ts';
import { plain } from './print.ts';
import type { Figure, Row } from './rows.ts';

const discount = /(?<![\d.．至到—起])([一二三四五六七八九]|\d(?:\.\d)?)([一二三四五六七八九])?折(?!线|腾|扣|叠|算|返|旧|射|磨|损|合|桂|子|戏|纸|页|起|中|断|让)/g;
const list = /(?:原价|定价|标价|原售价|吊牌价|市场价|门市价|挂牌价|平时卖|平日卖|单价|票价)(?:为|是|每[\p{Script=Han}]|要|都是)?$/u;
const paid = /(?:折后|打折后|优惠后|现价|实付|到手价?|活动价|折扣价|算下来|打完折)(?:只要|只需|仅需|仅|是|为|只付|付|价|便宜到|每[\p{Script=Han}]){0,4}$/u;
const more = /满减|立减|再减|再打|另减|优惠券|消费券|叠加|补贴|会员|学生价|抹零|折上折|起[，。]|不等|除外|特价/;

/** Prices paid that are not the price told before them by the discount of the story. */
export function readDiscounts(text: string, rows: readonly Row[]): Statement[] {
  if (find(text, '折') < 0) return [];
  const mixed = more.test(text);
  const moneys = rows.flatMap((r) => r.figures).filter((f) => f.q.dimension === 'money');
  const said = [...text.matchAll(discount)];
  // 募捐已得312元，尚差188元；衣料七折: told of another thing
  const beside = (row: Row): boolean => { const at = row.text.search(named); const mark = row.text.indexOf('；'); return mark >= 0 && at > mark; };
  const rates = new Set(said.map((m) => rateOf(m[1] ?? '', m[2])));
  const [rate] = rates;
  if (rates.size !== 1 || rate === undefined || rate <= 0 || rate >= 1) return [];
  /** 打了六折, as told next to the price paid. */
  const told = (to: Figure): Span => {
    const near = said.reduce((a, b) => (Math.abs(b.index - to.q.start) < Math.abs(a.index - to.q.start) ? b : a));
    return { start: near.index, end: near.index + near[0].length };
  };
  const found: Statement[] = [];
  for (const row of rows) {
    for (const [i, to] of row.figures.entries()) {
      const [first, second] = row.figures.filter((f) => f.q.dimension === 'money');
      const alone = first !== undefined && ((named.test(row.text) && !beside(row)) || (moneys.length === 2 && !mixed)) && second === to && isPrice(first) && isPrice(to) && aloneWith(row, first, to, rate);
      if (alone && first) found.push(judge(text, first, to, rate, told(to)));
      const from = row.figures[i - 1];
      if (!from || !isPrice(from) || !isPrice(to)) continue;
      if (alone || mixed || !paid.test(clause(to.before)) || !list.test(clause(from.before).replace(/《[^《》]{0,30}》$/, '')) && !/[原定标]价/.test(clause(from.before))) continue;
      const made = judge(text, from, to, rate, told(to));
      if (made.holds || to.q.value * to.q.factor < from.q.value * from.q.factor) found.push(made);
    }
  }
  return found;
}

const named = /(?:[一二三四五六七八九]|\d)折(?![线腾扣叠算返旧])/;
/** The two prices of a sentence that names the discount itself: 标价3600元的冰箱，按八五折优惠后只需付2960元. */
function aloneWith(row: Row, from: Figure, to: Figure, rate: number): boolean {
  const prices = row.figures.filter((f) => f.q.dimension === 'money');
  const ratio = (to.q.value * to.q.factor) / (from.q.value * from.q.factor);
  // bounded: a sentence
  return prices.length === 2 && !more.test(row.text) && !/[；]|省|减|优惠了|便宜了?$|送|抵|补|涨|利润|成本/.test(clause(from.before) + clause(to.before)) && !/每[^，。；]{0,4}$/.test(clause(to.before)) && ratio < 1 && Math.abs(ratio / rate - 1) < (/[原定标]价/.test(clause(from.before)) && /现[在价]|只[卖售要需]/.test(clause(to.before)) ? 0.4 : 0.2);
}

function judge(text: string, from: Figure, to: Figure, rate: number, told: Span): Statement {
  const due = from.q.value * from.q.factor * rate;
  const said = to.q.value * to.q.factor;
  const holds = Math.abs(due - said) <= Math.max(1, (to.q.step * to.q.factor) / 2);
  return statement('share', [member('whole', from.q), member('change', told), member('to', to.q)], { claim: to.q, holds, working: `${text.slice(from.q.start, from.q.end)}×${plain(rate * 100)}%＝${plain(Math.round(due * 100) / 100)}元`, right: null, fault: 'share' });
}

const isPrice = ({ q }: Figure): boolean => q.dimension === 'money' && q.approximator === 'exact' && q.value > 1;
/** Since the last mark, titles left whole. */
const clause = (words: string): string => words.split(/[，。；：]/).at(-1) ?? '';

/** 八 → 0.8, 八五 → 0.85, 8.5 → 0.85. */
function rateOf(first: string, second: string | undefined): number {
  const n = /\d/.test(first) ? Number(first) : smallHan(first);
  return Math.round(n * 10 + (second ? smallHan(second) : 0)) / 100;
}
