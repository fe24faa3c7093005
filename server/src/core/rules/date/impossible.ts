// date/impossible: a day or month that no calendar has (6月31日, 13月5日, 2025年2月29日).
import { civilDate, dayNumber, daysInMonth } from '../../base/calendar.ts';
import { smallNumber } from '../../base/small-number.ts';
import { actsIn } from '../../facts/dates/acts.ts';
import type { CivilMention, DateFields, DateMention } from '../../facts/dates/mention.ts';
import { sentenceText } from '../../facts/dates/tense.ts';
import { defineStoryRule } from '../define.ts';
import { lunarBeyond } from './lunar-days.ts';
import { hanNumber } from './rewrite.ts';

export default defineStoryRule({
  id: 'date/impossible',
  severity: 'error',
  fixable: true,
  needs: ['dates', 'sentences'],
  roles: ['article', 'masthead', 'page-header', 'furniture'],
  source: '公历各月天数；闰年：能被4整除而不能被100整除，或能被400整除',
  messages: {
    day: { zh: '{month}月只有{length}天，没有{month}月{day}日', en: 'Month {month} has {length} days: there is no day {day}' },
    leap: { zh: '{year}年不是闰年，2月没有29日', en: '{year} is no leap year: February has no 29th' },
    month: { zh: '没有{month}月', en: 'There is no month {month}' },
    zero: { zh: '没有{month}月{day}日', en: 'There is no day {day} in month {month}' },
    lunar: { zh: '农历每月至多三十天，没有“{words}”', en: 'A lunar month has thirty days at most: there is no “{words}”' },
    replace: { zh: '改为“{to}”', en: 'Change to “{to}”' },
  },
  check({ copy, facts, report }) {
    for (const span of lunarBeyond(copy.text)) report({ message: 'lunar', data: { words: copy.text.slice(span.start, span.end) }, span, fixes: [] });
    facts.dates.forEach((mention, i) => {
      // a day of the front matter is told of as such
      if (copy.role === 'masthead' && frontMatterDay.test(copy.text.slice(copy.text.lastIndexOf('\n', mention.start - 1) + 1, mention.start))) return;
      if (mention.kind !== 'civil' || mention.grain === 'vague') return;
      const wrong = mention.days ? (leapSoon(mention, facts.dates) ?? listedPoint(copy.text, facts.dates, i, mention)) : (wrongPoint(mention) ?? listedPoint(copy.text, facts.dates, i, mention));
      if (!wrong) return;
      const around = sentenceText(copy.text, facts.sentences, mention);
      // 短剧《2月30日》: the name of a work
      if (copy.text.includes(`《${copy.text.slice(mention.start, mention.end)}》`)) return;
      // 法官认为，6月只有30天，“31日”显系笔误: the story says so itself
      if (wrong.kind === 'day' && copy.text.includes(`${wrong.month}月只有${wrong.length}天`)) return;
      if (isExcused(copy.text, mention, wrong, around) || isJoke(copy.text, mention)) return;
      const span = { start: mention.start, end: mention.end };
      const fixes = repairs(copy.text.slice(span.start, span.end), mention, wrong, around).map((to) => ({ title: 'replace' as const, data: { to }, safety: 'confirm' as const, edits: [{ span, newText: to }] }));
      const { month, day, length, year } = wrong;
      report({ message: wrong.kind, data: { month, day, length, year }, span, fixes });
    });
  },
});

