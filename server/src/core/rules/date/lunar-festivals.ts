// Part of date/lunar: festivals and solar terms beside a date, civil or lunar.
import { civilDate, weekdayOf } from '../../base/calendar.ts';
import type { Span } from '../../base/span.ts';
import { festivalDay, festivalLunar } from '../../base/lunar.ts';
import type { CivilMention, DateMention, LunarMention } from '../../facts/dates/mention.ts';
import { readings } from '../../facts/dates/weekdays.ts';
import { fullDate, isoDay, shortDate } from '../../facts/dates/words.ts';
import type { Story } from '../../syntax/model.ts';
import { type LunarContext, lunarFix } from './lunar-messages.ts';
import { lunarText } from './lunar-text.ts';
import { rewriteDay } from './rewrite.ts';
import { anchorWitness } from './witness.ts';

/** What stands between a lunar day and the festival it is said to be: 五月初六，正是端午节; 九月初八），正逢重阳节. */
const named = /^[）)]?[（(，,]?(?:今天|当天|当日|这天|这一天|那天|那一天)?[，,]?(?:正|又|恰|也|就|便|恰好|刚好|正好|既)?(?:(是|为)|值|逢|适逢|正值|恰逢|时值|喜逢|欣逢|迎来)?(?:了?(?:我国|中国|今年|一年一度)?的?(?:民间)?(?:传统节日|传统的?)?)?$/;
/** 重阳节， 重阳佳节当天，: the festival itself, not its eve, its holiday or its fair. */
const itself = /^(?:佳节|节)?(?:当[天日晚]|这[天一]|那[天一]|的?(?:晚上|早上|清晨|早晨|上午|下午|夜))?[，。；！？）”]/;
const onWay = /^(?:佳|节)?节?(?:将|临|快|即|刚|已|还|未|[前后假期过小长双祭庙])|^(?:文化|来临)/;

/** 五月初六端午节; 九月初八，正逢重阳节. */
export function pairNames(context: LunarContext, story: Story, lunar: LunarMention, festival: CivilMention, gap: string): void {
  const { text } = story.copy;
  const name = festival.from.festival ?? '';
  const found = named.exec(gap);
  const behind = text.slice(festival.end, festival.end + 8);
  if (!found || onWay.test(behind)) return;
  // 正月初三，正值春节; 小年 is another day in the south
  if (gap !== '' && ((found[1] === undefined && /[值逢来]/.test(gap) && /^(?:春节|大年)/.test(name)) || /小年/.test(name) || !itself.test(behind))) return;
  sayFestival(context, story, lunar, name, /^[）)]/.test(gap) ? lunar : { start: lunar.start, end: festival.end });
}

/** 端午节（农历五月初六）, 今年的重阳节是农历九月初八, in a text whose year is not known. */
export function pairFestivalFirst(context: LunarContext, story: Story, festival: CivilMention, lunar: LunarMention, gap: string): void {
  const { text } = story.copy;
  const bracket = /^(?:佳节|节)?(?:当[天日]|这天|那天|这一天)?[（(](?:即|是)?$/.test(gap);
  if (!(bracket ? /^[）)]/ : /^[，。；！？）”]/).test(text.slice(lunar.end, lunar.end + 1)) || (!bracket && !/^(?:佳节|节)?，?(?:也就|就|正|也|即)?(?:是|为|在|即)(?:每年)?的?$/.test(gap)) || /小年/.test(festival.from.festival ?? '')) return;
  sayFestival(context, story, lunar, festival.from.festival ?? '', { start: festival.start, end: lunar.end });
}

function sayFestival(context: LunarContext, story: Story, lunar: LunarMention, name: string, at: Span): void {
  const right = festivalLunar(name);
  if (!right || lunar.month === null || lunar.day === null || lunar.monthDay === null || lunar.leap || (right.month === lunar.month && right.day === lunar.day)) return;
  // the south keeps 七月半 a day early
  if (/^中元/.test(name) && lunar.month === 7 && lunar.day === 14) return;
  const printed = story.copy.text.slice(lunar.monthDay.start, lunar.monthDay.end);
  const to = lunarText(printed, { year: 0, ...right, leap: false }, true);
  context.report({ message: 'festivalLunar', data: { festival: name, right: to, printed }, span: context.at(story, at), fixes: [lunarFix(context, story, lunar.monthDay, to)] });
}

