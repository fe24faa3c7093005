// Rates of a story with the only number they can be reckoned by and the only amount they can come to: 每班4盆 … 24个班 … 86盆; 平均每家6间 … 40家 … 320间客房.
import type { Linked } from './average-links.ts';
import { isSpecific, rightHead, sameThing } from './heads.ts';
import { baseValue } from './interval.ts';
import { asBearer, bearerOf, counts, namesPeriod, ownHeads } from './rates.ts';
import { sharesPair } from './shared-pair.ts';
import { slipped, slippedRate } from './slips.ts';
import { classifierOf, firstClause, lastClause, sameUnit, type Figure, type Row } from './rows.ts';

/** Farthest, in sentences with figures, that the three stand apart. */
const reach = 10;
/** Not the same for all, or not all of it. */
const uneven = /不同|不等|分别|各类|各自|最[高多低少大小]|至少|至多|起码|另|其余|其他|其中|半价|打折|优惠|免费|除|扣|备用|以上|以下|加上|连同|算上|旺季|淡季|高峰|平时|平日|周末|节假日|最忙|首批|有的|多则|少则|如果|假如|要是|预计|计划|目标|力争|将|按每|拟|原|曾|过去|以前|去年|上年|前年/;
const apart = /其中|[长增涨升扩降减跌][到至]|比|较|增|减|多出|少了|去年|上年|前年|目标|计划|力争|另|还有|还剩|剩|第|新[增建添]|余下|其余|其他|以往|过去|原|曾|可(?:容|坐|住|停)|能(?:容|坐|住|停)|预计|将|最[高多低少大小]|[首末]|旺季|淡季|高峰|周末|节假日/;
const whole = /(?<!公)共|总|合计|全[部体年村镇县校市区院厂]?|一路|用了|用去|带着|撑起|的$/;
const general = new Set(['元', '万元', '亿元', '人', '名', '位', '人次', '次', '户', '家', '公里', '米', '公斤', '吨', '斤', '亩', '升', '度', '千瓦时']);

