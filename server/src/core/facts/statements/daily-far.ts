// A daily mean whose days and whose total of the year stand in other sentences: 全年开放300天 … 平均下来每天860人次 … 全年接待读者28.5万人次.
import { cues } from './cues.ts';
import { baseStep, baseValue, divide, meaning, meet, type Interval } from './interval.ts';
import { sameThing } from './heads.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { compact } from './print.ts';
import { bearerOf } from './rates.ts';
import { lastClause, type Figure, type Row } from './rows.ts';

/** How many sentences with figures the three may be apart. */
const reach = 8;
const meanCue = cues.cue('均');

/** Means of the story that stand without a total in their sentence, where it gives one number of open days and one total of the year. */
export function readDailyFar(text: string, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  rows.forEach((row, i) => {
    if (row.cues & meanCue) for (const rate of row.figures) {
      // 平均下来，他每天要走14公里: the clause before says that it is a mean
      const lead = row.text.slice(Math.max(0, rate.q.start - row.sentence.start - 24), rate.q.start - row.sentence.start);
      const named = monthNamed.test(lastClause(rate.before));
      if (!/均/.test(lead) || !(bearerOf(rate) === '天' || /平均[^。；\d]{0,10}，[^，。；\d]{0,4}一天要?[^，。；\d]{0,4}$/.test(lead)) || rate.q.approximator !== 'exact' || (!named && part.test(lastClause(rate.before)))) continue;
      const plainMean = /均/.test(lastClause(rate.before));
      const near = rows.slice(Math.max(0, i - reach), i + reach);
      const monthly = ofMonth(text, near, rate);
      if (monthly) found.push(monthly);
      if (named) continue;
      const isDays = (f: Figure): boolean => f.q.dimension === 'time' && f.q.factor === 1 && f.q.approximator === 'exact';
      const days = (plainMean ? one(near, (f) => isDays(f) && f.q.value >= 60 && open.test(lastClause(f.before))) : null) ?? one(near, (f) => isDays(f) && f.q.value >= 20);
      const total = one(near, (f) => (f.q.sentence !== row.at || !plainMean || besideMean(text, row, rate, f, days)) && sameThing(f.q, rate.q) && bearerOf(f) === null && baseValue(f.q) > (days && days.q.value < 60 ? 10 : 30) * baseValue(rate.q));
      if (!days || !total || total.q.approximator !== 'exact' || part.test(season.test(lastClause(days.before)) ? lastClause(total.before).replace('累计', '') : lastClause(total.before))) continue;
      if (!(plainMean && (year.test(total.before.slice(-16)) || total.q.sentence === row.at) && open.test(lastClause(days.before))) && !oneDeed(text, rate, days, total)) continue;
      const made = judge(text, rate, days, total);
      if (made) found.push(made);
    }
  });
  return found;
}

/** 7月日均客流. */
const monthNamed = /(\d{1,2})月份?[^，。；\d]{0,6}日均[^，。；\d]{0,6}$/;

/** 7月全月31天，…共运送乘客744万人次 … “7月日均客流26万人次”: the days of the month are told with its total. */
function ofMonth(text: string, rows: readonly Row[], rate: Figure): Statement | null {
  const month = monthNamed.exec(lastClause(rate.before))?.[1];
  if (month === undefined) return null;
  const own = rows.filter((r) => r.at !== rate.q.sentence && new RegExp(`(?<!\\d)${month}月`).test(r.text));
  const days = one(own, (f) => f.q.unit === '天' && f.q.value >= 28 && f.q.value <= 31 && f.q.approximator === 'exact');
  const total = one(own, (f) => sameThing(f.q, rate.q) && bearerOf(f) === null && baseValue(f.q) > 10 * baseValue(rate.q));
  return days && total && days.q.sentence === total.q.sentence && total.q.approximator === 'exact' ? judge(text, rate, days, total) : null;
}

/** 全年开放300天, 去年出海210天. */
const open = /(?:开放|营业|运行|开馆|开门|开园|出摊|上课|开课|出海|施工|作业|运营|接诊|出诊|发电|生产|开工|通航|出车)(?:了|天数)?(?:共|达|为|约)?$/;
/** 全年接待, 一年下来卖出. */
const year = /全年|一年|年内|去年/;
/** 采摘季一共84天. */
const season = /[季期](?:一共|总共|共|前后)(?:有)?$/;
/** Told of the whole year, up to now. */
const ofYear = /(?:今年(?:以来)?|去年|全年|一年|年内|年初以来|这一年)[^。！？\n]{0,24}$/;

