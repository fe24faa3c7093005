// Part of date/relative: 明天起 in a headline and 8月6日起 in its story: the day from which one thing holds.
import type { CivilMention } from '../../facts/dates/mention.ts';
import { isAbsolute } from '../../facts/dates/pairs.ts';
import { sentenceAt } from '../../facts/dates/tense.ts';
import { rangeText } from '../../facts/dates/words.ts';
import type { BlockKind, Story } from '../../syntax/model.ts';
import { anchorOf, meets, rangeIso, type RelativeContext } from './relative-messages.ts';
import { rewriteDay } from './rewrite.ts';
import { shareName } from './subjects.ts';

const heads: ReadonlySet<BlockKind> = new Set(['headline', 'kicker', 'deck']);
const from = /^(?:（[^）]{1,8}）)?[^，。；、（\n]{0,8}?(?:起(?![飞床草诉步跑点源因到了来火])|开始)/;
const isDay = ({ grain, from: f, recurring, list, days }: CivilMention): boolean => grain === 'day' && f.festival === null && !recurring && !list && days !== null;

/** A head's 明天起, 下周一起 against the only day from which the story says something holds. */
export function checkStart(context: RelativeContext, story: Story): void {
  const { text, parts } = story.copy;
  const { dates } = context.facts(story);
  for (const [index, part] of parts.entries()) {
    if (!heads.has(part.kind)) continue;
    for (const word of dates) {
      if (word.start >= part.end) break;
      if (word.kind !== 'civil' || word.part !== index || !isDay(word) || (word.from.dayShift === null && word.from.weekday === null) || word.from.day !== null || word.to) continue;
      if (!(text.charAt(word.end) === '起' || text.charAt(word.end - 1) === '起')) continue;
      // the story has that day as well: what begins on another is another matter
      if (!word.days || dates.some((m) => m.kind === 'civil' && m.grain === 'day' && !heads.has(parts[m.part]?.kind ?? 'headline') && [m.days, ...m.others].some((d) => d !== null && meets(d, word.days)))) continue;
      const starts = dates.filter((m): m is CivilMention => m.kind === 'civil' && isDay(m) && isAbsolute(m) && m.from.day !== null && !heads.has(parts[m.part]?.kind ?? 'headline') && from.test(text.slice(m.end, m.end + 20)));
      const [start] = starts;
      if (!start?.days || !word.days || new Set(starts.map((m) => m.days?.first)).size !== 1) continue;
      if ([start.days, ...start.others, start.neighbour].some((d) => d !== null && meets(d, word.days)) || Math.abs(start.days.first - word.days.first) > 31) continue;
      const sentence = sentenceAt(context.facts(story).sentences, start.start);
      if (!sentence || !shareName(text.slice(word.end + 1, part.end), text.slice(Math.max(sentence.start, start.start - 80), Math.min(sentence.end, start.end + 80)))) continue;
      report(context, story, word, start);
    }
  }
}

function report(context: RelativeContext, story: Story, word: CivilMention, start: CivilMention): void {
  const { text } = story.copy;
  const printed = text.slice(start.start, start.end);
  const meant = word.days ?? { first: 0, last: 0 };
  const to = start.days && !start.to ? rewriteDay(printed, start.days.first, meant.first) : null;
  context.report({
    message: 'retold', data: { words: text.slice(word.start, word.end), meant: rangeText(meant), meantIso: rangeIso(meant), printed },
    span: context.at(story, word),
    related: [{ message: 'other', data: { words: printed }, span: context.at(story, start) }, ...anchorOf(context, story, word)],
    fixes: to === null ? [] : [{ title: 'date', data: { to }, safety: 'confirm', edits: [{ span: context.at(story, start), newText: to }] }],
    severity: 'warning',
  });
}
