// Part of date/event-conflict: 开榨节将于11月7日上午开锤 … 开榨节举办时间：11月8日9时至17时: the day in a story and in the box of particulars below it.
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import type { StoryText } from '../../syntax/model.ts';
import type { ToldTwice } from './told-twice.ts';

const label = /([\u4e00-\u9fff]{0,8}?)(?:举办|活动|演出|比赛|开幕|开赛|举行|展览)时间[：:]$/;
const toCome = /(?:将于|将在|定于|定在|拟于)$/;
/** Moved, in several turns, or of something done before it. */
const other = /延期|改期|推迟|提前|顺延|改为|原定|第二场|加演|连续|为期|[两三四五六七]天|首日|报名|彩排|预演|试/;
const farApart = 31;

/** The box's one day and the story's one day to come that what it is of is named with. */
export function boxDay({ text }: StoryText, dates: readonly DateMention[]): ToldTwice[] {
  if (!text.includes('时间：') && !text.includes('时间:')) return [];
  const days = dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && m.from.day !== null && m.from.month !== null && m.to === null && !m.list && !m.quoted && !m.recurring);
  const boxes = days.flatMap((m) => {
    const found = label.exec(text.slice(Math.max(0, m.start - 14), m.start));
    return found ? [{ m, name: found[1] ?? '' }] : [];
  });
  const told = days.filter((m) => toCome.test(text.slice(Math.max(0, m.start - 2), m.start)));
  const [box] = boxes;
  const [one] = told;
  if (!box || boxes.length > 1 || !one || told.length > 1 || one.start > box.m.start || other.test(text)) return [];
  const [a, b] = [nominalDays(one), nominalDays(box.m)];
  if (!a || !b || a.first === b.first || Math.abs(a.first - b.first) > farApart || days.some((m) => m !== box.m && nominalDays(m)?.first === b.first)) return [];
  // the box names what the story's sentence tells of
  const lead = text.slice(Math.max(0, text.lastIndexOf('。', one.start), one.start - 60), one.start);
  return box.name.length > 1 && lead.includes(box.name.slice(-3)) ? [{ one, two: box.m, name: box.name }] : [];
}
