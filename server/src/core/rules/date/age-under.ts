// Part of date/age: 生于2010年2月。2025年3月，他…，因案发时未满14周岁: an age that the law asks for, at an act whose month the story tells, against the month of birth.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';
import { civilDate } from '../../base/calendar.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import type { DatedAct } from '../../facts/dates/years.ts';
import type { AgeContext } from './age-messages.ts';
import { otherPiece } from './pieces.ts';

const under = /(?:案发|作案|事发|行为|违法|犯案|当)时，?(?:[\u4e00-\u9fff]{0,4}?)(?:(未满|不满|不到|未到|尚未年满|未年满)|(已满|刚满|年满|已年满))(\d{1,2}|[一二三四五六七八九十]{1,3})周?岁/g;

/** Reports such an age where every day told between birth and it makes it false. */
export function checkUnder(context: AgeContext, births: readonly DatedAct[], free: (s: Span) => boolean): void {
  const { copy: { text }, facts } = context;
  const [birth] = births;
  if (!birth || births.length > 1 || !holds(text, '时') || birth.mention.from.month === null) return;
  const born = birth.year * 12 + birth.mention.from.month;
  const all = matchesOf(text, under);
  const [told] = all;
  const limit = numberOf(told?.[3] ?? '');
  if (!told || all.length > 1 || limit === null || told.index < birth.end || otherPiece(context.copy, birth.end, told.index)) return;
  const acts = facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && m !== birth.mention && m.end <= told.index && m.grain !== 'vague' && (m.from.year !== null || m.from.yearShift !== null));
  const months = acts.map(monthOf);
  if (acts.length === 0 || acts.length > 4 || months.some((m) => m === null)) return;
  const ages = months.map((m) => (m ?? 0) - born);
  const wrong = told[1] ? ages.every((a) => a > limit * 12) : ages.every((a) => a >= 0 && a < limit * 12);
  const digits = told[0].lastIndexOf(told[3] ?? '');
  const span = { start: told.index + told[0].search(/[未不尚已刚年]/), end: told.index + told[0].length };
  const [act] = acts;
  if (!wrong || !act || digits < 0 || !free(span)) return;
  const years = Math.floor((ages[0] ?? 0) / 12);
  const year = Math.floor(((months[0] ?? 1) - 1) / 12);
  context.report({
    message: 'age', data: { birth: birth.year, now: year, low: years, high: years, printed: text.slice(span.start, span.end) }, span,
    related: [{ message: 'base', data: { words: text.slice(birth.start, birth.end) }, span: { start: birth.start, end: birth.end } }, { message: 'base', data: { words: text.slice(act.start, act.end) }, span: { start: act.start, end: act.end } }],
  });
}

function monthOf({ from, days }: CivilMention): number | null {
  if (from.month === null || !days) return null;
  const { year, month } = civilDate(days.first);
  return year * 12 + month;
}
