// Part of date/relative: 从上月12日起…，半个月来: the time that has run since a day, against the day.
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { CivilMention, DayRange } from '../../facts/dates/mention.ts';
import { rangeText } from '../../facts/dates/words.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { Story } from '../../syntax/model.ts';
import { anchorOf, rangeIso, type RelativeContext } from './relative-messages.ts';

/** ，半个月来; ，短短两个月来; ，一年多来. 近半个月来 and 过去一周 count back from today. */
const run = /，(?:短短|不到|这|仅仅?|才|到昨天|至今)?(?:(半)(个月|年)|(\d{1,3}|[一二两三四五六七八九十]{1,3})(多)?(天|周|个?星期|个(?:多)?月|年))(多)?(?:以?来|下来|里|间|过去)(?=[，已就共累接运服办发吸惠帮解销卖送收每有])/g;
/** What has begun on the day. */
const begun = /起(?!来)|开(?:始|张|业|馆|放|通|设|园|诊|街|工|播|行|办|了)|上线|启[用动]|投[用入运]|运[行营]|改线|推[出行]|实[施行]|施行|成立|揭牌|挂牌|进驻|入驻|延伸|设立|恢复|加密|增[设开]|试行|通车|营业|迎客|延时|上岗/;
/** Another beginning, or another day, between. */
const turn = /昨|今|前天|此后|随后|后来|之后|其间|最近|近来|目前/;
const days: Readonly<Record<string, number>> = { 天: 1, 周: 7, 个星期: 7, 星期: 7, 个月: 30.4, 个多月: 30.4, 年: 365 };

/** Compares runs of time with the only day or month of their sentence. */
export function checkSince(context: RelativeContext, story: Story): void {
  const { text } = story.copy;
  const { dates, sentences } = context.facts(story);
  for (const sentence of sentences) {
    if (sentence.end - sentence.start > 400) continue;
    const here = text.slice(sentence.start, sentence.end);
    if (!/[来间里]|过去/.test(here) || !/[天周月年]/.test(here)) continue;
    for (const found of matchesOf(here, run)) {
      const at = { start: sentence.start + found.index + 1, end: sentence.start + found.index + found[0].length };
      const base = baseOf(text, dates.filter((m): m is CivilMention => m.kind === 'civil'), sentence, at);
      const unit = days[found[5] ?? found[2] ?? ''];
      const count = found[1] ? 0.5 : numberOf(found[3] ?? '');
      if (!base || unit === undefined || count === null || base.today === null) continue;
      const more = found[4] ?? found[6] ?? (found[5]?.includes('多') ? '多' : '');
      const low = count * unit;
      const high = (count + (more === '' ? 0 : 1)) * unit;
      const today = base.today;
      // the more is counted the closer the count
      const [least, most] = unit === days['年'] && count >= 1 ? [0.85, 1.35] : count >= 3 && unit > 30 ? [0.75, 1.35] : [0.6, 1.6];
      const fits = ({ first, last }: DayRange): boolean => today - last <= high * (most ?? 1) + 3 && today - first >= low * (least ?? 1) - 3;
      if (!base.days || base.days.last >= today || [base.days, ...base.others, base.neighbour].some((d) => d !== null && d.first <= today && fits(d))) continue;
      report(context, story, base, at);
    }
  }
}

/** The one date of the sentence: before the run, at most eighty characters, of something begun. */
function baseOf(text: string, dates: readonly CivilMention[], sentence: Sentence, at: Span): CivilMention | null {
  const here = dates.filter((m) => m.start >= sentence.start && m.end <= sentence.end);
  const [base] = here;
  if (here.length !== 1 || !base || base.end > at.start || at.start - base.end > 80 || base.quoted || base.to || base.recurring || base.from.festival !== null) return null;
  if ((base.grain !== 'day' && base.grain !== 'month') || base.from.stretch !== '' || (base.grain === 'month' && base.from.year === null && base.from.yearShift === null && base.from.monthShift === null)) return null;
  const between = text.slice(base.end, at.start);
  return begun.test(between) && !turn.test(between) && !/；/.test(between) ? base : null;
}

function report(context: RelativeContext, story: Story, base: CivilMention, at: Span): void {
  const { text } = story.copy;
  const meant = base.days ?? { first: 0, last: 0 };
  const words = text.slice(at.start, at.end);
  context.report({
    message: 'since', data: { words, printed: text.slice(base.start, base.end), meant: rangeText(meant), meantIso: rangeIso(meant), days: (base.today ?? 0) - meant.last },
    span: context.at(story, at), severity: 'warning',
    related: [{ message: 'other', data: { words: text.slice(base.start, base.end) }, span: context.at(story, base) }, ...anchorOf(context, story, base)],
  });
}
