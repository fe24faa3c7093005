// Part of figure/rank: places told in words: 以47枚居首，拿下49枚紧随其后; 列第11位，跻身十强.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { smallNumber } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';

/** The place told, and what it cannot go with. */
export interface Placed {
  readonly kind: 'ahead' | 'beyond';
  readonly said: Span;
  readonly other: Span;
}

// bounded: within a sentence
const leads = /(\d{1,5}(?:\.\d{1,2})?)(枚|票|分|亿元|万元|件|项|万辆|万人次|辆|场)(?:金牌|奖牌|的成绩)?(?:的?[^，。；\d]{0,8})?(?:居首|居[\u4e00-\u9fff]{1,5}首位|居[\u4e00-\u9fff]{0,5}第一|领跑|位居榜首|位列榜首|高居榜首|排名第一|排在第一|位居第一|位列第一|列第一)(?:位|名)?，[^，。；\d]{0,16}?(\d{1,5}(?:\.\d{1,2})?)(枚|票|分|亿元|万元|件|项|万辆|万人次|辆|场)(?:金牌|奖牌)?(?:的?[^，。；\d]{0,6})?(?:紧随其后|位居第二|位列第二|排名第二|排在第二|居次席|屈居第二|列第二|居第二|位居次席|次之)/g;
const within = /第(\d{1,3}|[一二三四五六七八九十]{1,3})(?:[位名](?:，|、)?|(?<=(?:排名|排在|位列|名列|位居|列|居)第(?:\d{1,3}|[一二三四五六七八九十]{1,3}))，)[^，。；第\d]{0,8}(?:跻身|进入|挺进|跨入|冲进|迈入|位列|入围)(?:了)?(?:全[国省市县区州球]|世界|国内)?(前)?(\d{1,3}|[一二三四五六七八九十]{1,3})(?:强|名|位)?/g;
const following = /(?:居首|领先|第一|榜首)的(?:是)?[^；。\n\d]{1,20}?(\d{1,5}(?:\.\d{1,2})?)((?:[万亿])?(?:吨|元|人次|辆|件|亩|公斤|斤|枚|票|个|株|头|台|套))[；，][^；。\n\d]{0,4}(?:排在其后|紧随其后|位居第二|排第二|次席|其次)的?(?:是)?[^；。\n\d]{0,10}?(\d{1,5}(?:\.\d{1,2})?)((?:[万亿])?(?:吨|元|人次|辆|件|亩|公斤|斤|枚|票|个|株|头|台|套))/g;
const entrants = /(?:共有?|有|来自[^，。；\d]{0,12}的)(\d{1,3}|[一二三四五六七八九十]{1,3})[支个名所家位](?:参赛)?(?:代表)?(?:队伍|队|选手|学校|单位|班级|作品)[^，。；\d]{0,4}(?:参赛|参评|参加|角逐|竞技|比拼|同台)/g;
const finished = /(?:排在?|排名|列|位列|名列|获得?|拿到|得了?)第(\d{1,3}|[一二三四五六七八九十]{1,3})[位名]/g;
const elsewhere = /全国|全省|世界|去年|上[届次年]|往年|小组|历届|曾|单项|预赛/;
const moves = ['跻身', '挺进', '跨入', '冲进', '迈入', '入围', '位列', '进入'];
const seconds = ['其后', '第二', '次席', '次之'];
const most = 12;

const regions = /(\d{1,3})个(?:市州|县区|县市区|区县|地市|市县|乡镇|镇街|县市|区市县)(?:无一缺席|全部参评|全部参加|参评|参加)/;
const standing = /(?:位居|位列|居|列|排在?|排名)(?:全[国省市县区])?第(\d{1,3})[位名]/g;

