// Part of date/after-issue: “10月27日学校组织师生试餐，打分的有200多人”: a day after the issue in direct speech, told with what came of it.
import type { CivilMention } from '../../facts/dates/mention.ts';
import { tellsOutcome, tellsResult, tenseOf } from '../../facts/dates/tense.ts';
import type { Sentence } from '../../facts/sentences.ts';

/** What came of it: how many took part, what was best, a word of the past at the end of a clause. */
const came = /的有[\d一二三四五六七八九十两百千]{1,6}多?[人位名户家个件辆份]|[来到加名分票]了[\d一二三四五六七八九十两百千]{1,6}|最[\u4e00-\u9fff]{2,4}的是|[\u4e00-\u9fff]了[\d一二三四五六七八九十两百千几]{1,6}多?个?[人位名户家个件辆份场趟桌斤]|到(?:天黑|天亮|半夜|深夜|很晚)才|(?:当天|那天|那晚|当晚|头一天)[^，。；了]{0,12}了/;
/** Other times and plans; letters and diaries count from their own day. */
const other = /去年|前年|往年|上[一个]?[年届次]|当年|那年|每年|\d{4}年|日记|来信|信[中里上]|将|要(?!求|素|点|害)|拟|计划|预计|打算|准备|定在|定于|安排|届时|到时|已经?(?:报名|预约|预订|订|定|买|抢|售|贴|排|备)|报名|预约|预订|订[了好到]|门票|截止|原定|原计划|改[到在为]|就(?:要|能|会|可以)|等[着到候]|盼|^前|^起|之前|以前|如果|要是|万一/;

/** Whether direct speech tells a day to come as done. */
export function toldDone(text: string, sentence: Sentence, { start, end, grain, from, to }: CivilMention): boolean {
  if (grain !== 'day' || to || from.day === null || from.month === null || from.year !== null) return false;
  const close = text.indexOf('”', end);
  const limit = Math.min(close < 0 ? sentence.end : close, sentence.end, end + 80);
  const told = { start: end, end: limit };
  const words = text.slice(end, limit);
  // 10月29日的票: the day of a thing that is had before it
  if (words.startsWith('的') || other.test(words.replace(/[的了]前[\d三十两]/g, '')) || other.test(text.slice(Math.max(text.lastIndexOf('“', start), start - 30), start)) || tenseOf(text, told).future) return false;
  return came.test(words) || (tenseOf(text, told).past && (tellsOutcome(text, told) || tellsResult(text, told)));
}
