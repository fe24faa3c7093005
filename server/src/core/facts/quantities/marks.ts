// Approximating words beside a figure, and the interval they leave.
import { valuesFrom, valuesTo, wordsTo } from '../../base/affixes.ts';
import type { Approximator, ApproximatorMark } from '../quantity.ts';

const before: readonly (readonly [Approximator, string])[] = [
  ['over', '超 超过 超出 逾 突破 高于 多于 大于 破 过 不止 不下'],
  ['atLeast', '不少于 不低于 不小于 至少 最少 起码 不下于 不亚于'],
  ['under', '近 将近 接近 逼近 不足 不到 未到 不满 未满 低于 少于 小于 未达 不及'],
  ['atMost', '不超过 不超 不多于 不高于 不大于 至多 最多 不逾'],
  ['about', '约 约莫 大约 约为 约有 约在 大概 大致'],
];
/** Longer words that end like one of the above and mean something else. */
const notBefore = ['附近', '最近', '新近', '临近', '邻近', '靠近', '远近', '亲近', '赶超', '反超', '节约', '合约', '签约', '预约', '条约', '集约', '履约', '特约', '邀约', '相约', '简约', '续约', '解约', '毁约', '违约', '制约', '公约', '契约', '租约', '赴约', '爽约', '经过', '通过', '度过', '走过', '超过了', '来过', '去过', '有过', '做过', '见过', '开过', '打破', '攻破', '侦破', '村超', '苏超', '中超', '英超', '德超', '西超', '意超', '土超', '亚超', '赣超', '商超', '路过', '跨过', '穿过', '飞过', '看过', '说过', '用过', '到过', '难过', '不过', '错过', '胜过', '吃过', '喝过', '参加过', '接受过', '获得过', '走访过'];
const after: readonly (readonly [Approximator, string])[] = [
  ['about', '左右 上下 前后'],
  ['atLeast', '以上 及以上 之上 起步'],
  ['atMost', '以下 以内 之内 之下 及以下'],
  ['plus', '余 多 出头 有余 挂零'],
];

/** The words one by one, each with what it says. */
const apart = (source: readonly (readonly [Approximator, string])[]): (readonly [Approximator, string])[] => source.flatMap(([approximator, words]) => words.split(' ').map((word) => [approximator, word] as const));

const leading = apart(before);
const leadingTable = valuesTo(leading.map(([, word]) => word), leading);
const trailing = apart(after);
const trailingTable = valuesFrom(trailing.map(([, word]) => word), trailing);
const notBeforeTable = wordsTo(notBefore);

/** The approximating word that ends at `at`, not reaching before `from`; bare numerals (百余) also know 上 and 成. */
export function markBefore(text: string, at: number, from: number, bare: boolean): ApproximatorMark | null {
  if (bare && text.charCodeAt(at - 1) === 0x4e0a && at > from) return { start: at - 1, end: at, approximator: 'several', place: 'before' };
  const found = leadingTable.longest(text, at, from);
  if (!found || notBeforeTable.longest(text, at, from) !== null) return null;
  const [approximator, word] = found;
  if ((word === '破' || word === '过') && !bare) return null;
  return { start: at - word.length, end: at, approximator, place: 'before' };
}

/** The approximating word that begins at `at` behind a unit. */
export function markAfter(text: string, at: number, limit: number): ApproximatorMark | null {
  // 200人不到，就开了席
  if (text.startsWith('不到', at) && at + 2 <= limit && (at + 2 === limit || '。，；、）的”'.includes(text[at + 2] ?? '。'))) return { start: at, end: at + 2, approximator: 'under', place: 'after' };
  const found = trailingTable.longest(text, at, limit);
  if (!found) return null;
  const [approximator, word] = found;
  if (word === '多' && '样元方次项功种边年'.includes(text[at + 1] ?? '\n')) return null;
  // 比去年的318人多64人 compares, it does not add a little
  if (word === '多' && (/[\d了出近约超]/.test(text[at + 1] ?? ''))) return null;
  if (word === '余' && '年下额热粮姓'.includes(text[at + 1] ?? '\n')) return null;
  return { start: at, end: at + word.length, approximator, place: 'after' };
}

/** Bounds that hold, and bounds a reader would expect. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  readonly softLow: number;
  readonly softHigh: number;
}

/** What an approximator makes of a printed value: bounds that hold, and bounds a reader would expect. All in the value's own unit. */
export function bounds(approximator: Approximator, value: number, place: number): Interval {
  const slack = Math.max(Math.abs(value) * 0.05, place / 2);
  switch (approximator) {
    case 'plus': return { low: value, high: value + place, softLow: value, softHigh: value + place };
    case 'over': return { low: value, high: Infinity, softLow: value, softHigh: value + place };
    case 'under': return { low: -Infinity, high: value, softLow: Math.max(value - place, value * 0.9), softHigh: value };
    case 'atLeast': return { low: value, high: Infinity, softLow: value, softHigh: Infinity };
    case 'atMost': return { low: -Infinity, high: value, softLow: -Infinity, softHigh: value };
    case 'about': return { low: value - slack, high: value + slack, softLow: value - slack, softHigh: value + slack };
    default: return { low: value, high: value, softLow: value, softHigh: value };
  }
}
