// Rates and what they come to: 15个村每村2台，共30台; 人均1.5万元、4200人、合计6300万元; 日均36起.
import type { Quantity } from '../quantity.ts';
import { baseStep, baseValue, divide, meaning, meet, multiply, scale, type Interval } from './interval.ts';
import { charSet, has } from '../../base/char-set.ts';
import { cues } from './cues.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { compact } from './print.ts';
import { classifierOf, lastClause, sameUnit, type Figure, type Row } from './rows.ts';
import { daysOf, judgeDaily } from './daily.ts';
import { rightHead } from './heads.ts';

/** Rates of the story with a number of bearers and a total. */
export function readAverages(text: string, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  rows.forEach((row, i) => {
    if (row.cues & rateCue) for (const rate of row.figures) {
      const bearer = bearerOf(rate);
      if (bearer === null) continue;
      for (const made of bearer === '天' ? judgeDaily(text, row, rate, daysOf(text, rows.slice(Math.max(0, i - 10), i + 6), row)) : judge(text, rows, i, rate, bearer)) found.push(made);
    }
  });
  return found;
}

/** The noun a rate is reckoned by: 村 in 每村2台 and 平均每个村, 人 in 人均, 天 in 日均, 亩 in 亩产; null for no rate. */
export function bearerOf(figure: Figure): string | null {
  if (!(figure.cues & rateCue)) return null;
  // each figure is asked about once for every rate of the story
  if (figure.bearer === undefined) figure.bearer = findBearer(figure);
  return figure.bearer;
}

function findBearer({ q, before }: Figure): string | null {
  if ((q.kind !== 'count' && q.kind !== 'measure') || q.value <= 0) return null;
  const tail = before.slice(-18);
  if (!rateWord.test(tail)) return null;
  const mean = /([人户村亩校班场日月周车店家株年])均[\p{Script=Han}]{0,7}$/u.exec(tail);
  if (mean) return /可支配|纯收入|GDP|生产总值|寿命/.test(tail) ? null : (means[mean[1] ?? ''] ?? null);
  const yieldOf = /(亩|株)产(?:量|值)?(?:达到|达|为|可达|约|近|超)*$/.exec(tail);
  if (yieldOf) return yieldOf[1] ?? null;
  // 28个镇街各配备3台: 各 takes up the count before it
  const severally = /^([\p{Script=Han}（）]{1,8})各[\p{Script=Han}]{0,6}$/u.exec(before);
  if (severally) return severally[1] ?? null;
  const each = /每一?([\p{Script=Han}（）]{1,14})$/u.exec(tail);
  if (!each) return null;
  const words = (each[1] ?? '').replace(/^[个家名位支所处条项只台辆](?=[\p{Script=Han}]{2})/u, '');
  return /^[天日](?!然)/.test(words) ? '天' : /^(?:年|月|周|次|到|逢|当|一)/.test(words) && !/^月/.test(words) ? null : (each[1] ?? null);
}

const rateWord = /[每均产各]/;
const rateCue = cues.cue('每均产各');

const means: Readonly<Record<string, string>> = { 人: '人', 户: '户', 村: '村', 亩: '亩', 校: '学校', 班: '班', 场: '场', 日: '天', 月: '月', 周: '周', 车: '车', 店: '店', 家: '家', 株: '株', 年: '年' };

/** What a rate is reckoned by, looked at once for all the figures that may count it. */
interface Bearer {
  readonly word: string;
  readonly months: boolean;
  readonly visits: boolean;
  /** Without its classifier. */
  readonly bare: string;
}

function asBearer(word: string): Bearer {
  return { word, months: /^个?月/.test(word), visits: word.startsWith('人次'), bare: word.replace(/^[个家名位支所处条项只台辆](?=[\p{Script=Han}])/u, '') };
}

const countedByName = charSet('村镇班校户组队店园线站点岗厂车船馆桥楼棚机井塘');

/** Whether a figure counts bearers: the words behind 每 begin with its unit (每亩) or its noun (每个行政村, 每村). */
function counts(figure: Figure, bearer: Bearer): boolean {
  const { q } = figure;
  if (q.value <= 0 || bearerOf(figure) !== null) return false;
  if (bearer.months) return q.unit === '个月' && !/前|后|内|以上/.test(figure.after.slice(0, 2));
  if (q.dimension === 'time' || (q.kind !== 'count' && q.kind !== 'measure')) return false;
  const unit = classifierOf(q.unit);
  if (unit !== '个' && bearer.word.startsWith(unit)) return unit !== '人' || !bearer.visits ? true : q.unit === '人次';
  if (q.kind !== 'count') return false;
  const { bare } = bearer;
  const { after } = figure;
  if (bare === '' || (bare.length > 1 && after.startsWith(bare.slice(0, 2)))) return true;
  for (let n = Math.min(6, bare.length); n >= 2; n--) if (q.head.endsWith(bare.slice(0, n))) return true;
  const one = bare.charAt(0);
  if (!has(countedByName, bare.charCodeAt(0))) return false;
  return q.unit.endsWith(one) || rightHead(q).endsWith(one) || (rightHead(q) === '' && q.head.endsWith(one)) || after.startsWith(one);
}

