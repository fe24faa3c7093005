// Rates and what they come to: 15个村每村2台，共30台; 人均1.5万元、4200人、合计6300万元; 日均36起.
import type { Quantity } from '../quantity.ts';
import { baseStep, baseValue, meaning, meet, multiply, scale, type Interval } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { nearRatio } from './plausible.ts';
import { compact } from './print.ts';
import { toldProduct } from './products-told.ts';
import { classifierOf, figuresAt, lastClause, sameUnit, type Figure, type Row } from './rows.ts';
import { byOtherDays, daysOf, judgeDaily } from './daily.ts';
import { aloneTogether, bySlip, evenly, freeSlip, oneYield, seated, sharedOut, statedMean, yieldOf, type Linked } from './average-links.ts';
import { cues } from './cues.ts';
import { tenfoldProduct } from './tenfold.ts';
import { fixedMonthly, isMonthly, judgeMonthly, judgeMonthlyFar } from './monthly.ts';
import { asBearer, bearerOf, counts, namesPeriod, ownHeads, rateCue } from './rates.ts';

/** Rates of the story with a number of bearers and a total. */
export function readAverages(text: string, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  rows.forEach((row, i) => {
    if (row.cues & (rateCue | oneCue)) for (const rate of row.figures) {
      // 平均每个剧团三只还多: more than so many
      if (/^(?:还|都)?(?:多|有余|出头|挂零)(?![少数种次])/.test(rate.after)) continue;
      const own = bearerOf(rate) ?? perOne(row, rate);
      // 夜市…平均每晚: a night a day
      const bearer = own !== null && /^晚(?!会|餐|报|饭|宴|场|稻|秋)/.test(own) && nightly.test(row.text) && (row.figures.some((f) => f.q.unit === '天' || f.q.unit === '晚') || /全月|天天开放/.test(row.text)) ? '天' : own;
      // 一架每天播120亩: reckoned by two
      if (bearer === '天' && (byTwo.test(rate.before) || eachOfEach.test(rate.before))) continue;
      // 平时每天约3000人次 is no mean of the year
      // 7天假期，日均1.2万人次: of the days right before
      if (bearer === null || (bearer === '天' && someDays.test(rate.before.replace(/[\d一二三四五六七八九十]{1,2}天的?(?:小?长)?假期?[里间]?(?=，)/, '')))) continue;
      const fixed = fixedMonthly(text, row, rate);
      if (fixed) {
        found.push(fixed);
        continue;
      }
      const monthly = isMonthly(rate) ? (judgeMonthly(text, row, rate) ?? judgeMonthlyFar(text, rows, i, rate)) : null;
      if (monthly) found.push(monthly);
      else {
        const made = bearer === '天' ? judgeDaily(text, row, rate, daysOf(text, rows.slice(Math.max(0, i - 10), i + 6), row, rate), rows[i - 1] ?? null) : judge(text, rows, i, rate, bearer);
        found.push(...made, ...(made.length === 0 && bearer !== '天' ? told(text, rows, i, rate, bearer) : []));
      }
    }
  });
  return found.filter((s) => s.holds || (!ofThen(text, s) && !byThree(s, rows) && !byOtherDays(s, rows) && !productTold(s, rows)));
}

/** 改造前平均每月13起，5月完工后三个月只有4起: a rate of before and a total of since. */
function ofThen(text: string, { members }: Statement): boolean {
  const rate = members.find((m) => m.role === 'rate');
  const total = members.find((m) => m.role === 'total');
  return rate !== undefined && total !== undefined && ((total.start > rate.end && /(?:[改换整治][造治革]|建成|启用|投用|开通|[之此])前[^。；]{0,24}$/.test(text.slice(Math.max(0, rate.start - 30), rate.start)) && /后[，的]|如今|现在|[之以]后/.test(text.slice(rate.end, total.start))) || members.some((m) => m.role === 'count' && m.start > rate.end && /[。；](?:从前|以前|过去|原来|原先|早先)[^。；]{0,8}$/.test(text.slice(rate.end, m.start))));
}