const kinds = '(?:我国|第[\\d一二三四五六七八九十百]+个|国际|全国|农历|中国|传统|传统节日|二十四节气(?:中的|之|里的)?|今年的|一年一度的|“|‘|五一|六一|三八|五四|八一|“六一”(?:国际)?|“三八”(?:国际)?|“五四”|“八一”)?';
/** Between a date and the festival it is said to be: 今天是中秋节, 昨天（9月8日）是白露, 6月18日（端午节）. */
const copula = new RegExp(`^(?![，,]$)[）)]?[，,]?(?:正|就|恰|又|恰好|也就|也|便|已|即)?(?:是|为|值|逢|迎来|适逢|正值|恰逢|时值|进入|迎|（|\\()?${kinds}$`);
/** Between a festival and the date it is said to fall on: 端午那天（6月18日）, 今年中秋节在9月26日, 中秋节是9月24日. */
const fallsOn = /^(?:节|节气)?(?:那天|那日|当天|这天|这一天|那一天|当日|之日|当晚|之夜|正日子|期间)?(?:上午|下午|早上|晚上?|清晨)?(?:[（(](?:公历|即|今年为?)?|，?(?:就|正|也)?(?:是|为|即|就在|落在|落到|定格在|在))$/;
/** Terms that are also words of the weather or of rain. */
const weatherWords = /^(?:大雪|小雪|雨水|大寒|小寒|小满)$/;

/** A date and a festival side by side, in either order. */
export function pairFestival(context: LunarContext, story: Story, left: CivilMention, right: CivilMention, gap: string): void {
  const { text } = story.copy;
  // 那一年的重阳是10月15日
  if (/[那当]一?年的?$/.test(text.slice(Math.max(0, left.start - 4), left.start))) return;
  // 5月30日本版说“后天就是儿童节”: what was printed then counts from then
  if (left.from.dayShift !== null && /\d日(?:本[版报刊])[^。；\n]{0,30}“$/.test(text.slice(Math.max(0, left.start - 44), left.start))) return;
  // 16日知行，17日小满，18日半亩: shops, one of them “小满”
  if (gap === '' && right.from.festival !== null && text.includes(`“${right.from.festival}”`)) return;
  // 今天是初伏第6天
  if (/^的?第[\d一二三四五六七八九十]{1,3}天/.test(text.slice(right.end, right.end + 6))) return;
  if (right.from.festival !== null && right.from.year === null && right.from.yearShift === null && left.from.festival === null) {
    const name = right.from.festival;
    const direct = /^[）)]$/.test(gap) && /^(?:节?(?:晚|夜|当|这|那)|，|。)/.test(text.slice(right.end, right.end + 2)) && left.from.day !== null;
    if (!copula.test(gap) || !direct && /^[）)](?![，,]?(?:正|就|恰|又|恰好|也|便)?[是为值逢])/.test(gap)) return;
    // 10月2日国庆休刊
    if (/^[前后假期的小大次翌放休停闭]|^(?:中秋|元旦|五一)?(?:假期|假日|长假)|^(?:来临|将至|临近|快|第[二三]|长假|轮休|调休|值班|加班|不打烊)/.test(text.slice(right.end, right.end + 5))) return;
    if (weatherWords.test(name) && !/是|迎来|进入/.test(gap) && !text.startsWith('节气', right.end) && !(/满|寒/.test(name) && /[，。]/.test(text.charAt(right.end)))) return;
    check(context, story, left, right, name);
  } else if (left.from.festival !== null && right.from.festival === null) {
    if (!fallsOn.test(gap) || (weatherWords.test(left.from.festival) && !/节气|天/.test(gap)) || /前$/.test(text.slice(left.start - 1, left.start))) return;
    if (/[（(]/.test(gap) ? !/[）)，]/.test(text.charAt(right.end)) : !/^(?:[，。；、）！]|[，]?(?:比|与|距|星期|周|（))/.test(text.slice(right.end, right.end + 2))) return;
    check(context, story, right, left, left.from.festival);
  }
}

