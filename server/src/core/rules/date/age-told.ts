// Part of date/age: all births of a story against all its ages: a birth that no age bears out, and the one age that is the same person's.
import type { Span } from '../../base/span.ts';
import { statedYear } from '../../facts/dates/years.ts';
import { type AgeContext, report } from './age-messages.ts';
import { type AgeWorld, ageWorld, type Birth, isNewcomer, kinOf, type ToldAge } from './age-world.ts';
import { checkAlone } from './age-alone.ts';
import { checkApart } from './age-apart.ts';
import { isSlip } from './slip.ts';

/** Reports ages that the story's births belie; `reported` are those found otherwise. */
export function checkTold(context: AgeContext, reported: readonly Span[]): void {
  const { copy: { text }, facts, issue } = context;
  const now = issue.date?.year ?? statedYear(text);
  const world = ageWorld(text, facts.dates, facts.sentences, facts.people, now ?? 0);
  if (!world) return;
  const free = (s: Span): boolean => !reported.some((r) => r.start < s.end && s.start < r.end);
  for (const birth of now === null ? world.births.filter((b) => world.ages.some((a) => a.year > b.year)) : world.births) {
    const age = belied(text, birth, world, now);
    if (age && free(age) && free(birth)) {
      const years = age.year - birth.year;
      report(context, age.life ? 'life' : 'age', age, birth, birth.year, age.year, years - 1, years);
    }
  }
  checkApart(context, world, now ?? 0, free);
  checkAlone(context, world, now, free);
}

/** Whether the age is that of somebody born in the year. */
function fits({ count, year, life, nominal }: ToldAge, born: number): boolean {
  const years = year - born;
  return count.high >= years - 1 && count.low <= years + (life ? 1 : nominal ? 2 : 1);
}

/** The one age that must be the person's and cannot be. */
function belied(text: string, birth: Birth, { births, ages, persons }: AgeWorld, now: number | null): ToldAge | null {
  const dated = ages.filter((a) => (now !== null || a.year > 1900) && a.year > birth.year);
  if (dated.some((a) => fits(a, birth.year))) return null;
  const open = dated.filter((a) => !births.some((b) => b !== birth && fits(a, b.year)));
  const tied = open.map((a) => ({ age: a, tie: tieOf(text, birth, a, births.length === 1 && dated.length === 1, persons) })).filter((t) => t.tie > 0);
  const [first] = tied;
  if (!first || tied.length !== 1) return null;
  const years = first.age.year - birth.year;
  const slip = [years, years - 1].some((y) => isSlip(first.age.count.value, y) || (Math.abs(first.age.count.value - y) % 5 === 0 && first.age.count.value !== y));
  return first.tie > 1 || slip ? first.age : null;
}

const men = /^(?:父亲|爸爸?|爷爷|外公|姥爷|儿子|丈夫|哥哥?|弟弟?|孙子|岳父|公公|叔叔|舅舅|祖父|太爷)$/;
const women = /^(?:母亲|妈妈?|奶奶|外婆|姥姥|女儿|妻子?|姐姐?|妹妹?|孙女|岳母|婆婆|姑姑|祖母)$/;
const none = /^$/;

const died = /牺牲|去世|逝世|病逝|辞世|离世|病故|就义|殉职|卒于|享年|终年/;

/** One of many. */
const group = /最|[名位个]徒弟|平均|大家|同龄|其中|另[一外]/;

