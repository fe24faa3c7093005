// Part of date/year: 20世纪60年代…到了70年代末…再往后，1885年，第一台…: a year that a paragraph of this century comes to by going on, a hundred years too early.
import { holdsAny } from '../../base/held.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { yearFix, type YearContext } from './year-messages.ts';

/** Words by which a story goes on in time. */
const goesOn = /再往后|再后来|后来|此后|之后|随后|接着|又过了|再过了?/;
/** Words by which it goes back. */
const goesBack = /此前|之前|以前|早在|追溯|更早|往前|祖[父辈上先]|最早|清[朝末代]|民国|始建|建于|前身|史载|据[^，。]{0,4}志/;
/** Nothing told in one breath is older than this. */
const oldest = 1900;

/** Reports years of the century before behind a word that goes on from a decade or a year, where the same year a hundred later fits. */
export function checkOnward(context: YearContext): void {
  const { copy: { text }, facts, issue } = context;
  if (!holdsAny(text, '后接过') || issue.date === null && facts.dates.length > 40) return;
  const now = issue.date?.year ?? 2100;
  const years = facts.dates.filter((m): m is CivilMention => m.kind === 'civil' && m.from.year !== null);
  for (const m of years) {
    const year = m.from.year ?? 0;
    if (m.quoted || m.to || year >= oldest || year < oldest - 100 || year + 100 > now) continue;
    // the story is of our time but for this year
    if (years.some((y) => y !== m && (y.from.year ?? 0) < oldest)) continue;
    const before = facts.dates.filter((d) => d.part === m.part && d.end <= m.start && (d.kind === 'decade' ? d.years !== null : d.kind === 'civil' && d.from.year !== null)).at(-1);
    const first = before?.kind === 'decade' ? (before.years?.first ?? 0) : before?.kind === 'civil' ? (before.from.year ?? 0) : 0;
    if (!before || first < oldest || first > year + 100) continue;
    const gap = text.slice(before.end, m.start);
    if (gap.length > 80 || !goesOn.test(gap) || goesBack.test(gap) || goesBack.test(text.slice(m.end, m.end + 16))) continue;
    context.report({
      message: 'onward', data: { words: text.slice(m.start, m.end), printed: text.slice(before.start, before.end), right: year + 100 }, span: { start: m.start, end: m.end },
      related: [{ message: 'base', data: { words: text.slice(before.start, before.end) }, span: { start: before.start, end: before.end } }],
      fixes: [yearFix(text, m, year + 100)],
    });
  }
}
