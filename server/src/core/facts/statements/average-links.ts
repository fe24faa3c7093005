// Which total belongs to a rate and a number where no word like 共 stands before it: the sentence says nothing else, or both tell of one yield.
import { baseValue } from './interval.ts';
import { bearerOf } from './rates.ts';
import { oneDigitOff } from './one-digit.ts';
import { digitsOf } from './slips.ts';
import { classifierOf, firstClause, lastClause, sameUnit, type Figure, type Row } from './rows.ts';

/** A rate with the number it is reckoned by and the total they must make. */
export interface Linked {
  readonly count: Figure;
  readonly total: Figure;
}

/** Where nothing is even: the most, the least, half price, other income. */
const uneven = /不同|不等|分别|各类|各自|最[高多低少]|至少|至多|另|还|其中|半价|打折|优惠|免费|除|扣|补贴后|以上|以下|不含|含|净|实际|旺季|淡季|高峰|平时|节假日|最忙|春运|最后|首[个辆次]|首批(?!\d)|末[个辆次]|个别|学生票|儿童票|两种|各种|买.{1,3}[送赠]|第[二三]件|也[^，。；]{1,6}(?:不少|一些|许多|好几|若干)/;

/** 每张票60元，卖出300张，票款2.1万元: the three stand in one sentence with no fourth. */
export function aloneTogether(text: string, row: Row, rate: Figure, counted: readonly Figure[]): Linked | null {
  // 共有567名球员，其中外籍球员23名: some of the total, told behind all three
  const told = row.text.indexOf('，其中');
  const words = told < 0 ? row.text : row.text.slice(0, told);
  const end = row.sentence.start + words.length;
  const others = row.figures.filter((f) => f !== rate && f.q.dimension !== 'time' && f.q.kind !== 'ordinal' && f.q.start < end);
  if (others.length !== 2 || rate.q.start > end || uneven.test(words) || /累计|以来/.test(words)) return null;
  const counts = others.filter((f) => counted.includes(f));
  const totals = others.filter((f) => (sameUnit(f.q, rate.q) || seated(rate, f)) && !counts.includes(f));
  const [count, total] = [counts[0], totals[0]];
  if (!count || !total || counts.length > 1 || !sameTerms(text, rate, count, total) || (total.q.start > rate.q.start && (total.before.includes('；') || /^[^，。；]{0,6}(?:进入|晋级|出线|获|入围|入选)/.test(total.after)))) return null;
  // 每间住4人，住进了312名: what a room takes is seldom all taken
  if (/[住坐]$/.test(rate.before) && /[住坐]/.test(lastClause(total.before)) && baseValue(total.q) < count.q.value * baseValue(rate.q)) return null;
  return within(rate, count, total, 0.5, 2) ? { count, total } : null;
}

/** 每排16座 … 可容纳192名观众: a seat, a bed or a place is for one. */
export function seated(rate: Figure, total: Figure): boolean {
  return (/^[座席铺]/.test(rate.q.unit) || (/^[个张]$/.test(rate.q.unit) && /^(?:座位|床位|铺位|席位|座椅|床)/.test(rate.after))) && classifierOf(total.q.unit) === '人' && /(?:容纳|坐[下得满]?|住[下得满]?|接待|可坐|能坐|可住|能住)[^，。；]{0,4}$/.test(total.before);
}

/** Year and day on one side only would be another period. */
function sameTerms(text: string, rate: Figure, count: Figure, total: Figure): boolean {
  const period = (f: Figure): string => (/[每一](年|个?月|天|日|周|季|次|趟)/.exec(lastClause(text.slice(Math.max(0, f.q.start - 14), f.q.start)))?.[1] ?? '').replace('个', '').replace('趟', '次');
  const [a, b] = [period(rate), period(total)];
  if (a === '' && b !== '' && (period(count) === b || /^，?平均每?[\p{Script=Han}]{1,4}$/u.test(rate.before))) return true;
  return (a === b || b === '' ? a === b || !/年|月|天|日|周|季|次|趟/.test(a) : a === '' && !/天|日|周/.test(b)) && !/增|减|多出|少了|比/.test(lastClause(total.before) + lastClause(count.before));
}

