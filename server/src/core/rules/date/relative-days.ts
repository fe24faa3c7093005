// Part of date/relative: 今晚19时 and 4月24日19时, 前天…在这里举行 and “9月22日这一天”, 上月4日至6日 of the 清明 holiday: days of one happening told with a relative word and with a date.
import { civilDate } from '../../base/calendar.ts';
import { holds } from '../../base/held.ts';
import type { CivilMention, ClockMention, DateMention } from '../../facts/dates/mention.ts';
import { rangeText } from '../../facts/dates/words.ts';
import type { Story } from '../../syntax/model.ts';
import { anchorOf, meets, rangeIso, type RelativeContext, reportRetold } from './relative-messages.ts';
import { shareName } from './subjects.ts';

/** More days of it, or another one. */
const more = /[两二三四五六七八九十\d]天|为期|连续|第[二三四五]天|次日|第二[天场]|首日|连日|天天|每[天日晚]|闭幕|持续|加演|加场|重播|回放|录播|补播|再次|又|改[到期为在]|推迟|提前|延[至到期]|分别|另一?场/;
const held = /举行|举办|开幕|启动|召开|揭晓|落幕|开赛|开镰|上演|拉开/;
/** The same hour of the same thing: 直播时间为…19时. */
const sameThing = /直播|收[听看]|播出|线上|同步|(?:开[场演讲赛幕始]|演出|活动|比赛|入场)时间(?:为|是|：|定)/;

/** One day told twice. */
export function checkDays(context: RelativeContext, story: Story): void {
  const { copy: { text } } = story;
  const { dates } = context.facts(story);
  const civil = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain !== 'vague' && m.from.festival === null);
  checkHoliday(context, story, civil);
  const words = civil.filter((m) => m.from.dayShift !== null && !m.quoted && !m.to && m.days !== null);
  const days = civil.filter((m) => m.from.dayShift === null && m.from.day !== null && m.days !== null && m.from.yearShift === null);
  const [date] = days;
  if (!date?.days || days.length !== 1 || date.to || date.list || date.recurring || date.from.month === null || more.test(text)) return;
  const hour = words.length < 2 ? sameHour(text, dates, date) : null;
  if (hour) {
    reportHour(context, story, hour, date);
    return;
  }
  for (const word of words) {
    if (!word.days || word.today === null || date.start <= word.end) continue;
    const apart = Math.abs(date.days.first - word.days.first);
    if (apart === 0 || apart > 2 || words.some((w) => w !== word && w.days !== null && date.days !== null && meets(w.days, date.days))) continue;
    const told = /^[^。；！？\n]*/.exec(text.slice(word.end, word.end + 60))?.[0] ?? '';
    const around = (text.slice(Math.max(0, date.start - 30), date.start).split(/[。！？\n]/).at(-1) ?? '') + (/^[^。；！？\n]*/.exec(text.slice(date.end, date.end + 30))?.[0] ?? '');
    if (isThatDay(text, word, date, told, around)) {
      reportRetold(context, story, word, date);
      return;
    }
  }
}

const shifts: Readonly<Record<string, number>> = { 昨: -1, 今: 0, 明: 1 };

/** 今晚19时…开场; 直播时间为4月24日19时: the hour told with a word for the day, and again with a date a day or two off. */
function sameHour(text: string, dates: readonly DateMention[], date: CivilMention): (ClockMention & { readonly day: number }) | null {
  if (date.today === null || !date.days) return null;
  const clocks = dates.filter((m): m is ClockMention => m.kind === 'clock');
  const own = clocks.find((c) => c.start >= date.end && c.start - date.end <= 2);
  const around = (text.slice(Math.max(0, date.start - 30), date.start).split(/[。！？\n]/).at(-1) ?? '') + (/^[^。；！？\n]*/.exec(text.slice(date.end, date.end + 30))?.[0] ?? '');
  if (!own || !sameThing.test(around)) return null;
  for (const clock of clocks) {
    const shift = shifts[clock.period.charAt(0)];
    const hour = (c: ClockMention): number => (c.hour < 12 && /[晚下]/.test(c.period) ? c.hour + 12 : c.hour);
    if (shift === undefined || clock.period.length < 2 || clock.end > date.start || hour(clock) !== hour(own) || clock.minute !== own.minute) continue;
    const apart = Math.abs(date.days.first - date.today - shift);
    return apart > 0 && apart <= 2 ? { ...clock, day: date.today + shift } : null;
  }
  return null;
}

function reportHour(context: RelativeContext, story: Story, hour: ClockMention & { readonly day: number }, date: CivilMention): void {
  const printed = story.copy.text.slice(date.start, date.end);
  const meant = { first: hour.day, last: hour.day };
  const span = { start: hour.start, end: hour.start + hour.period.length };
  context.report({
    message: 'retold', data: { words: hour.period, meant: rangeText(meant), meantIso: rangeIso(meant), printed }, span: context.at(story, span), severity: 'warning',
    related: [{ message: 'other', data: { words: printed }, span: context.at(story, date) }, ...anchorOf(context, story, date)],
  });
}

/** 前天，…在这里举行。“9月22日这一天，码头进了6000多人”: the only day told of so far. */
function isThatDay(text: string, word: CivilMention, date: CivilMention, told: string, around: string): boolean {
  if (!/^(?:这一?天|那一?天|当天|当日)/.test(text.slice(date.end, date.end + 3)) || !held.test(told) || (word.from.dayShift ?? 0) > 0 || (date.days?.first ?? 0) > (word.today ?? 0)) return false;
  return shareName(told, around) || /(?:现场|人气|客流|来了|进了|接待|成交|卖[出了]|售出)/.test(around);
}

/** Public holidays of a fixed time, and the first and last day (month × 100 + day) that they may lie in (State Council arrangements). */
const holidays: readonly (readonly [string, readonly [number, number]])[] = [['清明', [402, 408]], ['五一', [427, 508]], ['劳动节', [427, 508]], ['国庆', [927, 1010]], ['元旦', [1229, 105]]];
const holidayBehind = /^(?:的?[一二三四五六七八九十\d]天)?的?(?:小长|长)?假期?(?![^，。]{0,2}前)/;

/** 上月4日至6日三天假期 in April's story of 清明: the days are none of the only holiday's. */
function checkHoliday(context: RelativeContext, story: Story, civil: readonly CivilMention[]): void {
  const { copy: { text } } = story;
  if (!holds(text, '假')) return;
  const named = holidays.filter(([name]) => holds(text, name));
  const [holiday] = named;
  if (!holiday || new Set(named.map(([, time]) => time.join())).size !== 1) return;
  for (const m of civil) {
    if (m.from.monthShift === null || m.from.day === null || !m.days || m.quoted || !holidayBehind.test(text.slice(m.end, m.end + 8))) continue;
    const [from, to] = [civilDate(m.days.first), civilDate(m.days.last)].map(({ month, day }) => month * 100 + day);
    const [low, high] = holiday[1];
    const within = (d = 0): boolean => (low < high ? d >= low && d <= high : d >= low || d <= high);
    if (within(from) || within(to) || /春节|端午|中秋|寒假|暑假|病假|年假|探亲/.test(text)) continue;
    const at = text.indexOf(holiday[0]);
    context.report({
      message: 'retold', data: { words: text.slice(m.start, m.end), meant: rangeText(m.days), meantIso: rangeIso(m.days), printed: holiday[0] }, span: context.at(story, m), severity: 'warning',
      related: [{ message: 'other', data: { words: holiday[0] }, span: context.at(story, { start: at, end: at + holiday[0].length }) }, ...anchorOf(context, story, m)],
    });
  }
}
