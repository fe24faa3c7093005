// Part of figure/conflict: 连续68个小时抢修 … 86个小时的抢修: one stretch of time, told of one thing, with two lengths whose digits look alike.
import { holds } from '../../base/held.ts';
import type { Span } from '../../base/span.ts';
import { hasIdle } from '../../facts/statements/contexts.ts';
import { digitsNear, type Near } from '../../facts/statements/digits-near.ts';
import type { Quantity } from '../../facts/quantity.ts';
import type { StoryText } from '../../syntax/model.ts';

/** Two lengths of one stretch, in order of position. */
export interface TwoLengths {
  readonly first: Span;
  readonly second: Span;
  readonly near: Near;
}

const units: Readonly<Record<string, string>> = { 小时: '小时', 个小时: '小时', 钟头: '小时', 个钟头: '小时', 分钟: '分钟', 分: '分钟', 天: '天', 个月: '个月', 年: '年', 周: '周', 个星期: '周' };
/** Another time, a part, a limit, a rate. */
const apart = /原来|原先|过去|以前|此前|之前|曾|去年|上[次回周月]|最[长短多少快慢]|缩短|压缩|减少|延长|增加|提前|推迟|比|每|其中|前|后|内|第|计划|预计|约定|规定|不超过|至[多少]|目标|过|剩/;
/** A story with more lengths of one unit is a table. */
const most = 12;

/** Pairs of lengths of which exactly two values stand in the story and whose words name one act or thing. */
export function twoLengths({ text }: StoryText, quantities: readonly Quantity[]): TwoLengths[] {
  if (!holds(text, '时') && !holds(text, '分钟') && !holds(text, '月') && !holds(text, '天')) return [];
  const groups = new Map<string, Quantity[]>();
  for (const q of quantities) {
    const unit = q.dimension === 'time' && q.approximator === 'exact' && !q.loose && q.value >= 3 && !/^[百千万]$/.test(text.slice(q.numeral.start, q.numeral.end)) ? units[q.unit] : undefined;
    if (unit === undefined) continue;
    const list = groups.get(unit);
    if (list) list.push(q);
    else groups.set(unit, [q]);
  }
  const found: TwoLengths[] = [];
  for (const [unit, group] of groups) {
    const lacking = group.length <= most ? withoutIt(text, group) : null;
    if (lacking) found.push(lacking);
    if (group.length < 2 || group.length > most || new Set(group.map((q) => q.value)).size !== 2) continue;
    const [first] = group;
    const second = group.find((q) => q.value !== first?.value && q.sentence !== first?.sentence);
    if (!first || !second) continue;
    const near = digitsNear(text, first, second);
    const named = shared(text, first, second) || (near === 'exchanged' ? oneCharacter(text, first, second) : '');
    const calendar = unit === '天' || unit === '个月' || unit === '年' || unit === '周';
    const whole = ofThat(text, second, named) || /历时|耗时|用时|工期/.test(around(text, first) + around(text, second));
    if (named === '' || near === null || ((near === 'one' || calendar) && !whole)) continue;
    if ([first, second].some((q) => apart.test(text.slice(Math.max(0, q.start - 8), q.start).replace(/^.*[。！？\n]/s, '') + text.slice(q.end, q.end + 2)) || /圈/.test(text.slice(q.end, q.end + 8)))) continue;
    found.push({ first, second, near });
  }
  return found;
}

const lack = /^(?:都|也|一直)?(?:没有?|未|无|不曾|滴)/;

/** 46天没有下过一场透雨 … 连续38天无透雨: how long there was none of one thing, told with two lengths and no third. */
function withoutIt(text: string, group: readonly Quantity[]): TwoLengths | null {
  const without = group.filter((q) => lack.test(text.slice(q.end, q.end + 4)) && !/去年|上[次年]|曾|最[长多]|每|其中|预计|将/.test(text.slice(Math.max(0, q.start - 10), q.start).replace(/^.*[，。；\n]/s, '')));
  const [first, second] = without;
  if (!first || !second || without.length !== 2 || first.value === second.value || Math.max(first.value, second.value) > 2 * Math.min(first.value, second.value)) return null;
  const thing = (q: Quantity): string => text.slice(q.end, q.end + 12).split(/[，。；、]/)[0] ?? '';
  const [a, b] = [thing(first), thing(second)];
  if ([...'雨雪水电霜'].some((c) => a.includes(c) && b.includes(c)) && /连续|以来|已|整整/.test(text.slice(Math.max(0, second.start - 6), second.start))) return { first, second, near: digitsNear(text, first, second) };
  for (let i = 0; i + 2 <= a.length; i++) {
    const two = a.slice(i, i + 2);
    if (/^[\u4e00-\u9fff]{2}$/.test(two) && !hasIdle(two) && !/没有|下过|一场|出现|发生/.test(two) && b.includes(two)) return { first, second, near: digitsNear(text, first, second) };
  }
  return null;
}

/** A few characters to either side, in the figure's own sentence. */
const around = (text: string, q: Quantity): string => `${text.slice(Math.max(0, q.start - 8), q.start).split(/[。！？\n]/).at(-1) ?? ''}|${text.slice(q.end, q.end + 10).split(/[。！？\n]/)[0] ?? ''}`;

/** 86个小时的抢修: what both are said of is what the second one is the length of. */
const ofThat = (text: string, b: Quantity, named: string): boolean => named !== '' && /^的[\u4e00-\u9fff]{2}/.test(text.slice(b.end, b.end + 3)) && text.slice(b.end, b.end + 6).includes(named);

/** 抢通便道 … 85个小时的抢险: what the second is the length of begins as what was done. */
function oneCharacter(text: string, a: Quantity, b: Quantity): string {
  const first = /^的([\u4e00-\u9fff])[\u4e00-\u9fff]/.exec(text.slice(b.end, b.end + 3))?.[1] ?? '';
  return first !== '' && !hasIdle(first) && around(text, a).includes(first) ? first : '';
}

/** Two characters that say something beside both. */
function shared(text: string, a: Quantity, b: Quantity): string {
  const there = around(text, b);
  const here = around(text, a);
  for (let i = 0; i + 2 <= here.length; i++) {
    const two = here.slice(i, i + 2);
    if (/^[\u4e00-\u9fff]{2}$/.test(two) && (!hasIdle(two) || /等[候待]/.test(two)) && !/小时|分钟|连续|平均|一共|用了|花了|历时|整整|时间/.test(two) && there.includes(two)) return two;
  }
  return '';
}