/** 48支队伍分成12个小组，每组4队，…合计32队出线: its sentence has what the two come to, as another number of things counted. */
function productTold({ members }: Statement, rows: readonly Row[]): boolean {
  const [rate, count] = ['rate', 'count'].map((role) => figuresAt(rows, members.filter((m) => m.role === role))[0]);
  if (!rate || !count || rate.q.kind !== 'count' || count.q.kind !== 'count') return false;
  const total = figuresAt(rows, members.filter((m) => m.role === 'total'))[0];
  // 12支队伍单循环，每队11场，合计66场: each match is of two
  if (rate.q.unit === '场' && rows.some((row) => row.figures.some((f) => f.q.unit === '场' && f.q.value * 2 === rate.q.value * count.q.value))) return true;
  // 九位画家每人5幅，他的作品有8幅，合计53幅: with one more told between
  if (total && rows.some((row) => row.figures.some((f) => f.q.start > rate.q.end && f.q.end < total.q.start && sameUnit(f.q, total.q) && Math.abs(rate.q.value * count.q.value + f.q.value - total.q.value) < 1e-9 * total.q.value))) return true;
  return rows.some((row) => row.at === rate.q.sentence && row.figures.some((f) => f.q.kind === 'count' && f.q.approximator === 'exact' && !members.some((m) => m.start === f.q.start) && f.q.value === rate.q.value * count.q.value));
}

/** 25年，每年约300天，每天16公里，12万公里: a third figure of the sentences beside makes the product true. */
function byThree({ members }: Statement, rows: readonly Row[]): boolean {
  const own = figuresAt(rows, members);
  const total = Math.max(...own.map((f) => baseValue(f.q)));
  const parts = own.filter((f) => baseValue(f.q) < total);
  if (own.length !== 3 || parts.length !== 2) return false;
  const product = parts.reduce((n, f) => n * (f.q.dimension === 'time' ? f.q.value : baseValue(f.q)), 1);
  const at = own.map((f) => f.q.sentence);
  return rows.some((row) => row.at >= Math.min(...at) - 1 && row.at <= Math.max(...at) + 1 && row.figures.some((f) => !own.includes(f) && f.q.value > 1 && Math.abs((product * f.q.value) / total - 1) < 0.015));
}

/** What the whole story says of a rate, where its own sentence and those beside it do not. */
function told(text: string, rows: readonly Row[], at: number, rate: Figure, bearer: string): Statement[] {
  if (bearer.startsWith('隔')) return [];
  const linked = toldProduct(text, rows, at, rate, bearer);
  return linked ? [make(text, rate, linked.count, linked.total, false)] : [];
}

/** 改之前日均1240人次, 出车日日均40人次: of another time than the days told. */
const someDays = /(?:之前|以前|从前|过去|平时|平日|工作日|周末|节假日|双休日|高峰|[淡旺]季|假期|最[高多低少])[^。；]{0,12}$|日日均$/;
const byTwo = /(?:[每单]|(?:^|[，。：“均])一)(?!天|日)[\p{Script=Han}]{1,6}每[天日][^，。；]{0,6}$/u;
const nightly = /夜[市游场间校宵景]|晚[场会]|夜晚|一晚/;
/** 每天给每人发3瓶, 每天延时2小时: for each of many; more than there was. */
const eachOfEach = /每[天日][^，。；]{0,6}每[人户名个位家]|每[天日](?:延时|延长|多开|加开|增开|增加|提前|推迟)[^，。；]{0,4}$/;
const oneCue = cues.cue('一');

/** 一斤枇杷卖12元: the price of one. */
function perOne(row: Row, rate: Figure): string | null {
  const one = rate.q.dimension === 'money' ? row.figures[rate.index - 1] : undefined;
  return one && one.q.value === 1 && one.q.han && one.q.kind === 'measure' && one.q.dimension !== 'time' && /^[\p{Script=Han}]{0,6}(?:卖到?|要|值|收|付|是|只要|能卖|可卖)$/u.test(rate.before) ? one.q.unit : null;
}

