// Part of date/weekday: 大集周日复市 over 将于10月17日重新开市: the weekday a headline invites to, which no day of the story falls on.
import { weekdayOf } from '../../base/calendar.ts';
import type { CivilMention, DateMention, WeekdayMention } from '../../facts/dates/mention.ts';
import { isHead } from '../../facts/dates/occasions.ts';
import type { StoryText } from '../../syntax/model.ts';

/** The headline's weekday and the day of the story it must be told of. */
export interface HeadWeekday {
  readonly head: WeekdayMention;
  readonly day: CivilMention;
}

/** 周日课堂, 逢周日, 每周日, and days gone by: not the day of what is told. */
const habit = /(?:每|逢|每逢|个|上|这|的|“)$/;
const habitual = /^(?:[、和与及]|课堂|集市|夜(?!间)|剧场|茶座|义诊|音乐会|大讲堂|读书|讲堂|故事|影院|”)/;
const toCome = /将于|将在|定于|定在|拟于|将$|于$|[明后]天（$/;
/** What is done before the day: 可于9月14日17时前登记. */
const step = /^[^，。；]{0,10}(?:[之以]?前|止)|^[^。；]{0,16}(?:登记|报名|预约|截止|领[取票]|售票)/;
/** Farthest ahead, in days, that a bare weekday is understood. */
const soon = 9;

/** Such a pair: one weekday in the heads, one day to come in the story's first sentences, and nothing else that the head may mean. */
export function headWeekday({ text, parts, role }: StoryText, dates: readonly DateMention[], today: number | null): HeadWeekday | null {
  if (role !== 'article' || today === null) return null;
  const heads = dates.filter((m) => isHead(parts[m.part]?.kind));
  const [head, more] = heads;
  if (head?.kind !== 'weekday' || more || head.weekdays.length !== 1 || head.recurring || habit.test(text.slice(Math.max(0, head.start - 2), head.start)) || habitual.test(text.slice(head.end, head.end + 4))) return null;
  const weekday = head.weekdays[0] ?? 0;
  const own = dates.filter((m) => !isHead(parts[m.part]?.kind));
  // 本周日, 后天 or any day of that weekday may be what the head means
  const meets = (m: DateMention): boolean => (m.kind === 'weekday' && m.weekdays.includes(weekday)) || (m.kind === 'civil' && (m.days === null || m.grain !== 'day' ? m.grain === 'week' || m.grain === 'vague' && m.days !== null : covers(m, weekday)));
  if (own.some(meets)) return null;
  const ahead = own.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && !m.list && m.days !== null && (m.to === null || m.days.last - m.days.first < 2) && m.days.first > today && m.days.first - today <= soon && m.from.day !== null && m.from.month !== null);
  const told = ahead.filter((m) => !step.test(text.slice(m.end, m.end + 24))).filter((m) => toCome.test(text.slice(Math.max(0, m.start - 3), m.start)) || /^(?:早|上午|下午|晚|\d{1,2}时|早晨|傍晚)[^，。；]{0,24}将/.test(text.slice(m.end, m.end + 30)) || /^(?:早|上午|下午|晚)?\d{0,2}时?(?:\d{1,2}分)?，[^。]{2,16}将/.test(text.slice(m.end, m.end + 34)));
  const [day] = told;
  if (!day || told.some((m) => m.days?.first !== day.days?.first) || ahead.some((m) => m !== day && m.part < day.part)) return null;
  return { head, day };
}

/** One of its days falls on the weekday. */
function covers({ days }: CivilMention, weekday: number): boolean {
  return days !== null && (days.last - days.first > 6 || Array.from({ length: days.last - days.first + 1 }, (_, i) => days.first + i).some((d) => weekdayOf(d) === weekday));
}
