// A rate, the only number it can be reckoned by and the only other figure of its unit in the story: 每辆坐45人 … 12辆大巴 … 540人; 每天走18公里 … 25天 … 450公里; 每人每天补贴5元 … 80位老人 … 30天 … 1.2万元.
import type { Span } from '../../base/span.ts';
import { cues } from './cues.ts';
import { baseValue } from './interval.ts';
import { say } from './judge-change.ts';
import { member, statement, type Statement } from './model.ts';
import { compact } from './print.ts';
import { spacedOut } from './products-told.ts';
import { asBearer, bearerOf, counts } from './rates.ts';
import { classifierOf, isAddend, lastClause, sameUnit, type Figure, type Row } from './rows.ts';
import { slipped, slippedRate } from './slips.ts';

const eachCue = cues.cue('每一均单产各');
/** 每辆坐, 平均一场有, 每位老人每天补贴: what the rate is reckoned by, and the time behind it. */
const each = /(?:^|[按“：，]|平均)?(?:每一?|单|(?<=^|[按“：，均])一|一(?=天|个?月|年|周))((?!定|次性|共|起|般|直|下|样|行|边|路|半|批|度|期|线|些)[\p{Script=Han}]{1,8}?)(?:(?:每一?|一)(个?月|天|日|年|周|次|趟))?(?:(?!每|一[天月年日周])[\p{Script=Han}]){0,5}$/u;
/** 门票一张25元. */
const onePriced = /一([\p{Script=Han}]{1,2})()$/u;
const periods = /^(?:个?月|天|日|年|周)/;
/** How many rows with figures the three may take. */
const reach = 4;
/** Not alike for all, or more than what is reckoned. */
const uneven = /不同|不等|分别|各不|最[高多低少大小忙]|续[重费]|首重|超[重出]|至少|至多|起码|另[有外加]|此外|其余|其他|其中|半价|打折|优惠|免费|除[去了开]|扣[除掉]|左右|上下|不止|连同|算上|加上|带上|少说|旺季|淡季|高峰|平时|周末(?!这?两天)|节假日|儿童票|学生票|有的|不少|许多|若干|部分|多则|少则|目标|力争|预计|去年|上年|原先|原来|从前|以前|过去|只有|也有|以上|以下|剩|便宜|整[箱件套]|买[^，。；]{1,4}[送赠]|套票|满减/;
const whole = /(?<!公)共|总|合计|全|就是|要|收入|卖[得了]|分[出了]|支出|花|需|下来|用了|累计/;
const lodging = /[住坐停装载放容]/;

interface Rate {
  readonly base: string;
  readonly period: string;
}

/** Products of closed stories that no statement of `known` is about. */
export function readClosedProducts(text: string, rows: readonly Row[], known: readonly Statement[]): Statement[] {
  const found: Statement[] = [];
  for (const [i, row] of rows.entries()) {
    if (!(row.cues & eachCue)) continue;
    for (const rate of row.figures) {
      if ((!(rate.cues & eachCue) && row.figures[rate.index - 1]?.q.value !== 1) || !plain(rate)) continue;
      const by = rateOf(row, rate);
      const made = spaced.test(rate.before) ? placed(text, rows, i, rate) : by && product(text, rows, rows.slice(Math.max(0, i - reach), i + reach + 1), row, rate, by);
      if (made && !known.some((s) => s.members.some((m) => m.start === rate.q.start) && (s.kind === 'average' || s.holds))) found.push(made);
    }
  }
  return found;
}

const plain = ({ q }: Figure): boolean => (q.kind === 'count' || q.kind === 'measure') && q.approximator === 'exact' && !q.loose && q.value > 1 && q.dimension !== 'temperature';

