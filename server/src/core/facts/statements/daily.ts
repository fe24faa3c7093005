// 日均 against a total and a number of days: given (开放312天), or a whole year.
import { matchesOf } from '../../base/matches.ts';
import { baseStep, baseValue, divide, meaning, meet, type Interval } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { compact } from './print.ts';
import { figuresAt, lastClause, sameUnit, type Figure, type Row } from './rows.ts';

/** Days a daily mean may be reckoned over; `figure` is null where they follow from 全年 or a year. */
export interface Days {
  readonly figure: Figure | null;
  readonly low: number;
  readonly high: number;
  readonly words: string;
  /** They follow from a first and a last day. */
  readonly exact?: boolean;
}

/** The days of the sentence: its own figures in 天, the months or quarters it names, those of the part where it names no time; else a whole past year. */
export function daysOf(text: string, rows: readonly Row[], row: Row, rate: Figure): Days[] {
  const lead = row.text.slice(0, rate.q.start - row.sentence.start);
  // 去年的行动为期60天…；今年每天执结462件: the days of last year
  const now = /今年[^，。；]{0,8}$/.test(lead);
  const ofLastYear = ({ figure }: Days): boolean => now && figure !== null && /去年|上年/.test(text.slice(Math.max(0, figure.q.start - 24), figure.q.start).split('。').at(-1) ?? '');
  const own = [...rangeOf(lead), ...inDays(text, [row])];
  if (own.some(ofLastYear)) return [];
  if (own.length > 0) return own;
  const named = periodDays(lead);
  if (named) return [named];
  if (ownPeriod.test(lead)) {
    const open = lead.includes('去年') ? openLastYear(rows.filter((r) => r !== row)) : [];
    return open.length === 1 ? open.map((figure) => daysIn(text, figure)) : yearly(row);
  }
  const found = inDays(text, rows.filter((r) => r.sentence.part === row.sentence.part)).filter((d) => !ofLastYear(d));
  if (found.length > 0) return found;
  const whole = yearly(row);
  // 用6天骑了270公里 in the paragraph before: the one sentence that tells days beside the same unit
  const beside = whole.length > 0 ? [] : inDays(text, rows.filter((r) => r.at < row.at && r.figures.some((f) => f !== rate && f.q.kind === rate.q.kind && f.q.unit === rate.q.unit))).filter(({ figure }) => figure !== null && /[用花]了?$|历时|耗时/.test(figure.before));
  return beside.length === 1 ? beside : whole;
}

/** 10月1日至8日, 1月30日到2月8日: the only range of days before the mean. */
function rangeOf(lead: string): Days[] {
  const all = [...lead.matchAll(/(\d{1,2})月(\d{1,2})日?(?:[至到—－～-]{1,2})(?:(\d{1,2})月)?(\d{1,2})日/g)];
  const [only] = all;
  if (!only || all.length > 1 || /截[至止]|以来/.test(lead)) return [];
  const [month, to] = [Number(only[1]), Number(only[3] ?? only[1])];
  const across = to === month ? 0 : to === (month % 12) + 1 ? (monthLengths[month - 1] ?? 0) : Number.NaN;
  const days = across + Number(only[4]) - Number(only[2]) + 1;
  return days >= 3 && days <= 62 ? [{ figure: null, exact: true, low: days, high: days + (month === 2 && to === 3 ? 1 : 0), words: `${days}天` }] : [];
}

/** 去年全年开放300天, in another sentence of the same year. */
const openFor = /(?:开放|营业|运营|开门|开馆|接待)(?:了|整整|共|天数为?)?$/;

const openLastYear = (rows: readonly Row[]): Figure[] => rows.filter((r) => r.text.includes('去年') && !/今年|其中/.test(r.text)).flatMap((r) => r.figures.filter((f) => f.q.unit === '天' && f.q.value >= 60 && f.q.approximator === 'exact' && openFor.test(f.before)));