/** “27万人次进了门，日均900人次”, and in another sentence 今年以来，馆里开放300天: the total stands right before its mean, the days of the year far from both. */
function besideMean(text: string, row: Row, rate: Figure, total: Figure, days: Figure | null): boolean {
  if (total.q.sentence !== row.at || total.q.end > rate.q.start || !days || days.q.value < 60 || row.figures.some((f) => f.q.dimension === 'time')) return false;
  const lead = text.slice(row.sentence.start, rate.q.start);
  return !part.test(lead) && !/去年|前年|上年|往年|月|季|周/.test(lead.replace(/全年|一年/g, '')) && ofYear.test(text.slice(Math.max(0, days.q.start - 40), days.q.start));
}

/** Some days, or a part of what there was. */
const part = /平时|平日|工作日|周末|节假日|双休日|高峰|[淡旺]季|假期|[暑寒]假|最[高多低少]|其中|比|[上下]半年|\d月|季度|线上|分馆|以来|累计/;

/** 每天要走14公里 … 正好走了4800公里, 每天掘进12米，前后用了240天 of a tunnel 全长2160米: one verb of both, or the length of what was made in those days. */
function oneDeed(text: string, rate: Figure, days: Figure, total: Figure): boolean {
  const words = (f: Figure): string => (lastClause(f.before).slice(-24).split(/每天?|日均|一天/).at(-1) ?? '').replace(/[了要约达到就能可得共的已正好才只有是为]/g, '');
  if (/最|约|余/.test(lastClause(days.before)) || /[多余来]天|前$/.test(text.slice(days.q.start - 1, days.q.end))) return false;
  const verb = words(rate).slice(-8);
  const said = words(total).slice(-6) + total.after.slice(0, 4);
  const shared = verb.length < 3 ? verb.length > 0 && [...verb].some((c) => said.includes(c)) : [...verb].some((c, i) => i > 0 && said.includes(verb.charAt(i - 1) + c));
  if (shared && year.test(total.before.slice(-24))) return true;
  // 采摘季一共84天 … 累计飞了1260架次 … 整个采摘季平均下来，一天要飞18架次
  if (shared && season.test(lastClause(days.before)) && /累计|一共|总共|(?<!公)共/.test(lastClause(total.before))) return true;
  return rate.q.dimension === 'length' && /(?:掘进|开挖|推进|铺设|架设|修筑|铺轨|浇筑)$/.test(verb) && /(?:全长|总长|长)$/.test(lastClause(total.before)) && /(?:用了|历时|花了|干了|耗时)$/.test(lastClause(days.before)) && !/两[头端]|双向|对向|左右[洞线]|两个工作面/.test(text);
}

/** The only figure that `keep` lets pass, told once or with one value; null where there are two. */
function one(rows: readonly Row[], keep: (f: Figure) => boolean): Figure | null {
  const all = rows.flatMap((row) => row.figures.filter(keep));
  const [first] = all;
  return first && all.every((f) => f.q.value === first.q.value) ? first : null;
}

/** Off by more than rounding, and by less than another period would make it. */
function judge(text: string, rate: Figure, days: Figure, total: Figure): Statement | null {
  const per: Interval = { low: baseValue(rate.q) - baseStep(rate.q) / 2, high: baseValue(rate.q) + baseStep(rate.q) / 2 };
  const span = divide(meaning(total.q), per);
  const holds = meet(span, { low: 0.97 * days.q.value, high: 1.03 * days.q.value });
  const ratio = baseValue(total.q) / baseValue(rate.q) / days.q.value;
  if (!holds && (ratio < 0.6 || ratio > 1.6)) return null;
  const working = `${say(text, rate.q)}×${say(text, days.q)}天＝${compact(rate.q.value * days.q.value)}`;
  return statement('average', [member('rate', rate.q), member('count', days.q), member('total', total.q)], { claim: total.q, holds, working, right: null, fault: 'product' });
}
