// Part of date/relative: 今晚19时，夜航开场 here, 直播时间为4月24日19时 there: one hour told of a day word and of a date that is not its day.
import type { CivilMention } from '../../facts/dates/mention.ts';
import { rangeText } from '../../facts/dates/words.ts';
import type { Story } from '../../syntax/model.ts';
import { anchorOf, meets, rangeIso, type RelativeContext } from './relative-messages.ts';

const hour = /^(?:[上下中]午|晚上?|早上?)?(\d{1,2}(?:时(?:\d{1,2}分|半)?|[:：]\d{2}|点半?))/;
/** What stands before the date says that it is the same thing's hour. */
const same = /(?:直播|转播|开[演场赛幕播始]|举行|活动|演出|比赛|讲座|晚会|举办)(?:的)?时间(?:为|是|定[在于]|：)?$|^[　 ]*时间(?:为|是|：)$/;
const other = /第[二三四五六七八九十]|另|再|又|重播|回放|次日|加[场演映]|首[场日]|两[场天晚]|连[演续]|各|分别|改|延|原定|预告|场次/;
const farthest = 3;

/** Day words with an hour against the one date of the story that has the same hour. */
export function checkClock(context: RelativeContext, story: Story): void {
  const { text } = story.copy;
  const civil = context.facts(story).dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain === 'day');
  if (civil.length < 2 || civil.length > 12) return;
  for (const word of civil) {
    if (word.from.dayShift === null || !word.days || word.quoted || word.to) continue;
    const told = hourBehind(text, word);
    if (told === null || other.test(text.slice(Math.max(0, word.start - 20), word.end + 40))) continue;
    const dates = civil.filter((m) => m.from.month !== null && m.from.day !== null && !m.to && hourBehind(text, m) === told);
    const [date] = dates;
    if (!date?.days || dates.length !== 1 || meets(date.days, word.days) || Math.abs(date.days.first - word.days.first) > farthest) continue;
    const before = text.slice(Math.max(0, date.start - 14), date.start).split(/[，。；\n]/).at(-1) ?? '';
    if (!same.test(before) || other.test(text.slice(Math.max(0, date.start - 30), date.end + 30))) continue;
    const printed = text.slice(date.start, date.end);
    context.report({
      message: 'retold', data: { words: text.slice(word.start, word.end), meant: rangeText(word.days), meantIso: rangeIso(word.days), printed },
      span: context.at(story, word), severity: 'warning',
      related: [{ message: 'other', data: { words: printed }, span: context.at(story, date) }, ...anchorOf(context, story, word)],
    });
    return;
  }
}

function hourBehind(text: string, { end }: CivilMention): string | null {
  return hour.exec(text.slice(end, end + 14))?.[1]?.replace(/：/g, ':') ?? null;
}
