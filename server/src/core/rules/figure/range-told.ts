// Part of figure/range: what a range leaves out, and the two ends of one told apart: 最高气温9℃ … 最低气温15℃; 风6到7级，阵风5级; 招收18至35周岁 … 年龄最大的41岁; 水位一直在31.2米至32.6米之间 … 升到32.9米.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';

/** What is told, and what it disagrees with. */
export interface Outside {
  readonly kind: 'extremes' | 'gust' | 'outside' | 'spread';
  readonly said: Span;
  readonly range: Span;
}

const most = 12;
const degrees = '(零下|-|－|−)?(\\d{1,2}(?:\\.\\d)?)(?:℃|°C|摄氏度|度)';
// bounded: a few dozen characters between the two
const highest = new RegExp(`最高(?:气?温)?(?:为|达|可达|在|约)?${degrees}([^。！？\\n明后昨]{1,24}?)最低(?:气?温)?(?:为|达|降至|可达|在|约)?${degrees}`, 'g');
const lowest = new RegExp(`最低(?:气?温)?(?:为|达|在|约)?${degrees}([^。！？\\n明后昨]{1,24}?)最高(?:气?温)?(?:为|达|升至|可达|在|约)?${degrees}`, 'g');
const gusts = /(?:(\d{1,2})(?:到|至|[-～~—－])?)?(\d{1,2})级(?:左右)?，(?:雷雨(?:时)?)?阵风(?:可?达|为|有)?(?:\d{1,2}(?:到|至|[-～~—－]))?(\d{1,2})级/g;
const admitted = /(?:招收|面向|招募|招聘|限|凡|征集|年龄(?:须|要求)?(?:为|在)?)[^。！？\n\d]{0,12}(\d{1,2})(?:周岁|岁)?(?:至|到|[-—～~－])(\d{1,2})(?:周岁|岁)/g;
// bounded: who it is, in a few characters
const eldest = /(?:年龄|年纪)?最(?:大|年长|小|年轻|年幼)的?(?:(?:学员|队员|选手|成员|团员|会员|孩子|一位|一名|一个)[\u4e00-\u9fff]{0,4}?)?(?:今年|现年|是|有|刚满|已|已满|为|仅|只有|才){0,2}(\d{1,2})岁/g;
const ofThem = /学员|选手|报名|录取|入选|首批|招|团员|队员|成员|会员|班里|队里|团里|孩子/;
const kept = /(?:一直|始终|全程|都|均|稳定)(?:保持|维持|稳定|控制)?在(\d{1,4}(?:\.\d{1,2})?)(米|厘米|℃|元|吨|度|万元|毫米|公里)?(?:至|到|[-—～~－])(\d{1,4}(?:\.\d{1,2})?)(米|厘米|℃|元|吨|度|万元|毫米|公里)(?:之间|上下)/g;
const moved = /(?:周[一二三四五六日]|[上中下]午|凌晨|次日|第[二三四五]天|昨天|昨日|\d{1,2}[日号时])[^，。；\d]{0,4}(?:升|涨|降|跌|落|回落|为|是|达)(?:到|至)?(\d{1,4}(?:\.\d{1,2})?)(米|厘米|℃|元|吨|度|万元|毫米|公里)/g;
const hours = /(?:运营|营运|运行|营业|开放|服务)时间(?:为|是|：|调整为|延长至)?(?:每日|每天)?(\d{1,2})[:：](\d{2})(?:—|-|至|到|～|~|－){1,2}(\d{1,2})[:：](\d{2})/g;
const spread = /从?(\d{1,5}(?:\.\d{1,2})?)(元|万元|公里|米|岁|平方米|亩|斤|公斤|吨)(?:至|到)(\d{1,5}(?:\.\d{1,2})?)(元|万元|公里|米|岁|平方米|亩|斤|公斤|吨)不等/g;
const lastRun = /末班(?:车|船)?(?:时间)?(?:为|是|于|在)?(?:每[日天])?(\d{1,2})[:：](\d{2})/g;

/** Every such pair of a story, in no order. */
export function toldOutside(text: string): Outside[] {
  return [...(holds(text, '最高') && holds(text, '最低') ? extremes(text) : []), ...(holds(text, '阵风') ? gustsBelow(text) : []), ...(holds(text, '岁') && (holds(text, '最大') || holds(text, '最小') || holds(text, '最年')) ? beyondAge(text) : []), ...(holds(text, '之间') || holds(text, '上下') ? beyondKept(text) : []), ...(holds(text, '不等') ? spreads(text) : []), ...(holds(text, '末班') ? afterHours(text) : [])];
}

