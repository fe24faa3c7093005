// When a page without a date must have been printed: only where two signs agree on January or February.
import type { Span } from '../../base/span.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import type { Story } from '../../syntax/model.ts';

/** The sign that is easiest to check, for the message. */
export interface InferredDay {
  readonly season: string;
  readonly words: string;
  readonly span: Span;
  readonly story: Story;
}

/** January or February, where (1) something of the end of last year is but one or two months old, (2) days of January or February are told and none of a later month; null where the signs are missing or disagree. */
export function inferIssue(stories: readonly Story[], facts: (story: Story) => { readonly dates: readonly DateMention[] }): InferredDay | null {
  let aged: InferredDay | null = null;
  let early = 0;
  for (const story of stories) {
    if (story.copy.role !== 'article') continue;
    for (const mention of facts(story).dates) {
      if (mention.kind !== 'civil' || mention.quoted) continue;
      const month = bareMonth(mention);
      if (month === 1 || month === 2) early++;
      else if (month > 2) return null;
      aged ??= agedYearEnd(story, mention);
    }
  }
  return aged && early > 0 ? aged : null;
}

/** Month of a day without year (1月4日), 0 for other dates. */
function bareMonth({ from, grain }: CivilMention): number {
  return grain === 'day' && from.year === null && from.yearShift === null && from.month !== null ? from.month : 0;
}

/** 去年底 with 仅一个月 or 不到两个月 in the same paragraph or the next. */
function agedYearEnd(story: Story, mention: CivilMention): InferredDay | null {
  const { from } = mention;
  const yearEnd = from.yearShift === -1 && (/[底末]/.test(from.stretch) || from.month === 12);
  if (!yearEnd) return null;
  const { text } = story.copy;
  const behind = text.slice(mention.end, mention.end + 300);
  const age = /(?:仅|才|刚|不到|不足|短短|近)(?:一|两|1|2)个(?:多)?月/.exec(behind);
  if (!age) return null;
  const words = text.slice(mention.start, mention.end);
  return { season: '1—2月', words: `${words}…${age[0]}`, span: { start: mention.start, end: mention.end }, story };
}
