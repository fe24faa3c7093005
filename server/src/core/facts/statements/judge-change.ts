// Whether a stated change follows from the two values it is said of.
import type { Quantity } from '../quantity.ts';
import { smallNumber } from '../../base/small-number.ts';
import { baseStep, baseValue, divide, growth, meaning, meet, rounded, scale, subtract, yearly, type Interval } from './interval.ts';
import { member, statement, type Statement } from './model.ts';
import type { Pair } from './pairs.ts';
import { compared, doublings, yearlyRoot } from './phrases.ts';
import { nearRatio, nearRest } from './plausible.ts';
import { compact, plain, reprint } from './print.ts';
import { sameUnit, type Figure, type Row } from './rows.ts';

/** A stated change. `phrase` are the words of its clause before the figure. */
export interface Claim {
  readonly figure: Figure;
  readonly direction: 'up' | 'down';
  readonly phrase: string;
  readonly form: 'growth' | 'ratio' | 'doubling';
}

/** The values of a pair as intervals in base units; the finer printed digit holds for both where 万/亿 are alike. */
interface Sides {
  readonly a: Interval;
  readonly b: Interval;
  readonly from: Quantity;
  readonly to: Quantity;
}

export function judgeChange(text: string, pair: Pair, claim: Claim): Statement[] {
  const { q } = claim.figure;
  const sides = sidesOf(pair, q.unit === '成' || q.unit === '分之' ? 0.004 : q.step < 1 ? 0.05 : 0.006);
  if (claim.form === 'doubling') return [doubling(text, claim, sides)];
  if (q.unit === '倍') return claim.direction === 'down' ? [] : [multiple(text, claim, sides)]; // 下降一倍 is read by times-down.ts
  if (q.kind === 'percent' || q.kind === 'points') return percentages(text, claim, sides);
  if (!sameUnit(q, pair.to.q)) return [];
  const made = difference(text, claim, sides);
  const [from, to] = [baseValue(pair.from.q), baseValue(pair.to.q)];
  return made.holds || nearRest(claim.direction === 'down' ? from - to : to - from, baseValue(q), Math.max(from, to)) ? [made] : [];
}

/** 由A增加到B with B below A. */
export function judgeDirection(text: string, { from, to, direction }: Pair): Statement[] {
  if (direction === 'plain' || from.q.dimension === 'time' || from.q.dimension === 'temperature' || /[−\-负亏前第每]/.test(text.slice(Math.max(0, from.q.start - 2), from.q.start + 1) + text.slice(Math.max(0, to.q.start - 2), to.q.start + 1))) return [];
  if (from.q.kind === 'percent' && !/[由从]/.test(text.slice(Math.max(0, from.q.start - 12), from.q.start))) return [];
  // 分辨率由5米提高到2米: the finer the better
  if (from.q.kind === 'measure' && /分辨率|精度|误差|制程|间距|孔径|响应|定位/.test(text.slice(Math.max(0, from.q.start - 14), from.q.start))) return [];
  // 水质由劣四类提升到二类, 由三级提升到一级: the first class is the best
  if (/^[类级等档]$/.test(from.q.unit) && /^[类级等档]$/.test(to.q.unit)) return [];
  const a = meaning(from.q);
  const b = meaning(to.q);
  const holds = direction === 'up' ? b.high >= a.low : b.low <= a.high;
  if (holds) return [];
  return [made('direction', [from.q, to.q], null, { claim: to.q, holds, working: compared(say(text, to.q), direction === 'up' ? 'smaller' : 'larger', say(text, from.q)), right: null, fault: direction === 'up' ? 'falls' : 'rises' })];
}

