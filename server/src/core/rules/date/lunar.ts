// date/lunar: lunar dates, 干支, solar terms and festivals against the calendar, in mastheads and in stories.
import { civilDate, type DayNumber, weekdayOf } from '../../base/calendar.ts';
import { dayOfLunar, festivalDay, festivalLunar, ganzhi, ganzhiIndex, type LunarDate, lunarDate, lunarMonthLength, lunarMonthName, lunarName, solarTerm } from '../../base/lunar.ts';
import type { CivilMention, DateMention, LunarMention } from '../../facts/dates/mention.ts';
import { fullDate, isoDay } from '../../facts/dates/words.ts';
import type { Story } from '../../syntax/model.ts';
import { defineIssueRule, type FixReport, type IssueRuleContext, type RelatedReport } from '../define.ts';
import { lunarText } from './lunar-text.ts';
import { anchorWitness, witnessMessages } from './witness.ts';

const messages = {
  ...witnessMessages,
  day: { zh: '{date}农历为{right}，不是“{printed}”', en: '{iso} is {right} of the lunar calendar, not “{printed}”' },
  year: { zh: '{date}在农历{right}年，不是“{printed}”（干支在春节换年）', en: '{iso} lies in the lunar year {right}, not “{printed}”: the year turns at Spring Festival' },
  length: { zh: '农历{month}只有29天，没有“{printed}”', en: 'The lunar month {month} has 29 days: there is no “{printed}”' },
  festival: { zh: '{year}年{festival}是{right}，与“{printed}”（{date}）不符', en: '{festival} of {year} is {rightIso}, not “{printed}” ({iso})' },
  festivalLunar: { zh: '{festival}是{right}，不是“{printed}”', en: '{festival} is {right} of the lunar calendar, not “{printed}”' },
  civilYear: { zh: '{year}年是农历{right}年，与“{printed}”不符', en: '{year} is the lunar year {right}, not “{printed}”' },
  to: { zh: '改为“{to}”', en: 'Change to “{to}”' },
  paired: { zh: '对应的公历日期“{date}”', en: 'The civil date “{date}”' },
} as const;

type Needs = 'dates' | 'datelines';
type Context = IssueRuleContext<typeof messages, Needs>;

export default defineIssueRule({
  id: 'date/lunar',
  severity: 'error',
  fixable: true,
  needs: ['dates', 'datelines'],
  source: 'GB/T 33661—2017 农历的编算和颁行',
  messages,
  check(context) {
    for (const story of context.tree.stories) {
      const { role } = story.copy;
      const { dates } = context.facts(story);
      if (role === 'article') checkStory(context, story, dates);
      else if (role !== 'furniture') checkHead(context, story, dates);
    }
  },
});

/** The head's one full date against its lunar date, wherever they stand. */
function checkHead(context: Context, story: Story, dates: readonly DateMention[]): void {
  const lunar = dates.filter((m): m is LunarMention => m.kind === 'lunar');
  const full = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && m.from.year !== null && m.days !== null);
  const [date] = full;
  if (!date?.days || full.length > 1) return;
  const day = date.days.first;
  const weekday = dates.find((m) => m.kind === 'weekday');
  for (const mention of lunar) {
    const meant = weekday?.kind === 'weekday' && weekday.weekdays[0] !== weekdayOf(day) ? lunarDays(mention, day).find((d) => weekdayOf(d) === weekday.weekdays[0]) : undefined;
    // weekday and lunar date agree with each other: the civil date is wrong, which date/weekday says
    if (meant === undefined) checkLunar(context, story, mention, day, date);
  }
}

/** Days near `day` that a lunar date may stand for. */
function lunarDays({ month, leap, day: d }: LunarMention, day: DayNumber): DayNumber[] {
  const here = lunarDate(day);
  if (!here || month === null || d === null) return [];
  return [here.year - 1, here.year, here.year + 1].map((year) => dayOfLunar({ year, month, leap, day: d })).filter((x) => x !== null).filter((x) => Math.abs(x - day) <= 40);
}