const daysIn = (text: string, figure: Figure): Days => ({ figure, low: figure.q.value * figure.q.factor, high: figure.q.value * figure.q.factor, words: figure.q.factor === 1 ? `${say(text, figure.q)}天` : `${figure.q.value * figure.q.factor}天` });

/** 平时, 全年, 上月: the days of other sentences are not meant. */
const ownPeriod = /平时|平日|工作日|全年|[去今前明]年|[上本]个?[月周]|[周假]末|[寒暑]假|[春国]节|国庆|[淡旺]季|高峰|季度|半年|\d月|以来/;

/** 去年国庆7天假期: the days of another year. */
const otherYear = /[比较与同](?:去年|上年|前年|往年)[^，。；]{0,8}$/;

function inDays(text: string, rows: readonly Row[]): Days[] {
  return rows.flatMap((r) => r.figures.filter(({ q, before }) => q.dimension === 'time' && (q.factor === 1 || (q.factor === 7 && /(?:^|[，；前])$/.test(before.slice(-1)) && q.approximator === 'exact' && !/^[一二三四五六1-6]个?(?:天|日|工作日)/.test(text.slice(q.end, q.end + 4)))) && q.value * q.factor >= 3 && !otherYear.test(before.slice(-12)) && !(/[头后]$/.test(before) || (before.endsWith('前') && q.factor === 1))).map((figure) => daysIn(text, figure)));
}