const totalCue = /(?:合起来|合在一[起块]|[拢统通]共|整[片块]收|实收|总价|(?<!公)共(?![同享建青和用富])|合计|总计|一共|总共|共计|总产量?|总收入|总额|总量|总数|总投入|总投资|总[\p{Script=Han}]{1,3}|累计|加起来)[^，。；、]{0,12}$/u;
/** 整个牧场日产鲜奶100公斤. */
const ofAll = /(?:整个|全[场村厂镇县市校园])[^，。；\d]{1,10}$|日产[^，。；\d]{0,4}$/;
const plainCue = /(?:实收|打下|[^丰回歉]收(?:获|割|得|[干鲜湿]?[谷粮稻麦豆薯果菜])|收入|卖了|卖得|成交额|交易额|销售额|营收|进账|入账|花费|支出|租金|工资|货款|补贴资金|资金|投入|需要?|全部)[^，。；、\d]{0,3}$/;

/** Figures from ten sentences before to three behind that `keep` lets pass, the rate apart. */
function around(rows: readonly Row[], at: number, rate: Figure, keep: (f: Figure) => boolean): Figure[] {
  const found: Figure[] = [];
  for (let i = Math.max(0, at - 10); i < at + 4 && i < rows.length; i++) {
    for (const f of rows[i]?.figures ?? noFigures) if (f !== rate && keep(f)) found.push(f);
  }
  return found;
}

/** 两个街道各有1个中心，共带动6个助老站: of other things, as the nouns behind both say. */
function otherNoun(rate: Figure, total: Figure): boolean {
  if (!/各[^，。；]{0,3}$/.test(rate.before)) return false;
  const noun = ({ after }: Figure): string => /^[\p{Script=Han}]{2,6}/u.exec(after)?.[0] ?? '';
  const [x, y] = [noun(rate), noun(total)];
  return x !== '' && y !== '' && ![...x].some((c) => y.includes(c));
}

const meets = /[赛打踢下战比交对](?:了|满|足|完|赛|阵|弈)?$|循环/;

const noFigures: readonly Figure[] = [];

/** 平均每场45名听众 … 累计1.2万人次: who came to each time, and the visits of all. */
const visits = (rate: Figure, total: Figure, bearer: string): boolean => total.q.unit === '人次' && /^[人名位]$/.test(rate.q.unit) && /^[场次天日期节讲课堂]/.test(bearer);