function rateOf(row: Row, rate: Figure): Rate | null {
  if (rate.q.dimension === 'time') return null;
  // 一公斤卖14元
  const one = row.figures[rate.index - 1];
  if (one && one.q.value === 1 && one.q.dimension !== 'time' && /^[\p{Script=Han}]{0,4}$/u.test(rate.before)) return { base: one.q.unit === '个' ? one.after.charAt(0) || '个' : one.q.unit, period: '' };
  const m = (rate.q.dimension === 'money' ? onePriced.exec(rate.before) : null) ?? each.exec(lastClause(rate.before));
  // 一个人看三台: reckoned by people, not by whatever is counted in 个
  if (m?.[1] === '个') return { base: /个(\p{Script=Han})/u.exec(m[0])?.[1] ?? '个', period: norm(m[2] ?? '') };
  if (m) return periods.test(m[1] ?? '') ? { base: '', period: norm(m[1] ?? '') } : { base: m[1] ?? '', period: norm(m[2] ?? '') };
  const bearer = bearerOf(rate);
  return bearer === null || bearer === '天' || bearer === '月' ? null : { base: bearer, period: '' };
}

const norm = (period: string): string => (/^日/.test(period) ? '天' : /月/.test(period) ? '月' : period.charAt(0));

function product(text: string, rows: readonly Row[], near: readonly Row[], row: Row, rate: Figure, { base, period }: Rate): Statement | null {
  // 一班20人 … 二班30人: the first of them
  const first = /(?<!每)一([班组队区村期场])[\p{Script=Han}]{0,3}$/u.exec(rate.before)?.[1];
  if (first !== undefined && text.includes(`二${first}`)) return null;
  const all = rows.flatMap((r) => r.figures).filter((f) => f !== rate);
  // 场均1250人，18场 … 2.52万人次
  const visits = (f: Figure): boolean => f.q.unit === '人次' && /^[人名位]$/.test(rate.q.unit) && /^[场次天期节讲]/.test(base);
  const totals = distinct(all.filter((f) => isAddend(f.q) && (sameUnit(f.q, rate.q) || visits(f)) && f.q.value !== rate.q.value && !(base !== '' && counts(f, asBearer(base)))));
  const [total] = totals;
  // 每组前两名晋级 … 划手18人: how many come first makes up only those who go on
  if (total && rate.before.endsWith('前') && !whole.test(lastClause(total.before)) && !/晋级|出线|进入|入围|入选|决赛|复赛/.test(lastClause(total.before) + total.after.slice(0, 8))) return null;
  // 每场限30人 is no total
  if (!total || totals.length > 1 || /每[\p{Script=Han}]{1,3}限[\p{Script=Han}]{0,2}$/u.test(total.before) || !plain(total) || baseValue(total.q) < 1.5 * baseValue(rate.q) || !near.some((r) => r.figures.includes(total))) return null;
  const numbers = base === '' ? [] : distinct(all.filter((f) => f !== total && f.q.value > 1 && (counts(f, asBearer(base)) || unitOf(f, base))));
  const times = period === '' ? [] : distinct(all.filter((f) => f.q.dimension === 'time' && f.q.value > 1 && timeOf(f) === period && !/^(?:前|后|内|以)/.test(f.after)));
  if (numbers.length > 1 || times.length > 1 || (base !== '' && numbers.length === 0)) return null;
  const factors = [...numbers, ...times];
  if (factors.length === 0 || factors.some((f) => !plain(f) || /[和与同跟]$/.test(f.before) || !near.some((r) => r.figures.includes(f)))) return null;
  const over = periodOf(row, rows, total);
  if (period !== '' && times.length === 0 && over !== period) return null;
  if (period === '' ? over !== '' && !factors.some((f) => periodOf(row, rows, f) === over) : over !== '' && times.length > 0 && over === period) return null;
  const spans = [rate, total, ...factors].map((f) => f.q);
  const from = Math.min(...spans.map((q) => q.start));
  const between = text.slice(Math.max(0, from - 8), Math.max(...spans.map((q) => q.end)));
  if (between.length > 160 || uneven.test(toldOf(text, from, between, spans)) || /^(?:左右|上下|以上|多)/.test(total.after)) return null;
  const due = factors.reduce((n, f) => n * f.q.value, baseValue(rate.q));
  const ratio = baseValue(total.q) / due;
  // 20个人分成5个组，每组4人: told in its sentence
  if (row.figures.some((f) => f !== rate && f.q.value === due && (sameUnit(f.q, rate.q) || (f.q.unit === '个' && f.after.startsWith(rate.q.unit))))) return null;
  const mean = /均/.test(lastClause(rate.before));
  const slack = 0.03 + (total.q.step * 0.5) / total.q.value + (mean || rate.q.step < 1 ? (rate.q.step * 0.5) / rate.q.value : 0);
  if (Math.abs(ratio - 1) <= slack || ratio < 0.6 || ratio > 1.7) return null;
  const words = lastClause(total.before);
  if (ratio < 1 && lodging.test(lastClause(rate.before)) && !/[能可]|满/.test(words)) return null;
  if (!slipped(due, total, 2) && !slippedRate((baseValue(total.q) / due) * baseValue(rate.q), rate) && !whole.test(words) && !times.some((f) => f.q.end <= total.q.start && total.q.start - f.q.end < 8) && !(mean && total.index === rate.index - 1 && row.figures.includes(total))) return null;
  return statement('average', [member('rate', rate.q), ...factors.map((f) => member('count', f.q)), member('total', total.q)], {
    claim: total.q, holds: false, working: `${factors.map((f) => say(text, f.q)).join('×')}×${say(text, rate.q)}＝${compact(due / total.q.factor)}`, right: null, fault: 'product',
  });
}