/** 年均增长: compound over the years between the two values (one more lets pass: the year before the first); 平均每年 may be the plain mean. */
export function judgeYearly(text: string, row: Row, pair: Pair, claim: Claim): Statement[] {
  const { q } = claim.figure;
  const years = yearsOf(row.text.slice(0, q.start - row.sentence.start));
  const n = years[0];
  if (n === undefined || n < 2 || q.kind !== 'percent') return [];
  const sign = claim.direction === 'down' ? -1 : 1;
  const { a, b } = sidesOf(pair, 0.05);
  const said = stated(q);
  const turned = (i: Interval): Interval => (sign > 0 ? i : { low: -i.high, high: -i.low });
  const holds = years.some((k) => meet(turned(scale(yearly(a, b, k), 100)), said)) || (!/年均/.test(claim.phrase) && meet(turned(scale(growth(a, b), 100 / n)), said));
  const right = 100 * sign * ((baseValue(pair.to.q) / baseValue(pair.from.q)) ** (1 / n) - 1);
  return [made('yearly', [pair.from.q, pair.to.q], q, { claim: q, holds, working: yearlyRoot(ratioWords(text, pair), n, plain(right, 1)), right: right > 0 ? unpadded(reprint(text, q, roundLike(right, q)), right) : null, fault: 'yearly' })];
}

/** 20% and not 20.0%, where it comes out to the last digit. */
const unpadded = (printed: string | null, value: number): string | null => (printed !== null && Math.abs(value - Math.round(value)) < 1e-6 ? printed.replace(/\.0{1,3}(?=[%％])/, '') : printed);

/** Numbers of years a mean may be reckoned over, the likeliest first: 2020年至2024年 is 4, or 5 with the base before; 五年间 is 5 or 4. */
function yearsOf(words: string): number[] {
  const years = [...words.matchAll(/(?:19|20)\d\d(?=年)/g)].map((m) => Number(m[0]));
  const distinct = [...new Set(years)];
  if (distinct.length === 2) {
    const n = Math.abs((distinct[1] ?? 0) - (distinct[0] ?? 0));
    return [n, n + 1];
  }
  if (distinct.length > 0) return [];
  // bounded: a number of one or two characters
  const told = /([两二三四五六七八九十]|\d{1,2})年(?:间|来|里|时间|后|前|内|多)/.exec(words)?.[1];
  if (told === undefined) return [];
  const n = smallNumber(told);
  return n >= 2 ? [n, n + 1, ...(n > 2 ? [n - 1] : [])] : [];
}

/** `cap`: the rounding a value takes is at most this share of it. */
function sidesOf({ from, to }: Pair, cap: number): Sides {
  const alike = from.q.scale === to.q.scale && from.q.unit === to.q.unit;
  const finer = Math.min(baseStep(from.q), baseStep(to.q));
  const side = (q: Quantity): Interval => meaning(q, { step: alike ? finer : baseStep(q), cap });
  return { a: side(from.q), b: side(to.q), from: from.q, to: to.q };
}

/** The stated percentage as an interval; 成, 一半 and fractions are rough. */
export function stated(q: Quantity): Interval {
  const value = baseValue(q);
  if (q.approximator === 'under' && q.unit === '成') return { low: value - 5.5 * q.place, high: value };
  if (q.approximator !== 'exact') return meaning(q);
  if (q.kind === 'points' || /[%％]/.test(q.unit)) return rounded(value, Math.max(baseStep(q), 1e-6));
  // 75% is 七成半, 30% is no 三分之一
  const half = q.unit === '成' ? (q.step < 1 ? 2 : 4.9) : q.unit === '分之' ? 2.2 : 5;
  return { low: value - half, high: value + half };
}

