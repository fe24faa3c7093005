// Part of date/age: 八旬“赶圩翁” over 冯金水1956年出生, in 2026: the tens of years of a headline against the one birth of the story.
import { holds } from '../../base/held.ts';
import { smallHan } from '../../base/small-number.ts';
import type { Span } from '../../base/span.ts';
import type { DatedAct } from '../../facts/dates/years.ts';
import { isHead } from '../../facts/dates/occasions.ts';
import { type AgeContext, report } from './age-messages.ts';

const tens = /(?<![近逾超过年])([六七八九])旬(?![夫老]?[夫妻妇]|姐妹|兄弟|父母|双亲|以上)/;

/** Reports a headline's N旬 that the one birth year of a story of one person rules out: a year below the tens, or past them. */
export function checkDecade(context: AgeContext, births: readonly DatedAct[], free: (s: Span) => boolean): void {
  const { copy: { text, parts }, facts, issue } = context;
  const [birth, more] = births;
  const now = issue.date?.year;
  if (!holds(text, '旬') || !birth || more || now === undefined) return;
  const head = parts.find((p) => isHead(p.kind) && tens.test(text.slice(p.start, p.end)));
  const found = head ? tens.exec(text.slice(head.start, head.end)) : null;
  if (!head || !found) return;
  const from = 10 * smallHan(found[1] ?? '');
  const age = now - birth.year;
  if (age >= from - 1 && age <= from + 10) return;
  // nobody else, by name or by kin, may be meant
  const names = new Set(facts.people.filter((p) => !p.titles.some((t) => /记者|通讯员/.test(t.text))).map((p) => p.name));
  if (names.size > 1 || /父|母|爷|奶|老伴|妻|丈夫|岁/.test(text)) return;
  const start = head.start + found.index;
  const span = { start, end: start + 2 };
  if (free(span)) report(context, 'age', span, { start: birth.start, end: birth.end }, birth.year, now, age - 1, age);
}
