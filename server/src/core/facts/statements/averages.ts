// Rates and what they come to: 15个村每村2台，共30台; 人均1.5万元、4200人、合计6300万元; 日均36起.
import type { Quantity } from '../quantity.ts';
import { baseValue, divide, meaning, meet, multiply, scale, type Interval } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { compact } from './print.ts';
import { classifierOf, sameUnit, type Figure, type Row } from './rows.ts';
import { daysOf, judgeDaily } from './daily.ts';

/** Rates of the story with a number of bearers and a total. */
export function readAverages(text: string, rows: readonly Row[]): Statement[] {
  const found: Statement[] = [];
  const all = rows.flatMap((r) => r.figures);
  rows.forEach((row, i) => {
    for (const rate of row.figures) {
      const bearer = bearerOf(rate);
      if (bearer === null) continue;
      if (bearer === '天') found.push(...judgeDaily(text, row, rate, daysOf(text, rows, row)));
      else found.push(...judge(text, rows, i, rate, bearer, all));
    }
  });
  return found;
}

/** The noun a rate is reckoned by: 村 in 每村2台 and 平均每个村, 人 in 人均, 天 in 日均, 亩 in 亩产; null for no rate. */
export function bearerOf({ q, before }: Figure): string | null {
  if ((q.kind !== 'count' && q.kind !== 'measure') || q.value <= 0) return null;
  const tail = before.slice(-18);
  const mean = /([人户村亩校班场日月周车店家株年])均[\p{Script=Han}]{0,7}$/u.exec(tail);
  if (mean) return /可支配|纯收入|GDP|生产总值|寿命/.test(tail) ? null : (means[mean[1] ?? ''] ?? null);
  const yieldOf = /(亩|株)产(?:量|值)?(?:达到|达|为|可达|约|近|超)*$/.exec(tail);
  if (yieldOf) return yieldOf[1] ?? null;
  const each = /每一?([\p{Script=Han}（）]{1,10}?)(?:可|能|需|要|有|都|各|约|近|将|再)*(?:配备|配有|配|安排|补助|补贴|奖励|设置|设|建|种|栽|发放|领取|领|得|增收|收入|获得|投入|发|出|卖|售价|价格|收|产|摆放|安装|装)?(?:了|到|为|约)*$/u.exec(tail);
  if (!each) return null;
  const noun = (each[1] ?? '').replace(/^[个家名位支所处条]/, '');
  return noun === '' || /^[天日]$/.test(noun) ? (noun === '' ? (each[1] ?? null) : '天') : noun;
}

const means: Readonly<Record<string, string>> = { 人: '人', 户: '户', 村: '村', 亩: '亩', 校: '学校', 班: '班', 场: '场', 日: '天', 月: '月', 周: '周', 车: '车', 店: '店', 家: '家', 株: '株', 年: '年' };

/** Whether a figure counts bearers of that noun. */
function counts(figure: Figure, bearer: string): boolean {
  const { q, after } = figure;
  if (q.value <= 0 || bearerOf(figure) !== null) return false;
  const unit = classifierOf(q.unit);
  if (bearer === '月') return q.unit === '个月' && !/前|后|内|以上/.test(after.slice(0, 2));
  if (q.dimension === 'time') return false;
  if (unit === bearer) return true;
  const noun = /^[\p{Script=Han}（）]{0,12}/u.exec(after)?.[0] ?? '';
  if (q.kind !== 'count' || bearer.length > 8) return false;
  if (bearer === '人') return false;
  return noun.startsWith(bearer) || q.head.endsWith(bearer) || (bearer.length >= 2 && noun.includes(bearer));
}

const totalCue = /(?:(?<!公)共(?![同享建青和用富])|合计|总计|一共|总共|共计|总产量?|总收入|总额|总量|总数|总投入|总投资|累计|加起来)[^，。；、]{0,12}$/;
const plainCue = /(?:收入|卖了|销售额|营收|进账|入账|花费|支出|补贴资金|资金|投入|需要?|全部)[^，。；、\d]{0,3}$/;

function judge(text: string, rows: readonly Row[], at: number, rate: Figure, bearer: string, all: readonly Figure[]): Statement[] {
  const row = rows[at];
  if (!row) return [];
  const part = rate.q.part;
  const counted = all.filter((f) => f !== rate && counts(f, bearer));
  const totals = all.filter((f) => f !== rate && sameUnit(f.q, rate.q) && bearerOf(f) === null && f.q.kind !== 'percent');
  const per = meaning(rate.q);
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
  if (/约|左右|不同|不等|分别|各类|最高|最多|最低|至少|另|还|其中/.test(text.slice(rate.q.start - 8, rate.q.start) + total.before) || rate.q.approximator === 'range' || rate.q.approximator === 'several') return [];
  if (/累计/.test(total.before) && !/累计/.test(row.text.slice(0, Math.max(0, rate.q.start - row.sentence.start)))) return [];
  const ratio = baseValue(total.q) / (count.q.value * baseValue(rate.q));
  if (ratio < 0.02 || ratio > 50) return [];
  return [make(text, rate, count, total, false)];
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