/** The sentences between that have one of the figures: “最忙的是开学前后。” is told of none. */
function toldOf(text: string, from: number, between: string, spans: readonly Span[]): string {
  let at = Math.max(0, from - 8);
  return between.split(/(?<=[。！？\n])/).filter((s) => {
    const start = at;
    at += s.length;
    return spans.some((q) => q.start < start + s.length && q.end > start) || /[\d一二两三四五六七八九十百]/.test(text.slice(start, at));
  }).join('');
}

const spaced = /每隔?$/;

/** 长2.4公里，每30米装1盏 … 80盏. */
function placed(text: string, rows: readonly Row[], at: number, gap: Figure): Statement | null {
  const s = spacedOut(text, rows, at, gap);
  if (!s) return null;
  const twice = s.due * baseValue(gap.q) > 1.5 * baseValue(s.way.q) ? '×2' : '';
  return statement('average', [member('rate', gap.q), member('count', s.way.q), member('total', s.total.q)], { claim: s.total.q, holds: false, working: `${text.slice(s.way.q.start, s.way.q.end)}÷${text.slice(gap.q.start, gap.q.end)}${twice}＝${compact(s.due)}`, right: null, fault: 'product' });
}

const distinct = (figures: readonly Figure[]): Figure[] => figures.filter((f, i) => figures.findIndex((o) => baseValue(o.q) === baseValue(f.q)) === i);

/** 12辆大巴 for 每辆坐, 120个房间 for 每间住. */
const unitOf = ({ q, after }: Figure, base: string): boolean => q.kind === 'count' && q.dimension === 'count' && ((q.unit === base.charAt(0) && (q.unit !== '个' || base.length < 2 || after.includes(base.charAt(1)))) || (classifierOf(q.unit) === '人' && /^[人名位]/.test(base)) || (q.unit === '个' && /^[\p{Script=Han}]{1,3}/u.exec(after)?.[0].includes(base.charAt(0)) === true));

const timeOf = ({ q }: Figure): string => (q.unit === '天' || q.unit === '日' ? '天' : /月/.test(q.unit) ? '月' : q.unit === '年' ? '年' : /周|星期/.test(q.unit) ? '周' : '');

/** 每天, 一个月 in the clause before a figure, or right before that. */
function periodOf(row: Row, rows: readonly Row[], f: Figure): string {
  const own = row.figures.includes(f) ? row : rows.find((r) => r.figures.includes(f));
  const lead = lastClause((own?.text ?? '').slice(0, f.q.start - (own?.sentence.start ?? 0)));
  return norm(/(?:每|一)(个?月|天|日|年|周)[^，。；]{0,12}$/.exec(lead)?.[1] ?? '');
}