function judge(text: string, rows: readonly Row[], at: number, rate: Figure, bearer: string): Statement[] {
  const row = rows[at];
  // 涨了10%，每月多拿400元: a change
  if (!row || /[多少](?:[拿发挣赚交付收花领得给产卖用])?了?$/.test(lastClause(rate.before))) return [];
  const reckonedBy = asBearer(bearer);
  const totals = around(rows, at, rate, (f) => ((sameUnit(f.q, rate.q) && !otherNoun(rate, f)) || seated(rate, f) || visits(rate, f, bearer)) && bearerOf(f) === null && f.q.kind !== 'percent');
  // without a total, only the last two ways of linking are left, and the first of them where three figures stand alone
  if (totals.length === 0 && othersIn(row, rate) !== 2 && yieldOf(rate) === null) return [];
  // 4个书架，每个5层，每层30本: one rate of another
  if (row.figures.some((f) => f !== rate && f.q.start < rate.q.start && bearerOf(f) !== null && f.q.kind === 'count' && f.q.unit !== '' && bearer.startsWith(f.q.unit) && !row.figures.some((g) => g.index < rate.index && bearerOf(g) === null && g.q.unit === f.q.unit && g.q.value > f.q.value))) return [];
  // 前三个季度450件，平均每月50件: its sentence names the time it is reckoned over
  const period = reckonedBy.months && namesPeriod.test(row.text.slice(0, rate.q.start - row.sentence.start));
  const named = around(rows, at, rate, (f) => counts(f, reckonedBy) && (!period || f.q.sentence === row.at));
  // 360名新生订购校服，每套150元: one each, where the sentence names only the people
  // 460亩 … 一亩一千二百斤: the one it is reckoned by is not the number of them
  const several = named.some((f) => f.q.value !== 1) ? named.filter((f) => !(f.q.value === 1 && f.q.han)) : named;
  const counted = named.length > 0 || !/^[套件份本盒袋双床]/.test(bearer) ? several : around(rows, at, rate, (f) => f.q.sentence === row.at && f.q.start < rate.q.start && f.q.kind === 'count' && classifierOf(f.q.unit) === '人');
  if (counted.length === 0) {
    const free = freeSlip(rate, rows.slice(Math.max(0, at - 2), at + 1), totals, row);
    return free ? [make(text, rate, free.count, free.total, false)] : [];
  }
  const per = meaning(rate.q, { step: baseStep(rate.q), cap: 0.015 });
  const sums = totals.map((t) => meaning(t.q));
  // 每课时40元，一期16课时，收费720元: a sentence of three figures says it of these, whatever another may come to
  const three = aloneTogether(text, row, rate, counted);
  for (const n of counted) {
    // 六个月 is no six months and a half
    const times = n.q.dimension === 'time' && n.q.approximator === 'exact' && Number.isInteger(n.q.value) ? { low: n.q.value, high: n.q.value } : scale(meaning(n.q), 1 / n.q.factor);
    const product = multiply(times, per);
    for (let i = 0; i < totals.length; i++) {
      const [t, sum] = [totals[i], sums[i]];
      if (t && sum && t !== n && (!three || (t === three.total && n === three.count)) && (meet(product, sum) || (!uniform.test(rate.before) && !toTheUnit(rate, n, t) && roughly(product, sum)))) return [make(text, rate, n, t, true)];
    }
  }
  // 单循环，16支队伍每队赛15场，共120场: each meeting is of two
  if (/^[队支人盘位名家]/.test(bearer) && meets.test(rate.before) && counted.some((n) => totals.some((t) => Math.abs((baseValue(rate.q) * n.q.value) / baseValue(t.q) - 2) < 1e-6))) return [];
  // 灌了四遍，每亩水费48元，平均每遍12元: what it comes to is itself told by another measure
  if (row.figures.some((f) => f !== rate && bearerOf(f) !== null && sameUnit(f.q, rate.q) && counted.some((n) => n.q.sentence === row.at && meet(multiply(scale(meaning(n.q), 1 / n.q.factor), per), meaning(f.q))))) return [];
  const twice = twofold(text, row, rate, counted, totals);
  if (twice !== null) return twice === 'silent' ? [] : [twice];
  // 他和11名工友: one more than the number
  if (counted.some((n) => n.q.dimension === 'count' && classifierOf(n.q.unit) === '人' && /(?:[他她我]|自己|\p{Script=Han}{2})[和与同跟](?:另外|另|其他|其余)?$/u.test(n.before))) return [];
  // 收入36万元；鸭蛋平均每枚卖1.6元: of something else
  const own = /^；([\p{Script=Han}]{2,8}?)(?:平均)?每/u.exec(rate.before)?.[1];
  if (own !== undefined && !text.slice(row.sentence.start, rate.q.start - rate.before.length).includes(own)) return [];
  // 坐了12桌，每桌10人，连看热闹的，少说也有150人: others are counted in
  if (/连[^，。；]{1,8}，|算上|带上|加上|少说|不止/.test(row.text)) return [];
  const linked = three ?? (sharedOut(rate, row, counted) ?? evenly(rate, row, counted, totals)) ?? statedMean(rate, row, counted) ?? byCue(text, row, rate, counted, totals) ?? oneYield(rows, at, rate, counted) ?? bySlip(rate, counted, totals, row) ?? freeSlip(rate, rows.slice(Math.max(0, at - 2), at + 1), totals, row);
  // 按5个月算，每月60元。例如10月底退出，可退共180元: an example of its own number
  if (linked && linked.total.q.sentence !== linked.count.q.sentence && /^(?:例如|比如|譬如|假如|如果)/.test(rows.find((r) => r.at === linked.total.q.sentence)?.text ?? '')) return [];
  // 单元6层，每层2户，一层不出钱，其余10户分摊: what is left after some were taken out
  if (linked && /(?:其余|剩下|余下)的?$/.test(linked.total.before)) return [];
  if (linked && !nearRatio(baseValue(rate.q) * linked.count.q.value, baseValue(linked.total.q))) return [];
  if (linked && otherwiseCounted(text, [rows[at - 1], row], rate, linked)) return [make(text, rate, linked.count, linked.total, true)];
  // 出生重30公斤，6个月长到180公斤，平均每月增重25公斤: grown to that from something
  if (linked && /(?:[长增涨升扩降减跌]|提高|增加|扩大|发展|下降|减少)[到至为]$/.test(linked.total.before)) return [];
  if (linked && (takenFrom(text, rate, linked) || boughtAndSold(rate, linked))) return [];
  // 5600公斤，每公斤18元，成交额10.08亿元: the digits are right, the order is not
  const power = linked ? Math.log10(baseValue(linked.total.q) / (baseValue(rate.q) * linked.count.q.value)) : 0;
  if (linked && !(Math.abs(power) > 2.9 && Math.abs(power - Math.round(power)) < 0.004)) return [make(text, rate, linked.count, linked.total, false)];
  const off = tenfoldProduct(text, rows.slice(Math.max(0, at - 2), at + 4), row, rate, counted, totals, (f) => totalCue.test(f.before) || plainCue.test(f.before) || ofAll.test(f.before) || /人口[^，。；\d]{0,3}$/.test(f.before));
  return off ? [off] : linked ? [make(text, rate, linked.count, linked.total, false)] : [];
}

