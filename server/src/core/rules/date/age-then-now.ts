// Part of date/age: 23岁那年（2009年），他从政法学院毕业 … 今年35岁的拉巴, in 2026: the age of a printed year against the age of now, of a story that tells no other ages.
import { holds } from '../../base/held.ts';
import { matchesOf } from '../../base/matches.ts';
import { storyHeads } from '../../syntax/reading.ts';
import type { Span } from '../../base/span.ts';
import { type AgeContext, report } from './age-messages.ts';
import { kinOf } from './age-world.ts';

const then = /(\d{1,2})岁(?:那年|时|的时候)?[（(]((?:19|20)\d\d)年[）)]，?[他她]/g;
/** 1984年，19岁的滕桂芳. */
const inYear = /((?:19|20)\d\d)年，(?:年仅|刚满|才)?(\d{1,2})岁的([\u4e00-\u9fff]{2,3})/g;
/** 2003年进厂那年，他22岁. */
const thatYear = /((?:19|20)\d\d)年[^，。；\d]{0,8}(?:那一?年|时|的时候)，([他她])(?:才|刚满|刚|只有|还不到)?(\d{1,2})岁(?!多|半)/g;
const now = /(?:今年|现年|如今|已经?)(\d{1,2})岁的([\u4e00-\u9fff]{2,3})/g;
/** 今年71岁的她. */
const nowThey = /(?:今年|现年|如今|现在|已经?)，?(\d{1,2})岁的([他她])(?!们|的)/g;

/** Reports the age of now where the two are more than a year apart, one person is told of and nobody's kin between. */
export function checkThenNow(context: AgeContext, free: (s: Span) => boolean): void {
  const { copy: { text }, issue } = context;
  const year = issue.date?.year;
  if (year === undefined || !holds(text, '岁')) return;
  if (thenNamed(context, year, free) || thenThey(context, year, free) || thenTold(context, year, free)) return;
  const [early, more] = matchesOf(text, then);
  const [late, others] = matchesOf(text, now);
  if (!early || more || !late || others || matchesOf(text, /\d岁/g).length !== 2) return;
  // somebody the story has named before the year
  if (!text.slice(0, early.index).includes((late[2] ?? '').slice(0, 2))) return;
  judge(context, free, year, { match: early, of: Number(early[2]), age: Number(early[1]) }, nowOf(late));
}

/** An age in a printed year, as it stands in the text. */
interface Early { readonly match: RegExpExecArray; readonly of: number; readonly age: number }
/** An age of now: where its words begin, the words, and its figures. */
interface Late { readonly index: number; readonly words: string; readonly age: string }

/** Reports the age of now, where it is more than a year off what the early one makes it and nobody's kin is told of between; whether it is off. */
function judge(context: AgeContext, free: (s: Span) => boolean, year: number, { match, of, age }: Early, late: Late): boolean {
  const { text } = context.copy;
  const due = year - of + age;
  const between = text.slice(Math.min(match.index, late.index), Math.max(match.index, late.index));
  if (Math.abs(due - Number(late.age)) <= 1 || of >= year || kinOf(between).length > 0) return false;
  const start = late.index + late.words.indexOf(`${late.age}岁`);
  const span = { start, end: start + late.age.length + 1 };
  if (free(span)) report(context, 'age', span, { start: match.index, end: match.index + match[0].length }, of - age, year, due - 1, due);
  return true;
}

const nowOf = (m: RegExpExecArray): Late => ({ index: m.index, words: m[0], age: m[1] ?? '' });

/** 1984年，19岁的滕桂芳…。今年71岁的她…: the same with the year before the age. */
function thenNamed(context: AgeContext, year: number, free: (s: Span) => boolean): boolean {
  const { copy: { text }, facts } = context;
  const [early, more] = matchesOf(text, inYear);
  const [late, others] = [...matchesOf(text, now), ...matchesOf(text, nowThey)].filter((m, i, all) => all.findIndex((o) => o.index === m.index) === i);
  if (!early || more || !late || others || late.index < early.index || matchesOf(text, /\d岁/g).length !== 2) return false;
  const name = early[3] ?? '';
  const person = facts.people.find((p) => p.start === early.index + early[0].length - name.length)?.name ?? name;
  // of the one person of the story
  if (!/^[他她]$/.test(late[2] ?? '') && !person.startsWith((late[2] ?? '').slice(0, 2))) return false;
  if (/^[他她]$/.test(late[2] ?? '') && facts.people.some((p) => p.name !== person && p.start > early.index && p.start < late.index)) return false;
  return judge(context, free, year, { match: early, of: Number(early[1]), age: Number(early[2]) }, nowOf(late));
}

/** 1988年他从卫校毕业，那年他20岁: the year, what was done, and the age. */
// bounded: thirty characters between
const toldThen = /((?:19|20)\d\d)年(?!代)[^。；！？“”\n\d]{0,30}?(?:那一?年|当时|那时|时|，)([他她]|[\u4e00-\u9fff]{2,3})?(?:才|刚满|刚|年仅|只有|正好)?(\d{1,2})岁(?!多|半|以[上下]|组|的[^他她])/g;
/** 今年41岁的詹大川, 53岁村医骆长林 in the headline. */
const toldNow = /(今年|现年|如今|已经?)?(\d{1,2})岁的?(?=([\u4e00-\u9fff]{2,9}))/g;

/** 1988年他从卫校毕业，那年他20岁 under 53岁村医骆长林: the story's only two ages, its only person of a name beside both, and nobody's kin. */
function thenTold(context: AgeContext, year: number, free: (s: Span) => boolean): boolean {
  const { copy: { text, parts }, facts } = context;
  if (matchesOf(text, /\d岁/g).length !== 2) return false;
  const [early, more] = matchesOf(text, toldThen);
  if (!early || more) return false;
  const names = new Set(facts.people.filter((p) => p.evidence !== 'byline').map((p) => p.name));
  const heads = parts.filter((p) => storyHeads.has(p.kind));
  const late = matchesOf(text, toldNow).filter((m) => (m.index < early.index || m.index >= early.index + early[0].length) && (m[1] !== undefined || heads.some((h) => m.index >= h.start && m.index < h.end)) && [...names].some((n) => m[3]?.includes(n)));
  const [now, others] = late;
  if (!now || others) return false;
  const name = [...names].find((n) => now[3]?.includes(n)) ?? '';
  const line = text.lastIndexOf('\n', early.index) + 1;
  const lead = text.slice(Math.max(0, text.lastIndexOf('\n', Math.max(0, line - 2))), early.index + early[0].length);
  // the paragraph of the early age, or the one before it, names the person and nobody else
  if (!lead.includes(name) || [...names].some((n) => n !== name && lead.includes(n)) || kinOf(early[0]).length > 0) return false;
  return judge(context, free, year, { match: early, of: Number(early[1]), age: Number(early[3]) }, { index: now.index, words: now[0], age: now[2] ?? '' });
}

/** 2003年进厂那年，他22岁 … 如今，48岁的他: one pronoun, no other age in the story. */
function thenThey(context: AgeContext, year: number, free: (s: Span) => boolean): boolean {
  const { text } = context.copy;
  const [early, more] = matchesOf(text, thatYear);
  const [late, others] = matchesOf(text, nowThey);
  if (!early || more || !late || others || late.index < early.index || early[2] !== late[2] || matchesOf(text, /\d岁/g).length !== 2) return false;
  return judge(context, free, year, { match: early, of: Number(early[1]), age: Number(early[3]) }, nowOf(late));
}