/** 亩均产油25公斤 … 全村今年产油的总数一共72吨: rate and total tell of one yield, and the story has one number to reckon by. */
export function oneYield(rows: readonly Row[], at: number, rate: Figure, counted: readonly Figure[]): Linked | null {
  const row = rows[at];
  if (!row || uneven.test(lastClause(rate.before)) || rate.q.approximator !== 'exact') return null;
  const stem = yieldOf(rate);
  if (stem === null) return null;
  const counts = distinct(counted.filter((f) => f.q.approximator === 'exact'));
  if (counts.length !== 1) return null;
  const totals = distinct(rows.slice(Math.max(0, at - 12), at + 12).flatMap((r) => r.figures.filter((f) => f !== rate && sameUnit(f.q, rate.q) && bearerOf(f) === null && tells(r, f, stem) && !/比|多出|少了|增|减|其中|去年|上年|前年|目标|力争/.test(lastClause(f.before)))));
  const [count, total] = [counts[0], totals[0]];
  return count && total && totals.length === 1 && within(rate, count, total, 0.5, 2) ? { count, total } : null;
}

const distinct = (figures: readonly Figure[]): Figure[] => figures.filter((f, i) => figures.findIndex((o) => o.q.value === f.q.value && o.q.unit === f.q.unit) === i);

/** The yield a rate is of: 油 in 亩均产油, 茶 in 亩产干茶, 分 in 人均分得; null where none is named. */
export function yieldOf(rate: Figure): string | null {
  const m = /(?:亩|株|棵|户|人|头|只)均?(产|收|分)(?:干|鲜|得|红)?([\p{Script=Han}]?)(?:终于|已经|已|就)?(?:提高?到|达到|增加到)?(?:量|达|为|可达|到|得|约|了)*$/u.exec(rate.before.slice(-16));
  if (!m) return null;
  return m[2] && !'量达为可到得约了入已'.includes(m[2]) ? m[2] : (m[1] ?? null);
}

/** The total's sentence tells of the same yield as a whole. */
function tells(row: Row, { q, before, after }: Figure, stem: string): boolean {
  const around = row.text.slice(Math.max(0, q.start - row.sentence.start - 26), q.start - row.sentence.start) + firstClause(after).slice(0, 6);
  return around.includes(stem) && (/总|共|产|合计|全[村镇县年社场]|收了|打了|拿出/.test(before.slice(-16)) || /产|总/.test(around));
}

/** 拿出43.2万元分红，人均分得1.5万元: the total stands right before the rate, and is shared out. */
export function sharedOut(rate: Figure, row: Row, counted: readonly Figure[]): Linked | null {
  const total = row.figures[rate.index - 1];
  if (!total || !sameUnit(total.q, rate.q) || bearerOf(total) !== null || !/分红|分得|分到|平摊|均摊|分给|发放|兑现/.test(rate.before + lastClause(total.before)) || uneven.test(rate.before)) return null;
  const counts = distinct(counted.filter((f) => f.q.approximator === 'exact' && f.q.kind === 'count'));
  const [count] = counts;
  return count && counts.length === 1 && within(rate, count, total, 0.4, 2.5) ? { count, total } : null;
}

/** 每家6本 … 124个家庭 … 644本: in all the story one number to reckon by and one amount that a slip of a digit sets apart from the product. */
export function bySlip(rate: Figure, counted: readonly Figure[], totals: readonly Figure[], row: Row): Linked | null {
  if (row.figures.some((f) => f !== rate && sameUnit(f.q, rate.q) && bearerOf(f) !== null)) return null;
  if (rate.q.approximator !== 'exact' || uneven.test(lastClause(rate.before)) || partial.test(row.text)) return null;
  const exact = (f: Figure): boolean => f.q.approximator === 'exact' && !changed.test(lastClause(f.before));
  const [count, ...more] = distinct(counted.filter((f) => exact(f) && f.q.value > 1));
  if (!count || more.length > 0) return null;
  const due = baseValue(rate.q) * count.q.value;
  const slipped = distinct(totals.filter((f) => f !== count && f.q.part === rate.q.part && Math.abs(f.q.sentence - rate.q.sentence) < 2 && exact(f) && baseValue(f.q) > baseValue(rate.q) && isSlip(due, f)));
  const [total] = slipped;
  return total && slipped.length === 1 && distinct(totals.filter((f) => f !== count && within(rate, count, f, 0.3, 3.3))).length === 1 ? { count, total } : null;
}

