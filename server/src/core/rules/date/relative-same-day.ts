// Part of date/relative: 上月24日，法院当庭宣判 … 从6月24日拿到判决书, in August: one day of the month, told of two months.
import type { Telling } from '../../facts/dates/tellings.ts';
import type { Story } from '../../syntax/model.ts';
import { rangeText } from '../../facts/dates/words.ts';
import { anchorOf, meets, rangeIso, type RelativeContext } from './relative-messages.ts';
import { shared } from './retold-days.ts';

/** A month's run, and what is told of each month. */
const monthly = /每月|每个月|每逢|第[二三四]次|再次|二审|上诉/;

/** 上月 or 本月 with a day, against the same day of the month beside it in words that both share, where the story has neither day again. */
export function checkSameDay(context: RelativeContext, story: Story, known: Set<number>): void {
  const { tellings, dates } = context.facts(story);
  const { text } = story.copy;
  const words = tellings.filter(({ mention: m }) => m.grain === 'day' && m.from.monthShift !== null && m.from.day !== null && m.days !== null && !m.quoted);
  for (const word of words) {
    const { mention } = word;
    const meant = mention.days;
    if (!meant || known.has(mention.start)) continue;
    const same = tellings.filter((t) => t.mention !== mention && text[t.mention.start - 1] !== '（' && t.mention.grain === 'day' && t.mention.from.monthShift === null && t.mention.from.month !== null && t.mention.from.day === mention.from.day && t.mention.from.year === null && t.mention.days !== null && Math.abs(meant.first - t.mention.days.first) > 20 && Math.abs(meant.first - t.mention.days.first) < 70);
    const [date] = same;
    if (!date || same.length > 1 || monthly.test(text) || dates.some((m) => m.kind === 'civil' && m !== mention && m.grain === 'day' && [m.days, ...m.others].some((d) => d !== null && meets(d, meant) && d.last - d.first < 3))) continue;
    if (!tellsOne(text, word, date)) continue;
    known.add(mention.start);
    const printed = text.slice(date.mention.start, date.mention.end);
    context.report({
      message: 'retold', data: { words: text.slice(mention.start, mention.end), meant: rangeText(meant), meantIso: rangeIso(meant), printed },
      span: context.at(story, mention), severity: 'warning',
      related: [{ message: 'other', data: { words: printed }, span: context.at(story, date.mention) }, ...anchorOf(context, story, mention)],
    });
  }
}

/** The sentence of the second takes up a noun of the first's paragraph: 判决书 behind 判决书当送达. */
function tellsOne(text: string, one: Telling, two: Telling): boolean {
  const paragraph = text.slice(text.lastIndexOf('\n', one.mention.start) + 1, text.indexOf('\n', one.mention.start) < 0 ? text.length : text.indexOf('\n', one.mention.start));
  const behind = /^[^，。；”\n]{2,16}/.exec(text.slice(two.mention.end, two.mention.end + 18))?.[0] ?? '';
  return shared(paragraph, behind).longest.length >= 3;
}
