// Part of date/anniversary: 2008年3月3日，一张小报… 今天，这张小报过17岁生日: the birthday of a thing that began on the day of issue of an earlier year.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { numberOf } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import type { AnniversaryContext } from './anniversary-messages.ts';

const birthday = /(?:本报|本刊|[\u4e00-\u9fff]{0,6}(?:报|刊|校|馆|社|店|团|队|厂|园|院|桥|站|节|栏目))[^。；\n\d]{0,6}?(\d{1,3}|[一二三四五六七八九十]{1,3})周?岁(?:的)?(?:生日|华诞|啦|了)/g;

/** Reports the count where the story's only full date is the same day of an earlier year. */
export function checkBirthdays(context: AnniversaryContext): void {
  const { copy: { text }, facts, issue } = context;
  const { date } = issue;
  if (!date || !holds(text, '岁')) return;
  const dated = facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null && m.to === null);
  const [base] = dated;
  if (!base || dated.length > 1 || base.from.month !== date.month || base.from.day !== date.day || (base.from.year ?? date.year) >= date.year) return;
  const right = date.year - (base.from.year ?? 0);
  for (const m of matchesOf(text, birthday)) {
    const told = numberOf(m[1] ?? '');
    if (told === null || told === right || Math.abs(told - right) > 10) continue;
    const start = m.index + m[0].lastIndexOf(m[1] ?? '');
    const span = { start, end: m.index + m[0].length };
    context.report({
      message: 'grown', data: { base: base.from.year ?? 0, word: '', now: date.year, right, printed: text.slice(span.start, span.end) }, span,
      related: [{ message: 'base', data: { words: text.slice(base.start, base.end) }, span: { start: base.start, end: base.end } }],
      fixes: /^\d+$/.test(m[1] ?? '') ? [{ title: 'to', data: { to: `${right}岁` }, safety: 'confirm', edits: [{ span: { start, end: start + (m[1] ?? '').length }, newText: String(right) }] }] : [],
    });
  }
}
