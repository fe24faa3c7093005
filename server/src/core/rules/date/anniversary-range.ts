// Part of date/anniversary: 结婚50周年…照片上题着“1965—2025”: an anniversary and the two years that are printed for it.
import { holds } from '../../base/held.ts';
import { type Count, countBefore, occurrences } from '../../facts/dates/counts.ts';
import { sentenceAt } from '../../facts/dates/tense.ts';
import type { AnniversaryContext } from './anniversary-messages.ts';

/** In quotation marks or brackets, as on a photograph, a badge, a cover. */
const range = /[“（(]((?:1[6-9]|20)\d\d)(?:年)?[—–\-－～~至]{1,2}((?:1[6-9]|20)\d\d)(?:年)?[”）)]/g;
/** 照片上题着, 背面刻有. */
const written = /[题刻印写绣标注烫镌][着有上了]?$/;
const most = 10;

/** Reports the anniversary where the only such pair of its sentence lies another count of years apart, and no anniversary of the sentence suits it. */
export function checkRange(context: AnniversaryContext): void {
  const { copy: { text }, facts } = context;
  if (!(holds(text, '—') || holds(text, '－') || holds(text, '-') || holds(text, '～') || holds(text, '至'))) return;
  let read = 0;
  for (const at of occurrences(text, '周年')) {
    const count = countBefore(text, at);
    const sentence = count && count.low === count.high && count.value > 1 ? sentenceAt(facts.sentences, at) : null;
    if (!count || !sentence || sentence.end - sentence.start > 300) continue;
    if (++read > most) return;
    const here = text.slice(sentence.start, sentence.end);
    const pairs = [...here.matchAll(range)];
    const [pair] = pairs;
    if (!pair || pairs.length > 1 || counts(here).length > 1) continue;
    const [from, to] = [Number(pair[1]), Number(pair[2])];
    const right = to - from;
    // 为成立40周年出了画册《回望》（1996—2025）: the time of another thing
    const gap = here.slice(Math.min(here.length, at + 2 - sentence.start), sentence.start + pair.index > at ? pair.index : 0);
    if (!(sentence.start + pair.index > at && gap.length <= 8 && !/[》”，]/.test(gap)) && !written.test(here.slice(Math.max(0, pair.index - 4), pair.index))) continue;
    // the year itself may be counted: 1965—2025 of the 60th year, or the 61st festival
    if (right < 2 || Math.abs(right - count.value) <= 1 || Math.abs(sentence.start + pair.index - count.start) > 60) continue;
    const span = { start: count.start, end: at + 2 };
    const base = { start: sentence.start + pair.index, end: sentence.start + pair.index + pair[0].length };
    context.report({
      message: 'years', data: { base: from, word: '起', now: to, right, printed: text.slice(span.start, span.end) }, span,
      related: [{ message: 'base', data: { words: text.slice(base.start, base.end) }, span: base }], fixes: [],
    });
  }
}

/** Anniversaries of a sentence. */
function counts(here: string): Count[] {
  return [...occurrences(here, '周年')].flatMap((at) => countBefore(here, at) ?? []);
}