function checkStory(context: Context, story: Story, dates: readonly DateMention[]): void {
  const { text } = story.copy;
  dates.forEach((mention, i) => {
    const next = dates[i + 1];
    if (mention.quoted) return;
    if (mention.kind === 'lunar') checkLength(context, story, mention);
    if (!next || next.part !== mention.part || next.start - mention.end > 12) return;
    const gap = text.slice(mention.end, next.start);
    if (mention.kind === 'civil' && next.kind === 'lunar') pairLunar(context, story, mention, next, gap);
    else if (mention.kind === 'lunar' && next.kind === 'civil') {
      if (next.from.festival !== null && next.from.yearShift === null) pairNames(context, story, mention, next, gap);
      else if (/^[（(]$/.test(gap)) pairLunar(context, story, next, mention, gap);
    } else if (mention.kind === 'civil' && next.kind === 'civil' && next.from.festival !== null && next.from.year === null && next.from.yearShift === null) pairFestival(context, story, mention, next, gap);
  });
}

/** 2026年6月19日（农历五月初六）, 今天是农历五月初六, 1911年（辛亥年）. */
function pairLunar(context: Context, story: Story, date: CivilMention, lunar: LunarMention, gap: string): void {
  if (!/^(?:[（(，,]?(?:即|也就是|正?是|为)?|[ \u3000])$/.test(gap) || !date.days) return;
  if (date.grain === 'year' && lunar.month === null && lunar.ganzhi !== null && date.from.year !== null && (/[（(]/.test(gap) || (/^是$/.test(gap) && story.copy.text.startsWith('农历', lunar.start)))) checkYear(context, story, date, lunar);
  else if (date.grain === 'day' && date.days.first === date.days.last && date.others.length === 0 && (gap !== '，' || lunar.start > date.end)) checkLunar(context, story, lunar, date.days.first, date);
}

/** 甲午年（1895年）. */
function checkYear(context: Context, story: Story, date: CivilMention, lunar: LunarMention): void {
  const { year } = date.from;
  if (year === null || lunar.ganzhi === null || ganzhiIndex(lunar.ganzhi) < 0 || date.to) return;
  if (ganzhi(year) === lunar.ganzhi || (ganzhi(year - 1) === lunar.ganzhi && story.copy.text.charAt(lunar.start) !== '农')) return;
  const { text } = story.copy;
  context.report({
    message: 'civilYear', data: { year, right: ganzhi(year), printed: text.slice(lunar.start, lunar.end) }, span: context.at(story, lunar),
    related: [{ message: 'paired', data: { date: text.slice(date.start, date.end) }, span: context.at(story, date) }],
    fixes: lunar.ganzhiSpan ? [fix(context, story, lunar.ganzhiSpan, ganzhi(year))] : [],
  });
}

function checkLunar(context: Context, story: Story, mention: LunarMention, day: DayNumber, date: CivilMention): void {
  const right = lunarDate(day);
  if (!right) return;
  const { text } = story.copy;
  const related: RelatedReport<typeof messages>[] = [{ message: 'paired', data: { date: text.slice(date.start, date.end) }, span: context.at(story, date) }, ...(date.from.year === null ? anchorWitness(context, story, context.facts(story).datelines, date) : [])];
  const base = { date: fullDate(day), iso: isoDay(day) };
  if (mention.ganzhi !== null && mention.ganzhiSpan && mention.ganzhi !== ganzhi(right.year)) {
    const { start, end } = mention.ganzhiSpan;
    context.report({
      message: 'year', data: { ...base, right: ganzhi(right.year), printed: `${mention.ganzhi}年` }, span: context.at(story, { start, end: end + 1 }), related,
      fixes: [fix(context, story, { start, end: start + 2 }, ganzhi(right.year))],
      // some almanacs turn the year at 立春
      severity: betweenNewYears(day, mention.ganzhi, right) ? 'information' : 'error',
    });
  }
  if (mention.monthDay && mention.month !== null && !sameDay(mention, right)) {
    const printed = text.slice(mention.monthDay.start, mention.monthDay.end);
    context.report({ message: 'day', data: { ...base, right: lunarName(right), printed }, span: context.at(story, mention.monthDay), related, fixes: [fix(context, story, mention.monthDay, lunarText(printed, right, mention.day !== null))] });
  }
}

function sameDay({ month, leap, day }: LunarMention, right: LunarDate): boolean {
  return month === right.month && leap === right.leap && (day === null || day === right.day);
}

function betweenNewYears(day: DayNumber, printed: string, right: LunarDate): boolean {
  const spring = solarTerm(civilDate(day).year, '立春');
  return spring !== null && day >= spring && printed === ganzhi(right.year + 1);
}

function fix(context: Context, story: Story, span: { start: number; end: number }, to: string): FixReport<typeof messages> {
  return { title: 'to', data: { to }, safety: 'confirm', edits: [{ span: context.at(story, span), newText: to }] };
}

/** 农历丙午年五月三十 where that month has 29 days; the year must be printed. */
function checkLength(context: Context, story: Story, mention: LunarMention): void {
  const { ganzhi: pair, month, leap, day, today } = { ...mention, today: context.issue.date };
  if (pair === null || month === null || day !== 30 || !mention.monthDay) return;
  const now = today?.year ?? 2026;
  const index = ganzhiIndex(pair);
  if (index < 0) return;
  const year = now - ((((now - 4 - index) % 60) + 60) % 60);
  const near = now - year > 40 ? year + 60 : year;
  if (lunarMonthLength(near, month, leap) !== 29) return;
  const printed = story.copy.text.slice(mention.monthDay.start, mention.monthDay.end);
  context.report({ message: 'length', data: { month: lunarMonthName(month, leap), printed }, span: context.at(story, mention), fixes: [fix(context, story, mention.monthDay, printed.replace('三十', printed.includes('二十') ? '二十九' : '廿九'))] });
}

/** 五月初六端午节. */
function pairNames(context: Context, story: Story, lunar: LunarMention, festival: CivilMention, gap: string): void {
  const name = festival.from.festival ?? '';
  const right = festivalLunar(name);
  const behind = story.copy.text.charAt(festival.end);
  if (!right || lunar.month === null || lunar.day === null || lunar.monthDay === null || !/^(?:[（(，,]?(?:是|为|正是)?)$/.test(gap) || /[前后假期]/.test(behind)) return;
  if (right.month === lunar.month && right.day === lunar.day && !lunar.leap) return;
  const printed = story.copy.text.slice(lunar.monthDay.start, lunar.monthDay.end);
  const to = lunarText(printed, { year: 0, ...right, leap: false }, true);
  context.report({ message: 'festivalLunar', data: { festival: name, right: to, printed }, span: context.at(story, { start: lunar.start, end: festival.end }), fixes: [fix(context, story, lunar.monthDay, to)] });
}

const copula = /^(?![，,]$)[，,]?(?:正|就|恰|又|恰好|也)?(?:是|为|值|逢|迎来|适逢|正值|恰逢|时值|（|\()?(?:我国|第[\d一二三四五六七八九十百]+个|国际|全国|农历|中国|传统|传统节日|二十四节气(?:中的|之)?|“|‘|五一|六一|三八|五四|八一|“六一”(?:国际)?|“三八”(?:国际)?|“五四”|“八一”)?$/;
/** Terms that are also words of the weather or of rain. */
const weatherWords = /^(?:大雪|小雪|雨水|大寒|小寒|小满)$/;

/** 今天是中秋节, 昨日立秋, 9月25日（中秋节）. */
function pairFestival(context: Context, story: Story, date: CivilMention, festival: CivilMention, gap: string): void {
  const name = festival.from.festival ?? '';
  const { text } = story.copy;
  if (!date.days || date.days.first !== date.days.last || date.grain !== 'day' || date.from.festival !== null || date.others.length > 0 || !copula.test(gap)) return;
  if (/假期|长假|期间|黄金周|双11|双十一|小年/.test(name) || /^[前后假期当的小大]|^(?:来临|将至|临近|快)/.test(text.slice(festival.end, festival.end + 2))) return;
  if (weatherWords.test(name) && !/是|迎来/.test(gap) && !text.startsWith('节气', festival.end)) return;
  const day = date.days.first;
  const { year } = civilDate(day);
  const right = festivalDay(year, name.replace(/[“”]|国际/g, ''));
  if (right === null || right === day || Math.abs(right - day) > 60) return;
  const printed = text.slice(date.start, date.end);
  context.report({
    message: 'festival',
    data: { year, festival: name, right: `${civilDate(right).month}月${civilDate(right).day}日`, rightIso: isoDay(right), printed, date: fullDate(day), iso: isoDay(day) },
    span: context.at(story, { start: date.start, end: festival.end }),
    related: anchorWitness(context, story, context.facts(story).datelines, date),
    severity: 'warning',
  });
}
