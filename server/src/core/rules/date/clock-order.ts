// Part of date/clock: 14时20分接到报警，14时8分赶到: an act that must follow another, told with an earlier time of the same hours.
import type { Span } from '../../base/span.ts';
import type { ClockMention, DateMention } from '../../facts/dates/mention.ts';

/** What comes first, and what must follow it. */
const pairs: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:许|左右|前后)?，?[^，。；]{0,8}(?:接到|接警|报[了]?警|起火|出警|走失|落水)/, /^(?:许|左右)?，?[^，。；]{0,10}(?:赶到|到达|抵达|扑灭|救[出起上]|送[到达]|脱险|脱困|找到)/],
  [/^(?:许|左右|前后)?，?[^，。；]{0,8}(?:出发|发车|起飞|启程)/, /^(?:许|左右)?，?[^，。；]{0,10}(?:到达|抵达|落地|返回|送[到达])/],
  [/^(?:许|左右|前后)?，?[^，。；]{0,8}(?:开赛|开演|开始|开幕)/, /^(?:许|左右)?，?[^，。；]{0,4}(?:结束|散场|落幕|收工)/],
  [/^(?:许|左右|整)?，?[^，。；]{0,8}(?:拉响|警报|响铃|哨声|信号|指令)/, /^(?:许|左右)?，?[^，。；]{0,10}(?:撤[到离至出]|疏散[到至完]|集合|到达|跑到|抵达)/],
];
/** A night, another day or a plan lies between. */
const apart = /次日|第二天|凌晨|翌日|昨|前[一天]|提前|原定|本应|应|比|此前|早在|之前/;

/** The times of two acts that stand the wrong way round within three hours; null where they do not. */
export function orderClash(text: string, a: ClockMention, b: DateMention | undefined, end: number): Span | null {
  if (b?.kind !== 'clock' || b.start >= end || b.start - a.end > 40 || a.period !== b.period || a.hour > 23 || b.hour > 23) return null;
  const late = a.hour * 60 + a.minute - (b.hour * 60 + b.minute);
  const gap = text.slice(a.end, b.start);
  if (late <= 0 || late >= 180 || a.hour === 12 || !gap.includes('，') || /[。；]/.test(gap.replace(/；$/, ''))) return null;
  const behind = text.slice(b.end, Math.min(end, b.end + 16));
  // 看上去越飞越早，其实是时差在捣蛋
  if (/时差|时区|当地时间/.test(text.slice(a.start, b.end + 60))) return null;
  return !apart.test(gap) && pairs.some(([first, second]) => first.test(gap) && second.test(behind)) ? { start: a.start, end: b.end } : null;
}
