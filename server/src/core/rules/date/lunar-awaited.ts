// Part of date/lunar: 农历八月十三。“再过三天便是中秋”: the lunar day that a story tells as its own, against the days to a festival, where these go with the day of the issue.
import { dayNumber } from '../../base/calendar.ts';
import { smallNumber } from '../../base/small-number.ts';
import { festivalLunar, lunarDate, lunarName } from '../../base/lunar.ts';
import type { LunarMention } from '../../facts/dates/mention.ts';
import { fullDate, isoDay } from '../../facts/dates/words.ts';
import type { Story } from '../../syntax/model.ts';
import { type LunarContext, lunarFix } from './lunar-messages.ts';
import { lunarText } from './lunar-text.ts';

const wait = /^[^。\n]{0,12}[。：，]?\n?“?[^。“”\n]{0,6}再(?:过|有)([一两二三四五六七八九十\d]{1,3})天，?(?:便|就|即)?是(中秋|重阳|端午|元宵|七夕|腊八)/;

/** Says so where the lunar day is off by a day or two, and today's own and the wait agree. */
export function checkAwaited(context: LunarContext, story: Story, mention: LunarMention): void {
  const { date } = context.issue;
  if (!date || mention.month === null || mention.day === null || !mention.monthDay || mention.leap) return;
  const { text } = story.copy;
  const said = wait.exec(text.slice(mention.end, mention.end + 48));
  const festival = said?.[2] ? festivalLunar(said[2]) : null;
  const today = dayNumber(date);
  const right = lunarDate(today);
  if (!said?.[1] || !festival || !right || festival.month !== right.month || mention.month !== right.month) return;
  const days = smallNumber(said[1]);
  if (right.day + days !== festival.day || mention.day === right.day || Math.abs(mention.day - right.day) > 2) return;
  const printed = text.slice(mention.monthDay.start, mention.monthDay.end);
  context.report({
    message: 'day', data: { date: fullDate(today), iso: isoDay(today), right: lunarName(right), printed }, span: context.at(story, mention.monthDay),
    fixes: [lunarFix(context, story, mention.monthDay, lunarText(printed, right, true))],
  });
}
