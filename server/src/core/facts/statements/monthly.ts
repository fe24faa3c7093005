// A monthly mean and what it comes to over the months that the sentence names: 平均每月26列，半年累计开行176列; a sum paid every month and that of the year, by one word: 每月房租800元，全年房租9200元.
import { baseStep, baseValue, meaning, meet, multiply } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { compact } from './print.ts';
import { sameUnit, type Figure, type Row } from './rows.ts';

/** A mean, not a rule (每月发放800元) nor a least. */
const mean = /(?:平均|均)[^，。；]{0,6}每个?月[^，。；]{0,8}$|月均[^，。；]{0,8}$|每个?月平均[^，。；]{0,6}$/;
const total = /(?:(?<!公)共|累计|总共|合计|总计|总[量数额])[^，。；\d]{0,8}$/;
const range = /(\d{1,2}|[一二三四五六七八九十])月?份?[到至—～－-]{1,2}(\d{1,2}|[一二三四五六七八九十]{1,2})月/;
const small = '一二三四五六七八九十';

/** Months the words name: 半年, 上半年, 一季度, 前三个月, 1月到6月, 全年; null where they name none, or days beside them. */
function monthsIn(words: string): number | null {
  if (/\d日|旬|去年同期|以来|截至/.test(words)) return null;
  const m = range.exec(words);
  if (m) {
    const [from, to] = [numberOf(m[1] ?? ''), numberOf(m[2] ?? '')];
    return from > 0 && to > from && to < 13 ? to - from + 1 : null;
  }
  const first = /前([\d一二三四五六七八九十]{1,2})个?月/.exec(words)?.[1];
  if (first !== undefined) return numberOf(first);
  if (/[上下]?半年/.test(words)) return /[一两二三]年半|一个半年/.test(words) ? null : 6;
  if (/[一二三四]个?季度/.test(words)) return /前三个?季度/.test(words) ? 9 : /[两二四]个季度/.test(words) ? null : 3;
  return /全年|一年(?!一|级|[来多前后])/.test(words) ? 12 : null;
}

const numberOf = (digits: string): number => (/^\d/.test(digits) ? Number(digits) : digits.length > 1 ? 10 + small.indexOf(digits.slice(1)) + 1 : small.indexOf(digits) + 1);

/** Whether the rate is a monthly mean; what is reckoned by 个月 with a figure of its own is read with the other rates. */
export const isMonthly = (rate: Figure): boolean => mean.test(rate.before.slice(-18)) && rate.q.approximator === 'exact';

/** The mean against the only total of the sentence. */
export function judgeMonthly(text: string, row: Row, rate: Figure): Statement | null {
  if (row.figures.some((f) => f.q.unit === '个月')) return null;
  const totals = row.figures.filter((f) => f !== rate && sameUnit(f.q, rate.q) && f.q.approximator === 'exact' && baseValue(f.q) > baseValue(rate.q));
  const [sum] = totals;
  if (!sum || totals.length > 1 || !total.test(sum.before)) return null;
  return judge(text, rate, sum, monthsIn(row.text.slice(0, Math.max(sum.q.start, rate.q.start) - row.sentence.start)));
}

/** What is the same every month, and what it comes to in the year, right behind it and by the same word: 每月房租800元，全年房租9200元. */
export function fixedMonthly(text: string, row: Row, rate: Figure): Statement | null {
  const word = /每个?月(?:的|缴纳?|交|付|收|支付|收取)?([\p{Script=Han}]{2,4})(?:为|是)?$/u.exec(rate.before.slice(-12))?.[1];
  const sum = row.figures[rate.index + 1];
  if (word === undefined || !sum || !sameUnit(sum.q, rate.q) || rate.q.approximator !== 'exact' || sum.q.approximator !== 'exact') return null;
  const yearly = /^[，；]?(?:全年|一年|每年|年)(?:的|共|总)?([\p{Script=Han}]{2,4}?)(?:为|是|共|合计|共计|总计)?$/u.exec(sum.before)?.[1];
  if (yearly !== word || /[旺淡]季|寒暑假|最[高低]|起步|另|押金|免[租收]/.test(row.text) || /左右|上下|不等/.test(rate.after)) return null;
  return judge(text, rate, sum, 12);
}

/** So many sentences with figures before the mean the total may stand. */
const reach = 4;

/** 全年累计3.6万人次 … “每月平均3600人次”: the mean against the only larger figure of its unit in the story, in a sentence that names the months. */
export function judgeMonthlyFar(text: string, rows: readonly Row[], at: number, rate: Figure): Statement | null {
  const larger = rows.flatMap((row, i) => row.figures.filter((f) => f !== rate && sameUnit(f.q, rate.q) && baseValue(f.q) > baseValue(rate.q)).map((f) => ({ f, row, i })));
  const [one] = larger;
  if (!one || larger.length > 1 || one.i >= at || at - one.i > reach || one.f.q.approximator !== 'exact' || !total.test(one.f.before)) return null;
  return judge(text, rate, one.f, monthsIn(one.row.text.slice(0, one.f.q.start - one.row.sentence.start)));
}

function judge(text: string, rate: Figure, sum: Figure, months: number | null): Statement | null {
  if (months === null) return null;
  const per = meaning(rate.q, { step: baseStep(rate.q), cap: 0.02 });
  const due = multiply(per, { low: months, high: months });
  const holds = meet(due, meaning(sum.q)) || Math.abs((baseValue(rate.q) * months) / baseValue(sum.q) - 1) < 0.02;
  const point = baseValue(rate.q) * months;
  if (!holds && (point > 1.6 * baseValue(sum.q) || point < 0.6 * baseValue(sum.q))) return null;
  return statement('average', [member('rate', rate.q), member('total', sum.q)], { claim: sum.q, holds, working: `${say(text, rate.q)}×${months}＝${compact(point / sum.q.factor)}`, right: null, fault: 'product' });
}