/** The rate's number and total, where the story has one of each and they cannot go together; null where they come out, or where either could be another. */
export function toldProduct(text: string, rows: readonly Row[], at: number, rate: Figure, bearer: string): Linked | null {
  const row = rows[at];
  const { q } = rate;
  if (!row || q.approximator !== 'exact' || q.value < 2 || q.dimension === 'time' || q.kind === 'percent') return null;
  // 主街每米12块，支巷每米8块: two rates
  const word = costs.exec(lastClause(rate.before))?.[0];
  // 每份成本12元，老人每餐只付2元 … 总成本3.62万元: the word says which of the two
  const byWord = word !== undefined && rows.slice(Math.max(0, at - reach), at + reach).some((r) => r.figures.some((f) => f !== rate && sameUnit(f.q, q) && lastClause(f.before).includes(`总${word}`)));
  if (!byWord && row.figures.some((f) => f !== rate && sameUnit(f.q, q) && f.q.value !== q.value && bearerOf(f) !== null)) return null;
  const mean = /均/.test(lastClause(rate.before));
  // 按每户50元安排，全年共需96万元: the whole is told with the measure
  const own = ownWords(row, rate, mean);
  const words = /^[^。；，]{0,8}，[^。；，\d]{0,4}(?:共需?|合计|总计|需)[^。；，\d]{0,4}$/.test(rate.after) ? own.replace('按每', '每') : own;
  if (uneven.test(words) || /^[^，。；]{0,8}(?:左右|上下|以上|以下|不等|打底|起步|起)/.test(rate.after)) return null;
  const [, base = '', period = ''] = /^(.*?)(?:每一?(天|日|月|年|周|次|趟))/.exec(bearer) ?? ['', bearer, ''];
  if (base === '') return null;
  const near = rows.slice(Math.max(0, at - reach), at + reach).flatMap((r) => r.figures.map((f) => ({ f, r })));
  // 首个航次平均每船…，首航次卸下的…: both of the first one
  const first = /首/.test(lastClause(rate.before));
  const plainOnes = near.filter(({ f }) => f !== rate && plainly(f, first));
  const named = (f: Figure): boolean => sameUnit(f.q, q) && nounOf(rate).length > 1 && f.after.startsWith(nounOf(rate));
  const counted = (f: Figure): boolean => f.q.value > 1 && bearerOf(f) === null && !named(f) && borne(text, f, base);
  const totals = distinct(plainOnes.filter(({ f, r }) => !counted(f) && (named(f) || alike(rate, f) || seatOf(rate, f)) && periodOf(r, f) === norm(period) && baseValue(f.q) > 1.5 * baseValue(q) && (!byWord || lastClause(f.before).includes(`总${word}`))).map(({ f }) => f));
  if (totals.length === 0) return null;
  // 约6场, 其中12个: another number of them, however it is told
  const numbers = distinct(near.filter(({ f }) => f !== rate && counted(f)).map(({ f }) => f));
  const [count] = numbers;
  if (!count || numbers.length > 1 || !plainly(count) || (count.q.part !== q.part && (ownHeads.test(row.text.slice(0, q.start - row.sentence.start)) || (base.includes('月') && namesPeriod.test(row.text))))) return null;
  const ratio = (t: Figure): number => baseValue(t.q) / (baseValue(q) * count.q.value);
  if (totals.some((t) => Math.abs(ratio(t) - 1) < 0.03 + rounding(t, false) + rounding(rate, mean))) return null;
  const close = totals.filter((t) => ratio(t) > 0.5 && ratio(t) < 2);
  // 餐费收入13.2万元，食材支出7.4万元: what was taken at the price, not what was spent
  const fit = close.length > 1 && !spent.test(lastClause(rate.before)) ? close.filter((t) => !spent.test(lastClause(t.before))) : close;
  const [total] = fit;
  // 每间宿舍住4名: what a room takes is seldom all taken
  if (total && ratio(total) < 1 && !/[坐住停装放摆]满|满座|座无虚席|一个(?:也|都)?不[缺少]/.test(row.text) && /[住坐容停装放摆]/.test(lastClause(rate.before).slice(-8))) return null;
  if (!total || fit.length > 1 || (Math.abs(total.q.part - q.part) > 2 && !isSpecific(q)) || count.q.part - q.part > 2) return null;
  // 办公室也认养了不少: others take part
  const between = text.slice(Math.min(q.end, total.q.end), Math.max(q.start, total.q.start));
  const verb = /[\p{Script=Han}]{2}$/u.exec(rate.before)?.[0] ?? '无';
  if (between.length < 120 && (/不少|若干|连同|加上/.test(between) || new RegExp(`[也又还][^，。]{0,4}${verb}`).test(between))) return null;
  return byWord || tied(row, rate, count, total, mean) ? { count, total } : null;
}

const idle = /[的了在将已被均都和与及是有为每年月日天]|平均|一共|总共|累计|目前|今年|去年|昨天|今天|[全本][市县区镇村校]/;
const costs = /成本|造价|运费|租金|工钱|票价|补贴/;
const sold = /(?:售出|卖出|卖了|卖掉|销售|售票|成交)[^，。；\d]{0,6}$/;
const income = /(?:收入|营收|进账|入账|销售额|票款|餐费|货款|成交额)[^，。；\d]{0,4}$/;
const spent = /支出|花费|成本|开支|补贴|租金|进价|进货|奖励|投入/;

/** The clause of the rate, and the words before it in its sentence where it is no mean. */
const ownWords = (row: Row, rate: Figure, mean: boolean): string => (mean ? lastClause(rate.before) : row.text.slice(Math.max(0, rate.q.start - row.sentence.start - 30), rate.q.end - row.sentence.start)) + firstClause(rate.after).slice(0, 12);

const distinct = (figures: readonly Figure[]): Figure[] => figures.filter((f, i) => figures.findIndex((o) => o.q.value === f.q.value && o.q.unit === f.q.unit) === i);

const plainly = (f: Figure, first = false): boolean => f.q.approximator === 'exact' && (f.q.kind === 'count' || f.q.kind === 'measure') && !f.q.loose && !apart.test(first ? lastClause(f.before).slice(-10).replace('首', '') : lastClause(f.before).slice(-10));