function yearly(row: Row): Days[] {
  const since = yearsOpen(row);
  if (since) return [since];
  const year = /(?:去年|(?:19|20)\d\d年)(?:全年)?(?=[，,\p{Script=Han}])/u.exec(row.text);
  const whole = /全年/.test(row.text) || (year !== null && !/\d月|季度|半年|以来|截至|前[\d一二三四五六七八九十]/.test(row.text));
  return whole ? [{ figure: null, low: 365, high: 366, words: '365天' }] : [];
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** 9月, 1至5月, 二季度, 上半年: whole months before the figure, named once; null for parts of them (9月中旬, 截至9月). */
function periodDays(lead: string): Days | null {
  const all = [...lead.matchAll(/(?:(\d{1,2})(?:月份?)?[至到—－-])?(\d{1,2})月份?(?![\d底末初中上下以起前后]|[至到—－-]\d)|(?<![前\d])([一二三四])季度|(上|下)半年/g)];
  const [only] = all;
  if (!only || all.length > 1 || /截[至止]|以来|前\d/.test(lead)) return null;
  const quarter = only[3] ? '一二三四'.indexOf(only[3]) : -1;
  const from = quarter >= 0 ? 3 * quarter : only[4] ? (only[4] === '上' ? 0 : 6) : Number(only[1] ?? only[2]) - 1;
  const to = quarter >= 0 ? from + 2 : only[4] ? from + 5 : Number(only[2]) - 1;
  if (!(from >= 0 && to >= from && to < 12)) return null;
  const low = monthLengths.slice(from, to + 1).reduce((n, d) => n + d, 0);
  return { figure: null, low, high: low + (from <= 1 && to >= 1 ? 1 : 0), words: `${low}天` };
}

/** 开通一年，…; 运营两年来: so many whole years of days, a fortnight up or down. */
function yearsOpen(row: Row): Days | null {
  const figure = row.figures.find(({ q, before, after }) => q.unit === '年' && q.dimension === 'time' && q.approximator === 'exact' && q.value >= 1 && q.value <= 5 && Number.isInteger(q.value) && (/(?:开通|运营|运行|开业|营业|投用|启用|投运|通车|开馆|开园|开放|上线)(?:了|满|整整|整|以来)?$/.test(before) ? /^(?:来|间|里|后)?[，。]/.test(after) : /(?:近|过去|这|整整|满)$/.test(before) && /^(?:来|间|里)，/.test(after)));
  return figure ? { figure, low: 350 * figure.q.value, high: 380 * figure.q.value, words: `${365 * figure.q.value}天` } : null;
}

/** What goes on every day of a month. */
const daily = /垃圾|清运|发电|用电|供水|供气|车辆|车流|通行|接警|警情|单车|急诊|快件|快递|公交|地铁|巡逻/;

const openOnDays = /接待|开放|读者|游客|观众|参观|到馆|入园|客流|就诊|门诊|营业|销售|产量|生产|营收|收入/;

/** 8天里（扣除闭馆1天）: some of the days do not count. */
const lessThanAll = /扣除|除去|剔除|闭[馆园]|休[馆园市渔]|停[业运产]|不含/;

/** 天天开放，无一天停场: no day is left out. */
const everyDay = /天天(?:开放|都?开|营业)|[无没](?:有)?一[天日晚](?:停|闭|歇|休)|一[天日晚]也?(?:没|不|未)(?:停|闭|歇|休|落)|没有?[闭停歇休][馆场园业息]?一天|全[月年]无休/;

/** 除去节假日和停电检修，食堂一共开伙300天: the days are those that are left. */
const netOf = (words: string): string => words.replace(/(?:除去?|扣除)[^，。；]{1,16}，[^，。；\d]{0,8}共[^，。；\d]{0,6}(?=\d{1,3}天)/g, '');

/** 共9天，比去年的8天多1天，…。到2月23日正好8天: other days of the paragraph, up to three sentences away, make the mean true. */
export function byOtherDays({ members }: Statement, rows: readonly Row[]): boolean {
  const own = figuresAt(rows, members);
  const [rate, total] = own.filter((f) => f.q.dimension !== 'time').sort((a, b) => baseValue(a.q) - baseValue(b.q));
  if (!rate || !total) return false;
  const days = baseValue(total.q) / baseValue(rate.q);
  return rows.some((row) => Math.abs(row.at - rate.q.sentence) <= 3 && row.sentence.part === rate.q.part && row.figures.some((f) => f.q.unit === '天' && !own.includes(f) && Math.abs(f.q.value / days - 1) < 0.005));
}

/** All the numbers of days that a story tells, forty at the most. */
const toldDays = (text: string): number[] => matchesOf(text, /(?<![\d.第])\d{1,3}(?=天)/g).slice(0, 40).map((m) => Number(m[0]));

export function judgeDaily(text: string, row: Row, rate: Figure, days: readonly Days[], previous: Row | null = null): Statement[] {
  // 每周至少150分钟，分为5天、每天30分钟: advice, no account
  if (rate.q.dimension === 'time' && row.figures.some((f) => f.q.approximator === 'atLeast')) return [];
  const told = (r: Row): Figure[] => r.figures.filter((f) => f !== rate && sameUnit(f.q, rate.q) && baseValue(f.q) > 3 * baseValue(rate.q) && !(rate.q.dimension === 'time' && f.q.unit === '天') && !/最高|最多|单日|一[天日][^，。；]{0,6}$|每|均|[涨升增跌降减落][到至]/.test(f.before.slice(-10)));
  const here = told(row);
  // 运送旅客14.5万人次。五天里日均运送3.9万人次: the mean of the sentence before, its days told with the mean
  const before = here.length === 0 && previous?.sentence.part === row.sentence.part && previous.at === row.at - 1 && days.some((d) => d.figure !== null && d.figure.q.sentence === row.at) ? told(previous) : [];
  const totals = here.length > 0 ? here : before;
  // 前10天每天走20公里，后5天每天走15公里
  if (totals.length !== 1 || days.length === 0 || row.figures.some((f) => f !== rate && sameUnit(f.q, rate.q) && /每[天日][^，。；]{0,4}$|日均[^，。；]{0,4}$/.test(f.before))) return [];
  // 到昨天是第20天，已接待…; 每天36单位，300单位够用8天，还余12单位
  if (/第\d{1,3}天|够用|够吃|还[余剩]|余下/.test(row.text)) return [];
  const total = totals[0];
  // 餐费每天20元，以出勤22天计，每月2750元，比别家便宜90元: a difference, or what was told before the reckoning
  if (total && (/(?:便宜|贵|[多少高低]|差)[^，。；\d]{0,2}$/.test(lastClause(total.before)) || (total.q.start < rate.q.start && /[以按][^，。；]{0,6}天计/.test(row.text + (text.slice(row.sentence.end, row.sentence.end + 20).split('，')[0] ?? ''))))) return [];
  // 三天合计286万人次。去年连休8天，日均88.6万人次: of another year
  if (total && /去年|上年|前年|往年/.test(lastClause(text.slice(row.sentence.start, rate.q.start - 1).replace(/，(?=[^，]{0,8}$)/, ''))) && total.q.sentence !== row.at && !/去年|上年|前年|往年/.test(total.before)) return [];
  // 一周里有3天加班，每天加两个小时: a week is no total of hours
  if (!total || (rate.q.dimension === 'time' && total.q.factor >= 1) || (total.q.sentence === row.at && Math.abs(total.index - rate.index) > 3)) return [];
  // a first and a last day are those of what was told before the mean
  if (total.q.start > rate.q.start && days.every((d) => d.exact) && !/(?:(?<!公)共|累计)[^，。；]{0,8}$/.test(total.before)) return [];
  const per = rate.q.approximator === 'exact' && total.q.approximator === 'exact' ? { low: baseValue(rate.q) - baseStep(rate.q) / 2, high: baseValue(rate.q) + baseStep(rate.q) / 2 } : meaning(rate.q);
  const soft: Interval = total.q.approximator === 'exact' ? meaning(total.q) : { low: Math.min(total.q.softLow, baseValue(total.q)), high: Math.max(total.q.softHigh, baseValue(total.q)) };
  const span = divide(soft, per);
  const given = days.some((d) => d.exact === true || (d.figure !== null && d.figure.q.unit !== '年'));
  const fits = (d: Days): boolean => meet(span, { low: d.low * 0.995, high: d.high * 1.005 });
  const first = days[0];
  if (!first) return [];
  const years = first.figure?.q.unit === '年' ? first.figure.q.value : 1;
  // 去年春节假期8天 … 去年总流量361.2万辆次，日均45.2万辆次: days told elsewhere make it true
  if (first.figure === null && first.high >= 365 && toldDays(text).some((n) => meet(span, { low: n, high: n }))) return [];
  // 总流量361.2万辆次，日均45.2万辆次: eight days of a holiday, whichever it was
  const whole = Math.round(baseValue(total.q) / baseValue(rate.q));
  if (first.figure === null && first.high >= 365 && whole > 1 && whole <= 10 && meet(span, { low: whole, high: whole }) && text.slice(total.q.end, rate.q.start).split(/日均|平均/)[0]?.endsWith('，') === true) return [];
  // closed on Mondays, or not yet open all the time
  const month = first.figure === null && first.high < 365;
  const loose = !given && !everyDay.test(row.text) && (openOnDays.test(row.text) || (month && !daily.test(row.text))) && span.high >= (first.figure === null ? 0.66 * first.low : 240 * years) && span.low <= (first.figure === null ? first.high : 366 * years);
  // 前三周共31710车次…。端午三天降到日均690车次: of days of its own, a small part of the total
  if (given && !days.some(fits) && (span.low > 3 * first.high || 3 * span.high < first.low)) return [];
  const holds = days.some(fits) || loose || lessThanAll.test(netOf(row.text).replace(/(?:没有?|无|不)(?:一[天日])?[闭休停][馆园业运市]/g, ''));
  const closest = days.find(fits) ?? first;
  const working = `${say(text, rate.q)}×${closest.words}≈${compact(rate.q.value * closest.high)}`;
  return [statement('average', [member('rate', rate.q), member('total', total.q), ...(closest.figure ? [member('count', closest.figure.q)] : [])], {
    claim: rate.q, holds, working, right: null, fault: given ? 'product' : 'daily',
  })];
}
