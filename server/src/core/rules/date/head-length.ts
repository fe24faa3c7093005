// Part of date/order: 将展出45天 in a headline over 展期：9月12日至10月11日, the one range of the story that is so labelled.
import { headings } from '../../syntax/reading.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { nominalDays } from '../../facts/dates/nominal.ts';
import { rangeText } from '../../facts/dates/words.ts';
import type { OrderContext } from './order-messages.ts';

const shown = /(?:展出|展期|连展|展览|会期|赛期|持续|开放)(?:为|共)?(\d{1,3}|[一二三四五六七八九十]{1,3})天/;
const label = /(?:展期|展览时间|展出时间|会期|赛期|活动时间|开放时间)(?:为|是)?[：:]?$/;

/** The length that a headline tells of a show, against the days it runs. */
export function checkHeadLength(context: OrderContext, civil: readonly CivilMention[]): void {
  const { copy: { text, parts } } = context;
  const head = parts.find((p) => headings.has(p.kind) && shown.test(text.slice(p.start, p.end)));
  const told = head ? shown.exec(text.slice(head.start, head.end)) : null;
  const value = told ? numberOf(told[1] ?? '') : null;
  if (!head || !told || value === null || value < 3) return;
  const ranges = civil.filter((m) => m.to !== null && !m.list && m.grain === 'day' && nominalDays(m) !== null);
  const [range] = ranges;
  const days = range ? nominalDays(range) : null;
  if (!range || !days || ranges.length > 1 || !label.test(text.slice(Math.max(0, range.start - 8), range.start))) return;
  const inclusive = days.last - days.first + 1;
  // 周一闭馆: the days it is open are fewer
  if (value === inclusive || value === inclusive - 1 || (value < inclusive && /闭[馆展]|休[馆息]|除外/.test(text))) return;
  const span = { start: head.start + told.index, end: head.start + told.index + told[0].length };
  context.report({ message: 'duration', data: { range: rangeText(days), inclusive, unit: '天', words: told[0] }, span, related: [{ message: 'other', data: { words: text.slice(range.start, range.end) }, span: { start: range.start, end: range.end } }] });
}
