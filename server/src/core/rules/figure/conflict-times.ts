// Part of figure/conflict: 以11秒32夺冠 … “11秒23，比我自己想的要好”: one result of a race, told twice with its digits exchanged; a story's only two results of so many seconds.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';
import type { Near } from '../../facts/statements/digits-near.ts';
import { digitsOf } from '../date/slip.ts';

const result = /(?<![\d.])(\d{1,2}分)?(\d{1,2})秒(\d{2})(?!\d)/g;
/** The race of another day, or somebody else's. */
const another = /第[二三四五六七八]|亚军|季军|银牌|铜牌|预赛|初赛|半决赛|复赛|首轮|纪录|记录|最好成绩|个人最[好佳]|此前|去年|上届|对手|队友|领先|落后|慢|快|提高|相差|比/;

/** The two results, the second of another sentence. */
export function raceTimes(text: string): { readonly first: Span; readonly second: Span; readonly near: Near }[] {
  if (!holds(text, '秒')) return [];
  const all = matchesOf(text, result).map((m) => ({ start: m.index, end: m.index + m[0].length, words: m[0] }));
  const [first, second, more] = all;
  if (!first || !second || more || first.words === second.words || first.words.length !== second.words.length || digitsOf(first.words) !== digitsOf(second.words)) return [];
  const between = text.slice(first.end, second.start);
  if (!/[。！？\n]/.test(between) || [first, second].some((s) => another.test(clauseRound(text, s)))) return [];
  return [{ first, second, near: 'exchanged' }];
}

/** The clause of a result; what its comparison says behind the mark is left out. */
function clauseRound(text: string, { start, end }: Span): string {
  return `${text.slice(Math.max(0, start - 24), start).split(/[，。；！？“\n]/).at(-1) ?? ''}|${/^[^，。；！？”\n]{0,12}/.exec(text.slice(end, end + 12))?.[0] ?? ''}`;
}