/** Half of the last digit, as a share, where a figure is rounded at all. */
const rounding = ({ q }: Figure, mean: boolean): number => (mean || q.scale > 1 || q.step < 1 || q.kind === 'measure' ? (q.step * 0.5) / q.value : 0);

/** The noun behind a figure, at most two characters. */
const nounOf = ({ q, after }: Figure): string => (rightHead(q) === '' ? '' : (/^[\p{Script=Han}]{1,2}/u.exec(after)?.[0] ?? ''));

/** One unit, and one noun where both are printed or the unit goes with any. */
function alike(rate: Figure, f: Figure): boolean {
  if (!sameUnit(f.q, rate.q)) return false;
  if (/^[人名位]$/.test(rate.q.unit)) return false;
  return sameThing(f.q, rate.q);
}

/** 两只冷藏集装箱 and 66箱: the classifier is what the rate's things are. */
const seatOf = (rate: Figure, f: Figure): boolean => f.q.kind === 'count' && f.q.unit.length === 1 && rate.q.kind === 'count' && rightHead(rate.q).length > 1 && rightHead(rate.q).endsWith(f.q.unit);

const norm = (period: string): string => (period === '日' ? '天' : period === '趟' ? '次' : period);

/** 每天, 一天 before the figure, in its clause: what it is reckoned over; '' for nothing. */
function periodOf(row: Row, f: Figure): string {
  const lead = lastClause(row.text.slice(0, f.q.start - row.sentence.start));
  return norm(/(?:每|一)个?(天|日|月|年|周|次|趟)[^，。；]{0,8}$/.exec(lead)?.[1] ?? (/日均[^，。；]{0,6}$/.test(lead) ? '天' : ''));
}

/** Whether a figure counts what the rate is reckoned by: by its unit, by the noun behind it, or by the noun that closes the clause before it (漂流站，全县一共42个). */
function borne(text: string, f: Figure, base: string): boolean {
  const bearer = asBearer(base);
  if (counts(f, bearer)) return true;
  if (f.q.dimension !== 'count' || f.q.kind !== 'count') return false;
  const { bare } = bearer;
  // 一家三口每月用10吨水: the words behind a number are the rate's own
  if (bearer.months || /^[^，。；]{0,3}[每均]/.test(f.after)) return false;
  if (bare.length > 1 && f.after.slice(0, 8).includes(bare.slice(0, Math.min(3, bare.length))) && /^[\p{Script=Han}]+$/u.test(f.after.slice(0, f.after.indexOf(bare.slice(0, 2))))) return true;
  // 每名签约居民 … 共签约居民2.4万人: called by the rate's own words
  if (bare.length > 2 && /^[名位]/.test(base) && classifierOf(f.q.unit) === '人' && `${lastClause(f.before)}${firstClause(f.after)}`.includes(bare)) return true;
  if (rightHead(f.q) !== '' || !/^(?:[，。；、]|$)/.test(f.after)) return false;
  const before = text.slice(Math.max(0, f.q.start - 36), f.q.start);
  if (bare.length > 1 && /(?:共|总)有?$/.test(before) && (before.split('。').at(-1) ?? '').includes(bare.slice(0, 2))) return true;
  const noun = /([\p{Script=Han}])，[^，。；]{0,6}(?:共|总)有?$/u.exec(before)?.[1];
  return noun !== undefined && noun === bare.charAt(0) && /[村镇校班户组队店园站线点岗厂车船馆桥楼棚机井塘屋亭箱柜]/.test(noun);
}

