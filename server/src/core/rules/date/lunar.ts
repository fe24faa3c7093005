// date/lunar: lunar dates, 干支, solar terms and festivals against the calendar, in mastheads and in stories.
import { civilDate, dayNumber, type DayNumber, weekdayOf } from '../../base/calendar.ts';
import { dayOfLunar, festivalDay, ganzhi, ganzhiIndex, type LunarDate, lunarDate, lunarName, solarTerm } from '../../base/lunar.ts';
import type { CivilMention, DateMention, LunarMention } from '../../facts/dates/mention.ts';
import { fullDate, isoDay } from '../../facts/dates/words.ts';
import type { Story } from '../../syntax/model.ts';
import { defineIssueRule, type RelatedReport } from '../define.ts';
import { pairFestival, pairFestivalFirst, pairNames, pairSpoken, pairThatDay } from './lunar-festivals.ts';
import { type LunarContext, lunarFix, lunarMessages } from './lunar-messages.ts';
import { checkAwaited } from './lunar-awaited.ts';
import { checkComing, checkLength, checkMonthLength, checkZodiac } from './lunar-years.ts';
import { checkSaid } from './lunar-said.ts';
import { lunarText } from './lunar-text.ts';
import { anchorWitness } from './witness.ts';

export default defineIssueRule({
  id: 'date/lunar',
  severity: 'error',
  fixable: true,
  needs: ['dates', 'datelines', 'sentences'],
  source: 'GB/T 33661—2017 农历的编算和颁行',
  messages: lunarMessages,
  check(context) {
    for (const story of context.tree.stories) {
      const { role } = story.copy;
      if (role === 'furniture') continue;
      context.look(story, null, () => (role === 'article' ? checkStory : checkHead)(context, story, context.facts(story).dates));
    }
  },
});

/** The head's one full date against its lunar date, wherever they stand. */
function checkHead(context: LunarContext, story: Story, dates: readonly DateMention[]): void {
  const lunar = dates.filter((m): m is LunarMention => m.kind === 'lunar');
  const full = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && m.from.year !== null && m.days !== null);
  const [date] = full;
  if (!date?.days || full.length > 1) return;
  const day = date.days.first;
  const weekday = dates.find((m) => m.kind === 'weekday');
  for (const mention of lunar) {
    // 八月廿六　九月初三霜降: the day of the next solar term
    const term = termBehind.exec(story.copy.text.slice(mention.end, mention.end + 5))?.[1];
    if (term !== undefined && solarTerm(civilDate(day).year, term) !== day) continue;
    // 农历七月廿九　明日八月初一
    if (/[明后昨][日天]$/.test(story.copy.text.slice(Math.max(0, mention.start - 2), mention.start))) continue;
    const meant = weekday?.kind === 'weekday' && weekday.weekdays[0] !== weekdayOf(day) ? lunarDays(mention, day).find((d) => weekdayOf(d) === weekday.weekdays[0]) : undefined;
    // weekday and lunar date agree with each other: the civil date is wrong, which date/weekday says
    if (meant === undefined) checkLunar(context, story, mention, day, date);
  }
}

const termBehind = /^[ \u3000交]{0,2}(立春|雨水|惊蛰|春分|清明|谷雨|立夏|小满|芒种|夏至|小暑|大暑|立秋|处暑|白露|秋分|寒露|霜降|立冬|小雪|大雪|冬至|小寒|大寒|入伏|出伏|数九)/;

/** Days near `day` that a lunar date may stand for. */
function lunarDays({ month, leap, day: d }: LunarMention, day: DayNumber): DayNumber[] {
  const here = lunarDate(day);
  if (!here || month === null || d === null) return [];
  return [here.year - 1, here.year, here.year + 1].map((year) => dayOfLunar({ year, month, leap, day: d })).filter((x) => x !== null).filter((x) => Math.abs(x - day) <= 40);
}