const thatDay = /(?:当天|当日|这天|这一天|那天)(?:[（(])$/;

/** 九月初九是重阳节，中医院将于当天（10月19日）义诊: the festival that the sentence has named, and the date of its day. */
export function pairThatDay(context: LunarContext, story: Story, dates: readonly DateMention[], at: number): void {
  const { text } = story.copy;
  const date = dates[at];
  if (date?.kind !== 'civil' || date.grain !== 'day' || date.from.month === null || date.from.day === null || !thatDay.test(text.slice(Math.max(0, date.start - 5), date.start)) || !/^[）)]/.test(text.charAt(date.end))) return;
  const from = Math.max(text.lastIndexOf('。', date.start), text.lastIndexOf('\n', date.start)) + 1;
  const before = dates.slice(Math.max(0, at - 4), at).filter((m) => m.start >= from && m.kind !== 'clock' && !(m.kind === 'civil' && m.grain === 'vague'));
  const festival = before.at(-1);
  // 中秋节当天（9月26日）: the two stand side by side
  if (!festival || !text.slice(festival.end, date.start).includes('，')) return;
  // nothing but the festival and its own lunar day is told of so far
  if (festival.kind !== 'civil' || festival.from.festival === null || festival.quoted || date.quoted || before.some((m) => m !== festival && m.kind !== 'lunar') || /[前后]/.test(text.charAt(festival.end)) || /[前后]夕?$/.test(text.slice(festival.end, festival.end + 3))) return;
  check(context, story, date, festival, festival.from.festival);
}

/** “下周一就是重阳节”: whenever it was said, the festival falls on another weekday, or after the day that is meant at the latest. */
export function pairSpoken(context: LunarContext, story: Story, left: CivilMention, right: CivilMention, gap: string): void {
  // “端午节当天（6月20日）”, days before it: no memory
  if (left.from.festival !== null && right.from.month !== null && right.from.day !== null && right.days !== null && right.today !== null && right.days.first >= right.today && right.days.first - right.today <= 30 && /^(?:当天|这天|那天)?[（(]$/.test(gap)) {
    check(context, story, right, left, left.from.festival);
    return;
  }
  const { weekShift, weekday, dayShift } = left.from;
  const name = right.from.festival;
  if (name === null || right.from.year !== null || right.from.yearShift !== null || weatherWords.test(name) || !left.days || !copula.test(gap)) return;
  const day = festivalDay(civilDate(left.days.first).year, name.replace(/[“”]|国际/g, ''));
  // 翻1936年6月22日的《民报》，…：“明日端午”
  if (/(?:1[6-9]|20)\d\d年[^。！？\n]{0,86}$/.test(story.copy.text.slice(Math.max(0, left.start - 90), left.start))) return;
  if (day === null || Math.abs(day - left.days.first) > 15 || (weekShift !== null && weekday !== null ? weekdayOf(day) === weekday : dayShift === null || dayShift < 0 || day <= left.days.first)) return;
  check(context, story, left, right, name);
}

/** 冬至在12月22日, written in May: the day is that of the coming one as well as of the last. */
function nextYears({ days, neighbour, today }: CivilMention, name: string): boolean {
  return days !== null && neighbour !== null && today !== null && Math.abs(days.first - today) > 75 && festivalDay(civilDate(neighbour.first).year, name) === neighbour.first;
}

/** Reports a single day that is in no reading the festival's. */
function check(context: LunarContext, story: Story, date: CivilMention, festival: CivilMention, name: string): void {
  const { text } = story.copy;
  if (!date.days || date.days.first !== date.days.last || date.grain !== 'day' || date.to || /假期|长假|期间|黄金周|双11|双十一|小年/.test(name)) return;
  // 8月18日是末伏最后一天
  if (/^的?(?:最后一天|第[二三四五六七八九十\d]{1,2}天|结束)/.test(text.slice(festival.end, festival.end + 6))) return;
  const bare = name.replace(/[“”]|国际/g, '');
  const known = festival.from.year ?? (festival.from.yearShift !== null && festival.days ? civilDate(festival.days.first).year : null);
  const days = readings(date).map((r) => r.first);
  const rights = days.map((day) => festivalDay(known ?? civilDate(day).year, bare));
  // the last day of 末伏 is called 出伏 as well as the day behind it
  if (rights.some((right, i) => right === null || right === days[i] || (bare === '出伏' && right - 1 === days[i])) || nextYears(date, bare)) return;
  const [day = 0] = days;
  const right = rights[0] ?? day;
  if (Math.abs(right - day) > 60 || (known !== null && civilDate(day).year !== known)) return;
  const printed = text.slice(date.start, date.end);
  const to = rewriteDay(printed, day, right);
  context.report({
    message: 'festival',
    data: { year: civilDate(right).year, festival: name, right: shortDate(right), rightIso: isoDay(right), printed, date: fullDate(day), iso: isoDay(day) },
    span: context.at(story, { start: Math.min(date.start, festival.start), end: Math.max(date.end, festival.end) }),
    related: anchorWitness(context, story, context.facts(story).datelines, date),
    fixes: to === null ? [] : [lunarFix(context, story, date, to)],
    severity: 'warning',
  });
}