/** 26个班都领到…，每只配图书80册，共计2180册: whatever the rate is reckoned by, only one number of the paragraph comes within a digit of the total told right behind, and none meets it. */
export function freeSlip(rate: Figure, rows: readonly Row[], totals: readonly Figure[], row: Row): Linked | null {
  const total = row.figures[rate.index + 1];
  if (!total || !totals.includes(total) || rate.q.approximator !== 'exact' || total.q.approximator !== 'exact' || !/^，?(?:一?共计?|总共|合计|总计|一共)[^，。；\d]{0,6}$/.test(total.before.replace(/^[^，]{0,6}(?=，)/, '')) || partial.test(row.text) || uneven.test(lastClause(rate.before))) return null;
  const counts = rows.flatMap((r) => r.figures).filter((f) => f.q.start < rate.q.start && f.q.part === rate.q.part && (f.q.kind === 'count' || f.q.kind === 'measure') && f.q.dimension !== 'time' && f.q.approximator === 'exact' && f.q.value > 1);
  const due = (f: Figure): number => baseValue(rate.q) * f.q.value;
  if (counts.some((f) => Math.abs(due(f) / baseValue(total.q) - 1) < 0.02)) return null;
  const near = distinct(counts.filter((f) => isSlip(due(f), total)));
  const [count] = near;
  return count && near.length === 1 ? { count, total } : null;
}

/** 36万元奖金 … 八位老板…平均分，每家4万元: what is shared out evenly, the one amount of the story among its one number of sharers. */
export function evenly(rate: Figure, row: Row, counted: readonly Figure[], totals: readonly Figure[]): Linked | null {
  if (!/平均分|平分|均分|平摊|均摊/.test(row.text) || rate.q.approximator !== 'exact' || uneven.test(rate.before) || /其余|剩|余下|留下|留出|扣除|除去/.test(row.text)) return null;
  const counts = distinct(counted.filter((f) => f.q.approximator === 'exact' && f.q.kind === 'count'));
  const amounts = distinct(totals.filter((f) => f.q.approximator === 'exact' && baseValue(f.q) > baseValue(rate.q) && f.q.start < rate.q.start));
  const [count, total] = [counts[0], amounts[0]];
  return count && total && counts.length === 1 && amounts.length === 1 && within(rate, count, total, 0.5, 2) ? { count, total } : null;
}

/** 种了240亩大棚。…卖菜收入192万元，平均每亩收入6000元: the total right before the mean, by the same word, and one number to reckon by in the sentences before. */
export function statedMean(rate: Figure, row: Row, counted: readonly Figure[]): Linked | null {
  const total = row.figures[rate.index - 1];
  const word = /^，平均每[\p{Script=Han}]{1,3}?([\p{Script=Han}]{2})$/u.exec(rate.before)?.[1];
  if (!total || word === undefined || !sameUnit(total.q, rate.q) || bearerOf(total) !== null || !lastClause(total.before).endsWith(word) || total.q.approximator !== 'exact' || rate.q.approximator !== 'exact') return null;
  const counts = distinct(counted.filter((f) => f.q.approximator === 'exact' && f.q.start < total.q.start && rate.q.sentence - f.q.sentence < 4 && f.q.part === rate.q.part));
  const [count] = counts;
  return count && counts.length === 1 && within(rate, count, total, 0.4, 2.5) ? { count, total } : null;
}

/** Not all of them alike. */
const partial = /不同|不等|分别|各不|最[高多低少]|至[少多]|另外|其中|半价|打折|优惠|免费|扣除|除去|剩|旺季|淡季|高峰|平时|两种|各种|有的|陆续|目前|已经/;
const changed = /去年|上年|前年|目标|计划|力争|比|增|减|多出|少了|第/;

/** As many digits as due, one of them another or two exchanged. */
function isSlip(due: number, figure: Figure): boolean {
  const printed = digitsOf(due, figure);
  const value = baseValue(figure.q);
  // two digits are too easily near each other
  return printed.replace(/\.|^0|0{1,9}$/g, '').length > 2 && oneDigitOff(printed, digitsOf(value, figure)) && Math.abs(due / value - 1) < 0.5;
}

function within(rate: Figure, count: Figure, total: Figure, low: number, high: number): boolean {
  const ratio = baseValue(total.q) / (count.q.value * baseValue(rate.q));
  return ratio >= low && ratio <= high;
}