/** 2: one person beyond doubt; 1: likely, nobody else's age or birth is told; 0: unknown or another. */
function tieOf(text: string, birth: Birth, age: ToldAge, sole: boolean, persons: readonly string[]): number {
  const [a, b] = [birth.owner, age.owner];
  // 寿星谭凤英, 谭凤英生于: the name as it stands before the birth
  const full = /([\u4e00-\u9fff]{3})(?:，?[男女]，)?(?:出?生于|\d{4}年)/.exec(a.own)?.[1];
  const named = full !== undefined && !/[的了是人家在这那岁年]/.test(full) && b.own.includes(full);
  const shared = named || a.names.some((n) => b.names.includes(n));
  // 最年长的谭凤英 is one, by name
  const eldest = (o: Birth['owner']): string => (shared && (named || o.names.length === 1) ? o.own.replace(/最[年高]?[长龄大小]?[^，。；]{0,3}(?=的?[\u4e00-\u9fff]{2,3})/, '') : o.own);
  // 烈士生于1923年，牺牲时24岁。…马淑珍今年60岁: the dead have no age of today
  if (!age.life && age.sentence !== birth.sentence && died.test(text.slice(birth.sentence.start, birth.sentence.end)) && /今年|现年|如今|现在/.test(text.slice(age.sentence.start, age.end))) return 0;
  if (a.kin.join() !== b.kin.join() || group.test(eldest(a)) || group.test(eldest(b))) return 0;
  const other = a.names.length > 0 && b.names.length > 0 && !shared;
  if (other || a.names.length > 1 || b.names.length > 1) return 0;
  if (shared) return 2;
  // 1989年，正是我出生的那一年 … 他当年34岁
  if (/我/.test(a.own) !== /我/.test(b.own) && /[他她]/.test(a.own + b.own) && a.names.length + b.names.length === 0 && birth.sentence.part !== age.sentence.part) return 0;
  // “…2018年，我才28岁。”邬小翠说: who says 我 speaks of herself
  if (a.names.length === 1 && /我/.test(b.own) && speakerOf(text, age, persons) === a.names[0]) return 2;
  // 今年54岁的司机冼国梁 … “我1962年生的，开了三十年车”: nobody else has a name or a voice
  if (a.names.length + b.names.length === 1 && persons.length === 1 && /“我$|“我[^，。]{0,4}$/.test(text.slice(Math.max(0, birth.mention.start - 8), birth.mention.start)) && !/(?:父亲|母亲|妻子|丈夫|儿子|女儿|老伴|同事|邻居|乘客|工友|徒弟|师傅|主任|队长|经理)[^，。]{0,6}(?:说|笑|回忆)/.test(text)) return 2;
  const between = text.slice(Math.min(birth.end, age.end), Math.max(birth.start, age.start));
  // 第四代雷玉芬，1947年生…。第五代雷蕾今年45岁: one more of a family or a row
  if (/第[一二三四五六七八九十]代/.test(between)) return 0;
  const crowd = persons.filter((p) => between.includes(p)).length > 1;
  if (a.names.length === 0 && b.names.length === 0 && nick(a.own) !== null && nick(a.own) === nick(b.own)) return 2;
  if (!sole || age.bound || isNewcomer(text, birth, b.own)) return 0;
  const few = (persons.length <= 1 || (persons.length === 2 && a.names.length === 1 && /[他她]/.test(b.own) && (speakerOf(text, age, persons) ?? a.names[0]) !== a.names[0])) && !/[\d一二两三四五六七八九十][名位]|另一|同伴/.test(between) && !kinOf(between).some((k) => !(/她/.test(b.own + a.own) ? men : /他/.test(b.own + a.own) ? women : none).test(k));
  if ((a.pronoun || b.pronoun) && (few || (!crowd && between.length < 160 && Math.abs(birth.sentence.part - age.sentence.part) <= 1))) return few ? 2 : 1;
  return few && Math.abs(birth.sentence.part - age.sentence.part) <= 1 ? 1 : 0;
}

/** “她才16岁…。”教练白振宇说: who says the age; null where nobody does. */
function speakerOf(text: string, { end }: ToldAge, persons: readonly string[]): string | null {
  const words = /^[^“”\n]{0,50}”([^，。；“”\n]{0,14}?)(?:说|介绍|告诉|回忆|坦言|感慨|评价)/.exec(text.slice(end, end + 72))?.[1];
  return words === undefined ? null : (persons.find((p) => words.includes(p)) ?? null);
}

/** 阿潮, 老葛, 小秦, 房师傅: what a person is called. */
function nick(own: string): string | null {
  const called = /“([\u4e00-\u9fff]{1,4})”(?![\u4e00-\u9fff]{0,3}(?:的|称号|奖))/.exec(own)?.[1];
  if (called !== undefined) return called;
  return /(?:^|[，。“的])([阿老小][\u4e00-\u9fff])(?=[今现生四五六七八九一二三十\d是]|出生|，)/.exec(own)?.[1] ?? null;
}
