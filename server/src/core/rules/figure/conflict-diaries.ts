// Part of figure/conflict: entries of a diary, 11月9日，晴。…七座铁塔 and 11月10日，晴。…九座铁塔: what two days count is two things.
import type { Span } from '../../base/span.ts';
import type { StoryText } from '../../syntax/model.ts';
import { partAt } from '../../syntax/reading.ts';

const opening = /^(?:\d{4}年)?\d{1,2}月\d{1,2}日(?=：|　|[，, ]?(?:星期|周[一二三四五六日]|晴|阴|多云|[小中大暴]?雨|[小中大]?雪|雾|霜|大风|台风))/;

/** Whether the two stand in paragraphs that each begin as an entry of another day. */
export function ofTwoEntries({ text, parts }: StoryText, a: Span, b: Span): boolean {
  const [one, two] = [a, b].map((s) => {
    const part = partAt(parts, s.start);
    return part ? opening.exec(text.slice(part.start, part.start + 24))?.[0] : undefined;
  });
  return one !== undefined && two !== undefined && one !== two;
}