/** 21个市州无一缺席 … 位居全省第23位. */
function beyondRegions(text: string): Placed[] {
  const all = regions.exec(text);
  const limit = Number(all?.[1] ?? 0);
  if (!all || limit < 3) return [];
  return matchesOf(text, standing).filter((m) => m.index > all.index && Number(m[1]) > limit && !/全国|去年|上年/.test(text.slice(Math.max(0, m.index - 12), m.index + m[0].length))).slice(0, 1).map((m) => ({ kind: 'beyond' as const, said: { start: m.index, end: m.index + m[0].length }, other: { start: all.index, end: all.index + all[0].length } }));
}

/** 共有6支队伍参赛 … 总成绩排在第7位: a place beyond the number of those that took part, where the story has one such number. */
function beyondEntrants(text: string): Placed[] {
  const [all, more] = matchesOf(text, entrants);
  const limit = smallNumber(all?.[1] ?? '');
  if (!all || more || limit < 3) return [];
  const end = all.index + all[0].length;
  return matchesOf(text.slice(end, end + 200), finished).flatMap((m) => {
    const start = end + m.index;
    return smallNumber(m[1] ?? '') > limit && !elsewhere.test(text.slice(Math.max(end, start - 16), start)) ? [{ kind: 'beyond' as const, said: { start, end: start + m[0].length }, other: { start: all.index, end } }] : [];
  }).slice(0, 1);
}

/** Every such pair of a story. */
export function toldPlaces(text: string): Placed[] {
  const found: Placed[] = [];
  if (seconds.some((word) => holds(text, word))) {
    for (const m of matchesOf(text, leads).slice(0, most)) {
      if (m[2] !== m[4] || Number(m[3]) <= Number(m[1])) continue;
      const start = m.index ?? 0;
      const at = m[0].lastIndexOf(m[3] ?? '');
      found.push({ kind: 'ahead', said: { start: start + at, end: start + m[0].length }, other: { start, end: start + (m[1]?.length ?? 0) + (m[2]?.length ?? 0) } });
    }
  }
  if (holds(text, '其后') || holds(text, '第二') || holds(text, '次席') || holds(text, '其次')) for (const m of matchesOf(text, following).slice(0, most)) {
    if (m[2] !== m[4] || Number(m[3]) <= Number(m[1])) continue;
    const [at, first] = [m[0].lastIndexOf(m[3] ?? ''), m[0].indexOf(m[1] ?? '')];
    found.push({ kind: 'ahead', said: { start: m.index + at, end: m.index + m[0].length }, other: { start: m.index + first, end: m.index + first + (m[1]?.length ?? 0) + (m[2]?.length ?? 0) } });
  }
  if (holds(text, '参赛') || holds(text, '参评') || holds(text, '参加') || holds(text, '角逐')) found.push(...beyondEntrants(text));
  if (holds(text, '参评') || holds(text, '缺席') || holds(text, '参加')) found.push(...beyondRegions(text));
  if (moves.some((word) => holds(text, word))) {
    for (const m of matchesOf(text, within).slice(0, most)) {
      const [rank, limit] = [smallNumber(m[1] ?? '') ?? Number(m[1]), smallNumber(m[3] ?? '') ?? Number(m[3])];
      if (!(rank > limit) || limit < 3 || (m[2] === undefined && !m[0].endsWith('强')) || /上升|前移|由|从|去年|此前|原|连续|曾|[\d一二三四五六七八九十]届|纪录/.test(m[0]) || /(?:由|从|去年|上年|此前)[^，。；]{0,8}$/.test(text.slice(Math.max(0, (m.index ?? 0) - 10), m.index))) continue;
      const start = m.index ?? 0;
      const at = /跻身|进入|挺进|跨入|冲进|迈入|位列|入围/.exec(m[0])?.index ?? 0;
      found.push({ kind: 'beyond', said: { start: start + at, end: start + m[0].length }, other: { start, end: start + 1 + (m[1]?.length ?? 0) + (/^[位名]/.test(m[0].slice(1 + (m[1]?.length ?? 0))) ? 1 : 0) } });
    }
  }
  return found;
}
