// Part of date/after-issue: 1至6月完成货物吞吐量1860万吨，同比增长7.4%, in an issue of 16 June: a period that is accounted for before it has ended.
import { civilDate } from '../../base/calendar.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import { tenseOf } from '../../facts/dates/tense.ts';
import type { Sentence } from '../../facts/sentences.ts';

/** Accounts are closed at the end of a period; figures of its last days may be given out a little before. */
const early = 4;
/** A word for the period (上半年, 一季度) is used more freely than its months. */
const loose = 11;
/** A period that ends farther ahead than this is last year's. */
const farAhead = 92;

const accounts = /统计|显示|汇总|盘点|台账|数据|清点/;
const compared = /同比|(?:比|较|与)(?:去年|上年)(?:同期)?|(?:去年|上年)同期/;
const counted = /(?:完成|实现|达到?|累计|新增|接待|进出口|产量|销[售量]|营[收业]|增加值|产值|投资|收入|发放|查处|受理|审结|办理|运送|发送)[^，。；]{0,20}\d/;
const ahead = /预计|预测|计划|规划|目标|任务|力争|争取|确保|将|有望|拟|要求|安排|每年|历年|往年|常年|预算|部署|禁渔|休渔|汛期|雨季|花期|盛产|旺季|淡季|可(?!支配|再生)|达产|测算|估算|按此|照此|截至/;

/** Whether a run of months or a quarter is told with its totals though it ends after `today`. */
export function isOpenPeriod(text: string, sentence: Sentence, mention: CivilMention, dates: readonly DateMention[], index: number): boolean {
  const { days, today, from, to, others, list, recurring, grain, start, end } = mention;
  if (!days || today === null || list || recurring || others.length > 0 || days.first > today) return false;
  const months = grain === 'month' && from.month === 1 && to !== null && (to.month ?? 0) > 1 && from.day === null && to.day === null;
  const word = /^(?:上半年|第?[一二三]季度|前[三两]季度|前\d{1,2}个月)$/.test(from.stretch) && to === null;
  const spell = grain === 'day' && to !== null && from.day !== null && from.month !== null && from.yearShift === null;
  if (!(months || word || spell)) return false;
  if ((from.year !== null && from.year !== civilDate(today).year) || (from.yearShift !== null && from.yearShift !== 0)) return false;
  const left = days.last - today;
  if (left < (spell ? 1 : months ? early : loose) || left > (spell ? 31 : farAhead)) return false;
  if (/^(?:以来|内|期间|末|底|前|是|为|属)/.test(text.slice(end, end + 2)) || /[到至在自从]$/.test(text.slice(start - 1, start)) || lastYear(dates, index, today)) return false;
  const told = text.slice(end, Math.min(sentence.end, end + 80));
  if (ahead.test(text.slice(Math.max(sentence.start, start - 30), start) + told) || tenseOf(text, { start: Math.max(sentence.start, start - 30), end: Math.min(sentence.end, end + 80) }).future) return false;
  // 据统计，7月1日至20日，共开行412个航次: the account of days that are not over
  if (spell) return accounts.test(text.slice(Math.max(sentence.start, start - 16), start)) && /^[^。；]{0,24}(?:共|已|累计)[^，。；]{0,12}\d/.test(told);
  return counted.test(told) && (compared.test(told) || (months && /累计|已|共/.test(told)));
}

/** The date before it in the paragraph is of another year. */
function lastYear(dates: readonly DateMention[], index: number, today: number): boolean {
  const here = dates[index];
  for (let k = index - 1; here && k >= 0; k--) {
    const m = dates[k];
    if (m?.part !== here.part) return false;
    if (m.kind === 'civil' && m.days && (m.from.year !== null || m.from.yearShift !== null)) return civilDate(m.days.last).year !== civilDate(today).year;
  }
  return false;
}
