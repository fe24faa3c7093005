// Part of date/age: 到1985年，…。那一年他28岁, against the one birth that the story tells, in whatever paragraph.
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';
import { countBefore } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { sentenceIndex } from '../../facts/dates/tense.ts';
import type { DatedAct } from '../../facts/dates/years.ts';
import { type AgeContext, report } from './age-messages.ts';
import { otherPiece } from './pieces.ts';

const then = /(?:那一?年|当年|那时)，?(?:[他她]|(?=才))(?:才|刚刚?|刚满|只有|已经?|正好|不过|整整){0,2}(?:\d{1,2}|[一二三四五六七八九十]{1,3})岁(?!的?(?:女儿|儿子|孩子|弟|妹|哥|姐)|半|多)/g;
const kin = /母女|父女|母子|父子|妻子|丈夫|父亲|母亲|爸|妈|爷爷|奶奶|儿子|女儿|孙[子女]|哥哥|弟弟|姐姐|妹妹|徒弟|师傅|师父|老伴|爱人|同事|战友|搭档/;
const most = 12;

/** Reports where age and year lie more than a year apart; `free`: not found otherwise. */
export function checkThen(context: AgeContext, births: readonly DatedAct[], free: (s: Span) => boolean): void {
  const { text } = context.copy;
  const [birth] = births;
  if (!birth || births.length !== 1) return;
  for (const found of matchesOf(text, then).slice(0, most)) {
    const end = found.index + found[0].length;
    const count = countBefore(text, end - 1);
    if (!count || count.low !== count.high || birth.end > found.index || otherPiece(context.copy, birth.end, found.index)) continue;
    const year = yearOf(context, found.index);
    if (year === null || year.from.year === null) continue;
    // 瞒着母亲参加了县大队: of whom nothing is told
    const between = text.slice(year.end, found.index).replace(/(?:瞒着|背着|告别|辞别|离开)了?(?:父亲|母亲|父母|妻子|爷爷|奶奶|哥哥|姐姐)/g, '');
    const home = text.slice(Math.max(0, birth.start - 40), birth.start).split(/[。；\n]/).at(-1) ?? '';
    if (kin.test(between) || kin.test(home)) continue;
    const years = year.from.year - birth.year;
    const span = { start: count.start, end };
    if (years < 3 || (count.value >= years - 1 && count.value <= years + 1) || !free(span)) continue;
    report(context, 'age', span, birth, birth.year, year.from.year, years - 1, years);
  }
}

/** The only year of the age's own sentence before it, else of the sentence before in its paragraph. */
function yearOf({ facts }: AgeContext, at: number): CivilMention | null {
  const index = sentenceIndex(facts.sentences, at);
  const own = facts.sentences[index];
  if (!own) return null;
  for (const s of [own, facts.sentences[index - 1]]) {
    if (!s || s.part !== own.part) return null;
    const years = facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && m.grain !== 'vague' && m.start >= s.start && m.end <= Math.min(s.end, at));
    const [only] = years;
    if (only) return years.length === 1 && only.from.year !== null && !only.to && !only.quoted ? only : null;
  }
  return null;
}
