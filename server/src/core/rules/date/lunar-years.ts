// Part of date/lunar: months of 29 days, and the animal of a year.
import { find, holds } from '../../base/held.ts';
import { type CivilDate, dayNumber } from '../../base/calendar.ts';
import { matchesOf } from '../../base/matches.ts';
import { dayOfLunar, ganzhiIndex, lunarDate, lunarMonthLength, lunarMonthName, zodiac, zodiacAnimal } from '../../base/lunar.ts';
import type { CivilMention, DateMention, LunarMention } from '../../facts/dates/mention.ts';
import { lunarAt } from '../../facts/dates/lunar.ts';
import { sentenceAt, sentenceText } from '../../facts/dates/tense.ts';
import type { Story } from '../../syntax/model.ts';
import { type LunarContext, lunarFix } from './lunar-messages.ts';

/** Another year than this one, or a saying, may be meant. */
const otherYear = /生日|生于|出生|诞辰|寿|忌日|那年|当年|去年|前年|明年|往年|历年|每年|年年|\d{4}年|没有|只有|小月|小尽|大尽|大月/;

const hadThirty = /月[里中份]?(?:恰好?|正好|刚好|偏偏|确实?|真|才|就|是|还){0,2}有(?:了|过)?(?:三十|30)[天日]|月哪[来有]的?三十|[老旧]历/;

/** 农历丙午年五月三十, or 五月三十 near today, where that month has 29 days. */
export function checkLength(context: LunarContext, story: Story, mention: LunarMention): void {
  const { ganzhi: pair, month, leap, day } = mention;
  if (month === null || day !== 30 || !mention.monthDay) return;
  const { date } = context.issue;
  const year = pair === null ? (date ? nearestYear(date, month, leap) : null) : yearOf(pair, date?.year ?? 2026);
  if (year === null || lunarMonthLength(year, month, leap) !== 29) return;
  if (pair === null && (month === 12 || otherYear.test(sentenceText(story.copy.text, context.facts(story).sentences, mention)))) return;
  // 1985年农历二月里恰有三十天: the story itself knows of a year in which the month had them
  if (pair === null && hadThirty.test(story.copy.text)) return;
  const printed = story.copy.text.slice(mention.monthDay.start, mention.monthDay.end);
  context.report({ message: 'length', data: { month: lunarMonthName(month, leap), printed }, span: context.at(story, mention), fixes: [lunarFix(context, story, mention.monthDay, printed.replace('三十', printed.includes('二十') ? '二十九' : '廿九'))] });
}

/** The year of a 干支 pair that is nearest to now. */
function yearOf(pair: string, now: number): number | null {
  const index = ganzhiIndex(pair);
  if (index < 0) return null;
  const year = now - ((((now - 4 - index) % 60) + 60) % 60);
  return now - year > 40 ? year + 60 : year;
}

/** The lunar year whose month lies within five months of today, or null. */
function nearestYear(date: CivilDate, month: number, leap: boolean): number | null {
  const today = dayNumber(date);
  const here = lunarDate(today);
  if (!here) return null;
  for (const year of [here.year, here.year + 1, here.year - 1]) {
    const end = dayOfLunar({ year, month, leap, day: 29 });
    if (end !== null && Math.abs(end - today) <= 150) return year;
  }
  return null;
}

/** 腊月也是三十天, 冬月大，有三十天: the length that a story gives a month of this winter. */
const monthLength = /(闰?(?:正|[二三四五六七八九]|十[一二]?|冬|腊)月)[大小]?，?(?:也|都|只|就|又|却|正好|刚好|恰好|今年|一共|共|总共|整|才){0,2}(?:是|有)?(二十九|三十|29|30)天/g;
const lunarWords = /农历|阴历|[老旧]历|除夕|过年|初[一二三四五六七八九十]|月[大小]/;

/** Reports a month told to be a day longer or shorter than it is, by the lunar year whose month is nearest to now. */
export function checkMonthLength(context: LunarContext, story: Story): void {
  const { text } = story.copy;
  const { date } = context.issue;
  if (!date || !(holds(text, '十天') || holds(text, '0天') || holds(text, '九天') || holds(text, '9天')) || !lunarWords.test(text)) return;
  for (const found of matchesOf(text, monthLength).slice(0, 4)) {
    const [words, name = '', days = ''] = found;
    const lunar = lunarAt(`农历${name}`, 0);
    const month = lunar?.month ?? null;
    if (month === null) continue;
    // 四月只有三十天 may be told of the civil month
    const sentence = sentenceText(text, context.facts(story).sentences, { start: found.index, end: found.index + words.length });
    if (!/[正冬腊]月/.test(name) && !/农历|阴历|[老旧]历|月[大小]|闰/.test(sentence)) continue;
    if (/去年|前年|往年|历年|每年|年年|那年|当年|有的年|有时|如果|要是|若|\d{4}年|民国/.test(sentence)) continue;
    const year = nearestYear(date, month, name.startsWith('闰'));
    const right = year === null ? null : lunarMonthLength(year, month, name.startsWith('闰'));
    const told = days === '三十' || days === '30' ? 30 : 29;
    if (right === null || right === told) continue;
    context.report({ message: 'monthLength', data: { month: lunarMonthName(month, name.startsWith('闰')), right, printed: words }, span: context.at(story, { start: found.index, end: found.index + words.length }), severity: 'warning' });
  }
}

