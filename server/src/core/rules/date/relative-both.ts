// Part of date/relative: 明后两天（7月11日、12日）, in an issue of 9 July: two days by one word, with both of them in brackets.
import { dayNumber } from '../../base/calendar.ts';
import { holdsAny } from '../../base/held.ts';
import { fullDate, isoDay, rangeText } from '../../facts/dates/words.ts';
import type { Story } from '../../syntax/model.ts';
import { rangeIso, type RelativeContext } from './relative-messages.ts';

const away: Readonly<Record<string, number>> = { 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2 };
const both = /(?:^|[^\u4e00-\u9fff]|[的，在于从定])([前昨今明])([昨今明后])(?:两[天日])?[（(]$/;

/** Reports two days in brackets that are not those of the word, where both are told by one mention and lie side by side. */
export function checkBoth(context: RelativeContext, story: Story): void {
  const { text } = story.copy;
  const { date, dateSpan } = context.issue;
  if (!date || !holdsAny(text, '昨今明')) return;
  const today = dayNumber(date);
  for (const mention of context.facts(story).dates) {
    if (mention.kind !== 'civil' || mention.grain !== 'day' || mention.quoted || !mention.days || mention.days.last !== mention.days.first + 1) continue;
    const lead = text.slice(Math.max(0, mention.start - 8), mention.start);
    const found = both.exec(lead);
    const [from, to] = [away[found?.[1] ?? ''], away[found?.[2] ?? '']];
    if (!found || from === undefined || to !== from + 1 || mention.days.first === today + from || Math.abs(mention.days.first - today - from) > 15) continue;
    const words = found[0].replace(/^[^前昨今明]/, '').replace(/[（(]$/, '');
    const meant = { first: today + from, last: today + to };
    context.report({
      message: 'pair', data: { anchor: `本期${fullDate(today)}`, anchorIso: isoDay(today), words, meant: rangeText(meant), meantIso: rangeIso(meant), printed: text.slice(mention.start, mention.end) },
      span: context.at(story, { start: mention.start - 1 - words.length, end: mention.end }),
      related: dateSpan ? [{ message: 'issueDate', data: { date: fullDate(today) }, span: dateSpan }] : [],
    });
  }
}
