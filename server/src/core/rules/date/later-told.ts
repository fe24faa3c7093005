// Part of date/order: 三年后的2021年, 时隔五年，2024年…, 两天后，5月26日: a count from an earlier date of the story, against all of them.
import { civilDate } from '../../base/calendar.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { fullDate } from '../../facts/dates/words.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import type { OrderContext } from './order-messages.ts';

const numeral = '([一二三四五六七八九十两]{1,3}|\\d{1,3})';
const after = new RegExp(`(?:^|[^第近约\\d一二三四五六七八九十两多])(?:时隔|相隔|又过了?|过了|再过|整整|仅仅?|短短|不过)?${numeral}(?:个)?(年|月|天|周)(?:之后|以后|过后|后)?(?:的|，到了?|，在|，直到|，也就是|，即|，|（|，终于在|，终于到|，[\\u4e00-\\u9fff]{1,5}[在于])$`);
const counts = /后|时隔|相隔|过了?|再过/;
/** What the count is of instead: somebody's age, another's act. */
const other = /毕业|结婚|退休|出生|去世|入伍|[^，。]{2}(?=[一二三四五六七八九十两\d]{1,3}(?:年|个月|天|周)后)$/;
const farthest = 260;
const mostDates = 30;

/** Dates led by such a count, where exactly one earlier year (or day) of the story can be what is counted from and none makes it true. */
export function checkLater(context: OrderContext, civil: readonly CivilMention[]): void {
  const { text } = context.copy;
  if (civil.length < 2 || civil.length > mostDates) return;
  civil.forEach((mention, i) => {
    if (i > 0) {
      checkNth(context, civil, i);
      checkNthAfter(context, civil, mention);
    }
    if (mention.to || mention.recurring || mention.from.festival !== null || !/^(?:year|month|day)$/.test(mention.grain)) return;
    const before = text.slice(Math.max(0, mention.start - 18), mention.start);
    const found = after.exec(before);
    if (!found?.[2] || !counts.test(found[0]) || (found[0].endsWith('（') && mention.grain !== 'month')) return;
    const count = numberOf(found[1] ?? '');
    // 毕业三年后 counts from another act
    const lead = before.slice(0, found.index + 1).split(/[，。；：“\n]/).at(-1) ?? '';
    if (count === null || count < 1 || (lead.length > 0 && !/^(?:而|可|但|直到|到了|就在|于是|又|仅|谁料|没想到|谁知|再)$/.test(lead)) || other.test(lead)) return;
    if (found[2] === '天' && mention.grain === 'day' && civil.every((m) => m === mention || isNow(m))) checkFromIssue(context, mention, count, found[0]);
    else if (i === 0) return;
    else if (found[2] === '年') checkYears(context, civil, i, count, found[0]);
    else if (mention.grain === 'day') checkDays(context, civil, i, found[2], count, found[0]);
  });
}

function yearOf({ from, days }: CivilMention): number | null {
  return from.year ?? (from.yearShift !== null && days ? civilDate(days.first).year : null);
}

function checkYears(context: OrderContext, civil: readonly CivilMention[], index: number, count: number, words: string): void {
  const { text } = context.copy;
  const mention = civil[index];
  const year = mention ? yearOf(mention) : null;
  if (!mention || year === null) return;
  const others = civil.filter((m) => m !== mention);
  // whole years or nearly so: a month late in one year and early in another is a year either way
  const slackOf = (m: CivilMention): number => (m.grain === 'year' && m.from.stretch === '' && mention.grain === 'year' && mention.from.stretch === '' ? 0 : (m.grain !== 'year' || m.from.stretch !== '') && (mention.from.month !== null || mention.grain === 'year') ? 1 : 0);
  const true_ = (m: CivilMention): boolean => [m.from, m.to].some((f) => f !== null && f.year !== null && Math.abs(year - f.year - count) <= (m.from.month !== null && (m.from.month >= 10 || mention.from.month !== null) ? slackOf(m) : 0)) || (m.from.year === null && yearOf(m) !== null && year - (yearOf(m) ?? 0) === count);
  // 三年后的2028年…，四年后的2029年: counted from the year of the issue
  if (others.some(true_) || (mention.today !== null && year - civilDate(mention.today).year === count)) return;
  const bases = others.filter((m) => m.end <= mention.start && mention.start - m.end <= farthest && !m.quoted && yearOf(m) !== null && (yearOf(m) ?? 0) < year);
  const years = new Set(bases.map(yearOf));
  const base = bases.at(-1);
  const last = civil.slice(0, index).filter((m) => m.grain !== 'vague').at(-1);
  if (!base || base !== last || base.to || (years.size !== 1 && base.part !== mention.part) || base.from.stretch === '以来') return;
  const from = yearOf(base) ?? 0;
  // 1934年动工，次年落成…。十年后的1945年: from the year after
  if (year === from + count + 1 && /次年|翌年|第二年|转年/.test(context.copy.text.slice(base.end, mention.start))) return;
  if (Math.abs(from + count - year) > 10 || /[时年]期|年代/.test(text.slice(base.end, base.end + 3))) return;
  report(context, base, mention, `${from}年`, words, `${from + count}年`);
}

