// “五进” and the kinds of place gone into: 开展“五进”活动，走进机关、学校、社区、企业、商场、农村、景区.
import { find } from '../../base/held.ts';
import { smallHan } from '../../base/small-number.ts';
import type { StoryText } from '../../syntax/model.ts';
import { cut, firstMark } from './items.ts';
import type { Enumeration } from './model.ts';
import { partIndexAt } from './phrase-of.ts';

const kinds: ReadonlySet<string> = new Set('机关 学校 校园 课堂 社区 企业 农村 乡村 村庄 村社 家庭 家门 商场 市场 超市 景区 景点 网点 网络 工地 军营 宗教场所 公园 广场 车站 楼宇 园区 村居 单位 医院 车间 厂矿 工厂 商圈 集市 田间 地头 农户 站场 窗口 宾馆 饭店 酒店 福利院 养老院 敬老院 幼儿园 宿舍 码头 港口 班组 食堂 餐馆 小区 院落 文化礼堂 影院 剧场 书店 图书馆 讲堂 一线 基层'.split(' '));
/** Farthest, in characters, that the places are told behind the number. */
const reach = 160;
const into = /(?:走进|深入|走入|送进|送到|进入|融入|覆盖|进)了?/g;

/** Numbers of 进 with the one list of kinds of place behind them: more than the number always, fewer where they are told right behind it. */
export function goingInto({ text, parts }: StoryText): Enumeration[] {
  const found: Enumeration[] = [];
  for (let at = find(text, '进”'); at > 1; at = text.indexOf('进”', at + 1)) {
    const value = smallHan(text[at - 1] ?? ' ');
    if (value < 2 || text[at - 2] !== '“' || found.length > 0) continue;
    const end = at + 1;
    const stretch = text.slice(end, end + reach).split('\n')[0] ?? '';
    const lists = [...stretch.matchAll(into)].flatMap((m) => {
      const start = end + m.index + m[0].length;
      const items = cut(text, start, firstMark(text, start, Math.min(text.length, end + reach), '，。；：！（\n'), '、和与及');
      return items.length > 2 && items.every((s) => kinds.has(text.slice(s.start, s.end))) ? [{ at: m.index, items }] : [];
    });
    const [only] = lists;
    const [first, last] = [only?.items[0], only?.items.at(-1)];
    if (!only || !first || !last || new Set(lists.map((l) => l.items.length)).size > 1 || /其中|首批|先|今天|昨天|当天|[\d]/.test(stretch.slice(0, only.at))) continue;
    const beside = /^”[\p{Script=Han}]{0,6}(?:：|，即|（|——)$/u.test(stretch.slice(0, only.at));
    if (only.items.length < value && !beside) continue;
    const count = { start: at - 1, end, numeral: { start: at - 1, end: at }, value, unit: '', noun: '进', han: true, part: partIndexAt(parts, at), sentence: 0 };
    found.push({ start: first.start, end: last.end, count, place: 'after', items: only.items, readings: [only.items.length], open: false, exceeds: only.items.length > value, certain: Math.abs(only.items.length - value) <= 3 });
  }
  return found;
}
