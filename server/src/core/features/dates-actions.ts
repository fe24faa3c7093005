// Code action 补全月份: a bare day (30日) gets the month it stands for, which readers miss at the turn of a month.
import type { Analysis } from '../analysis/analyzer.ts';
import { civilDate } from '../base/calendar.ts';
import type { Message } from '../base/message.ts';
import type { Span } from '../base/span.ts';
import type { Action } from './model.ts';
import { placeAt, placed } from './place.ts';
import { sayFor } from './say.ts';

const complete: Message = { zh: '补全月份：{date}', en: 'Add the month: “{date}”' };

/** Offers the month for the bare day at the span; nothing where the day cannot be resolved. */
export function dateActions(analysis: Analysis, span: Span): readonly Action[] {
  const place = placeAt(analysis.tree, span.start);
  if (!place) return [];
  const { story, offset } = place;
  const mention = analysis.facts(story).get('dates').find((m) => m.start <= offset && offset <= m.end);
  if (mention?.kind !== 'civil' || !mention.days) return [];
  const { from } = mention;
  if (from.day === null || from.month !== null || from.monthShift !== null || from.weekday !== null) return [];
  const month = `${civilDate(mention.days.first).month}月`;
  const at = placed(story, { start: mention.start, end: mention.end }).start;
  const printed = story.copy.text.slice(mention.start, mention.end);
  return [{ title: sayFor(analysis)(complete, { date: `${month}${printed}` }), kind: 'refactor', edits: [{ span: { start: at, end: at }, newText: month }] }];
}