function checkDays(context: OrderContext, civil: readonly CivilMention[], index: number, unit: string, count: number, words: string): void {
  const mention = civil[index];
  const days = mention ? nominalDays(mention) : null;
  if (!mention || !days || unit === '月' || /[（]$|也就是$|即$/.test(words)) return;
  const step = unit === '周' ? count * 7 : count;
  const slack = unit === '周' ? 2 : 1;
  const others = civil.filter((m) => m !== mention);
  const fits = (first: number): boolean => Math.abs(days.first - first - step) <= slack;
  if (others.some((m) => [nominalDays(m), m.days, ...m.others].some((d) => d !== null && (fits(d.first) || fits(d.last))))) return;
  if (mention.today !== null && fits(mention.today)) return;
  const base = civil.slice(0, index).filter((m) => m.grain !== 'vague').at(-1);
  const from = base ? nominalDays(base) : null;
  if (!base || !from || base.grain !== 'day' || base.to || base.quoted || base.part !== mention.part || from.first >= days.first || days.first - from.first > 60 || mention.start - base.end > 120) return;
  const right = from.first + step;
  report(context, base, mention, textOf(from.first), words, textOf(right));
}

/** 今天, 昨日: the days of the report itself. */
const isNow = ({ from }: CivilMention): boolean => from.dayShift !== null && Math.abs(from.dayShift) <= 1;

/** 三天后的3月22日, where the story tells no other day: counted from the day of issue or the one before. */
function checkFromIssue(context: OrderContext, mention: CivilMention, count: number, words: string): void {
  const { days, today } = mention;
  if (!days || today === null || days.first <= today || days.first - today > 60 || mention.quoted || days.first - today === count || days.first - today === count - 1 || Math.abs(days.first - today - count) > 5) return;
  const { text } = context.copy;
  const start = text.lastIndexOf(leadOf(words), mention.start);
  context.report({
    message: 'countdown', data: { today: fullDate(today), target: fullDate(days.first), right: days.first - today, words: leadOf(words) }, span: { start: start < 0 ? mention.start : start, end: mention.end },
    related: [{ message: 'other', data: { words: text.slice(mention.start, mention.end) }, span: { start: mention.start, end: mention.end } }], severity: 'warning',
  });
}

const nth = /第([一二三四五六七八九十两]{1,3}|\d{1,3})天(?:，|，也就是|，即|（|的)?(?:在|到|于)?$/;

/** 7月2日出发…，第15天，7月20日抵达: the nth day counts the first as one; a day either way is open. */
function checkNth(context: OrderContext, civil: readonly CivilMention[], index: number): void {
  const { text } = context.copy;
  const mention = civil[index];
  const base = civil[index - 1];
  // 术后第五天（: counted from the act, below
  const found = mention && !nthAfter.test(text.slice(Math.max(0, mention.start - 14), mention.start)) ? nth.exec(text.slice(Math.max(0, mention.start - 12), mention.start)) : null;
  const [from, to] = [base && nominalDays(base), mention && nominalDays(mention)];
  const count = found ? numberOf(found[1] ?? '') : null;
  if (!mention || !base || !found || !from || !to || count === null || count < 4 || base.grain !== 'day' || mention.grain !== 'day' || base.to || mention.to || base.part !== mention.part || mention.start - base.end > 120) return;
  const right = from.first + count - 1;
  if (to.first <= from.first || Math.abs(to.first - right) <= 1 || Math.abs(to.first - right) > 40) return;
  if (civil.some((m) => m !== mention && [nominalDays(m), m.days].some((d) => d !== null && Math.abs(to.first - d.first - count + 1) <= 1))) return;
  report(context, base, mention, textOf(from.first), found[0], textOf(right));
}

const nthAfter = /([\u4e00-\u9fff])后(?:的)?第([一二三四五六七八九十]{1,3}|\d{1,3})天(?:（|，|，也就是|，即)$/;

/** 4月8日…做了手术…。术后第五天（4月11日）: counted from the only other day of the story, told of the same act; the day itself may be the first. */
function checkNthAfter(context: OrderContext, civil: readonly CivilMention[], mention: CivilMention): void {
  const { text } = context.copy;
  const found = mention.grain === 'day' && !mention.to && !mention.quoted ? nthAfter.exec(text.slice(Math.max(0, mention.start - 14), mention.start)) : null;
  const count = found ? numberOf(found[2] ?? '') : null;
  const others = civil.filter((m) => m !== mention && m.grain === 'day' && m.from.day !== null);
  const [base] = others;
  if (!found || count === null || count < 3 || !base || others.length > 1 || base.to || base.quoted || base.end > mention.start || mention.start - base.end > farthest) return;
  const told = /^[^。\n]*/.exec(text.slice(base.end, base.end + 60))?.[0] ?? '';
  const [from, to] = [nominalDays(base), nominalDays(mention)];
  if (!told.includes(found[1] ?? '') || !from || !to || to.first <= from.first) return;
  const days = to.first - from.first;
  if (days === count || days === count - 1 || Math.abs(days - count) > 15) return;
  report(context, base, mention, textOf(from.first), found[0].slice(found[0].indexOf('第')), textOf(from.first + count));
}

/** The count without the words that lead to the date: 三天后 of 三天后的. */
const leadOf = (words: string): string => words.replace(/^[^\d一二三四五六七八九十两时相又过再整仅短不]/, '').replace(/(?:的|，到了?|，在|，直到|，也就是|，即|，|（|，终于在|，终于到|，[\u4e00-\u9fff]{1,5}[在于])$/, '');

function textOf(day: number): string {
  const { month, day: d } = civilDate(day);
  return `${month}月${d}日`;
}

function report(context: OrderContext, base: CivilMention, mention: CivilMention, from: string, word: string, right: string): void {
  const { text } = context.copy;
  const lead = leadOf(word);
  const start = text.lastIndexOf(lead, mention.start);
  context.report({
    message: 'nextDay', data: { base: from, word: lead, right, words: text.slice(mention.start, mention.end) }, span: { start: start < 0 ? mention.start : start, end: mention.end },
    related: [{ message: 'other', data: { words: text.slice(base.start, base.end) }, span: { start: base.start, end: base.end } }],
    severity: 'warning',
  });
}
