// Part of date/age: 23岁那年（2009年），他从政法学院毕业 … 今年35岁的拉巴, in 2026: the age of a printed year against the age of now, of a story that tells no other ages.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';
import { type AgeContext, report } from './age-messages.ts';
import { kinOf } from './age-world.ts';

const then = /(\d{1,2})岁(?:那年|时|的时候)?[（(]((?:19|20)\d\d)年[）)]，?[他她]/g;
const now = /(?:今年|现年|如今|已经?)(\d{1,2})岁的([\u4e00-\u9fff]{2,3})/g;

/** Reports the age of now where the two are more than a year apart, one person is told of and nobody's kin between. */
export function checkThenNow(context: AgeContext, free: (s: Span) => boolean): void {
  const { copy: { text }, issue } = context;
  const year = issue.date?.year;
  if (year === undefined || !holds(text, '岁')) return;
  const [early, more] = matchesOf(text, then);
  const [late, others] = matchesOf(text, now);
  if (!early || more || !late || others || matchesOf(text, /\d岁/g).length !== 2) return;
  // somebody the story has named before the year
  if (!text.slice(0, early.index).includes((late[2] ?? '').slice(0, 2))) return;
  const [age, of] = [Number(early[1]), Number(early[2])];
  const due = year - of + age;
  const told = Number(late[1]);
  const between = text.slice(Math.min(early.index, late.index), Math.max(early.index, late.index));
  if (Math.abs(due - told) <= 1 || of >= year || kinOf(between).length > 0) return;
  const start = late.index + late[0].indexOf(`${late[1] ?? ''}岁`);
  const span = { start, end: start + (late[1] ?? '').length + 1 };
  if (free(span)) report(context, 'age', span, { start: early.index, end: early.index + early[0].length }, of - age, year, due - 1, due);
}