function percentages(text: string, claim: Claim, { a, b, from, to }: Sides): Statement[] {
  const { q } = claim.figure;
  const sign = claim.direction === 'down' ? -1 : 1;
  const said = stated(q);
  const relative = scale(growth(a, b), 100 * sign);
  const ordered: Interval = relative.low <= relative.high ? relative : { low: relative.high, high: relative.low };
  const byRatio = meet(ordered, said);
  const ratio = 100 * sign * (baseValue(to) / baseValue(from) - 1);
  if (from.kind !== 'percent') {
    const working = claim.direction === 'up' ? `(${say(text, to)}−${say(text, from)})÷${say(text, from)}${equals(ratio, baseStep(q))}%` : `(${say(text, from)}−${say(text, to)})÷${say(text, from)}${equals(ratio, baseStep(q))}%`;
    if (q.kind === 'points') return byRatio ? [made('points', [from, to], q, { claim: q, holds: false, working, right: asPercent(text, q), fault: 'percentForPoints' })] : [];
    if (!byRatio && !nearRatio(ratio, baseValue(q)) && (/[%％]/.test(q.unit) || ratio < 0)) return [];
    return [made('growth', [from, to], q, { claim: q, holds: byRatio, working, right: ratio > 0 ? reprint(text, q, roundLike(ratio, q)) : null, fault: 'growth' })];
  }
  // whole percentages are subtracted as printed; with decimals the last digit may be off by rounding
  const whole = q.step >= 1 && from.step >= 1 && to.step >= 1 && from.approximator === 'exact' && to.approximator === 'exact';
  const gap = scale(whole ? subtract(rounded(baseValue(to), 0.5), rounded(baseValue(from), 0.5)) : subtract(b, a), sign);
  const distance: Interval = gap.low <= gap.high ? gap : { low: gap.high, high: gap.low };
  const byPoints = meet(distance, said);
  // 由76%降到72%，下降4%: equal to the difference as printed, so only an equally exact ratio excuses it
  const literal = Math.abs(Math.abs(baseValue(to) - baseValue(from)) - baseValue(q)) < 1e-9 && Math.abs(ratio - baseValue(q)) > 0.6 * Math.max(baseStep(q), 0.5);
  const points = sign * (baseValue(to) - baseValue(from));
  const working = claim.direction === 'up' ? `${say(text, to)}−${say(text, from)}＝${plain(points, 2)}个百分点` : `${say(text, from)}−${say(text, to)}＝${plain(points, 2)}个百分点`;
  const right = points > 0 ? pointsText(text, q, points) : null;
  if (q.kind === 'points') return [made('points', [from, to], q, { claim: q, holds: byPoints, working, right, fault: 'pointsWrong' })];
  if (!/[%％]/.test(q.unit)) return byRatio ? [made('growth', [from, to], q, { claim: q, holds: true, working, right: null, fault: 'growth' })] : [];
  return [made('points', [from, to], q, { claim: q, holds: byRatio && !literal, working, right, fault: byPoints ? 'pointsForPercent' : 'pointsWrong' })];
}

/** ＝25 or ≈25.3: a computed value beside a printed one whose last digit counts `step`. */
export const equals = (ratio: number, step: number): string => {
  const shown = plain(ratio, Math.max(1, decimalsOf(step)));
  return Math.abs(ratio - Number(shown.replace('−', '-'))) < 1e-9 ? `＝${shown}` : `≈${shown}`;
};

const decimalsOf = (step: number): number => Math.max(0, Math.min(4, Math.round(-Math.log10(step))));

/** Printed-unit value rounded to the figure's last digit; `value` in base units. */
export function roundLike(value: number, q: Quantity): number {
  const unit = q.step || 1;
  return Math.round(value / q.factor / unit) * unit;
}

/** 17% → 17个百分点 with the right number. */
function pointsText(text: string, q: Quantity, points: number): string {
  const whole = text.slice(q.start, q.end);
  if (q.kind === 'points') return reprint(text, q, Number(points.toFixed(4))) ?? whole;
  return `${text.slice(q.start, q.digits.start)}${plain(points, 2)}个百分点`;
}

function asPercent(text: string, q: Quantity): string {
  return `${text.slice(q.start, q.numeral.end)}%`;
}

