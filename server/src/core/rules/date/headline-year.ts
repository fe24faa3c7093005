// Part of date/year-turn: a headline's 今年 over a story that tells the same figure of last year (今年出口增长12% over 2025年…增长12%).
import { civilDate } from '../../base/calendar.ts';
import type { CivilMention, DateMention } from '../../facts/dates/mention.ts';
import type { Sentence } from '../../facts/sentences.ts';
import type { StoryText } from '../../syntax/model.ts';

const heads = /^(?:headline|kicker|deck|subhead)$/;
const figure = /\d[\d.]{0,12}(?:%|％|[万亿]?[\u4e00-\u9fff])/g;

/** The headlines' 今年 whose figure a sentence of the body gives to last year and no sentence to this one. */
export function headlineYears({ text, parts }: StoryText, dates: readonly DateMention[], sentences: readonly Sentence[]): CivilMention[] {
  return dates.filter((m): m is CivilMention => {
    const part = parts[m.part];
    if (m.kind !== 'civil' || m.from.yearShift !== 0 || m.from.month !== null || m.from.festival !== null || m.grain !== 'year' || m.today === null || !part || !heads.test(part.kind)) return false;
    // 今年预期增长5.5%左右: an aim
    if (/预期|预计|计划|目标|力争|将|拟/.test(text.slice(m.end, m.end + 10))) return false;
    const printed = [...text.slice(m.end, part.end).matchAll(figure)].map((f) => f[0]).filter((f) => /\d\d|[.%％]/.test(f));
    const last = civilDate(m.today).year - 1;
    return printed.length > 0 && ofLastYear(text, dates, sentences, printed, last) && !ofThisYear(text, dates, sentences, m, printed);
  });
}

function ofLastYear(text: string, dates: readonly DateMention[], sentences: readonly Sentence[], printed: readonly string[], year: number): boolean {
  return sentences.some((s) => {
    const words = text.slice(s.start, s.end);
    return printed.some((f) => words.includes(f)) && dates.some((d) => d.kind === 'civil' && d.start >= s.start && d.end <= s.end && (d.from.year === year || d.from.yearShift === -1) && /^(?:year|half)$/.test(d.grain) && !/比$|较$|与$/.test(text.slice(d.start - 1, d.start)));
  });
}

function ofThisYear(text: string, dates: readonly DateMention[], sentences: readonly Sentence[], head: CivilMention, printed: readonly string[]): boolean {
  return sentences.some((s) => {
    const words = text.slice(s.start, s.end);
    return printed.some((f) => words.includes(f)) && dates.some((d) => d !== head && d.kind === 'civil' && d.start >= s.start && d.end <= s.end && d.from.yearShift === 0);
  });
}
