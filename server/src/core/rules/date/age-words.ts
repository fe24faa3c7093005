// Part of date/age: 年过古稀 of somebody born in 1961: words for an age against the one birth a story tells.
import { holds } from '../../base/held.ts';
import { statedYear } from '../../facts/dates/years.ts';
import type { Span } from '../../base/span.ts';
import { type AgeContext, report } from './age-messages.ts';
import { ageWorld } from './age-world.ts';

/** Word → the age it stands for. */
const ages: Readonly<Record<string, number>> = { 不惑: 40, 知天命: 50, 半百: 50, 花甲: 60, 古稀: 70, 耄耋: 80, 鲐背: 90 };
const words = Object.keys(ages);
const told = new RegExp(`年(过|逾|近|届)(?:的)?(${words.join('|')})`, 'g');
/** Somebody else's age, or an age of long ago. */
const other = /父亲|母亲|父母|爷爷|奶奶|外公|外婆|老伴|妻子|丈夫|婆婆|公公|岳|师傅|恩师|老师|儿子|女儿|[那当]年|当时|那时|位|名|们/;

/** Reports the word where the story has one birth, one such word and one person both can be of; `reported` are ages found otherwise. */
export function checkAgeWords(context: AgeContext, reported: readonly Span[]): void {
  const { copy: { text }, facts, issue } = context;
  if (!words.some((w) => holds(text, w))) return;
  const found = [...text.matchAll(told)].filter((m) => !/[“”]/.test(text.slice(m.index - 1, m.index + m[0].length + 1)));
  const now = issue.date?.year ?? statedYear(text);
  const world = now === null ? null : ageWorld(text, facts.dates, facts.sentences, facts.people, now);
  const [word] = found;
  const [birth, more] = world?.births ?? [];
  if (!world || now === null || !word || found.length > 1 || !birth || more || reported.length > 0 || world.persons.length > 1 || birth.mention.quoted) return;
  const clause = text.slice(Math.max(0, word.index - 16), word.index);
  if (other.test(clause.split(/[。！？\n]/).at(-1) ?? '') || other.test(text.slice(Math.max(0, birth.start - 12), birth.start).split(/[。！？\n]/).at(-1) ?? '')) return;
  const years = now - birth.year;
  const age = ages[word[2] ?? ''] ?? 0;
  const near = word[1] === '近';
  // reckoned in either way, and 年近 within the four years before
  if (near ? years <= age && years + 1 >= age - 4 : years + 1 >= age) return;
  if (world.ages.some((a) => a.year === now && Math.abs(a.count.value - years) > 1)) return;
  const span = { start: word.index, end: word.index + word[0].length };
  report(context, 'age', span, birth, birth.year, now, years - 1, years);
}
