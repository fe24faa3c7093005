// Part of figure/conflict: one run of wins, losses or titles told with two numbers: 豪取四连胜 in the headline, “收获五连胜” in the story.
import { matchesOf } from '../../base/matches.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';

const streak = /(?<![第\d])([两二三四五六七八九十]|\d{1,2})(连胜|连败|连冠|连霸|连平|连涨|连跌|连升|连降|连增|连阳|连阴|连板)/g;
/** Another run, another side, or one that is over or still wished for. */
const another = /此前|之前|上[轮赛场季届]|去年|当时|对手|客队|终结|止于|止住|打破|创|纪录|最长|曾|历史|未能|目标|冲击|力争|避免|若|如果|有望|再|第|而[\p{Script=Han}]{2,6}队|另/u;

/** Two such numbers of one story, which has no others of the kind; `display`: one stands above the story. */
export function twoStreaks({ text, parts }: StoryText): { readonly first: Span; readonly second: Span }[] {
  const all = matchesOf(text, streak).map((m) => ({ start: m.index ?? 0, end: (m.index ?? 0) + m[0].length, n: smallNumber(m[1] ?? ''), kind: m[2] ?? '' }));
  const found: { first: Span; second: Span }[] = [];
  for (const kind of new Set(all.map((a) => a.kind))) {
    const own = all.filter((a) => a.kind === kind);
    const [first] = own;
    const other = own.find((a) => first && a.n !== first.n);
    if (!first || !other || new Set(own.map((a) => a.n)).size !== 2 || Math.abs(first.n - other.n) > 3) continue;
    const above = parts.some((p) => p.kind !== 'paragraph' && p.start <= first.start && first.end <= p.end);
    if (!above || !text.slice(first.end, other.start).includes('\n') || own.some((a) => another.test(clauseOf(text, a)))) continue;
    found.push({ first: { start: first.start, end: first.end }, second: { start: other.start, end: other.end } });
  }
  return found;
}

function clauseOf(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - 24), start).split(/[，。；！？“”\n]/).at(-1) ?? '';
  return before + (/^[^，。；！？“”\n]{0,8}/.exec(text.slice(end, end + 8))?.[0] ?? '');
}
