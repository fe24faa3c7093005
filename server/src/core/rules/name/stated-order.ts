// Part of name/order: 按到场先后签名：甲、乙、丙、丁 … 按到场先后，依次为甲、丙、乙、丁: one order that a story states twice for the same people.
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';

const stated = /(到场|报到|签到|抵达|到达|入场|进场|出场|登台|上台|登场|发言|冲线|撞线|过线|交卷|年龄|年纪|入职|报名|得票|得分|成绩)(?:的)?(?:先后|顺序|次序|早晚|名次|多少|高低|大小)/g;
const list = /[\u4e00-\u9fff·]{2,4}(?:、[\u4e00-\u9fff·]{2,4}){2,11}/g;
/** How far behind the words the list may begin. */
const reach = 60;
/** Of two occasions. */
const two = /第二天|次日|上午[^。\n]{0,60}下午|第[二三四]轮|两轮|预赛|复赛|重新|改为|调整|更正|倒序|相反|反过来/;

/** A list, where it stands in the reading text, and its names. */
export interface StatedOrder extends Span {
  readonly names: readonly string[];
}

/** The first such pair of lists with the same people in different orders; null where the story speaks of two occasions. */
export function statedTwice(text: string): readonly [StatedOrder, StatedOrder] | null {
  const words = matchesOf(text, stated);
  if (words.length < 2 || two.test(text)) return null;
  const told = words.flatMap((word) => {
    const from = word.index + word[0].length;
    const found = matchesOf(text.slice(from, from + reach + 60).split('\n')[0] ?? '', list).find((m) => m.index <= reach);
    return found ? [{ by: word[1] ?? '', start: from + found.index, end: from + found.index + found[0].length, printed: found[0] }] : [];
  });
  for (const [i, a] of told.entries()) for (const b of told.slice(i + 1)) {
    if (a.by !== b.by || a.start === b.start) continue;
    const pair = [a, b].map(({ start, end, printed }) => ({ start: start + lead(printed, a.printed === printed ? b.printed : a.printed), end, printed }));
    const [one, other] = pair.map((p) => ({ start: p.start, end: p.end, names: text.slice(p.start, p.end).split('、') }));
    if (!one || !other || one.names.length !== other.names.length || !one.names.every((n) => other.names.includes(n)) || one.names.every((n, k) => n === other.names[k])) continue;
    return [one, other];
  }
  return null;
}

/** 序为薄荷、…: characters before the first name, which the other list tells. */
function lead(printed: string, other: string): number {
  const names = other.split('、');
  const first = printed.split('、')[0] ?? '';
  const name = names.find((n) => first.endsWith(n));
  return name === undefined ? 0 : first.length - name.length;
}
