// Part of date/relative: 4月中旬（4月25日）, 三天前（5月24日）: words of time and the date the text gives for them.
import type { Span } from '../../base/span.ts';
import { daysAgo } from '../../facts/dates/ago.ts';
import type { CivilMention, DayRange } from '../../facts/dates/mention.ts';
import { isAbsolute } from '../../facts/dates/pairs.ts';
import { rangeText } from '../../facts/dates/words.ts';
import type { Story } from '../../syntax/model.ts';
import { anchorOf, meets, rangeIso, type RelativeContext } from './relative-messages.ts';
import { closed, rewriteDay } from './rewrite.ts';

/** Counts back from today, and parts of a month or year, beside a date that cannot be meant. */
export function checkAgo(context: RelativeContext, story: Story): void {
  checkNested(context, story);
  for (const { words, date, first, last } of daysAgo(story.copy, context.facts(story).dates)) reportAgo(context, story, words, date, { first, last });
}

/** 4月中旬（4月25日）, 今年三季度末（6月底）: a part of a month or year and the day that the bracket gives for it. */
function checkNested(context: RelativeContext, story: Story): void {
  const { text } = story.copy;
  const { dates } = context.facts(story);
  dates.forEach((left, i) => {
    const right = dates[i + 1];
    if (left.kind !== 'civil' || right?.kind !== 'civil' || left.from.stretch === '' || /以来|全年/.test(left.from.stretch) || left.quoted || left.to || !/^(?:month|quarter|half)$/.test(left.grain)) return;
    if (!isAbsolute(right) || !/^[初中末底]?[（(](?:即|也就是)?$/.test(text.slice(left.end, right.start)) || !/[）)]/.test(text.charAt(right.end))) return;
    const candidates = [right.days, ...right.others, right.neighbour].filter((d) => d !== null);
    const places = [left.days, ...left.others, left.neighbour];
    if (candidates.length === 0 || !left.days || candidates.some((d) => places.some((p) => meets(d, p)))) return;
    reportAgo(context, story, { start: left.start, end: left.end }, right, left.days);
  });
}

function reportAgo(context: RelativeContext, story: Story, word: Span, date: CivilMention, meant: DayRange): void {
  const { text } = story.copy;
  const printed = text.slice(date.start, date.end);
  const to = meant.first === meant.last && date.days && date.days.first === date.days.last ? rewriteDay(printed, date.days.first, meant.first) : null;
  const start = Math.min(word.start, date.start);
  context.report({
    message: 'retold', data: { words: text.slice(word.start, word.end), meant: rangeText(meant), meantIso: rangeIso(meant), printed },
    span: context.at(story, { start, end: closed(text, start, Math.max(word.end, date.end)) }),
    related: [{ message: 'other', data: { words: printed }, span: context.at(story, date) }, ...anchorOf(context, story, date)],
    fixes: to === null ? [] : [{ title: 'date', data: { to }, safety: 'confirm', edits: [{ span: context.at(story, date), newText: to }] }],
  });
}
