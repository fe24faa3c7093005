// Part of date/age: 2003年，23岁的古长林…今年41岁的古长林: an age of then and an age of now that carry one name, wherever they stand in the story.
import type { Span } from '../../base/span.ts';
import { countBefore, occurrences } from '../../facts/dates/counts.ts';
import type { CivilMention } from '../../facts/dates/mention.ts';
import { sentenceAt } from '../../facts/dates/tense.ts';
import { statedYear } from '../../facts/dates/years.ts';
import type { Sentence } from '../../facts/sentences.ts';
import { type AgeContext, report } from './age-messages.ts';

/** An age with the name it is printed with; `year` of it: printed before it for then, the issue's for now. */
interface NamedAge extends Span {
  readonly name: string;
  readonly age: number;
  readonly year: number;
  readonly now: boolean;
  readonly end: number;
}

const present = /(?:今年|现年|如今|而今|眼下|现已|今年已经?|年届)(?:也|都|刚刚?|才|已经?|正好|年|满|刚满|快|，){0,3}$/;
/** What may stand between the year and the age: 2003年9月，刚满23岁的…, 那是1986年秋天，20岁的…. */
const lead = /^(?:[春夏秋冬][天日季末初]?|[初年]?底|年初|前后|那年|的?(?:一|那)[天个]?[春夏秋冬天]?[天日晚]?|，|当时|时年|年仅|刚满|刚刚|刚|才|只有|正值){0,4}$/;
const most = 30;
const mostRead = 120;

/** Reports the age of now where the same person's age of then leaves no room for it. */
export function checkNamed(context: AgeContext): void {
  const { copy: { text }, facts, issue } = context;
  const now = issue.date?.year ?? statedYear(text);
  if (now === null) return;
  const found: NamedAge[] = [];
  const civil = facts.dates.filter((m): m is CivilMention => m.kind === 'civil');
  let read = 0;
  for (const at of occurrences(text, '岁')) {
    const count = countBefore(text, text.charAt(at - 1) === '周' ? at - 1 : at);
    const sentence = count && count.low === count.high && count.value >= 3 && count.value <= 105 ? sentenceAt(facts.sentences, at) : null;
    if (!count || !sentence) continue;
    // a roll of names and ages is no story of persons
    if (found.length >= most || ++read > mostRead) return;
    const name = nameOf(context, sentence, count.start, at + 1);
    if (name === null) continue;
    const before = text.slice(Math.max(sentence.start, count.start - 8), count.start);
    // 如今，叶长青已经70岁
    const bare = text.slice(Math.max(sentence.start, count.start - 12), count.start).replace(name, '').replace('，，', '，');
    if ((present.test(before) || present.test(bare)) && !/那年|当年/.test(text.slice(Math.max(sentence.start, count.start - 30), count.start))) found.push({ name, age: count.value, year: now, now: true, start: count.start, end: at + 1 });
    else if (speaksNow(text, name, count.start, at + 1) && yearBefore(text, civil, sentence, count.start) === null) found.push({ name, age: count.value, year: now, now: true, start: count.start, end: at + 1 });
    else {
      const year = yearBefore(text, civil, sentence, count.start);
      if (year !== null && year < now) found.push({ name, age: count.value, year, now: false, start: count.start, end: at + 1 });
    }
  }
  for (const today of found) {
    if (!today.now) continue;
    const then = found.filter((f) => !f.now && f.name === today.name);
    const [first] = then;
    // two tellings of then that do not agree speak for nobody
    if (!first || then.some((t) => Math.abs(t.year - t.age - (first.year - first.age)) > 1) || found.some((f) => f.now && f.name === today.name && Math.abs(f.age - today.age) > 1)) continue;
    const birth = first.year - first.age;
    // either may be counted the old way
    if (Math.abs(today.year - today.age - birth) <= 2) continue;
    report(context, 'age', today, { start: first.start, end: first.end }, birth, now, now - birth - 1, now - birth);
  }
}

/** “…。”68岁的苗大潮说: whoever speaks at the head of a sentence speaks now. */
function speaksNow(text: string, name: string, from: number, to: number): boolean {
  return /[”。\n]$/.test(text.slice(from - 1, from)) && new RegExp(`^的[\\u4e00-\\u9fff]{0,8}${name}(?:笑着|对记者|告诉记者|总)?(?:说|告诉|介绍|坦言|感慨|笑道)`).test(text.slice(to, to + 24));
}

/** 23岁的古长林, 41岁的班长古长林; 古长林今年41岁, 古长林（41岁）. */
function nameOf({ copy: { text }, facts }: AgeContext, sentence: Sentence, from: number, to: number): string | null {
  const behind = text.charAt(to) === '的' ? facts.people.find((p) => p.start > to && p.start <= to + 9 && p.end <= sentence.end && /^的[\u4e00-\u9fff]{0,8}$/.test(text.slice(to, p.start))) : undefined;
  if (behind) return /[和与及跟]|儿子|女儿|妻|丈夫|母|父|徒|弟|妹|哥|姐|孙/.test(text.slice(to, behind.start)) ? null : behind.name;
  const before = facts.people.find((p) => p.end <= from && p.start >= sentence.start && from - p.end <= 6 && /^(?:，|（|今年|现年|如今|已经?|才|刚满?|时年|年仅|，年仅){0,4}$/.test(text.slice(p.end, from)));
  return before && !/^的/.test(text.slice(to, to + 1)) ? before.name : null;
}

function yearBefore(text: string, dates: readonly CivilMention[], sentence: Sentence, at: number): number | null {
  const year = dates.filter((m) => m.start >= sentence.start && m.end <= at && m.grain !== 'vague').at(-1);
  if (!year || year.from.year === null || year.to || year.quoted) return null;
  return lead.test(text.slice(year.end, at)) ? year.from.year : null;
}
