// Products of a story that are off by a power of ten: 亩产3000公斤、每公斤5元，一亩的产值1.5亿元; 日处理污水2万吨，全年无休，一年处理73万吨; 2.6万户、户均约2400千瓦时 of 6300千瓦时.
import { holdsAny } from '../../base/held.ts';
import type { Quantity } from '../quantity.ts';
import { baseStep, baseValue } from './interval.ts';
import { say } from './judge-change.ts';
import { compact } from './print.ts';
import { member, statement, type Statement } from './model.ts';
import { offBy } from './phrases.ts';
import { mended } from './tenfold.ts';
import { lastClause, sameUnit, type Figure, type Row } from './rows.ts';

const yieldWords = /(?:亩产量?|单产)(?:可达|达到|达|为|约|有|是)*$/;
const priceWords = /每(?:公斤|千克|斤)(?:地头|收购|批发|零售|平均)?(?:价格?|卖|售价?|能卖|卖到|只卖|要价)?(?:达到?|[为约是了到]){0,3}$/;
const perAcre = /(?:(?:一亩|每亩|亩均)地?的?(?:产值|收入|毛收入|收益)?|亩产值|亩收入)(?:就?有|可达|达到|达|为|约|是|高达|收入){0,2}$/;
const daily = /(?:日均?|每[天日]|一天)(?:处理|供|产|发|生产|加工|焚烧|消纳|烘干|输送|接收|清运|供应|转运)[\p{Script=Han}]{0,6}$/u;
const yearly = /(?:一年|全年|每年|年)(?:可|共|能|就|要|累计|下来|总共|可以){0,2}(?:处理|供|产|发|生产|加工|焚烧|消纳|烘干|输送|接收|清运|供应|转运)[\p{Script=Han}]{0,6}$/u;
const everyDay = /全年无休|不停歇|天天|365天|一天不[停歇休]|从不[停歇休]|昼夜不停|不分昼夜|24小时不停/;
const perHousehold = /(?:户均|人均|每户|平均每[户人])[^，。；\d]{0,8}$/;
const plain = ({ q }: Figure): boolean => (q.kind === 'count' || q.kind === 'measure') && q.value > 0 && q.approximator !== 'range' && q.to === null;

/** Such products; each is told of once, and nothing of the story makes it true. */
export function readOrders(text: string, rows: readonly Row[]): Statement[] {
  if (!holdsAny(text, '亩日均每')) return [];
  const all = rows.flatMap((r) => r.figures.filter(plain));
  return [...yields(text, all), ...rows.flatMap((row) => [...days(text, row), ...households(text, row)])];
}

/** The one figure whose clause has the words before it: 一亩的产值 has a figure of its own. */
function one(text: string, all: readonly Figure[], words: RegExp, keep: (f: Figure) => boolean): Figure | null {
  const [first, more] = all.filter((f) => keep(f) && words.test(lastClause(text.slice(Math.max(0, f.q.start - 24), f.q.start))));
  return first && !more ? first : null;
}

function yields(text: string, all: readonly Figure[]): Statement[] {
  const crop = one(text, all, yieldWords, (f) => f.q.dimension === 'mass');
  const price = one(text, all, priceWords, (f) => f.q.dimension === 'money');
  const worth = one(text, all, perAcre, (f) => f.q.dimension === 'money');
  if (!crop || !price || !worth || worth === price) return [];
  const unit = /每(公斤|千克|斤)[^，。；]{0,12}$/.exec(price.before)?.[1] === '斤' ? 0.5 : 1;
  const kilograms = crop.q.unit === '斤' ? crop.q.value / 2 : crop.q.unit === '吨' ? crop.q.value * 1000 : crop.q.value;
  return judge(text, worth, [crop, price], (kilograms / unit) * price.q.value, `${say(text, crop.q)}×${say(text, price.q)}`);
}

function days(text: string, row: Row): Statement[] {
  const figures = row.figures.filter(plain);
  const day = one(text, figures, daily, () => true);
  const year = one(text, figures, yearly, (f) => f !== day);
  if (!day || !year || !sameUnit(day.q, year.q) || !everyDay.test(row.text)) return [];
  return judge(text, year, [day], baseValue(day.q) * 365, `${say(text, day.q)}×365`);
}

/** 一年可发电6300千瓦时，够2.6万户…，户均约2400千瓦时. */
function households(text: string, row: Row): Statement[] {
  const figures = row.figures.filter(plain);
  const mean = one(text, figures, perHousehold, (f) => f.index > 1);
  const count = mean && figures.find((f) => f.index === mean.index - 1 && f.q.kind === 'count' && /^[户人]$/.test(f.q.unit));
  const total = count && figures.find((f) => f.index === count.index - 1 && sameUnit(f.q, mean.q));
  if (!mean || !count || !total || !/^[^。；]{0,14}(?:够|可供|能供|满足)[^，。；\d]{0,10}$/.test(text.slice(total.q.end, count.q.start))) return [];
  return judge(text, total, [count, mean], count.q.value * baseValue(mean.q), `${say(text, count.q)}×${say(text, mean.q)}`);
}

/** Off by ten, a thousand, ten thousand or a hundred million, the digits being the same but for rounding. */
function judge(text: string, told: Figure, from: readonly Figure[], due: number, product: string): Statement[] {
  const value = baseValue(told.q);
  const power = Math.log10(value / due);
  const whole = Math.round(power);
  const rounding = [told, ...from].reduce((n, { q }) => n + baseStep(q) / baseValue(q) / 4, 0) + (from.some((f) => f.q.approximator !== 'exact') ? 0.01 : 0.002);
  if (![1, 3, 4, 8].includes(Math.abs(whole)) || Math.abs(power - whole) > Math.min(0.02, rounding)) return [];
  return [statement('conversion', [member('from', told.q), ...from.map((f) => member('count', f.q))], { claim: told.q, holds: false, working: offBy(`${product}＝${compact(due / told.q.factor)}${told.q.unit}`, 10 ** Math.abs(whole)), right: Math.abs(whole) === 1 ? tenfold(text, told.q, -whole) : mended(text, told.q, whole), fault: 'tenfold' })];
}

/** The phrase with ten times or a tenth of its number, where that is a whole one. */
function tenfold(text: string, q: Quantity, power: number): string | null {
  const digits = text.slice(q.digits.start, q.digits.end);
  const n = Number(digits) * 10 ** power;
  return Number.isInteger(n) ? text.slice(q.start, q.digits.start) + String(n) + text.slice(q.digits.end, q.end) : null;
}