const totalCue = /(?:总价|(?<!公)共(?![同享建青和用富])|合计|总计|一共|总共|共计|总产量?|总收入|总额|总量|总数|总投入|总投资|累计|加起来)[^，。；、]{0,12}$/;
const plainCue = /(?:收入|卖了|销售额|营收|进账|入账|花费|支出|租金|工资|货款|补贴资金|资金|投入|需要?|全部)[^，。；、\d]{0,3}$/;

/** Figures from ten sentences before to three behind that `keep` lets pass, the rate apart. */
function around(rows: readonly Row[], at: number, rate: Figure, keep: (f: Figure) => boolean): Figure[] {
  const found: Figure[] = [];
  for (let i = Math.max(0, at - 10); i < at + 4 && i < rows.length; i++) {
    for (const f of rows[i]?.figures ?? noFigures) if (f !== rate && keep(f)) found.push(f);
  }
  return found;
}

const noFigures: readonly Figure[] = [];

function judge(text: string, rows: readonly Row[], at: number, rate: Figure, bearer: string): Statement[] {
  const row = rows[at];
  if (!row) return [];
  const part = rate.q.part;
  const reckonedBy = asBearer(bearer);
  const named = around(rows, at, rate, (f) => counts(f, reckonedBy));
  // 360名新生订购校服，每套150元: one each, where the sentence names only the people
  const counted = named.length > 0 || !/^[套件份本盒袋双床]/.test(bearer) ? named : around(rows, at, rate, (f) => f.q.sentence === row.at && f.q.start < rate.q.start && f.q.kind === 'count' && classifierOf(f.q.unit) === '人');
  if (counted.length === 0) return [];
  const totals = around(rows, at, rate, (f) => sameUnit(f.q, rate.q) && bearerOf(f) === null && f.q.kind !== 'percent');
  const per = meaning(rate.q, { step: baseStep(rate.q), cap: 0.015 });
  for (const n of counted) for (const t of totals) {
    if (n === t) continue;
    const product = multiply(scale(meaning(n.q), 1 / n.q.factor), per);
    if (meet(product, meaning(t.q)) || roughly(product, meaning(t.q))) return [make(text, rate, n, t, true)];
  }
  const near = counted.filter((f) => f.q.part <= part && part - f.q.part <= 2 && plausible(f));
  const own = near.filter((f) => f.q.part === part);
  const count = (own.length > 0 ? own : near).at(-1);
  const total = totals.find((f) => f.q.sentence >= row.at && f.q.sentence <= row.at + 1 && f.q.part === part && f.q.start > rate.q.start && totalCue.test(f.before)) ??
    totals.find((f) => f.q.sentence === row.at && f.q.start < rate.q.start && totalCue.test(f.before)) ??
    totals.find((f) => f.q.sentence === row.at && f.q.start > rate.q.start && count !== undefined && count.q.sentence === row.at && plainCue.test(f.before));
  if (!count || !total || count === total || own.length > 2 || near.length > 3) return [];
  if (/不同|不等|分别|各类|各自|最高|最多|最低|至少|另|还|其中/.test(text.slice(rate.q.start - 8, rate.q.start) + total.before) || rate.q.approximator === 'range' || rate.q.approximator === 'several') return [];
  if (/累计/.test(total.before) && (total.q.sentence !== rate.q.sentence || /以来|成立|至今|历年|[年月]来/.test(total.before))) return [];
  const between = text.slice(Math.min(rate.q.start, count.q.start, total.q.start), Math.max(rate.q.end, count.q.end, total.q.end));
  if (perPeriod(rate, count, total) || /另|此外|还给|加上|除了|以及其他|旺季|高峰|最忙|节假日|春运|平时/.test(between) || row.figures.some((f) => f !== rate && sameUnit(f.q, rate.q) && bearerOf(f) !== null)) return [];
  const ratio = baseValue(total.q) / (count.q.value * baseValue(rate.q));
  if (ratio < 0.02 || ratio > 50) return [];
  return [make(text, rate, count, total, false)];
}

/** 每人每月300元 over an unnamed number of months: the product may be right for some whole number of them. */
function perPeriod(rate: Figure, count: Figure, total: Figure): boolean {
  const tail = rate.before.slice(-14);
  const period = /(?:每|一)?个?([天日周次趟])/.exec(lastClause(tail))?.[1];
  if (period && !/^每[天日周次]$/.test(tail)) return !new RegExp(`[每一]${period}`).test(total.before);
  const times = baseValue(total.q) / (count.q.value * baseValue(rate.q));
  return /月|年|季/.test(tail) && times > 1.5 && Math.abs(times - Math.round(times)) < 0.03 * times;
}

const plausible = (f: Figure): boolean => f.q.approximator !== 'range' && !/第|前|后|约/.test(f.before.slice(-1));

/** Within three per cent: rates are rounded more freely than their digits say. */
function roughly(product: Interval, total: Interval): boolean {
  const ratio = divide(total, product);
  return ratio.low <= 1.03 && ratio.high >= 0.97;
}

function make(text: string, rate: Figure, count: Figure, total: Figure, holds: boolean): Statement {
  const product = (baseValue(rate.q) * count.q.value) / total.q.factor;
  return statement('average', [member('rate', rate.q), member('count', count.q), member('total', total.q)], {
    claim: total.q, holds, working: `${say(text, count.q)}×${unitless(text, rate.q)}＝${compact(product)}`, right: null, fault: 'product',
  });
}

const unitless = (text: string, q: Quantity): string => say(text, q);