/** Before the value of a field of the front matter. */
const frontMatterDay = /^(?:日期|出版日期|见报日期|date|issue_?date)[ 　]{0,4}[:：][ 　]{0,4}["'“‘]?$/i;

interface Wrong {
  readonly kind: 'day' | 'leap' | 'month' | 'zero';
  readonly month: number;
  readonly day: number;
  readonly length: number;
  readonly year: number;
  /** The wrong end is the second one of a range or list. */
  readonly second: boolean;
}

/** The point of a mention that does not exist, or null. */
function wrongPoint({ from, to, today }: CivilMention): Wrong | null {
  return pointError(from, false, today) ?? (to ? pointError(to, true, today) : null);
}

/** No leap day farther off than this is read in the year nearest to it, in days. */
const soon = 90;

/** 2月29日, 2月20日至2月29日 in a paper of January 2027: the calendar's nearest such day is a year off, the story's is weeks off. Null where the story tells of a leap year. */
function leapSoon({ from, to, today, anchor, grain }: CivilMention, dates: readonly DateMention[]): Wrong | null {
  const end = to?.month === 2 && to.day === 29 ? to : from.month === 2 && from.day === 29 ? from : null;
  if (!end || today === null || grain !== 'day' || anchor === 'context' || [from, to].some((f) => f && (f.year !== null || f.yearShift !== null || f.festival !== null))) return null;
  const now = civilDate(today).year;
  const year = [now - 1, now, now + 1].find((y) => Math.abs(dayNumber({ year: y, month: 2, day: 28 }) - today) <= soon);
  if (year === undefined || daysInMonth(year, 2) === 29) return null;
  const ofLeap = dates.some((m) => m.kind === 'civil' && (m.from.year !== null || m.from.yearShift !== null) && daysInMonth(m.from.year ?? now + (m.from.yearShift ?? 0), 2) === 29);
  return ofLeap ? null : { month: 2, day: 29, year, second: end === to, kind: 'leap', length: 28 };
}

function pointError(fields: DateFields, second: boolean, today: number | null): Wrong | null {
  const { month, day } = fields;
  if (month === null || fields.festival !== null) return null;
  const year = fields.year ?? (today === null ? null : civilDate(today).year + (fields.yearShift ?? 0));
  const base = { month, day: day ?? 0, year: year ?? 0, second };
  if (month > 12 || month < 1) return { ...base, kind: 'month', length: 0 };
  if (day === null) return null;
  if (day < 1) return { ...base, kind: 'zero', length: 0 };
  if (month === 2 && day === 29) return year !== null && daysInMonth(year, 2) === 28 ? { ...base, kind: 'leap', length: 28 } : null;
  const length = daysInMonth(2024, month);
  return day > length ? { ...base, kind: 'day', length: month === 2 && year !== null ? daysInMonth(year, 2) : length } : null;
}

/** 11月13日、27日和31日; 一批在9月28日，一批在31日: a day that takes its month from the one listed just before it, and later in it. */
function listedPoint(text: string, dates: readonly DateMention[], index: number, mention: CivilMention): Wrong | null {
  const { from, grain, today, days } = mention;
  const previous = dates[index - 1];
  if (grain !== 'day' || from.day === null || from.month !== null || from.monthShift !== null || from.dayShift !== null || previous?.kind !== 'civil' || previous.part !== mention.part || previous.recurring) return null;
  const last = previous.to ?? previous.from;
  const month = last.month ?? monthBefore(text, dates, index - 1);
  const gap = text.slice(previous.end, mention.start);
  // 2月的集期为5日、10日、…、30日
  const listed = previous.grain === 'month' && monthsDays.test(gap);
  if (month === null || (!listed && (last.day === null || last.day >= from.day || gap.length > 14)) || (!listed && !/^(?:[、和及与，；或]|以及|，?[^，。；、\n]{0,10}[，、和；]?[^，。；、\n]{0,6}(?:在|于|是|为|到|至|和))$/.test(gap))) return null;
  // 9月29日封道，31日 in an issue of the first days of November may be yesterday
  if (days && today !== null && Math.abs(days.last - today) <= 3 && !/^[、和及与]/.test(gap)) return null;
  const at = { month, year: last.year, yearShift: last.yearShift };
  return pointError({ ...from, ...at }, false, today) ?? (mention.list && mention.to?.month === null ? pointError({ ...mention.to, ...at }, true, today) : null);
}

/** Between a month and its days: 2月的集期为5日、. */
const monthsDays = /^的?[\u4e00-\u9fff]{0,8}(?:为|是|定在|定为|有|：)(?:\d{1,2}日、){0,6}$/;

/** The month that a list printed before its bare days: 11月 of 11月13日、27日. */
function monthBefore(text: string, dates: readonly DateMention[], index: number): number | null {
  for (let k = index; k > 0 && index - k < 12; k--) {
    const [a, b] = [dates[k - 1], dates[k]];
    if (a?.kind !== 'civil' || b?.kind !== 'civil' || a.part !== b.part || !(/^[、和及与，]$/.test(text.slice(a.end, b.start)) || (a.grain === 'month' && monthsDays.test(text.slice(a.end, b.start))))) return null;
    const month = (a.to ?? a.from).month;
    if (month !== null) return month;
  }
  return null;
}

const lunarWord = /农历|阴历|旧历|夏历/;
const hanMonth = /^[一二三四五六七八九十]{1,2}月/;

/** Lunar months have a thirtieth; birthdays on 29 February have no year; 13月龄 is an age. */
function isExcused(text: string, { start, end, from, to, recurring }: CivilMention, wrong: Wrong, sentence: string): boolean {
  // 2月没有29日的年份
  if (/[没无]有?$/.test(text.slice(Math.max(0, start - 2), start))) return true;
  if ((recurring && wrong.kind === 'leap') || (lunarWord.test(sentence) && (from.month === null || lunarWord.test(text.slice(Math.max(0, start - 12), end + 6)) || hanMonth.test(text.slice(start, end))))) return true;
  if (wrong.kind === 'leap' && from.year === null && from.yearShift === null && to?.year == null) return /生日|出生|[降诞]生|生[在于]|诞辰|闰|四年|每(?![天日晚人户周场个位张份件])/.test(sentence);
  // 第一段13月完工, 13月底; 13月 alone may be a length
  if (wrong.kind === 'month' && from.year === null && from.day === null) return from.month === null || from.month > 31 || /[第满达足]$/.test(text.slice(start - 1, start)) || (from.stretch === '' && !/^(?:份|起|前|底|初)/.test(text.slice(end, end + 1)) && !actsIn(text.slice(end, end + 4)).some((a) => a.at <= 1));
  if (wrong.kind === 'month') return /[龄大]/.test(text.charAt(end)) || /[.\d]/.test(text.charAt(start - 1));
  return false;
}

/** “定在2月30日”, a joke: the story says near one of its printings that the day is not meant. */
const joke = /玩笑|笑话|打趣|调侃|戏称|俏皮话|揶揄|自嘲|戏谑|反话|黑色幽默|[没哪]有(?:这一?天|这个日子|的日子)|不存在|根本没有|并?没有[“]?\d{1,2}月(?:30|31)[日号]|猴年马月|遥遥无期|(?:日历|月历|挂历|历书)上(?:可?没有|找不到|查不到)|虚构|闹[了出过]?[个过]?笑|写错|印错|误(?:写|印|填|录)|错(?:写|印|填|录)|愚人节/;

/** Eighty characters to either side of every printing of the same day, four at most. */
function isJoke(text: string, { start, end }: CivilMention): boolean {
  const words = text.slice(start, end);
  for (let at = text.indexOf(words), n = 0; at >= 0 && n < 4; at = text.indexOf(words, at + 1), n++) {
    if (joke.test(text.slice(Math.max(0, at - 80), at + words.length + 80))) return true;
  }
  return false;
}

/** 6月31日 → 6月30日, 7月1日; a range with its length in days (展期四天) → the end that fits. */
function repairs(printed: string, { from }: CivilMention, wrong: Wrong, sentence: string): string[] {
  if (wrong.kind !== 'day' && wrong.kind !== 'leap') return [];
  const arabic = new RegExp(`${wrong.day}(?=日|号|$)`).test(printed);
  const old = arabic ? String(wrong.day) : hanNumber(wrong.day);
  const at = printed.lastIndexOf(old);
  if (at < 0) return [];
  const number = (n: number): string => (arabic ? String(n) : hanNumber(n));
  const last = printed.slice(0, at) + number(wrong.length) + printed.slice(at + old.length);
  const monthText = `${number(wrong.month)}月`;
  const hasMonth = printed.slice(0, at).endsWith(monthText);
  const head = hasMonth ? printed.slice(0, at - monthText.length) : printed.slice(0, at);
  // 2026-05-32: no 月 to put the next month before
  const next = wrong.month === 12 || /[-./－．]$/.test(head) ? null : (over: number): string => `${head}${number(wrong.month + 1)}月${number(over)}${printed.slice(at + old.length)}`;
  const days = wrong.second ? lengthOf(sentence) : null;
  if (days !== null && from.day !== null && from.month === wrong.month && next) {
    const end = from.day + days - 1;
    return end > wrong.length ? [next(end - wrong.length), last] : [printed.slice(0, at) + number(end) + printed.slice(at + old.length)];
  }
  return next && wrong.day === wrong.length + 1 ? [last, next(1)] : [last];
}

/** 展期四天, 为期4天, 共4天. */
function lengthOf(sentence: string): number | null {
  const found = /(?:展期|会期|为期|共|历时|连续)([一二两三四五六七八九十]|\d{1,2})[天日]/.exec(sentence);
  return found?.[1] ? smallNumber(found[1]) : null;
}