function checkStory(context: LunarContext, story: Story, dates: readonly DateMention[]): void {
  const { text } = story.copy;
  checkComing(context, story);
  checkMonthLength(context, story);
  checkZodiac(context, story, dates);
  checkByCivil(context, story, dates);
  dates.forEach((mention, i) => {
    pairThatDay(context, story, dates, i);
    const beside = dates[i + 1];
    // 端午节当天（6月19日）
    const hours = hoursBehind(text, dates, i);
    const next = hours > 0 ? dates[i + 1 + hours] : beside?.kind === 'civil' && beside.grain === 'vague' && beside.start === mention.end ? dates[i + 2] : beside;
    if (mention.quoted) {
      // “最高的要数9月27日，也就是农历八月十八”: a day near the issue is no memory
      if (mention.kind === 'civil' && next?.kind === 'lunar' && next.part === mention.part && mention.days !== null && mention.today !== null && Math.abs(mention.days.first - mention.today) <= 45 && /^(?:[（(]|，?(?:也就是|即|就是|正是))$/.test(text.slice(mention.end, next.start)) && !/\d{4}年|民国|[宣光][统绪]|旧|那年|当年/.test(text.slice(Math.max(0, mention.start - 24), mention.start))) pairLunar(context, story, mention, next, text.slice(mention.end, next.start));
      else if (mention.kind === 'lunar') checkSaid(context, story, dates, i, mention);
      else if (mention.kind === 'civil' && next?.kind === 'civil' && next.part === mention.part && next.start - mention.end <= 12) pairSpoken(context, story, mention, next, text.slice(mention.end, next.start));
      return;
    }
    if (mention.kind === 'lunar') checkAwaited(context, story, mention);
    // beside a civil day it is that one's own lunar day that is told
    if (mention.kind === 'lunar' && !isBesideDay(text, dates[i - 1], mention)) checkLength(context, story, mention);
    if (!next || next.part !== mention.part || next.start - mention.end > (hours > 0 ? 24 : 12)) return;
    const gap = text.slice(hours > 0 ? (dates[i + hours]?.end ?? mention.end) : mention.end, next.start);
    // 立春在2月4日，正月初一还没到
    if (/^(?:还|尚)?(?:没有?|未)到|^(?:之?前|以前|之?后|以后|过后)/.test(text.slice(next.end, next.end + 4)) && gap !== '') return;
    // 今年落在3月3日，正月初十到正月十五…: the days told next
    if (mention.kind === 'civil' && next.kind === 'lunar' && gap === '，' && /^[至到]/.test(text.slice(next.end, next.end + 1))) return;
    if (mention.kind === 'civil' && next.kind === 'lunar') {
      if (mention.from.festival !== null && mention.days === null) pairFestivalFirst(context, story, mention, next, gap);
      else pairLunar(context, story, mention, next, gap);
    }
    else if (mention.kind === 'lunar' && next.kind === 'civil') {
      if (next.from.festival !== null && next.from.yearShift === null && !saidByDate(dates[i - 1], mention)) pairNames(context, story, mention, next, gap);
      else if (/^[（(]$|^，?(?:也就是|即|也即|就是|正?是|为|公历|新历|阳历|即公历|也就是公历|是公历)$/.test(gap) || (/^[，、]$/.test(gap) && /[（(](?:农历)?$/.test(text.slice(Math.max(0, mention.start - 3), mention.start)) && /^[）)]/.test(text.slice(next.end, next.end + 1)))) pairLunar(context, story, next, mention, gap === '，' || gap === '、' ? '（' : gap);
      // 农历五月初六是祠堂的开门日，即6月21日
      else if (whatItIs.test(gap)) pairLunar(context, story, next, mention, '即');
    } else if (mention.kind === 'civil' && next.kind === 'civil') pairFestival(context, story, mention, next, gap);
  });
}

const whatItIs = /^是[^，。；：“”]{2,9}，(?:即|也就是|公历|阳历)$/;

/** 农历七月廿八是药王会的正日子…。正日子落在9月10日. */
const rightDay = /正日子?(?:就)?(?:落在|落到|是在?|在|为|定在)(?:今年)?$/;
/** 农历三月十八的庙会照常办。今年会期落在公历5月5日: 公历 says that the day is the one lunar day's that the story has told, in this sentence or the two before it. */
function checkByCivil(context: LunarContext, story: Story, dates: readonly DateMention[]): void {
  const { text } = story.copy;
  for (const date of dates) {
    if (date.kind !== 'civil' || date.quoted || date.grain !== 'day' || !date.days || date.days.first !== date.days.last) continue;
    const fallsOn = rightDay.test(text.slice(Math.max(0, date.start - 8), date.start));
    if (!fallsOn && !/(?:公历|阳历|新历)的?$/.test(text.slice(Math.max(0, date.start - 3), date.start))) continue;
    // 公历3月3日早就过去了: a day that is not meant
    if (/^(?:早|已|不是|并非|还没|还未)/.test(text.slice(date.end, date.end + 2))) continue;
    const lunar = dates.filter((m): m is LunarMention => m.kind === 'lunar' && m.month !== null && m.day !== null && m.end < date.start);
    const last = lunar.at(-1);
    if (!last || new Set(lunar.map((m) => `${m.month} ${m.day}`)).size !== 1 || date.start - last.end > (fallsOn ? 300 : 90) || date.start - last.end < 12 || (fallsOn && !/^[^。\n]{0,16}正日/.test(text.slice(last.end, last.end + 20)))) continue;
    checkLunar(context, story, last, date.days.first, date);
  }
}

/** 昨天七月三十, 9月10日（农历七月三十）. */
function isBesideDay(text: string, before: DateMention | undefined, mention: LunarMention): boolean {
  return before?.kind === 'civil' && before.grain === 'day' && before.days !== null && before.days.first === before.days.last && before.part === mention.part && before.others.length === 0 && /^[（(]?$/.test(text.slice(before.end, mention.start)) && mention.start >= before.end;
}

/** 3月4日晚7时至9时，也就是元宵夜: how many clock times follow the date, with nothing but a sign of range between. */
function hoursBehind(text: string, dates: readonly DateMention[], i: number): number {
  let count = 0;
  let end = dates[i]?.end ?? 0;
  for (let m = dates[i + 1]; count < 2 && m?.kind === 'clock' && /^[，至到—～-]{0,2}$/.test(text.slice(end, m.start)); m = dates[i + 1 + count]) {
    end = m.end;
    count++;
  }
  return dates[i]?.kind === 'civil' ? count : 0;
}

/** 2026年6月19日（农历五月初六）, 今天是农历五月初六, 1911年（辛亥年）. */
function pairLunar(context: LunarContext, story: Story, date: CivilMention, lunar: LunarMention, gap: string): void {
  if (!/^(?:[（(，,）)]?(?:即|也即|也就是|(?:正好?|恰好?|刚好|就)?是|为|恰逢|适逢|正逢|正值|(?:也就是|即|是)?(?:公历|新历|阳历))?|[ \u3000])$/.test(gap) || !date.days) return;
  // 过了今夜，就是丙午年了: what comes after the day
  if (/(?:过了|过完|一过|等过)$/.test(story.copy.text.slice(Math.max(0, date.start - 2), date.start))) return;
  // 除夕是2月16日，正月初一是2月17日: the lunar day has a date of its own
  if (gap === '，' && /^(?:就|才|则|正)?(?:是|为|在|落在)(?:公历|今年|明年)?\d|^[（(](?:公历)?\d/.test(story.copy.text.slice(lunar.end, lunar.end + 8))) return;
  // 【2月】 … 10日　正月初一: the entry of a chronicle has its month from a head above
  if (date.grain === 'day' && date.from.day !== null && date.from.month === null && date.from.monthShift === null && date.from.dayShift === null && date.start === story.copy.parts[date.part]?.start) return;
  if (date.grain === 'year' && lunar.month === null && lunar.ganzhi !== null && (date.from.year !== null || date.from.yearShift !== null) && (/[（(]/.test(gap) || (/^是$/.test(gap) && story.copy.text.startsWith('农历', lunar.start)))) checkYear(context, story, date, lunar);
  else if (date.grain === 'day' && date.days.first === date.days.last && date.others.length === 0 && (gap !== '，' || lunar.start > date.end)) checkLunar(context, story, lunar, date.days.first, date);
}

/** 甲午年（1895年）. */
function checkYear(context: LunarContext, story: Story, date: CivilMention, lunar: LunarMention): void {
  const year = date.days ? civilDate(date.days.first).year : null;
  if (year === null || lunar.ganzhi === null || ganzhiIndex(lunar.ganzhi) < 0 || date.to) return;
  const early = date.from.yearShift !== null && date.today !== null && civilDate(date.today).month <= 2;
  if (ganzhi(year) === lunar.ganzhi || (ganzhi(year - 1) === lunar.ganzhi && (early || story.copy.text.charAt(lunar.start) !== '农'))) return;
  const { text } = story.copy;
  context.report({
    message: 'civilYear', data: { year, right: ganzhi(year), printed: text.slice(lunar.start, lunar.end) }, span: context.at(story, lunar),
    related: [{ message: 'paired', data: { date: text.slice(date.start, date.end) }, span: context.at(story, date) }],
    fixes: lunar.ganzhiSpan ? [lunarFix(context, story, lunar.ganzhiSpan, ganzhi(year))] : [],
  });
}

function checkLunar(context: LunarContext, story: Story, mention: LunarMention, day: DayNumber, date: CivilMention): void {
  const right = lunarDate(day);
  if (!right) return;
  const { text } = story.copy;
  const related: RelatedReport<typeof lunarMessages>[] = [{ message: 'paired', data: { date: text.slice(date.start, date.end) }, span: context.at(story, date) }, ...(date.from.year === null ? anchorWitness(context, story, context.facts(story).datelines, date) : [])];
  const base = { date: fullDate(day), iso: isoDay(day) };
  // 今天是丙午年的前一天
  const awaited = mention.ganzhiSpan && /^(?:的?前|前夕|春节|新[年春]|到来|来临|将至|就要|即将|就在)/.test(text.slice(mention.ganzhiSpan.end + 1, mention.ganzhiSpan.end + 5));
  if (mention.ganzhi !== null && mention.ganzhiSpan && !awaited && mention.ganzhi !== ganzhi(right.year)) {
    const { start, end } = mention.ganzhiSpan;
    context.report({
      message: 'year', data: { ...base, right: ganzhi(right.year), printed: `${mention.ganzhi}年` }, span: context.at(story, { start, end: end + 1 }), related,
      fixes: [lunarFix(context, story, { start, end: start + 2 }, ganzhi(right.year))],
      // some almanacs turn the year at 立春
      severity: betweenNewYears(day, mention.ganzhi, right) ? 'information' : 'error',
    });
  }
  if (mention.monthDay && mention.month !== null && !sameDay(mention, right) && !isLastYears(text, mention, day, date) && !isOtherEve(mention, date)) {
    const printed = text.slice(mention.monthDay.start, mention.monthDay.end);
    context.report({ message: 'day', data: { ...base, right: lunarName(right), printed }, span: context.at(story, mention.monthDay), related, fixes: [lunarFix(context, story, mention.monthDay, lunarText(printed, right, mention.day !== null))] });
  }
}

/** 一年里…最低的是1月29日，正月初一: a look back over a year, in which the day was that one. */
function isLastYears(text: string, mention: LunarMention, day: DayNumber, date: CivilMention): boolean {
  if (date.from.year !== null || date.from.yearShift !== null || date.from.dayShift !== null || !/一年|去年|上年|全年|以来|最[高低多少]/.test(text.slice(Math.max(0, date.start - 60), date.start))) return false;
  const { year, month, day: d } = civilDate(day);
  const before = lunarDate(dayNumber({ year: year - 1, month, day: d }));
  return before !== null && sameDay(mention, before);
}

/** 去年除夕是腊月三十, 去年腊八: the feasts of the twelfth month belong to the lunar year, which ends in the civil year after. */
function isOtherEve(mention: LunarMention, { from: { festival, yearShift }, days }: CivilMention): boolean {
  if (festival === null || yearShift === null || !days || !/除夕|大年三十|小年|腊八/.test(festival)) return false;
  const day = festivalDay(civilDate(days.first).year + 1, festival);
  const right = day === null ? null : lunarDate(day);
  return right !== null && sameDay(mention, right);
}

/** 10月18日（农历九月初八），正逢重阳节: the civil date speaks of the lunar one already. */
function saidByDate(before: DateMention | undefined, lunar: LunarMention): boolean {
  if (before?.kind !== 'civil' || before.grain !== 'day' || !before.days || lunar.start - before.end > 12) return false;
  const right = lunarDate(before.days.first);
  return right !== null && !sameDay(lunar, right);
}

function sameDay({ month, leap, day }: LunarMention, right: LunarDate): boolean {
  return month === right.month && leap === right.leap && (day === null || day === right.day);
}

function betweenNewYears(day: DayNumber, printed: string, right: LunarDate): boolean {
  const spring = solarTerm(civilDate(day).year, '立春');
  return spring !== null && day >= spring && printed === ganzhi(right.year + 1);
}