/** 11个航班加到17个，…运送4760人，平均每航班280人; 1号、2号、4号棚已投用，每座40个，合计120个: another number of the sentence or the one before, or of the names listed in it, makes it come out. */
function otherwiseCounted(text: string, near: readonly (Row | undefined)[], rate: Figure, { count, total }: { readonly count: Figure; readonly total: Figure }): boolean {
  const n = baseValue(total.q) / baseValue(rate.q);
  // 12个村每村5座，总共50座，每座能给十辆车充电: not a number of something else told behind
  if (near.some((row) => row?.figures.some((f) => f !== rate && f !== count && f !== total && f.q.kind === 'count' && (sameUnit(f.q, count.q) || f.q.start < Math.max(total.q.start, rate.q.start) || bearerOf(f) === null) && Math.abs(f.q.value / n - 1) < 0.005))) return true;
  const named = /(?:\d{1,3}号、){1,8}\d{1,3}号/.exec(text.slice(near[1]?.sentence.start ?? 0, rate.q.start))?.[0];
  return named !== undefined && named.split('、').length === Math.round(n);
}

/** 收入300万元，拿出一部分, or 去年50万元，今年: the amount is not what is shared out. */
function takenFrom(text: string, rate: Figure, { total, count }: { readonly total: Figure; readonly count: Figure }): boolean {
  const between = text.slice(total.q.end, rate.q.start);
  return total.q.start < count.q.start && count.q.start < rate.q.start && (/一部分|扣除|预留|留出/.test(between) || (/去年|上年/.test(lastClause(total.before)) && between.includes('今年')));
}

/** 每斤进价2元，卖完收入900元: what was paid and what was taken. */
function boughtAndSold(rate: Figure, { total }: Linked): boolean {
  const cost = /进价|进货|成本|本钱|批发价|收购价|底价|投入/;
  const income = /收入|卖|销售|营业|进账|入账|毛利|利润|赚/;
  const [a, b] = [lastClause(rate.before), lastClause(total.before)];
  return (cost.test(a) && income.test(b) && !cost.test(b)) || (income.test(a) && cost.test(b) && !income.test(b));
}

