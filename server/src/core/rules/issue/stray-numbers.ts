// Numbers of the own paper in running text that it cannot have reached, or that are today's with two digits swapped.
import type { Span } from '../../base/span.ts';
import { mastheadNumeral } from '../../syntax/numerals.ts';
import type { StoryText } from '../../syntax/model.ts';

/** A number and where it stands in the reading text. */
export interface StrayNumber {
  readonly value: number;
  readonly text: string;
  readonly span: Span;
}

const own = /本报(?!讯|记者|通讯员|综合|见习|评论|实习|全媒体|特约)|我报|报头|期号|报眉|头版/;
/** Issues still to come, other series, and years with a count of their own. */
const other = /下[一]?期|下周|明[天年日]|将|即将|到时|届时|预告|等到|再过|今年第|年度第|栏目|专栏|讲座|培训|彩票|双色球|大乐透|公众号|推送|简报|杂志|月刊|会刊|连载第|节目|课程|[^报刊志]》第$|收藏|样报|旧报|老报纸|那[天年]|当年|曾/;
/** The same in the number's own clause. */
const clauseOther = /下[一]?期|上[一]?期|明[天年日]|即将|到时|届时|等到第|再过|去年|创刊|讲座|彩票|杂志|月刊|会刊/;
/** What shows that today's number is meant. */
const today = /此刻|[手中][中里]的?这|报头|期号|今天|今日|刚(?:印|出|到|送)|本期|这一期|当天|头版|油墨/;

/** In order of position; `printed`: the numbers of the masthead. */
export function strayNumbers({ text }: StoryText, paper: string | null, printed: readonly number[]): StrayNumber[] {
  const found: StrayNumber[] = [];
  const named = paper !== null && text.includes(`《${paper}》`);
  if (!named && !own.test(text)) return found;
  for (let at = text.indexOf('期'); at >= 0; at = text.indexOf('期', at + 1)) {
    const match = /(?:总)?第\s?([0-9]{3,7}|[〇零一二三四五六七八九十百千]{3,8})\s?$/.exec(text.slice(Math.max(0, at - 14), at));
    const value = match && mastheadNumeral(match[1] ?? '');
    if (!match || value === null || printed.includes(value)) continue;
    const start = at - match[0].length;
    const line = text.lastIndexOf('\n', start) + 1;
    const end = text.indexOf('\n', at);
    const paragraph = text.slice(Math.max(line, start - 160), Math.min(end < 0 ? text.length : end, at + 120));
    const titles = [...paragraph.matchAll(/《([^》]{1,20})》/g)].map((m) => m[1]);
    const ownHere = own.test(paragraph) || (paper !== null && titles.includes(paper)) || (named && titles.every((t) => t !== undefined && !/[报刊志]$/.test(t)));
    // 总第8994期的油墨香里: a running total, in a story in which the paper speaks and no other is named
    const total = match[0].startsWith('总') && /^[。！？；\n“—]?$/.test(text.slice(Math.max(0, start - 1), start)) && titles.length === 0 && own.test(text.slice(Math.max(0, start - 400), start));
    const ahead = printed.every((n) => value > n && value - n <= Math.max(n * 0.1, 9));
    const swapped = printed.some((n) => n !== value && String(n).length >= 3 && [...String(n)].sort().join('') === [...String(value)].sort().join(''));
    const near = text.slice(Math.max(line, start - 40), at + 24);
    // in a clause of its own a swapped running total is not what the sentence before is about
    if (!(ownHere || total) || (total && swapped ? clauseOther.test(text.slice(Math.max(line, start - 10), at + 12)) : other.test(near))) continue;
    if (!(ahead && today.test(paragraph)) && !(swapped && (ahead || today.test(text.slice(Math.max(line, start - 60), at + 60))))) continue;
    found.push({ value, text: text.slice(start, at + 1), span: { start, end: at + 1 } });
  }
  return found;
}