/** What makes the total that of the rate. */
function tied(row: Row, rate: Figure, count: Figure, total: Figure, mean: boolean): boolean {
  const clause = lastClause(total.before);
  // 收入162万元，平均每人次45元: the mean right behind its whole
  if (mean && total.index === rate.index - 1 && total.q.sentence === row.at && /^，?(?:算下来|折算下来|相当于|也就是|即|合)?(?:平均|人均|户均|亩均)/.test(rate.before)) return true;
  // 首个航次平均每船捕捞35吨 … 首航次卸下的2640吨: the mean and the whole are of one occasion
  if (mean && total.q.approximator === 'exact' && count.q.approximator === 'exact' && sharesPair(clause, lastClause(rate.before), idle)) return true;
  // 每斤3.2元 … 300斤 … 收入900元: neither stands in the paragraph of the rate
  if (count.q.part !== rate.q.part && total.q.part !== rate.q.part && count.q.kind === 'measure' && general.has(total.q.unit)) return false;
  // one digit of the rate or of the total sets them apart
  if (slipped(baseValue(rate.q) * count.q.value, total) || slippedRate(baseValue(total.q) / count.q.value, rate)) return true;
  // 每份12元…共售出午餐8600份，餐费收入13.2万元: a price, how many were sold, and what came in for them
  if (rate.q.dimension === 'money' && !/成本|进价|补/.test(rate.before) && !/半价|优惠|免|折|学生票|儿童/.test(row.text) && sold.test(lastClause(count.before)) && income.test(clause) && count.q.sentence === total.q.sentence && count.q.start < total.q.start) return true;
  if (general.has(total.q.unit) && !/^[人名位]$/.test(rate.q.unit)) return false;
  const noun = (nounOf(rate).length > 1 && total.after.startsWith(nounOf(rate))) || (seatOf(rate, total) && total.q.sentence === row.at);
  return whole.test(clause.slice(-14)) || noun || (isSpecific(total.q) && (total.q.sentence === row.at || mean));
}

const spaced = /每隔?$/;

/** 路长3公里，两侧都栽，每隔10米一棵 … 830棵: how many there must be at such a distance, on one side or both. */
export function spacedOut(text: string, rows: readonly Row[], at: number, gap: Figure): { readonly way: Figure; readonly total: Figure; readonly due: number } | null {
  const row = rows[at];
  if (!row || gap.q.dimension !== 'length' || gap.q.approximator !== 'exact' || !spaced.test(gap.before)) return null;
  const unit = /^(?:左右)?(?:就|便)?(?:有|栽|种|设|装|立|安|摆|放|安装|设置|栽种|种植|布设)?(?:着|了|下)?[一1]([\p{Script=Han}])/u.exec(text.slice(gap.q.end, gap.q.end + 14))?.[1];
  if (unit === undefined || gap.after.startsWith('左右')) return null;
  // 每隔3公里设一座驿站: stations and shops are few, and stand on one side
  const alone = /[座处站个所家]/.test(unit);
  const near = rows.slice(Math.max(0, at - 4), at + 5).flatMap((r) => r.figures);
  const ways = distinct(near.filter((f) => f !== gap && f.q.dimension === 'length' && !/^(?:处|设置?|附近|地点)/.test(f.after) && plainly(f) && baseValue(f.q) > (alone ? 4 : 20) * baseValue(gap.q)));
  const totals = distinct(near.filter((f) => f.q.kind === 'count' && f.q.unit === unit && f.q.value > (alone ? 3 : 10) && plainly(f)));
  const [way, total] = [ways[0], totals[0]];
  if (!way || !total || ways.length > 1 || totals.length > 1) return null;
  const words = rows.slice(Math.max(0, at - 2), at + 2).map((r) => r.text).join('');
  if (/三[排行侧]|四[排行]|交错|错落|中间|隔离带|路段|一段|部分/.test(words)) return null;
  const sides = /两[侧边旁]|双侧|两行|两排/.test(words) ? 2 : 1;
  const told = alone || sides > 1 || /一[侧边旁]|单侧|单边/.test(words);
  const due = (baseValue(way.q) / baseValue(gap.q)) * sides;
  // both ends may be planted; where one side is not told, it may be both
  const one = [due, due + sides, ...(told ? [] : [2 * due, 2 * due + 2])];
  if (one.some((n) => Math.abs(n / total.q.value - 1) < 0.04 || Math.abs(n - total.q.value) <= 1) || total.q.value < 0.5 * due || total.q.value > 2 * due || (!told && total.q.value > 1.3 * due)) return null;
  return { way, total, due };
}