/** How many figures of a sentence, the rate apart, are no lengths of time. */
function othersIn(row: Row, rate: Figure): number {
  let n = 0;
  for (const f of row.figures) if (f !== rate && f.q.dimension !== 'time' && f.q.kind !== 'ordinal') n++;
  return n;
}

/** 18人干了25天，平均每人每天挖沟12米，一共挖了5400米: reckoned by people and days. */
function twofold(text: string, row: Row, rate: Figure, counted: readonly Figure[], totals: readonly Figure[]): Statement | 'silent' | null {
  const unit = /每[\p{Script=Han}]{1,3}每(天|日|月|年|[遍次趟季轮茬回])/u.exec(rate.before.slice(-14))?.[1];
  if (unit === undefined) return null;
  // 每亩每遍用水1.2立方米，两遍合计108立方米
  const days = row.figures.filter((f) => (f.q.dimension === 'time' || f.q.kind === 'count') && (f.q.unit === unit || f.q.unit === `个${unit}` || (unit === '日' && f.q.unit === '天')) && f.q.value > 1);
  const counts = counted.filter((f) => f.q.sentence === row.at);
  const wholes = totals.filter((f) => f.q.sentence === row.at && totalCue.test(f.before));
  const [day, count, total] = [days[0], counts[0], wholes[0]];
  if (!day || !count || !total) return null;
  const point = (baseValue(rate.q) * count.q.value * day.q.value) / baseValue(total.q);
  if (Math.abs(point - 1) < 0.03) return 'silent';
  if (days.length + counts.length + wholes.length > 3 || [rate, day, count, total].some((f) => f.q.approximator !== 'exact') || point > 2 || point < 0.5) return 'silent';
  const working = `${say(text, count.q)}×${say(text, day.q)}×${say(text, rate.q)}＝${compact((point * baseValue(total.q)) / total.q.factor)}`;
  return statement('average', [member('rate', rate.q), member('count', count.q), member('count', day.q), member('total', total.q)], { claim: total.q, holds: false, working, right: null, fault: 'product' });
}

/** 共, 总价, 收入 before the total, in the sentence or the next. */
function byCue(text: string, row: Row, rate: Figure, counted: readonly Figure[], totals: readonly Figure[]): Linked | null {
  const part = rate.q.part;
  const near = counted.filter((f) => f.q.part <= part && part - f.q.part <= 2 && plausible(f));
  const own = near.filter((f) => f.q.part === part);
  // 一家三口花了168元，人均56元: another paragraph's persons are no sharers of it
  if (own.length === 0 && near.length > 0 && ownHeads.test(row.text.slice(0, rate.q.start - row.sentence.start))) return null;
  const count = (own.length > 0 ? own : near).at(-1);
  const total = totals.find((f) => f.q.sentence >= row.at && f.q.sentence <= row.at + 1 && f.q.part === part && f.q.start > rate.q.start && totalCue.test(f.before)) ??
    totals.find((f) => f.q.sentence === row.at && f.q.start < rate.q.start && totalCue.test(f.before)) ??
    totals.find((f) => f.q.sentence === row.at && f.q.start > rate.q.start && count !== undefined && count.q.sentence === row.at && plainCue.test(f.before));
  if (!count || !total || count === total || own.length > 2 || near.length > 3) return null;
  // 全镇800亩大棚，其中300亩种草莓，收入500万元: of which of the two?
  if (own.length > 1 && own.some((f) => /其中/.test(lastClause(f.before)))) return null;
  if (/不同|不等|分别|各类|各自|最高|最多|最低|至少|另|还|其中/.test(text.slice(rate.q.start - 8, rate.q.start) + total.before) || rate.q.approximator === 'range' || rate.q.approximator === 'several') return null;
  if (/累计/.test(total.before) && (total.q.sentence !== rate.q.sentence || /以来|成立|至今|历年|[年月]来/.test(total.before))) return null;
  const between = text.slice(Math.min(rate.q.start, count.q.start, total.q.start), Math.max(rate.q.end, count.q.end, total.q.end));
  const told = Math.max(rate.q.end, total.q.end);
  // the largest of them says nothing against a mean
  if (/最[高低多少大小]|不等/.test(text.slice(row.sentence.start, told)) || (!/均/.test(lastClause(rate.before)) && row.figures.some((f) => f.q.start > told && sameUnit(f.q, rate.q) && /最[高低多少大小]/.test(f.before)))) return null;
  if (perPeriod(rate, count, total) || /小组前|前[一二两三四]名|另|此外|还给|加上|也[^，。；]{1,6}(?:不少|一些|许多|若干)|除了|以及其他|旺季|高峰|最忙|节假日|春运|平时|学生票|儿童票|半价/.test(between) || /最[高多低少大小后]的?/.test(/平均/.test(lastClause(rate.before)) ? between.replace(/(?:最[多少](?:的|时)?[一那]|年[纪龄岁]最[大小长])[^。！？；最]*[。！？；]/g, '') : between) || row.figures.some((f) => f !== rate && f !== total && f !== count && sameUnit(f.q, rate.q) && (bearerOf(f) !== null || (f.q.start > rate.q.start && f.q.start < total.q.start && sameUnit(f.q, total.q) && !sameUnit(f.q, count.q))))) return null;
  const ratio = baseValue(total.q) / (count.q.value * baseValue(rate.q));
  // 5万张，每张50元，合计2.5亿元: the digits come out, the unit is wrong
  const power = Math.log10(ratio);
  return (ratio < 0.02 || ratio > 50) && (Math.abs(power) > 4.1 || Math.abs(power - Math.round(power)) > 0.002) ? null : { count, total };
}