const all = (text: string, pattern: RegExp): RegExpMatchArray[] => matchesOf(text, pattern).slice(0, most);
const spanOf = (m: RegExpMatchArray, words = m[0]): Span => ({ start: (m.index ?? 0) + m[0].indexOf(words), end: (m.index ?? 0) + m[0].indexOf(words) + words.length });

function extremes(text: string): Outside[] {
  const value = (sign: string | undefined, digits: string | undefined): number => (sign ? -1 : 1) * Number(digits);
  const found: Outside[] = [];
  for (const [pattern, first] of [[highest, 1], [lowest, -1]] as const) {
    for (const m of all(text, pattern)) {
      const [a, b] = [value(m[1], m[2]), value(m[4], m[5])];
      const at = (m[0] ?? '').lastIndexOf(first > 0 ? '最低' : '最高');
      const start = m.index ?? 0;
      if ((a - b) * first < 0) found.push({ kind: 'extremes', said: { start: start + at, end: start + m[0].length }, range: { start, end: start + at - (m[3]?.length ?? 0) } });
    }
  }
  return found;
}

function gustsBelow(text: string): Outside[] {
  return all(text, gusts).flatMap((m) => {
    const at = m[0].indexOf('阵风');
    const start = m.index ?? 0;
    return Number(m[3]) < Number(m[2]) ? [{ kind: 'gust' as const, said: { start: start + at, end: start + m[0].length }, range: { start, end: start + m[0].indexOf('，') } }] : [];
  });
}

/** The one range of ages a story admits, against the eldest and the youngest of those behind it. */
function beyondAge(text: string): Outside[] {
  const [range, more] = all(text, admitted);
  if (!range || more || /放宽|破格|除外|特邀|例外|不限/.test(text)) return [];
  const [low, high] = [Number(range[1]), Number(range[2])];
  return all(text, eldest).filter((m) => (m.index ?? 0) > (range.index ?? 0) && ofThem.test(text.slice(Math.max(0, (m.index ?? 0) - 60), (m.index ?? 0) + m[0].length)) && (Number(m[1]) < low || Number(m[1]) > high) && low < high)
    .slice(0, 1).map((m) => ({ kind: 'outside', said: spanOf(m), range: spanOf(range) }));
}

/** 一直在31.2米至32.6米之间, and the day it was at 32.9米, in the next sentences. */
function beyondKept(text: string): Outside[] {
  return all(text, kept).flatMap((m) => {
    const from = (m.index ?? 0) + m[0].length;
    const [low, high, unit] = [Number(m[1]), Number(m[3]), m[4]];
    if (low >= high || (m[2] !== undefined && m[2] !== unit)) return [];
    // bounded: eighty characters of the paragraph
    const near = text.slice(from, from + 80).split('\n')[0] ?? '';
    return matchesOf(near, moved).filter((x) => x[2] === unit && (Number(x[1]) < low || Number(x[1]) > high) && !/但|此前|之后|后来|历史|去年|打破/.test(near.slice(0, x.index ?? 0))).slice(0, 1)
      .map((x) => ({ kind: 'outside' as const, said: { start: from + (x.index ?? 0) + x[0].indexOf(x[1] ?? ''), end: from + (x.index ?? 0) + x[0].length }, range: spanOf(m) }));
  });
}

/** 从60元至15元不等: a spread runs upwards, penalties and falls apart. */
function spreads(text: string): Outside[] {
  return all(text, spread).filter((m) => m[2] === m[4] && Number(m[1]) > Number(m[3]) && (m[0].startsWith('从') || /[从由自][^。；\d]{0,24}$/.test(text.slice(Math.max(0, (m.index ?? 0) - 26), m.index))) && !/罚|刑|判|降|减|跌|下调/.test(text.slice(Math.max(0, (m.index ?? 0) - 16), m.index))).map((m) => ({ kind: 'spread', said: spanOf(m), range: spanOf(m) }));
}

/** 运营时间6:30—22:00, and a last train at 22:40. */
function afterHours(text: string): Outside[] {
  const [range, more] = all(text, hours);
  if (!range || more) return [];
  const minutes = (h: string | undefined, m: string | undefined): number => Number(h) * 60 + Number(m);
  const end = minutes(range[3], range[4]);
  if (end <= minutes(range[1], range[2]) || /延长|延时|加开|节假日|周[五六日末]|另行/.test(text)) return [];
  return all(text, lastRun).filter((m) => (m.index ?? 0) > (range.index ?? 0) && minutes(m[1], m[2]) > end).slice(0, 1).map((m) => ({ kind: 'outside', said: spanOf(m), range: spanOf(range) }));
}
