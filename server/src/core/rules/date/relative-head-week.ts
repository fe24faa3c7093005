// Part of date/relative: 下周三开庭 in the headline over 11月11日9时公开审理, the Wednesday of this week: one weekday, a week apart.
import type { CivilMention } from '../../facts/dates/mention.ts';
import { isAbsolute } from '../../facts/dates/pairs.ts';
import { isHead } from '../../facts/dates/occasions.ts';
import type { Story } from '../../syntax/model.ts';
import { meets, type RelativeContext, reportRetold } from './relative-messages.ts';

/** More than one day, or one that was moved. */
const several = /每周|逢周|首场|[两三四五六七八]场|第[二三四五][场次期批]|加[演开场]|延期|改期|推迟|提前|顺延|原定|连续|持续|为期|报名|截止/;

/** Reports the headline's word where the story's one day to come falls on its weekday and not in its week; `known` holds those reported so far. */
export function checkHeadWeek(context: RelativeContext, story: Story, known: ReadonlySet<number>): void {
  const { text, parts } = story.copy;
  const days = context.facts(story).dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day' && m.days !== null && m.days.first === m.days.last);
  const inHead = (m: CivilMention): boolean => isHead(parts[m.part]?.kind);
  const [word, more] = days.filter((m) => inHead(m) && m.from.weekShift !== null && m.from.weekday !== null && m.today !== null && !m.recurring && !m.quoted);
  if (!word?.days || more || known.has(word.start) || several.test(text)) return;
  const { first } = word.days;
  const today = word.today ?? 0;
  const ahead = days.filter((m) => !inHead(m) && isAbsolute(m) && m.from.day !== null && (m.days?.first ?? 0) > today && !m.recurring);
  const [date] = ahead;
  if (!date?.days || new Set(ahead.map((m) => m.days?.first)).size !== 1 || Math.abs(date.days.first - first) !== 7) return;
  // the story tells of the headline's day as well
  if (days.some((m) => !inHead(m) && [m.days, ...m.others].some((d) => d !== null && meets(d, word.days)))) return;
  reportRetold(context, story, word, date);
}