function multiple(text: string, claim: Claim, { a, b, from, to }: Sides): Statement {
  const { q } = claim.figure;
  const ratio = divide(b, a);
  const more = claim.form === 'growth' ? 1 : 0;
  const actual = { low: ratio.low - more, high: ratio.high - more };
  const said = q.approximator === 'exact' ? rounded(q.value, q.step) : meaning(q);
  const point = baseValue(to) / baseValue(from) - more;
  const shown = roundLike(point, q);
  const nearly = Math.abs(point - shown) < 0.3 * q.step && point > 0;
  const working = more ? `${say(text, to)}÷${say(text, from)}−1＝${plain(point, 2)}` : `${say(text, to)}÷${say(text, from)}＝${plain(point, 2)}`;
  return made('multiple', [from, to], q, { claim: q, holds: meet(actual, said), working, right: nearly ? reprint(text, q, shown) : null, fault: more ? 'timesMore' : 'times' });
}

function doubling(text: string, claim: Claim, { a, b, from, to }: Sides): Statement {
  const { q } = claim.figure;
  const claimSpan = { start: startOfDoubling(text, q), end: q.end };
  const times = 2 ** q.value;
  // 翻了两番还多
  const more = /^(?:还多|有余|不止|以上|多)/.test(text.slice(q.end, q.end + 2));
  const said: Interval = more ? { low: 0.97 * times, high: 2 * times } : q.approximator === 'under' ? { low: 0.8 * times, high: times } : q.approximator === 'exact' ? { low: 0.9 * times, high: 1.25 * times } : { low: 0.95 * times, high: 2 * times };
  const ratio = divide(b, a);
  const point = baseValue(to) / baseValue(from);
  const n = Math.log2(point);
  const right = Math.abs(n - Math.round(n)) < 0.02 && n >= 0.9 ? text.slice(claimSpan.start, q.start) + (reprint(text, q, Math.round(n)) ?? '') : null;
  return made('doubling', [from, to], claimSpan, { claim: claimSpan, holds: meet(ratio, said), working: doublings(say(text, to), say(text, from), plain(point, 2), plain(q.value), plain(times)), right, fault: 'doubling' });
}

function startOfDoubling(text: string, q: Quantity): number {
  const before = /翻了?(?:近|约|超过)?$/.exec(text.slice(Math.max(0, q.start - 5), q.start));
  return before ? q.start - before[0].length : q.start;
}

function difference(text: string, claim: Claim, { a, b, from, to }: Sides): Statement {
  const { q } = claim.figure;
  const down = claim.direction === 'down';
  const gap = down ? subtract(a, b) : subtract(b, a);
  const point = (baseValue(to) - baseValue(from)) * (down ? -1 : 1);
  const working = down ? `${say(text, from)}−${say(text, to)}＝${compact(point / q.factor)}` : `${say(text, to)}−${say(text, from)}＝${compact(point / q.factor)}`;
  return made('difference', [from, to], q, { claim: q, holds: meet(gap, meaning(q)), working, right: point > 0 ? reprint(text, q, point / q.factor) : null, fault: 'difference' });
}

const ratioWords = (text: string, { from, to }: Pair): string => `${say(text, to.q)}÷${say(text, from.q)}`;

/** A figure as printed, without approximators and classifier: 4.8万, 72亿元. */
export function say(text: string, q: Quantity): string {
  // 两块五
  if (q.han && !Number.isInteger(q.value) && /^[块毛斤米]$/.test(q.unit)) return text.slice(q.numeral.start, q.end);
  return `${text.slice(q.numeral.start, q.numeral.end)}${q.kind === 'percent' && !q.han ? '%' : ''}`;
}

function made(kind: Statement['kind'], [from, to]: readonly [Quantity, Quantity], change: { start: number; end: number } | null, rest: Parameters<typeof statement>[2]): Statement {
  return statement(kind, [member('from', from), member('to', to), ...(change ? [member('change', change)] : [])], rest);
}
