// 五出折子戏《断桥》《夜奔》《拾玉镯》《小放牛》轮番登场: works counted and named one right behind the other.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';
import { partAt } from '../../syntax/reading.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Enumeration } from './model.ts';

const counted = /([两三四五六七八九])([部首出篇幅支本折台])(?:折子|小|大|新编|经典|传统|原创|舞台|儿童|现代|民间|参赛|获奖){0,2}(?:戏|剧|歌曲?|小说|作品|影片|电影|图书|书|舞蹈?|乐?曲目?|节目|诗|散文|文章|短片|纪录片|绘本|话剧|画|歌舞)(?=《)/g;
const title = /《[^》\n]{1,24}》[、和]?/y;
/** What goes on behind the last of them: 等, another one, a bracket. */
const goesOn = /^[等、和及（]/;

/** Such rows; nothing is said where 等, 和 or a bracket goes on behind them. */
export function titlesBehind({ text, parts }: StoryText): Enumeration[] {
  if (!holds(text, '》《') && !holds(text, '》、《')) return [];
  return matchesOf(text, counted).flatMap((m): Enumeration[] => {
    const [whole, numeral = '', unit = ''] = m;
    const start = m.index + whole.length;
    const items: Span[] = [];
    for (title.lastIndex = start; items.length < 12; ) {
      const from = title.lastIndex;
      const found = title.exec(text);
      if (!found) break;
      items.push({ start: from, end: from + found[0].length - (found[0].endsWith('》') ? 0 : 1) });
    }
    const end = items.at(-1)?.end ?? start;
    const part = partAt(parts, m.index);
    if (part === null || items.length < 2 || goesOn.test(text.slice(end, end + 1)) || /[第其另前首每各余\d]$/.test(text.slice(Math.max(0, m.index - 3), m.index))) return [];
    const count = { start: m.index, end: start, numeral: { start: m.index, end: m.index + numeral.length }, value: smallNumber(numeral), unit, noun: whole.slice(2), han: true, part: parts.indexOf(part), sentence: 0 };
    return [{ start, end, count, place: 'after', items, readings: [items.length], open: false, certain: true }];
  });
}