/** 每人每月300元 over an unnamed number of months: the product may be right for some whole number of them. */
function perPeriod(rate: Figure, count: Figure, total: Figure): boolean {
  const tail = rate.before.slice(-14);
  const period = /(?:每|一)?个?([天日周次趟])/.exec(lastClause(tail))?.[1];
  if (period && !/^每[天日周次]$/.test(tail)) return !new RegExp(`[每一]${period}`).test(total.before);
  const times = baseValue(total.q) / (count.q.value * baseValue(rate.q));
  return /月|年|季/.test(tail) && times > 1.5 && Math.abs(times - Math.round(times)) < 0.03 * times;
}

const plausible = (f: Figure): boolean => f.q.approximator !== 'range' && f.q.value > 1 && !/第|前|后|约/.test(f.before.slice(-1));

/** Within three per cent: rates are rounded more freely than their digits say. */
function roughly(product: Interval, total: Interval): boolean {
  return total.low / product.high <= 1.03 && (product.low > 0 ? total.high / product.low : Infinity) >= 0.97;
}

/** 24个班，每班40名，全校980名: three exact figures of one sentence, no mean among them, and what they come to is as round as the total is. */
function toTheUnit(rate: Figure, count: Figure, total: Figure): boolean {
  if ([rate, count, total].some(({ q }) => q.approximator !== 'exact' || q.sentence !== rate.q.sentence) || /均|约|大概|折合|差不多/.test(lastClause(rate.before)) || /约|近/.test(lastClause(total.before).slice(-3))) return false;
  const due = (baseValue(rate.q) * count.q.value) / total.q.factor;
  const off = Math.abs(due - total.q.value);
  return off > 1.5 * total.q.step && Math.abs(due / total.q.place - Math.round(due / total.q.place)) < 1e-9;
}

/** 每件一律20元: a price of all, no mean. */
const uniform = /(?:一律|统一|同价|清一色)[^，。；]{0,3}$/;

function make(text: string, rate: Figure, count: Figure, total: Figure, holds: boolean): Statement {
  const product = (baseValue(rate.q) * count.q.value) / total.q.factor;
  return statement('average', [member('rate', rate.q), member('count', count.q), member('total', total.q)], {
    claim: total.q, holds, working: `${say(text, count.q)}×${unitless(text, rate.q)}＝${compact(product)}`, right: null, fault: 'product',
  });
}

const unitless = (text: string, q: Quantity): string => say(text, q);
