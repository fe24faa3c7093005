// 五出折子戏《断桥》《夜奔》《拾玉镯》《小放牛》轮番登场: works counted and named one right behind the other.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';
import { partAt } from '../../syntax/reading.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { Enumeration } from './model.ts';

const row = /([两三四五六七八九])([部首出篇幅支本折台])((?:折子|小|大|新编|经典|传统|原创|舞台|儿童|现代|民间|参赛|获奖){0,2}(?:戏|剧|歌曲?|小说|作品|影片|电影|图书|书|舞蹈?|乐?曲目?|节目|诗|散文|文章|短片|纪录片|绘本|话剧|画|歌舞))((?:《[^》\n]{1,24}》[、和]?){2,})(?=[^等《、和及（]|$)/g;

/** Such rows; nothing is said where 等, 和 or a bracket goes on behind them. */
export function titlesBehind({ text, parts }: StoryText): Enumeration[] {
  if (!holds(text, '》《') && !holds(text, '》、《')) return [];
  return matchesOf(text, row).flatMap((m): Enumeration[] => {
    const [whole, numeral = '', unit = '', noun = '', list = ''] = m;
    const before = text.slice(Math.max(0, m.index - 3), m.index);
    if (/[第其另前首每各余\d]$/.test(before)) return [];
    const start = m.index + whole.length - list.length;
    const items = matchesOf(list, /《[^》]{1,24}》/g).map((t): Span => ({ start: start + t.index, end: start + t.index + t[0].length }));
    const value = smallNumber(numeral);
    const part = partAt(parts, m.index);
    if (part === null || items.length < 2) return [];
    const count = { start: m.index, end: start, numeral: { start: m.index, end: m.index + numeral.length }, value, unit, noun, han: true, part: parts.indexOf(part), sentence: 0 };
    return [{ start, end: start + list.length, count, place: 'after', items, readings: [items.length], open: false, certain: true }];
  });
}
