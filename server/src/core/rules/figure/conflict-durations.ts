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
export function twoLengths({ text, parts }: StoryText, quantities: readonly Quantity[]): TwoLengths[] {
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
    const stretch = lacking || group.length > most ? null : unit === '年' ? oneTrade(text, group) : unit === '小时' || unit === '分钟' ? oneStretch(text, parts, quantities, unit) : null;
    if (stretch) {
      found.push(stretch);
      continue;
    }
    if (group.length < 2 || group.length > most || new Set(group.map((q) => q.value)).size !== 2) continue;
    const [first] = group;
    const second = group.find((q) => q.value !== first?.value && q.sentence !== first?.sentence);
    if (!first || !second) continue;
    const near = digitsNear(text, first, second);
    const named = shared(text, first, second) || (near === 'exchanged' ? oneCharacter(text, first, second) : '');
    const calendar = unit === '天' || unit === '个月' || unit === '年' || unit === '周';
    const whole = ofThat(text, second, named) || /历时|耗时|用时|工期/.test(around(text, first) + around(text, second));
    // 封闭三个月的老街 … “五个月的封闭期”: what the second is the length of, however the digits look
    const longer = Math.max(first.value, second.value) / Math.min(first.value, second.value);
    if (named === '' || (near === null && !(calendar && longer <= 2 && ofThat(text, second, named))) || ((near === 'one' || calendar) && !whole)) continue;
    if ([first, second].some((q) => apart.test(text.slice(Math.max(0, q.start - 8), q.start).replace(/^.*[。！？\n]/s, '') + text.slice(q.end, q.end + 2)) || /圈/.test(text.slice(q.end, q.end + 8)))) continue;
    found.push({ first, second, near });
  }
  return found;
}

/** What a whole piece of work took. */
const tookBefore = /(?:连续|连续奋战|奋战|鏖战|历时|耗时|用时|经过|整个过程|前后|一共|总共)(?:用了|花了|了)?(?:整整)?$/;
const tookBehind = /^(?:下来|里，?[谁没大所一]|的(?:手术|抢修|抢险|奋战|救援|鏖战|营救|扑救|搜救|跋涉|等待))/;
const tookAll = /[到至][^，。；]{2,8}，(?:一共|总共|前后|仅|只)?(?:用了|用时|耗时|历时|花了)(?:整整)?$/;
const otherTime = /原来|原先|过去|以前|此前|之前|曾|去年|上[次回周月]|最[长短多少快慢]|缩短|压缩|减少|延长|增加|提前|推迟|比|每|其中|第|计划|预计|约定|规定|不超过|至[多少]|目标|剩|平时|通常|一般|平均|另/;

/** 五小时，接回三根手指 over “七个小时下来，…”; 连续奋战6个小时 … 8个小时里谁也没坐下过: a story's only two lengths in hours, or in minutes below a headline, both of the whole of what was done. */
function oneStretch(text: string, parts: StoryText['parts'], quantities: readonly Quantity[], unit: '小时' | '分钟'): TwoLengths | null {
  const group = quantities.filter((q) => q.dimension === 'time' && units[q.unit] === unit);
  const [first, second] = group;
  if (!first || !second || group.length !== 2 || group.some((q) => q.approximator !== 'exact' || q.loose || /^\d/.test(text.slice(q.end, q.end + 1))) || first.value === second.value || Math.max(first.value, second.value) > 1.7 * Math.min(first.value, second.value)) return null;
  const whole = (q: Quantity): boolean => tookBehind.test(text.slice(q.end, q.end + 5)) || tookBefore.test(text.slice(Math.max(0, q.start - 12), q.start));
  const inHead = parts[first.part]?.kind === 'headline';
  if (first.part === second.part && first.sentence === second.sentence) return null;
  // 12分钟全村上了高地 over …到全部到位，用了14分钟
  const ended = inHead && tookAll.test(text.slice(Math.max(0, second.start - 14), second.start));
  if (unit === '分钟' ? !ended : (!inHead && !whole(first)) || !(whole(second) || ended)) return null;
  return [first, second].some((q) => otherTime.test(clauseRound(text, q))) ? null : { first, second, near: digitsNear(text, first, second) };
}

/** The clause that a length stands in. */
const clauseRound = (text: string, q: Quantity): string => `${text.slice(Math.max(0, q.start - 16), q.start).split(/[，。；：！？“\n]/).at(-1) ?? ''}|${text.slice(q.end, q.end + 10).split(/[，。；：！？”\n]/)[0] ?? ''}`;

/** A trade that somebody is in all his life. */
const trades = '教守修演唱养种写拍画织绣刻编';
const atOneGo = /(?:一口气|一[干守做教]就是|整整|就这么|就这样|一直)(?:干|做|坚持|坚守)?了?(?:整整)?$/;
/** Another person, another time, another thing. */
const others = /父|母|师傅|徒|妻|丈夫|老伴|儿|女|哥|弟|姐|妹|同事|搭档|前任|退休|[一二两三]代|其中|先后|后来|头[一二三四五六七八九十\d]|第|前后|又|再|还要|每|\d{4}年|去年|当年|明年|年前|不到|没/;

/** 从教41年 … 教书四十三年: a story's only two lengths of years, beside one trade. */
function oneTrade(text: string, group: readonly Quantity[]): TwoLengths | null {
  const [first, second] = group;
  if (!first || !second || group.length !== 2 || first.sentence === second.sentence || first.value === second.value || Math.min(first.value, second.value) < 8 || Math.max(first.value, second.value) > 1.3 * Math.min(first.value, second.value)) return null;
  const act = (q: Quantity): string[] => [...`${/[\p{Script=Han}]{1,4}$/u.exec(text.slice(Math.max(0, q.start - 4), q.start))?.[0] ?? ''}${/^[\p{Script=Han}](?=[着了在])/u.exec(text.slice(q.end, q.end + 2))?.[0] ?? ''}`].filter((c) => trades.includes(c));
  // 教龄满30年的113位教师: of all of them
  if ([first, second].some((q) => /^的\d/.test(text.slice(q.end, q.end + 2)))) return null;
  const own = act(first);
  // 连续26年守着诊所 … 一口气干了28年: whatever the trade
  const atIt = [first, second].some((q) => atOneGo.test(text.slice(Math.max(0, q.start - 8), q.start))) && (own.length > 0 || act(second).length > 0);
  if ((!atIt && !act(second).some((c) => own.includes(c))) || [first, second].some((q) => others.test(clauseRound(text, q)))) return null;
  return { first, second, near: digitsNear(text, first, second) };
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