const animals = '鼠牛虎兔龙蛇马羊猴鸡狗猪';
const yearOfAnimal = /^[，]?(?:正|恰|又|也|恰逢)?(?:是|为|系|逢|（)(?:农历|中国农历|传统|生肖)?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])?(?:的)?([鼠牛虎兔龙蛇马羊猴鸡狗猪])年/;

/** 2026年是蛇年; 生于1978年，属羊: the animal of the year, or of the one before where the day may lie before Spring Festival. */
export function checkZodiac(context: LunarContext, story: Story, dates: readonly DateMention[]): void {
  const { text } = story.copy;
  for (const mention of dates) {
    if (mention.kind !== 'civil' || mention.grain !== 'year' || mention.to || mention.quoted || !mention.days) continue;
    const found = yearOfAnimal.exec(text.slice(mention.end, mention.end + 14));
    if (found?.[1]) judge(context, story, mention, found[1], mention.end + found[0].length - 2, mention.from.yearShift !== null && (context.issue.date?.month ?? 12) <= 2);
  }
  for (let at = find(text, '属'); at >= 0; at = text.indexOf('属', at + 1)) {
    const animal = text.charAt(at + 1);
    if (animal === '' || !animals.includes(animal) || !/^(?:[，。、；）的！”今]|$)/.test(text.slice(at + 2, at + 3))) continue;
    const birth = birthBeside(context, story, dates, at);
    if (birth) judge(context, story, birth, animal, at + 1, birth.from.month === null || birth.from.month <= 2);
  }
}

const coming = /(?:再过[^，。；]{1,8}，?(?:就|便|即)是|(?:到来|来临)的|(?:^|[，。；“])距离?|离)(?:农历)?([鼠牛虎兔龙蛇马羊猴鸡狗猪])年(?:的)?(?:春节|新春|除夕|大年)/g;

/** 再过四周就是龙年春节, a month before 马年: the Spring Festival to come is the next lunar year's. */
export function checkComing(context: LunarContext, story: Story): void {
  const { text } = story.copy;
  const { date } = context.issue;
  const here = date && ['春节', '新春', '除夕', '大年'].some((word) => holds(text, word)) ? lunarDate(dayNumber(date)) : null;
  if (!here) return;
  for (const m of text.matchAll(coming)) {
    const right = zodiac(here.year + 1);
    const at = m.index + m[0].lastIndexOf(`${m[1]}年`);
    if (m[1] === right || /那年|当年|\d{4}年/.test(text.slice(Math.max(0, m.index - 20), m.index))) continue;
    context.report({ message: 'zodiac', data: { year: here.year + 1, right: zodiacAnimal(here.year + 1), printed: `${m[1]}年` }, span: context.at(story, { start: at, end: at + 1 }), fixes: [lunarFix(context, story, { start: at, end: at + 1 }, right)] });
  }
}

/** The one year of the sentence, where it tells of a birth. */
function birthBeside(context: LunarContext, story: Story, dates: readonly DateMention[], at: number): CivilMention | null {
  const { text } = story.copy;
  const sentence = sentenceAt(context.facts(story).sentences, at);
  if (!sentence) return null;
  const years = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null && m.start >= sentence.start && m.end <= sentence.end);
  const [birth] = years;
  if (years.length !== 1 || !birth || birth.to || Math.abs(birth.start - at) > 40) return null;
  if (/^[，的]?$/.test(text.slice(birth.end, at))) return birth;
  return /生$|生于$|出生于$|出生在$/.test(text.slice(Math.max(sentence.start, birth.start - 4), birth.start)) || /^(?:[^，。]{0,8})?(?:出生|生人|生[，、的）])/.test(text.slice(birth.end, birth.end + 12)) ? birth : null;
}

function judge(context: LunarContext, story: Story, { from, days, start, end }: CivilMention, printed: string, at: number, orBefore: boolean): void {
  const year = from.year ?? (days ? (lunarDate(days.last)?.year ?? 0) : 0);
  if (year === 0 || zodiac(year) === printed || (orBefore && zodiac(year - 1) === printed)) return;
  const { text } = story.copy;
  context.report({
    message: 'zodiac', data: { year, right: zodiacAnimal(year), printed: text.slice(at - (text.charAt(at - 1) === '属' ? 1 : 0), at + 1) }, span: context.at(story, { start: at, end: at + 1 }),
    related: [{ message: 'paired', data: { date: text.slice(start, end) }, span: context.at(story, { start, end }) }],
    fixes: [lunarFix(context, story, { start: at, end: at + 1 }, zodiac(year))],
  });
}
