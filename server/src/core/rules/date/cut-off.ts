// Part of date/after-issue: 截至6月30日，已累计完成…: a day up to which something is counted cannot lie after the day of issue.
import { civilDate } from '../../base/calendar.ts';
import type { CivilMention, DateMention, DayRange } from '../../facts/dates/mention.ts';
import { tellsResult, tenseOf } from '../../facts/dates/tense.ts';
import type { Sentence } from '../../facts/sentences.ts';

const sure = /截[至止]到?$/;
const open = /[到至]$/;
/** What may stand between the day and what is told of it. */
const pause = /^(?:[12]?\d[时点](?:\d{1,2}分)?|零[时点]|上午|下午|中午|晚)?(?:为止|止|收盘|收官|结束时?)?，/;
const counted = /(?:已经?|累计|总共|共计?|先后|合计|总计|均|全部)[^。；]{0,24}[\d一二两三四五六七八九十百千万亿]/;
/** 全镇收割水稻1.3万亩: any figure that is no time, price or condition. */
const figured = /^(?:[^，。；]{0,12}，)?[\u4e00-\u9fff]{2,14}\d[\d.]*[万亿]?(?:[亩吨公千立平斤株台辆座个处户名人家套件所元条份场次只头箱枚])/;
const terms = /优惠|特价|票价|门票|早鸟|价|费用|名额|限|满|凡|符合|年龄|资格|期限|剩余|还有|奖/;
/** 到6月28日，累计…: without 截 only a running total speaks of what has been. */
const running = /^(?:[^，。；]{0,12}，)?[^，。；]{0,12}(?:已累计|累计已|累计|先后|共计|总计)[^。；]{0,24}\d/;
/** 到7月31日，已有143家企业…: what has been, without a running total. */
const already = /^(?:[^，。；]{2,12}，)?[^，。；]{0,12}?已经?(?!定|订|排|安排|公布|计划)[有完办受开投建修种栽收发培救接通送][^，。；]{0,20}?\d/;
/** Up to the count that has been made: 已有143家, 累计接待3万人次, in the first clause or the second. */
const made = /^(?:[^，。；]{0,20}，)?[^，。；]{0,16}?(?:已经?(?!定|订|排|安排|公布|计划)|累计|先后)[^。；，]{0,24}\d[^，。；]{0,20}/;

/** Nouns of what is told ahead, harmless behind 截至 with a count that has been made. */
const coming = /预约|报名(?!截止)|征集|公示|门票|订单|招生|预订|预定|预售|征稿|申请|名额|规划|计划|目标|需求|申领|领取|开放|通道|可再生/g;

/** 好于预期 hopes for nothing any more. */
const asHoped = /(?:好于|高于|超出?|超过|低于|不及|符合|略[高低好]于)预期/g;

/** What is meant to be by then, and what may be done until then. */
const ahead = /就[能会可要满是有已]|便|才|要|可(?!再生)|将|关闭|开放|领取|通道|办理时间|活动时间|任务|指标|每/;

/** 目前, 已于3月2日受理: what is told is of another day. */
const otherDay = /^(?:目前|眼下|昨[天日]|迄今|现在|至今|(?:已经?|曾|都)?[于在]\d{1,2}月)/;

/** Whether the words round a day up to which something is counted tell the count as made. */
export function countedUpTo(text: string, sentence: Sentence, { start, end }: CivilMention): boolean {
  const lead = text.slice(Math.max(sentence.start, start - 3), start);
  const firm = sure.test(lead);
  if (!firm && !open.test(lead)) return false;
  const gap = pause.exec(text.slice(end, end + 10))?.[0];
  if (gap === undefined) return false;
  // 占计划的八成 plans nothing
  // 展至11月15日止，共21天: how long it lasts
  if (/^共\d{1,3}(?:天|周|个月)/.test(text.slice(end + gap.length, end + gap.length + 8))) return false;
  const words = text.slice(end + gap.length, Math.min(sentence.end, end + 80)).replace(/，占.*$/s, '').replace(asHoped, '');
  const told = { start: end + gap.length, end: end + gap.length + words.length };
  // 已有143家企业通过预约办理: the words of coming things name what was counted
  const plain = firm && made.test(words) ? (made.exec(words)?.[0] ?? '').replace(coming, '、') : words;
  const before = { start: Math.max(sentence.start, start - 60), end: start - (firm ? 2 : 1) };
  if (ahead.test(plain) || tenseOf(plain, { start: 0, end: plain.length }).future || tenseOf(text, before).future || /去年|往年|上年|每年|前年|明年/.test(text.slice(before.start, start)) || otherDay.test(words)) return false;
  return firm ? counted.test(words) || tellsResult(text, told) || (figured.test(words) && !terms.test(words)) : running.test(words) || (gap.includes('止') && counted.test(words)) || (already.test(words) && !terms.test(words));
}

/** 去年9月动工…截至6月30日: last year's June lies before the beginning that has just been told, so it cannot be meant. */
export function readingsOf({ start, part, others, from }: CivilMention, text: string, dates: readonly DateMention[], i: number): readonly DayRange[] {
  const told = others.length < 2 && from.month === null ? inMonthBefore(dates, i) : null;
  if (told) return [...others, told];
  if (others.length === 0 || !sure.test(text.slice(Math.max(0, start - 3), start))) return others;
  for (let k = i - 1; k >= 0; k--) {
    const m = dates[k];
    if (m?.kind !== 'civil' || m.grain === 'vague' || !m.days) continue;
    const { days } = m;
    return m.part === part && (m.from.year !== null || m.from.yearShift !== null) && m.from.month !== null ? others.filter((d) => d.first > days.last) : others;
  }
  return others;
}

/** 8月14日晚数过…。19日打了电话: the day in the month of the date before it in the paragraph. */
function inMonthBefore(dates: readonly DateMention[], i: number): DayRange | null {
  const here = dates[i];
  for (let k = i - 1; k >= 0; k--) {
    const m = dates[k];
    if (m?.kind !== 'civil' || m.grain !== 'day' || !m.days) continue;
    if (here?.kind !== 'civil' || here.from.day === null || m.part !== here.part || m.from.day === null) return null;
    const first = civilDate(m.days.first);
    if (here.from.day < first.day) return null;
    const day = m.days.first + here.from.day - first.day;
    return { first: day, last: day };
  }
  return null;
}
